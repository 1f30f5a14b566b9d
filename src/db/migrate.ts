// Brings a database up to this program, and refuses one that is ahead of it.
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { classroom } from './migrations/0001-classroom.ts';
import { results } from './migrations/0002-results.ts';

/** All migrations by name, in the order of their numbers. Imported, not looked for: the program may be packed up. */
const migrations = { '0001-classroom': classroom, '0002-results': results };

/** The name of the last migration that this program knows. */
export const latest: string = Object.keys(migrations).at(-1) ?? '';

/**
 * Runs the migrations that are missing, under a lock, so that several processes can start at once. Throws, and changes
 * nothing, when a newer program has been at the database.
 */
export async function migrate(db: Kysely<never>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  });
  await refuseNewer(db);
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // Another process may have been quicker, and newer.
  await refuseNewer(db);
  throw error instanceof Error ? error : new Error(String(error));
}

async function refuseNewer(db: Kysely<never>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const known = db as unknown as Kysely<{ kysely_migration: { name: string } }>;
  const done = await known.selectFrom('kysely_migration').select('name').execute();
  const newer = done.map(({ name }) => name).filter((name) => !(name in migrations));
  if (newer.length === 0) return;
  throw new Error(
    `The database has been brought up to ${newer.toSorted().at(-1)} by a newer Multivector, and this one knows ${latest} at the most: start the newer program, or restore a backup that was made before.`,
  );
}
