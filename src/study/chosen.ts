// What was chosen in the plain form before the scripts came.

/** The fields of a form that hold something, by name; an untouched select holds an empty text, which is nothing. */
export function chosenIn(form: FormData): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const name of new Set(form.keys())) {
    const values = form
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .filter((value) => value !== '');
    if (values.length > 0) fields.set(name, values);
  }
  return fields;
}
