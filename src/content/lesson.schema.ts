// The form of a lesson's front matter.
import { z } from 'zod';
import type { ObjectiveId, QuizId, SourceId } from '../ids.ts';
import { dottedId, simpleId, words } from '../quiz/question.schema.ts';
import { dayText } from './date.ts';

export const objectiveSchema = z.strictObject({ id: dottedId<ObjectiveId>(), text: words() });

export const lessonSchema = z.strictObject({
  title: words(),
  summary: words(),
  objectives: z
    .array(objectiveSchema)
    .min(1, 'name at least one thing a learner can do afterwards'),
  minutes: z.int().min(1).max(120),
  checked: dayText(),
  quiz: simpleId<QuizId>(),
  reading: z.array(z.strictObject({ source: simpleId<SourceId>(), why: words() })).default([]),
});
export type LessonFrontMatter = z.output<typeof lessonSchema>;
