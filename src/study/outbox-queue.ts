// The entries that wait, as this tab knows them: on the device while that works, in memory when it does not.
import { type Entry, type OutboxStore } from './outbox-store.ts';
import { outboxMemory } from './outbox-memory.ts';
import { StorageError, type Trouble } from './trouble.ts';

export interface Queue {
  /** In order, with those that are still being written down; a plain function, because a page that closes waits for nothing. */
  entries(): readonly Entry[];
  /** How many are being written down. */
  writing(): number;
  /** Where they are kept: on the device, or only in memory, and why. */
  keeping(): 'device' | Trouble;
  /** Reads what other tabs have done. */
  reload(): Promise<void>;
  /** Takes note of what another tab has just written down: a page that closes at once has no time to read it. */
  know(entry: Entry): void;
  /** Resolves when it is written down; entries are written in the order in which they came. */
  add(entry: Entry): Promise<void>;
  drop(ids: readonly string[]): Promise<void>;
  refuse(id: string, why: string): Promise<void>;
}

/** The queue on `disk`; `changed` is called whenever it is another. The first time the disk fails it goes on in memory with all it knows. */
export function openQueue(disk: OutboxStore, changed: () => void): Queue {
  let store = disk;
  let keeping: 'device' | Trouble = 'device';
  let known: readonly Entry[] = [];
  let unwritten: readonly Entry[] = [];
  let tail: Promise<unknown> = Promise.resolve();

  const entries = () => [
    ...known,
    ...unwritten.filter((entry) => known.every(({ event }) => event.id !== entry.event.id)),
  ];
  const attempted = async <Outcome>(
    work: (store: OutboxStore) => Promise<Outcome>,
  ): Promise<Outcome> => {
    const tried = store;
    try {
      return await work(tried);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      // Another call may have found out already, and the entries have moved.
      if (store === tried) {
        keeping = error.trouble;
        store = outboxMemory(entries());
        changed();
      }
      return work(store);
    }
  };
  const reload = async () => {
    known = await attempted((each) => each.all());
    changed();
  };

  return {
    entries,
    writing: () => unwritten.length,
    keeping: () => keeping,
    reload,
    know: (entry) => {
      if (known.some(({ event }) => event.id === entry.event.id)) return;
      known = [...known, entry];
      changed();
    },
    add: (entry) => {
      unwritten = [...unwritten, entry];
      changed();
      const written = tail.then(async () => {
        await attempted((each) => each.add(entry));
        known = [...known.filter(({ event }) => event.id !== entry.event.id), entry];
        unwritten = unwritten.filter((each) => each !== entry);
        changed();
      });
      tail = written.catch(() => undefined);
      return written;
    },
    drop: async (ids) => {
      await attempted((each) => each.drop(ids));
      await reload();
    },
    refuse: async (id, why) => {
      await attempted((each) => each.refuse(id, why));
      await reload();
    },
  };
}
