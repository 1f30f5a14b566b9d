// What a question in use turned out to be wrong in, and how answers to it are marked since.
import type { QuestionId } from '../ids.ts';
import { fingerprint } from './fingerprint.ts';
import type { Question } from './kinds.ts';

/**
 * A correction of the key of one question. `accept`: what this form of the question has as its key is right too; `key`: it
 * alone is right; `drop`: the question is not asked any more; `credit`: everybody has its point, also where it was dropped
 * before. Unless it `lowers`, no attempt has a smaller share of the points by it than before.
 */
export type Correction =
  Of<'accept', WithKey> | Of<'key', WithKey> | Of<'drop', object> | Of<'credit', object>;

interface WithKey {
  /** The question with another key. */
  readonly as: Question;
  /** The fingerprint of the question as it was asked: where the file was given another meaning since, this is no key of it. */
  readonly fits: string;
}

type Of<How extends string, More> = {
  readonly how: How;
  readonly question: QuestionId;
  readonly lowers: boolean;
} & More;

/** The other form of `question` in which this correction marks it; undefined when it names no key, or that of another question. */
export function formIn(question: Question, correction: Correction): Question | undefined {
  if (correction.how === 'drop' || correction.how === 'credit') return undefined;
  const { as, fits } = correction;
  return as.id === question.id && fingerprint(question) === fits ? as : undefined;
}

/**
 * The forms of a question whose keys are right after these corrections, the latest last; of an answer the best counts. The
 * question alone when no key of it was corrected.
 */
export function keysNow(
  question: Question,
  corrections: readonly Correction[],
): readonly [Question, ...Question[]] {
  let forms: readonly [Question, ...Question[]] = [question];
  for (const correction of corrections) {
    const form = formIn(question, correction);
    if (form !== undefined) forms = correction.how === 'key' ? [form] : [...forms, form];
  }
  return forms;
}
