// One connection to a file of SQLite: prepared statements are kept, and whoever uses it does so in turn.
import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

/** How long SQLite itself waits for another process that is writing to the file; this process stands still meanwhile. */
export const still = 50;
/** How long is waited for it in all, with turns for others in between. Both in milliseconds. */
const patience = 10_000;

/** Does what another connection may keep from being done for a moment. */
export async function untilFree<Result>(work: () => Result): Promise<Result> {
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

/** A statement, and the names of its columns; none where no rows come out. */
interface Prepared {
  readonly statement: StatementSync;
  columns: readonly string[];
}

function columnsOf(statement: StatementSync): readonly string[] {
  return statement.columns().map(({ name }) => name);
}

/** By itself node:sqlite makes a dictionary of each row, which costs more to make and to read than an object of one shape. */
function rowOf<Row>(columns: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  columns.forEach((column, place) => (row[column] = values[place]));
  return row as Row;
}

/** How long one turn of the event loop may read, in milliseconds: a report of many readings lets answers in between. */
const longestTurn = 5;

/** A connection, used by one at a time; others wait in the order of asking. */
export class Connection implements DatabaseConnection {
  readonly db: DatabaseSync;
  readonly #kept = new Map<string, Prepared>();
  readonly #waiting: (() => void)[] = [];
  #taken = false;
  #turnSince: number | undefined;

  constructor(db: DatabaseSync) {
    this.db = db;
  }

  /** Waits for the turn; whoever has it gives it back. */
  async take(): Promise<void> {
    if (this.#taken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#taken = true;
  }

  /** Whether somebody has the turn. */
  get taken(): boolean {
    return this.#taken;
  }

  give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#taken = false;
    else next();
  }

  /** Runs a query now; it throws when another connection is in the way. */
  run<Row>(sql: string, values: readonly unknown[]): QueryResult<Row> {
    const prepared = this.#prepared(sql);
    const { statement } = prepared;
    if (prepared.columns.length > 0) {
      const found = statement.all(...(values as SQLInputValue[])) as unknown as unknown[][];
      // SQLite prepares "select *" anew when a newer program has added a column meanwhile.
      if (found[0] !== undefined && found[0].length !== prepared.columns.length)
        prepared.columns = columnsOf(statement);
      return { rows: found.map((row) => rowOf<Row>(prepared.columns, row)) };
    }
    const { changes } = statement.run(...(values as SQLInputValue[]));
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  /** The same as soon as no other connection is in the way. The turn has to have come. */
  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    // Inside a transaction the right to write is there, and waiting could not bring it.
    if (this.db.isTransaction) return this.run(sql, parameters);
    return untilFree(() => this.run<Row>(sql, parameters));
  }

  // eslint-disable-next-line require-yield -- The interface asks for it; nothing here reads a result in pieces.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('results are not read in pieces: select fewer rows');
  }

  /** Waits for the next turn of the event loop when this one has been reading for long: by itself, reading waits for nothing. */
  async giveWay(): Promise<void> {
    if (this.#turnSince === undefined) {
      this.#turnSince = performance.now();
      setImmediate(() => (this.#turnSince = undefined));
    } else if (performance.now() - this.#turnSince > longestTurn)
      await new Promise<void>((resolve) => setImmediate(resolve));
  }

  /** Runs one query when it is its turn. */
  async alone<Row>(sql: string, values: readonly unknown[]): Promise<QueryResult<Row>> {
    await this.take();
    try {
      return await untilFree(() => this.run<Row>(sql, values));
    } finally {
      this.give();
    }
  }

  #prepared(sql: string): Prepared {
    const kept = this.#kept.get(sql);
    if (kept !== undefined) return kept;
    if (this.#kept.size >= mostKept) this.#kept.clear();
    const statement = this.db.prepare(sql);
    statement.setReturnArrays(true);
    const made = { statement, columns: columnsOf(statement) };
    this.#kept.set(sql, made);
    return made;
  }
}
