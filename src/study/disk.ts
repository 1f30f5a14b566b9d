// The store in IndexedDB. Everything it cannot do, it says by throwing; log.ts decides what then.
import { type IDBPDatabase, openDB } from 'idb';
import { type About, ConflictError, sameBody } from './events.ts';
import { databaseName, migrations, type StudyDatabase } from './migrations.ts';
import type { Store } from './store.ts';

/** Another tab holds the database open in an older version, or opening it never ends. */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

/** Milliseconds to wait for the database: some browsers now and then never answer at all. */
const patience = 4000;

/** A store in the browser's database, opened at the first need. */
export function diskStore(): Store {
  let opening: Promise<IDBPDatabase<StudyDatabase>> | undefined;
  const open = () => (opening ??= connect(() => (opening = undefined)));

  return {
    read: async (about) => {
      const { store } = (await open()).transaction('events');
      return pick(store, about);
    },
    commit: async (about, decide) => {
      // "strict": the promise ends when the answer is on the disk, not when the system has been told of it.
      const transaction = (await open()).transaction('events', 'readwrite', {
        durability: 'strict',
      });
      // A failed request also ends the transaction; its own promise must not be left without a listener.
      transaction.done.catch(() => undefined);
      const { store } = transaction;
      try {
        const known = await pick(store, about);
        const added = new Map<string, (typeof known)[number]>();
        for (const event of decide(known)) {
          const there = added.get(event.id) ?? (await store.get(event.id));
          if (there !== undefined && !sameBody(there, event)) throw new ConflictError(event.id);
          if (there === undefined) {
            added.set(event.id, event);
            await store.add(event);
          }
        }
        await transaction.done;
        return [...known, ...added.values()];
      } catch (error) {
        abort(transaction);
        throw error;
      }
    },
    place: async (attempt) => (await open()).get('places', attempt),
    keepPlace: async (place) => {
      await (await open()).put('places', place);
    },
    erase: async () => {
      const transaction = (await open()).transaction(['events', 'places'], 'readwrite', {
        durability: 'strict',
      });
      await Promise.all([
        transaction.objectStore('events').clear(),
        transaction.objectStore('places').clear(),
        transaction.done,
      ]);
    },
  };
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already: there is nothing left to undo.
  }
}

interface Readable {
  getAll(): Promise<StudyDatabase['events']['value'][]>;
  index(name: 'quiz' | 'type'): {
    getAll(key: string): Promise<StudyDatabase['events']['value'][]>;
  };
}

function pick(store: Readable, about: About): Promise<StudyDatabase['events']['value'][]> {
  if (about === 'everything') return store.getAll();
  return 'quiz' in about
    ? store.index('quiz').getAll(about.quiz)
    : store.index('type').getAll(about.type);
}

function connect(lost: () => void): Promise<IDBPDatabase<StudyDatabase>> {
  return new Promise((resolve, reject) => {
    let over = false;
    const givenUp = () => {
      over = true;
      lost();
      reject(new BlockedError('the database is held by another tab, or does not answer'));
    };
    const timer = setTimeout(givenUp, patience);
    openDB<StudyDatabase>(databaseName, migrations.length, {
      upgrade: (database, from, _to, transaction) => {
        for (const step of migrations.slice(from)) step(database, transaction);
      },
      blocked: givenUp,
      // A newer version of this program wants in: let it, and find out about it at the next need.
      blocking: (_from, _to, event) => {
        lost();
        (event.target as IDBDatabase).close();
      },
      terminated: lost,
    })
      .then(
        (database) => {
          // Too late: nobody waits any more, and an open database would stand in other tabs' way.
          if (over) database.close();
          resolve(database);
        },
        (error: unknown) => {
          lost();
          reject(error);
        },
      )
      .finally(() => clearTimeout(timer));
  });
}
