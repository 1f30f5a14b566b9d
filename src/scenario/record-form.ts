// What something from outside, such as a file, must look like before it can be played as a record.
import type { PlayRecord } from './record.ts';

type Form =
  | 'text'
  | 'whole'
  | { readonly list: Form }
  | { readonly each: Form }
  | {
      readonly fields: Readonly<Record<string, Form>>;
      readonly may?: Readonly<Record<string, Form>>;
    }
  | { readonly type: Readonly<Record<string, Form>> };

const setup: Form = {
  fields: {
    weights: { each: 'whole' },
    redLine: 'text',
    cards: { list: { fields: { id: 'text', stance: 'text', confidence: 'whole' } } },
    belief: { list: 'whole' },
  },
};
const step: Form = {
  type: {
    advice: {
      fields: {
        decision: 'text',
        option: 'text',
        reason: 'text',
        confidence: 'whole',
        at: 'whole',
        digest: 'text',
      },
      may: { expected: 'text' },
    },
    belief: { fields: { belief: { list: 'whole' }, at: 'whole', digest: 'text' } },
  },
};
const record: Form = {
  fields: {
    format: 'whole',
    scenario: 'text',
    rules: 'text',
    text: 'text',
    form: 'text',
    seed: 'text',
    setup,
    digest: 'text',
    steps: { list: step },
  },
  may: { preset: 'text', forced: { each: 'text' }, role: 'text' },
};

/** What is wrong with the form of a record: where, and what is expected there; undefined when nothing is. */
export function formFault(value: unknown): string | undefined {
  const fault = faultIn(value, record, 'the record');
  if (fault !== undefined) return fault;
  const { format, form } = value as PlayRecord;
  if (format !== 1) return `the record has format ${String(format)}; this program reads format 1`;
  return form === 'full' || form === 'short' ? undefined : `there is no form "${String(form)}"`;
}

function faultIn(value: unknown, form: Form, where: string): string | undefined {
  if (form === 'text') return typeof value === 'string' ? undefined : `${where} is no text`;
  if (form === 'whole')
    return Number.isSafeInteger(value) ? undefined : `${where} is no whole number`;
  if ('list' in form) {
    if (!Array.isArray(value)) return `${where} is no list`;
    return first(value.map((each, i) => [each, form.list, `${where}, ${i + 1}`]));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `${where} has no fields`;
  const object = value as Readonly<Record<string, unknown>>;
  if ('each' in form)
    return first(Object.entries(object).map(([key, each]) => [each, form.each, `${where}.${key}`]));
  if ('type' in form) {
    const own = Object.hasOwn(form.type, String(object.type))
      ? form.type[String(object.type)]
      : undefined;
    return own === undefined
      ? `${where} is no step: its type is "${String(object.type)}"`
      : faultIn(value, own, where);
  }
  const may = Object.entries(form.may ?? {}).filter(([key]) => Object.hasOwn(object, key));
  return first(
    [...Object.entries(form.fields), ...may].map(([key, each]) => [
      Object.hasOwn(object, key) ? object[key] : undefined,
      each,
      `${where}.${key}`,
    ]),
  );
}

function first(all: readonly (readonly [unknown, Form, string])[]): string | undefined {
  for (const [value, form, where] of all) {
    const fault = faultIn(value, form, where);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
