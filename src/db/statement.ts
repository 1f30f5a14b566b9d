// Queries that are put together and compiled once, and run many times: saving an answer runs some of them each time.
import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import { columns, type Db, type Schema } from './schema.ts';

/** Stands where a value goes while a query is put together. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const slots: object = new Proxy({}, { get: (_, name) => new Slot(String(name)) });

export interface Statement<Args, Row> {
  all(db: Db, args: Args): Promise<Row[]>;
  first(db: Db, args: Args): Promise<Row | undefined>;
  /** How many rows it added, changed or removed. */
  count(db: Db, args: Args): Promise<number>;
}

/** A query whose values are named `args`; `build` puts it together with placeholders in their place. */
export function statement<Args extends object, Row>(
  build: (db: Kysely<Schema>, args: Args) => Compilable<Row>,
): Statement<Args, Row> {
  // By the adapter: it is one for each database, whatever connection or transaction is asked.
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  const run = async (db: Db, args: Args) => {
    const { adapter } = db.getExecutor();
    const query = compiled.get(adapter) ?? build(db, slots as Args).compile();
    compiled.set(adapter, query);
    const parameters = query.parameters.map((value) =>
      value instanceof Slot ? (args as Readonly<Record<string, unknown>>)[value.name] : value,
    );
    return db.executeQuery<Row>({ ...query, parameters });
  };
  return {
    all: async (db, args) => (await run(db, args)).rows,
    first: async (db, args) => (await run(db, args)).rows[0],
    count: async (db, args) => Number((await run(db, args)).numAffectedRows ?? 0),
  };
}

/** Adds a row to a table; it throws when there is one with its key, or `quietly` does nothing then. */
export function insertInto<Table extends keyof Schema>(
  table: Table,
  quietly = false,
): Statement<Schema[Table], unknown> {
  return statement<Schema[Table], unknown>((db, row) => {
    const values = Object.fromEntries(
      columns[table].map((column) => [column, row[column as keyof Schema[Table]]]),
    );
    const insert = db.insertInto(table).values(values as never);
    return quietly ? insert.onConflict((on) => on.doNothing()) : insert;
  });
}

/** Changes the row with a key; the columns that are changed may differ from call to call. */
export function updateOf<Table extends keyof Schema, Key extends keyof Schema[Table] & string>(
  table: Table,
  key: readonly Key[],
): (db: Db, at: Pick<Schema[Table], Key>, change: Partial<Schema[Table]>) => Promise<number> {
  const made = new Map<string, Statement<object, unknown>>();
  return async (db, at, change) => {
    const changed = columns[table].filter((column) => column in change);
    if (changed.length === 0) return 0;
    const update =
      made.get(changed.join()) ??
      statement<Record<string, never>, unknown>((on, args) => {
        const set = Object.fromEntries(changed.map((column) => [column, args[`to ${column}`]]));
        let query = (on as unknown as Kysely<Record<string, Record<string, string>>>)
          .updateTable(table as string)
          .set(set);
        for (const column of key) query = query.where(column, '=', args[column] as never);
        return query;
      });
    made.set(changed.join(), update as Statement<object, unknown>);
    const to = changed.map((column) => [
      `to ${column}`,
      (change as Readonly<Record<string, unknown>>)[column],
    ]);
    return update.count(db, { ...at, ...Object.fromEntries(to) });
  };
}

/** The most values that one query names: databases have a limit. */
const atOnce = 500;

/** Asks for some at a time, and puts together what comes out in their order. */
export async function eachSome<Id, Row>(
  ids: readonly Id[],
  ask: (some: readonly Id[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += atOnce)
    rows.push(...(await ask(ids.slice(from, from + atOnce))));
  return rows;
}

/** Where queries run: outside a transaction reading may go another way than writing. */
export interface Place {
  readonly read: Db;
  readonly write: Db;
  /** Runs several statements as one; inside a transaction that is given. */
  atomic<Result>(work: (inside: Db) => Promise<Result>): Promise<Result>;
}
