// The forms of the files in library/: sources, terms, misconceptions, events, loaded words.
import { z } from 'zod';
import type { EventId, LessonId, MisconceptionId, SourceId, TermId } from '../ids.ts';
import { allowedWords, passageId, simpleId, words } from '../quiz/question.schema.ts';
import { dateText, dayText } from './date.ts';

const sourceIds = () => z.array(simpleId<SourceId>());

export const confidences = ['high', 'medium', 'low'] as const;
export const sourceKinds = ['treaty', 'official', 'scholarly', 'press', 'data'] as const;

export const sourceSchema = z.strictObject({
  id: simpleId<SourceId>(),
  author: words(),
  /** In the language of the course. */
  title: words(),
  /** The title in the work's own language, where that is another. */
  original: words().optional(),
  publisher: words(),
  date: z.union([z.literal('n.d.'), dateText()]),
  url: z.url({ protocol: /^https?$/, error: 'an address begins with https:// or http://' }),
  kind: z.enum(sourceKinds),
  language: z.string().regex(/^[a-z]{2}$/, 'a language is two letters, such as en, ru or kk'),
  checked: dayText(),
  /** How far it can be relied on; left out, nothing is said about it. */
  confidence: z.enum(confidences).optional(),
  /** The outlet of a government: it shows what officials said and no more. */
  officials: z.boolean().default(false),
  /** The copy that was read, when the original is elsewhere. */
  readAt: z.url({ protocol: /^https?$/ }).optional(),
  note: words().optional(),
  allow: allowedWords(),
});
export type Source = z.output<typeof sourceSchema>;

export const termSchema = z.strictObject({
  id: simpleId<TermId>(),
  term: words(),
  kk: words().optional(),
  ru: words().optional(),
  meaning: words(),
  sources: sourceIds().default([]),
  allow: allowedWords(),
});
export type Term = z.output<typeof termSchema>;

export const misconceptionSchema = z.strictObject({
  id: simpleId<MisconceptionId>(),
  wrong: words(),
  right: words(),
  passage: passageId(),
  /** Empty where the idea is about reading and reasoning, which no work proves or disproves. */
  sources: sourceIds().default([]),
  allow: allowedWords(),
});
export type Misconception = z.output<typeof misconceptionSchema>;

export const eventSchema = z.strictObject({
  id: simpleId<EventId>(),
  date: dateText(),
  event: words(),
  sources: sourceIds().min(1, 'name at least one source'),
  lesson: simpleId<LessonId>().optional(),
  allow: allowedWords(),
});
export type TimelineEvent = z.output<typeof eventSchema>;

/** A word or phrase that takes a side, and what to write in its place. */
export const loadedWordSchema = z.strictObject({
  word: words(),
  /** Other forms of it, such as a plural. */
  forms: z.array(words()).default([]),
  /** Longer phrases in which it takes no side. */
  except: z.array(words()).default([]),
  why: words(),
  instead: words(),
});
export type LoadedWord = z.output<typeof loadedWordSchema>;
