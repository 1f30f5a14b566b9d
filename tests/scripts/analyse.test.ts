// `npm run analyse` as a researcher meets it: the real program on small files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../../scripts/analyse/cells.ts';
import { marksTable } from '../../scripts/analyse/tables.ts';
import { lsat6 } from '../insight/lsat6.ts';

const folder = mkdtempSync(join(tmpdir(), 'multivector-analyse-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}
function analyse(...args: readonly string[]) {
  return spawnSync(process.execPath, [resolve('scripts/analyse.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
}
const csv = (rows: readonly (readonly (string | number)[])[]) =>
  `${rows.map((row) => row.join(',')).join('\n')}\n`;

describe('an analysis on the command line', () => {
  const file = written('lsat6.csv', csv([['q1', 'q2', 'q3', 'q4', 'q5'], ...lsat6]));
  it('tells people in a table with words', () => {
    const { status, stdout, stderr } = analyse(file);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('1,000 learners, 5 items, 5 marks to be had.');
    expect(stdout).toContain(
      'Alpha (KR-20, as every item is right or wrong) 0.295, 95 % interval 0.22 to 0.36 (Feldt)',
    );
    expect(stdout).toMatch(
      /^q1 +1 +1000 +0 +0 +0\.924 +0\.91-0\.94 +0\.27 +0\.11 +0\.18 +14 % +0\.275 +100 % +80 %$/m,
    );
    expect(stdout).toMatch(/What to look at:\n {2}Nothing stands out\.\n$/);
    expect(stdout).not.toMatch(/undefined|NaN|null/);
  });
  it('tells a machine every figure with its number of cases', () => {
    const { stdout } = analyse(file, '--json');
    const { test, items } = JSON.parse(stdout);
    expect(test.alpha).toEqual({ value: expect.closeTo(0.294997192216, 11), n: 1000 });
    expect(items[4].discrimination).toEqual({ value: expect.closeTo(0.1215964, 7), n: 1000 });
    expect(items[0].flags).toEqual([]);
  });
  it('leaves out names, and those who answered nothing, and counts them', () => {
    const named = written(
      'named.csv',
      'Learner;q1;q2;q3\nАйгерім;1;1,5;\nBo;0;;0,5\nДана;;;\nEd;1;3;1\n',
    );
    const { stdout } = analyse(named);
    expect(stdout).toContain('3 learners, 3 items, 5 marks to be had.');
    expect(stdout).toContain('1 learner answered nothing and is left out.');
    expect(stdout).not.toMatch(/Айгерім|Дана/);
    expect(stdout).toContain('all items: there are fewer than 10 learners.');
    expect(stdout).toMatch(/^q2 +3 +2 +1 +0 /m);
    expect(stdout).toMatch(/^q3 +1 +2 +0 +1 /m);
  });
  it('takes marks per item from --max', () => {
    const { stdout } = analyse(written('low.csv', 'q1,q2\n1,2\n0,1\n'), '--max', '2,4', '--json');
    const { items } = JSON.parse(stdout);
    expect(items.map(({ facility }: { facility: { value: number } }) => facility.value)).toEqual([
      0.25, 0.375,
    ]);
  });
});

describe('options with a key', () => {
  // Twelve learners; in q1 the key says A, and all who are good at the rest say B.
  const good = Array.from({ length: 6 }, () => ['B', 'X', 'X', 'X']);
  const weak = Array.from({ length: 6 }, (_, i) => [
    i % 2 === 0 ? 'A' : 'C',
    'Y',
    i < 2 ? 'X' : 'Y',
    '',
  ]);
  const file = written('options.csv', csv([['q1', 'q2', 'q3', 'q4'], ...good, ...weak]));
  const key = written(
    'key.csv',
    csv([
      ['q1', 'q2', 'q3', 'q4'],
      ['A', 'X', 'X', 'X Z'],
      ['A B C D', 'X Y', 'X Y', 'X Y Z'],
    ]),
  );
  it('are counted, and a wrong key is found', () => {
    const { status, stdout } = analyse(file, '--key', key);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\* A +3 +25 % +0 % +22 % +~-0\.\d\d$/m);
    expect(stdout).toMatch(/^ {2}B +6 +50 % +100 % +0 % +~0\.\d\d$/m);
    expect(stdout).toMatch(/^ {2}D +0 +0 % +0 % +0 % +–$/m);
    expect(stdout).toContain(
      'q1: check the key: those who do best in the other items choose B, more than the option marked right (weak evidence).',
    );
    expect(stdout).toContain('q1: nobody chooses D');
  });
  it('may have several right ones, each of which earns the mark', () => {
    const { items } = JSON.parse(analyse(file, '--key', key, '--json').stdout);
    expect(items[3].randomGuess).toEqual({ value: 2 / 3, n: 3 });
    expect(items[3].outcomes).toMatchObject({ right: 6, notReached: 6 });
  });
  it.each([
    ['q1,q2,q3\nA,X,X\n', /key-\d\.csv:1 {2}item "q4" is missing {2}add a column/],
    ['q1,q2,q3,q4,q9\nA,X,X,X,X\n', /:1 {2}item "q9" is not in options\.csv {2}remove/],
    ['q1,q2,q3,q4\nA,X,X,\n', /:2 {2}item "q4" has no right option {2}write it/],
    ['q1,q2,q3,q4\n', /:1 {2}there are 0 rows under the ids {2}write the right options/],
    [
      'q1,q2,q3,q4\nA,X,X,X\nA B C,X,X Y,X\n',
      /options\.csv:8 {2}item "q2" holds "Y", expected X {2}mend/,
    ],
  ])('are refused with a key that does not fit: %j', (text, why) => {
    const { status, stdout, stderr } = analyse(
      file,
      '--key',
      written(`key-${text.length % 7}.csv`, text),
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(why);
  });
});

describe('a table that cannot be read', () => {
  it.each([
    ['q1,q2\n1,a\n', [], 'table.csv:2  item "q2" holds "a", expected marks  write a number,'],
    ['q1,q2\n1,-1\n', [], 'table.csv:2  item "q2" holds -1 marks, expected 0 or more'],
    ['q1,q2\n1,3\n', ['--max', '1,2'], 'table.csv:2  item "q2" holds 3 marks, expected 2 at most'],
    ['q1,q2\n1\n', [], 'table.csv:2  the row has 1 cells, expected 2 as in the first line'],
    ['q1,q1\n1,1\n', [], 'table.csv:1  item "q1" stands twice  give each item an id'],
    ['q1,\n1,1\n', [], 'table.csv:1  column 2 has no id  write one into the first line'],
    ['', [], 'table.csv:1  there is no item  write the ids of the items'],
    ['q1,q2\n1,1\n"1,1\n', [], 'table.csv:3  cannot be read: '],
    ['q1\0', [], 'table.csv:1  is not written in UTF-8  save it as "CSV UTF-8'],
    ['q1,q2\n1,1\n', ['--max', '1,2,3'], '--max has 3 numbers, expected 2'],
    ['q1,q2\n1,1\n', ['--max', '1,0'], '--max holds "0", expected a number above 0'],
    [
      'q1\n1\n',
      ['--max', '1', '--key', 'x'],
      'With --key each item gives one mark: leave --max out.',
    ],
    ['q1\n1\n', ['--key', 'none.csv'], 'There is no file none.csv that can be read.'],
    ['q1\n1\n', ['--fast'], "Unknown option '--fast'"],
  ])('is refused with where, what and how to mend it: %j %j', (text, args, why) => {
    const { status, stdout, stderr } = analyse(written('table.csv', text), ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(why);
  });
  it('names all faults at once, up to ten', () => {
    const rows = Array.from({ length: 12 }, () => 'x').join('\n');
    const { stderr } = analyse(written('many.csv', `q1\n${rows}\n`));
    expect(stderr.match(/^many\.csv:\d+ {2}/gm)).toHaveLength(10);
    expect(stderr).toContain('and 2 more like these');
  });
});

describe('a table of marks', () => {
  it('is read with commas for points where no comma parts the columns', () => {
    const { marks, items } = marksTable(cellsOf('q1\tq2\n0,5\t2\n\t1.25\n', 'a.csv'), undefined);
    expect(marks).toEqual([
      [0.5, 2],
      [null, 1.25],
    ]);
    expect(items.map(({ max }) => max)).toEqual([0.5, 2]);
  });
  it('takes one mark for the maximum of an item in which nobody has any', () => {
    const { items } = marksTable(cellsOf('q1,q2\n0,\n0,\n', 'a.csv'), undefined);
    expect(items.map(({ max }) => max)).toEqual([1, 1]);
  });
});
