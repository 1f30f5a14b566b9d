// Ports in memory: seats, assignments, snapshots and attempts.
import { byName } from './by-name.ts';
import type { Now } from './memory-people.ts';
import { dropOfAttempt } from './memory-results.ts';
import { by, insert, kept, key, needs, remove, select, update } from './memory-tables.ts';
import type { Assignments, Attempts, Seats, Snapshots } from './ports.ts';

export function seatsIn(now: Now): Seats {
  const named = (classId: string, nameKey: string, but?: string) =>
    [...now().seats.values()].find(
      (row) => row.classId === classId && row.nameKey === nameKey && row.id !== but,
    );
  return {
    async add(row) {
      needs(now().classes, row.classId, 'class');
      if (named(row.classId, row.nameKey) !== undefined) return false;
      insert(now().seats, key(row.classId, row.id), row, 'a seat');
      return true;
    },
    get: async (classId, id) => now().seats.get(key(classId, id)),
    byName: async (classId, nameKey) => named(classId, nameKey),
    all: async (id) => select(now().seats, ({ classId }) => classId === id).toSorted(byName),
    count: async (id) => select(now().seats, ({ classId }) => classId === id).length,
    countTaken: async (id) =>
      select(now().seats, (row) => row.classId === id && row.takenAt !== null).length,
    page: async (id, skip, most) =>
      select(now().seats, ({ classId }) => classId === id)
        .toSorted((a, b) => (a.nameKey < b.nameKey ? -1 : 1))
        .slice(skip, skip + most),
    async change(classId, id, change) {
      if (change.nameKey !== undefined && named(classId, change.nameKey, id) !== undefined)
        return false;
      return update(now().seats, key(classId, id), change);
    },
    async drop(classId, id) {
      const { seats, sessions, groups, accommodations, excuses, attempts } = now();
      const own = (row: { readonly classId: string | null; readonly seatId: string | null }) =>
        row.classId === classId && row.seatId === id;
      if (select(attempts, own).length > 0)
        throw new Error('the seat still has attempts: drop or move them first');
      remove(sessions, own);
      remove(accommodations, own);
      remove(excuses, own);
      for (const [at, group] of groups)
        if (group.classId === classId && group.seats.includes(id))
          update(groups, at, { seats: group.seats.filter((seat) => seat !== id) });
      seats.delete(key(classId, id));
    },
    groups: async (id) =>
      select(now().groups, ({ classId }) => classId === id).toSorted((a, b) =>
        byName({ nameKey: a.title, id: a.id }, { nameKey: b.title, id: b.id }),
      ),
    async setGroup(group) {
      needs(now().classes, group.classId, 'class');
      for (const seat of group.seats) needs(now().seats, key(group.classId, seat), 'seat');
      now().groups.set(key(group.classId, group.id), kept(group));
    },
    async dropGroup(classId, id) {
      now().groups.delete(key(classId, id));
    },
  };
}

export function assignmentsIn(now: Now): Assignments {
  return {
    async add(row) {
      needs(now().classes, row.classId, 'class');
      if (row.snapshot !== null) needs(now().snapshots, key(row.classId, row.snapshot), 'snapshot');
      insert(now().assignments, key(row.classId, row.id), row, 'an assignment');
    },
    get: async (classId, id) => now().assignments.get(key(classId, id)),
    all: async (id) =>
      select(now().assignments, ({ classId }) => classId === id).toSorted(
        by((row) => row.createdAt),
      ),
    async change(classId, id, change) {
      if (typeof change.snapshot === 'string')
        needs(now().snapshots, key(classId, change.snapshot), 'snapshot');
      update(now().assignments, key(classId, id), change);
    },
    async drop(classId, id) {
      const own = (row: { readonly classId: string; readonly assignmentId: string | null }) =>
        row.classId === classId && row.assignmentId === id;
      if (select(now().attempts, own).length > 0)
        throw new Error('the assignment still has attempts: drop them first');
      remove(now().versions, own);
      remove(now().accommodations, own);
      remove(now().tallies, own);
      remove(now().regrades, own);
      remove(now().excuses, own);
      now().assignments.delete(key(classId, id));
    },
    async addVersion(row) {
      needs(now().assignments, key(row.classId, row.assignmentId), 'assignment');
      if (row.snapshot !== null) needs(now().snapshots, key(row.classId, row.snapshot), 'snapshot');
      const at = key(row.classId, row.assignmentId, String(row.version));
      insert(now().versions, at, row, 'a version');
    },
    version: async (classId, id, version) => now().versions.get(key(classId, id, String(version))),
    accommodations: async (id) =>
      select(now().accommodations, ({ classId }) => classId === id).toSorted((a, b) =>
        key(a.seatId, a.assignmentId ?? '') < key(b.seatId, b.assignmentId ?? '') ? -1 : 1,
      ),
    accommodationsOf: async (classId, seatId, id) =>
      [null, id].flatMap(
        (each) => now().accommodations.get(key(classId, seatId, each ?? '')) ?? [],
      ),
    async setAccommodation(row) {
      needs(now().seats, key(row.classId, row.seatId), 'seat');
      if (row.assignmentId !== null)
        needs(now().assignments, key(row.classId, row.assignmentId), 'assignment');
      now().accommodations.set(key(row.classId, row.seatId, row.assignmentId ?? ''), kept(row));
    },
    async dropAccommodation(classId, seatId, id) {
      now().accommodations.delete(key(classId, seatId, id ?? ''));
    },
  };
}

export function snapshotsIn(now: Now): Snapshots {
  return {
    async put(classId, hash, body) {
      needs(now().classes, classId, 'class');
      if (!now().snapshots.has(key(classId, hash)))
        now().snapshots.set(key(classId, hash), kept({ classId, hash, body }));
    },
    get: async (classId, hash) => now().snapshots.get(key(classId, hash))?.body,
  };
}

export function attemptsIn(now: Now): Attempts {
  const found = (classId: string, assignmentId?: string, seatId?: string) =>
    select(
      now().attempts,
      (row) =>
        row.classId === classId &&
        (assignmentId === undefined || row.assignmentId === assignmentId) &&
        (seatId === undefined || row.seatId === seatId),
    ).toSorted(by((row) => row.startedAt));
  const log = (classId: string, id: string) =>
    select(now().log, (row) => row.classId === classId && row.attemptId === id).toSorted(
      by((entry) => entry.place),
    );
  return {
    async add(row) {
      needs(now().assignments, key(row.classId, row.assignmentId), 'assignment');
      needs(now().seats, key(row.classId, row.seatId), 'seat');
      needs(now().snapshots, key(row.classId, row.snapshot), 'snapshot');
      const others = found(row.classId, row.assignmentId, row.seatId);
      if (others.some(({ number }) => number === row.number)) return false;
      insert(now().attempts, key(row.classId, row.id), row, 'an attempt');
      now().stale.set(key(row.classId, row.id), { classId: row.classId });
      return true;
    },
    get: async (classId, id) => now().attempts.get(key(classId, id)),
    ofSeat: async (classId, assignmentId, seatId) =>
      found(classId, assignmentId, seatId).toSorted(by((row) => row.number)),
    allOfSeat: async (classId, seatId) => found(classId, undefined, seatId),
    ofSeats: async (classId, seats) =>
      found(classId)
        .filter(({ seatId }) => seats.includes(seatId))
        .toSorted(by((row) => row.number)),
    ofAssignment: async (classId, assignmentId) => found(classId, assignmentId),
    some: async (classId, assignmentId, after, most) =>
      found(classId, assignmentId)
        .filter(({ id }) => id > after)
        .toSorted(by(() => 0))
        .slice(0, most),
    versionsAtWork: async (classId, assignmentId) => {
      const open = found(classId).filter(
        (row) => row.assignmentId === assignmentId && row.handedInAt === null,
      );
      return [...new Set(open.map(({ version }) => version))].toSorted((a, b) => a - b);
    },
    inClass: async (classId) => found(classId),
    byReceipt: async (classId, receipt) => found(classId).find((row) => row.receipt === receipt),
    async change(classId, id, change) {
      const row = now().attempts.get(key(classId, id));
      if (row === undefined) return;
      const next = { ...row, ...change };
      needs(now().seats, key(classId, next.seatId), 'seat');
      const twin = found(classId, next.assignmentId, next.seatId).some(
        (each) => each.id !== id && each.number === next.number,
      );
      if (twin) throw new Error('the seat has another attempt of this number');
      update(now().attempts, key(classId, id), change);
      now().stale.set(key(classId, id), { classId });
    },
    async drop(classId, id) {
      remove(now().log, (row) => row.classId === classId && row.attemptId === id);
      dropOfAttempt(now, classId, id);
      now().attempts.delete(key(classId, id));
    },
    log: async (classId, id) => log(classId, id),
    logs: async (classId, ids) =>
      Map.groupBy(
        ids.flatMap((id) => log(classId, id)),
        ({ attemptId }) => attemptId,
      ),
    lengths: async (classId, assignmentId) =>
      new Map(
        found(classId, assignmentId).flatMap(({ id }) => {
          const last = log(classId, id).at(-1);
          return last === undefined ? [] : [[id, last.place] as const];
        }),
      ),
    entries: async (classId, id, ids) => log(classId, id).filter((entry) => ids.includes(entry.id)),
    async end(classId, id) {
      const last = log(classId, id).at(-1);
      return { place: last?.place ?? 0, receivedAt: last?.receivedAt, counted: last?.counted };
    },
    async append(entries) {
      for (const entry of entries) {
        needs(now().attempts, key(entry.classId, entry.attemptId), 'attempt');
        if (log(entry.classId, entry.attemptId).some(({ place }) => place === entry.place))
          throw new Error(`the log has an entry at place ${entry.place} already`);
        insert(now().log, key(entry.classId, entry.attemptId, entry.id), entry, 'an entry');
      }
    },
    async rewrite(classId, id, entryId, body) {
      update(now().log, key(classId, id, entryId), { body });
    },
  };
}
