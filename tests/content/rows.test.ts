// Reading a data table: cells in the type of their column, and the line of every row.
import { describe, expect, it } from 'vitest';
import { tableSchema } from '../../src/content/figure.schema.ts';
import { readRows } from '../../src/content/rows.ts';

const table = tableSchema.parse({
  id: 'votes',
  title: 'Votes',
  columns: [
    { id: 'n', label: 'Number', type: 'number', optional: true },
    { id: 'day', label: 'Day', type: 'date' },
    { id: 'note', label: 'Note', type: 'text', optional: true },
    { id: 'source', label: 'Source', type: 'source' },
  ],
});
const head = 'n,day,note,source';

function faultsOf(text: string): string[] {
  return readRows(text, 'votes.csv', table).faults.map(({ line, what }) => `${line} ${what}`);
}

describe('the rows of a table', () => {
  it('have numbers, text and nothing where the columns say so', () => {
    const { rows, faults } = readRows(`${head}\n-1.5,2022,,a b\n,2022-01-05,so,a\n`, 'f', table);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      { n: -1.5, day: '2022', note: undefined, source: 'a b' },
      { n: undefined, day: '2022-01-05', note: 'so', source: 'a' },
    ]);
  });

  it('may stand in any order, with a byte order mark, line ends of Windows, blank lines', () => {
    const text = '\uFEFFsource,day,n,note\r\na,2022,1,x\r\n\r\n a , 2023 ,2,y';
    const { rows, faults, lines } = readRows(text, 'f', table);
    expect(faults).toEqual([]);
    expect(rows.map(({ n, day }) => [n, day])).toEqual([
      [1, '2022'],
      [2, '2023'],
    ]);
    expect(lines).toEqual([2, 4]);
  });

  it('may hold commas, quotes and line ends inside quotes', () => {
    const { rows, lines } = readRows(`${head}\n1,2022,"a, ""b""\nc",s\n2,2023,d,s\n`, 'f', table);
    expect(rows[0]?.note).toBe('a, “b”\nc');
    expect(lines).toEqual([3, 4]);
  });

  it('may be none', () => {
    expect(readRows(`${head}\n`, 'f', table)).toEqual({ rows: [], lines: [], faults: [] });
  });
});

describe('a fault in a table', () => {
  it.each(['1,5', '0x10', '1e3', 'Infinity', '1 000', '.5', '5.', '--1'])(
    'is a number written %s',
    (cell) => {
      expect(faultsOf(`${head}\n"${cell}",2022,x,s\n`)).toEqual([
        `2 column "n" holds "${cell}", expected a number`,
      ]);
    },
  );

  it.each(['2023-02-30', '2022-13', '5 January', '22', '2022-1-5'])('is a date %s', (cell) => {
    expect(faultsOf(`${head}\n1,${cell},x,s\n`)).toEqual([
      `2 column "day" holds "${cell}", expected a date`,
    ]);
  });

  it('is told for every row that has one', () => {
    expect(faultsOf(`${head}\n1,2022,x\n1,,x,s\n1,2022,x,s,t\n`)).toEqual([
      '2 the row has 3 cells, expected 4',
      '3 column "day" is empty',
      '4 the row has 5 cells, expected 4',
    ]);
  });

  it('is a column that is missing, unknown or written twice', () => {
    expect(faultsOf('n,day,nott,n,source\n')).toEqual([
      '1 column "note" is missing',
      '1 column "nott" is not in tables.yaml',
      '1 column "n" stands twice',
    ]);
  });

  it('is every column when the file is empty', () => {
    expect(faultsOf('')).toHaveLength(4);
  });

  it.each([
    ['that is never closed', `${head}\n1,2022,x,s\n2,"2023,y,s\n3,2024,z,s\n`],
    ['that ends in a later one', `${head}\n1,2022,x,s\n2,"2023,y,s\n3,"2024",z,s\n`],
    ['in the middle of a word', `${head}\n1,2022,x,s\n2,20"23,y,s\n3,2024,z,s\n`],
  ])('is a quote %s, on the row where it opens', (_, text) => {
    const said = faultsOf(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^3 the table cannot be read/);
  });
});
