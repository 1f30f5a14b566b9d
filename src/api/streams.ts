// Answers that stay open, such as server-sent events: whoever stops the server has to end them.

/** The open streams of a process. */
export interface Streams {
  /** Takes part; `end` is called when the server stops, at once if it is stopping already. Gives the function that leaves. */
  readonly join: (end: () => void) => () => void;
  /** Ends every stream, and those that come later. */
  readonly endAll: () => void;
}

/** Makes an empty set of streams. */
export function createStreams(): Streams {
  const open = new Set<() => void>();
  let ended = false;
  return {
    join: (end) => {
      if (ended) {
        end();
        return () => {};
      }
      // The same function may join twice: each has its own place.
      const one = () => end();
      open.add(one);
      return () => void open.delete(one);
    },
    endAll: () => {
      ended = true;
      for (const end of open) {
        open.delete(end);
        end();
      }
    },
  };
}
