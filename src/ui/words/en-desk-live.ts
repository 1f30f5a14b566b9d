// Words of the page on which a class is watched while it works.
const several = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

export const liveWords = {
  title: (assignment: string) => `Live: ${assignment}`,
  description: 'Who has begun, where they are, and what is answered so far.',
  connection: {
    waiting: 'Connecting …',
    open: 'Live: what happens shows here within a second or two.',
    lost: 'The connection is lost; it is tried again. What stands here is from before.',
    ended: 'The server does not answer this page any more. Load it again, and sign in if it asks.',
  },
  noScript: 'Without scripts this page shows how it stood when it was loaded.',
  again: 'Load again',
  tiles: {
    begun: (given: number) => `of ${given} have begun`,
    working: 'at work',
    handedIn: 'handed in',
  },
  names: { hide: 'Hide names', show: 'Show names' },
  keys: { hide: 'Hide what is right', show: 'Show what is right' },
  shortcuts: 'The key N hides and shows names, R what is right.',
  /** The list of keys. */
  keyList: [
    ['N', 'hide or show names'],
    ['R', 'hide or show what is right'],
    ['?', 'show this list'],
  ],
  keysOn: 'Use the keys N, R and ?',
  /** Said aloud, now and then, to those who do not see the numbers change. */
  spoken: (begun: number, of: number, handedIn: number) =>
    `${begun} of ${of} have begun, ${handedIn} handed in.`,
  projector: 'For the projector',
  leave: 'Leave the projector view',
  learners: 'Learners',
  questions: 'Answers so far',
  nobody: 'Nobody has begun yet.',
  noQuestions: 'This assignment asks no questions that can be counted here.',
  more: (shown: number) => `Only the ${shown} who began last are shown.`,
  heads: { learner: 'Learner', answered: 'Answered', heard: 'Last heard of' },
  learner: (n: number) => `Learner ${n}`,
  attempt: (n: number) => `attempt ${n}`,
  answered: (n: number, of: number) => (of === 0 ? several(n, 'step', 'steps') : `${n} of ${of}`),
  at: (n: number | null) => (n === null ? 'no answer yet' : `last at question ${n}`),
  handedIn: 'handed in',
  ago: (seconds: number) => {
    if (seconds < 10) return 'just now';
    if (seconds < 90) return `${Math.round(seconds / 10) * 10} s ago`;
    if (seconds < 5400) return `${several(Math.round(seconds / 60), 'minute', 'minutes')} ago`;
    if (seconds < 172_800) return `${several(Math.round(seconds / 3600), 'hour', 'hours')} ago`;
    return `${several(Math.round(seconds / 86_400), 'day', 'days')} ago`;
  },
  counted: (n: number, of: number) => `${n} of ${of} answered`,
  right: (n: number) => `${n} right`,
  partly: (n: number) => `${n} partly`,
  wrong: (n: number) => `${n} wrong`,
  toJudge: (n: number) => `${n} to be marked`,
  isRight: 'right',
  chosen: (n: number, of: number) => `chosen by ${n} of ${of}`,
} as const;
