// Ports in memory: results, judgements, regrades and excuses.
import type { Now } from './memory-people.ts';
import { by, insert, kept, key, needs, remove, select, update } from './memory-tables.ts';
import type { Excuses, Judgements, Regrades, Results } from './result-ports.ts';

export function resultsIn(now: Now): Results {
  const found = (classId: string, which: 'assignmentId' | 'seatId', id: string) =>
    select(now().results, (row) => row.classId === classId && row[which] === id).toSorted((a, b) =>
      a.attemptId < b.attemptId ? -1 : 1,
    );
  const tallyKey = (row: {
    classId: string;
    assignmentId: string;
    question: string;
    cell: string;
  }) => key(row.classId, row.assignmentId, row.question, row.cell);
  return {
    stale: async (classId, assignmentId, most) =>
      select(
        now().attempts,
        (row) =>
          row.classId === classId &&
          (assignmentId === null || row.assignmentId === assignmentId) &&
          now().stale.has(key(classId, row.id)),
      ).slice(0, most),
    async touch(classId, assignmentId, attemptId) {
      for (const [at, row] of now().attempts)
        if (
          row.classId === classId &&
          row.assignmentId === assignmentId &&
          (attemptId === undefined || row.id === attemptId)
        )
          now().stale.set(at, { classId });
    },
    get: async (classId, attemptId) => now().results.get(key(classId, attemptId)),
    of: async (classId, attempts) =>
      attempts
        .flatMap((id) => now().results.get(key(classId, id)) ?? [])
        .toSorted((a, b) => (a.attemptId < b.attemptId ? -1 : 1)),
    ofSeat: async (classId, seatId) => found(classId, 'seatId', seatId),
    some: async (classId, assignmentId, after, most) =>
      found(classId, 'assignmentId', assignmentId)
        .filter((row) => row.attemptId > after)
        .slice(0, most),
    async put(row) {
      const at = key(row.classId, row.attemptId);
      needs(now().attempts, at, 'attempt');
      now().results.set(at, kept(row));
      now().stale.delete(at);
    },
    tallies: async (classId, assignmentId) =>
      select(
        now().tallies,
        (row) =>
          row.classId === classId && (assignmentId === null || row.assignmentId === assignmentId),
      ).toSorted((a, b) => (tallyKey(a) < tallyKey(b) ? -1 : 1)),
    wholes: async (classId) =>
      select(now().tallies, (row) => row.classId === classId && row.question === '').toSorted(
        (a, b) => (tallyKey(a) < tallyKey(b) ? -1 : 1),
      ),
    async addTallies(changes) {
      for (const row of changes) {
        needs(now().assignments, key(row.classId, row.assignmentId), 'assignment');
        const count = (now().tallies.get(tallyKey(row))?.count ?? 0) + row.count;
        if (count === 0) now().tallies.delete(tallyKey(row));
        else now().tallies.set(tallyKey(row), kept({ ...row, count }));
      }
    },
  };
}

export function judgementsIn(now: Now): Judgements {
  const of = <Row extends { readonly classId: string; readonly attemptId: string }>(
    table: ReadonlyMap<string, Row>,
    classId: string,
    attempts: readonly string[],
  ) =>
    [...table]
      .filter(([, row]) => row.classId === classId && attempts.includes(row.attemptId))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row);
  return {
    ratings: async (classId, attempts) => of(now().ratings, classId, attempts),
    async setRating(row) {
      needs(now().attempts, key(row.classId, row.attemptId), 'attempt');
      const at = key(row.classId, row.attemptId, row.question, row.instructorId);
      now().ratings.set(at, kept(row));
    },
    async dropRating(classId, attemptId, question, instructorId) {
      now().ratings.delete(key(classId, attemptId, question, instructorId));
    },
    comments: async (classId, attempts) => of(now().comments, classId, attempts),
    async setComment(row) {
      needs(now().attempts, key(row.classId, row.attemptId), 'attempt');
      now().comments.set(key(row.classId, row.attemptId, row.question), kept(row));
    },
    async dropComment(classId, attemptId, question) {
      now().comments.delete(key(classId, attemptId, question));
    },
  };
}

export function regradesIn(now: Now): Regrades {
  return {
    async add(row) {
      needs(now().assignments, key(row.classId, row.assignmentId), 'assignment');
      if (now().regrades.has(key(row.classId, row.id))) return false;
      insert(now().regrades, key(row.classId, row.id), row, 'a regrade');
      return true;
    },
    of: async (classId, assignmentId) =>
      select(
        now().regrades,
        (row) => row.classId === classId && row.assignmentId === assignmentId,
      ).toSorted(by((row) => row.at)),
    async undo(classId, id, undoneAt, undoneBy) {
      update(now().regrades, key(classId, id), { undoneAt, undoneBy });
    },
  };
}

export function excusesIn(now: Now): Excuses {
  return {
    all: async (id) =>
      select(now().excuses, ({ classId }) => classId === id).toSorted((a, b) =>
        key(a.seatId, a.assignmentId) < key(b.seatId, b.assignmentId) ? -1 : 1,
      ),
    async set(row, excused) {
      const at = key(row.classId, row.seatId, row.assignmentId);
      if (!excused) {
        now().excuses.delete(at);
        return;
      }
      needs(now().seats, key(row.classId, row.seatId), 'seat');
      needs(now().assignments, key(row.classId, row.assignmentId), 'assignment');
      now().excuses.set(at, kept(row));
    },
  };
}

/** Removes what hangs on an attempt beside its log. */
export function dropOfAttempt(now: Now, classId: string, id: string): void {
  const own = (row: { readonly classId: string; readonly attemptId: string }) =>
    row.classId === classId && row.attemptId === id;
  now().stale.delete(key(classId, id));
  remove(now().results, own);
  remove(now().ratings, own);
  remove(now().comments, own);
}
