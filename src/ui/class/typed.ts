// What stands in the fields of a form: what was typed before it was refused, otherwise what is kept.

/** The first value of each field; fields that `kept` does not name are left out. */
export function fieldValues(
  note: { readonly typed?: Readonly<Record<string, readonly string[]>> } | undefined,
  kept: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [name, note?.typed?.[name]?.[0] ?? value]),
  );
}
