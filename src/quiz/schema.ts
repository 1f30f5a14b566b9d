// The form of a quiz file.
import { z } from 'zod';
import type { LessonId, QuizId } from '../ids.ts';
import { choiceSchema } from './kinds/choice/schema.ts';
import { choicesSchema } from './kinds/choices/schema.ts';
import { evidenceSchema } from './kinds/evidence/schema.ts';
import { judgementSchema } from './kinds/judgement/schema.ts';
import { gapsSchema } from './kinds/gaps/schema.ts';
import { mapSchema } from './kinds/map/schema.ts';
import { matchSchema } from './kinds/match/schema.ts';
import { numberSchema } from './kinds/number/schema.ts';
import { orderSchema } from './kinds/order/schema.ts';
import { sortSchema } from './kinds/sort/schema.ts';
import { textSchema } from './kinds/text/schema.ts';
import { allowedWords, simpleId, words } from './question.schema.ts';

export const questionSchema = z.discriminatedUnion('kind', [
  choiceSchema,
  choicesSchema,
  sortSchema,
  matchSchema,
  orderSchema,
  numberSchema,
  mapSchema,
  evidenceSchema,
  judgementSchema,
  textSchema,
  gapsSchema,
]);

const cost = () =>
  z.number().min(0, 'a cost lies between 0 and 1').max(1, 'a cost lies between 0 and 1');

export const quizSchema = z.strictObject({
  id: simpleId<QuizId>(),
  title: words(),
  intro: words().optional(),
  /** For a learner alone, who is handed the key with the page; or for a class, whose answers the server marks. */
  use: z.enum(['practice', 'class']),
  /** The lesson at whose end it stands; a practice quiz has this or `course`, one for a class this or neither. */
  lesson: simpleId<LessonId>().optional(),
  /** A test before the first lesson, its pair after the last, or a quiz on the whole course. */
  course: z.enum(['before', 'after', 'end']).optional(),
  feedback: z.enum(['immediate', 'at-end']).default('immediate'),
  /** What a second answer costs, as a share of the point; without it there is none. */
  secondTry: cost().optional(),
  /** What a hint costs in points; without it no hints are offered. */
  hints: cost().optional(),
  confidence: z.boolean().default(true),
  certainty: z.boolean().default(false),
  pools: z.array(z.strictObject({ id: simpleId<string>(), take: z.int().min(1) })).optional(),
  pass: z.number().min(0).max(1).default(0.8),
  allow: allowedWords(),
  questions: z.array(questionSchema).min(1, 'a quiz needs at least one question'),
});
export type Quiz = z.output<typeof quizSchema>;
