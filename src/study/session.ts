// What a tab keeps of its own until it is closed: which play is open in it, and what is typed and not given yet.

/** Reads what was kept under a key; undefined when nothing was, or the browser keeps nothing. */
export function fromSession<Value>(key: string): Value | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
}

/** Keeps something under a key, or nothing any more. Where the browser refuses, the page goes on without. */
export function toSession(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // It is a convenience: every step that is given is in the log.
  }
}
