// What instructors say of answers, corrections of keys, and excuses, in SQL.
import type { Excuses, Judgements, Regrades } from '../../classroom/result-ports.ts';
import type { Comment, Excuse, Rating, Regrade } from '../../classroom/results.ts';
import type { AssignmentId, AttemptId, ClassId, InstructorId, QuestionId } from '../../ids.ts';
import type { Schema } from '../schema.ts';
import { eachSome, insertInto, type Place, statement, updateOf } from '../statement.ts';

type Row = Schema['ratings'];
const ratingOf = ({ levels, settled, first, ...row }: Row): Rating => ({
  ...row,
  levels: JSON.parse(levels) as Rating['levels'],
  settled: settled === 1,
  ...(first !== null && { first: JSON.parse(first) as Rating['levels'] }),
});

const putRating = statement<Row, unknown>((db, row) => {
  const { classId, attemptId, question, instructorId, levels, at, settled, first } = row;
  return db
    .insertInto('ratings')
    .values({ classId, attemptId, question, instructorId, levels, at, settled, first })
    .onConflict((on) =>
      on
        .columns(['classId', 'attemptId', 'question', 'instructorId'])
        .doUpdateSet({ levels, at, settled, first }),
    );
});
interface OfAnswer<Question> {
  readonly classId: ClassId;
  readonly attemptId: AttemptId;
  readonly question: Question;
}
const dropRating = statement<OfAnswer<QuestionId> & { instructorId: InstructorId }, unknown>(
  (db, { classId, attemptId, question, instructorId }) =>
    db
      .deleteFrom('ratings')
      .where('classId', '=', classId)
      .where('attemptId', '=', attemptId)
      .where('question', '=', question)
      .where('instructorId', '=', instructorId),
);
const putComment = statement<Comment, unknown>((db, row) => {
  const { classId, attemptId, question, instructorId, text, at } = row;
  return db
    .insertInto('comments')
    .values({ classId, attemptId, question, instructorId, text, at })
    .onConflict((on) =>
      on.columns(['classId', 'attemptId', 'question']).doUpdateSet({ instructorId, text, at }),
    );
});
const dropComment = statement<OfAnswer<QuestionId | ''>, unknown>(
  (db, { classId, attemptId, question }) =>
    db
      .deleteFrom('comments')
      .where('classId', '=', classId)
      .where('attemptId', '=', attemptId)
      .where('question', '=', question),
);

/** Marking asks for those of one attempt each time. */
const ratingsOfOne = statement<{ classId: ClassId; id: AttemptId }, Schema['ratings']>(
  (db, { classId, id }) =>
    db
      .selectFrom('ratings')
      .selectAll()
      .where('classId', '=', classId)
      .where('attemptId', '=', id)
      .orderBy('question'),
);

export function judgementsOn({ read, write }: Place): Judgements {
  const of = async <Table extends 'ratings' | 'comments'>(
    table: Table,
    classId: ClassId,
    attempts: readonly AttemptId[],
  ) =>
    eachSome(read, attempts, (db, ids) =>
      db
        .selectFrom(table as 'ratings')
        .selectAll()
        .where('classId', '=', classId)
        .where('attemptId', 'in', ids)
        .orderBy('attemptId')
        .orderBy('question'),
    ) as unknown as Promise<Schema[Table][]>;
  return {
    async ratings(classId, attempts) {
      const [id, ...more] = attempts;
      const rows =
        id !== undefined && more.length === 0
          ? await ratingsOfOne.all(read, { classId, id })
          : await of('ratings', classId, attempts);
      return rows.map(ratingOf);
    },
    async setRating(rating) {
      await putRating.count(write, {
        ...rating,
        levels: JSON.stringify(rating.levels),
        settled: rating.settled ? 1 : 0,
        first: rating.first === undefined ? null : JSON.stringify(rating.first),
      });
    },
    async dropRating(classId, attemptId, question, instructorId) {
      await dropRating.count(write, { classId, attemptId, question, instructorId });
    },
    comments: async (classId, attempts) => of('comments', classId, attempts),
    async setComment(comment) {
      await putComment.count(write, comment);
    },
    async dropComment(classId, attemptId, question) {
      await dropComment.count(write, { classId, attemptId, question });
    },
  };
}

const addRegrade = insertInto('regrades', true);
const changeRegrade = updateOf('regrades', ['classId', 'id']);
const regradesOf = statement<{ classId: ClassId; assignmentId: AssignmentId }, Regrade>(
  (db, { classId, assignmentId }) =>
    db
      .selectFrom('regrades')
      .selectAll()
      .where('classId', '=', classId)
      .where('assignmentId', '=', assignmentId)
      .orderBy('at')
      .orderBy('id'),
);

export function regradesOn({ read, write }: Place): Regrades {
  return {
    add: async (regrade) => (await addRegrade.count(write, regrade)) > 0,
    of: async (classId, assignmentId) => regradesOf.all(read, { classId, assignmentId }),
    async undo(classId, id, undoneAt, undoneBy) {
      await changeRegrade(write, { classId, id }, { undoneAt, undoneBy });
    },
  };
}

const addExcuse = insertInto('excuses', true);
const dropExcuse = statement<Excuse, unknown>((db, { classId, seatId, assignmentId }) =>
  db
    .deleteFrom('excuses')
    .where('classId', '=', classId)
    .where('seatId', '=', seatId)
    .where('assignmentId', '=', assignmentId),
);
const excusesIn = statement<{ classId: ClassId }, Excuse>((db, { classId }) =>
  db
    .selectFrom('excuses')
    .selectAll()
    .where('classId', '=', classId)
    .orderBy('seatId')
    .orderBy('assignmentId'),
);

export function excusesOn({ read, write }: Place): Excuses {
  return {
    all: async (classId) => excusesIn.all(read, { classId }),
    async set(excuse, excused) {
      if (excused) await addExcuse.count(write, excuse);
      else await dropExcuse.count(write, excuse);
    },
  };
}
