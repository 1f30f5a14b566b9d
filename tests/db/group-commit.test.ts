// Transactions that go to the disk together are still transactions, each by itself.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { groupCommits } from '../../src/db/group-commit.ts';
import { connectTo } from '../../src/db/sqlite.ts';
import type { Connection } from '../../src/db/sqlite-connection.ts';

let folder = '';
let file = '';
let connection: Connection;
/** Another program that reads the file: it sees what has been committed. */
let other: DatabaseSync;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'multivector-commits-'));
  file = join(folder, 'a.sqlite');
  connection = await connectTo(file, false);
  connection.run('create table answers (id text primary key, place integer)', []);
  other = new DatabaseSync(file);
});
afterEach(() => {
  other.close();
  if (connection.db.isOpen) connection.db.close();
  rmSync(folder, { recursive: true, force: true });
});

const ids = (count: number) => Array.from({ length: count }, (_, n) => `a${n}`);
const write = (id: string, place = 1) =>
  connection.run('insert into answers values (?, ?)', [id, place]);
const written = () =>
  other
    .prepare('select id from answers order by rowid')
    .all()
    .map(({ id }) => id);
/** Pages that have been appended to the log of SQLite; each commit appends at least one. */
const pages = () => (statSync(`${file}-wal`).size - 32) / (4096 + 24);

it('goes to the disk once for all who ask in the same turn', async () => {
  const transaction = groupCommits(connection);
  const before = pages();
  await Promise.all(ids(20).map(async (id) => transaction(async () => write(id))));
  const together = pages() - before;
  for (const id of ids(20)) await transaction(async () => write(`later-${id}`));
  expect(written()).toHaveLength(40);
  expect(together).toBeLessThan(5);
  expect(pages() - before - together).toBeGreaterThanOrEqual(20);
});

it('tells nobody before everything is on the disk', async () => {
  const transaction = groupCommits(connection);
  const seen: number[] = [];
  await Promise.all(
    ids(5).map(async (id) => {
      await transaction(async () => write(id));
      seen.push(written().length);
    }),
  );
  expect(seen).toEqual([5, 5, 5, 5, 5]);
});

it('gives each its own result, one after the other: nobody reads what another is about to change', async () => {
  const transaction = groupCommits(connection);
  const places = await Promise.all(
    ids(50).map(async (id) =>
      transaction(async () => {
        const { rows } = connection.run<{ n: number }>('select count(*) as n from answers', []);
        const place = (rows[0]?.n ?? 0) + 1;
        await Promise.resolve();
        write(id, place);
        return place;
      }),
    ),
  );
  expect(places).toEqual(ids(50).map((_, n) => n + 1));
});

it('undoes one that fails, with all it had written, and tells nobody else', async () => {
  const transaction = groupCommits(connection);
  const outcomes = await Promise.allSettled(
    ids(3).map(async (id) =>
      transaction(async () => {
        write(id);
        if (id !== 'a1') return id;
        write('a1, half');
        throw new Error('refused');
      }),
    ),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({ reason: { message: 'refused' } });
  expect(written()).toEqual(['a0', 'a2']);
});

it('undoes all, and tells all, when a fault has ended the transaction for everybody', async () => {
  const transaction = groupCommits(connection);
  const outcomes = await Promise.allSettled(
    ids(3).map(async (id) =>
      transaction(async () => {
        write(id);
        if (id !== 'a1') return;
        // As SQLite does by itself when the disk is full.
        connection.run('rollback', []);
        throw new Error('the disk is full');
      }),
    ),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(written()).toEqual([]);
  await transaction(async () => write('next'));
  expect(written()).toEqual(['next']);
});

it('tells a refusal only when what it rests on is on the disk', async () => {
  const transaction = groupCommits(connection);
  const full = new Error('the disk is full');
  const outcomes = await Promise.allSettled([
    transaction(async () => write('taken')),
    transaction(async () => {
      const { rows } = connection.run('select id from answers', []);
      if (rows.length > 0) throw new Error('refused');
    }),
    transaction(async () => {
      connection.run('rollback', []);
      throw full;
    }),
  ]);
  expect(outcomes.map((each) => each.status === 'rejected' && each.reason)).toEqual([
    full,
    full,
    full,
  ]);
});

it.each([1, 3])(
  'tells nobody that it is done when the commit fails, with %i at once',
  async (count) => {
    connection.run(
      'create table marks (answer text references answers (id) deferrable initially deferred)',
      [],
    );
    const transaction = groupCommits(connection);
    const outcomes = await Promise.allSettled(
      ids(count).map(async (id) =>
        transaction(async () => connection.run('insert into marks values (?)', [id])),
      ),
    );
    for (const each of outcomes)
      expect(each).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining('FOREIGN KEY') },
      });
    expect(connection.db.isTransaction).toBe(false);
    await transaction(async () => write('next'));
    expect(written()).toEqual(['next']);
  },
);

it('fails alone where nobody else has asked, and leaves the connection as it was', async () => {
  const transaction = groupCommits(connection);
  const failing = transaction(async () => {
    write('a');
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  expect(connection.db.isTransaction).toBe(false);
  expect(connection.taken).toBe(false);
  expect(written()).toEqual([]);
});

it('waits for another program that is writing', async () => {
  const transaction = groupCommits(connection);
  other.exec('begin immediate');
  const waiting = Promise.all(ids(3).map(async (id) => transaction(async () => write(id))));
  setTimeout(() => other.exec('commit'), 100);
  await waiting;
  expect(written()).toEqual(ids(3));
});

it('is refused by a database that has been closed meanwhile', async () => {
  const transaction = groupCommits(connection);
  const late = ids(2).map(async (id) => transaction(async () => write(id)));
  connection.db.close();
  for (const each of late) await expect(each).rejects.toThrow('not open');
});
