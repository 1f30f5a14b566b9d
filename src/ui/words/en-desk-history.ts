// Words of a learner's history: attempts, what happened in each, and how they compare; and of comments to the learner.
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const several = (n: number, one: string, more: string) =>
  `${number.format(n)} ${n === 1 ? one : more}`;

/** A length of time: seconds, minutes and seconds, or hours and minutes. */
function lasting(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} days`;
}

export const timeLineWords = {
  title: 'What happened, one thing after the other',
  caption: 'Answers with their times and changes',
  heads: {
    at: 'Into the attempt',
    after: 'After the one before',
    what: 'What',
    answer: 'Answer',
    sure: 'How sure',
  },
  lasting,
  what: {
    begun: 'begun',
    answered: 'answered',
    changed: 'changed',
    same: 'sent again',
    cleared: 'taken away',
    'handed-in': 'handed in',
    reopened: 'reopened',
  },
  of: (n: number, what: string) => `question ${n}: ${what}`,
  words: (n: number) => several(n, 'word', 'words'),
  saves: (n: number) => `saved ${n} times in a row`,
  sure: { 1: 'a guess', 2: 'fairly sure', 3: 'sure' },
  late: 'came late, and counts',
  tooLate: 'came too late, and does not count',
} as const;

export const historyWords = {
  title: 'What this learner has done',
  none: 'Nothing has been begun yet.',
  attempt: (n: number) => `Attempt ${n}`,
  begun: (time: string) => `begun ${time}`,
  handedIn: (time: string, ms: number) => `handed in ${time}, after ${lasting(ms)}`,
  working: 'not handed in',
  late: 'late',
  points: (n: number, of: number) => `${number.format(n)} of ${several(of, 'point', 'points')}`,
  toJudge: (n: number) => `${several(n, 'answer', 'answers')} to mark`,
  changes: (n: number) =>
    n === 0 ? 'no answer changed' : `${several(n, 'answer', 'answers')} changed`,
  answers: 'Answers, times and changes',
  play: 'The steps of this play',
  open: 'Open the attempt',
  compared: 'Then and now',
  question: 'Question',
  cell: (points: number) => number.format(points),
  cells: {
    dropped: 'does not count',
    'to-judge': 'to be marked',
    'not-answered': 'not answered',
    'not-ready': 'not finished',
    none: 'not asked',
  },
  verdicts: { right: 'right', partly: 'partly right', wrong: 'wrong' },
  gain: (before: number, after: number, of: number, from: number, to: number) =>
    `On the ${several(of, 'question', 'questions')} answered both times: ${number.format(before)} points in attempt ${from}, ${number.format(after)} in attempt ${to}, ${after === before ? 'the same' : `${number.format(Math.abs(after - before))} ${after > before ? 'more' : 'fewer'}`}. Somebody who has seen the questions before may do better for that alone.`,
  noGain: 'No question was answered and marked both times, so nothing can be compared.',
} as const;

export const commentWords = {
  title: 'Words to the learner',
  about: (n: number) => `Words to the learner about question ${n}`,
  whole: 'Words to the learner about the whole attempt',
  hint: 'Shown to the learner on the page of the hand-in once the marks are released, without your name. Empty it to take it away.',
  save: 'Save',
  said: {
    commented: () => 'The comment is saved. The learner sees it once the marks are released.',
    'comment-taken-away': () => 'The comment is taken away.',
  },
} as const;
