// What a question in use turned out to be wrong in, and how answers to it are marked since.
import type { QuestionId } from '../ids.ts';
import type { Question } from './kinds.ts';

/**
 * A correction of the key of one question. `accept`: what this form of the question has as its key is right too; `key`: it
 * alone is right; `drop`: the question is not asked any more; `credit`: everybody has its point. Unless it `lowers`, no
 * attempt has a smaller share of the points by it than before.
 */
export type Correction =
  | Of<'accept', { readonly as: Question }>
  | Of<'key', { readonly as: Question }>
  | Of<'drop', object>
  | Of<'credit', object>;

type Of<How extends string, More> = {
  readonly how: How;
  readonly question: QuestionId;
  readonly lowers: boolean;
} & More;
