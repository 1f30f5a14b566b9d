// Queries that are put together and compiled once, and run many times: saving an answer runs some of them each time.
import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Runs } from './runs.ts';
import { columns, type Schema } from './schema.ts';

/** Stands where a value goes while a query is put together. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const slots: object = new Proxy({}, { get: (_, name) => new Slot(String(name)) });

export interface Statement<Args, Row> {
  all(on: Runs, args: Args): Promise<Row[]>;
  first(on: Runs, args: Args): Promise<Row | undefined>;
  /** How many rows it added, changed or removed. */
  count(on: Runs, args: Args): Promise<number>;
}

/** A query whose values are named `args`; `build` puts it together with placeholders in their place. */
export function statement<Args extends object, Row>(
  build: (db: Kysely<Schema>, args: Args) => Compilable<Row>,
): Statement<Args, Row> {
  const compiled = new WeakMap<Kysely<Schema>, CompiledQuery<Row>>();
  const run = ({ builder, run: runs }: Runs, args: Args) => {
    let query = compiled.get(builder);
    if (query === undefined) {
      query = build(builder, slots as Args).compile();
      compiled.set(builder, query);
    }
    const values = query.parameters.map((value) =>
      value instanceof Slot ? (args as Readonly<Record<string, unknown>>)[value.name] : value,
    );
    return runs(query, values);
  };
  return {
    all: async (on, args) => (await run(on, args)).rows,
    first: async (on, args) => (await run(on, args)).rows[0],
    count: async (on, args) => Number((await run(on, args)).numAffectedRows ?? 0),
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
): (db: Runs, at: Pick<Schema[Table], Key>, change: Partial<Schema[Table]>) => Promise<number> {
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
  on: Runs,
  ids: readonly Id[],
  build: (db: Kysely<Schema>, some: readonly Id[]) => Compilable<Row>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const query = build(on.builder, ids.slice(from, from + atOnce)).compile();
    rows.push(...(await on.run(query, query.parameters)).rows);
  }
  return rows;
}

/** Where queries run: outside a transaction reading may go another way than writing. */
export interface Place {
  readonly read: Runs;
  readonly write: Runs;
  /** Runs several statements as one; inside a transaction that is given. */
  atomic<Result>(work: (inside: Runs) => Promise<Result>): Promise<Result>;
}
