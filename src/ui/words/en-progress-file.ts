// Words for the file that takes a learner's progress along, on /progress/.
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const several = (n: number, one: string, more: string) =>
  `${number.format(n)} ${n === 1 ? one : more}`;
const list = new Intl.ListFormat('en-GB');
const answersAnd = (answers: number, lessons: number, plays: number) =>
  list.format(
    [
      answers > 0 ? several(answers, 'answer', 'answers') : '',
      lessons > 0 ? several(lessons, 'lesson', 'lessons') : '',
      plays > 0 ? several(plays, 'play of the exercise', 'plays of the exercise') : '',
    ].filter(Boolean),
  );

const anew = 'Save it anew where it comes from, and copy it whole.';
const nothing = 'Nothing was taken from it.';
const which =
  'Choose the file that you saved on this page: its name has “progress” in it and ends in “.json”.';

/** Words for a file that cannot be taken, without what was found in it. */
const plainFaults = {
  'too-large': `This file is larger than 20 MB, which no progress file is. ${which}`,
  empty: `This file is empty. ${anew}`,
  'cut-short': `This progress file is damaged; most likely its end is missing. ${nothing} ${anew}`,
  'not-json': `This is no progress file: it is not JSON, in which this page saves. ${which}`,
  'other-json': `This file is JSON, but it is no progress file of this site. ${which}`,
  'no-events': `This progress file has no list of entries. ${anew}`,
};

/** What a field of an entry should be. */
const expected = {
  name: 'a text that is not empty',
  text: 'a text',
  texts: 'a list of texts',
  time: 'a time in milliseconds since 1970',
  count: 'a whole number',
  'yes-or-no': 'true or false',
  answer: 'an answer to a kind of question that this page knows',
  sureness: '1, 2 or 3',
  verdict: '“right”, “partly” or “wrong”',
  levels: 'numbers by name',
  rules: 'rules that a quiz can have',
  record: 'an object with fields',
  type: 'a type of entry that this page knows',
  flat: 'lists and objects inside one another, but not so deep',
};

interface Fault {
  readonly field: string;
  readonly found: string | undefined;
  readonly expected: keyof typeof expected;
}
type FileFault =
  | { readonly what: keyof typeof plainFaults }
  | { readonly what: 'newer'; readonly version: number }
  | { readonly what: 'other-course'; readonly course: string }
  | { readonly what: 'broken'; readonly entry: number; readonly fault: Fault }
  | { readonly what: 'twice'; readonly entry: number; readonly first: number }
  | { readonly what: 'unmarkable'; readonly entry: number };

function fileFault(fault: FileFault): string {
  switch (fault.what) {
    case 'newer':
      return `This file was saved by a newer version of this site: its form has the version ${fault.version}. Reload this page, and choose it again.`;
    case 'other-course':
      return `This file belongs to another course, “${fault.course}”. ${nothing} Open it on the progress page of that course.`;
    case 'broken':
      return `Entry ${fault.entry} of this file is broken: ${brokenField(fault.fault)}. ${nothing} ${anew}`;
    case 'twice':
      return `Entries ${fault.first} and ${fault.entry} of this file have one id and different contents. ${nothing} ${anew}`;
    case 'unmarkable':
      return `Entry ${fault.entry} of this file is an answer that does not go with its question. ${nothing} ${anew}`;
    default:
      return plainFaults[fault.what];
  }
}

function brokenField({ field, found, expected: what }: Fault): string {
  const where = field === '' ? 'it' : `“${field}”`;
  return `${where} is ${found ?? 'missing'}, and should be ${expected[what]}`;
}

/** Words for the file that takes progress along. */
export const fileWords = {
  title: 'Take it with you',
  text: 'Save your progress as a file, and bring it in on another device or in another browser. What is there already stays: bringing in a file only adds, and doing it twice adds nothing. The file holds your answers, when you gave them, which lessons you have read, and your plays of the exercise with the reasons you wrote; it goes nowhere but where you put it.',
  save: 'Save as a file',
  open: 'Bring in a file',
  reading: 'Reading the file …',
  nothing: 'There is nothing to save yet.',
  saved: (name: string, answers: number, lessons: number, plays: number) =>
    `Handed to your browser as ${name}: ${answersAnd(answers, lessons, plays) || 'no answers yet'}.`,
  came: (counts: {
    readonly answers: number;
    readonly lessons: number;
    readonly plays: number;
    readonly others: number;
    readonly known: number;
    readonly conflicts: number;
  }) => {
    const { answers, lessons, plays, others, known, conflicts } = counts;
    const came =
      answersAnd(answers, lessons, plays) ||
      (others > 0 ? several(others, 'entry without an answer', 'entries without an answer') : '');
    const here =
      known > 0 ? `; ${number.format(known)} ${known === 1 ? 'was' : 'were'} here already` : '';
    const different =
      conflicts > 0
        ? ` ${several(conflicts, 'entry differs from what is here; what was here stays.', 'entries differ from what is here; what was here stays.')}`
        : '';
    return `${came || 'Nothing new'} came in${here}.${different}`;
  },
  fault: fileFault,
  unreadable:
    'The browser could not read this file. If it was moved or changed after you chose it, choose it again.',
  failed: 'Something in this page went wrong, and nothing was changed. Reload it and try again.',
  memoryOnly: {
    saved:
      'Nothing can be kept in this browser at the moment, so the file holds only what this page knows.',
    came: 'Nothing can be kept in this browser at the moment, so this lasts until you close this page.',
  },
} as const;
