// Words of the pages on which instructors give work out and see how far it is.
import { duration } from './en-desk-grades.ts';

const several = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const minutes = (n: number) => several(n, 'minute', 'minutes');

/** What is said after something was done, by the keys of notes. */
export const assignSaid: Readonly<Record<string, () => string>> = {
  made: () => 'It is given out. Learners find it in their list.',
  'made-moved': () =>
    'It is given out. Explanations tell what is right, so they come no earlier than the keys: their time was moved.',
  edited: () => 'The changes are saved.',
  'edited-moved': () =>
    'The changes are saved. Explanations tell what is right, so they come no earlier than the keys: their time was moved.',
  'new-text': () => 'New attempts are taken with the text that the course has now.',
  withdrawn: () => 'It is taken back. Learners no longer see it; what they did is kept.',
  'put-back': () => 'Learners see it again.',
  'let-out': () => 'It is released: learners see it.',
  'taken-back': () => 'It is taken back. Who has read it already has read it.',
  'accommodation-set': () => 'It is saved, and the learner sees it.',
  'accommodation-ended': () => 'The learner is given no more than the others here.',
  reopened: () => 'It is open again. The learner finds it in the list of the class.',
};

export const assignKinds = {
  lesson: 'Lesson',
  quiz: 'Quiz',
  exercise: 'Decision exercise',
  judgement: 'Written judgement',
} as const;

export const assignStates = {
  withdrawn: 'Taken back',
  'not-open-yet': 'Not open yet',
  open: 'Open',
  due: 'Due, late work still comes in',
  closed: 'Closed',
} as const;

export const choiceWords = {
  title: 'New assignment',
  description: 'Choose what a class is to do.',
  lead: 'What is the class to do? The next page asks for whom and until when.',
  heads: {
    class: 'Quizzes for classes',
    practice: 'Practice quizzes',
    lesson: 'Lessons',
    exercise: 'Decision exercise',
    judgement: 'Written judgements',
  },
  hints: {
    class: 'Their keys stay on the server until you let them out.',
    practice:
      'Their keys are public: everybody can practise them, before and during the assignment.',
    lesson: 'Done when all checks in the text are answered. Their keys are public.',
    exercise: 'Played in class, with what is hidden kept on the server.',
    judgement: 'One question, answered in writing and marked by you.',
  },
  questions: (n: number) => several(n, 'question', 'questions'),
  checks: (n: number) => several(n, 'check', 'checks'),
  none: 'This course has nothing that can be given out.',
} as const;

export const formWords = {
  newTitle: (what: string) => `Give out: ${what}`,
  editTitle: (title: string) => `Edit: ${title}`,
  description: 'When, for whom and how something is done in a class.',
  otherThing: 'Choose something else',
  edited:
    'Somebody has begun. What you change here holds for new attempts; begun ones keep their time and order. A later date reaches them too.',
  title: 'Title',
  titleHint: 'Learners see it in their list.',
  note: 'Words to the learners',
  noteHint: 'Stand above the first question. May stay empty.',
  whom: 'For whom',
  class: 'The whole class',
  group: (title: string, n: number) => `${title} (${several(n, 'learner', 'learners')})`,
  seats: 'Single learners',
  seatsOpen: 'Choose the learners',
  due: 'Due',
  dueHint: (zone: string) =>
    `In the time of ${zone}. After it work counts as late. May stay empty.`,
  times: 'Opening and closing',
  opens: 'Opens',
  opensHint: 'Nobody can begin before. Empty: at once.',
  closes: 'Closes',
  closesHint: 'Nothing can be handed in after it, and what is saved is handed in. Empty: never.',
  tries: 'Attempts and time',
  attempts: 'Attempts',
  attemptsHint: 'Empty: as many as a learner likes.',
  counts: 'Which attempt counts',
  best: 'The best',
  first: 'The first',
  last: 'The last',
  minutes: 'Minutes for one attempt',
  minutesHint: 'Empty: no limit. When they are over, what is saved is handed in.',
  asking: 'How it is asked',
  order: 'Order of questions and options',
  fixed: 'The same for everybody',
  shuffled: 'Another for each attempt',
  confidence: 'Ask how sure each answer is',
  confidenceHint: 'It changes no mark. You see who was sure and wrong.',
  after: 'What learners see afterwards',
  afterHint: 'Explanations tell what is right, so they never come before the keys.',
  releases: {
    marks: 'Marks',
    keys: 'Keys: what is right',
    explanations: 'Explanations',
  },
  usual: {
    marks: 'As usual: at the hand-in',
    keys: 'As usual: when it is over for everybody, by hand without a date',
    explanations: 'As usual: together with the keys',
  },
  rules: {
    immediate: 'At the hand-in',
    'after-due': 'When nobody can hand in any more',
    manual: 'When I let it out',
  },
  form: 'Length',
  full: (n?: number) => (n === undefined ? 'Full' : `Full, about ${minutes(n)}`),
  short: 'Short',
  seed: 'World',
  own: 'Each learner has a world of their own',
  sameWorld: 'The same world for everybody, to compare decisions',
  make: 'Give it out',
  save: 'Save',
  cancel: 'Back without changes',
} as const;

export const warningWords = {
  practice:
    'The key of these questions is public: everybody can look at it in the practice part of the course.',
  'keys-at-once':
    'The keys are shown at the hand-in, while others can still begin. They can be passed on.',
  'keys-before-closing':
    'The keys are shown once it is due, but late work still comes in. Set a closing time to keep them back.',
  'marks-at-once':
    'Marks are shown at the hand-in and there is more than one attempt: answers can be found by trying.',
} as const;

export const assignmentWords = {
  description: 'One assignment of a class.',
  edit: 'Edit',
  preview: 'See it as a learner',
  content: (kind: string, title: string) => `${kind}: ${title}`,
  gone: 'The course no longer has this. Begun attempts go on with their copy.',
  changed:
    'The text of this has changed in the course since somebody first began. All attempts still get the old text.',
  newText: 'Use the new text for new attempts',
  facts: {
    whom: 'For',
    opens: 'Opens',
    due: 'Due',
    closes: 'Closes',
    attempts: 'Attempts',
    minutes: 'Time',
    order: 'Order',
    seed: 'World',
  },
  class: 'the whole class',
  seats: (n: number) => several(n, 'learner', 'learners'),
  any: 'any number',
  counts: {
    best: (n: number) => `${n}, the best counts`,
    first: (n: number) => `${n}, the first counts`,
    last: (n: number) => `${n}, the last counts`,
  },
  anyCounts: {
    best: 'any number, the best counts',
    first: 'any number, the first counts',
    last: 'any number, the last counts',
  },
  one: 'one',
  minutes,
  shuffled: 'another for each attempt',
  release: 'What learners can see',
  releases: { marks: 'Marks', keys: 'Keys', explanations: 'Explanations' },
  out: 'shown',
  outBy: (time: string) => `shown since ${time}`,
  held: 'held back until you release them',
  heldUntil: (time: string) => `held back until ${time}`,
  heldEnd: 'held back until nobody can hand in any more',
  letOut: 'Release',
  takeBack: 'Take back',
  buttonOf: (verb: string, what: string) => `${verb}: ${what}`,
  withdraw: 'Take the assignment back',
  withdrawHint: 'Learners no longer see it. What they did is kept, and you can put it back.',
  putBack: 'Put it back',
} as const;

export const progressWords = {
  title: 'Progress',
  counts: { 'not-begun': 'not begun', working: 'at work', 'handed-in': 'handed in' },
  toJudge: 'to mark',
  nobody: 'There is nobody yet to whom it is given.',
  caption: 'How far everybody is',
  heads: {
    learner: 'Learner',
    state: 'State',
    answered: 'Answered',
    points: 'Points',
    receipt: 'Receipt',
  },
  notBegun: 'not begun',
  working: 'at work',
  left: (ms: number) => (ms < 120_000 ? 'less than two minutes left' : `${duration(ms)} left`),
  handedIn: (time: string) => `handed in ${time}`,
  byTime: (time: string) => `time over ${time}, handed in by itself`,
  late: 'late',
  reopened: 'reopened',
  lateAnswers: (n: number) =>
    n === 1 ? '1 answer came late and counts' : `${n} answers came late and count`,
  tooLate: (n: number) => (n === 1 ? '1 answer came too late' : `${n} answers came too late`),
  answered: (n: number, of: number) => `${n} of ${of}`,
  points: (n: number, of: number) => `${Math.round(n * 100) / 100} of ${of}`,
  withJudging: (n: number) => `${n} to mark`,
  attempt: (n: number) => `Attempt ${n}`,
  more: 'has more than the others',
} as const;

export const receiptWords = {
  title: 'Check a receipt',
  hint: 'A learner says that something was handed in: type the code of the receipt.',
  label: 'Code',
  go: 'Look it up',
  found: (learner: string, title: string) => `${learner}, “${title}”`,
  when: (time: string, n: number, of: number) =>
    `handed in ${time}, ${n} of ${several(of, 'question', 'questions')} answered`,
  open: 'Open the attempt',
  none: 'This class has given out no such receipt. Check each letter; a receipt has no O, I, 0 or 1.',
} as const;

export const moreWords = {
  title: 'More for single learners',
  titleOne: 'More for this learner',
  hint: 'More time, more attempts or a later date. The learner sees it; others do not.',
  none: 'Nobody is given more than the others here.',
  noneOne: 'No more time, no more attempts and no later date than the others have.',
  all: 'in all assignments',
  inOne: (title: string) => `in “${title}”`,
  time: (n: number) => `${n}% more time`,
  attempts: (n: number) => several(n, 'more attempt', 'more attempts'),
  due: (time: string) => `due ${time}`,
  closes: (time: string) => `closes ${time}`,
  end: 'End',
  endOf: (learner: string) => `End what is given to ${learner}`,
  add: 'Give a learner more',
  addOne: 'Give more time, more attempts or a later date',
  learner: 'Learner',
  where: 'Where',
  everywhere: 'All assignments, now and later',
  extraTime: 'More time, in per cent',
  extraAttempts: 'More attempts',
  dueAt: 'Due',
  closesAt: 'Closes',
  dateHint: 'Only for one assignment, and later than for the class.',
  save: 'Save',
} as const;

export const previewWords = {
  title: (title: string) => `Preview: ${title}`,
  description: 'An assignment as a learner sees it.',
  lead: 'This is what a learner sees who begins now. Nothing you do here is kept.',
  question: (n: number, of: number) => `Question ${n} of ${of}`,
  minutes: (n: number) => `${minutes(n)} for one attempt.`,
  sure: 'How sure each answer is will be asked below it.',
  exercise: 'The decision exercise is played step by step. Play it yourself on its own page.',
  play: 'Open the exercise',
  again: 'Another draw and order',
  back: 'Back to the assignment',
} as const;

export const attemptWords = {
  title: (learner: string, title: string) => `${learner}: ${title}`,
  description: 'One attempt of a learner.',
  eyebrow: (n: number) => `Attempt ${n}`,
  person: (learner: string) => `All work of ${learner}`,
  begun: (time: string) => `Begun ${time}.`,
  working: (n: number, of: number) => (of === 0 ? 'At work.' : `At work: ${n} of ${of} answered.`),
  ends: (time: string) => `It is handed in by itself ${time}.`,
  handedIn: (time: string) => `Handed in ${time}.`,
  byTime: (time: string) => `Its time was over ${time}; what was saved was handed in.`,
  late: 'That was after the due date.',
  receipt: (code: string) => `Receipt ${code}.`,
  points: (n: number, of: number, waits: boolean) =>
    `${Math.round(n * 100) / 100} of ${several(of, 'point', 'points')}${waits ? ' so far' : ''}.`,
  toJudge: (n: number) => `${several(n, 'answer is', 'answers are')} still to be marked.`,
  question: (n: number) => `Question ${n}`,
  found: { right: 'right', partly: 'partly right', wrong: 'wrong' },
  states: {
    'not-answered': 'not answered',
    'not-ready': 'not finished',
    'to-judge': 'to be marked',
  },
  sure: { 1: 'a guess', 2: 'fairly sure', 3: 'sure' },
  cameLate: 'came late, and counts',
  tooLate: 'something came too late, and does not count',
  corrected: {
    dropped: 'dropped by a correction: it does not count',
    credited: 'credit for all by a correction: it counts in full',
    spared: 'corrected since; this mark was not lowered by it',
    key: 'its key was corrected since',
  },
  saved: (n: number) => `saved ${n === 1 ? 'once' : `${n} times`}`,
  reopen: 'Reopen',
  reopenHint:
    'The learner goes on where this ended. It is handed in again by itself at the time you set.',
  keysOut: 'The keys are released: this learner may have read them.',
  until: 'Until',
} as const;
