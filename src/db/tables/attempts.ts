// Attempts and their logs in SQL.
import { sql } from 'kysely';
import type { Attempts } from '../../classroom/ports.ts';
import type { Attempt, LogEntry } from '../../classroom/records.ts';
import type { AssignmentId, AttemptId, ClassId, SeatId } from '../../ids.ts';
import { remembered } from '../remembered.ts';
import type { Schema } from '../schema.ts';
import { eachSome, insertInto, type Place, statement, updateOf } from '../statement.ts';

/** Written into the query: with a limit among its values SQLite prepares a query anew every time, at ten times the cost. */
const one = sql.lit(1);

type Row = Schema['attempts'];
/** An attempt as it was stored. */
export function attemptOf(stored: Row): Attempt {
  const { stale: _, questions, ...row } = stored;
  return { ...row, questions: questionsIn(questions) };
}

/** With a fixed order, a whole class has the same. */
const questionsIn = remembered<Attempt['questions']>(1000);

interface OfClass {
  readonly classId: ClassId;
}
interface OfAssignment extends OfClass {
  readonly assignmentId: AssignmentId;
}
interface OfSeat extends OfClass {
  readonly seatId: SeatId;
}
interface OfAttempt extends OfClass {
  readonly id: AttemptId;
}

const addAttempt = insertInto('attempts', true);
const changeAttempt = updateOf('attempts', ['classId', 'id']);
const attemptById = statement<OfAttempt, Row>((db, { classId, id }) =>
  db.selectFrom('attempts').selectAll().where('classId', '=', classId).where('id', '=', id),
);
const ofSeat = statement<OfAssignment & OfSeat, Row>((db, { classId, assignmentId, seatId }) =>
  db
    .selectFrom('attempts')
    .selectAll()
    .where('classId', '=', classId)
    .where('assignmentId', '=', assignmentId)
    .where('seatId', '=', seatId)
    .orderBy('number'),
);
const allOfSeat = statement<OfSeat, Row>((db, { classId, seatId }) =>
  db
    .selectFrom('attempts')
    .selectAll()
    .where('classId', '=', classId)
    .where('seatId', '=', seatId)
    .orderBy('startedAt')
    .orderBy('id'),
);
const ofAssignment = statement<OfAssignment, Row>((db, { classId, assignmentId }) =>
  db
    .selectFrom('attempts')
    .selectAll()
    .where('classId', '=', classId)
    .where('assignmentId', '=', assignmentId)
    .orderBy('startedAt')
    .orderBy('id'),
);
const some = statement<OfAssignment & { after: string; most: number }, Row>(
  (db, { classId, assignmentId, after, most }) =>
    db
      .selectFrom('attempts')
      .selectAll()
      .where('classId', '=', classId)
      .where('assignmentId', '=', assignmentId)
      .where('id', '>', after as AttemptId)
      .orderBy('id')
      .limit(most),
);
const versionsAtWork = statement<OfAssignment, Pick<Row, 'version'>>(
  (db, { classId, assignmentId }) =>
    db
      .selectFrom('attempts')
      .select('version')
      .distinct()
      .where('classId', '=', classId)
      .where('assignmentId', '=', assignmentId)
      .where('handedInAt', 'is', null)
      .orderBy('version'),
);
const inClass = statement<OfClass, Row>((db, { classId }) =>
  db
    .selectFrom('attempts')
    .selectAll()
    .where('classId', '=', classId)
    .orderBy('startedAt')
    .orderBy('id'),
);
const byReceipt = statement<OfClass & { receipt: string }, Row>((db, { classId, receipt }) =>
  db
    .selectFrom('attempts')
    .selectAll()
    .where('classId', '=', classId)
    .where('receipt', '=', receipt)
    .orderBy('startedAt')
    .orderBy('id')
    .limit(one),
);
const dropAttempt = statement<OfAttempt, unknown>((db, { classId, id }) =>
  db.deleteFrom('attempts').where('classId', '=', classId).where('id', '=', id),
);

const append = insertInto('log');
const changeEntry = updateOf('log', ['classId', 'attemptId', 'id']);
const logOf = statement<OfAttempt, LogEntry>((db, { classId, id }) =>
  db
    .selectFrom('log')
    .selectAll()
    .where('classId', '=', classId)
    .where('attemptId', '=', id)
    .orderBy('place'),
);
const lengthsOf = statement<OfAssignment, { attemptId: AttemptId; length: number }>(
  (db, { classId, assignmentId }) =>
    db
      .selectFrom('attempts')
      .innerJoin('log', (on) =>
        on.onRef('log.classId', '=', 'attempts.classId').onRef('log.attemptId', '=', 'attempts.id'),
      )
      .select((on) => ['log.attemptId', on.fn.max('log.place').as('length')])
      .where('attempts.classId', '=', classId)
      .where('attempts.assignmentId', '=', assignmentId)
      .groupBy('log.attemptId'),
);
const entryById = statement<OfAttempt & { entry: string }, LogEntry>((db, { classId, id, entry }) =>
  db
    .selectFrom('log')
    .selectAll()
    .where('classId', '=', classId)
    .where('attemptId', '=', id)
    .where('id', '=', entry),
);
const lastOf = statement<OfAttempt, Pick<LogEntry, 'place' | 'receivedAt' | 'counted'>>(
  (db, { classId, id }) =>
    db
      .selectFrom('log')
      .select(['place', 'receivedAt', 'counted'])
      .where('classId', '=', classId)
      .where('attemptId', '=', id)
      .orderBy('place', 'desc')
      .limit(one),
);

const byNumber = (a: Attempt, b: Attempt) => a.number - b.number || (a.id < b.id ? -1 : 1);

export function attemptsOn({ read, write, atomic }: Place): Attempts {
  const found = (row: Row | undefined) => (row === undefined ? undefined : attemptOf(row));
  return {
    add: async (row) =>
      (await addAttempt.count(write, {
        ...row,
        questions: JSON.stringify(row.questions),
        stale: 1,
      })) > 0,
    get: async (classId, id) => found(await attemptById.first(read, { classId, id })),
    ofSeat: async (classId, assignmentId, seatId) =>
      (await ofSeat.all(read, { classId, assignmentId, seatId })).map(attemptOf),
    allOfSeat: async (classId, seatId) =>
      (await allOfSeat.all(read, { classId, seatId })).map(attemptOf),
    async ofSeats(classId, seats) {
      const rows = await eachSome(read, seats, (db, ids) =>
        db
          .selectFrom('attempts')
          .selectAll()
          .where('classId', '=', classId)
          .where('seatId', 'in', ids),
      );
      return rows.map(attemptOf).toSorted(byNumber);
    },
    ofAssignment: async (classId, assignmentId) =>
      (await ofAssignment.all(read, { classId, assignmentId })).map(attemptOf),
    some: async (classId, assignmentId, after, most) =>
      (await some.all(read, { classId, assignmentId, after, most })).map(attemptOf),
    versionsAtWork: async (classId, assignmentId) =>
      (await versionsAtWork.all(read, { classId, assignmentId })).map(({ version }) => version),
    inClass: async (classId) => (await inClass.all(read, { classId })).map(attemptOf),
    byReceipt: async (classId, receipt) => found(await byReceipt.first(read, { classId, receipt })),
    async change(classId, id, { questions, ...change }) {
      const json = questions === undefined ? {} : { questions: JSON.stringify(questions) };
      await changeAttempt(write, { classId, id }, { ...change, ...json, stale: 1 });
    },
    async drop(classId, id) {
      await dropAttempt.count(write, { classId, id });
    },
    log: async (classId, id) => logOf.all(read, { classId, id }),
    async logs(classId, attempts) {
      const entries = await eachSome(read, attempts, (db, ids) =>
        db
          .selectFrom('log')
          .selectAll()
          .where('classId', '=', classId)
          .where('attemptId', 'in', ids)
          .orderBy('attemptId')
          .orderBy('place'),
      );
      return Map.groupBy(entries, ({ attemptId }) => attemptId);
    },
    lengths: async (classId, assignmentId) =>
      new Map(
        (await lengthsOf.all(read, { classId, assignmentId })).map((row) => [
          row.attemptId,
          row.length,
        ]),
      ),
    async entries(classId, id, ids) {
      // One is by far the most common: what a learner has just answered.
      const [entry, ...more] = ids;
      if (entry === undefined) return [];
      if (more.length === 0) return entryById.all(read, { classId, id, entry });
      const wanted = new Set(ids);
      return (await logOf.all(read, { classId, id })).filter((each) => wanted.has(each.id));
    },
    async end(classId, id) {
      const last = await lastOf.first(read, { classId, id });
      return { place: last?.place ?? 0, receivedAt: last?.receivedAt, counted: last?.counted };
    },
    async append(entries) {
      const [entry, ...more] = entries;
      if (entry === undefined) return;
      if (more.length === 0) await append.count(write, entry);
      else
        await atomic(async (db) => {
          for (const each of entries) await append.count(db, each);
        });
    },
    async rewrite(classId, id, entryId, body) {
      await changeEntry(write, { classId, attemptId: id, id: entryId }, { body });
    },
  };
}
