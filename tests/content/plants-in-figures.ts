// Faults in figures that draw numbers, votes and routes, and in their tables. The course may have none, so each is added.
import { lesson, type CourseCopy } from './course-copy.ts';
import type { Expected, Plants } from './plant.ts';

const figures = 'library/figures.yaml';
const tables = 'library/tables.yaml';
const data = 'library/data/planted.csv';

interface Sample {
  /** The keys of the figure beyond those that all have. */
  readonly keys: string;
  readonly columns: string;
  readonly rows: string;
}
const column = (names: string, type: string, more = '') =>
  names
    .split(' ')
    .map((id) => `    - {id: ${id}, label: ${id}, type: ${type}${more}}\n`)
    .join('');
const optional = ', optional: true';

const samples = {
  lines: {
    keys: 'unit: "%"',
    columns: column('year', 'number') + column('series', 'text') + column('value', 'number'),
    rows: 'year,series,value,source\n2020,A,1.5,S\n2021,A,2,S\n2020,B,-3,S\n',
  },
  bars: {
    keys: 'unit: tonnes',
    columns:
      column('label', 'text') + column('value', 'number') + column('group', 'text', optional),
    rows: 'label,value,group,source\nA,1.5,2020,S\nB,2,2020,S\nA,3,,S\n',
  },
  votes: {
    keys: '',
    columns:
      column('date', 'date') +
      column('resolution about vote', 'text') +
      column('for against abstained', 'number'),
    rows: 'date,resolution,about,vote,for,against,abstained,source\n2022-03-02,1/1,Peace,for,10,2,3,S\n2022-03-02,1/2,Peace,absent,0,2,3,S\n',
  },
  verdicts: {
    keys: '',
    columns:
      column('n', 'number') +
      column('claim verdict note', 'text') +
      column('lesson', 'text', optional),
    rows: 'n,claim,verdict,note,lesson,source\n1,A,accurate,Why,,S\n2,B,contested,Why,,S\n',
  },
  routes: {
    keys: 'area: {west: 40, south: 30, east: 60, north: 45}\n  credit: Made up.',
    columns:
      column('route label', 'text', optional) +
      column('lat lon', 'number') +
      column('state', 'text'),
    rows: 'route,label,lat,lon,state,source\nA,One,40,50,open,S\nA,,41,51,planned,S\n,Town,35,50,open,S\n,Sea,36,45,name,S\n',
  },
} satisfies Record<string, Sample>;
type Kind = keyof typeof samples;

/** Adds a figure with its table to the course and to a lesson, with one text in the place of another; gives its line. */
export function add(copy: CourseCopy, kind: Kind, find = '', put = ''): number {
  const sample: Sample = samples[kind];
  const planted = (text: string) => text.replace(find, () => put);
  const source = copy.word('library/sources.yaml', /^- id: (.*)$/m);
  const fields = `- id: planted\n  kind: ${kind}\n  table: planted\n  title: T\n  caption: C\n  ${sample.keys}`;
  const line = copy.append(figures, planted(fields));
  const head = '- id: planted\n  title: T\n  columns:\n';
  copy.append(tables, head + planted(sample.columns) + column('source', 'source').trimEnd());
  copy.write(data, planted(sample.rows).replaceAll(/\bS$/gm, source));
  copy.append(lesson, '<Figure id="planted" alt="What it shows." />');
  return line;
}

/** The fault in a row of the table, when one text stands in the place of another. */
const inRow =
  (kind: Kind, find: string, put: string, line: number, what: string, mend: string) =>
  (copy: CourseCopy): Expected => {
    if (!samples[kind].rows.includes(find))
      throw new Error(`the rows of "${kind}" hold no ${find}`);
    add(copy, kind, find, put);
    return { file: data, line, what, mend };
  };

export const figurePlants: Plants = {
  'lines without a unit': (copy) => {
    const line = add(copy, 'lines', 'unit: "%"', '');
    return { file: figures, line, what: '"unit" is missing' };
  },
  'a unit where nothing is measured': (copy) => {
    const line = add(copy, 'votes', 'caption: C', 'caption: C\n  unit: votes');
    return { file: figures, line: line + 5, what: 'unknown key "unit"' };
  },
  'lines whose table has no years': (copy) => {
    const line = add(copy, 'lines', 'year', 'date');
    return { file: figures, line: line + 2, what: 'needs the column "year"' };
  },
  'half a year': inRow(
    'lines',
    '2021,A',
    '2021.5,A',
    3,
    'holds "2021.5", expected a whole',
    'without a',
  ),
  'two values of one year': inRow(
    'lines',
    '2020,B',
    '2020,A',
    4,
    '"series" and "year": A, 2020',
    'remove one',
  ),
  'lines of one year': (copy) => {
    add(copy, 'lines', '2021,A,2,S\n', '');
    return { file: data, line: 2, what: 'every row is of one year', mend: '"bars"' };
  },
  'more lines than can be told apart': inRow(
    'lines',
    '2020,B,-3,S',
    ['B', 'C', 'D', 'E', 'F'].map((name) => `2020,${name},1,S`).join('\n'),
    8,
    'the table has 6 series',
    'leave some out',
  ),
  'a bar below zero': inRow('bars', 'B,2,', 'B,-2,', 3, 'holds "-2"', '"lines"'),
  'two bars of one name in a group': inRow(
    'bars',
    'B,2,',
    'A,2,',
    3,
    '"group" and "label": 2020, A',
    'remove one',
  ),
  'two bars of one name without a group': inRow(
    'bars',
    'B,2,2020',
    'A,2,',
    4,
    '"label": A',
    'remove one',
  ),
  'a vote that nobody can cast': inRow(
    'votes',
    ',for,10',
    ',yes,10',
    2,
    'holds "yes", expected one of: for',
    'one of',
  ),
  'half a vote': inRow(
    'votes',
    '10,2,3',
    '10,2.5,3',
    2,
    'column "against" holds "2.5"',
    'without a',
  ),
  'a resolution put to the vote twice': inRow(
    'votes',
    '1/2',
    '1/1',
    3,
    '2022-03-02, 1/1',
    'tell them',
  ),
  'a verdict that is none of the five': inRow(
    'verdicts',
    'B,contested',
    'B,false',
    3,
    'holds "false", expected one of: accurate',
    'one of',
  ),
  'a sheet that settles one claim twice': inRow(
    'verdicts',
    '2,B',
    '1,B',
    3,
    'the same "n": 1',
    'remove one',
  ),
  'a claim that is numbered with a half': inRow(
    'verdicts',
    '2,B',
    '2.5,B',
    3,
    'holds "2.5", expected a whole number',
    'without a sign',
  ),
  'a claim that is numbered below nought': inRow(
    'verdicts',
    '2,B',
    '-3,B',
    3,
    'holds "-3", expected a whole number',
    'without a sign',
  ),
  'a lesson that does not exist, in a sheet of verdicts': inRow(
    'verdicts',
    'contested,Why,,',
    'contested,Why,the-cstoo,',
    3,
    'there is no lesson "the-cstoo"',
    'did you mean "the-csto"?',
  ),
  'a sheet of verdicts with a column that is drawn nowhere': (copy) => {
    add(copy, 'verdicts', 'lesson', 'remark');
    const line = copy.lineOf(tables, 'id: remark');
    return { file: tables, line, what: 'column "remark" is drawn nowhere', mend: 'remove it' };
  },
  'a figure of nothing': (copy) => {
    add(copy, 'bars', 'A,1.5,2020,S\nB,2,2020,S\nA,3,,S\n', '');
    return { file: data, line: 1, what: 'the table has no rows', mend: 'write a row' };
  },
  'a map without its credit': (copy) => {
    const line = add(copy, 'routes', '  credit: Made up.', '');
    return { file: figures, line, what: '"credit" is missing' };
  },
  'a map upside down': (copy) => {
    const line = add(copy, 'routes', 'south: 30', 'south: 50');
    return { file: figures, line: line + 5, what: 'is not below its north', mend: 'change one' };
  },
  'a point off the map': inRow(
    'routes',
    '40,50',
    '50,40',
    2,
    '"One" lies outside the area',
    'correct its',
  ),
  'a route of one point': inRow(
    'routes',
    'A,,41,51,planned,S\n',
    '',
    2,
    'the route "A" has one point',
    'add the point',
  ),
  'a route in pieces': inRow(
    'routes',
    'A,,41,51,planned,S\n,Town,35,50,open,S\n',
    ',Town,35,50,open,S\nA,,41,51,planned,S\n',
    3,
    'of the route "A" do not stand together',
    'one below the other',
  ),
  'a place without a name': inRow('routes', ',Town,', ',,', 4, 'has no label', 'write its "label"'),
  'a name that lies on a route': inRow(
    'routes',
    '51,planned',
    '51,name',
    3,
    '"A" is a name on the map and',
    'leave "route"',
  ),
  'a way of a kind that is not known': inRow(
    'routes',
    'planned',
    'dashed',
    3,
    'holds "dashed", expected one of: open',
    'one of',
  ),
  'land that is moved to no state': (copy) => {
    const line = copy.edit('course.yaml', "to: '804'", "to: 'UA'");
    return { file: 'course.yaml', line, what: '"to" is "UA"', mend: 'three digits' };
  },
};
