// The form of a question that asks which sentences of a passage support a claim, or speak against it.
import { z } from 'zod';
import type { SourceId } from '../../../ids.ts';
import { idsTwice } from '../../placing.schema.ts';
import { optionSchema, questionFields, simpleId, words } from '../../question.schema.ts';

/** More than a screen of text is reading, not looking for evidence. */
const longest = 12;

export const evidenceSchema = z
  .strictObject({
    kind: z.literal('evidence'),
    ...questionFields,
    claim: words(),
    /** Whether the sentences to be marked support the claim or speak against it. */
    relation: z
      .enum(['for', 'against'], 'write "for" (sentences that support the claim) or "against"')
      .default('for'),
    /** In reading order, in which they are shown. */
    sentences: z
      .array(optionSchema)
      .min(3, 'a passage needs at least three sentences')
      .max(longest, `a passage of more than ${longest} sentences is too long: leave some out`)
      .refine(
        (sentences) => sentences.length < 3 || sentences.some(({ correct }) => correct),
        'no sentence is right: write "correct: true" on at least one',
      )
      .refine(
        (sentences) => sentences.length < 3 || sentences.some(({ correct }) => !correct),
        'every sentence is right, so nothing is asked: add one that is not',
      ),
    from: simpleId<SourceId>(),
    /** Who says it, in words; left out, the author, title and year of the source are written there. */
    by: words().optional(),
    locator: words().optional(),
  })
  .superRefine(({ sentences, from, sources }, context) => {
    for (const fault of idsTwice({ sentences })) context.addIssue({ code: 'custom', ...fault });
    // So the links under the answer lead to it, and whatever holds for sources holds for it.
    if (!sources.includes(from))
      context.addIssue({
        code: 'custom',
        path: ['from'],
        message: `"from: ${from}" is none of the sources of this question: write one of ${sources.join(', ')}, or add it to "sources:"`,
      });
  });
export type EvidenceQuestion = z.output<typeof evidenceSchema>;
