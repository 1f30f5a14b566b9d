// The store in IndexedDB. Everything it cannot do, it says by throwing; log.ts decides what then.
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type About, ConflictError, sameBody } from './events.ts';
import { databaseName, migrations, type StudyDatabase } from './migrations.ts';
import type { Store } from './store.ts';
import { StorageError, type Trouble, troubleOf } from './trouble.ts';

type Database = IDBPDatabase<StudyDatabase>;
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  StudyDatabase,
  ('events' | 'places')[],
  Mode
>;
type Event = StudyDatabase['events']['value'];

/** Milliseconds to wait for the database: some browsers now and then never answer at all. */
const patience = 4000;

/** A store in the browser's database, opened at the first need. */
export function diskStore(): Store {
  let opening: Promise<Database> | undefined;
  const lost = () => (opening = undefined);

  /** Does its work in one transaction; if that was lost on the way, once more on a fresh connection. */
  const within = async <Mode extends 'readonly' | 'readwrite', Outcome>(
    mode: Mode,
    work: (transaction: Transaction<Mode>) => Promise<Outcome>,
    last = false,
  ): Promise<Outcome> => {
    const database = await (opening ??= connect(lost));
    try {
      return await inOne(database, mode, work);
    } catch (error) {
      // An open database throws nothing else; what is no DOMException comes from whoever decides.
      if (!(error instanceof DOMException)) throw error;
      if (last) throw new StorageError(troubleOf(error));
      lost();
      database.close();
      return within(mode, work, true);
    }
  };

  return {
    read: (about) => within('readonly', (transaction) => pick(transaction, about)),
    commit: (about, decide) =>
      within('readwrite', async (transaction) => {
        const store = transaction.objectStore('events');
        const known = await pick(transaction, about);
        const added = new Map<string, Event>();
        for (const event of decide(known)) {
          const there = added.get(event.id) ?? (await store.get(event.id));
          if (there !== undefined && !sameBody(there, event)) throw new ConflictError(event.id);
          if (there === undefined) {
            added.set(event.id, event);
            await store.add(event);
          }
        }
        return [...known, ...added.values()];
      }),
    place: (attempt) =>
      within('readonly', (transaction) => transaction.objectStore('places').get(attempt)),
    changePlace: (attempt, move) =>
      within('readwrite', async (transaction) => {
        const store = transaction.objectStore('places');
        const place = move(await store.get(attempt));
        await store.put(place);
        return place;
      }),
    erase: () =>
      within('readwrite', async (transaction) => {
        await transaction.objectStore('events').clear();
        await transaction.objectStore('places').clear();
      }),
  };
}

async function inOne<Mode extends 'readonly' | 'readwrite', Outcome>(
  database: Database,
  mode: Mode,
  work: (transaction: Transaction<Mode>) => Promise<Outcome>,
): Promise<Outcome> {
  // "strict": the promise ends when the answer is on the disk, not when the system has been told of it.
  const transaction = database.transaction(['events', 'places'], mode, { durability: 'strict' });
  // A failed request also ends the transaction; its own promise must not be left without a listener.
  transaction.done.catch(() => undefined);
  try {
    const outcome = await work(transaction);
    await transaction.done;
    return outcome;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already: there is nothing left to undo.
    }
    throw error;
  }
}

function pick(
  transaction: Transaction<'readonly'> | Transaction<'readwrite'>,
  about: About,
): Promise<Event[]> {
  const store: Readable = transaction.objectStore('events');
  if (about === 'everything') return store.getAll();
  return 'quiz' in about
    ? store.index('quiz').getAll(about.quiz)
    : store.index('type').getAll(about.type);
}

interface Readable {
  getAll(): Promise<Event[]>;
  index(name: 'quiz' | 'type'): { getAll(key: string): Promise<Event[]> };
}

function connect(lost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let over = false;
    const fail = (trouble: Trouble) => {
      over = true;
      lost();
      reject(new StorageError(trouble));
    };
    // Another tab holds the database open in an older version, or opening it never ends.
    const blocked = () => fail('blocked');
    const timer = setTimeout(blocked, patience);
    // A browser may throw instead of refusing: within a promise, that is the same.
    Promise.resolve()
      .then(() =>
        openDB<StudyDatabase>(databaseName, migrations.length, {
          upgrade: (database, from, _to, transaction) => {
            for (const step of migrations.slice(from)) step(database, transaction);
          },
          blocked,
          // A newer version of this program wants in: let it. What this one does next opens the database again.
          blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
        }),
      )
      .then(
        (database) => {
          // Too late: nobody waits any more, and an open database would stand in other tabs' way.
          if (over) database.close();
          resolve(database);
        },
        (error: unknown) => fail(troubleOf(error, 'opening')),
      )
      .finally(() => clearTimeout(timer));
  });
}
