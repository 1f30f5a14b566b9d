// Classes, their instructors, what remains of erased work, and the audit, in SQL.
import { byName } from '../../classroom/by-name.ts';
import type { Audit, Classes, Remains } from '../../classroom/ports.ts';
import type { AuditEntry, Class, ErasedCount, Instructor, Role } from '../../classroom/records.ts';
import type { ClassId, InstructorId } from '../../ids.ts';
import type { Schema } from '../schema.ts';
import { insertInto, type Place, statement, updateOf } from '../statement.ts';

type Row = Schema['classes'];
const recordOf = (row: Row): Class => ({ ...row, codeOpen: row.codeOpen === 1 });

const addClass = insertInto('classes', true);
const changeClass = updateOf('classes', ['id']);
const classById = statement<{ id: ClassId }, Row>((db, { id }) =>
  db.selectFrom('classes').selectAll().where('id', '=', id),
);
const classByCode = statement<{ code: string }, Row>((db, { code }) =>
  db.selectFrom('classes').selectAll().where('code', '=', code),
);
const dropAttempts = statement<{ id: ClassId }, unknown>((db, { id }) =>
  db.deleteFrom('attempts').where('classId', '=', id),
);
const dropAssignments = statement<{ id: ClassId }, unknown>((db, { id }) =>
  db.deleteFrom('assignments').where('classId', '=', id),
);
const dropClass = statement<{ id: ClassId }, unknown>((db, { id }) =>
  db.deleteFrom('classes').where('id', '=', id),
);
const endedBefore = statement<{ at: number }, Row>((db, { at }) =>
  db.selectFrom('classes').selectAll().where('endsAt', '<', at).orderBy('endsAt').orderBy('id'),
);
const ofInstructor = statement<{ id: InstructorId }, Row & { role: Role }>((db, { id }) =>
  db
    .selectFrom('members')
    .innerJoin('classes', 'classes.id', 'members.classId')
    .selectAll('classes')
    .select('members.role')
    .where('members.instructorId', '=', id)
    .orderBy('classes.createdAt', 'desc')
    .orderBy('classes.id'),
);
const roleOf = statement<{ id: ClassId; instructor: InstructorId }, { role: Role }>(
  (db, { id, instructor }) =>
    db
      .selectFrom('members')
      .select('role')
      .where('classId', '=', id)
      .where('instructorId', '=', instructor),
);
const membersOf = statement<{ id: ClassId }, Instructor & { role: Role }>((db, { id }) =>
  db
    .selectFrom('members')
    .innerJoin('instructors', 'instructors.id', 'members.instructorId')
    .selectAll('instructors')
    .select('members.role')
    .where('members.classId', '=', id),
);
const putRole = statement<Schema['members'], unknown>((db, { classId, instructorId, role }) =>
  db
    .insertInto('members')
    .values({ classId, instructorId, role })
    .onConflict((on) => on.columns(['classId', 'instructorId']).doUpdateSet({ role })),
);
const dropRole = statement<{ id: ClassId; instructor: InstructorId }, unknown>(
  (db, { id, instructor }) =>
    db.deleteFrom('members').where('classId', '=', id).where('instructorId', '=', instructor),
);

export function classesOn({ read, write, atomic }: Place): Classes {
  const found = (row: Row | undefined) => (row === undefined ? undefined : recordOf(row));
  return {
    add: async (row) =>
      (await addClass.count(write, { ...row, codeOpen: row.codeOpen ? 1 : 0 })) > 0,
    get: async (id) => found(await classById.first(read, { id })),
    byCode: async (code) => found(await classByCode.first(read, { code })),
    change: async (id, { codeOpen, ...change }) =>
      atomic(async (db) => {
        const { code } = change;
        const other = code === undefined ? undefined : await classByCode.first(db, { code });
        if (other !== undefined && other.id !== id) return false;
        const flag = codeOpen === undefined ? {} : { codeOpen: codeOpen ? 1 : 0 };
        return (await changeClass(db, { id }, { ...change, ...flag })) > 0;
      }),
    async drop(id) {
      await atomic(async (db) => {
        await dropAttempts.count(db, { id });
        await dropAssignments.count(db, { id });
        await dropClass.count(db, { id });
      });
    },
    ofInstructor: async (id) =>
      (await ofInstructor.all(read, { id })).map(({ role, ...row }) => ({
        row: recordOf(row),
        role,
      })),
    role: async (id, instructor) => (await roleOf.first(read, { id, instructor }))?.role,
    members: async (id) =>
      (await membersOf.all(read, { id }))
        .map(({ role, ...instructor }) => ({ instructor, role }))
        .toSorted((a, b) => byName(a.instructor, b.instructor)),
    async setRole(id, instructor, role) {
      if (role === null) await dropRole.count(write, { id, instructor });
      else await putRole.count(write, { classId: id, instructorId: instructor, role });
    },
    endedBefore: async (at) => (await endedBefore.all(read, { at })).map(recordOf),
  };
}

const addCount = statement<ErasedCount, unknown>((db, row) =>
  db
    .insertInto('counts')
    .values({
      classId: row.classId,
      assignmentId: row.assignmentId,
      question: row.question,
      right: row.right,
      partly: row.partly,
      wrong: row.wrong,
      unanswered: row.unanswered,
    })
    .onConflict((on) =>
      on.columns(['classId', 'assignmentId', 'question']).doUpdateSet((to) => ({
        right: to('counts.right', '+', to.ref('excluded.right')),
        partly: to('counts.partly', '+', to.ref('excluded.partly')),
        wrong: to('counts.wrong', '+', to.ref('excluded.wrong')),
        unanswered: to('counts.unanswered', '+', to.ref('excluded.unanswered')),
      })),
    ),
);
const countsOf = statement<{ id: ClassId }, ErasedCount>((db, { id }) =>
  db
    .selectFrom('counts')
    .selectAll()
    .where('classId', '=', id)
    .orderBy('assignmentId')
    .orderBy('question'),
);

export function remainsOn({ read, atomic }: Place): Remains {
  return {
    async addCounts(counts) {
      await atomic(async (db) => {
        for (const row of counts) await addCount.count(db, row);
      });
    },
    counts: async (id) => countsOf.all(read, { id }),
  };
}

const addEntry = insertInto('audit');
const lastEntries = statement<{ id: ClassId; most: number }, AuditEntry>((db, { id, most }) =>
  db
    .selectFrom('audit')
    .selectAll()
    .where('classId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most),
);

export function auditOn({ read, write }: Place): Audit {
  return {
    async add(entry) {
      await addEntry.count(write, entry);
    },
    last: async (id, most) => lastEntries.all(read, { id, most }),
  };
}
