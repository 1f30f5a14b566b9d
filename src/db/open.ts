// Opens the database that the classroom is kept in: a file below the folder, or a server.
import type { Kysely } from 'kysely';
import type { Limits, Store } from '../classroom/ports.ts';
import { createLimits } from './limits.ts';
import { migrate } from './migrate.ts';
import { onPool, openPool } from './postgres.ts';
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
    return { kind: 'postgres', read: db, write: db, lanes, close, limits: createLimits(pool) };
  }
  const opened = await openSqlite(file ?? defaultFile);
  await ready(opened.write, opened.close);
  return { kind: 'sqlite', ...opened, limits: createLimits() };
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

/**
 * Opens the database and brings it up to date; a file is made with its folder when it is missing. Throws when it cannot be
 * reached or is newer than the program.
 */
export async function openStore(where: Where = {}): Promise<Store & { readonly limits: Limits }> {
  const base = await openBase(where);
  return { ...storeOn(base), limits: base.limits };
}
