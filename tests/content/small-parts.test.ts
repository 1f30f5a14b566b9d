// Dates, guesses and the order of faults.
import { describe, expect, it } from 'vitest';
import { dateText, dayText, isDate } from '../../src/content/date.ts';
import { faultLine, tidy } from '../../src/content/fault.ts';
import { didYouMean, meant, nearest } from '../../src/content/nearest.ts';

describe('a date', () => {
  it.each(['2022', '2022-01', '2022-01-05', '2024-02-29', '1992-12-31'])('may be %s', (text) => {
    expect(isDate(text)).toBe(true);
    expect(dateText().safeParse(text).success).toBe(true);
  });

  it.each([
    '2023-02-30',
    '2023-02-29',
    '2022-00',
    '2022-13',
    '2022-01-00',
    '2022-1-5',
    '22',
    '2022-01-05T00:00',
    ' 2022',
    '2022-01-05\n',
    'n.d.',
    '',
  ])('is not %j', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it('is a whole day only with all three parts', () => {
    expect(dayText().safeParse('2022-01-05').success).toBe(true);
    expect(dayText().safeParse('2022-01').success).toBe(false);
    expect(dayText().safeParse('2022-02-30').success).toBe(false);
  });
});

describe('a guess at what was meant', () => {
  it('is the known word nearest to a slip of the pen', () => {
    expect(nearest('promt', ['prompt', 'passage'])).toBe('prompt');
    expect(nearest('csto-chater', ['csto-charter', 'csto-founding'])).toBe('csto-charter');
  });

  it('is not made when nothing is near, or nothing known', () => {
    expect(nearest('colour', ['prompt', 'passage'])).toBeUndefined();
    expect(nearest('colour', [])).toBeUndefined();
    expect(nearest('', ['id'])).toBeUndefined();
  });

  it('is not made between short words that share no letter', () => {
    expect(nearest('a', ['b'])).toBeUndefined();
    expect(nearest('k7', ['p2'])).toBeUndefined();
    expect(nearest('k7', ['k8', 'p2'])).toBe('k8');
  });

  it('stands before the other way to mend', () => {
    expect(didYouMean('promt', ['prompt'], 'remove it')).toBe(
      'did you mean "prompt"? otherwise remove it',
    );
    expect(didYouMean('x', ['prompt'], 'remove it')).toBe('remove it');
  });

  it('lets a misspelt name count as the thing it means', () => {
    const known = new Set(['csto-charter', 'cst-1992']);
    expect(meant(['csto-chartre', undefined, 7, 'nobody'], known)).toEqual(
      new Set(['csto-charter']),
    );
  });
});

describe('faults', () => {
  const fault = (file: string, line: number, what: string) => {
    return { file, line, what, code: 'x', mend: 'mend it' };
  };

  it('are told by file, line and words, each once', () => {
    const all = [fault('b', 1, 'x'), fault('a', 10, 'x'), fault('a', 9, 'y'), fault('a', 9, 'x')];
    expect(tidy([...all, ...all]).map(({ file, line, what }) => `${file}${line}${what}`)).toEqual([
      'a9x',
      'a9y',
      'a10x',
      'b1x',
    ]);
  });

  it('of a whole file stand on its first line', () => {
    expect(faultLine(fault('a.yaml', 0, 'gone'))).toBe('a.yaml:1  gone  mend it');
  });
});
