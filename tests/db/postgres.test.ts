// PostgreSQL keeps the contract, also with several processes and when the server goes away for a while.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noPostgres, type Postgres, startPostgres } from '../../scripts/test/postgres.ts';
import { openBase, openStore } from '../../src/db/open.ts';
import { onPool, openPool } from '../../src/db/postgres.ts';
import { storeOn } from '../../src/db/store.ts';
import { contract } from './contract.ts';
import { emptied } from './emptied.ts';
import { limitsContract } from './limits.ts';
import { openPglite } from './pglite.ts';
import { anAttempt, anEntry, attemptId, classId, fill } from './samples.ts';

const server: Postgres | undefined = await startPostgres();
if (server === undefined) process.stderr.write(`${noPostgres}\n`);
afterAll(async () => server?.stop());

const name = server === undefined ? 'PGlite: no real PostgreSQL was tested' : 'PostgreSQL';
const real = (): Postgres => {
  if (server === undefined) throw new Error(noPostgres);
  return server;
};

describe.each([name])('%s', () => {
  contract(async () => {
    const base =
      server === undefined ? await openPglite() : await openBase({ url: await server.database() });
    return { store: storeOn(base), empty: async () => emptied(base) };
  });
});

describe.runIf(server !== undefined)('a server', () => {
  limitsContract(async () => {
    const url = await real().database();
    const bases = [await openBase({ url }), await openBase({ url })];
    return {
      limits: bases.map(({ limits }) => limits),
      close: async () => {
        for (const base of bases) await base.close();
      },
    };
  });

  let url = '';
  beforeAll(async () => {
    url = await real().database();
  });

  it('is brought up to date once by several processes that start at once', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, async () => openStore({ url })));
    for (const store of stores) expect(await store.people.count()).toBe(0);
    for (const store of stores) await store.close();
  });

  it('gives answers from two processes a place each', async () => {
    const stores = [await openStore({ url }), await openStore({ url })] as const;
    await fill(stores[0]);
    await stores[0].attempts.add(anAttempt());
    const answers = Array.from({ length: 30 }, async (_, i) =>
      stores[i % 2 === 0 ? 0 : 1].together(async ({ attempts }) => {
        const { place } = await attempts.end(classId, attemptId);
        await attempts.append([anEntry(`e${i}`, place + 1)]);
      }),
    );
    await Promise.all(answers);
    const log = await stores[1].attempts.log(classId, attemptId);
    expect(log.map(({ place }) => place)).toEqual(answers.map((_, i) => i + 1));
    for (const store of stores) await store.close();
  });

  it('is refused, and left as it is, when a newer program has been at it', async () => {
    const newer = await real().database();
    await (await openStore({ url: newer })).close();
    const pool = openPool(newer);
    const db = onPool<{ kysely_migration: { name: string; timestamp: string } }>(pool);
    await db
      .insertInto('kysely_migration')
      .values({ name: '9999-later', timestamp: '2030-01-01T00:00:00Z' })
      .execute();
    await expect(openStore({ url: newer })).rejects.toThrow(/9999-later by a newer Multivector/);
    await db.destroy();
  });

  it.runIf(server?.own === true)('may be restarted: what comes after it is answered', async () => {
    const store = await openStore({ url });
    const interrupted = store.together(async ({ people }) => {
      await people.count();
      await real().restart();
      return people.count();
    });
    await expect(interrupted).rejects.toThrow(/terminat|connection/i);
    expect(await store.health()).toEqual({ kind: 'postgres', ok: true });
    expect(await store.people.count()).toBe(1);
    expect(await store.together(async ({ people }) => people.count())).toBe(1);
    await store.close();
  });

  it('that cannot be reached is told of', async () => {
    await expect(openStore({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toThrow(
      'ECONNREFUSED',
    );
  });
});

it('a server that is not there is named without its password, with what to do', async () => {
  await expect(openStore({ url: 'postgres://me:secret@127.0.0.1:1/x' })).rejects.toThrow(
    /^The PostgreSQL server 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\): .*DATABASE_URL/,
  );
});
