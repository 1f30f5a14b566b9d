// A question that sorts statements, with answers to it.
import { sortOf } from '../../part-questions.ts';
import { allAlike, type Example, secrets } from './example.ts';

export const sorted = (places: Readonly<Record<string, string>>) => ({
  kind: 'sort' as const,
  places,
});

const question = sortOf(
  [
    ['k7', 'f1'],
    ['p2', 'f1'],
    ['w9', 'o2'],
    ['z4', 'a3'],
  ],
  ['f1', 'o2', 'a3'],
);

export const example = {
  question,
  altered: (secret: string) =>
    ({
      ...question,
      ...secrets(secret),
      items: question.items.map((row, i) => ({
        ...row,
        why: secret,
        misconception: secret,
        in: question.items.at(i - 1)?.in,
      })),
    }) as never,
  shown: [...question.items, ...question.categories].map(({ text }) => text),
  reasons: question.items.map(({ why }) => why),
  right: sorted({ k7: 'f1', p2: 'f1', w9: 'o2', z4: 'a3' }),
  wrong: sorted({ k7: 'o2', p2: 'a3', w9: 'f1', z4: 'f1' }),
  // Three of four statements.
  partly: [sorted({ k7: 'f1', p2: 'o2', w9: 'o2', z4: 'a3' }), 0.75] as const,
  empty: [undefined, sorted({}), sorted({ k7: 'zz9' }), sorted({ zz9: 'f1' })],
  incomplete: [sorted({ k7: 'f1' }), sorted({ k7: 'f1', p2: 'f1', w9: 'o2', z4: 'zz9' })],
  fields: {
    'birds.sort.k7': ['o2'],
    'birds.sort.p2': ['f1'],
    'birds.sort.w9': ['o2'],
    'birds.sort.z4': ['f1'],
  },
  meant: sorted({ k7: 'o2', p2: 'f1', w9: 'o2', z4: 'f1' }),
  unknown: { 'birds.sort.k7': ['zz9'] },
  mistaken: {
    question: {
      ...question,
      items: question.items.map((row) => ({ ...row, misconception: allAlike })),
    },
    answer: sorted({ k7: 'o2' }),
  },
} satisfies Example;
