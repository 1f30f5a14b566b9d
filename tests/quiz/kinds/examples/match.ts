// A question that matches rows with targets, with answers to it.
import { matchOf } from '../../part-questions.ts';
import { allAlike, type Example, secrets } from './example.ts';

export const matched = (places: Readonly<Record<string, string>>) => ({
  kind: 'match' as const,
  places,
});

const question = matchOf(
  [
    ['k7', 't1'],
    ['p2', 't2'],
  ],
  ['t1', 't2', 't3'],
);

export const example = {
  question,
  altered: (secret: string) =>
    ({
      ...question,
      ...secrets(secret),
      rows: question.rows.map((row, i) => ({
        ...row,
        why: secret,
        misconception: secret,
        to: question.rows.at(i - 1)?.to,
      })),
    }) as never,
  shown: [...question.rows, ...question.targets].map(({ text }) => text),
  reasons: question.rows.map(({ why }) => why),
  right: matched({ k7: 't1', p2: 't2' }),
  wrong: matched({ k7: 't2', p2: 't3' }),
  // One of two rows.
  partly: [matched({ k7: 't1', p2: 't1' }), 0.5] as const,
  empty: [undefined, matched({}), matched({ k7: 'zz9' }), matched({ zz9: 't1' })],
  incomplete: [matched({ p2: 't2' }), matched({ k7: 't1', p2: 'zz9' })],
  fields: { 'birds.match.k7': ['t1'], 'birds.match.p2': ['t3'] },
  meant: matched({ k7: 't1', p2: 't3' }),
  unknown: { 'birds.match.k7': ['zz9'] },
  mistaken: {
    question: {
      ...question,
      rows: question.rows.map((row) => ({ ...row, misconception: allAlike })),
    },
    answer: matched({ k7: 't3' }),
  },
} satisfies Example;
