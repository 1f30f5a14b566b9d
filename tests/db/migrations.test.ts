// A database that an earlier Multivector has written is brought up to date, and loses nothing by it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../scripts/test/postgres.ts';
import { classroom } from '../../src/db/migrations/0001-classroom.ts';
import { openStore } from '../../src/db/open.ts';
import { onPool, openPool } from '../../src/db/postgres.ts';
import { openSqlite } from '../../src/db/sqlite.ts';
import type { Where } from '../../src/db/where.ts';
import {
  aClass,
  anAssignment,
  anAttempt,
  anEntry,
  aSeat,
  assignmentId,
  attemptId,
  classId,
} from './samples.ts';

const server = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'multivector-migrations-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server?.stop();
});

type Any = Kysely<Record<string, Record<string, unknown>>>;

/** The first tables with a class at work in them. */
async function first(db: Any): Promise<void> {
  const provider = { getMigrations: async () => ({ '0001-classroom': classroom }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
  const { weight: _, ...assignment } = anAssignment();
  await db
    .insertInto('classes')
    .values({ ...aClass(), codeOpen: 1 })
    .execute();
  await db
    .insertInto('seats')
    .values({ ...aSeat() })
    .execute();
  await db.insertInto('snapshots').values({ classId, hash: 'sha', body: '{}' }).execute();
  const settings = JSON.stringify(assignment.settings);
  const released = JSON.stringify(assignment.released);
  await db
    .insertInto('assignments')
    .values({ ...assignment, settings, released })
    .execute();
  const questions = JSON.stringify(anAttempt().questions);
  await db
    .insertInto('attempts')
    .values({ ...anAttempt(), questions })
    .execute();
  await db
    .insertInto('log')
    .values({ ...anEntry('e', 1) })
    .execute();
}

const file = join(folder, 'old.sqlite');
const kinds: [string, () => Promise<{ db: Any; end: () => Promise<void>; where: Where }>][] = [
  [
    'a file',
    async () => {
      const { write, close } = await openSqlite(file);
      return { db: write as unknown as Any, end: close, where: { file } };
    },
  ],
];
if (server !== undefined)
  kinds.push([
    'a server',
    async () => {
      const url = await server.database();
      const db = onPool<Record<string, Record<string, unknown>>>(openPool(url));
      return { db, end: async () => db.destroy(), where: { url } };
    },
  ]);

describe.each(kinds)('%s of the first Multivector', (_, open) => {
  it('keeps its work, every assignment weighs 1, and all results have yet to be counted', async () => {
    const { db, end, where } = await open();
    await first(db);
    await end();
    const store = await openStore(where);
    expect(await store.assignments.get(classId, assignmentId)).toEqual(anAssignment());
    expect(await store.attempts.get(classId, attemptId)).toEqual(anAttempt());
    expect(await store.attempts.log(classId, attemptId)).toEqual([anEntry('e', 1)]);
    expect(await store.results.stale(classId, null, 9)).toEqual([anAttempt()]);
    await store.close();
  });
});
