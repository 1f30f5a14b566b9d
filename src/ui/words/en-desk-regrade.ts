// Words of the pages on which instructors correct the key of a question in use.
const points = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const change = new Intl.NumberFormat('en-GB', {
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});
const several = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

export const hows = ['accept', 'key', 'drop', 'credit'] as const;
export type How = (typeof hows)[number];

export const regradeWords = {
  title: (n: number) => `Correct question ${n}`,
  description:
    'Correct the key of a question that a class has answered, and see first what that does.',
  back: (n: number) => `Back to question ${n}`,
  list: 'All corrections of this assignment',
  lead: 'Nothing changes on this page before you apply it. Marks are worked out anew from the answers as they were given, and a correction can be taken back.',
  state: {
    dropped: 'This question has been dropped by a correction.',
    credited: 'Everybody has the point of this question, by a correction.',
  },
  right: 'The key now:',
  texts: {
    title: 'Which text of the question?',
    lead: 'Its text was changed while the assignment ran. A key holds for one text; to drop it or to give credit holds for all.',
    newest: 'the newest text',
    older: (n: number) => (n === 1 ? 'the text before it' : `the text ${n} changes before it`),
    here: (name: string, right: string) => `${name} (right: ${right}), chosen`,
    other: (name: string, right: string) => `${name} (right: ${right})`,
  },
  form: {
    how: 'What is to be done?',
    hows: {
      accept: ['Accept another answer too', 'What is right now stays right.'],
      key: ['Change the key', 'What you choose below is right, and nothing else.'],
      drop: ['Drop the question', 'It counts for nobody, and there is a point less to be had.'],
      credit: ['Give everybody the point', 'Also those who answered nothing.'],
    } satisfies Readonly<Record<How, readonly [string, string]>>,
    noKey:
      'The key of a question of this kind cannot be changed here: it is more than a list of answers. The question can be dropped, or everybody be given its point. To change it for those who have not begun yet, mend it in the course, and take the new text in the settings of the assignment.',
    key: 'What is right?',
    keyHint: 'For “Accept another answer too” and “Change the key”.',
    several:
      'Tick all that are right together. “Accept another answer too” takes the whole of it as one more right answer.',
    gap: (n: number) => `Gap ${n}`,
    now: (text: string) => `${text} (the key now)`,
    from: 'From',
    to: 'to (leave it empty for one number)',
    unit: (unit: string) => `in ${unit}`,
    written: 'Accepted, one a line',
    writtenNow: (all: string) => `Accepted now: ${all}.`,
    lowers: 'May lower marks',
    lowersHint:
      'Unless you tick this, whoever would lose by the correction keeps the mark as it is.',
    show: 'Show what it would do',
  },
  preview: {
    title: 'What it would do',
    undoTitle: 'What taking it back would do',
    nobody:
      'Nobody has handed in yet, so no mark changes. Whoever hands in from now on is marked by it.',
    tiles: { up: 'go up', down: 'go down', same: 'stay the same' },
    ofAll: (n: number) => `Of ${several(n, 'attempt that was', 'attempts that were')} handed in.`,
    spared: (n: number) =>
      `${several(n, 'attempt would', 'attempts would')} go down and ${n === 1 ? 'is' : 'are'} left as ${n === 1 ? 'it is' : 'they are'}, because marks may not be lowered.`,
    working: (n: number) =>
      `${several(n, 'attempt is', 'attempts are')} still worked on and will be marked this way once handed in.`,
    changes: 'Whose mark changes',
    heads: { who: 'Learner', before: 'Before', after: 'After', change: 'Percentage points' },
    attempt: (n: number) => `attempt ${n}`,
    gone: 'a learner who is gone',
    mark: (n: number, of: number) => `${points.format(n)} of ${points.format(of)}`,
    /** Of the points that can be had, with a real minus. */
    change: (share: number) => change.format(share * 100).replace('-', '−'),
    pages: 'Pages of the list',
    page: (n: number, of: number) => `Page ${n} of ${of}`,
    earlier: 'Earlier',
    further: 'Further',
    figures: 'How the figures move',
    figuresLead:
      'Of the first attempt of each learner. What is small here rests on few, and may be chance.',
    figureHeads: { figure: 'Figure', before: 'Before', after: 'After' },
    rows: {
      facility: ['Got it right', 'Points reached with this question, of those that could be had.'],
      discrimination: [
        'Separates',
        'How far those who are right here are right elsewhere. Below 0, something is wrong with the question.',
      ],
      mean: ['Mean of the whole', 'Points reached in all that counts.'],
      alpha: [
        'Reliability',
        'How far all questions put learners into one order (Cronbach’s alpha).',
      ],
    },
    n: (n: number) => `n = ${n}`,
    weak: 'weak evidence',
    notCounted: 'it counts for nobody',
    none: (why: string) => `none: ${why}`,
  },
  apply: {
    title: 'Apply it',
    note: 'What learners are told',
    noteHint:
      'They read it with their result, at the question and at the top, as soon as you apply this.',
    held: 'The keys are not released yet: do not say here what is right, or those who have still to answer may hear of it.',
    go: (n: number) => (n === 1 ? 'Apply it to 1 attempt' : `Apply it to ${n} attempts`),
    only: 'Teachers and owners of the class can apply it.',
  },
  corrections: {
    title: 'Corrections',
    pageTitle: (title: string) => `Corrections · ${title}`,
    lead: 'What was corrected in the questions of this assignment since it was given out, the newest first. What has been taken back is in force no more.',
    none: 'Nothing has been corrected in this assignment.',
    questions: 'To the questions',
    head: (n: number | undefined, prompt: string) =>
      n === undefined ? 'A question that is gone' : `Question ${n}: ${prompt}`,
    how: {
      accept: 'Another answer is accepted too.',
      key: 'It has another key.',
      drop: 'It was dropped.',
      credit: 'Everybody has the point.',
    } satisfies Readonly<Record<How, string>>,
    right: (all: string) => `Right since then: ${all}.`,
    lowers: 'Marks may be lower by it.',
    keeps: 'No mark is lower by it.',
    made: (by: string, time: string) => `Applied by ${by}, ${time}.`,
    undone: (by: string, time: string) => `Taken back by ${by}, ${time}.`,
    nobody: 'somebody whose account is gone',
    note: 'Learners read:',
    look: 'Take it back',
    lookLabel: (n: number | undefined) =>
      n === undefined
        ? 'Take it back: the correction of a question that is gone'
        : `Take it back: the correction of question ${n}`,
    undo: 'Take it back now',
    undoLead:
      'Marks are again what they are without this correction, also where it had raised them, and learners no longer see its note.',
    keep: 'Leave it as it is',
  },
  said: {
    regraded: () => 'The correction is applied, and learners see your note.',
    'regrade-undone': () => 'The correction is taken back. Marks are what they are without it.',
  },
};
