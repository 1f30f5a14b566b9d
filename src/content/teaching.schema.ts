// The forms of the files in teaching/: a plan for the teacher of each lesson, and paths through the course.
import { z } from 'zod';
import type { LessonId, MisconceptionId, QuizId } from '../ids.ts';
import { allowedWords, passageId, simpleId, words } from '../quiz/question.schema.ts';

const minutes = () => z.int().min(1).max(600);

export const planSchema = z.strictObject({
  /** What the class can do afterwards that it could not before, in a sentence or two. */
  aim: words(),
  /** The length of the whole plan; its steps add up to it. */
  minutes: minutes(),
  plan: z
    .array(z.strictObject({ minutes: minutes(), what: words(), how: words() }))
    .min(2, 'a plan has at least two steps'),
  /** Questions without one right answer, and what to listen for. */
  discuss: z.array(z.strictObject({ ask: words(), hear: words() })).min(1),
  /** Wrong ideas that are likely to come up, and what helps against each. */
  errors: z
    .array(z.strictObject({ misconception: simpleId<MisconceptionId>(), help: words() }))
    .min(1),
  /** By what written reasons are marked: for each criterion, its levels from the first to the last. */
  rubric: z
    .array(z.strictObject({ criterion: words(), levels: z.array(words()).min(2).max(6) }))
    .min(1)
    .optional(),
  print: z.array(z.strictObject({ what: words(), passage: passageId().optional() })).min(1),
  allow: allowedWords(),
});
export type Plan = z.output<typeof planSchema>;

export const pathSchema = z.strictObject({
  id: simpleId<string>(),
  title: words(),
  /** For whom it is and what it leaves out. */
  text: words(),
  steps: z
    .array(
      z.strictObject({
        /** When: a number of minutes, a day, a week, in words. */
        when: words(),
        what: words(),
        lesson: simpleId<LessonId>().optional(),
        quiz: simpleId<QuizId>().optional(),
        exercise: simpleId<string>().optional(),
      }),
    )
    .min(1),
  allow: allowedWords(),
});
export type CoursePath = z.output<typeof pathSchema>;
