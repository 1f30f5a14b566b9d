// The form of a quiz file.
import { z } from 'zod';
import type { LessonId, QuizId } from '../ids.ts';
import { choiceSchema } from './kinds/choice/schema.ts';
import { choicesSchema } from './kinds/choices/schema.ts';
import { matchSchema } from './kinds/match/schema.ts';
import { orderSchema } from './kinds/order/schema.ts';
import { sortSchema } from './kinds/sort/schema.ts';
import { simpleId, words } from './question.schema.ts';

export const questionSchema = z.discriminatedUnion('kind', [
  choiceSchema,
  choicesSchema,
  sortSchema,
  matchSchema,
  orderSchema,
]);

export const quizSchema = z.strictObject({
  id: simpleId<QuizId>(),
  title: words(),
  intro: words().optional(),
  use: z.literal('practice'),
  lesson: simpleId<LessonId>(),
  feedback: z.literal('immediate').default('immediate'),
  pass: z.number().min(0).max(1).default(0.8),
  questions: z.array(questionSchema).min(1, 'a quiz needs at least one question'),
});
export type Quiz = z.output<typeof quizSchema>;
