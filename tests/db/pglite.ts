// PostgreSQL in memory, where no real server can be had.
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { migrate } from '../../src/db/migrate.ts';
import { lanesThroughKysely } from '../../src/db/runs.ts';
import type { Schema } from '../../src/db/schema.ts';
import type { Base } from '../../src/db/store.ts';

export async function openPglite(): Promise<Base> {
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: new PGlite() }) });
  await migrate(db as unknown as Kysely<never>);
  const lanes = lanesThroughKysely(db);
  const close = async () => db.destroy();
  return { kind: 'postgres', read: db, write: db, reports: db, lanes, close };
}
