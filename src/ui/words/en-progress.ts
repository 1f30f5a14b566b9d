// Words of /progress/: what was done, and what the answers mean. Apart, so that the quiz page does not carry them.
import { memoryOnly } from './en-storage.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });
const several = (n: number, one: string, more: string) =>
  `${number.format(n)} ${n === 1 ? one : more}`;

interface Gained {
  readonly before: number;
  readonly after: number;
  readonly outOf: number;
  readonly pairs: number;
}

/** Words for what the answers mean. */
export const insightWords = {
  gained: {
    title: 'What you gained',
    none: 'Take the test before the course and the one after it: what changed is then shown here, objective by objective.',
    before: 'Test before the course',
    after: 'Test after the course',
    short: { before: 'Before', after: 'After' },
    total: ({ before, after, outOf, pairs }: Gained) =>
      `${several(outOf, 'question', 'questions')} of the first test ${outOf === 1 ? 'comes' : 'come'} back in the second in other words${outOf < pairs ? ` and ${outOf === 1 ? 'has' : 'have'} your answer in both` : ''}. You had ${several(before, 'point', 'points')} for them before the course and ${number.format(after)} after it.`,
    points: (points: number, outOf: number) =>
      `${number.format(points)} of ${number.format(outOf)}`,
    note: 'Your first go at each test counts. With few questions, a point more or less can be chance.',
  },
  ideas: {
    title: 'Ideas that came up more than once',
    text: 'Each of these stood behind what you last chose in two or more questions. When you answer such a question right, it no longer counts.',
    right: 'What is so:',
    passage: (title: string) => `Read “${title}”`,
  },
  questions: (n: number) => `In ${several(n, 'question', 'questions')}`,
  felt: {
    title: 'How sure you were, and how often right',
    empty:
      'Say how sure you are when you answer, and this will show how far your feeling can be trusted.',
    table: 'How often you were right, by how sure you were',
    level: 'How sure you were',
    right: 'How often you were right',
    levels: { 1: 'A guess', 2: 'Fairly sure', 3: 'Sure' },
    text: (fewest: number) =>
      `Partly right counts as not right. The thin line is a 95% interval: the true share may well lie anywhere along it, and the fewer answers there are, the longer it is. A level is put into words when it has ${fewest} answers.`,
  },
  none: 'No answers yet',
  count: (right: number, answers: number) =>
    `${right} of ${number.format(answers)} right, ${percent.format(right / answers)}`,
  interval: (low: number, high: number) =>
    `95% interval: ${percent.format(low)} to ${percent.format(high)}`,
  reading: (sure: 1 | 2 | 3, right: number, answers: number) =>
    `${{ 1: 'When you guessed', 2: 'When you were fairly sure', 3: 'When you were sure' }[sure]}, you were right ${right} of ${answers} times.`,
} as const;

/** Words of /progress/. */
export const progressWords = {
  title: 'Your progress',
  ofLesson: (number: number) => `Lesson ${number}: `,
  description: 'What you have read and answered on this device.',
  intro: 'All of this is kept in this browser, on this device, and is sent nowhere.',
  without:
    'Your progress is kept in this browser and is read by a script. As long as no script runs, only the course itself is shown here.',
  reading: 'Reading what is kept on this device …',
  nobody: 'Nothing yet: read a lesson or answer a question, and it will show up here.',
  start: 'Go to the lessons',
  counts: (read: number, lessons: number, answered: number, questions: number) =>
    `${read} of ${several(lessons, 'lesson', 'lessons')} read · ${answered} of ${several(questions, 'question', 'questions')} answered`,
  lessons: 'Lessons',
  lesson: { read: 'Read', open: 'Not read yet' },
  quizzes: 'Quizzes',
  quiz: {
    open: 'Not taken yet',
    underWay: (answered: number, total: number) => `${answered} of ${total} answered`,
    best: (points: number, outOf: number) =>
      `Best ${number.format(points)} of ${number.format(outOf)}`,
    latest: (points: number, outOf: number) =>
      `latest ${number.format(points)} of ${number.format(outOf)}`,
    passed: 'passed',
  },
  objectives: 'What you can do',
  rule: (share: number) =>
    `Of your latest go at each question the first answer counts, without what hints or a second answer cost. An objective is secure when you have at least ${number.format(share * 100)}% of the points of all its questions, without those that no quiz has drawn for you.`,
  states: { 'not-started': 'Not started', 'on-the-way': 'On the way', secure: 'Secure' },
  objective: (points: number, outOf: number, answered: number) =>
    `${number.format(points)} of ${several(outOf, 'point', 'points')}, ${answered} of ${number.format(outOf)} answered`,
  storage: 'On this device',
  saved: 'This browser keeps your progress until you erase it here or clear its site data.',
  memoryOnly,
  erase: {
    button: 'Erase everything on this device',
    title: 'Erase everything?',
    text: 'This deletes all your answers, your place in every quiz, which lessons you have read, and your plays of the exercise, from this browser. Nobody else has a copy: unless you saved a file of it, it cannot be undone.',
    confirm: 'Erase it all',
    cancel: 'Keep it',
    done: 'Everything is erased.',
    failed:
      'It could not be erased, because this browser does not let the page at what it keeps. To erase it, clear the data of this site in the settings of your browser.',
  },
} as const;
