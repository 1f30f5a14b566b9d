// Words of the frame of every page, and of the pages that list things.

/** Apart from the others, because a script of every page brings them along. */
export const reviewWords = {
  due: (n: number) => `${n} ${n === 1 ? 'question' : 'questions'} to review today`,
} as const;

export const siteWords = {
  siteName: 'Multivector',
  skip: 'Skip to the text',
  nav: {
    label: 'Site',
    lessons: 'Lessons',
    review: 'Review',
    progress: 'Progress',
    sources: 'Sources',
    exercise: 'Exercise',
    glossary: 'Glossary',
    timeline: 'Timeline',
    teaching: 'For teachers',
    privacy: 'Privacy',
  },
  theme: { toDark: 'Switch to dark colours', toLight: 'Switch to light colours' },
  foot: {
    privacy: 'Your answers stay on this device. No account, no cookies.',
    nav: 'Foot of the page',
  },
  home: {
    eyebrow: (lessons: number, questions: number) =>
      `An open course · ${lessons} ${lessons === 1 ? 'lesson' : 'lessons'} · ${questions} questions`,
    start: 'Start lesson 1',
    seeLessons: 'See the lessons',
    free: 'Free, no account.',
    before: 'First find out what you know already: the test before the course',
    roseAlt: (labels: string) => `Arrows from one point in different directions: ${labels}.`,
    lessons: 'Lessons',
    exercise: 'Decision exercise',
    decide: 'Advise, and live with it',
  },
  minutes: (n: number) => `${n} min`,
  questions: (n: number) => `${n} ${n === 1 ? 'question' : 'questions'}`,
  course: {
    title: 'The lessons',
    lead: 'Read them in order or begin where you like. Each ends with a short quiz.',
    objectives: 'When you finish you can',
    read: 'Read the lesson',
    quiz: 'Take the quiz',
    progress: 'Your progress',
    whole: {
      before: {
        label: 'Before you begin',
        text: 'Find out what you know already. Nobody passes or fails; after the course a second test asks the same things in other words, and you see what changed.',
        take: 'Take the test',
      },
      after: {
        label: 'After the last lesson',
        text: 'The second half of the test before the course: what has changed?',
        take: 'Take the test',
      },
      end: {
        label: 'The whole course',
        text: 'Questions from all lessons.',
        take: 'Take the quiz',
      },
    },
  },
  sources: {
    title: 'Sources',
    lead: (n: number) =>
      `The ${n} works this course rests on, by kind. Every claim in a lesson points to one of them.`,
    onPage: 'On this page',
    kinds: {
      treaty: 'Treaties and founding texts',
      official: 'Official statements and documents',
      scholarly: 'Scholarship and analysis',
      press: 'Reporting and opinion',
      data: 'Data',
    },
    officials: 'An outlet of officials: it shows what they said, and no more.',
    readAt: 'Read in this copy',
    checked: (day: string) => `Last checked ${day}`,
    undated: 'no date',
    language: (code: string) => `in ${languageNames[code] ?? code}`,
  },
  glossary: {
    title: 'Glossary',
    lead: (n: number) =>
      `${n} words the lessons use, in plain English. Where another language has its own word, it stands beside.`,
    kk: 'Kazakh',
    ru: 'Russian',
    sources: 'Sources',
  },
  timeline: {
    title: 'Timeline',
    lead: 'The dated events behind the lessons, earliest first.',
    lesson: 'Lesson',
  },
  missing: {
    title: 'There is no such page',
    text: 'The address may be old or mistyped. Nothing you have done is lost.',
    home: 'Go to the first page',
    course: 'See the lessons',
  },
} as const;

const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  ru: 'Russian',
  kk: 'Kazakh',
  de: 'German',
  fr: 'French',
  it: 'Italian',
  hy: 'Armenian',
  be: 'Belarusian',
  uk: 'Ukrainian',
  ky: 'Kyrgyz',
};
