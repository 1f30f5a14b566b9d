// Words of the pages about grades: the overview of a class, its gradebook, its files, its printed reports.
const several = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const learners = (n: number) => several(n, 'learner', 'learners');

/** A share as a whole per cent. */
export const percent = (share: number) => `${Math.round(share * 100)}%`;
/** Points without the noise of thirds. */
export const points = (value: number) => String(Math.round(value * 100) / 100);

/** How long something takes or took, roughly. `ms` in milliseconds. */
export function duration(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return several(minutes, 'minute', 'minutes');
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? several(hours, 'hour', 'hours')
    : several(Math.floor(hours / 24), 'day', 'days');
}

export const gradeStates = {
  'to-judge': 'to be marked',
  unmarked: 'handed in',
  missing: 'missing',
  working: 'at work',
  open: '–',
  excused: 'excused',
  'not-given': '',
} as const;

interface Mean {
  readonly mean: number | null;
  readonly n: number;
  readonly toJudge: number;
  readonly handedIn: number;
}

export const standingWords = {
  title: 'Who stands where',
  caption: 'Learners and their work, the newest assignment first',
  learner: 'Learner',
  show: 'Show',
  filters: { all: 'Everybody', late: 'Late or missing', stuck: 'Stuck' },
  explain: {
    all: 'Points of the attempt that counts, out of all. A dash: nothing yet, and there is time.',
    late: 'Learners who handed something in after it was due, or have not handed it in though its time has passed.',
    stuck:
      'Learners who are at work and of whom nothing new has come for 15 minutes, unless there is no time limit and more than a day is left; and those who began two days ago or more and have not handed in.',
  },
  nobody: {
    all: 'Nobody is in this class yet.',
    late: 'Nobody among them is late, and nothing is missing.',
    stuck: 'Nobody among them looks stuck.',
  },
  nothing: 'Nothing is assigned yet.',
  late: 'late',
  soFar: (value: number, of: number) => `${points(value)} / ${of} so far`,
  /** `quiet`: since something last came; `begun`: since it was begun. */
  stuck: (quiet: string, begun: string) => `begun ${begun} ago, nothing new for ${quiet}`,
  points: (value: number, of: number) => `${points(value)} / ${of}`,
  waiting: (n: number) => `${n} to be marked`,
  given: 'Given to',
  begun: 'Begun',
  handedIn: 'Handed in',
  lateCount: 'Late',
  mean: 'Mean',
  /** The mean, or why there is none: everything waits for a marker, it is never marked, or nothing has come in. */
  meanSaid: ({ mean, n, toJudge, handedIn }: Mean) => {
    if (mean !== null) return `${percent(mean)} (n\u00a0=\u00a0${n})`;
    if (toJudge > 0) return `none yet: ${toJudge} to be marked`;
    return handedIn > 0 ? 'not marked' : 'none yet';
  },
  meanHint:
    'The mean is that of first attempts that are marked to their end; n says how many these are.',
} as const;

export const pagerWords = {
  label: 'Pages of the list of learners',
  range: (from: number, to: number, of: number) =>
    of === 0 ? '' : `Learners ${from}–${to} of ${of}, by name`,
  /** Where only some of those who were looked through are shown. */
  among: (shown: number, from: number, to: number, of: number) =>
    of === 0 ? '' : `${shown} among learners ${from}–${to} of ${of}, by name`,
  before: 'The page before',
  next: 'The next page',
} as const;

export const reteachWords = {
  title: 'Reteach tomorrow',
  lead: (from: readonly string[]) =>
    `From the first attempts at what was handed in last: ${from.join(', ')}.`,
  ideas: 'Wrong ideas',
  objectives: 'Objectives',
  idea: (n: number, of: number, title: string) => `${n} of ${of} showed it in “${title}”.`,
  objective: (n: number, of: number, title: string) =>
    `${n} of ${of} reached less than half of its points in “${title}”.`,
  right: 'What is so:',
  reread: 'Reread',
  ask: 'Ask in class',
  askedBefore: 'asked there: talk it over',
  where: (title: string) => `in “${title}”`,
  none: 'Nothing has two learners behind it.',
  nothing: 'Nothing with questions has been handed in yet.',
} as const;

export const gradebookWords = {
  title: 'Gradebook',
  description: 'The grades of a class.',
  caption: 'Grades by learner, the oldest assignment first',
  total: 'Total',
  counted: (n: number, of: number) => `${n} of ${of} count`,
  missing: (n: number) => `${n} missing`,
  noTotal: 'nothing counts yet',
  handedInOnly: (share: number) => `${percent(share)} without those`,
  weight: (weight: number) => `weight ${weight}`,
  counts: { best: 'best attempt', first: 'first attempt', last: 'last attempt' },
  class: 'Class, first attempts',
  explain: [
    'A grade is the share of the points of the attempt that counts. The total is the mean of the grades by weight.',
    'What has not been handed in does not count until it is due. After that it is shown as missing and counts 0, until something comes in or the learner is excused. Each learner’s own due date holds.',
    'What waits to be marked, has no marks, or weighs 0 is left out. n of m says how many count of those that are given.',
  ],
  weights: 'Weights',
  weightsHint:
    'How much each assignment counts in the total, from 0 to 100. 0: it does not count. Points or commas both do.',
  saveWeights: 'Save the weights',
  excuses: 'Excuse a learner',
  excusesHint: 'An assignment counts nothing for whoever is excused from it.',
  learner: 'Learner',
  assignment: 'Assignment',
  excuse: 'Excuse',
  excusedList: 'Excused on this page',
  end: 'Let it count again',
  endOf: (name: string, title: string) => `Let “${title}” count again for ${name}`,
  report: 'Report',
  reportOf: (name: string) => `Report of ${name}`,
  said: {
    'weights-set': () => 'The weights are saved.',
    excused: () => 'The learner is excused.',
    'excuse-ended': () => 'It counts again.',
  },
  files: 'Take it out as files',
  printed: 'Report to print',
} as const;

export const exportWords = {
  title: 'Files',
  description: 'The results of a class as files.',
  lead: 'Each file is made when you ask for it, and holds what stands in the class at that moment.',
  gradebook: 'Gradebook',
  gradebookHolds:
    'A row a learner: the total, and for each assignment per cent, points and state. Numbers are numbers.',
  responses: 'All responses',
  responsesHolds:
    'A row a response: assignment, attempt, learner, question, kind, the answer as text, outcome, points, how sure, how often it was changed, seconds, times. Unanswered questions have rows too. Of a decision exercise it holds the advice, not the reasons.',
  seconds:
    'Seconds are those between one answer and the next, added up by question; a break counts in them.',
  one: 'of one assignment',
  every: 'All assignments',
  opinions: 'Reasons and beliefs of the decision exercise',
  opinionsHolds:
    'A row for each goal, belief, reason and exit ticket in plays that were handed in. They are political opinions: they come in a file of their own, with pseudonyms and without times.',
  opinionsNone:
    'This class leaves them on the devices of its learners, or they have been erased: there is nothing to take out.',
  opinionsNames:
    'With names only where you are allowed to keep them, and your learners know. It is written down that you took them out.',
  withNames: 'With names',
  withPseudonyms: 'With pseudonyms',
  pseudonyms:
    'A pseudonym is the same in every file of this class and of use nowhere else; rows are then in an order that tells nothing of the names. Files with names hold no pseudonyms. But whoever has the same work once with names and once with pseudonyms can match the two by what was answered and when: give nobody both.',
  assignment: 'Assignment',
  get: 'Get the file',
  kind: 'Kind of file',
  who: 'Learners',
  kinds: { csv: 'CSV', xlsx: 'Excel (XLSX)', json: 'JSON' },
  notes: 'What to know about the files',
  facts: (zone: string, most: number) => [
    `Times are those of ${zone}. CSV files are UTF-8 with a mark, so that spreadsheets read every script.`,
    'Text that begins with = + - @, a tab or a carriage return has an apostrophe before it in CSV files, so that no spreadsheet runs it. In Excel files it is kept as text and needs none. Numbers are never touched.',
    `An Excel file holds at most ${most.toLocaleString('en-GB')} rows; CSV and JSON have no limit.`,
  ],
  reports: 'Reports to print',
  classReport: 'Of the class',
  learnerReports: 'Of each learner, a page each',
} as const;

export const reportWords = {
  description: 'A report to print.',
  classTitle: 'Report of the class',
  ofClass: (title: string) => `Report: ${title}`,
  learnerTitle: 'Report',
  person: 'What this learner has done',
  made: (time: string) => `As of ${time}`,
  print: 'Print it with the menu of your browser: A4, also in black and white.',
  facts: (n: number, joined: number) => `${learners(n)}, of whom ${joined} have joined.`,
  assignments: 'Assignments',
  number: 'No.',
  assignment: 'Assignment',
  due: 'Due',
  weight: 'Weight',
  grades: 'Grades in per cent',
  gradesHint: 'The columns are the numbers of the assignments above.',
  signs:
    'm: missing, counts 0. e: excused. w: at work. t: to be marked. h: handed in, without marks. *: late. –: nothing yet. Empty: not given.',
  short: {
    'to-judge': 't',
    unmarked: 'h',
    missing: 'm',
    working: 'w',
    open: '–',
    excused: 'e',
    'not-given': '',
  },
  total: 'Total',
  counting: 'Count',
  learner: 'Learner',
  state: 'State',
  points: 'Points',
  share: 'Per cent',
  classMean: 'Class, first attempts',
  late: 'handed in late',
  handedIn: (time: string) => `handed in ${time}`,
  totalOf: (share: string, n: number, of: number) =>
    `Total ${share}, from ${n} of ${of} assignments that count.`,
  noTotal: 'There is no total: nothing counts yet.',
  missing: (n: number) =>
    n === 1 ? 'One is missing and counts 0.' : `${n} are missing and count 0.`,
  objectives: 'By objective',
  objective: 'Objective',
  reached: 'Reached',
  reachedOf: (value: number, of: number) => `${points(value)} of ${several(of, 'point', 'points')}`,
  ofQuestions: 'Of the attempts that count; a question is worth one point.',
  ideas: 'Ideas to look at again',
  ideasHint: 'Wrong answers that show an idea, and what is so.',
  /** Said from two on. */
  inQuestions: (n: number) => `shown in ${n} questions`,
  reread: 'Reread',
  none: 'None.',
  comments: 'Comments',
  noWork: 'Nothing with questions has been handed in yet.',
  allLearners: 'Reports of all learners',
} as const;
