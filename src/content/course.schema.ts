// The form of course.yaml.
import { z } from 'zod';
import type { LessonId } from '../ids.ts';
import { latitude, longitude } from '../quiz/kinds/map/area.schema.ts';
import { allowedWords, simpleId, words } from '../quiz/question.schema.ts';

export const vectorSchema = z.strictObject({
  id: simpleId<string>(),
  label: words(),
  colour: z.enum(['v1', 'v2', 'v3', 'v4', 'v5']),
  /** Degrees clockwise from the top. */
  bearing: z.number().min(0).lt(360),
  /** Share of the drawing's radius. */
  length: z.number().gt(0).max(1),
});

const count = () => z.int().min(0);

/** Where the check of the writing begins to remark. */
const limitsSchema = z.strictObject({
  /** The highest Flesch-Kincaid grade of a lesson. */
  readingLevel: z.number().min(0).default(12),
  /** The fewest questions on an objective. */
  questionsPerObjective: count().default(3),
  /** The fewest questions of a kind, in a course of a hundred questions or more. */
  questionsPerKind: count().default(6),
  /** The fewest written judgements about a lesson. */
  judgementsPerLesson: count().default(1),
  /** The smallest share of questions that ask for more than remembering. */
  aboveRemember: z.number().min(0).max(1).default(0.5),
});
export type Limits = z.output<typeof limitsSchema>;

export const courseSchema = z.strictObject({
  id: simpleId<string>(),
  title: words(),
  question: words(),
  lead: words(),
  description: words(),
  languages: z.array(z.enum(['en'])).min(1),
  lessons: z.array(simpleId<LessonId>()).min(1, 'name at least one lesson'),
  /** What the course is like, in cards on the first page; each leads to one of these pages. */
  cards: z
    .array(
      z.strictObject({
        name: words(),
        text: words(),
        link: words(),
        to: z.enum(['course', 'sources', 'glossary', 'timeline', 'progress']),
      }),
    )
    .max(3),
  /** The words over a <Claim> and over the <Reply> to it. */
  labels: z.strictObject({ claim: words(), reply: words() }),
  vectors: z.array(vectorSchema).min(2).max(5),
  /** Where the maps of the course differ from the borders of their data set, and the words for it under each of them. */
  borders: z
    .strictObject({
      moved: z
        .array(
          z.strictObject({
            lat: latitude(),
            lon: longitude(),
            to: z.string().regex(/^\d{3}$/, 'write the three digits of a state in ISO 3166-1'),
          }),
        )
        .min(1, 'name the land that is moved, or leave "borders" out'),
      note: words(),
    })
    .optional(),
  licence: words(),
  limits: limitsSchema.optional(),
  allow: allowedWords(),
});
export type CourseFile = z.output<typeof courseSchema>;

/** The limits of a course; those that it does not set are those of everybody. */
export function limitsOf({ limits }: CourseFile): Limits {
  return limitsSchema.parse(limits ?? {});
}
