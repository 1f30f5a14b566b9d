// The entries that wait, in a database of their own: practice and class work are opened, upgraded and erased apart.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type Entry, isHeld, leaseMs, type OutboxStore } from './outbox-store.ts';
import { StorageError, type Trouble, troubleOf } from './trouble.ts';

interface OutboxDatabase extends DBSchema {
  /** The keys count up, over all tabs: they are the order. */
  entries: { key: number; value: Entry & { readonly id: string }; indexes: { id: string } };
  leases: { key: string; value: { readonly holder: string; readonly until: number } };
}
type Database = IDBPDatabase<OutboxDatabase>;
type Names = ('entries' | 'leases')[];
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<OutboxDatabase, Names, Mode>;

const databaseName = 'multivector-outbox';
/** Entry n takes a database from version n to n + 1. Entries are added, never edited. */
const migrations: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('entries', { autoIncrement: true }).createIndex('id', 'id', {
      unique: true,
    });
    database.createObjectStore('leases');
  },
];

/** Milliseconds to wait for the database: some browsers now and then never answer at all. */
const patience = 4000;
/** There is one right to send for the whole browser. */
const sender = 'sender';

/** A store in the browser's database, opened at the first need. Adding an entry that is there does nothing. */
export function outboxDisk(): OutboxStore {
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
      // "strict": the promise ends when the answer is on the disk, not when the system has been told of it.
      const transaction = database.transaction(['entries', 'leases'] as Names, mode, {
        durability: 'strict',
      });
      transaction.done.catch(() => undefined);
      const outcome = await work(transaction);
      await transaction.done;
      return outcome;
    } catch (error) {
      if (last || !(error instanceof DOMException)) throw new StorageError(troubleOf(error));
      lost();
      database.close();
      return within(mode, work, true);
    }
  };

  return {
    all: () =>
      within('readonly', async (transaction) => {
        const entries = await transaction.objectStore('entries').getAll();
        return entries.map(entryOf);
      }),
    add: (entry) =>
      within('readwrite', async (transaction) => {
        const { id } = entry.event;
        const store = transaction.objectStore('entries');
        if ((await store.index('id').getKey(id)) === undefined) await store.add({ ...entry, id });
      }),
    drop: (ids) =>
      within('readwrite', async (transaction) => {
        const store = transaction.objectStore('entries');
        for (const id of ids) {
          const key = await store.index('id').getKey(id);
          if (key !== undefined) await store.delete(key);
        }
      }),
    refuse: (id, why) =>
      within('readwrite', async (transaction) => {
        const store = transaction.objectStore('entries');
        const key = await store.index('id').getKey(id);
        const entry = key === undefined ? undefined : await store.get(key);
        if (entry !== undefined) await store.put({ ...entry, refused: why }, key);
      }),
    lease: (holder, now) =>
      within('readwrite', async (transaction) => {
        const store = transaction.objectStore('leases');
        if (isHeld(await store.get(sender), holder, now)) return false;
        await store.put({ holder, until: now + leaseMs }, sender);
        return true;
      }),
    release: (holder) =>
      within('readwrite', async (transaction) => {
        const store = transaction.objectStore('leases');
        if ((await store.get(sender))?.holder === holder) await store.delete(sender);
      }),
  };
}

/** The entry without what the index needs. */
function entryOf({ classId, seat, attempt, event, refused }: Entry): Entry {
  return { classId, seat, attempt, event, ...(refused !== undefined && { refused }) };
}

function connect(lost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let over = false;
    const fail = (trouble: Trouble) => {
      over = true;
      lost();
      reject(new StorageError(trouble));
    };
    const blocked = () => fail('blocked');
    const timer = setTimeout(blocked, patience);
    // A browser may throw instead of refusing: within a promise, that is the same.
    Promise.resolve()
      .then(() =>
        openDB<OutboxDatabase>(databaseName, migrations.length, {
          upgrade: (database, from) => {
            for (const step of migrations.slice(from)) step(database);
          },
          blocked,
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
