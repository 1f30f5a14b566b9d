// What every kind of question must be able to do. A kind is a folder under kinds/ that fills this in.
import type { MisconceptionId, OptionId } from '../ids.ts';

/** How far an answer has come. Only a complete one can be marked; none of the three means "wrong". */
export type Completeness = 'empty' | 'incomplete' | 'complete';

/** Marks for one question: `points` between 0 and 1, always out of 1. */
export interface Mark {
  readonly points: number;
}

/**
 * What happened to a question: an empty or unfinished answer has no mark, not a mark of 0. `to-judge`: the answer
 * is complete, and somebody has still to judge it by its rubric.
 */
export type Result =
  | { readonly state: 'not-answered' }
  | { readonly state: 'not-ready' }
  | { readonly state: 'to-judge' }
  | { readonly state: 'marked'; readonly points: number };

/** What the learner is told about one option once the answer is in. */
export interface OptionFeedback {
  readonly id: OptionId;
  readonly chosen: boolean;
  readonly correct: boolean;
  readonly why: string;
  readonly misconception?: MisconceptionId;
}

/** The misconceptions of the parts that were answered wrongly, each once, in the order of the parts. */
export function shownBy(feedback: readonly OptionFeedback[]): MisconceptionId[] {
  const all = feedback.flatMap(({ chosen, correct, misconception }) =>
    chosen && !correct && misconception !== undefined ? [misconception] : [],
  );
  return [...new Set(all)];
}

/** One thing that is right, and why. */
export interface RightWords {
  readonly text: string;
  readonly why: string;
}

/** Points given for each criterion of a rubric, by the id of the criterion. */
export type Levels = Readonly<Record<string, number>>;

/** Plain form fields by name, as a browser posts them without any script. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

/**
 * The logic of one kind. `Question` holds the key; `View` is what may leave for the learner's screen;
 * `Answer` is plain JSON. Every function is pure.
 */
export interface KindLogic<
  Question,
  View,
  Answer,
  Feedback,
  Marked extends Mark | undefined = Mark,
> {
  /** What the question asks and what is right, as a text that changes when its meaning does; wording is no part of it. */
  key(question: Question): string;
  /** The right answer in words, a line each thing that is right. */
  rightWords(question: Question): readonly RightWords[];
  /**
   * What the learner may see, built by naming it; the order shown follows from `seed` and the ids alone, but for the
   * sentences of a text, which stand as the file has them.
   */
  view(question: Question, seed: string): View;
  /** Says how far an answer has come, without needing the key. */
  completeness(view: View, answer: Answer | undefined): Completeness;
  /** Marks a complete answer; undefined when only a person can, and none has done so yet. */
  mark(question: Question, answer: Answer): Marked;
  /** Says of each part of the question what was answered, what is right, and why. Without an answer it is the key. */
  feedback(question: Question, answer: Answer | undefined): Feedback;
  /** The misconceptions that this answer shows, each once. */
  misconceptions(question: Question, answer: Answer): readonly MisconceptionId[];
  /**
   * The answer with the levels that somebody gave it by its rubric, in the place of any it held: unknown criteria and points
   * that the rubric lacks are left out. Only kinds that a person has to judge have it.
   */
  judged?(answer: Answer, levels: Levels, question: Question): Answer;
  /**
   * What was kept together with what was written in the plain form before that was known; without it the later one stands
   * alone. Kinds with long texts have it, so that a few early words wipe out no page.
   */
  joined?(kept: Answer, early: Answer): Answer;
  /** Reads the answer out of plain form fields; unknown values are left out, none gives undefined. */
  readForm(view: View, fields: FormFields): Answer | undefined;
  /** The question in plain text, for print and export. */
  plainText(view: View): string;
}

/** What a kind's drawing is given. It holds nothing itself: `onAnswer` says what is chosen now. */
export interface DrawProps<View, Answer, Feedback> {
  readonly view: View;
  readonly answer: Answer | undefined;
  onAnswer(answer: Answer | undefined): void;
  /** Present once the answer is in: then nothing can be chosen any more, and every option says why. */
  readonly feedback?: Feedback | undefined;
  /** The answer is in and the learner is to judge it: with `feedback` on the screen, only its levels can be chosen. */
  readonly judging?: boolean | undefined;
  /** Class work: what only a person can mark, an instructor marks, and not the learner. */
  readonly classWork?: boolean | undefined;
}
