// What questions of every kind have in common. Used when the course is built, never on a learner's screen.
import { z } from 'zod';
import type {
  MisconceptionId,
  ObjectiveId,
  OptionId,
  PassageId,
  QuestionId,
  SourceId,
} from '../ids.ts';
import { typographic } from './typographic.ts';

const simple = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const dotted = /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;

/** A schema for an id of one part, such as `peace-treaty`. */
export const simpleId = <T extends string>() =>
  z
    .string()
    .regex(
      simple,
      'an id is lower-case letters and digits with single hyphens between, such as peace-treaty',
    )
    .transform((text) => text as T);

/** A schema for an id of two parts, such as `treaty.who-decides`. */
export const dottedId = <T extends string>() =>
  z
    .string()
    .regex(dotted, 'this id has two parts with a dot between, such as treaty.who-decides')
    .transform((text) => text as T);

/** A schema for a heading in a lesson, such as `the-treaty#who-decides`. */
export const passageId = () =>
  z
    .string()
    .regex(
      /^[a-z0-9-]+#[^\s#]+$/,
      'a passage is a lesson and a heading, such as the-treaty#who-decides',
    )
    .transform((text) => text as PassageId);

/** A schema for text that a person reads: not empty, no spaces at the ends, its quotes made curly. */
export const words = () =>
  z
    .string()
    .min(1, 'there is nothing here; write the text')
    .refine((text) => text === text.trim(), 'there are spaces at the start or the end; remove them')
    .transform(typographic);

/** A schema for what the check of the writing would remark on and lets stand here, each with its reason. */
export const allowedWords = () =>
  z
    .array(z.strictObject({ word: words(), why: words() }))
    .min(1, 'remove "allow:"')
    .optional();

export const levels = ['remember', 'understand', 'apply', 'analyse', 'evaluate'] as const;
export const places = ['quiz', 'lesson', 'before'] as const;

/** The fields of a question that do not depend on its kind. */
export const questionFields = {
  id: dottedId<QuestionId>(),
  place: z.enum(places).default('quiz'),
  objective: dottedId<ObjectiveId>(),
  level: z.enum(levels),
  prompt: words(),
  hints: z
    .array(words())
    .min(1, 'there is no hint here: write one, or remove "hints:"')
    .max(3, 'three hints are enough; put the rest into the explanation')
    .optional(),
  pool: simpleId<string>().optional(),
  /** The question of the test before the course that this one repeats in other words. */
  pair: dottedId<QuestionId>().optional(),
  explanation: words(),
  passage: passageId(),
  sources: z.array(simpleId<SourceId>()).min(1, 'name at least one source'),
  version: z.int().min(1).default(1),
  allow: allowedWords(),
};

/** A schema for the id of an option, a row or a gap: short and without meaning, such as `k7`. */
export const shortId = () =>
  z
    .string()
    .regex(
      /^[a-z][0-9]$|^[0-9][a-z]$|^[a-z0-9]{3,6}$/,
      'an option id is two to six letters and digits, such as k7',
    )
    .transform((text) => text as OptionId);

/** An option of a question with options: its text, whether it is right, and why. */
export const optionSchema = z.strictObject({
  id: shortId(),
  text: words(),
  correct: z.boolean().default(false),
  why: words(),
  misconception: simpleId<MisconceptionId>().optional(),
});
export type Option = z.output<typeof optionSchema>;
