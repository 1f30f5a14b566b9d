// The log of one learner on one device: kept on the disk while that works, in memory when it does not.
import { BlockedError } from './disk.ts';
import { ConflictError, type Place, type StudyEvent } from './events.ts';
import { memoryStore } from './memory.ts';
import type { Store } from './store.ts';

/** Why nothing is kept: refused by the browser, disk full, held by another tab, written by a newer program. */
export type Trouble = 'forbidden' | 'full' | 'blocked' | 'newer' | 'failed';
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
}

/** Names the trouble in an error from a browser's database. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof BlockedError) return 'blocked';
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    case 'SecurityError':
    case 'InvalidStateError':
    case 'ReferenceError':
    case 'TypeError':
      // Private windows and blocked site data show up as any of these, or as no `indexedDB` at all.
      return 'forbidden';
    default:
      return 'failed';
  }
}

/**
 * A log on `disk`. The first time the disk fails, the log goes on in memory with all it has seen so far and
 * says so in `storage`; it does not go back by itself, because half of an attempt in each place helps nobody.
 */
export function openLog(disk: Store, channel?: Channel): Log {
  let storage: Storage = { state: 'saved' };
  const listeners = new Set<() => void>();
  const seen = new Map<string, StudyEvent>();
  const places = new Map<string, Place>();
  let memory: Store | undefined;

  const stir = () => {
    for (const listener of listeners) listener();
  };
  const changed = () => {
    stir();
    channel?.postMessage('changed');
  };
  channel?.addEventListener('message', stir);

  const remember = (events: readonly StudyEvent[]) => {
    for (const event of events) seen.set(event.id, event);
    return events;
  };
  const attempted = async <Outcome>(work: (store: Store) => Promise<Outcome>): Promise<Outcome> => {
    if (memory !== undefined) return work(memory);
    try {
      return await work(disk);
    } catch (error) {
      if (error instanceof ConflictError) throw error;
      // Two calls may fail side by side: the second finds the memory that the first made.
      memory ??= memoryStore([...seen.values()], [...places.values()]);
      storage = { state: 'memory-only', reason: troubleOf(error) };
      stir();
      return work(memory);
    }
  };

  return {
    storage: () => storage,
    stir,
    read: async (about) => remember(await attempted((store) => store.read(about))),
    commit: async (about, decide) => {
      let added = 0;
      const known = await attempted((store) =>
        store.commit(about, (events) => {
          const decided = decide(events);
          added = decided.length;
          return decided;
        }),
      );
      remember(known);
      if (added > 0) changed();
      return known;
    },
    place: async (attempt) => {
      const place = await attempted((store) => store.place(attempt));
      if (place !== undefined) places.set(attempt, place);
      return place;
    },
    keepPlace: async (place) => {
      places.set(place.attempt, place);
      await attempted((store) => store.keepPlace(place));
    },
    erase: async () => {
      seen.clear();
      places.clear();
      await attempted((store) => store.erase());
      changed();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
