// What a classroom keeps for reading results: what attempts come to, what persons said of answers, and corrected keys.
// All times are milliseconds since 1970.
import type {
  AssignmentId,
  AttemptId,
  ClassId,
  InstructorId,
  MisconceptionId,
  ObjectiveId,
  QuestionId,
  SeatId,
} from '../ids.ts';
import type { Levels } from '../quiz/kind.ts';
import type { Sureness } from '../quiz/events.ts';

/**
 * What became of one question in one attempt. `not-reached`: nothing was answered there or after it; `not-ready`: an answer
 * that was left unfinished; `to-judge`: it waits for a person.
 */
export type Outcome =
  | 'right'
  | 'partly'
  | 'wrong'
  | 'unanswered'
  | 'not-reached'
  | 'not-ready'
  | 'to-judge'
  | 'dropped';

export interface QuestionResult {
  readonly question: QuestionId;
  readonly outcome: Outcome;
  /** Points that count, between 0 and 1. */
  readonly points: number;
  /** The option, place or sentence that was chosen; where several may be, in the order of their ids, with spaces; '' otherwise. */
  readonly choice: string;
  readonly sure: Sureness | 0;
  /** What the answer shows of wrong ideas. */
  readonly misconceptions: readonly MisconceptionId[];
  readonly objective: ObjectiveId;
}

/** What an attempt comes to, computed from its log and kept beside it: reports read this, never the log. */
export interface AttemptResult {
  readonly classId: ClassId;
  readonly attemptId: AttemptId;
  readonly assignmentId: AssignmentId;
  readonly seatId: SeatId;
  readonly number: number;
  readonly state: 'working' | 'handed-in';
  readonly late: boolean;
  readonly points: number;
  readonly outOf: number;
  readonly toJudge: number;
  /** Empty while it is worked on. */
  readonly questions: readonly QuestionResult[];
}

/**
 * How many first attempts at an assignment came to the same: with `question` '' as a whole, otherwise in that question. The
 * form of `cell` is tallying.ts's own. A count never is 0.
 */
export interface Tally {
  readonly classId: ClassId;
  readonly assignmentId: AssignmentId;
  readonly question: QuestionId | '';
  readonly cell: string;
  readonly count: number;
}

/** What one instructor gave a written answer by its rubric. */
export interface Rating {
  readonly classId: ClassId;
  readonly attemptId: AttemptId;
  readonly question: QuestionId;
  readonly instructorId: InstructorId;
  /** Points for each criterion that was looked at. */
  readonly levels: Levels;
  readonly at: number;
  /** Whether it holds when several disagree. Of those that do not, the earliest that is complete counts. */
  readonly settled: boolean;
  /**
   * What the same instructor had given alone, before settling: how well two agree is said of that. Absent where there was
   * nothing before.
   */
  readonly first?: Levels | undefined;
}

/** Words to the learner about an answer, or with '' about the whole attempt. One each. */
export interface Comment {
  readonly classId: ClassId;
  readonly attemptId: AttemptId;
  readonly question: QuestionId | '';
  readonly instructorId: InstructorId;
  readonly text: string;
  readonly at: number;
}

/** A correction of a key with who made it and why; see quiz/correction.ts. */
export interface Regrade {
  readonly classId: ClassId;
  readonly id: string;
  readonly assignmentId: AssignmentId;
  /** The Correction as JSON. */
  readonly correction: string;
  /** What learners are told of it. */
  readonly note: string;
  readonly instructorId: InstructorId;
  readonly at: number;
  /** It holds no more since then. */
  readonly undoneAt: number | null;
  readonly undoneBy: InstructorId | null;
}

/** An assignment that counts nothing for one learner. */
export interface Excuse {
  readonly classId: ClassId;
  readonly seatId: SeatId;
  readonly assignmentId: AssignmentId;
}
