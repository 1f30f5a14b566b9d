// What a classroom keeps. All times are milliseconds since 1970 by the server's clock, unless a field says otherwise.
import type {
  AssignmentId,
  AttemptId,
  ClassId,
  GroupId,
  InstructorId,
  QuestionId,
  SeatId,
} from '../ids.ts';

/** What an instructor may do in a class: an assistant sees, a teacher changes, an owner also gives the class away or erases it. */
export type Role = 'owner' | 'teacher' | 'assistant';

export interface Instructor {
  readonly id: InstructorId;
  readonly name: string;
  /** The name as it is compared, see `nameKey`. */
  readonly nameKey: string;
  /** A hash with its parameters, see secrets.ts. */
  readonly password: string;
  readonly createdAt: number;
}

/** A link that works once: the first instructor, a further one, or a colleague invited to a class. */
export interface OneTimeLink {
  /** SHA-256 of the token in the link. */
  readonly hash: string;
  /** `new` makes an instructor; so does `first`, while there is none; `recover` sets a new password. */
  readonly use: 'first' | 'new' | 'recover';
  /** Whom it lets in again; only of `recover`. */
  readonly instructorId: InstructorId | null;
  /** The class that whoever uses it gets a role in. */
  readonly classId: ClassId | null;
  readonly role: Role | null;
  readonly expiresAt: number;
}

/** Who is signed in with a browser; only a hash of its token is kept. */
export interface Session {
  readonly hash: string;
  readonly instructorId: InstructorId | null;
  /** Both or none. */
  readonly classId: ClassId | null;
  readonly seatId: SeatId | null;
  readonly createdAt: number;
  readonly seenAt: number;
  /** It ends when this has passed without a request. */
  readonly idleMs: number;
}

export interface Class {
  readonly id: ClassId;
  readonly title: string;
  /** An IANA time zone, such as Europe/Lisbon: all times of the class are shown and typed in it. */
  readonly zone: string;
  /** What learners type to join, without separators. */
  readonly code: string;
  readonly codeOpen: boolean;
  readonly codeUntil: number | null;
  /** `roster`: only names on the list; `free`: anybody with the code gets a seat. */
  readonly joining: 'roster' | 'free';
  readonly endsAt: number | null;
  /** Days after the end for which names and attempts are kept. */
  readonly keepNamesDays: number;
  readonly keepAttemptsDays: number;
  /** Where reasons, beliefs and exit tickets of the exercise are kept. */
  readonly opinions: 'device' | 'instructors';
  /** How long after its time an answer that was given offline may arrive and count. */
  readonly offlineMinutes: number;
  readonly createdAt: number;
  readonly namesErasedAt: number | null;
  readonly attemptsErasedAt: number | null;
  readonly opinionsErasedAt: number | null;
}

export interface Seat {
  readonly classId: ClassId;
  readonly id: SeatId;
  readonly name: string;
  readonly nameKey: string;
  /** A hash of the three words; null until the seat was taken or a pass was made. */
  readonly pass: string | null;
  /** When somebody first sat down. */
  readonly takenAt: number | null;
  readonly createdAt: number;
}

export interface Group {
  readonly classId: ClassId;
  readonly id: GroupId;
  readonly title: string;
  readonly seats: readonly SeatId[];
}

export type AssignmentKind = 'lesson' | 'quiz' | 'exercise' | 'judgement';
/** When something is let out: at the hand-in, when nobody can hand in any more, or when an instructor says so. */
export type Release = 'immediate' | 'after-due' | 'manual';
/** What is let out, each apart. */
export type Releasable = 'marks' | 'keys' | 'explanations';
export const releasables = ['marks', 'keys', 'explanations'] as const;

/** What an instructor sets. */
export interface Settings {
  readonly title: string;
  /** Words to the learners; may be empty. */
  readonly note: string;
  readonly to:
    | { readonly whom: 'class' }
    | { readonly whom: 'group'; readonly group: GroupId }
    | { readonly whom: 'seats'; readonly seats: readonly SeatId[] };
  readonly opensAt: number | null;
  /** After it a hand-in is late, and marked so. */
  readonly dueAt: number | null;
  /** After it nothing can be handed in. */
  readonly closesAt: number | null;
  /** How many attempts; null for any number. */
  readonly attempts: number | null;
  readonly counts: 'best' | 'first' | 'last';
  /** The time for one attempt in minutes; null for none. */
  readonly minutes: number | null;
  readonly order: 'fixed' | 'shuffled';
  /** Whether learners are asked how sure they are. */
  readonly confidence: boolean;
  readonly release: Readonly<Record<Releasable, Release>>;
  /** Only of a decision exercise. */
  readonly exercise?:
    { readonly form: 'full' | 'short'; readonly seed: 'own' | 'class' } | undefined;
}

export interface Assignment {
  readonly classId: ClassId;
  readonly id: AssignmentId;
  readonly kind: AssignmentKind;
  /** The id of the lesson, quiz, exercise, or question (of a written judgement) in the course. */
  readonly ref: string;
  /** From 1; a new one begins when it is edited after somebody has begun. */
  readonly version: number;
  readonly settings: Settings;
  /** The content that attempts of this version are taken with; null until the first. */
  readonly snapshot: string | null;
  /** When each was let out by hand; null when it was not. */
  readonly released: Readonly<Record<Releasable, number | null>>;
  readonly createdAt: number;
  /** Taken back: learners no longer see it. */
  readonly withdrawnAt: number | null;
  /** How much it counts in the gradebook, 0 or more; 1 unless somebody says otherwise. */
  readonly weight: number;
}

/** What an assignment was in one of its versions. */
export interface AssignmentVersion {
  readonly classId: ClassId;
  readonly assignmentId: AssignmentId;
  readonly version: number;
  readonly settings: Settings;
  readonly snapshot: string | null;
  readonly createdAt: number;
}

/** What one learner is given beyond the others, in one assignment or, with null, in all. */
export interface Accommodation {
  readonly classId: ClassId;
  readonly seatId: SeatId;
  readonly assignmentId: AssignmentId | null;
  /** Per cent of the time that are added: 50 makes 30 minutes 45. */
  readonly extraTime: number;
  readonly extraAttempts: number;
  /** A later due date, and the same for closing. */
  readonly dueAt: number | null;
  readonly closesAt: number | null;
}

export interface Attempt {
  readonly classId: ClassId;
  readonly id: AttemptId;
  readonly assignmentId: AssignmentId;
  readonly version: number;
  readonly seatId: SeatId;
  /** From 1. */
  readonly number: number;
  readonly seed: string;
  readonly snapshot: string;
  /** The questions asked, in the order shown. */
  readonly questions: readonly QuestionId[];
  readonly startedAt: number;
  readonly handedInAt: number | null;
  /** By the learner, or because its time had run out. */
  readonly handedInBy: 'learner' | 'time' | null;
  /** What the learner keeps of it. */
  readonly receipt: string | null;
  /** Until when it can be worked on again after an instructor reopened it. */
  readonly reopenedUntil: number | null;
  /** The mark as it was last computed from the log; null before the hand-in. Never the source of a mark. */
  readonly points: number | null;
  readonly outOf: number | null;
  /** Questions with a complete answer, at the hand-in. */
  readonly answered: number | null;
}

/** `late`: it counts, and arrived after its time within the offline allowance; `too-late`: it is kept and does not count. */
export type Counted = 'yes' | 'late' | 'too-late';

/** One entry of an attempt's log. */
export interface LogEntry {
  readonly classId: ClassId;
  readonly attemptId: AttemptId;
  /** Made by whoever sent it; unique in its attempt. */
  readonly id: string;
  readonly type: 'answered' | 'handed-in' | 'reopened' | 'step' | 'note';
  readonly question: QuestionId | null;
  /** What happened, as JSON; the same id with another body is a conflict. */
  readonly body: string;
  /** When it happened, by the server's reckoning. */
  readonly at: number;
  readonly receivedAt: number;
  /** Its place in the log, from 1. */
  readonly place: number;
  readonly counted: Counted;
}

/** What is left of erased work: numbers without names. `question` is '' for the assignment as a whole. */
export interface ErasedCount {
  readonly classId: ClassId;
  readonly assignmentId: AssignmentId;
  readonly question: string;
  readonly right: number;
  readonly partly: number;
  readonly wrong: number;
  readonly unanswered: number;
}

/** Who changed what and when; for instructors of the class. */
export interface AuditEntry {
  readonly classId: ClassId;
  readonly id: string;
  readonly at: number;
  readonly instructorId: InstructorId | null;
  readonly what: string;
  /** Details as JSON; ids, never names or answers. */
  readonly details: string;
}
