// The log of one learner on one device: kept on the disk while that works, in memory when it does not.
import { memoryStore } from './memory.ts';
import type { Store } from './store.ts';
import { StorageError, type Trouble } from './trouble.ts';

export type Storage =
  { readonly state: 'saved' } | { readonly state: 'memory-only'; readonly reason: Trouble };

/** How tabs tell each other that there is something new to read. BroadcastChannel is one. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: () => void): void;
}

export interface Log extends Store {
  /** Whether what is written will be there tomorrow. A plain function, because every lesson page carries it. */
  storage(): Storage;
  /** Calls `listener` when events came or went, here or in another tab, or `storage` changed; gives the way to stop. */
  watch(listener: () => void): () => void;
  /** Tells all listeners to read again, as after a page came back from the browser's cache. */
  stir(): void;
  /** Erases the disk, even after it failed for other things; throws, with nothing erased, when it fails for this. */
  erase(): Promise<void>;
}

/**
 * A log on `disk`. The first time the disk fails, the log goes on in memory with all it has seen so far and
 * says so in `storage`; it does not go back by itself, because half of an attempt in each place helps nobody.
 */
export function openLog(disk: Store, channel?: Channel): Log {
  let storage: Storage = { state: 'saved' };
  const listeners = new Set<() => void>();
  // Holds from the start whatever the disk gives or takes, also what it takes while it fails for another call.
  const memory = memoryStore();

  const stir = () => {
    for (const listener of listeners) listener();
  };
  const changed = () => {
    stir();
    channel?.postMessage('changed');
  };
  channel?.addEventListener('message', stir);

  const attempted = async <Outcome>(work: (store: Store) => Promise<Outcome>): Promise<Outcome> => {
    if (storage.state === 'saved')
      try {
        return await work(disk);
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        storage = { state: 'memory-only', reason: error.trouble };
        stir();
      }
    return work(memory);
  };

  return {
    storage: () => storage,
    stir,
    read: async (about) => {
      const events = await attempted((store) => store.read(about));
      memory.hold(events);
      return events;
    },
    commit: async (about, decide) => {
      let added = 0;
      const known = await attempted((store) =>
        store.commit(about, (events) => {
          const decided = decide(events);
          added = decided.length;
          return decided;
        }),
      );
      memory.hold(known);
      if (added > 0) changed();
      return known;
    },
    place: async (attempt) => {
      const place = await attempted((store) => store.place(attempt));
      return place && memory.changePlace(attempt, () => place);
    },
    changePlace: async (attempt, move) => {
      const place = await attempted((store) => store.changePlace(attempt, move));
      return memory.changePlace(attempt, () => place);
    },
    erase: async () => {
      await disk.erase();
      await memory.erase();
      changed();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
