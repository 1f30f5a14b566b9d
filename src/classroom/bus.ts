// Tells whoever listens that something has changed: a port, and its form within one process.

export interface Bus {
  /** Says that `what` (an id) has changed under a topic. Never throws; nobody may be listening. */
  publish(topic: string, what: string): void;
  /**
   * Calls `on` with what has changed, now and then several at once; `*` stands for more than could be named. Gives the
   * function that ends it.
   */
  subscribe(topic: string, on: (whats: readonly string[]) => void): () => void;
  close(): Promise<void>;
}

/** A bus within this process. */
export function createBus(): Bus {
  const listeners = new Map<string, Set<(whats: readonly string[]) => void>>();
  return {
    publish(topic, what) {
      for (const on of listeners.get(topic) ?? []) on([what]);
    },
    subscribe(topic, on) {
      const own = listeners.get(topic) ?? new Set();
      listeners.set(topic, own);
      // The same function may listen twice: each has its own place.
      const one = (whats: readonly string[]) => on(whats);
      own.add(one);
      return () => {
        own.delete(one);
        if (own.size === 0) listeners.delete(topic);
      };
    },
    async close() {
      listeners.clear();
    },
  };
}
