// Empties a database between tests, faster than making another one.
import type { Base } from '../../src/db/store.ts';
import { keys, type Schema } from '../../src/db/schema.ts';

export async function emptied({ write }: Pick<Base, 'write'>): Promise<void> {
  const tables = Object.keys(keys).toReversed() as (keyof Schema)[];
  await write.transaction().execute(async (db) => {
    for (const table of tables) await db.deleteFrom(table).execute();
  });
}
