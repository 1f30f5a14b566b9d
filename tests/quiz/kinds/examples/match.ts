// A question that matches rows with targets, with answers to it.
import { matchOf } from '../../part-questions.ts';

export const matched = (places: Readonly<Record<string, string>>) => ({
  kind: 'match' as const,
  places,
});

export const example = {
  question: matchOf(
    [
      ['k7', 't1'],
      ['p2', 't2'],
    ],
    ['t1', 't2', 't3'],
  ),
  right: matched({ k7: 't1', p2: 't2' }),
  wrong: matched({ k7: 't2', p2: 't3' }),
  // One of two rows.
  partly: [matched({ k7: 't1', p2: 't1' }), 0.5] as const,
  empty: [undefined, matched({}), matched({ k7: 'zz9' }), matched({ zz9: 't1' })],
  incomplete: [matched({ p2: 't2' }), matched({ k7: 't1', p2: 'zz9' })],
  fields: { 'birds.match.k7': ['t1'], 'birds.match.p2': ['t3'] },
  meant: matched({ k7: 't1', p2: 't3' }),
};
