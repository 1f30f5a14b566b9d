// What attempts come to, and tallies of it, in SQL.
import { sql } from 'kysely';
import type { Results } from '../../classroom/result-ports.ts';
import type { AttemptResult, Tally } from '../../classroom/results.ts';
import type { AssignmentId, AttemptId, ClassId, SeatId } from '../../ids.ts';
import type { Schema } from '../schema.ts';
import { eachSome, type Place, statement, updateOf } from '../statement.ts';
import { attemptOf } from './attempts.ts';

type Row = Schema['results'];
const recordOf = ({ body, ...row }: Row): AttemptResult => ({
  ...row,
  ...(JSON.parse(body) as Omit<AttemptResult, keyof Row>),
});
const rowOf = ({ classId, attemptId, assignmentId, seatId, ...body }: AttemptResult): Row => ({
  classId,
  attemptId,
  assignmentId,
  seatId,
  body: JSON.stringify(body),
});

interface OfClass {
  readonly classId: ClassId;
}
interface OfAssignment extends OfClass {
  readonly assignmentId: AssignmentId;
}
interface OfAttempt extends OfClass {
  readonly attemptId: AttemptId;
}

// Written out, not handed over: a database looks into the index of these only where it can see that they are asked for.
const isStale = sql.lit(1);
const staleInClass = statement<OfClass & { most: number }, Schema['attempts']>(
  (db, { classId, most }) =>
    db
      .selectFrom('attempts')
      .selectAll()
      .where('classId', '=', classId)
      .where('stale', '=', isStale)
      .limit(most),
);
const staleOf = statement<OfAssignment & { most: number }, Schema['attempts']>(
  (db, { classId, assignmentId, most }) =>
    db
      .selectFrom('attempts')
      .selectAll()
      .where('classId', '=', classId)
      .where('assignmentId', '=', assignmentId)
      .where('stale', '=', isStale)
      .limit(most),
);
const touchAll = statement<OfAssignment, unknown>((db, { classId, assignmentId }) =>
  db
    .updateTable('attempts')
    .set({ stale: 1 })
    .where('classId', '=', classId)
    .where('assignmentId', '=', assignmentId),
);
const touchOne = statement<OfAssignment & OfAttempt, unknown>(
  (db, { classId, assignmentId, attemptId }) =>
    db
      .updateTable('attempts')
      .set({ stale: 1 })
      .where('classId', '=', classId)
      .where('assignmentId', '=', assignmentId)
      .where('id', '=', attemptId),
);
const setStale = updateOf('attempts', ['classId', 'id']);

const resultById = statement<OfAttempt, Row>((db, { classId, attemptId }) =>
  db
    .selectFrom('results')
    .selectAll()
    .where('classId', '=', classId)
    .where('attemptId', '=', attemptId),
);
const resultsOfSeat = statement<OfClass & { seatId: SeatId }, Row>((db, { classId, seatId }) =>
  db
    .selectFrom('results')
    .selectAll()
    .where('classId', '=', classId)
    .where('seatId', '=', seatId)
    .orderBy('attemptId'),
);
const someResults = statement<OfAssignment & { after: string; most: number }, Row>(
  (db, { classId, assignmentId, after, most }) =>
    db
      .selectFrom('results')
      .selectAll()
      .where('classId', '=', classId)
      .where('assignmentId', '=', assignmentId)
      .where('attemptId', '>', after as AttemptId)
      .orderBy('attemptId')
      .limit(most),
);
const putResult = statement<Row, unknown>(
  (db, { classId, attemptId, assignmentId, seatId, body }) =>
    db
      .insertInto('results')
      .values({ classId, attemptId, assignmentId, seatId, body })
      .onConflict((on) =>
        on.columns(['classId', 'attemptId']).doUpdateSet({ assignmentId, seatId, body }),
      ),
);

const talliesInClass = statement<OfClass, Tally>((db, { classId }) =>
  db
    .selectFrom('tallies')
    .selectAll()
    .where('classId', '=', classId)
    .orderBy('assignmentId')
    .orderBy('question')
    .orderBy('cell'),
);
const talliesOf = statement<OfAssignment, Tally>((db, { classId, assignmentId }) =>
  db
    .selectFrom('tallies')
    .selectAll()
    .where('classId', '=', classId)
    .where('assignmentId', '=', assignmentId)
    .orderBy('question')
    .orderBy('cell'),
);
const wholesInClass = statement<OfClass, Tally>((db, { classId }) =>
  db
    .selectFrom('tallies')
    .selectAll()
    .where('classId', '=', classId)
    // With the assignments named, the index leads to each of them and past what is counted of its questions.
    .where('assignmentId', 'in', (of) =>
      of.selectFrom('assignments').select('assignments.id').where('classId', '=', classId),
    )
    .where('question', '=', sql.lit(''))
    .orderBy('assignmentId')
    .orderBy('cell'),
);
const addTally = statement<Tally, { count: number }>(
  (db, { classId, assignmentId, question, cell, count }) =>
    db
      .insertInto('tallies')
      .values({ classId, assignmentId, question, cell, count })
      .onConflict((on) =>
        on
          .columns(['classId', 'assignmentId', 'question', 'cell'])
          .doUpdateSet((to) => ({ count: to('tallies.count', '+', to.ref('excluded.count')) })),
      )
      .returning('count'),
);
const dropTally = statement<Tally, unknown>((db, { classId, assignmentId, question, cell }) =>
  db
    .deleteFrom('tallies')
    .where('classId', '=', classId)
    .where('assignmentId', '=', assignmentId)
    .where('question', '=', question)
    .where('cell', '=', cell),
);

export function resultsOn({ read, write, atomic }: Place): Results {
  return {
    async stale(classId, assignmentId, most) {
      const rows =
        assignmentId === null
          ? await staleInClass.all(read, { classId, most })
          : await staleOf.all(read, { classId, assignmentId, most });
      return rows.map(attemptOf);
    },
    async touch(classId, assignmentId, attemptId) {
      if (attemptId === undefined) await touchAll.count(write, { classId, assignmentId });
      else await touchOne.count(write, { classId, assignmentId, attemptId });
    },
    async get(classId, attemptId) {
      const row = await resultById.first(read, { classId, attemptId });
      return row === undefined ? undefined : recordOf(row);
    },
    async of(classId, attempts) {
      const rows = await eachSome(read, attempts, (db, ids) =>
        db
          .selectFrom('results')
          .selectAll()
          .where('classId', '=', classId)
          .where('attemptId', 'in', ids),
      );
      return rows.map(recordOf);
    },
    ofSeat: async (classId, seatId) =>
      (await resultsOfSeat.all(read, { classId, seatId })).map(recordOf),
    some: async (classId, assignmentId, after, most) =>
      (await someResults.all(read, { classId, assignmentId, after, most })).map(recordOf),
    async put(result) {
      await atomic(async (db) => {
        await putResult.count(db, rowOf(result));
        const { classId, attemptId } = result;
        await setStale(db, { classId, id: attemptId }, { stale: 0 });
      });
    },
    tallies: async (classId, assignmentId) =>
      assignmentId === null
        ? talliesInClass.all(read, { classId })
        : talliesOf.all(read, { classId, assignmentId }),
    wholes: async (classId) => wholesInClass.all(read, { classId }),
    async addTallies(changes) {
      await atomic(async (db) => {
        for (const change of changes) {
          const sum = await addTally.first(db, change);
          if (sum?.count === 0) await dropTally.count(db, change);
        }
      });
    },
  };
}
