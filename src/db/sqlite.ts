// SQLite through node:sqlite, for Kysely and for compiled queries: one connection that writes, one that reads.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type DatabaseConnection,
  type Driver,
  type TransactionSettings,
} from 'kysely';
import type { Lanes, Runs } from './runs.ts';
import type { Schema } from './schema.ts';
import { groupCommits } from './group-commit.ts';
import { Connection, still, untilFree } from './sqlite-connection.ts';

/** Kysely's way to a connection, which it shares with compiled queries. */
class SqliteDriver implements Driver {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#connection.take();
    return this.#connection;
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { accessMode }: TransactionSettings,
  ): Promise<void> {
    const begin = accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // Some faults, such as a full disk, have ended it already.
    if (this.#connection.db.isTransaction)
      await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(): Promise<void> {
    this.#connection.give();
  }

  async destroy(): Promise<void> {}
}

class Adapter extends SqliteAdapter {
  // SQLite can undo changed tables too; Kysely is careful because of other things that it cannot undo, and none is done here.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
  // There is one, and the driver sees to it that it is used in turn.
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    super({ database: async () => Promise.reject(new Error('opened before')) });
    this.#connection = connection;
  }

  override createDriver(): Driver {
    return new SqliteDriver(this.#connection);
  }

  override createAdapter(): SqliteAdapter {
    return new Adapter();
  }
}

function orExplain<Result>(file: string, open: () => Result): Result {
  try {
    return open();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The database ${file} cannot be opened (${why}): see that whoever starts this may write there, or name another file with DATABASE_FILE.`,
      { cause },
    );
  }
}

/**
 * Two connections to the file, which is made with its folder when it is missing: one that writes, one that reads what is
 * committed without waiting for it. `close` ends both.
 */
export async function openSqlite(file: string): Promise<{
  readonly write: Kysely<Schema>;
  readonly read: Kysely<Schema>;
  readonly lanes: Lanes;
  close(): Promise<void>;
}> {
  // Names and work of learners will stand in it: nobody else on this machine needs to look into a folder made for them.
  orExplain(file, () => mkdirSync(dirname(file), { recursive: true, mode: 0o700 }));
  const writing = await connectTo(file, false);
  const reading = await connectTo(file, true);
  const write = new Kysely<Schema>({ dialect: new NodeSqliteDialect(writing) });
  const read = new Kysely<Schema>({ dialect: new NodeSqliteDialect(reading) });
  return {
    write,
    read,
    lanes: lanesOn(writing, reading, write),
    async close() {
      for (const { db } of [reading, writing]) if (db.isOpen) db.close();
    },
  };
}

/** Opens a connection to the file, which is made when it is missing; with `readOnly` nothing can be written through it. */
export async function connectTo(file: string, readOnly: boolean): Promise<Connection> {
  const options = { timeout: still, enableForeignKeyConstraints: true };
  const db = orExplain(file, () => new DatabaseSync(file, options));
  // Changing to WAL has to wait for others too.
  await untilFree(() => db.exec('pragma journal_mode = wal; pragma synchronous = full'));
  // What is erased is overwritten with zeros: otherwise names would stay in the file until something else needs their place.
  db.exec('pragma secure_delete = on');
  if (readOnly) db.exec('pragma query_only = on');
  return new Connection(db);
}

function lanesOn(writing: Connection, reading: Connection, builder: Kysely<Schema>): Lanes {
  const inside: Runs = {
    builder,
    run(query, values) {
      if (!writing.db.isTransaction) throw new Error('the transaction is over');
      return writing.run(query.sql, values);
    },
  };
  const transaction = groupCommits(writing);
  return {
    read: {
      builder,
      async run(query, values) {
        await reading.giveWay();
        // The connection that writes has at hand what was written last; the other one has to fetch it anew after every commit.
        return (writing.taken ? reading : writing).alone(query.sql, values);
      },
    },
    write: { builder, run: async (query, values) => writing.alone(query.sql, values) },
    transaction: async (work) => transaction(async () => work(inside)),
  };
}
