// The entries that wait, as long as the page is open: where the device keeps nothing.
import { type Entry, isHeld, leaseMs, type OutboxStore } from './outbox-store.ts';

/** A store in memory that begins with these entries. */
export function outboxMemory(known: readonly Entry[] = []): OutboxStore {
  const entries = new Map(known.map((entry) => [entry.event.id, entry]));
  let lease: { holder: string; until: number } | undefined;
  return {
    all: async () => [...entries.values()],
    add: async (entry) => {
      if (!entries.has(entry.event.id)) entries.set(entry.event.id, entry);
    },
    drop: async (ids) => {
      for (const id of ids) entries.delete(id);
    },
    refuse: async (id, why) => {
      const entry = entries.get(id);
      if (entry !== undefined) entries.set(id, { ...entry, refused: why });
    },
    lease: async (holder, now) => {
      if (isHeld(lease, holder, now)) return false;
      lease = { holder, until: now + leaseMs };
      return true;
    },
    release: async (holder) => {
      if (lease?.holder === holder) lease = undefined;
    },
  };
}
