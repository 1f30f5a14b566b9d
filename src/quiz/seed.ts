// Chance as an argument: an order that follows from a seed and the ids, the same on every machine.

/**
 * A number between 0 and 2^32 - 1 from a text: FNV-1a (Fowler, Noll, Vo), then the finisher of MurmurHash3
 * (Appleby), because FNV alone hardly changes its high bits when only the last letter differs.
 */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
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
