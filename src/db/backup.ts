// A backup: every row as a line of JSON, the same from SQLite and PostgreSQL, so that it can be restored into either.
import { type Kysely, sql } from 'kysely';
import { latest } from './migrate.ts';
import { type Runs, throughKysely } from './runs.ts';
import { columns, type Db, keys, type Schema } from './schema.ts';
import { insertInto } from './statement.ts';
import type { Base } from './store.ts';

/** Raised when lines change their meaning. */
const format = 1;
const rowsAtOnce = 200;

type Table = keyof Schema;
type Row = Readonly<Record<string, unknown>>;
const tables = Object.keys(keys) as Table[];

/**
 * The lines of a backup as the database stands at one moment; what is written meanwhile is not in it. The first says what it
 * is, the last how many rows there were, so that one that was cut off is found out. `at` is when, in words.
 */
export async function* backupLines(
  { read }: Pick<Base, 'read'>,
  at: string,
): AsyncGenerator<string> {
  const moment = await read
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    yield JSON.stringify({ multivector: 'backup', format, migration: latest, at });
    let rows = 0;
    for (const table of tables)
      for await (const row of rowsOf(moment, table)) {
        rows += 1;
        yield JSON.stringify({ table, row });
      }
    yield JSON.stringify({ rows });
  } finally {
    await moment.rollback().execute();
  }
}

/** The rows of a table by its key, some at once: a table may be larger than the memory. */
async function* rowsOf(db: Db, table: Table): AsyncGenerator<Row> {
  const any = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const key: readonly string[] = keys[table];
  const place = sql`(${sql.join(key.map((column) => sql.ref(column)))})`;
  for (let last: Row | undefined; ;) {
    let query = any.selectFrom(table as string).select([...columns[table]]);
    for (const column of key) query = query.orderBy(column);
    if (last !== undefined) {
      const values = key.map((column) => last?.[column]);
      query = query.where(sql<boolean>`${place} > (${sql.join(values)})`);
    }
    const rows: Row[] = await query.limit(rowsAtOnce).execute();
    yield* rows;
    last = rows.at(-1);
    if (rows.length < rowsAtOnce) return;
  }
}

/**
 * Fills an empty database from the lines of a backup, all of it or nothing, and says how many rows there were. With `replace`
 * what was there before goes first. Throws a sentence for whoever asked when the lines or the database are not as they must be.
 */
export async function restore(
  { write }: Pick<Base, 'write'>,
  lines: AsyncIterable<string>,
  replace: boolean,
): Promise<number> {
  return write.transaction().execute(async (db) => {
    await makeRoom(db, replace);
    const lane = throughKysely(db, write);
    let rows = 0;
    let said: unknown;
    let number = 0;
    for await (const line of lines) {
      number += 1;
      if (line === '') continue;
      const read = parse(line, number);
      if (number === 1) checkHeader(read);
      else if (said !== undefined)
        throw new Error(`Line ${number} of the backup stands after its end.`);
      else if (typeof read['rows'] === 'number') said = read['rows'];
      else {
        await put(lane, read, number);
        rows += 1;
      }
    }
    if (number === 0) throw new Error('The backup is empty.');
    if (said !== rows)
      throw new Error(
        `The backup is cut off: it has ${rows} rows and ${said === undefined ? 'no end' : `should have ${String(said)}`}. Nothing was restored; use another one.`,
      );
    return rows;
  });
}

async function makeRoom(db: Db, replace: boolean): Promise<void> {
  for (const table of tables.toReversed()) {
    if (replace) await db.deleteFrom(table).execute();
    else if (
      (
        await db
          .selectFrom(table)
          .select(sql`1`.as('one'))
          .limit(1)
          .execute()
      ).length > 0
    )
      throw new Error(
        'The database is not empty, so nothing was restored. Add --replace to put the backup in the place of all that is there.',
      );
  }
}

function parse(line: string, number: number): Row {
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read === 'object' && read !== null) return read as Row;
  } catch {
    // Told below, like everything else that is no row.
  }
  throw new Error(
    `Line ${number} is none of a backup. Nothing was restored; use a file that "npm run backup" wrote.`,
  );
}

function checkHeader(read: Row): void {
  if (read['multivector'] !== 'backup')
    throw new Error('This is no backup: use a file that "npm run backup" wrote.');
  if (read['format'] !== format || read['migration'] !== latest)
    throw new Error(
      `The backup is of version ${String(read['format'])} (${String(read['migration'])}), and this Multivector restores ${format} (${latest}). Restore it with the Multivector that wrote it, then start this one, which brings the database up to date.`,
    );
}

async function put(lane: Runs, { table, row }: Row, number: number): Promise<void> {
  const wrong = (why: string) => {
    throw new Error(`Line ${number} of the backup ${why}. Nothing was restored; use another one.`);
  };
  const name = tables.find((each) => each === table);
  if (name === undefined || typeof row !== 'object' || row === null)
    return wrong('names a table that is not there');
  const own: readonly string[] = columns[name];
  const fields = Object.keys(row);
  if (fields.length !== own.length || fields.some((field) => !own.includes(field)))
    return wrong(`has other columns than the table ${name}`);
  try {
    await inserts[name].count(lane, row as never);
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return wrong(`does not fit what stands before it (${error.message})`);
    throw error;
  }
}

const inserts = Object.fromEntries(tables.map((table) => [table, insertInto(table)])) as Record<
  Table,
  ReturnType<typeof insertInto>
>;
