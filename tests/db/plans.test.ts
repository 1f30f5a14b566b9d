// How SQLite looks for what reports ask: by an index, never by reading a table from one end to the other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { begin } from '../../src/classroom/begin.ts';
import { catchUp } from '../../src/classroom/catch-up.ts';
import { forReports } from '../../src/classroom/for-reports.ts';
import { gradebook } from '../../src/classroom/gradebook.ts';
import { overview } from '../../src/classroom/overview.ts';
import { questionsReport } from '../../src/classroom/questions-report.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import { loadKinds } from '../../src/quiz/kinds.ts';
import { aClass, anAssignment, aSeat } from '../classroom/a-class.ts';
import { aRoom } from '../classroom/a-room.ts';
import { openBase } from '../../src/db/open.ts';
import { storeOn } from '../../src/db/store.ts';
import type { Store } from '../../src/classroom/ports.ts';
import { assignmentId, attemptId, classId, fill, seatId } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'multivector-plans-'));
const file = join(folder, 'plans.sqlite');
let store: Store;
let plan: DatabaseSync;
beforeAll(async () => {
  await loadKinds();
  const base = await openBase({ file });
  // In this thread, where it can be seen what is asked.
  store = storeOn({ ...base, reports: base.read });
  await fill(store);
  plan = new DatabaseSync(file);
});
afterAll(async () => {
  plan.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** The queries that `work` asks, with how each is answered. */
async function plansOf(work: () => Promise<unknown>): Promise<Map<string, string>> {
  const spy = vi.spyOn(DatabaseSync.prototype, 'prepare');
  await work();
  const asked = new Set(spy.mock.calls.map(([sql]) => sql));
  spy.mockRestore();
  return new Map(
    [...asked]
      .filter((sql) => /^(select|update|delete|with)/.test(sql))
      .map((sql) => [
        sql,
        plan
          .prepare(`explain query plan ${sql}`)
          .all()
          .map(({ detail }) => String(detail))
          .join('\n'),
      ]),
  );
}

describe('the database', () => {
  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['seats, a page', ({ reports }) => reports.seats.page(classId, 50, 50)],
    ['seats, counted', ({ reports }) => reports.seats.count(classId)],
    ['attempts, some', ({ reports }) => reports.attempts.some(classId, assignmentId, '', 50)],
    ['attempts of learners', ({ reports }) => reports.attempts.ofSeats(classId, [seatId, seatId])],
    ['logs of attempts', ({ reports }) => reports.attempts.logs(classId, [attemptId, attemptId])],
    ['what is stale in a class', ({ reports }) => reports.results.stale(classId, null, 50)],
    ['what is stale', ({ reports }) => reports.results.stale(classId, assignmentId, 50)],
    ['results of attempts', ({ reports }) => reports.results.of(classId, [attemptId, attemptId])],
    ['results of a learner', ({ reports }) => reports.results.ofSeat(classId, seatId)],
    ['results, some', ({ reports }) => reports.results.some(classId, assignmentId, '', 50)],
    ['tallies of a class', ({ reports }) => reports.results.tallies(classId, null)],
    ['tallies', ({ reports }) => reports.results.tallies(classId, assignmentId)],
    ['ratings', ({ reports }) => reports.judgements.ratings(classId, [attemptId, attemptId])],
    ['comments', ({ reports }) => reports.judgements.comments(classId, [attemptId, attemptId])],
    ['corrections', ({ reports }) => reports.regrades.of(classId, assignmentId)],
    ['excuses', ({ reports }) => reports.excuses.all(classId)],
    ['all attempts to be counted anew', ({ results }) => results.touch(classId, assignmentId)],
  ])('finds %s by an index', async (_, ask) => {
    const plans = await plansOf(async () => ask(store));
    expect(plans.size).toBeGreaterThan(0);
    for (const [sql, steps] of plans) {
      expect(steps, sql).toContain('SEARCH');
      expect(steps, sql).not.toContain('SCAN');
      // What is read a page at a time is not sorted as a whole for each.
      expect(sql.includes(' limit ') ? steps : '', sql).not.toContain('TEMP B-TREE');
      // Few attempts are stale, and there may be a million that are not.
      expect(sql.includes('"stale" = 1') ? steps : 'attempts_stale').toContain('attempts_stale');
    }
  });

  it('finds all that the pages of results ask for by an index', async () => {
    // Connections of its own: what has been asked before is not prepared again.
    const base = await openBase({ file });
    const own = storeOn({ ...base, reports: base.read });
    const room = aRoom({ store: own });
    const klass = await aClass(room);
    const assignment = await anAssignment(room, klass.id);
    const seat = await aSeat(room, klass.id, 'Dana');
    const { id } = await begin(room, seat, assignment.id);
    const at = room.now();
    const events = [{ id: 'h', type: 'handed-in', at } as const];
    await saveEvents(room, seat, id, { seat: seat.id, sentAt: at, events });
    await catchUp(room, klass.id, null);
    const reading = forReports(room);
    const plans = await plansOf(async () => {
      await overview(reading, klass.id, { show: 'all', page: 1 });
      await overview(reading, klass.id, { show: 'late', page: 1 });
      await gradebook(reading, klass.id, 1);
      await questionsReport(reading, klass.id, assignment.id);
    });
    expect(plans.size).toBeGreaterThan(10);
    for (const [sql, steps] of plans) expect(steps, sql).not.toContain('SCAN');
    expect([...plans.keys()].filter((sql) => / from "log"/.test(sql))).toEqual([]);
    await own.close();
  });

  it('would be found out if it read a whole table', async () => {
    const plans = await plansOf(async () => store.people.count());
    expect([...plans.values()].join()).toContain('SCAN');
  });
});
