// The list of a class as it was pasted or saved by a spreadsheet: names and groups, or every fault with its line.
import { CsvError, parse } from 'csv-parse/sync';

/** One learner of the list. */
export interface RosterEntry {
  readonly line: number;
  readonly name: string;
  /** Undefined when the list names none. */
  readonly group: string | undefined;
}

/** What is wrong; api/roster-words.ts says each. `line` counts from 1, as editors do; `count` is what was found there. */
export interface RosterFault {
  readonly line: number;
  readonly what:
    | 'empty'
    | 'utf-16'
    | 'not-utf-8'
    | 'too-many'
    | 'quote'
    | 'no-name-column'
    | 'two-columns-of-a-kind'
    | 'too-many-columns'
    | 'no-name'
    | 'too-long'
    | 'control';
  readonly count: number;
}

export interface Roster {
  readonly entries: readonly RosterEntry[];
  readonly faults: readonly RosterFault[];
}

/** At most so many learners at once: more is another file, taken for a list of names. */
export const mostInRoster = 1000;

/**
 * Reads a list: one learner a line, columns parted by comma, semicolon or tab, with or without names of columns in the
 * first line. Without them, one column is the name, and two are joined as they stand. `longest` is the most letters of a
 * name. Lines without anything in them are skipped; two entries may be the same.
 */
export function readRoster(text: string, longest: number): Roster {
  const unreadable = encodingFault(text);
  if (unreadable !== undefined) return { entries: [], faults: [unreadable] };
  const { lines, separator } = linesOf(text);
  const { rows, faults } = rowsOf(lines, separator);
  const [first] = rows;
  if (first === undefined)
    return {
      entries: [],
      faults: faults.length > 0 ? faults : [{ line: 1, what: 'empty', count: 0 }],
    };
  const columns = columnsOf(first.cells);
  const people = columns === undefined ? rows : rows.slice(1);
  if (people.length > mostInRoster) {
    const line = people[mostInRoster]?.line ?? 0;
    return { entries: [], faults: [{ line, what: 'too-many', count: people.length }] };
  }
  if (columns !== undefined && 'what' in columns)
    return { entries: [], faults: [{ line: first.line, ...columns }, ...faults] };
  const read = people.map((row) => entryOf(row, columns, longest));
  const all = [...faults, ...read.filter((each) => 'what' in each)];
  if (people.length === 0 && all.length === 0)
    all.push({ line: first.line, what: 'empty', count: 0 });
  return {
    entries: read.filter((each) => 'name' in each),
    faults: all.toSorted((a, b) => a.line - b.line),
  };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Text that was not UTF-8 has been read with U+FFFD in place of what made no sense; UTF-16 leaves zeros besides. */
function encodingFault(text: string): RosterFault | undefined {
  const lineOf = (at: number) => text.slice(0, at).split(/\r\n?|\n/).length;
  if (text.includes('\0')) return { line: 1, what: 'utf-16', count: 0 };
  const at = text.indexOf('\uFFFD');
  return at === -1 ? undefined : { line: lineOf(at), what: 'not-utf-8', count: 0 };
}

function linesOf(text: string): { lines: readonly Row[]; separator: string } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((cell, i) => ({ line: i + 1, cells: [cell] }));
  // Some spreadsheets say their separator in a first line of its own.
  const said = /^sep=(.)\s*$/i.exec(lines[0]?.cells[0] ?? '')?.[1];
  if (said !== undefined) return { lines: lines.slice(1), separator: said };
  const filled = lines.map(({ cells }) => cells[0] ?? '').find((line) => line.trim() !== '') ?? '';
  const outside = filled.replaceAll(/"[^"]*"/g, '');
  // A comma can stand inside a name where another separator is used, never the other way round.
  return { lines, separator: ['\t', ';'].find((each) => outside.includes(each)) ?? ',' };
}

/** Each line is read on its own, so that a quotation mark left open spoils its line and not all that follow. */
function rowsOf(
  lines: readonly Row[],
  delimiter: string,
): { rows: readonly Row[]; faults: readonly RosterFault[] } {
  const rows: Row[] = [];
  const faults: RosterFault[] = [];
  for (const { line, cells } of lines) {
    try {
      const [read = []] = parse(cells[0] ?? '', {
        delimiter,
        trim: true,
        relax_quotes: true,
      }) as string[][];
      if (read.some((cell) => cell !== '')) rows.push({ line, cells: read });
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      faults.push({ line, what: 'quote', count: 0 });
    }
  }
  return { rows, faults };
}

type Column = 'name' | 'first' | 'last' | 'group' | 'other';

/** Names of columns, as they are compared; `other` ones are known and not read. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  name: [
    'name',
    'names',
    'full name',
    'fullname',
    'display name',
    'learner',
    'learners',
    'student',
    'students',
    'student name',
    'pupil',
    'pupils',
    'participant',
    'фио',
    'имя и фамилия',
    'фамилия и имя',
    'фамилия имя',
    'ученик',
    'студент',
    'аты-жөні',
  ],
  first: ['first', 'first name', 'firstname', 'given name', 'forename', 'имя', 'аты', 'есімі'],
  last: [
    'last',
    'last name',
    'lastname',
    'surname',
    'family name',
    'second name',
    'фамилия',
    'тегі',
  ],
  group: ['group', 'groups', 'class', 'section', 'set', 'группа', 'класс', 'тобы', 'топ', 'сынып'],
  other: [
    '#',
    '№',
    'no',
    'no.',
    'nr',
    'number',
    'id',
    'id number',
    'email',
    'e-mail',
    'email address',
  ],
};

type Columns = readonly Column[];

/** What the columns are when the first line names them; undefined when it is a learner already. */
function columnsOf(
  cells: readonly string[],
): Columns | { readonly what: RosterFault['what']; readonly count: number } | undefined {
  const kinds = cells.map((cell) => {
    const heading = cell.toLowerCase().replaceAll(/[\s_]+/g, ' ');
    const [kind] =
      Object.entries(headings).find(([, all]) => all.some((each) => each === heading)) ?? [];
    return kind as Column | undefined;
  });
  if (kinds.every((kind) => kind === undefined)) return undefined;
  const count = (kind: Column) => kinds.filter((each) => each === kind).length;
  if (count('name') + count('first') + count('last') === 0)
    return { what: 'no-name-column', count: cells.length };
  const twice = (['name', 'first', 'last', 'group'] as const).find((kind) => count(kind) > 1);
  if (twice !== undefined) return { what: 'two-columns-of-a-kind', count: count(twice) };
  return kinds.map((kind) => kind ?? 'other');
}

function entryOf(
  { line, cells }: Row,
  columns: Columns | undefined,
  longest: number,
): RosterEntry | RosterFault {
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  if (filled > (columns?.length ?? 2)) return { line, what: 'too-many-columns', count: filled };
  const under = (kind: Column) => cells[columns?.indexOf(kind) ?? -1] ?? '';
  // A column of whole names says it all: parts beside it are not needed.
  const whole = under('name');
  const parts =
    columns === undefined ? cells : whole === '' ? [under('first'), under('last')] : [whole];
  const name = parts.filter((part) => part !== '').join(' ');
  const group = under('group');
  if (name === '') return { line, what: 'no-name', count: 0 };
  const long = Math.max(name.length, group.length);
  if (long > longest) return { line, what: 'too-long', count: long };
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  if (/[\u0000-\u001F\u007F]/.test(name + group)) return { line, what: 'control', count: 0 };
  return { line, name, group: group === '' ? undefined : group };
}
