// Small JSON of columns that many rows have in common: it is read once, and shared.

/**
 * A reader of JSON that keeps the last `most` texts. What it gives is shared by all who read the same text, and frozen, so that
 * nobody changes it for the others.
 */
export function remembered<Value>(most: number): (json: string) => Value {
  const known = new Map<string, Value>();
  return (json) => {
    let value = known.get(json);
    if (value === undefined) {
      value = frozen(JSON.parse(json) as Value);
      if (known.size >= most) known.clear();
      known.set(json, value);
    }
    return value;
  };
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}
