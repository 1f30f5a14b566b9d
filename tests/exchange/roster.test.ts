// Lists of a class as spreadsheets and people write them.
import { describe, expect, it } from 'vitest';
import { rosterFaults } from '../../src/api/roster-words.ts';
import { mostInRoster, readRoster } from '../../src/exchange/roster.ts';

const read = (text: string) => readRoster(text, 60);

/** The names of a list without faults, each with its group behind a slash. */
function names(text: string): string[] {
  const { entries, faults } = read(text);
  expect(faults).toEqual([]);
  return entries.map(({ name, group }) => (group === undefined ? name : `${name} / ${group}`));
}
const faults = (text: string) =>
  read(text).faults.map(({ line, what, count }) => `${line} ${what} ${count}`);

describe('a list that can be read', () => {
  it.each([
    ['one name a line', 'Dana Omar\nEzra\n\n  Farah  \n', ['Dana Omar', 'Ezra', 'Farah']],
    ['two columns, joined', 'Dana,Omar\nEzra, Lind', ['Dana Omar', 'Ezra Lind']],
    ['semicolons', 'name;group\nDana;A\nEzra;', ['Dana / A', 'Ezra']],
    ['tabs', 'Name\tClass\nDana Omar\t7b', ['Dana Omar / 7b']],
    [
      'last and first name',
      'Surname,First name,Section\nOmar,Dana,A\nLind,,B',
      ['Dana Omar / A', 'Lind / B'],
    ],
    ['a column that is not read', 'No.;Name;Shoe size\n1;Dana;38', ['Dana']],
    ['quotation marks', '"Omar, Dana"\n"Lind ""Ez"" Ezra"', ['Omar, Dana', 'Lind "Ez" Ezra']],
    ['a quotation mark inside', 'Dana "Dee" Omar', ['Dana "Dee" Omar']],
    ['a BOM and line ends of Windows', '\uFEFFname\r\nDana\r\nEzra\r\n', ['Dana', 'Ezra']],
    ['line ends of old computers', 'Dana\rEzra', ['Dana', 'Ezra']],
    ['the separator said first', 'sep=;\nname;group\nDana, Omar;A', ['Dana, Omar / A']],
    ['Cyrillic', 'Фамилия;Имя;Класс\nИванова;Дана;7б', ['Дана Иванова / 7б']],
    ['other headings in Cyrillic', 'Тегі;Аты;Сынып\nӘлиева;Ұлпан;7', ['Ұлпан Әлиева / 7']],
    ['a whole name beside its parts', 'Name,First name\nDana Omar,Dana', ['Dana Omar']],
    ['empty cells at the end', 'Dana;;;\nEzra;;;', ['Dana', 'Ezra']],
    ['a name that is a heading in another place', 'Dana\nClass', ['Dana', 'Class']],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('says on which line each stands, also after empty ones', () => {
    expect(read('name\n\nDana\r\n\r\nEzra').entries.map(({ line }) => line)).toEqual([3, 5]);
  });
});

describe('a list that cannot be read', () => {
  it.each([
    ['is empty', ' \n\n', ['1 empty 0']],
    ['holds nothing but headings', 'name;group', ['1 empty 0']],
    ['is UTF-16 read as UTF-8', 'D\0a\0n\0a\0', ['1 utf-16 0']],
    ['is in Windows-1251', 'name\n\uFFFD\uFFFD\uFFFD', ['2 not-utf-8 0']],
    ['names no column with names', 'Group;Id\nA;1', ['1 no-name-column 2']],
    ['names a column twice', 'Name,Name\nDana,Omar', ['1 two-columns-of-a-kind 2']],
    ['has columns that nobody knows', 'Dana,Omar,A,12', ['1 too-many-columns 4']],
    ['has a cell beside the named ones', 'name,group\nDana,A,x', ['2 too-many-columns 3']],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
    expect(read(text).entries).toEqual([]);
  });

  it('tells every fault with its line', () => {
    const text = `name;group\n;A\n"Dana;B\nEzra;A\n${'x'.repeat(61)};A\nFa\u0007rah;B\n"Gor"an;B`;
    expect(faults(text)).toEqual([
      '2 no-name 0',
      '3 quote 0',
      '5 too-long 61',
      '6 control 0',
      '7 quote 0',
    ]);
  });

  it('is longer than a class', () => {
    const long = Array.from({ length: mostInRoster + 1 }, (_, i) => `Learner ${i}`);
    expect(faults(long.join('\n'))).toEqual([`${mostInRoster + 1} too-many ${mostInRoster + 1}`]);
    expect(names(long.slice(1).join('\n'))).toHaveLength(mostInRoster);
  });
});

describe('the words of faults', () => {
  it('have the line, what is wrong and how to mend it, and no name', () => {
    const said = rosterFaults(read('name\n"Dana\nEzra').faults);
    expect(said).toBe(
      'Line 2: a quotation mark is not closed where it should be. Close it, or leave quotation marks out.',
    );
  });

  it('are not endless', () => {
    const said = rosterFaults(read(`name;group\n${';A\n'.repeat(30)}`).faults).split('\n');
    expect(said).toHaveLength(21);
    expect(said.at(-1)).toBe('10 more lines like these.');
  });
});
