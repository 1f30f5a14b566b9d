// The form of a question with one right option.
import { z } from 'zod';
import { optionSchema, questionFields } from '../../question.schema.ts';

export const choiceSchema = z.strictObject({
  kind: z.literal('choice'),
  ...questionFields,
  options: z
    .array(optionSchema)
    .min(2, 'a choice needs at least two options')
    .refine(
      (options) => options.length < 2 || options.filter((option) => option.correct).length === 1,
      'a choice has exactly one right option: write "correct: true" on one, or use "kind: choices"',
    ),
});
export type ChoiceQuestion = z.output<typeof choiceSchema>;
