// Results beside attempts, and what persons add to them.
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { makeTable, type TableSpec } from './tables.ts';

const ofSeat = { seats: 'classId seatId -> classId id' };
const ofAssignment = { assignments: 'classId assignmentId -> classId id' };
const ofAttempt = { attempts: 'classId attemptId -> classId id' };

const tables: Readonly<Record<string, TableSpec>> = {
  // Where an attempt stands is repeated, so that reports need not look at attempts.
  results: {
    key: 'classId attemptId',
    text: 'classId attemptId assignmentId seatId body',
    by: ['classId assignmentId attemptId', 'classId seatId'],
    goesWith: ofAttempt,
  },
  tallies: {
    key: 'classId assignmentId question cell',
    text: 'classId assignmentId question cell',
    integer: 'count',
    goesWith: ofAssignment,
  },
  ratings: {
    key: 'classId attemptId question instructorId',
    text: 'classId attemptId question instructorId levels first?',
    integer: 'settled',
    bigint: 'at',
    goesWith: ofAttempt,
  },
  comments: {
    key: 'classId attemptId question',
    text: 'classId attemptId question instructorId text',
    bigint: 'at',
    goesWith: ofAttempt,
  },
  regrades: {
    key: 'classId id',
    text: 'classId id assignmentId correction note instructorId undoneBy?',
    bigint: 'at undoneAt?',
    by: ['classId assignmentId at'],
    goesWith: ofAssignment,
  },
  excuses: {
    key: 'classId seatId assignmentId',
    text: 'classId seatId assignmentId',
    by: ['classId assignmentId'],
    goesWith: { ...ofSeat, ...ofAssignment },
  },
};

export const results: Migration = {
  async up(db) {
    await db.schema
      .alterTable('attempts')
      .addColumn('stale', 'integer', (built) => built.notNull().defaultTo(1))
      .execute();
    await db.schema
      .alterTable('assignments')
      .addColumn('weight', 'double precision', (built) => built.notNull().defaultTo(1))
      .execute();
    // Of the many attempts few have changed since they were last looked at: only these are in it. That it names what all in it
    // have in common makes SQLite, which does not know how few they are, take it instead of another.
    await db.schema
      .createIndex('attempts_stale')
      .on('attempts')
      .columns(['classId', 'stale', 'assignmentId'])
      .where(sql.ref('stale'), '=', 1)
      .execute();
    await db.schema
      .createIndex('attempts_in_order')
      .on('attempts')
      .columns(['classId', 'assignmentId', 'id'])
      .execute();
    // Whoever is at work: few at a time, however many have handed in.
    await db.schema
      .createIndex('attempts_at_work')
      .on('attempts')
      .columns(['classId', 'assignmentId', 'version'])
      .where(sql.ref('handedInAt'), 'is', null)
      .execute();
    for (const [name, spec] of Object.entries(tables)) await makeTable(db, name, spec);
  },
};
