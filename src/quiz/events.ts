// What happens in an attempt, as events that are only ever added.
import type { AttemptId, QuestionId, QuizId } from '../ids.ts';
import type { Levels } from './kind.ts';
import type { Answer } from './kinds.ts';
import type { Verdict } from './mark.ts';
import type { Rules } from './rules.ts';

/** An attempt begins. `questions` are those asked, so that a later edit of the file changes nothing here. */
export interface Started {
  readonly type: 'started';
  readonly id: string;
  readonly attempt: AttemptId;
  readonly quiz: QuizId;
  readonly seed: string;
  readonly questions: readonly QuestionId[];
  /** The rules it is taken by; attempts of older versions have none, and are plain. */
  readonly rules?: Rules;
  /** Asks only what was missed in the attempt before; it is no attempt at the whole quiz. */
  readonly part?: 'missed';
  /** Milliseconds since 1970, by the learner's clock. */
  readonly at: number;
}
/** How sure a learner is of an answer, said before its feedback: 1 a guess, 2 fairly sure, 3 sure. */
export type Sureness = 1 | 2 | 3;

interface OfQuestion {
  readonly id: string;
  readonly attempt: AttemptId;
  readonly quiz: QuizId;
  readonly question: QuestionId;
  readonly at: number;
}
/** One question is answered. `fits` is the question's fingerprint at that moment. */
export interface Answered extends OfQuestion {
  readonly type: 'answered';
  readonly fits: string;
  readonly answer: Answer;
  readonly sure?: Sureness;
  /** What the answer was found to be at that moment; older events do not say. */
  readonly verdict?: Verdict;
}
/** A hint was opened: `hint` is 1 for the first. */
export interface Hinted extends OfQuestion {
  readonly type: 'hinted';
  readonly hint: number;
}
/** A written answer was judged by its rubric: the points given for each criterion, by its id. */
export interface Judged extends OfQuestion {
  readonly type: 'judged';
  readonly levels: Levels;
  readonly verdict: Verdict;
}
/** All answers were handed in; from here on the reasons are shown and nothing can be changed. */
export interface HandedIn {
  readonly type: 'handed-in';
  readonly id: string;
  readonly attempt: AttemptId;
  readonly quiz: QuizId;
  readonly at: number;
}
export type AttemptEvent = Started | Answered | Hinted | Judged | HandedIn;
