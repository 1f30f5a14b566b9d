// The database in one file keeps the contract, also with several processes and after being pulled the plug.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, openStore } from '../../src/db/open.ts';
import { readInThread } from '../../src/db/reports.ts';
import { storeOn } from '../../src/db/store.ts';
import { contract } from './contract.ts';
import { emptied } from './emptied.ts';
import { limitsContract } from './limits.ts';
import { anAttempt, anEntry, aSession, attemptId, classId, fill, seatId } from './samples.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'multivector-sqlite-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

contract(async () => {
  const base = await openBase({ file: join(folder, 'deep', 'down', 'contract.sqlite') });
  return { store: storeOn(base), empty: async () => emptied(base) };
});

limitsContract(async () => {
  const { limits, close } = await openBase({ file: join(folder, 'limits.sqlite') });
  return { limits: [limits], close };
});

/** A query that takes some tenths of a second. */
const counted = sql<{ n: number }>`with recursive n(n) as
  (select 1 union all select n + 1 from n where n < 1000000) select max(n) as n from n`;

describe('the file', () => {
  it('stands in a folder that nobody else can read', async () => {
    const { close } = await openBase({ file: join(folder, 'own', 'a.sqlite') });
    await close();
    expect(statSync(join(folder, 'own')).mode & 0o077).toBe(0);
  });

  it('that cannot be opened is named, with what to do', async () => {
    writeFileSync(join(folder, 'no-folder'), '');
    for (const file of [folder, join(folder, 'no-folder', 'a.sqlite')])
      await expect(openStore({ file })).rejects.toThrow(
        new RegExp(`^The database ${file} cannot be opened .*DATABASE_FILE`),
      );
  });

  it('is kept so that what was answered survives the loss of power', async () => {
    const { write, close } = await openBase({ file: join(folder, 'pragmas.sqlite') });
    const ask = async (name: string) =>
      Object.values((await sql`pragma ${sql.raw(name)}`.execute(write)).rows[0] ?? {})[0];
    expect(await ask('journal_mode')).toBe('wal');
    expect(await ask('synchronous')).toBe(2);
    expect(await ask('foreign_keys')).toBe(1);
    expect(await ask('busy_timeout')).toBe(50);
    await close();
  });

  it('is brought up to date once by several that open it at once', async () => {
    const file = join(folder, 'at-once.sqlite');
    const stores = await Promise.all(Array.from({ length: 4 }, async () => openStore({ file })));
    for (const store of stores) expect(await store.people.count()).toBe(0);
    for (const store of stores) await store.close();
  });

  it('is shared by two that write at once', async () => {
    const file = join(folder, 'shared.sqlite');
    const stores = [await openStore({ file }), await openStore({ file })] as const;
    await fill(stores[0]);
    await stores[0].attempts.add(anAttempt());
    const answers = Array.from({ length: 20 }, async (_, i) =>
      stores[i % 2 === 0 ? 0 : 1].together(async ({ attempts }) => {
        const { place } = await attempts.end(classId, attemptId);
        await attempts.append([anEntry(`e${i}`, place + 1)]);
      }),
    );
    await Promise.all(answers);
    expect(await stores[1].attempts.log(classId, attemptId)).toHaveLength(20);
    for (const store of stores) await store.close();
  });

  it('is read without waiting for whoever is writing, and as it was before', async () => {
    const store = storeOn(await openBase({ file: join(folder, 'while-writing.sqlite') }));
    await fill(store);
    const { promise: looked, resolve: goOn } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const writing = store.together(async ({ seats }) => {
      for (const { id } of await seats.all(classId)) await seats.change(classId, id, { name: 'X' });
      begin();
      await looked;
    });
    await begun;
    const names = (await store.seats.all(classId)).map(({ name }) => name);
    goOn();
    await writing;
    expect(names.length).toBeGreaterThan(0);
    expect(names).not.toContain('X');
    expect((await store.seats.all(classId)).map(({ name }) => name)).toContain('X');
    await store.close();
  });

  it('is read for reports in a thread that nobody who writes waits for', async () => {
    const store = await openStore({ file: join(folder, 'thread.sqlite') });
    await fill(store);
    await store.reports.seats.all(classId);
    const held = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const writing = store.together(async (ports) => {
      await ports.attempts.add(anAttempt());
      begin();
      await held.promise;
    });
    await begun;
    // While somebody writes, and without seeing half of it.
    expect(await store.reports.attempts.inClass(classId)).toEqual([]);
    held.resolve();
    await writing;
    expect(await store.reports.attempts.inClass(classId)).toEqual([anAttempt()]);
    await store.close();
    await expect(store.reports.seats.all(classId)).rejects.toThrow('the database is closed');
  });

  it('is not held up by a long report, which is answered before the file is closed', async () => {
    const base = await openBase({ file: join(folder, 'long.sqlite') });
    await sql`select 1`.execute(base.reports);
    let isDone = false;
    const long = counted.execute(base.reports).then(({ rows }) => {
      isDone = true;
      return rows;
    });
    await fill(storeOn(base));
    expect(isDone).toBe(false);
    await base.close();
    expect(await long).toEqual([{ n: 1_000_000 }]);
  });

  it('is read by another thread when the first has died, and whoever waited for it is told', async () => {
    const base = await openBase({ file: join(folder, 'died.sqlite') });
    const store = storeOn(base);
    const started = new Promise<Worker>((resolve) => process.once('worker', resolve));
    await fill(store);
    await store.reports.seats.all(classId);
    const thread = await started;
    const waiting = [counted.execute(base.reports), store.reports.seats.all(classId)];
    for (const each of waiting) void each.catch(() => {});
    await thread.terminate();
    for (const each of waiting)
      await expect(each).rejects.toThrow('The thread that reads for reports has ended: ask again');
    expect(await store.reports.seats.all(classId)).toHaveLength(1);
    await store.close();
  });

  it('that cannot be opened is named to whoever asks for a report', async () => {
    const deep = join(folder, 'not-yet', 'a.sqlite');
    const reports = readInThread<never>(deep);
    const one = sql`select 1 as n`;
    await expect(one.execute(reports)).rejects.toThrow(/has ended \(The database .*not-yet/);
    mkdirSync(join(folder, 'not-yet'));
    expect((await one.execute(reports)).rows).toEqual([{ n: 1 }]);
    await expect(sql`select missing`.execute(reports)).rejects.toThrow('no such column');
    await reports.destroy();
  });

  it('is read by its own names, also after a newer program has added a column', async () => {
    const file = join(folder, 'added.sqlite');
    const store = await openStore({ file });
    await fill(store);
    const seat = { instructorId: null, classId, seatId };
    await store.sessions.add(aSession('h', { ...seat, seenAt: 7, idleMs: 8 }));
    const before = await store.sessions.seated('h');
    const db = new DatabaseSync(file);
    db.exec("alter table seats add column later text default 'x'");
    db.close();
    expect(await store.sessions.seated('h')).toMatchObject({ ...before, seenAt: 7, idleMs: 8 });
    await store.close();
  });

  it('lets others in between many readings', async () => {
    const store = await openStore({ file: join(folder, 'turns.sqlite') });
    await fill(store);
    await store.attempts.add(anAttempt());
    let turns = 0;
    let over = false;
    const next = () => {
      turns += 1;
      if (!over) setImmediate(next);
    };
    setImmediate(next);
    const began = performance.now();
    while (performance.now() - began < 50) await store.attempts.get(classId, attemptId);
    over = true;
    expect(turns).toBeGreaterThan(2);
    await store.close();
  });

  it('has nothing in it any more of what was erased, once it is closed', async () => {
    const file = join(folder, 'erased.sqlite');
    const store = await openStore({ file });
    await fill(store);
    await store.attempts.add(anAttempt());
    await store.attempts.append([anEntry('e1', 1, { body: '{"text":"nobody else may read it"}' })]);
    await store.close();
    expect(readFileSync(file, 'latin1')).toContain('nobody else may read it');
    const again = await openStore({ file });
    await again.classes.drop(classId);
    await again.close();
    expect(readFileSync(file, 'latin1')).not.toContain('nobody else may read it');
  });

  it('is refused, and left as it is, when a newer program has been at it', async () => {
    const file = join(folder, 'newer.sqlite');
    await (await openStore({ file })).close();
    const db = new DatabaseSync(file);
    db.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00Z')");
    await expect(openStore({ file })).rejects.toThrow(
      /brought up to 9999-later by a newer Multivector.*start the newer program/,
    );
    db.close();
  });

  it('tells an address that is none of PostgreSQL', async () => {
    await expect(openStore({ url: 'mysql://localhost/x' })).rejects.toThrow('postgres://');
  });

  it('says that it does not answer once it is closed', async () => {
    const store = await openStore({ file: join(folder, 'closed.sqlite') });
    await store.close();
    expect(await store.health()).toEqual({ kind: 'sqlite', ok: false });
  });
});
