// Data that a page carries for its scripts.

/** JSON that may stand inside a script element: a "<" in a text must not end the element. */
export function asData(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
