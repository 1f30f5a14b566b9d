// The rows of "votes" figures.
import { expect, test } from 'vitest';
import { ballotsOf } from '../../../src/ui/figures/votes.ts';

const row = (date: string, resolution: string, counts: readonly number[] = [1, 1, 1]) => ({
  date,
  resolution,
  about: 'Peace',
  vote: 'abstained',
  for: counts[0],
  against: counts[1],
  abstained: counts[2],
});

test('go by time; of one day in the order of the file', () => {
  const rows = [row('2023-04-26', 'part'), row('2022-03-02', 'first'), row('2023-04-26', 'whole')];
  expect(ballotsOf(rows).map(({ resolution }) => resolution)).toEqual(['first', 'part', 'whole']);
});
test('divide their bar as the votes were divided', () => {
  // 120 for, 30 against and 50 abstained of 200: for ends at 60 per cent, against begins at 85.
  expect(ballotsOf([row('2022', 'a', [120, 30, 50])])[0]).toMatchObject({
    vote: 'abstained',
    counts: { for: 120, against: 30, abstained: 50 },
    ends: { for: 60, against: 85 },
  });
});
test('where nobody voted, nothing is divided', () => {
  expect(ballotsOf([row('2022', 'a', [0, 0, 0])])[0]?.ends).toEqual({ for: 0, against: 100 });
});
