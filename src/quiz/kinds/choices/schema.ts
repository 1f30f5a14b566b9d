// The form of a question with one or more right options.
import { z } from 'zod';
import { optionSchema, questionFields } from '../../question.schema.ts';

export const choicesSchema = z.strictObject({
  kind: z.literal('choices'),
  ...questionFields,
  options: z
    .array(optionSchema)
    .min(3, 'choices need at least three options')
    .refine(
      (options) => options.length < 3 || options.some((option) => option.correct),
      'no option is right: write "correct: true" on at least one',
    )
    .refine(
      (options) => options.length < 3 || options.some((option) => !option.correct),
      'every option is right, so nothing is asked: add a wrong one',
    ),
});
export type ChoicesQuestion = z.output<typeof choicesSchema>;
