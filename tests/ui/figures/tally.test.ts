// The rows and counts of "answers", "claims" and "verdicts", and which figures have a table beside them.
import { describe, expect, test } from 'vitest';
import type { Column } from '../../../src/content/figure.schema.ts';
import { cellWords, filled, sourceIds } from '../../../src/ui/figures/cells.ts';
import { signs } from '../../../src/ui/figures/signs.ts';
import { argumentParts as parts, outcomes, verdicts, votes } from '../../../src/content/cells.ts';
import { answersOf, claimsOf, tally, verdictsOf } from '../../../src/ui/figures/tally.ts';

const column = (id: string, type: Column['type'] = 'text'): Column => ({
  id,
  label: id,
  type,
  optional: true,
});

describe('rows', () => {
  const answer = { who: 'A', asked: 'help', answer: 'none', source: 'x y' };
  test('answers go by time', () => {
    const rows = answersOf([
      { ...answer, date: '2022-09-13', outcome: 'refused' },
      { ...answer, date: '2010-06', outcome: 'sent' },
    ]);
    expect(rows.map(({ date }) => date)).toEqual(['2010-06', '2022-09-13']);
  });
  test('claims go by their number, not by its letters', () => {
    const rows = claimsOf(
      [10, 9].map((n) => ({ n, claim: 'c', part: 'fact', note: 'n', source: 'x' })),
    );
    expect(rows.map(({ n }) => n)).toEqual([9, 10]);
  });
  test('verdicts go by their number; a claim that no lesson settled has an empty one', () => {
    const row = { claim: 'c', note: 'n', source: 'x' };
    const rows = verdictsOf([
      { ...row, n: 10, verdict: 'correction', lesson: undefined },
      { ...row, n: 9, verdict: 'accurate', lesson: 'one' },
    ]);
    expect(rows.map(({ n, verdict, lesson }) => [n, verdict, lesson])).toEqual([
      [9, 'accurate', 'one'],
      [10, 'correction', ''],
    ]);
  });
  test('a verdict outside the five is named', () => {
    expect(() =>
      verdictsOf([{ n: 1, claim: 'c', verdict: 'false', note: 'n', source: 'x' }]),
    ).toThrow('"false" is none of accurate');
  });
  test('a word outside the list is named', () => {
    expect(() => answersOf([{ ...answer, date: '2022', outcome: 'maybe' }])).toThrow(
      '"maybe" is none of sent',
    );
  });
  test('a source cell holds one id or several', () => {
    expect(sourceIds({ source: ' one  two ' })).toEqual(['one', 'two']);
    expect(sourceIds({ source: undefined })).toEqual([]);
  });
});

describe('counts', () => {
  test('keep the order of the words and leave out what nobody uses', () => {
    expect(tally(parts, ['fact', 'thesis', 'fact'])).toEqual([
      { word: 'thesis', n: 1 },
      { word: 'fact', n: 2 },
    ]);
  });
  test('add up to the number of rows', () => {
    const rows = [...outcomes, ...outcomes];
    expect(tally(outcomes, rows).reduce((sum, { n }) => sum + n, 0)).toBe(rows.length);
  });
  test('every word has a sign of its own, so that colour is never alone', () => {
    const names = [...outcomes, ...parts, ...votes, ...verdicts];
    const drawings = names.map((name) => JSON.stringify(signs[name]));
    expect(new Set(drawings).size).toBe(names.length);
  });
});

describe('the table beside a figure', () => {
  test('says dates, open ends and states in words', () => {
    expect(cellWords('spans', column('from', 'date'), { from: '1992-05-15' })).toBe('15 May 1992');
    expect(cellWords('spans', column('until', 'date'), { until: undefined })).toBe('goes on');
    expect(cellWords('spans', column('state'), { state: 'partial' })).toBe('in part');
    expect(cellWords('days', column('until', 'date'), { until: undefined })).toBe('');
    expect(cellWords('votes', column('vote'), { vote: 'unknown' })).toBe('not known');
    expect(cellWords('routes', column('state'), { route: 'A', state: 'ship' })).toBe('by ship');
    // A place on no route.
    expect(cellWords('routes', column('state'), { label: 'Town', state: 'open' })).toBe('');
    expect(cellWords('days', column('state'), { state: 'ship' })).toBe('ship');
  });
  test('leaves out a column without a single cell', () => {
    const columns = [column('route'), column('label')];
    const ids = (rows: Parameters<typeof filled>[2]) =>
      filled('bars', columns, rows).map(({ id }) => id);
    expect(ids([{ label: 'Astana' }, { label: 'Moscow' }])).toEqual(['label']);
    expect(ids([{ label: 'Astana' }, { route: 'A', label: 'Aktau' }])).toEqual(['route', 'label']);
  });
});
