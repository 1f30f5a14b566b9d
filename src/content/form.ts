// Compares what a file holds with the form it should have, and says what is wrong in words for a person.
import { z } from 'zod';
import type { Fault } from './fault.ts';
import { didYouMean } from './nearest.ts';
import type { Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What a form check needs to know about where the value came from. */
export interface Origin {
  readonly file: string;
  readonly lineOf: (path: Path) => number;
  /** Where the value stands in its file; its own paths go on from there. */
  readonly path: Path;
}

/** The value in its form, or every fault in it. */
export function inForm<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  origin: Origin,
): { readonly value: z.output<Schema> } | { readonly faults: readonly Fault[] } {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data };
  return {
    faults: parsed.error.issues.flatMap((issue) => {
      const at = (path: Path) => origin.lineOf([...origin.path, ...path]);
      const name = nameOf(value, issue.path);
      return explain(issue, schema, value).map(({ what, mend, key }) => ({
        file: origin.file,
        line: at(key === undefined ? issue.path : [...issue.path, key]),
        code: `form-${issue.code.replaceAll('_', '-')}`,
        what: name === '' ? what : `${name}: ${what}`,
        mend,
      }));
    }),
  };
}

interface Explained {
  readonly what: string;
  readonly mend: string;
  readonly key?: string;
}

function explain(issue: Issue, schema: z.ZodType, root: unknown): Explained[] {
  const key = String(issue.path.at(-1) ?? 'this');
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, issue.path, root);
      return issue.keys.map((unknown) => ({
        key: unknown,
        what: `unknown key "${unknown}"`,
        mend: didYouMean(unknown, known, `remove it; known here: ${known.join(', ')}`),
      }));
    }
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null)
        return [{ what: `"${key}" is missing`, mend: `add "${key}:" with ${kindOf(issue.expected)}` }];
      return [
        {
          what: `"${key}" is ${kindOf(typeName(issue.input))}, expected ${kindOf(issue.expected)}`,
          mend:
            issue.expected === 'string'
              ? 'put it in quotes if it is meant as text'
              : `write ${kindOf(issue.expected)} here`,
        },
      ];
    case 'invalid_value':
      return [oneOf(key, issue.input, issue.values.map(String))];
    case 'invalid_union':
      return [unionFault(issue, schema, root)];
    default: {
      const [what = '', ...mend] = issue.message.split(': ');
      const shown = typeof issue.input === 'string' ? `"${key}" is "${shorten(issue.input)}"` : `"${key}"`;
      return mend.length > 0
        ? [{ what, mend: mend.join(': ') }]
        : [{ what: `${shown}, which does not fit`, mend: issue.message }];
    }
  }
}

function oneOf(key: string, found: unknown, values: readonly string[]): Explained {
  if (found === undefined)
    return { what: `"${key}" is missing`, mend: `add "${key}:" with one of: ${values.join(', ')}` };
  const text = String(found);
  return {
    what: `"${key}" is "${shorten(text)}", expected ${values.length === 1 ? `"${values[0]}"` : `one of: ${values.join(', ')}`}`,
    mend: didYouMean(text, values, `write ${values.length === 1 ? `"${values[0]}"` : 'one of these'}`),
  };
}

function unionFault(issue: Extract<Issue, { code: 'invalid_union' }>, schema: z.ZodType, root: unknown): Explained {
  const union = walk(schema, issue.path, root);
  if (issue.discriminator !== undefined && union instanceof z.ZodDiscriminatedUnion) {
    const found = valueAt(root, [...issue.path, ...(issue.path.at(-1) === issue.discriminator ? [] : [issue.discriminator])]);
    const values = union.options.flatMap((option) => literalsOf(option, issue.discriminator ?? ''));
    return oneOf(issue.discriminator, found, values);
  }
  const first = issue.errors.flat().at(-1);
  return { what: `"${String(issue.path.at(-1) ?? 'this')}" does not fit`, mend: first?.message ?? issue.message };
}

function literalsOf(option: unknown, key: string): string[] {
  const field = option instanceof z.ZodObject ? option.shape[key] : undefined;
  return field instanceof z.ZodLiteral ? [...field.values].map(String) : [];
}

/** The keys that the form knows at a path. */
function keysAt(schema: z.ZodType, path: Path, root: unknown): string[] {
  const found = walk(schema, path, root);
  if (found instanceof z.ZodObject) return Object.keys(found.shape);
  if (found instanceof z.ZodDiscriminatedUnion) return keysOfUnion(found, valueAt(root, path));
  return [];
}

function keysOfUnion(union: z.ZodDiscriminatedUnion, value: unknown): string[] {
  const fits = union.options.filter(
    (option) => option instanceof z.ZodObject && literalsOf(option, union.def.discriminator).includes(String(valueAt(value, [union.def.discriminator]))),
  );
  return fits.flatMap((option) => (option instanceof z.ZodObject ? Object.keys(option.shape) : []));
}

function walk(schema: unknown, path: Path, value: unknown): unknown {
  let at = unwrap(schema);
  let current = value;
  for (const step of path) {
    if (at instanceof z.ZodDiscriminatedUnion) {
      const { discriminator } = at.def;
      const kind = String(valueAt(current, [discriminator]));
      at = at.options.find((option) => literalsOf(option, discriminator).includes(kind));
    }
    if (at instanceof z.ZodObject) at = at.shape[String(step)];
    else if (at instanceof z.ZodArray) at = at.element;
    else return undefined;
    at = unwrap(at);
    current = valueAt(current, [step]);
  }
  return at;
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  return schema;
}

/** What stands at a path of a plain value. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

/** The id of a value that has one. */
export function idOf(value: unknown): string | undefined {
  const id = valueAt(value, ['id']);
  return typeof id === 'string' ? id : undefined;
}

/** A name for a part of a file: `question csto.dates, option "k7"`. */
function nameOf(root: unknown, path: Path): string {
  const own = idOf(root);
  const parts = own === undefined ? [] : [own];
  path.forEach((step, i) => {
    if (typeof step !== 'number') return;
    const list = String(path[i - 1] ?? 'entry').replace(/s$/, '');
    const id = idOf(valueAt(root, path.slice(0, i + 1)));
    parts.push(id === undefined ? `${list} ${step + 1}` : `${list} "${id}"`);
  });
  return parts.join(', ');
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

const kindWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

function kindOf(type: string): string {
  return kindWords[type] ?? type;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
