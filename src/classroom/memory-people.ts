// Ports in memory: instructors, links, sessions, notes, classes, counts and the audit.
import { byName } from './by-name.ts';
import {
  by,
  insert,
  kept,
  key,
  needs,
  remove,
  select,
  update,
  type Tables,
} from './memory-tables.ts';
import type { Audit, Classes, Links, Notes, People, Remains, Sessions } from './ports.ts';

/** The tables as they are now; a transaction has its own. */
export type Now = () => Tables;

export function peopleIn(now: Now): People {
  const named = (nameKey: string, but?: string) =>
    [...now().instructors.values()].find((row) => row.nameKey === nameKey && row.id !== but);
  return {
    count: async () => now().instructors.size,
    async add(row) {
      if (named(row.nameKey) !== undefined) return false;
      insert(now().instructors, row.id, row, 'an instructor');
      return true;
    },
    get: async (id) => now().instructors.get(id),
    byName: async (nameKey) => named(nameKey),
    async change(id, change) {
      if (change.nameKey !== undefined && named(change.nameKey, id) !== undefined)
        throw new Error('another instructor has this name');
      update(now().instructors, id, change);
    },
    async setRecovery(id, hashes) {
      needs(now().instructors, id, 'instructor');
      remove(now().recovery, ({ instructorId }) => instructorId === id);
      for (const hash of hashes) now().recovery.set(key(id, hash), kept({ instructorId: id }));
    },
    takeRecovery: async (id, hash) => now().recovery.delete(key(id, hash)),
    countRecovery: async (id) =>
      select(now().recovery, ({ instructorId }) => instructorId === id).length,
  };
}

export function linksIn(now: Now): Links {
  return {
    async add(link) {
      if (link.instructorId !== null) needs(now().instructors, link.instructorId, 'instructor');
      if (link.classId !== null) needs(now().classes, link.classId, 'class');
      insert(now().links, link.hash, link, 'a link');
    },
    get: async (hash) => now().links.get(hash),
    async take(hash, at) {
      const link = now().links.get(hash);
      if (link === undefined || link.expiresAt <= at) return undefined;
      now().links.delete(hash);
      return link;
    },
    async dropFirst() {
      remove(now().links, ({ use }) => use === 'first');
    },
    async dropOfClass(id) {
      remove(now().links, ({ classId }) => classId === id);
    },
    async dropExpired(at) {
      remove(now().links, ({ expiresAt }) => expiresAt <= at);
    },
  };
}

export function sessionsIn(now: Now): Sessions {
  return {
    async add(row) {
      if (row.instructorId !== null) needs(now().instructors, row.instructorId, 'instructor');
      if (row.classId !== null && row.seatId !== null)
        needs(now().seats, key(row.classId, row.seatId), 'seat');
      insert(now().sessions, row.hash, row, 'a session');
    },
    get: async (hash) => now().sessions.get(hash),
    async seated(hash) {
      const session = now().sessions.get(hash);
      const { classId = null, seatId = null } = session ?? {};
      const seat =
        classId === null || seatId === null ? undefined : now().seats.get(key(classId, seatId));
      if (session === undefined || seat === undefined) return undefined;
      const { seenAt, idleMs } = session;
      return { hash, seenAt, idleMs, seat };
    },
    async seen(hash, at) {
      update(now().sessions, hash, { seenAt: at });
    },
    async drop(hash) {
      now().sessions.delete(hash);
    },
    async dropOfInstructor(id) {
      remove(now().sessions, ({ instructorId }) => instructorId === id);
    },
    async dropOfSeat(classId, seatId) {
      remove(now().sessions, (row) => row.classId === classId && row.seatId === seatId);
    },
    async dropIdle(at) {
      remove(now().sessions, ({ seenAt, idleMs }) => at - seenAt > idleMs);
    },
  };
}

export function notesIn(now: Now): Notes {
  return {
    async put(hash, body, expiresAt) {
      now().notes.set(hash, kept({ body, expiresAt }));
    },
    async take(hash) {
      const note = now().notes.get(hash);
      now().notes.delete(hash);
      return note?.body;
    },
    async dropExpired(at) {
      remove(now().notes, ({ expiresAt }) => expiresAt <= at);
    },
  };
}

/** What goes with a class. */
const ofClass = [
  'links',
  'sessions',
  'members',
  'seats',
  'groups',
  'assignments',
  'versions',
  'accommodations',
  'snapshots',
  'attempts',
  'stale',
  'log',
  'results',
  'tallies',
  'ratings',
  'comments',
  'regrades',
  'excuses',
  'audit',
] as const;

export function classesIn(now: Now): Classes {
  const coded = (code: string, but?: string) =>
    [...now().classes.values()].find((row) => row.code === code && row.id !== but);
  return {
    async add(row) {
      if (coded(row.code) !== undefined) return false;
      insert(now().classes, row.id, row, 'a class');
      return true;
    },
    get: async (id) => now().classes.get(id),
    byCode: async (code) => coded(code),
    async change(id, change) {
      if (change.code !== undefined && coded(change.code, id) !== undefined) return false;
      return update(now().classes, id, change);
    },
    async drop(id) {
      const all = now();
      for (const name of ofClass)
        remove(
          all[name] as Map<string, { readonly classId: string | null }>,
          ({ classId }) => classId === id,
        );
      all.classes.delete(id);
    },
    async ofInstructor(id) {
      const mine = select(now().members, ({ instructorId }) => instructorId === id);
      return mine
        .flatMap(({ classId, role }) => {
          const row = now().classes.get(classId);
          return row === undefined ? [] : [{ row, role }];
        })
        .toSorted((a, b) => by<typeof a.row>((row) => -row.createdAt)(a.row, b.row));
    },
    role: async (id, instructor) => now().members.get(key(id, instructor))?.role,
    async members(id) {
      return select(now().members, ({ classId }) => classId === id)
        .flatMap(({ instructorId, role }) => {
          const instructor = now().instructors.get(instructorId);
          return instructor === undefined ? [] : [{ instructor, role }];
        })
        .toSorted((a, b) => byName(a.instructor, b.instructor));
    },
    async setRole(id, instructorId, role) {
      if (role === null) {
        now().members.delete(key(id, instructorId));
        return;
      }
      needs(now().classes, id, 'class');
      needs(now().instructors, instructorId, 'instructor');
      now().members.set(key(id, instructorId), kept({ classId: id, instructorId, role }));
    },
    endedBefore: async (at) =>
      select(now().classes, ({ endsAt }) => endsAt !== null && endsAt < at).toSorted(
        by((row) => row.endsAt ?? 0),
      ),
  };
}

export function remainsIn(now: Now): Remains {
  return {
    async addCounts(counts) {
      for (const row of counts) {
        const at = key(row.classId, row.assignmentId, row.question);
        const before = now().counts.get(at) ?? { right: 0, partly: 0, wrong: 0, unanswered: 0 };
        now().counts.set(
          at,
          kept({
            ...row,
            right: before.right + row.right,
            partly: before.partly + row.partly,
            wrong: before.wrong + row.wrong,
            unanswered: before.unanswered + row.unanswered,
          }),
        );
      }
    },
    counts: async (id) =>
      select(now().counts, ({ classId }) => classId === id).toSorted((a, b) =>
        key(a.assignmentId, a.question) < key(b.assignmentId, b.question) ? -1 : 1,
      ),
  };
}

export function auditIn(now: Now): Audit {
  return {
    async add(entry) {
      needs(now().classes, entry.classId, 'class');
      insert(now().audit, key(entry.classId, entry.id), entry, 'an entry');
    },
    last: async (id, most) =>
      select(now().audit, ({ classId }) => classId === id)
        .toSorted(by((entry) => -entry.at))
        .slice(0, most),
  };
}
