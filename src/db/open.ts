// Opens the database that the classroom is kept in: a file below the folder, or a server.
import type { Kysely } from 'kysely';
import { type Bus, createBus } from '../classroom/bus.ts';
import type { Limits, Store } from '../classroom/ports.ts';
import { createSharedBus } from './bus.ts';
import { createLimits } from './limits.ts';
import { migrate } from './migrate.ts';
import { onPool, openPool } from './postgres.ts';
import { readInThread } from './reports.ts';
import type { Schema } from './schema.ts';
import { lanesThroughKysely } from './runs.ts';
import { openSqlite } from './sqlite.ts';
import { type Base, storeOn } from './store.ts';
import { defaultFile, type Where } from './where.ts';

/** The connections to a database that has been brought up to date, and its limits. */
export async function openBase({ url, file }: Where): Promise<Base & { readonly limits: Limits }> {
  if (url !== undefined && url !== '') {
    if (!/^postgres(ql)?:\/\//.test(url))
      throw new Error(
        'The address of the database has to begin with postgres://, such as postgres://name:password@localhost/multivector.',
      );
    const pool = openPool(url);
    const db = onPool<Schema>(pool);
    const close = async () => db.destroy();
    await ready(db, close).catch((cause: unknown) => {
      throw unreachable(url, cause);
    });
    const lanes = lanesThroughKysely(db);
    const limits = createLimits(pool);
    return { kind: 'postgres', read: db, write: db, reports: db, lanes, close, limits };
  }
  const opened = await openSqlite(file ?? defaultFile);
  const reports = readInThread<Schema>(file ?? defaultFile);
  const close = async () => {
    await reports.destroy();
    await opened.close();
  };
  await ready(opened.write, close);
  return { kind: 'sqlite', ...opened, reports, close, limits: createLimits() };
}

/** What to say when there is no such server; other faults stay what they are. The address has a password in it. */
function unreachable(url: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (!/^(ECONN|ENOTFOUND|EAI_|EHOSTUNREACH|ETIMEDOUT)/.test(String(code))) return cause;
  const server = URL.canParse(url) ? new URL(url).host : 'of DATABASE_URL';
  return new Error(
    `The PostgreSQL server ${server} cannot be reached (${String(code)}): see that it runs, and that DATABASE_URL names it.`,
    { cause },
  );
}

async function ready(db: Kysely<Schema>, close: () => Promise<void>): Promise<void> {
  try {
    await migrate(db as unknown as Kysely<never>);
  } catch (error) {
    await close();
    throw error;
  }
}

/** A store with what goes with its database: closing it ends all of them. */
export type Opened = Store & { readonly limits: Limits; readonly bus: Bus };

/**
 * Opens the database and brings it up to date; a file is made with its folder when it is missing. Throws when it cannot be
 * reached or is newer than the program.
 */
export async function openStore(where: Where = {}): Promise<Opened> {
  const base = await openBase(where);
  const store = storeOn(base);
  const bus =
    base.kind === 'postgres' && where.url !== undefined ? createSharedBus(where.url) : createBus();
  const close = async () => {
    await bus.close();
    await store.close();
  };
  return { ...store, limits: base.limits, bus, close };
}
