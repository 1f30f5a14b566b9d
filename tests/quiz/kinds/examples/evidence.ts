// A question with two sentences that support its claim, with answers to it.
import type { OptionId, SourceId } from '../../../../src/ids.ts';
import type { EvidenceQuestion } from '../../../../src/quiz/kinds/evidence/schema.ts';
import { common, option } from '../../questions.ts';
import { allAlike, type Example, secrets } from './example.ts';
import { alteredOptions } from './options.ts';

export const marked = (...ids: string[]) => ({
  kind: 'evidence' as const,
  sentences: ids as OptionId[],
});

export function evidenceOf(
  sentences: EvidenceQuestion['sentences'],
  rest: Partial<EvidenceQuestion> = {},
): EvidenceQuestion {
  return {
    ...common('birds.evidence'),
    kind: 'evidence',
    claim: 'text of the claim',
    relation: 'for',
    sentences,
    from: 'a-book' as SourceId,
    ...rest,
  };
}

const question = evidenceOf(
  [option('k7'), option('a1', true), option('w9'), option('b2', true), option('z4')],
  { by: 'text of the writer', locator: 'text of the page' },
);
const texts = question.sentences.map(({ text }) => text);

export const example = {
  question,
  altered: (secret: string) =>
    ({
      ...question,
      ...secrets(secret),
      sentences: alteredOptions({ options: question.sentences }, secret).options,
    }) as never,
  // Not in the order of the alphabet, nor of the keys.
  readAsWritten: texts,
  shown: ['text of the claim', ...texts, 'text of the writer', 'text of the page'],
  reasons: question.sentences.map(({ why }) => why),
  right: marked('a1', 'b2'),
  wrong: marked('k7'),
  partly: [marked('a1', 'b2', 'w9'), 0.5] as const,
  empty: [undefined, marked(), marked('zz9')],
  fields: { 'birds.evidence': ['w9', 'a1'] },
  // In reading order.
  meant: marked('a1', 'w9'),
  unknown: { 'birds.evidence': ['zz9'] },
  mistaken: {
    question: {
      ...question,
      sentences: question.sentences.map((each) => ({ ...each, misconception: allAlike })),
    },
    answer: marked('a1', 'w9', 'z4'),
  },
} satisfies Example;
