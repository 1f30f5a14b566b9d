// PostgreSQL through pg, for Kysely. A server that goes away and comes back costs the requests under way, nothing else.
import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';

const int8 = 20;

/** A pool of connections to the server at `url`; `most` at once. */
export function openPool(url: string, most = 10): Pool {
  const pool = new Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: 10_000,
    // Times fit a number; pg hands them over as text because others may not.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : types.getTypeParser(oid, format ?? 'text'),
    },
  });
  // A connection that is lost while nobody waits for its answer reports it here; without a listener that ends the process.
  // The pool opens another one for whoever asks next.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
  });
  return pool;
}

/** Queries on a pool. */
export function onPool<Tables>(pool: Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
