// The form of a question that asks for a short written answer.
import { z } from 'zod';
import { writtenFaults, writtenFields } from '../../accepted.schema.ts';
import { questionFields, words } from '../../question.schema.ts';

export const textSchema = z
  .strictObject({ kind: z.literal('text'), ...questionFields, ...writtenFields, why: words() })
  .superRefine((question, context) => {
    for (const fault of writtenFaults(question, [])) context.addIssue({ code: 'custom', ...fault });
  });
export type TextQuestion = z.output<typeof textSchema>;
