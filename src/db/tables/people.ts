// Instructors, links, sessions and notes in SQL.
import type { Links, Notes, People, Sessions } from '../../classroom/ports.ts';
import type { Instructor, OneTimeLink, Seat, Session } from '../../classroom/records.ts';
import type { ClassId, InstructorId, SeatId } from '../../ids.ts';
import { insertInto, type Place, statement, updateOf } from '../statement.ts';

const addInstructor = insertInto('instructors', true);
const changeInstructor = updateOf('instructors', ['id']);
const countInstructors = statement<object, { count: number }>((db) =>
  db.selectFrom('instructors').select((on) => on.fn.countAll<number>().as('count')),
);
const instructorById = statement<{ id: InstructorId }, Instructor>((db, { id }) =>
  db.selectFrom('instructors').selectAll().where('id', '=', id),
);
const instructorByName = statement<{ nameKey: string }, Instructor>((db, { nameKey }) =>
  db.selectFrom('instructors').selectAll().where('nameKey', '=', nameKey),
);
const addRecovery = insertInto('recovery');
const dropRecovery = statement<{ id: InstructorId }, unknown>((db, { id }) =>
  db.deleteFrom('recovery').where('instructorId', '=', id),
);
const takeRecovery = statement<{ id: InstructorId; hash: string }, unknown>((db, { id, hash }) =>
  db.deleteFrom('recovery').where('instructorId', '=', id).where('hash', '=', hash),
);
const countRecovery = statement<{ id: InstructorId }, { count: number }>((db, { id }) =>
  db
    .selectFrom('recovery')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('instructorId', '=', id),
);

export function peopleOn({ read, write, atomic }: Place): People {
  return {
    count: async () => (await countInstructors.first(read, {}))?.count ?? 0,
    add: async (row) => (await addInstructor.count(write, row)) > 0,
    get: async (id) => instructorById.first(read, { id }),
    byName: async (nameKey) => instructorByName.first(read, { nameKey }),
    async change(id, change) {
      await changeInstructor(write, { id }, change);
    },
    async setRecovery(id, hashes) {
      await atomic(async (db) => {
        await dropRecovery.count(db, { id });
        for (const hash of hashes) await addRecovery.count(db, { instructorId: id, hash });
      });
    },
    takeRecovery: async (id, hash) => (await takeRecovery.count(write, { id, hash })) > 0,
    countRecovery: async (id) => (await countRecovery.first(read, { id }))?.count ?? 0,
  };
}

const addLink = insertInto('links');
const linkByHash = statement<{ hash: string }, OneTimeLink>((db, { hash }) =>
  db.selectFrom('links').selectAll().where('hash', '=', hash),
);
const takeLink = statement<{ hash: string; now: number }, OneTimeLink>((db, { hash, now }) =>
  db.deleteFrom('links').where('hash', '=', hash).where('expiresAt', '>', now).returningAll(),
);
const dropLinks = statement<{ now: number }, unknown>((db, { now }) =>
  db.deleteFrom('links').where('expiresAt', '<=', now),
);
const dropFirst = statement<object, unknown>((db) =>
  db.deleteFrom('links').where('use', '=', 'first'),
);
const dropLinksOfClass = statement<{ id: ClassId }, unknown>((db, { id }) =>
  db.deleteFrom('links').where('classId', '=', id),
);

export function linksOn({ read, write }: Place): Links {
  return {
    async add(link) {
      await addLink.count(write, link);
    },
    get: async (hash) => linkByHash.first(read, { hash }),
    take: async (hash, now) => takeLink.first(write, { hash, now }),
    async dropFirst() {
      await dropFirst.count(write, {});
    },
    async dropOfClass(id) {
      await dropLinksOfClass.count(write, { id });
    },
    async dropExpired(now) {
      await dropLinks.count(write, { now });
    },
  };
}

const addSession = insertInto('sessions');
const changeSession = updateOf('sessions', ['hash']);
const sessionByHash = statement<{ hash: string }, Session>((db, { hash }) =>
  db.selectFrom('sessions').selectAll().where('hash', '=', hash),
);
const seatedByHash = statement<{ hash: string }, Seat & Pick<Session, 'seenAt' | 'idleMs'>>(
  (db, { hash }) =>
    db
      .selectFrom('sessions')
      .innerJoin('seats', (on) =>
        on
          .onRef('seats.classId', '=', 'sessions.classId')
          .onRef('seats.id', '=', 'sessions.seatId'),
      )
      .selectAll('seats')
      .select(['sessions.seenAt', 'sessions.idleMs'])
      .where('sessions.hash', '=', hash),
);
const dropSession = statement<{ hash: string }, unknown>((db, { hash }) =>
  db.deleteFrom('sessions').where('hash', '=', hash),
);
const dropOfInstructor = statement<{ id: InstructorId }, unknown>((db, { id }) =>
  db.deleteFrom('sessions').where('instructorId', '=', id),
);
const dropOfSeat = statement<{ classId: ClassId; seatId: SeatId }, unknown>(
  (db, { classId, seatId }) =>
    db.deleteFrom('sessions').where('classId', '=', classId).where('seatId', '=', seatId),
);
const dropIdle = statement<{ now: number }, unknown>((db, { now }) =>
  db.deleteFrom('sessions').where((on) => on(on('seenAt', '+', on.ref('idleMs')), '<', now)),
);

export function sessionsOn({ read, write }: Place): Sessions {
  return {
    async add(session) {
      await addSession.count(write, session);
    },
    get: async (hash) => sessionByHash.first(read, { hash }),
    async seated(hash) {
      const found = await seatedByHash.first(read, { hash });
      if (found === undefined) return undefined;
      const { seenAt, idleMs, ...seat } = found;
      return { hash, seenAt, idleMs, seat };
    },
    async seen(hash, at) {
      await changeSession(write, { hash }, { seenAt: at });
    },
    async drop(hash) {
      await dropSession.count(write, { hash });
    },
    async dropOfInstructor(id) {
      await dropOfInstructor.count(write, { id });
    },
    async dropOfSeat(classId, seatId) {
      await dropOfSeat.count(write, { classId, seatId });
    },
    async dropIdle(now) {
      await dropIdle.count(write, { now });
    },
  };
}

const putNote = statement<{ hash: string; body: string; expiresAt: number }, unknown>((db, note) =>
  db
    .insertInto('notes')
    .values({ hash: note.hash, body: note.body, expiresAt: note.expiresAt })
    .onConflict((on) =>
      on.column('hash').doUpdateSet({ body: note.body, expiresAt: note.expiresAt }),
    ),
);
const takeNote = statement<{ hash: string }, { body: string }>((db, { hash }) =>
  db.deleteFrom('notes').where('hash', '=', hash).returning('body'),
);
const dropNotes = statement<{ now: number }, unknown>((db, { now }) =>
  db.deleteFrom('notes').where('expiresAt', '<=', now),
);

export function notesOn({ write }: Place): Notes {
  return {
    async put(hash, body, expiresAt) {
      await putNote.count(write, { hash, body, expiresAt });
    },
    take: async (hash) => (await takeNote.first(write, { hash }))?.body,
    async dropExpired(now) {
      await dropNotes.count(write, { now });
    },
  };
}
