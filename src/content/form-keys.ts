// Asks a form which keys and which words it knows at a place, so that a fault can name them.
import { z } from 'zod';
import { valueAt } from './value.ts';
import type { Path } from './yaml.ts';

/** The keys that the form knows at a path of this value. */
export function keysAt(schema: z.ZodType, path: Path, root: unknown): string[] {
  const found = formAt(schema, path, root);
  const objects =
    found instanceof z.ZodDiscriminatedUnion ? [optionFor(found, valueAt(root, path))] : [found];
  return objects.flatMap((option) =>
    option instanceof z.ZodObject ? Object.keys(option.shape) : [],
  );
}

/** The words among which `key` chooses between several forms at a path. */
export function kindsAt(schema: z.ZodType, path: Path, key: string, root: unknown): string[] {
  const union = formAt(schema, path, root);
  if (!(union instanceof z.ZodDiscriminatedUnion)) return [];
  return union.options.flatMap((option) => literalsOf(option, key));
}

function formAt(schema: unknown, path: Path, value: unknown): unknown {
  let at = unwrap(schema);
  let current = value;
  for (const step of path) {
    if (at instanceof z.ZodDiscriminatedUnion) at = optionFor(at, current);
    if (at instanceof z.ZodObject) at = at.shape[String(step)];
    else if (at instanceof z.ZodArray) at = at.element;
    else return undefined;
    at = unwrap(at);
    current = valueAt(current, [step]);
  }
  return at;
}

function optionFor(union: z.ZodDiscriminatedUnion, value: unknown): unknown {
  const { discriminator } = union.def;
  const kind = String(valueAt(value, [discriminator]));
  return union.options.find((option) => literalsOf(option, discriminator).includes(kind));
}

function literalsOf(option: unknown, key: string): string[] {
  const field = option instanceof z.ZodObject ? option.shape[key] : undefined;
  return field instanceof z.ZodLiteral ? [...field.values].map(String) : [];
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  return schema;
}
