// The order of names in lists.

const collator = new Intl.Collator('en', { numeric: true });

/** Compares two people by name as a reader would look for them, whatever the letters; two of one name by id. */
export function byName(
  a: { readonly nameKey: string; readonly id: string },
  b: { readonly nameKey: string; readonly id: string },
): number {
  return collator.compare(a.nameKey, b.nameKey) || (a.id < b.id ? -1 : 1);
}
