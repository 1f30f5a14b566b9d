// The form that corrects a question, read: from the address of the page that shows what it would do, and when it is posted.
import type { Wanted } from '../classroom/regrade-form.ts';
import type { KeyPart, NewKey } from '../quiz/rekey.ts';

/** Fields by name. */
type Fields = ReadonlyMap<string, readonly string[]>;

export const hows = ['accept', 'key', 'drop', 'credit'] as const;

/** What is asked for; undefined as long as nothing of the kind is. The fields of a part are `key`, or `key.` and its id. */
export function readWanted(fields: Fields): Wanted | undefined {
  const how = hows.find((each) => each === fields.get('how')?.[0]);
  if (how === undefined) return undefined;
  const key: Record<string, readonly string[]> = {};
  for (const [name, values] of fields) {
    const part = /^key(?:\.([a-z0-9]+))?$/.exec(name);
    // A field for written forms takes one a line.
    const typed = values
      .flatMap((value) => value.split(/\r?\n/))
      .filter((line) => line.trim() !== '');
    if (part !== null && typed.length > 0) key[part[1] ?? ''] = typed;
  }
  return {
    how,
    lowers: fields.get('lowers')?.[0] === 'yes',
    fits: fields.get('fits')?.[0] ?? '',
    key,
  };
}

/** The fields of an address or of a form by name. */
export function fieldsOf(query: URLSearchParams): Fields {
  return new Map([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}

/** The same as fields of a form, by name, to be carried along. */
export function wantedFields({ how, lowers, fits, key }: Wanted): [string, string][] {
  const parts = Object.entries<NewKey[string]>(key).flatMap(([part, values]) =>
    values.map((value): [string, string] => [part === '' ? 'key' : `key.${part}`, value]),
  );
  const may: [string, string][] = lowers ? [['lowers', 'yes']] : [];
  return [['how', how], ['fits', fits], ...may, ...parts];
}

/**
 * What the address of the page asks for. `option` names one more right option, as other pages link here. `ready` is what a
 * preview can be made of; false as long as nothing is said to be right.
 */
export function askedFor(
  query: URLSearchParams,
  parts: readonly KeyPart[],
): { readonly wanted: Wanted | undefined; readonly ready: Wanted | false } {
  const read = readWanted(fieldsOf(query));
  if (read === undefined) return { wanted: undefined, ready: false };
  if (read.how === 'drop' || read.how === 'credit') return { wanted: read, ready: read };
  const option = query.get('option');
  const none = Object.keys(read.key).length === 0;
  const wanted = none && option !== null ? { ...read, key: withOption(option, read, parts) } : read;
  const isReady = parts.length > 0 && Object.keys(wanted.key).length > 0;
  return { wanted, ready: isReady && wanted };
}

function withOption(option: string, { how }: Wanted, [first]: readonly KeyPart[]): NewKey {
  if (first?.by !== 'options') return {};
  const right = first.options.filter(({ correct }) => correct).map(({ id }) => id);
  return { '': first.several && how === 'accept' ? [...right, option] : [option] };
}
