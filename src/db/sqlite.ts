// SQLite through node:sqlite, for Kysely: prepared statements are kept, and a transaction claims the right to write at once.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';

/** How long a process waits for another one that is writing to the file, in milliseconds. */
const patience = 10_000;
/** Statements kept for each connection; queries that were put together differ, and must not pile up. */
const mostKept = 300;

/** The one connection of a driver. */
class Connection implements DatabaseConnection {
  readonly #db: DatabaseSync;
  readonly #kept = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#prepared(sql);
    const values = parameters as SQLInputValue[];
    if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] };
    const { changes } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  // eslint-disable-next-line require-yield -- The interface asks for it; nothing here reads a result in pieces.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('results are not read in pieces: select fewer rows');
  }

  #prepared(sql: string): StatementSync {
    const kept = this.#kept.get(sql);
    if (kept !== undefined) return kept;
    if (this.#kept.size >= mostKept) this.#kept.clear();
    const made = this.#db.prepare(sql);
    this.#kept.set(sql, made);
    return made;
  }
}

class SqliteDriver implements Driver {
  readonly #open: () => DatabaseSync;
  #db: DatabaseSync | undefined;
  #connection: Connection | undefined;

  constructor(open: () => DatabaseSync) {
    this.#open = open;
  }

  async init(): Promise<void> {
    this.#db = this.#open();
    this.#connection = new Connection(this.#db);
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#connection === undefined) throw new Error('the database is closed');
    return this.#connection;
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { accessMode }: TransactionSettings,
  ): Promise<void> {
    // One that began by reading could find out only when it writes that another process has written.
    const begin = accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // Some faults, such as a full disk, have ended it already.
    if (this.#db?.isTransaction === true)
      await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#db?.close();
    this.#connection = undefined;
  }
}

class Adapter extends SqliteAdapter {
  // SQLite can undo changed tables too; Kysely is careful because of other things that it cannot undo, and none is done here.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #open: () => DatabaseSync;

  constructor(open: () => DatabaseSync) {
    super({ database: async () => Promise.reject(new Error('opened by the driver')) });
    this.#open = open;
  }

  override createDriver(): Driver {
    return new SqliteDriver(this.#open);
  }

  override createAdapter(): SqliteAdapter {
    return new Adapter();
  }
}

/**
 * Two connections to the file, which is made with its folder when it is missing: one that writes, one that reads what is
 * committed without waiting for it.
 */
export function openSqlite<Tables>(file: string): {
  readonly write: Kysely<Tables>;
  readonly read: Kysely<Tables>;
} {
  mkdirSync(dirname(file), { recursive: true });
  const connect = (readOnly: boolean) => () => {
    // The timeout is set before anything else: changing to WAL has to wait for others too.
    const db = new DatabaseSync(file, { timeout: patience, enableForeignKeyConstraints: true });
    db.exec('pragma journal_mode = wal; pragma synchronous = full');
    if (readOnly) db.exec('pragma query_only = on');
    return db;
  };
  return {
    write: new Kysely<Tables>({ dialect: new NodeSqliteDialect(connect(false)) }),
    read: new Kysely<Tables>({ dialect: new NodeSqliteDialect(connect(true)) }),
  };
}
