// Evidence: sentences of a passage that support a claim, or speak against it; each wrong pick takes a right one back.
import type { OptionId, QuestionId, SourceId } from '../../../ids.ts';
import { type KindLogic, type OptionFeedback, shownBy } from '../../kind.ts';
import { optionFeedback, type OptionView, picksMark, rightOptions } from '../../options.ts';
import type { EvidenceQuestion } from './schema.ts';

export interface EvidenceView {
  readonly kind: 'evidence';
  readonly id: QuestionId;
  readonly prompt: string;
  readonly claim: string;
  readonly relation: EvidenceQuestion['relation'];
  /** In reading order. */
  readonly sentences: readonly OptionView[];
  readonly from: SourceId;
  /** Who says it, in words, and where. */
  readonly by?: string;
  readonly locator?: string;
}
export interface EvidenceAnswer {
  readonly kind: 'evidence';
  readonly sentences: readonly OptionId[];
}
export type EvidenceFeedback = readonly OptionFeedback[];

/** Marks: max(0, (right picks - wrong picks) / right sentences) (formats: evidence). */
export const evidence: KindLogic<EvidenceQuestion, EvidenceView, EvidenceAnswer, EvidenceFeedback> =
  {
    // A sentence means what it does after the one before it, so the order of a text is part of what is asked.
    key: ({ relation, sentences }) =>
      [relation, ...sentences.map(({ id, correct }) => `${id}${correct ? '+' : '-'}`)].join(' '),
    rightWords: ({ sentences }) => rightOptions(sentences),
    // The one kind that shows its parts in the order of the file: they are a text, and shuffled it would be none. It
    // gives nothing away, because what is right is a mark on a sentence and never its place; the seed is not needed.
    view: ({ id, prompt, claim, relation, sentences, from, by, locator }) => ({
      kind: 'evidence',
      id,
      prompt,
      claim,
      relation,
      sentences: sentences.map((sentence) => ({ id: sentence.id, text: sentence.text })),
      from,
      ...(by === undefined ? {} : { by }),
      ...(locator === undefined ? {} : { locator }),
    }),
    completeness: (view, answer) =>
      answer !== undefined && view.sentences.some(({ id }) => answer.sentences.includes(id))
        ? 'complete'
        : 'empty',
    mark: ({ sentences }, answer) => picksMark(optionFeedback(sentences, answer.sentences)),
    feedback: ({ sentences }, answer) => optionFeedback(sentences, answer?.sentences ?? []),
    misconceptions: ({ sentences }, answer) => shownBy(optionFeedback(sentences, answer.sentences)),
    readForm: (view, fields) => picked(view, fields.get(view.id) ?? []),
    plainText: ({ prompt, claim, sentences, ...view }) => {
      const said = attribution(view);
      return [
        prompt,
        claim,
        ...sentences.map(({ text }, index) => `${index + 1}. ${text}`),
        ...(said === '' ? [] : [`— ${said}`]),
      ].join('\n');
    },
  };

/** The answer that marks these sentences, in reading order; ids that the passage does not know are left out. */
export function picked(
  { sentences }: EvidenceView,
  ids: readonly string[],
): EvidenceAnswer | undefined {
  const known = sentences.map(({ id }) => id).filter((id) => ids.includes(id));
  return known.length === 0 ? undefined : { kind: 'evidence', sentences: known };
}

/** Who says it and where, in words; empty when neither is known. */
export function attribution({ by, locator }: Pick<EvidenceView, 'by' | 'locator'>): string {
  return [by, locator].filter((part) => part !== undefined).join(', ');
}
