// What the pages on which answers are marked are given, and what their scripts send. Types only.
import type { AssignmentId, AttemptId, OptionId, QuestionId } from '../ids.ts';
import type { Levels } from '../quiz/kind.ts';
import type { AssignmentKind } from './records.ts';

/** One criterion at a time across learners, or one learner with the whole rubric. */
export type MarkingWay = 'criterion' | 'learner';
/** Answers that nobody has marked; those that others have marked and the viewer has not; all. */
export type MarkingShow = 'open' | 'second' | 'all';

/** What the address of the page says; what it leaves out is undefined. */
export interface MarkingAsked {
  readonly by?: string | undefined;
  readonly show?: string | undefined;
  readonly question?: string | undefined;
  readonly criterion?: string | undefined;
  readonly names?: string | undefined;
  /** Attempts: from this one on, those after it, or those before it. */
  readonly at?: string | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

export interface MarkingCriterion {
  readonly id: OptionId;
  readonly text: string;
  readonly levels: readonly { readonly points: number; readonly text: string }[];
}

/** Said beside an answer: it was handed in late, opened again, came late or too late, or was changed after it was marked. */
export type MarkingFlag = 'late' | 'reopened' | 'came-late' | 'too-late' | 'changed';

/** One answer to mark. */
export interface MarkingCard {
  readonly attempt: AttemptId;
  readonly question: QuestionId;
  /** Stands in the place of the name. */
  readonly code: string;
  /** Only where names are shown. */
  readonly learner?: string;
  readonly number: number;
  readonly prompt: string;
  readonly text: string;
  readonly words: number;
  /** Says which text this is: sent back with the levels, so that nobody marks a text that was not read. */
  readonly of: string;
  readonly flags: readonly MarkingFlag[];
  /** All of the rubric, or the one criterion. */
  readonly criteria: readonly MarkingCriterion[];
  /** What the viewer has given so far. */
  readonly levels: Levels;
  /** Whether the viewer has marked all of its rubric. */
  readonly done: boolean;
  /** Whether what the viewer gave settles a disagreement. */
  readonly settled: boolean;
  /** How many others have marked all of it. */
  readonly others: number;
  /** What they gave; absent until the viewer is done. */
  readonly given?: readonly GivenLevels[];
  /** Words to the learner; `seen` is when they were written, 0 for none. Absent as long as those of another are kept back. */
  readonly comment?: { readonly text: string; readonly seen: number };
}
export interface GivenLevels {
  /** The name of the instructor; '' for somebody who is no longer there. */
  readonly by: string;
  readonly levels: Levels;
  readonly settled: boolean;
  readonly counts: boolean;
}

/** How far the marking is. */
export interface MarkingCounts {
  /** Answers that a person has to mark. */
  readonly answers: number;
  /** Those without a mark. */
  readonly waiting: number;
  /** Those that others have marked and the viewer has not. */
  readonly second: number;
  /** Those that two or more have marked, and those of them where they differ and nobody has settled it. */
  readonly twice: number;
  readonly differ: number;
}

/** A question that a person marks. */
export interface MarkingTask {
  readonly question: QuestionId;
  readonly prompt: string;
  readonly criteria: readonly { readonly id: OptionId; readonly text: string }[];
  /** Model answers, and what to look for. */
  readonly models: readonly { readonly text: string; readonly says?: string | undefined }[];
  readonly why: string;
}

export interface MarkingView {
  readonly assignmentId: AssignmentId;
  readonly title: string;
  readonly kind: AssignmentKind;
  /** Whether learners see each mark as soon as it is given. */
  readonly marksOut: boolean;
  readonly counts: MarkingCounts;
  readonly tasks: readonly MarkingTask[];
  readonly by: MarkingWay;
  readonly show: MarkingShow;
  readonly names: boolean;
  /** Of the way "criterion". */
  readonly question?: QuestionId;
  readonly criterion?: OptionId;
  readonly cards: readonly MarkingCard[];
  /** How many answers this way and choice have, and how many of them stand before the first card. */
  readonly all: number;
  readonly before: number;
  /** The queries of the pages before and after; of the next criterion where this one is through. */
  readonly previous?: string;
  readonly next?: string | undefined;
}

/** What a script sends to `/api/teach/classes/CLASS/assignments/ASSIGNMENT/ratings`. */
export interface RatingsSent {
  readonly ratings: readonly RatingSent[];
}
export interface RatingSent {
  readonly attempt: AttemptId;
  readonly question: QuestionId;
  readonly of: string;
  /** Levels that were given; others that the same instructor gave before stay. */
  readonly levels: Levels;
  /** Words to the learner, '' to take them away; `seen` as the page had it. Absent where nothing was changed. */
  readonly comment?: { readonly text: string; readonly seen: number } | undefined;
}
/** What became of them, in their order. */
export interface RatingsTaken {
  readonly taken: readonly RatingTaken[];
}
export interface RatingTaken {
  readonly attempt: AttemptId;
  readonly question: QuestionId;
  /** All of the rubric has been given. */
  readonly done: boolean;
  /** When the comment was written that is there now; 0 for none. */
  readonly seen: number;
}
