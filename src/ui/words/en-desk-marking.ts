// Words of the pages on which instructors mark written answers.
const several = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

export const markingWords = {
  title: (title: string) => `${title}: answers to mark`,
  description: 'Written answers of an assignment, to be marked by their rubric.',
  none: 'Nobody has handed in an answer here that a person has to mark.',
  counts: (answers: number, waiting: number) =>
    waiting === 0
      ? `All ${several(answers, 'answer is', 'answers are')} marked.`
      : `${answers - waiting} of ${several(answers, 'answer', 'answers')} marked, ${several(waiting, 'waits', 'wait')}.`,
  twice: (twice: number, differ: number) =>
    `${several(twice, 'answer was', 'answers were')} marked by two or more; ${differ === 0 ? 'they differ nowhere that is not settled' : `they differ on ${differ}`}.`,
  agreement: 'Agreement and differences',
  marksHeld: 'Marks are held back: learners see nothing of this until you release them.',
  marksOut: 'Marks are released: learners see each mark and comment as soon as it is saved.',
  release: 'What learners can see',
  assistant: 'Your role in this class is to see; teachers and owners mark.',
  by: {
    label: 'In which way',
    criterion: 'One criterion, all learners',
    learner: 'One learner, all criteria',
  },
  show: {
    label: 'Which answers',
    open: 'Not marked yet',
    second: (n: number) => `For a second marker (${n})`,
    all: 'All',
  },
  criteria: 'Criterion',
  criterion: (question: number, text: string) => `Text ${question}: ${text}`,
  names: { show: 'Show names', hide: 'Hide names' },
  namesHint: 'Names are hidden, so that each text is read as a text.',
  about: 'The question, and model answers to compare with',
  models: 'Model answers',
  model: (n: number) => `Model answer ${n}`,
  why: 'What to look for:',
  place: (from: number, to: number, of: number) =>
    from === to ? `${from} of ${of}` : `${from} to ${to} of ${of}`,
  nothing: {
    open: 'Nothing is left here: every answer has been marked in this way.',
    second: 'There is nothing here that others have marked and you have not.',
    all: 'There is no answer here.',
  },
  list: 'Answers to mark',
  head: (code: string, question: string) => `Answer ${code}${question}`,
  question: (n: number) => `, question ${n}`,
  learner: (name: string) => `by ${name}`,
  words: (n: number) => several(n, 'word', 'words'),
  flags: {
    late: 'handed in late',
    reopened: 'was reopened',
    'came-late': 'came late, and counts',
    'too-late': 'something came too late, and does not count',
    changed: 'the text has changed since it was marked',
  },
  others: (n: number) =>
    `${several(n, 'colleague has', 'colleagues have')} marked this; you see it once you have.`,
  given: (by: string) => (by === '' ? 'A former colleague gave' : `${by} gave`),
  counting: 'counts',
  settledBy: 'settles it',
  level: (points: number, text: string) => `${several(points, 'point', 'points')}: ${text}`,
  comment: 'Words to the learner',
  commentHint: 'Shown to the learner once the marks are released, without your name.',
  commentKept: 'A colleague has written to the learner; you see it once you have marked this.',
  save: 'Save',
  saveAll: 'Save and go on',
  state: {
    kept: 'Saved.',
    changed: 'Not saved yet.',
    saving: 'Saving …',
    failed: 'Not saved. Your choice is kept here.',
  },
  /** Said aloud when a key has given a level, for the focus stays where it was. */
  chosen: (code: string, criterion: string, level: string) =>
    `${level} (answer ${code}, ${criterion})`,
  part: (given: number, of: number) => `${given} of ${of} given`,
  settled: 'You have settled this.',
  noConnection: 'The server did not answer. Press Save to try again.',
  previous: 'Earlier answers',
  next: 'Go on without marking',
  keys: [
    ['1 … 4', 'give the first, second … level'],
    ['Enter', 'save, and go on'],
    ['J or ↓', 'the next answer'],
    ['K or ↑', 'the answer before'],
    ['?', 'show this list'],
  ],
  keysOn: 'Use the keys 1 to 4, Enter, J, K, arrows and ?',
  said: {
    rated: () => 'Saved.',
    settled: () => 'Settled. These levels count from now on.',
  },
} as const;

/** What a weighted kappa says, in words; the bounds are those of Altman (1991). */
const kappaMeans = [
  [0.005, 'no more than chance'],
  [0.2, 'little more than chance'],
  [0.4, 'fair agreement'],
  [0.6, 'moderate agreement'],
  [0.8, 'good agreement'],
] as const;

export const agreementWords = {
  title: (title: string) => `${title}: agreement`,
  description: 'How well two who marked the same answers agree, and where they differ.',
  back: 'Back to the answers to mark',
  none: 'No answer has been marked by two people yet. Ask a colleague to mark some: the choice “For a second marker” shows which.',
  lead: (n: number) =>
    `${several(n, 'answer was', 'answers were')} marked by two people, each without seeing what the other gave. What each gave alone is compared, also where it was settled later; of three or more, what the first two gave.`,
  caption: 'Agreement in each criterion',
  heads: {
    criterion: 'Criterion',
    same: 'The same level',
    kappa: 'Weighted kappa',
    means: 'What it says',
  },
  criterion: (task: number, text: string) => `Text ${task}: ${text}`,
  same: (n: number, of: number) => `${n} of ${of}`,
  kappa: (value: number) => value.toFixed(2).replace('-', '−'),
  noKappa: '–',
  means: (value: number, n: number) => {
    const said = kappaMeans.find(([below]) => value < below)?.[1] ?? 'very good agreement';
    return n < 10 ? `${said}; ${several(n, 'answer is', 'answers are')} weak evidence` : said;
  },
  why: {
    'nobody-answered': 'nobody but one has marked it',
    'no-spread': 'both gave one and the same level throughout, so that nothing could differ',
  },
  kappaHint:
    'Weighted kappa is 1 where two agree on every answer, and 0 where they agree as often as chance would have it; being two levels apart weighs four times as much as being one apart (Cohen, 1968). Where nearly all answers are given one level it is low, however often the two agree.',
  differ: 'Where they differ',
  differLead: (n: number, shown: number) =>
    `${several(n, 'answer is', 'answers are')} not settled. Until one is, the levels of whoever was through with it first count.${shown < n ? ` The first ${shown} are here; others follow as these are settled.` : ''}`,
  agreed: 'They differ on no answer that is not settled.',
  settled: 'Settled',
  gave: 'What each gave',
  criterionHead: 'Criterion',
  by: (name: string) => (name === '' ? 'A former colleague' : name),
  counts: 'counts now',
  settle: 'Settle it',
  settleHint: 'What holds? It counts at once; what each gave alone is kept.',
} as const;
