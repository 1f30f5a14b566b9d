// A question that asks for an order, with answers to it.
import type { OptionId } from '../../../../src/ids.ts';
import { orderOf } from '../../part-questions.ts';
import { type Example, secrets } from './example.ts';

export const ordered = (...ids: readonly string[]) => ({
  kind: 'order' as const,
  order: ids as OptionId[],
});

const question = { ...orderOf('k7', 'p2', 'w9', 'z4'), first: 'earliest', last: 'latest' };

export const example = {
  question,
  altered: (secret: string) =>
    ({
      ...question,
      ...secrets(secret),
      items: question.items.toReversed().map((item) => ({ ...item, why: secret })),
      why: secret,
    }) as never,
  shown: [...question.items.map(({ text }) => text), 'earliest', 'latest'],
  reasons: [...question.items.flatMap(({ why }) => why ?? []), question.why],
  right: ordered('k7', 'p2', 'w9', 'z4'),
  wrong: ordered('z4', 'w9', 'p2', 'k7'),
  // The first put last: its three pairs are wrong, the three among the others right.
  partly: [ordered('p2', 'w9', 'z4', 'k7'), 0.5] as const,
  empty: [undefined, ordered(), ordered('zz9')],
  incomplete: [ordered('k7'), ordered('k7', 'p2', 'w9'), ordered('k7', 'p2', 'w9', 'w9', 'zz9')],
  fields: {
    'birds.order.k7': ['2'],
    'birds.order.p2': ['1'],
    'birds.order.w9': ['4'],
    'birds.order.z4': ['3'],
  },
  meant: ordered('p2', 'k7', 'z4', 'w9'),
  unknown: { 'birds.order.k7': ['0', '5', '02', '1.0', ''] },
} satisfies Example;
