// A question that asks for a number, with answers to it.
import type { NumberQuestion } from '../../../../src/quiz/kinds/number/schema.ts';
import { common } from '../../questions.ts';
import { allAlike, type Example, secrets } from './example.ts';

export const numberOf = (rest: Partial<NumberQuestion> = {}): NumberQuestion => ({
  ...common('birds.number'),
  kind: 'number',
  value: 64.8,
  tolerance: 0.5,
  unit: 'Mt',
  units: ['million tonnes'],
  why: 'why of text of 64.8',
  ...rest,
});
export const written = (text: string) => ({ kind: 'number' as const, text });

const question = numberOf({ unit: 'text of Mt', units: ['Mt'] });

export const example = {
  question,
  altered: (secret: string) =>
    ({
      ...question,
      ...secrets(secret),
      value: 1,
      tolerance: 0,
      why: secret,
      near: [{ value: 2, why: secret }],
    }) as never,
  shown: ['text of Mt'],
  reasons: [question.why],
  right: written('64,8 Mt'),
  wrong: written('60'),
  empty: [undefined, written(''), written('  ')],
  incomplete: [written('many'), written('1,234'), written('12 apples'), written('6 4')],
  fields: { 'birds.number': ['64.8'] },
  meant: written('64.8'),
  mistaken: {
    question: numberOf({
      near: [{ range: { from: 600, to: 700 }, why: 'a slip', misconception: allAlike }],
    }),
    answer: written('648'),
  },
} satisfies Example;
