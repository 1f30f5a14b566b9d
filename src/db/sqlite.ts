// SQLite through node:sqlite, for Kysely: prepared statements are kept, and a transaction claims the right to write at once.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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

/** How long SQLite itself waits for another process that is writing to the file; this process stands still meanwhile. */
const still = 50;
/** How long is waited for it in all, with turns for others in between. Both in milliseconds. */
const patience = 10_000;

/** Does what another connection may keep from being done for a moment. */
async function untilFree<Result>(work: () => Result): Promise<Result> {
  for (const latest = Date.now() + patience; ; await wait(Math.random() * 20)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > latest) throw error;
    }
  }
}

/** Whether SQLite says that it is busy, in any of the ways it has for that. */
export function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    (error.errcode & 0xff) === 5
  );
}

/** Statements kept for each connection; queries that were put together differ, and must not pile up. */
const mostKept = 300;

/** A statement, and whether rows come out of it. */
interface Prepared {
  readonly statement: StatementSync;
  readonly answers: boolean;
}

/** The one connection of a driver. */
export class Connection implements DatabaseConnection {
  readonly #db: DatabaseSync;
  readonly #kept = new Map<string, Prepared>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  async executeQuery<Row>({
    sql,
    parameters,
  }: Pick<CompiledQuery, 'sql' | 'parameters'>): Promise<QueryResult<Row>> {
    const { statement, answers } = this.#prepared(sql);
    const values = parameters as SQLInputValue[];
    const run = (): QueryResult<Row> => {
      if (answers) return { rows: statement.all(...values) as Row[] };
      const { changes } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes) };
    };
    // Inside a transaction the right to write is there, and waiting could not bring it.
    return this.#db.isTransaction ? run() : untilFree(run);
  }

  // eslint-disable-next-line require-yield -- The interface asks for it; nothing here reads a result in pieces.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('results are not read in pieces: select fewer rows');
  }

  #prepared(sql: string): Prepared {
    const kept = this.#kept.get(sql);
    if (kept !== undefined) return kept;
    if (this.#kept.size >= mostKept) this.#kept.clear();
    const statement = this.#db.prepare(sql);
    const made = { statement, answers: statement.columns().length > 0 };
    this.#kept.set(sql, made);
    return made;
  }
}

class SqliteDriver implements Driver {
  readonly #open: () => Promise<DatabaseSync>;
  #db: DatabaseSync | undefined;
  #connection: Connection | undefined;

  constructor(open: () => Promise<DatabaseSync>) {
    this.#open = open;
  }

  async init(): Promise<void> {
    this.#db = await this.#open();
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
  readonly #open: () => Promise<DatabaseSync>;

  constructor(open: () => Promise<DatabaseSync>) {
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

/** Opens a connection to the file, which is made when it is missing; with `readOnly` nothing can be written through it. */
export async function connectTo(file: string, readOnly: boolean): Promise<DatabaseSync> {
  const options = { timeout: still, enableForeignKeyConstraints: true };
  const db = orExplain(file, () => new DatabaseSync(file, options));
  // Changing to WAL has to wait for others too.
  await untilFree(() => db.exec('pragma journal_mode = wal; pragma synchronous = full'));
  // What is erased is overwritten with zeros: otherwise names would stay in the file until something else needs their place.
  db.exec('pragma secure_delete = on');
  if (readOnly) db.exec('pragma query_only = on');
  return db;
}

/**
 * Two connections to the file, which is made with its folder when it is missing: one that writes, one that reads what is
 * committed without waiting for it.
 */
export function openSqlite<Tables>(file: string): {
  readonly write: Kysely<Tables>;
  readonly read: Kysely<Tables>;
} {
  // Names and work of learners will stand in it: nobody else on this machine needs to look into a folder made for them.
  orExplain(file, () => mkdirSync(dirname(file), { recursive: true, mode: 0o700 }));
  const connect = (readOnly: boolean) => async () => connectTo(file, readOnly);
  return {
    write: new Kysely<Tables>({ dialect: new NodeSqliteDialect(connect(false)) }),
    read: new Kysely<Tables>({ dialect: new NodeSqliteDialect(connect(true)) }),
  };
}
