// The tables, as queries see them. Columns are named as the fields of the records; JSON is text, yes and no are 1 and 0.
import type { Kysely, Transaction } from 'kysely';
import type {
  Accommodation,
  Assignment,
  AssignmentVersion,
  Attempt,
  AuditEntry,
  Class,
  ErasedCount,
  Group,
  Instructor,
  LogEntry,
  OneTimeLink,
  Role,
  Seat,
  Session,
} from '../classroom/records.ts';
import type {
  AttemptResult,
  Comment,
  Excuse,
  Rating,
  Regrade,
  Tally,
} from '../classroom/results.ts';
import type { ClassId, GroupId, InstructorId, SeatId } from '../ids.ts';

/** A record as it is stored: these fields as JSON, those as 1 or 0. */
type Stored<Row, Json extends keyof Row, Flag extends keyof Row = never> = {
  [Field in keyof Row]: Field extends Json ? string : Field extends Flag ? number : Row[Field];
};

export interface Schema {
  instructors: Instructor;
  recovery: { instructorId: InstructorId; hash: string };
  links: OneTimeLink;
  sessions: Session;
  notes: { hash: string; body: string; expiresAt: number };
  classes: Stored<Class, never, 'codeOpen'>;
  members: { classId: ClassId; instructorId: InstructorId; role: Role };
  seats: Seat;
  groups: Omit<Group, 'seats'>;
  groupSeats: { classId: ClassId; groupId: GroupId; seatId: SeatId; place: number };
  snapshots: { classId: ClassId; hash: string; body: string };
  assignments: Stored<Assignment, 'settings' | 'released'>;
  versions: Stored<AssignmentVersion, 'settings'>;
  /** `assignmentKey` is the id of the assignment, or '' for all of them: a key cannot hold null. */
  accommodations: Accommodation & { assignmentKey: string };
  /** `stale` is 1 when it has changed since its result was put. */
  attempts: Stored<Attempt, 'questions'> & { stale: number };
  log: LogEntry;
  /** `body` is the rest of the record as JSON. */
  results: Pick<AttemptResult, 'classId' | 'attemptId' | 'assignmentId' | 'seatId'> & {
    body: string;
  };
  tallies: Tally;
  ratings: Stored<Omit<Rating, 'first'>, 'levels', 'settled'> & { first: string | null };
  comments: Comment;
  regrades: Regrade;
  excuses: Excuse;
  counts: ErasedCount;
  audit: AuditEntry;
}

export type Db = Kysely<Schema> | Transaction<Schema>;

/** All tables in an order in which they can be filled, each with its key. */
export const keys = {
  instructors: ['id'],
  recovery: ['instructorId', 'hash'],
  classes: ['id'],
  members: ['classId', 'instructorId'],
  seats: ['classId', 'id'],
  groups: ['classId', 'id'],
  groupSeats: ['classId', 'groupId', 'seatId'],
  links: ['hash'],
  sessions: ['hash'],
  notes: ['hash'],
  snapshots: ['classId', 'hash'],
  assignments: ['classId', 'id'],
  versions: ['classId', 'assignmentId', 'version'],
  accommodations: ['classId', 'seatId', 'assignmentKey'],
  attempts: ['classId', 'id'],
  log: ['classId', 'attemptId', 'id'],
  results: ['classId', 'attemptId'],
  tallies: ['classId', 'assignmentId', 'question', 'cell'],
  ratings: ['classId', 'attemptId', 'question', 'instructorId'],
  comments: ['classId', 'attemptId', 'question'],
  regrades: ['classId', 'id'],
  excuses: ['classId', 'seatId', 'assignmentId'],
  counts: ['classId', 'assignmentId', 'question'],
  audit: ['classId', 'id'],
} as const satisfies { readonly [Table in keyof Schema]: readonly (keyof Schema[Table])[] };

/** All columns of each table, so that nothing else that a record may carry is written. */
export const columns = {
  instructors: ['id', 'name', 'nameKey', 'password', 'createdAt'],
  recovery: ['instructorId', 'hash'],
  classes: [
    ...(['id', 'title', 'zone', 'code', 'codeOpen', 'codeUntil', 'joining', 'endsAt'] as const),
    ...(['keepNamesDays', 'keepAttemptsDays', 'opinions', 'offlineMinutes', 'createdAt'] as const),
    ...(['namesErasedAt', 'attemptsErasedAt', 'opinionsErasedAt'] as const),
  ],
  members: ['classId', 'instructorId', 'role'],
  seats: ['classId', 'id', 'name', 'nameKey', 'pass', 'takenAt', 'createdAt'],
  groups: ['classId', 'id', 'title'],
  groupSeats: ['classId', 'groupId', 'seatId', 'place'],
  links: ['hash', 'use', 'instructorId', 'classId', 'role', 'expiresAt'],
  sessions: ['hash', 'instructorId', 'classId', 'seatId', 'createdAt', 'seenAt', 'idleMs'],
  notes: ['hash', 'body', 'expiresAt'],
  snapshots: ['classId', 'hash', 'body'],
  assignments: [
    ...(['classId', 'id', 'kind', 'ref', 'version', 'settings', 'snapshot', 'released'] as const),
    ...(['createdAt', 'withdrawnAt', 'weight'] as const),
  ],
  versions: ['classId', 'assignmentId', 'version', 'settings', 'snapshot', 'createdAt'],
  accommodations: [
    ...([
      'classId',
      'seatId',
      'assignmentKey',
      'assignmentId',
      'extraTime',
      'extraAttempts',
    ] as const),
    ...(['dueAt', 'closesAt'] as const),
  ],
  attempts: [
    ...([
      'classId',
      'id',
      'assignmentId',
      'version',
      'seatId',
      'number',
      'seed',
      'snapshot',
    ] as const),
    ...([
      'questions',
      'startedAt',
      'handedInAt',
      'handedInBy',
      'receipt',
      'reopenedUntil',
    ] as const),
    ...(['points', 'outOf', 'answered', 'stale'] as const),
  ],
  log: [
    ...(['classId', 'attemptId', 'id', 'type', 'question', 'body', 'at', 'receivedAt'] as const),
    ...(['place', 'counted'] as const),
  ],
  results: ['classId', 'attemptId', 'assignmentId', 'seatId', 'body'],
  tallies: ['classId', 'assignmentId', 'question', 'cell', 'count'],
  ratings: [
    ...(['classId', 'attemptId', 'question', 'instructorId', 'levels', 'at', 'settled'] as const),
    'first',
  ],
  comments: ['classId', 'attemptId', 'question', 'instructorId', 'text', 'at'],
  regrades: [
    ...(['classId', 'id', 'assignmentId', 'correction', 'note', 'instructorId'] as const),
    ...(['at', 'undoneAt', 'undoneBy'] as const),
  ],
  excuses: ['classId', 'seatId', 'assignmentId'],
  counts: ['classId', 'assignmentId', 'question', 'right', 'partly', 'wrong', 'unanswered'],
  audit: ['classId', 'id', 'at', 'instructorId', 'what', 'details'],
} as const satisfies { readonly [Table in keyof Schema]: readonly (keyof Schema[Table])[] };
