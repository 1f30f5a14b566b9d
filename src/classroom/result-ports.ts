// What reading results asks of a database.
import type { AssignmentId, AttemptId, ClassId, InstructorId, QuestionId, SeatId } from '../ids.ts';
import type { Attempt } from './records.ts';
import type { AttemptResult, Comment, Excuse, Rating, Regrade, Tally } from './results.ts';

/** What attempts come to. Whatever is changed of an attempt, by `attempts.add` and `change`, makes it stale here. */
export interface Results {
  /** Attempts that have changed since `put`, `most` of them; of all assignments of the class when none is named. */
  stale(
    classId: ClassId,
    assignmentId: AssignmentId | null,
    most: number,
  ): Promise<readonly Attempt[]>;
  /** Makes all attempts at an assignment stale, or one. */
  touch(classId: ClassId, assignmentId: AssignmentId, attemptId?: AttemptId): Promise<void>;
  get(classId: ClassId, attemptId: AttemptId): Promise<AttemptResult | undefined>;
  /** Those of these attempts that are there. */
  of(classId: ClassId, attempts: readonly AttemptId[]): Promise<readonly AttemptResult[]>;
  ofSeat(classId: ClassId, seatId: SeatId): Promise<readonly AttemptResult[]>;
  /** In the order of the attempts' ids, those after `after`, `most` of them. */
  some(
    classId: ClassId,
    assignmentId: AssignmentId,
    after: AttemptId | '',
    most: number,
  ): Promise<readonly AttemptResult[]>;
  /** Puts it in the place of the one that is there; its attempt is stale no more. */
  put(result: AttemptResult): Promise<void>;
  /** Of one assignment, or of all in the class. */
  tallies(classId: ClassId, assignmentId: AssignmentId | null): Promise<readonly Tally[]>;
  /** Of all in the class those that count attempts as a whole: what a page about every assignment needs. */
  wholes(classId: ClassId): Promise<readonly Tally[]>;
  /** Adds to what is there; a count may be below 0, and what comes to 0 goes. */
  addTallies(changes: readonly Tally[]): Promise<void>;
}

/** What persons said of answers. */
export interface Judgements {
  /** The ratings of one attempt, or of several. */
  ratings(classId: ClassId, attempts: readonly AttemptId[]): Promise<readonly Rating[]>;
  /** Adds it or puts it in the place of the one by the same instructor. */
  setRating(rating: Rating): Promise<void>;
  dropRating(
    classId: ClassId,
    attemptId: AttemptId,
    question: QuestionId,
    instructorId: InstructorId,
  ): Promise<void>;
  comments(classId: ClassId, attempts: readonly AttemptId[]): Promise<readonly Comment[]>;
  /** Adds it or puts it in the place of the one about the same. */
  setComment(comment: Comment): Promise<void>;
  dropComment(classId: ClassId, attemptId: AttemptId, question: QuestionId | ''): Promise<void>;
}

export interface Regrades {
  /** False, and nothing is changed, when the class has one with this id. */
  add(regrade: Regrade): Promise<boolean>;
  /** All of an assignment, undone ones too, the oldest first. */
  of(classId: ClassId, assignmentId: AssignmentId): Promise<readonly Regrade[]>;
  undo(classId: ClassId, id: string, at: number, by: InstructorId): Promise<void>;
}

export interface Excuses {
  all(classId: ClassId): Promise<readonly Excuse[]>;
  set(excuse: Excuse, excused: boolean): Promise<void>;
}
