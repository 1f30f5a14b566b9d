// Where reports read: with a database in a file, a thread of its own, which is started when the first report is asked for.
import { Worker } from 'node:worker_threads';
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';

/** A query on its way to the thread, and what comes back under its number. */
export interface Asked {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}
export type Answered = { readonly id: number } & (
  { readonly rows: unknown[] } | { readonly error: unknown }
);

type Waiting = Pick<PromiseWithResolvers<QueryResult<never>>, 'resolve' | 'reject'>;

/** The thread: when it dies, whoever waits is told, and the next query starts another. */
class Thread implements DatabaseConnection {
  readonly #file: string;
  #worker: Worker | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(file: string) {
    this.#file = file;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const worker = (this.#worker ??= this.#start());
    const id = this.#asked++;
    const { promise, resolve, reject } = Promise.withResolvers<QueryResult<Row>>();
    worker.postMessage({ id, sql, parameters } satisfies Asked);
    this.#waiting.set(id, { resolve, reject });
    // It keeps the process alive only while somebody waits for it.
    worker.ref();
    return promise;
  }

  // eslint-disable-next-line require-yield -- The interface asks for it; nothing here reads a result in pieces.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('results are not read in pieces: select fewer rows');
  }

  /** What was asked for before is answered first. */
  async end(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined) return;
    worker.ref();
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('close');
    await ended;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./reports-worker.ts', import.meta.url), {
      workerData: this.#file,
    });
    let why = '';
    worker.on('message', (answered: Answered) => this.#take(answered));
    worker.on('error', (error) => {
      why = ` (${error instanceof Error ? error.message : String(error)})`;
    });
    worker.once('exit', () => {
      this.#worker = undefined;
      const ended = new Error(
        `The thread that reads for reports has ended${why}: ask again, and another one starts.`,
      );
      for (const { reject } of this.#waiting.values()) reject(ended);
      this.#waiting.clear();
    });
    return worker;
  }

  #take(answered: Answered): void {
    const asked = this.#waiting.get(answered.id);
    this.#waiting.delete(answered.id);
    if ('rows' in answered) asked?.resolve({ rows: answered.rows as never[] });
    else asked?.reject(answered.error);
    if (this.#waiting.size === 0) this.#worker?.unref();
  }
}

class ThreadDriver extends DummyDriver {
  readonly #thread: Thread;

  constructor(file: string) {
    super();
    this.#thread = new Thread(file);
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#thread;
  }

  override async destroy(): Promise<void> {
    await this.#thread.end();
  }
}

class RefusingDriver extends DummyDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    return refuse();
  }
}

class Adapter extends SqliteAdapter {
  // One connection that takes the next query before it has answered the last.
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class DialectOn extends SqliteDialect {
  readonly #driver: () => Driver;

  constructor(driver: () => Driver) {
    super({ database: async () => Promise.reject(new Error('opened by the driver')) });
    this.#driver = driver;
  }

  override createDriver(): Driver {
    return this.#driver();
  }

  override createAdapter(): SqliteAdapter {
    return new Adapter();
  }
}

/** Reads the database in this file in a thread; transactions are nothing to it, each query sees what is committed. */
export function readInThread<Tables>(file: string): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new DialectOn(() => new ThreadDriver(file)) });
}

/** Stands where reports would write. */
export function refusing<Tables>(): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new DialectOn(() => new RefusingDriver()) });
}

export function refuse(): never {
  throw new Error('reports only read: write through the store itself');
}
