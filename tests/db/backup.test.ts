// A backup holds everything, and goes from one kind of database into the other and back.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noPostgres, startPostgres } from '../../scripts/test/postgres.ts';
import { backupLines, restore } from '../../src/db/backup.ts';
import { openBase, openStore } from '../../src/db/open.ts';
import { keys } from '../../src/db/schema.ts';
import { type Base, storeOn } from '../../src/db/store.ts';
import type { GroupId, SeatId } from '../../src/ids.ts';
import { openPglite } from './pglite.ts';
import {
  aComment,
  anAccommodation,
  anAttempt,
  anEntry,
  anna,
  aRating,
  aRegrade,
  aResult,
  aSeat,
  aSession,
  assignmentId,
  aTally,
  attemptId,
  classId,
  fill,
  seatId,
  settings,
  start,
} from './samples.ts';

const server = await startPostgres();
if (server === undefined) process.stderr.write(`${noPostgres}\n`);
afterAll(async () => server?.stop());

let folder = '';
let made = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'multivector-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newFile = () => join(folder, `${made++}.sqlite`);
const inFile = async () => openBase({ file: newFile() });
const onServer = async () =>
  server === undefined ? openPglite() : openBase({ url: await server.database() });
const kinds: readonly [string, () => Promise<Base>][] = [
  ['a file', inFile],
  ['a server', onServer],
];

/** At least one row in every table, and more of one than are read at once. */
async function full(base: Base): Promise<void> {
  const store = storeOn(base);
  await fill(store);
  await store.people.setRecovery(anna, ['a', 'b']);
  await store.links.add({
    ...({ hash: 'l', use: 'new', instructorId: null, classId } as const),
    ...({ role: 'assistant', expiresAt: start } as const),
  });
  await store.sessions.add(aSession('t', { instructorId: anna }));
  await store.notes.put('n', '"строка"\nеще одна', start);
  for (let i = 0; i < 450; i++)
    await store.seats.add(aSeat(`s${i}`, { name: `Үміт ${i}`, nameKey: `үміт ${i}` }));
  const seats = ['s2', 's1'] as SeatId[];
  await store.seats.setGroup({ classId, id: 'g' as GroupId, title: 'G', seats });
  await store.assignments.addVersion({
    classId,
    assignmentId,
    version: 1,
    settings,
    snapshot: 'sha',
    createdAt: 1,
  });
  await store.assignments.setAccommodation(anAccommodation({ extraTime: 12.5 }));
  await store.snapshots.put(classId, 'large', 'ө'.repeat(300_000));
  await store.attempts.add(anAttempt(attemptId, { points: 1 / 3 }));
  await store.attempts.append([anEntry('e', 1)]);
  await store.results.put(aResult());
  await store.attempts.add(anAttempt('stale', { number: 2 }));
  await store.results.addTallies([aTally('a', 3), aTally('', 1, { question: '' })]);
  await store.judgements.setRating(aRating({ settled: true }));
  await store.judgements.setComment(aComment());
  await store.regrades.add(aRegrade('r', { undoneAt: start, undoneBy: anna }));
  await store.excuses.set({ classId, seatId, assignmentId }, true);
  await store.remains.addCounts([
    { classId, assignmentId, question: '', right: 1, partly: 2, wrong: 3, unanswered: 4 },
  ]);
  await store.audit.add({ classId, id: 'x', at: 1, instructorId: null, what: 'w', details: '{}' });
}

async function linesOf(base: Base): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of backupLines(base, 'now')) lines.push(line);
  return lines;
}
async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

describe('a backup', () => {
  it('has every table in it, and its count at the end', async () => {
    const base = await inFile();
    await full(base);
    const lines = await linesOf(base);
    const tables = new Set(lines.slice(1, -1).map((line) => JSON.parse(line).table));
    expect([...tables]).toEqual(Object.keys(keys));
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ rows: lines.length - 2 });
    await base.close();
  });

  it('goes from a file to a server and back, and nothing is lost or changed', async () => {
    const [first, second, third] = [await inFile(), await onServer(), await inFile()];
    await full(first);
    const written = await linesOf(first);
    expect(await restore(second, each(written), false)).toBe(written.length - 2);
    const again = await linesOf(second);
    // Databases differ in what they take for the order of letters.
    expect(again.toSorted()).toEqual(written.toSorted());
    await restore(third, each(again), false);
    expect(await linesOf(third)).toEqual(written);
    const { results } = storeOn(third);
    expect(await results.get(classId, attemptId)).toEqual(aResult());
    // What was out of date still is, and what was not is not.
    expect((await results.stale(classId, null, 9)).map(({ id }) => id)).toEqual(['stale']);
    for (const base of [first, second, third]) await base.close();
  });

  // PGlite has one connection: nobody could write meanwhile.
  it.each(server === undefined ? kinds.slice(0, 1) : kinds)(
    'shows %s at one moment, though it is written to meanwhile',
    async (_, open) => {
      const base = await open();
      const store = storeOn(base);
      await fill(store);
      const lines: string[] = [];
      for await (const line of backupLines(base, 'now')) {
        if (lines.length === 0) await store.seats.add(aSeat('before'));
        if (lines.length === 1) await store.seats.add(aSeat('after'));
        lines.push(line);
      }
      expect(lines.filter((line) => line.includes('"seat-1"'))).not.toEqual([]);
      expect(lines.filter((line) => line.includes('"after"'))).toEqual([]);
      expect(await store.seats.all(classId)).toHaveLength(3);
      await base.close();
    },
  );
});

describe.each(kinds)('restoring into %s', (_, open) => {
  let base: Base;
  let lines: string[];
  beforeAll(async () => {
    base = await open();
    await full(base);
    lines = await linesOf(base);
  }, 60_000);
  afterAll(async () => base.close());

  it('is refused when something is there, unless it may be replaced', async () => {
    await expect(restore(base, each(lines), false)).rejects.toThrow(/not empty.*--replace/s);
    await storeOn(base).seats.add(aSeat('since'));
    expect(await restore(base, each(lines), true)).toBe(lines.length - 2);
    expect(await linesOf(base)).toEqual(lines);
  });

  it.each<[string, (all: string[]) => string[], RegExp]>([
    ['is cut off', (all) => all.slice(0, -1), /cut off: it has \d+ rows and no end/],
    ['lacks a row', (all) => all.filter((line) => !line.includes('"audit"')), /cut off/],
    ['is empty', () => [], /empty/],
    ['is none', () => ['{"a":1}'], /no backup/],
    ['is no JSON', (all) => [all[0] ?? '', 'x'], /Line 2 is none of a backup/],
    [
      'is of another version',
      (all) => [(all[0] ?? '').replace(/"\d{4}-/, '"0000-'), ...all.slice(1)],
      /Restore it with the Multivector that wrote it/,
    ],
    [
      'has a table that is not there',
      (all) => all.with(1, '{"table":"x","row":{}}'),
      /Line 2 of the backup names a table/,
    ],
    [
      'has other columns',
      (all) => all.with(1, '{"table":"instructors","row":{"id":"a"}}'),
      /other columns than the table instructors/,
    ],
    ['does not fit together', (all) => all.with(2, all[1] ?? ''), /Line 3 .* does not fit/],
    ['goes on after its end', (all) => [...all, all[1] ?? ''], /stands after its end/],
  ])('changes nothing when the backup %s', async (__, spoil, message) => {
    await expect(restore(base, each(spoil(lines)), true)).rejects.toThrow(message);
    expect(await linesOf(base)).toEqual(lines);
  });
});

describe('the commands', () => {
  const run = async (script: string, args: readonly string[], file: string) =>
    promisify(execFile)(process.execPath, [join('scripts', script), ...args], {
      env: { ...process.env, DATABASE_URL: '', DATABASE_FILE: file },
    });

  it('write a backup of a database in use that only its owner can read, and restore it', async () => {
    const [from, to, backup] = [newFile(), newFile(), join(folder, 'kept.jsonl')];
    const store = await openStore({ file: from });
    await fill(store);
    const { stdout } = await run('backup.ts', [backup], from);
    expect(stdout).toMatch(/kept\.jsonl holds 6 rows\. .*keep it safe/);
    expect(process.platform === 'win32' || (statSync(backup).mode & 0o777) === 0o600).toBe(true);
    expect((await run('restore.ts', [backup], to)).stdout).toMatch(/^6 rows were restored/);
    const restored = await openStore({ file: to });
    expect(await restored.seats.all(classId)).toEqual(await store.seats.all(classId));
    await restored.close();
    await store.close();
    await expect(run('restore.ts', [backup], to)).rejects.toThrow('--replace');
    expect((await run('restore.ts', [backup, '--replace'], to)).stdout).toMatch(/^6 rows/);
    await expect(run('backup.ts', [backup], from)).rejects.toThrow('is there already');
    expect(existsSync(`${backup}.part`)).toBe(false);
    expect(readFileSync(backup, 'utf8').endsWith('{"rows":6}\n')).toBe(true);
  });

  it('say what is missing', async () => {
    await expect(run('backup.ts', [], newFile())).rejects.toThrow('Usage: npm run backup');
    await expect(run('restore.ts', [], newFile())).rejects.toThrow('Usage: npm run restore');
    const none = join(folder, 'none.jsonl');
    await expect(run('restore.ts', [none], newFile())).rejects.toThrow('There is no');
    await expect(run('backup.ts', [none], newFile())).rejects.toThrow('nothing to back up');
    writeFileSync(none, 'hello');
    await expect(run('restore.ts', [none], newFile())).rejects.toThrow('Line 1 is none');
  });
});
