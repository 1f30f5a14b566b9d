// Chance as an argument: an order that follows from a seed and the ids, the same on every machine.

/** FNV-1a (Fowler, Noll, Vo) over the UTF-16 code units of a text, going on from `start`. */
export function fnv(text: string, start = 0x811c9dc5): number {
  let h = start;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** The finisher of MurmurHash3 (Appleby), because FNV alone hardly changes its high bits when only the last letter differs. */
export function finished(start: number): number {
  let h = start ^ (start >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number between 0 and 2^32 - 1 from a text. */
export function hash(text: string): number {
  return finished(fnv(text));
}

/** The items in an order that depends on the seed and their ids only: never on where they stood before. */
export function shuffled<Item extends { readonly id: string }>(
  items: readonly Item[],
  seed: string,
): Item[] {
  return items
    .map((item) => ({ item, key: hash(`${seed}/${item.id}`) }))
    .toSorted((a, b) => a.key - b.key || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
}
