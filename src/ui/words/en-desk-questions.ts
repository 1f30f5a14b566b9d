// Words of the pages that say what answers show of the questions. Every number has a plain sentence and the count it rests on.
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });
const two = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'negative',
});
const several = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const share = (value: number) => percent.format(value);
/** With a real minus. */
export const decimal = (value: number) => two.format(value).replace('-', '−');
export const listed = (all: readonly string[]) => and.format(all);

/** Why a figure is missing. */
export const whyWords: Readonly<Record<string, (n: number) => string>> = {
  'nobody-answered': () => 'nobody has answered yet',
  'too-few': (n) => (n === 1 ? 'one attempt is too few' : `${n} attempts are too few`),
  'no-spread': () => 'all did alike, here or in the rest, so that nothing can be told apart',
  'too-few-items': () => 'it takes two questions or more',
  'different-questions': () => 'not everybody was asked the same questions',
  'to-judge': () => 'some answers still wait to be marked',
  negative: () => 'it goes against the other questions',
  'not-one-choice': () => 'it is not a choice of one',
  'nobody-said': () => 'nobody said how sure they were',
};

export const questionsWords = {
  title: (title: string) => `${title}: questions`,
  description: 'What the answers of a class show of each question.',
  lead: 'The first attempt of each learner counts, once it is handed in.',
  cards: {
    label: 'At a glance',
    submitted: 'handed in',
    of: (n: number, given: number) => (n > given ? `${n}` : `${n} / ${given}`),
    given: (given: number) => `It is given to ${several(given, 'learner', 'learners')} now.`,
    atWork: (n: number) => `${n} at work.`,
    blank: (n: number) =>
      `${n} handed in without any answer; no figure on this page counts ${n === 1 ? 'it' : 'them'}.`,
    mean: 'mean',
    meanMedian: (median: string) => `mean, median ${median}`,
    meanText: (n: number) =>
      `Share of the points that was reached, in ${several(n, 'attempt', 'attempts')}; half of them are at the median or above.`,
    toJudge: (n: number) =>
      `${several(n, 'answer waits', 'answers wait')} to be marked and ${n === 1 ? 'counts' : 'count'} as 0 here.`,
    leftOut: (n: number) =>
      `${several(n, 'attempt', 'attempts')} with answers to be marked ${n === 1 ? 'is' : 'are'} left out.`,
    alpha: (kr20: boolean, interval: string) =>
      `reliability (${kr20 ? 'KR-20' : 'Cronbach’s alpha'})${interval}`,
    interval: (low: string, high: string) => `, 95% interval ${low} to ${high}`,
    alphaText: (items: number, n: number) =>
      `How far ${several(items, 'question', 'questions')} put ${several(n, 'attempt', 'attempts')} into one order: 1 fully, 0 not at all.`,
    unknown: '–',
    unknownText: (why: string) => `It cannot be worked out: ${why}.`,
    look: (n: number) => (n === 1 ? 'question to look at' : 'questions to look at'),
    lookText: (from: number) =>
      `A reason stands with each; it takes ${from} attempts before anything is flagged.`,
  },
  table: {
    caption: 'The questions',
    heads: {
      number: 'Question',
      missed: 'Got it right',
      separates: 'Separates',
      sure: 'Sure and wrong',
    },
    sortBy: (head: string) => `${head}: sort by this`,
    none: 'This assignment asks no questions.',
    n: (n: number) => `n = ${n}`,
    interval: (low: string, high: string) => `${low} to ${high}`,
    weak: 'weak evidence',
    from: (from: number) => `from ${from} on`,
    nobody: 'no answers yet',
    all: 'no spread',
    only: 'the only question',
    ofSaid: (n: number) => `of ${n}`,
    states: {
      asked: '',
      retired: 'no longer asked',
      dropped: 'dropped: it counts for nobody',
    },
    droppedSome: 'dropped: it counts for those alone who would lose by it',
    credited: 'everybody has its point',
    corrected: 'key corrected',
    changed: 'asked in two forms, counted together',
  },
  outcomes: {
    right: (n: number) => `${n} right`,
    partly: (n: number) => `${n} partly right`,
    wrong: (n: number) => `${n} wrong`,
    unanswered: (n: number) => `${n} not answered`,
    'not-ready': (n: number) => `${n} left unfinished`,
    'not-reached': (n: number) => `${n} not reached`,
    'to-judge': (n: number) => `${n} to be marked`,
    dropped: (n: number) => `${n} not counted`,
  },
  flags: {
    'check-the-key': 'check the key',
    'negative-discrimination': 'goes against the rest',
    'sure-and-wrong': 'sure and wrong',
    'too-hard': 'too hard?',
    'hard-but': 'hard, but it separates',
    'too-easy': 'too easy?',
    'never-chosen': (options: number) => `${several(options, 'option', 'options')} never chosen`,
  },
  weakFlag: (from: number) => `This rests on fewer than ${from} attempts.`,
  flagTexts: {
    'check-the-key': (letters: string) =>
      `Learners who did best in the rest chose ${letters} more often than what the key calls right. Either the key is wrong or the lesson misleads.`,
    'negative-discrimination':
      'Learners who did well in the rest did worse here. Read the question and its key again.',
    'sure-and-wrong': (wrong: number, said: number) =>
      `${wrong} of the ${said} who said how sure they were, were sure of a wrong answer.`,
    'too-hard':
      'Hardly more was reached than by guessing. The question, its wording or the lesson may be too hard.',
    'hard-but':
      'It is hard, and those who know the rest get it more often: it does its work. Look whether the lesson prepares for it.',
    'too-easy':
      'Nearly everybody has it, so that it tells nobody apart. That is right for a question that makes sure of something basic.',
    'never-chosen': (letters: string) =>
      `Nobody chose ${letters}: as a wrong answer it convinces nobody.`,
  },
  one: {
    title: (number: number) => `Question ${number}`,
    short: (number: number) => `Q${number}`,
    page: 'On a page of its own',
    all: 'All questions',
    before: 'Previous question',
    after: 'Next question',
    options: 'What was chosen',
    right: 'right',
    gone: 'only in an earlier text',
    chosen: (n: number, part: string) => `${n}, ${part}`,
    idea: (wrong: string) => `Shows: ${wrong}`,
    groups: {
      caption: 'Who chose what',
      option: 'Option',
      all: 'All',
      upper: 'Best 27%',
      lower: 'Lowest 27%',
      text: (upper: number, lower: number) =>
        `The best and the lowest are the 27% of attempts with the most and the fewest points: ${upper} and ${lower} here. Whoever did not answer is among them.`,
      missing: (why: string) => `The best and the lowest cannot be compared: ${why}.`,
    },
    several: 'Several can be chosen, so that the shares may add up to more than 100%.',
    shuffled: 'Learners saw another order each; the letters are those of this page.',
    answers: (n: number) => `Shares of the ${several(n, 'answer', 'answers')} given.`,
    noAnswers: 'Nobody has answered it yet.',
    ideas: 'What wrong answers show',
    ideaCount: (n: number, of: number) => `in ${n} of ${several(of, 'answer', 'answers')}`,
    ideasText: {
      some: 'These ideas stand behind the parts that were answered wrongly.',
      none: 'No wrong answer so far shows an idea that the course has a name for.',
      order:
        'Which item was put in which place is not counted, only how many pairs were right: look at single attempts for it.',
    },
    passage: (title: string) => `Read “${title}”`,
    numbers: 'The numbers in words',
    drawn: 'The question as learners see it, with what is right',
    explanation: 'Explanation:',
    sure: {
      title: 'How sure they were',
      none: 'Learners were not asked how sure they are.',
    },
    facility: (value: string, n: number, low: string, high: string) =>
      `${value} of its points were reached by the ${n} who were asked; a question left out counts 0. Asked of many such learners it would likely be between ${low} and ${high}.`,
    answeredOnly: (value: string, n: number) =>
      `Of those alone who answered (${n}), it is ${value}.`,
    separates: (value: string, n: number) => `Separates ${value} (n = ${n}).`,
    reading: {
      against: 'Those who did well in the rest did worse here.',
      hardly: 'It hardly tells those who did well in the rest from the others.',
      some: 'It tells those who did well in the rest from the others.',
      well: 'It tells those who did well in the rest well from the others.',
    },
    weak: (from: number) => `With fewer than ${from} attempts that is weak evidence.`,
    hidden: (from: number, n: number) =>
      `Whether it separates is shown from ${several(from, 'attempt', 'attempts')} on; there ${n === 1 ? 'is' : 'are'} ${n}.`,
    noSeparates: (why: string) => `Whether it separates cannot be worked out: ${why}.`,
    groupsReached: (upper: string, lower: string) =>
      `The best 27% of attempts reached ${upper} of its points, and the lowest 27% reached ${lower}.`,
    guess: (value: string, options: number) =>
      `Guessing among ${options} options brings ${value} on average.`,
    without: (value: string) => `Without this question reliability would be ${value}.`,
    outcomes: (of: number, all: string) => `Of ${of}: ${all}.`,
    changed:
      'It was asked with another key or other options before; each answer was marked by its own, and all are counted together here.',
    corrected: 'Its key was corrected; marks and figures follow the key that holds now.',
    credited: 'Everybody has its point, so that its figures say nothing of learners.',
    dropped: 'It was dropped: it counts for no one, and has no figures.',
    droppedSome: (n: number) =>
      `It was dropped so that nobody loses by it: it still counts for the ${n} whose share would fall, and has no figures.`,
    retired: 'The newest text no longer asks it.',
  },
  regrade: {
    title: 'Correct it for everybody',
    text: 'The next page shows who changes by how much before anything changes.',
    accept: (letter: string, n: number) => `Accept ${letter} too and regrade ${n}`,
    acceptShort: (letter: string) => `Accept ${letter} too`,
    another: 'Accept another answer too',
    key: 'Change the key',
    drop: 'Drop the question',
    credit: 'Give everybody the point',
    only: 'Teachers and owners of the class can correct a key.',
    done: 'Corrections made here',
  },
  meaning: {
    title: 'What the numbers mean',
    lines: (separatesFrom: number, strongFrom: number) => [
      [
        'Got it right',
        'The points reached with a question as a share of those that could be had. Whoever was asked and did not answer has 0. The thin line and the range below it are a 95% interval (Wilson 1927): with few answers it is wide.',
      ],
      [
        'Not answered, left unfinished, not reached',
        'Not answered: passed over, while something after it was answered. Left unfinished: begun, and not complete. Not reached: nothing after it was answered either, so that time may have run out. None of them is counted among the wrong answers.',
      ],
      [
        'Separates',
        `The correlation of a question’s points with those of all other questions, from −1 to 1. Above 0.2 it tells learners apart; below 0 something is wrong with it, and mostly it is the key. It is shown from ${separatesFrom} attempts on, and is weak evidence below ${strongFrom}.`,
      ],
      [
        'Reliability',
        'Cronbach’s alpha, which is KR-20 where answers are right or wrong: how far a test of other such questions would put the learners into the same order. Its interval is Feldt’s (1965). A short quiz has a low one without being bad.',
      ],
      [
        'To look at',
        'Check the key: learners who did best in the rest chose a wrong option more often than a right one. Goes against the rest: separates below 0. Sure and wrong: a fifth or more were sure of a wrong answer. Too hard: 20% or less, or no more than guessing brings. Too easy: 95% or more. Never chosen: a wrong option that nobody took.',
      ],
    ],
  },
} as const;
