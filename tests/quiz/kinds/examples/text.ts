// A question that asks for a short written answer, with answers to it.
import type { TextQuestion } from '../../../../src/quiz/kinds/text/schema.ts';
import { common } from '../../questions.ts';
import { allAlike, type Example, secrets } from './example.ts';

export const textOf = (rest: Partial<TextQuestion> = {}): TextQuestion => ({
  ...common('birds.text'),
  kind: 'text',
  accepted: [{ text: 'text of a wren' }],
  why: 'why of text of a wren',
  ...rest,
});
export const wrote = (text: string) => ({ kind: 'text' as const, text });

const question = textOf({
  accepted: [{ text: 'text of a wren' }, { text: 'jenny', why: 'why of jenny' }],
});

export const example = {
  question,
  altered: (secret: string) =>
    ({
      ...question,
      ...secrets(secret),
      accepted: [{ text: secret, why: secret }],
      mistaken: [{ text: secret, why: secret, misconception: secret }],
      why: secret,
    }) as never,
  shown: [],
  reasons: [question.why, 'why of jenny'],
  right: wrote('  Text of a “Wren” '),
  wrong: wrote('a robin'),
  empty: [undefined, wrote(''), wrote(' \u00a0 '), wrote('\u200b')],
  fields: { 'birds.text': ['a robin'] },
  meant: wrote('a robin'),
  mistaken: {
    question: textOf({
      mistaken: [{ text: 'a robin', why: 'a slip', misconception: allAlike }],
    }),
    answer: wrote('A robin.'),
  },
} satisfies Example;
