// The form of course.yaml.
import { z } from 'zod';
import type { LessonId } from '../ids.ts';
import { simpleId, words } from '../quiz/question.schema.ts';

export const vectorSchema = z.strictObject({
  id: simpleId<string>(),
  label: words(),
  colour: z.enum(['v1', 'v2', 'v3', 'v4', 'v5']),
  /** Degrees clockwise from the top. */
  bearing: z.number().min(0).lt(360),
  /** Share of the drawing's radius. */
  length: z.number().gt(0).max(1),
});

export const courseSchema = z.strictObject({
  id: simpleId<string>(),
  title: words(),
  question: words(),
  lead: words(),
  description: words(),
  languages: z.array(z.enum(['en'])).min(1),
  lessons: z.array(simpleId<LessonId>()).min(1, 'name at least one lesson'),
  vectors: z.array(vectorSchema).min(2).max(5),
  licence: words(),
});
export type CourseFile = z.output<typeof courseSchema>;
