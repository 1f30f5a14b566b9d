// The name of something by its id.

/** The name of the one with this id; the id itself where there is none. */
export function nameOf(
  all: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return all.find((each) => each.id === id)?.name ?? id;
}
