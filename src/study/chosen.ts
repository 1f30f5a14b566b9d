// What was chosen in the plain form before the scripts came: it stands in the fields, or in the address.

/** What a form and an address hold of these fields, and the address without them. */
export interface Chosen {
  readonly fields: Map<string, string[]>;
  /** The query of the address without the fields; undefined when it held none of them. */
  readonly rest: string | undefined;
}

/**
 * Reads the fields with these names. Pressing Answer before the scripts came sent the form to this same page,
 * so a field that holds nothing (an untouched select holds an empty text) gives way to what the address holds.
 */
export function chosenIn(names: Iterable<string>, form: FormData, address: string): Chosen {
  const sent = new URLSearchParams(address);
  const fields = new Map<string, string[]>();
  let found = false;
  for (const name of new Set(names)) {
    const here = texts(form.getAll(name));
    const there = texts(sent.getAll(name));
    const values = here.length > 0 ? here : there;
    if (values.length > 0) fields.set(name, values);
    if (!sent.has(name)) continue;
    sent.delete(name);
    found = true;
  }
  return { fields, rest: found ? sent.toString() : undefined };
}

function texts(values: readonly FormDataEntryValue[]): string[] {
  return values.filter((value) => typeof value === 'string').filter((value) => value !== '');
}
