// What an instructor's live page is given. It knows the key: no learner's page may be handed any of it.
import type { AttemptId, OptionId, QuestionId, SeatId } from '../ids.ts';
import type { AssignmentKind } from './records.ts';
import type { Outcome } from './results.ts';

/** A class while it works on an assignment, for its instructors. Times in milliseconds since 1970. */
export interface LiveView {
  readonly now: number;
  readonly kind: AssignmentKind;
  /** Learners to whom it is given, and those of them who have begun; `rows` may hold fewer. */
  readonly given: number;
  readonly begun: number;
  readonly questions: readonly LiveQuestion[];
  readonly rows: readonly LiveRow[];
}
export interface LiveQuestion {
  readonly id: QuestionId;
  readonly prompt: string;
  /** Empty where nothing is chosen from options. */
  readonly options: readonly {
    readonly id: OptionId;
    readonly text: string;
    readonly right: boolean;
  }[];
}
/** One learner's latest attempt. */
export interface LiveRow {
  readonly attempt: AttemptId;
  /** Whose: of one learner one row stands, that of the latest attempt. */
  readonly seat: SeatId;
  readonly name: string;
  readonly number: number;
  readonly state: 'working' | 'handed-in';
  readonly startedAt: number;
  /** When it is handed in by itself; null for never, and afterwards. */
  readonly endsAt: number | null;
  /** When the server last heard of it. */
  readonly lastAt: number | null;
  /** The number of the question that was answered last, from 1. */
  readonly at: number | null;
  readonly answered: number;
  /** 0 for a decision exercise, where `answered` counts advice given. */
  readonly of: number;
  readonly answers: readonly {
    readonly question: QuestionId;
    readonly outcome: Outcome;
    /** As in QuestionResult. */
    readonly choice: string;
  }[];
}
