// The first tables. A migration that has been released is never changed: what comes later is another one.
import type { Migration } from 'kysely/migration';
import { makeTable, type TableSpec } from './tables.ts';

const ofClass = { classes: 'classId -> id' };
const ofSeat = { seats: 'classId seatId -> classId id' };
const ofInstructor = { instructors: 'instructorId -> id' };
const ofSnapshot = { snapshots: 'classId snapshot -> classId hash' };
const ofAssignment = { assignments: 'classId assignmentId -> classId id' };

const tables: Readonly<Record<string, TableSpec>> = {
  instructors: {
    key: 'id',
    text: 'id name nameKey password',
    bigint: 'createdAt',
    unique: 'nameKey',
  },
  recovery: {
    key: 'instructorId hash',
    text: 'instructorId hash',
    goesWith: ofInstructor,
  },
  classes: {
    key: 'id',
    text: 'id title zone code joining opinions',
    integer: 'codeOpen keepNamesDays keepAttemptsDays offlineMinutes',
    bigint: 'codeUntil? endsAt? createdAt namesErasedAt? attemptsErasedAt? opinionsErasedAt?',
    unique: 'code',
    by: ['endsAt'],
  },
  members: {
    key: 'classId instructorId',
    text: 'classId instructorId role',
    by: ['instructorId'],
    goesWith: { ...ofClass, ...ofInstructor },
  },
  seats: {
    key: 'classId id',
    text: 'classId id name nameKey pass?',
    bigint: 'takenAt? createdAt',
    unique: 'classId nameKey',
    goesWith: ofClass,
  },
  groups: {
    key: 'classId id',
    text: 'classId id title',
    goesWith: ofClass,
  },
  groupSeats: {
    key: 'classId groupId seatId',
    text: 'classId groupId seatId',
    integer: 'place',
    by: ['classId seatId'],
    goesWith: { groups: 'classId groupId -> classId id', ...ofSeat },
  },
  links: {
    key: 'hash',
    text: 'hash use instructorId? classId? role?',
    bigint: 'expiresAt',
    by: ['instructorId', 'classId'],
    goesWith: { ...ofInstructor, ...ofClass },
  },
  sessions: {
    key: 'hash',
    text: 'hash instructorId? classId? seatId?',
    bigint: 'createdAt seenAt idleMs',
    by: ['instructorId', 'classId seatId'],
    goesWith: { ...ofInstructor, ...ofSeat },
  },
  notes: {
    key: 'hash',
    text: 'hash body',
    bigint: 'expiresAt',
    by: ['expiresAt'],
  },
  snapshots: {
    key: 'classId hash',
    text: 'classId hash body',
    goesWith: ofClass,
  },
  assignments: {
    key: 'classId id',
    text: 'classId id kind ref settings snapshot? released',
    integer: 'version',
    bigint: 'createdAt withdrawnAt?',
    goesWith: ofClass,
    holds: ofSnapshot,
  },
  versions: {
    key: 'classId assignmentId version',
    text: 'classId assignmentId settings snapshot?',
    integer: 'version',
    bigint: 'createdAt',
    goesWith: ofAssignment,
    holds: ofSnapshot,
  },
  accommodations: {
    key: 'classId seatId assignmentKey',
    text: 'classId seatId assignmentKey assignmentId?',
    real: 'extraTime extraAttempts',
    bigint: 'dueAt? closesAt?',
    by: ['classId assignmentId'],
    goesWith: { ...ofSeat, ...ofAssignment },
  },
  // Learners' work goes only when somebody says so: it holds what it hangs on.
  attempts: {
    key: 'classId id',
    text: 'classId id assignmentId seatId seed snapshot questions handedInBy? receipt?',
    integer: 'version number answered?',
    bigint: 'startedAt handedInAt? reopenedUntil?',
    real: 'points? outOf?',
    unique: 'classId assignmentId seatId number',
    by: ['classId seatId', 'classId receipt'],
    holds: { ...ofAssignment, ...ofSeat, ...ofSnapshot },
  },
  log: {
    key: 'classId attemptId id',
    text: 'classId attemptId id type question? body counted',
    integer: 'place',
    bigint: 'at receivedAt',
    unique: 'classId attemptId place',
    goesWith: { attempts: 'classId attemptId -> classId id' },
  },
  // It is what remains, and hangs on nothing.
  counts: {
    key: 'classId assignmentId question',
    text: 'classId assignmentId question',
    integer: 'right partly wrong unanswered',
  },
  audit: {
    key: 'classId id',
    text: 'classId id instructorId? what details',
    bigint: 'at',
    by: ['classId at'],
    goesWith: ofClass,
  },
  // For several processes on PostgreSQL, see limits.ts; the columns are those of rate-limiter-flexible, in its order.
  limits: {
    key: 'key',
    text: 'key',
    integer: 'points',
    bigint: 'expire?',
  },
};

export const classroom: Migration = {
  async up(db) {
    for (const [name, spec] of Object.entries(tables)) await makeTable(db, name, spec);
  },
};
