// Compares what a file holds with the form it should have, and says what is wrong in words for a person.
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { keysAt, kindsAt } from './form-keys.ts';
import { didYouMean, nearest } from './nearest.ts';
import { idOf, valueAt } from './value.ts';
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
  const whole = origin.path.length === 0 ? 'the file' : 'this entry';
  return {
    faults: withoutEchoes(parsed.error.issues, schema, value).flatMap((issue) => {
      const at = (path: Path) => origin.lineOf([...origin.path, ...path]);
      const name = nameOf(value, issue.path);
      return explain(issue, schema, value, whole).map(({ what, mend, key }) => ({
        file: origin.file,
        line: at(key === undefined ? issue.path : [...issue.path, key]),
        code: `form-${issue.code.replaceAll('_', '-')}`,
        what: name === '' ? what : `${name}: ${what}`,
        mend,
      }));
    }),
  };
}

/**
 * One slip of the pen is one fault. A misspelt key is also a missing key, and what is said of a whole list
 * ("no option is right") may only be so because a key in it is misspelt: both are left out.
 */
function withoutEchoes(issues: readonly Issue[], schema: z.ZodType, root: unknown): Issue[] {
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = keysAt(schema, issue.path, root);
    return issue.keys.flatMap((key) => {
      const guess = nearest(key, known);
      return guess === undefined ? [] : [[...issue.path, guess]];
    });
  });
  return issues.filter((issue) => {
    if (issue.input === undefined && meant.some((path) => samePath(path, issue.path))) return false;
    const { length } = issue.path;
    const around = (path: Path) =>
      path.length > length + 1 && samePath(path.slice(0, length), issue.path);
    return issue.code !== 'custom' || !meant.some(around);
  });
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}

interface Explained {
  readonly what: string;
  readonly mend: string;
  readonly key?: string;
}

function explain(issue: Issue, schema: z.ZodType, root: unknown, whole: string): Explained[] {
  const key = issue.path.at(-1);
  const subject = key === undefined ? whole : typeof key === 'number' ? 'this' : `"${String(key)}"`;
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
      return [wrongType(subject, issue.input, issue.expected)];
    case 'invalid_value':
      return [oneOf(subject, issue.input, issue.values.map(String))];
    case 'invalid_union': {
      if (issue.discriminator === undefined) return [noneFits(issue, subject)];
      const path = key === issue.discriminator ? issue.path.slice(0, -1) : issue.path;
      const found = valueAt(root, [...path, issue.discriminator]);
      const values = kindsAt(schema, path, issue.discriminator, root);
      return [oneOf(`"${issue.discriminator}"`, found, values)];
    }
    default:
      return [inItsOwnWords(issue, subject)];
  }
}

function wrongType(subject: string, found: unknown, expected: string): Explained {
  if (found === undefined || found === null)
    return subject.startsWith('"') && found === undefined
      ? {
          what: `${subject} is missing`,
          mend: `add ${subject.replace(/"$/, ':"')} with ${kindOf(expected)}`,
        }
      : {
          what: `${subject} is empty`,
          mend: `write ${kindOf(expected)} here`,
        };
  return {
    what: `${subject} is ${kindOf(typeName(found))}, expected ${kindOf(expected)}`,
    mend:
      expected === 'string'
        ? 'put it in quotes if it is meant as text'
        : `write ${kindOf(expected)} here`,
  };
}

function oneOf(subject: string, found: unknown, values: readonly string[]): Explained {
  const only = values.length === 1 ? `"${values[0]}"` : undefined;
  if (found === undefined || found === null)
    return {
      what: `${subject} is missing`,
      mend: `add ${subject.replace(/"$/, ':"')} with ${only ?? `one of: ${values.join(', ')}`}`,
    };
  const text = String(found);
  return {
    what: `${subject} is "${shorten(text)}", expected ${only ?? `one of: ${values.join(', ')}`}`,
    mend: didYouMean(text, values, `write ${only ?? 'one of these'}`),
  };
}

/** None of several forms fits: what is said is what the last of them asks for. */
function noneFits(issue: Extract<Issue, { code: 'invalid_union' }>, subject: string): Explained {
  const last = issue.errors.at(-1)?.[0];
  if (last?.code === 'invalid_type') return wrongType(subject, issue.input, last.expected);
  return { what: unfit(subject, issue.input), mend: last?.message ?? issue.message };
}

/** The message of the schema: `what: mend`, or only how to mend it. Messages of the library are all of the second sort. */
function inItsOwnWords(issue: Issue, subject: string): Explained {
  // A colon between quotes is part of what is quoted, as in "to: x9".
  const [, what, mend] = /^((?:"[^"]*"|[^"])*?): (.*)$/s.exec(issue.message) ?? [];
  if (what === undefined || mend === undefined)
    return { what: unfit(subject, issue.input), mend: issue.message };
  return { what: issue.code === 'custom' ? what : unfit(subject, issue.input), mend };
}

function unfit(subject: string, found: unknown): string {
  if (typeof found === 'string') return `${subject} is "${shorten(found)}", which does not fit`;
  return typeof found === 'number'
    ? `${subject} is ${found}, which does not fit`
    : `${subject} does not fit`;
}

/** A name for a part of a file: `treaty.dates, option "k7"`. */
function nameOf(root: unknown, path: Path): string {
  const own = idOf(root);
  const parts = own === undefined ? [] : [shorten(own)];
  path.forEach((step, i) => {
    if (typeof step !== 'number') return;
    const list = String(path[i - 1] ?? 'entry').replace(/s$/, '');
    const id = idOf(valueAt(root, path.slice(0, i + 1)));
    parts.push(id === undefined ? `${list} ${step + 1}` : `${list} "${shorten(id)}"`);
  });
  return parts.join(', ');
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
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
