// Where compiled queries run: on a connection or in a transaction. The short way past all that Kysely does for each of them.
import type { CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Schema } from './schema.ts';

export interface Runs {
  /** Puts queries together in the language of this database; compiled queries are kept by it. */
  readonly builder: Kysely<Schema>;
  /** Runs a query with these values in the place of its own. At once where the database stands in this process. */
  readonly run: <Row>(
    query: CompiledQuery<Row>,
    values: readonly unknown[],
  ) => QueryResult<Row> | Promise<QueryResult<Row>>;
}

/** The two ways outside a transaction, and the way into one. */
export interface Lanes {
  readonly read: Runs;
  readonly write: Runs;
  /** Runs `work` as one serializable transaction; what it throws undoes it. */
  transaction<Result>(work: (inside: Runs) => Promise<Result>): Promise<Result>;
}

/** The way through Kysely, `db` or a transaction of it; queries are put together by `builder`. */
export function throughKysely(db: Kysely<Schema>, builder = db): Runs {
  return {
    builder,
    run: async (query, parameters) => db.executeQuery({ ...query, parameters }),
  };
}

/** All lanes through Kysely, as PostgreSQL has them: its pool finds a connection for each. */
export function lanesThroughKysely(db: Kysely<Schema>): Lanes {
  const lane = throughKysely(db);
  return {
    read: lane,
    write: lane,
    transaction: async (work) =>
      db
        .transaction()
        .setIsolationLevel('serializable')
        .execute(async (inside) => work(throughKysely(inside, db))),
  };
}
