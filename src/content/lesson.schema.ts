// The form of a lesson's front matter.
import { z } from 'zod';
import type { ObjectiveId, QuizId, SourceId } from '../ids.ts';
import { dottedId, simpleId, words } from '../quiz/question.schema.ts';
import { dayText } from './date.ts';

export const objectiveSchema = z.strictObject({ id: dottedId<ObjectiveId>(), text: words() });

const someWords = words().refine(
  (text) => /\S\s+\S/.test(text),
  'name the sentence by two words of it or more',
);

/** A loaded word, or a sentence with a number that needs no source, named by some of its words. */
const allowance = z
  .strictObject({ word: words().optional(), sentence: someWords.optional(), why: words() })
  .refine(
    ({ word, sentence }) => (word === undefined) !== (sentence === undefined),
    'write "word:" or "sentence:", one of them',
  );

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
  allow: z.array(allowance).min(1, 'remove "allow:"').optional(),
});
export type LessonFrontMatter = z.output<typeof lessonSchema>;
