// Gives a question in use another key. Only kinds whose key is a list or a number can have one; of the others a question can
// be dropped, or everybody be given its point.
import type { OptionId } from '../ids.ts';
import { isWritten, shareOne, type WrittenKey } from './accepted.ts';
import { type Forgivable, folds, usual } from './forgiving.ts';
import { logicOf, type Question } from './kinds.ts';
import type { Gap } from './kinds/gaps/schema.ts';
import { readNumber } from './kinds/number/reading.ts';
import type { Option } from './question.schema.ts';
import { typographic } from './typographic.ts';

/**
 * What is said to be right, by the part of the question: the id of a gap, or '' for a question without parts. Of options
 * their ids, of a field the forms to be accepted, of a number from and to.
 */
export type NewKey = Readonly<Record<string, readonly string[]>>;

/** A part of a question whose key can be changed, with what is right in it now. */
export type KeyPart =
  | {
      readonly part: OptionId | '';
      readonly by: 'options';
      /** Whether several are right together. */
      readonly several: boolean;
      readonly options: readonly Pick<Option, 'id' | 'text' | 'correct'>[];
    }
  | { readonly part: OptionId | ''; readonly by: 'forms'; readonly accepted: readonly string[] }
  | { readonly part: ''; readonly by: 'number'; readonly unit?: string | undefined };

/** The parts whose key can be changed; none where the kind does not allow it. */
export function keyParts(question: Question): readonly KeyPart[] {
  const of = (part: OptionId | '', options: readonly Option[], several = false): KeyPart => ({
    part,
    by: 'options',
    several,
    options: options.map(({ id, text, correct }) => ({ id, text, correct })),
  });
  const formsOf = (part: OptionId | '', accepted: WrittenKey['accepted'] = []): KeyPart => ({
    part,
    by: 'forms',
    accepted: accepted.map(({ text }) => text),
  });
  switch (question.kind) {
    case 'choice':
      return [of('', question.options)];
    case 'choices':
      return [of('', question.options, true)];
    case 'evidence':
      return [of('', question.sentences, true)];
    case 'map':
      return [of('', question.places, question.places.filter(({ correct }) => correct).length > 1)];
    case 'number':
      return [{ part: '', by: 'number', unit: question.unit }];
    case 'text':
      return [formsOf('', question.accepted)];
    case 'gaps':
      return question.gaps.map(({ id, options, accepted }) =>
        options ? of(id, options) : formsOf(id, accepted),
      );
    default:
      return [];
  }
}

/** What is right in words when these forms of a question are its keys: a line each thing, none twice. */
export function rightWithin(question: Question, forms: readonly Question[]): readonly string[] {
  const lines = forms.flatMap((form) => {
    const shown = logicOf(form.kind)
      .rightWords(form)
      .map(({ text }) => text);
    // Of a field only its first form is shown; what a correction has added to it belongs there too.
    return [...shown, ...added(question, form)];
  });
  return [...new Set(lines)];
}

function added(question: Question, form: Question): readonly string[] {
  const before = keyParts(question);
  return keyParts(form).flatMap((part, index) => {
    const old = before[index];
    const known = old === undefined ? [] : rightIn(old);
    const head = part.part === '' ? '' : `${index + 1}. `;
    return rightIn(part)
      .filter((text) => !known.includes(text))
      .map((text) => head + text);
  });
}

function rightIn(part: KeyPart): readonly string[] {
  if (part.by === 'options')
    return part.options.filter(({ correct }) => correct).map(({ text }) => text);
  return part.by === 'forms' ? part.accepted : [];
}

/**
 * The question with another key. `accept`: with this one right too, beside what the question has as its key already, where
 * a key can hold both; else (several options together, a number) with this one alone, to be taken beside the other. `key`:
 * with this one alone. `why` takes the place of reasons that spoke for the old key. Undefined when it cannot be the key:
 * nothing, unknown or all options, a number that cannot be read, a range that ends before it begins, a form that is too
 * long; and for kinds without `keyParts`.
 */
export function rekeyed(
  question: Question,
  how: 'accept' | 'key',
  key: NewKey,
  why: string,
): Question | undefined {
  const values = key[''] ?? [];
  switch (question.kind) {
    case 'choice': {
      const options = withRight(question.options, how, values, why);
      return options && { ...question, options };
    }
    case 'choices': {
      const options = alone(question.options, values, why);
      return options && { ...question, options };
    }
    case 'evidence': {
      const sentences = alone(question.sentences, values, why);
      return sentences && { ...question, sentences };
    }
    case 'map': {
      // Whether one or several can be marked is seen by who answers: another key does not change it.
      const many = (all: readonly unknown[]) => all.length > 1;
      const asMany = many(question.places.filter(({ correct }) => correct)) === many([...new Set(values)]);
      const places = asMany ? alone(question.places, values, why) : undefined;
      return places && { ...question, places };
    }
    case 'number': {
      const { value: _, tolerance: __, unit, units = [], ...rest } = question;
      const all = unit === undefined ? units : [unit, ...units];
      const [from, to = from] = values
        .filter((text) => text.trim() !== '')
        .map((text) => readNumber(text, all) ?? Number.NaN);
      if (from === undefined || to === undefined || !(from <= to)) return undefined;
      return { ...rest, ...(unit && { unit }), units, range: { from, to }, why };
    }
    case 'text': {
      const written = withForms(question, how, values, why);
      return written && { ...question, ...written };
    }
    case 'gaps': {
      const named = Object.keys(key).filter((part) => hasSome(key[part]));
      const gaps = question.gaps.map((gap) =>
        named.includes(gap.id) ? rekeyedGap(gap, how, key[gap.id] ?? [], why) : gap,
      );
      const all = named.length > 0 && named.every((part) => gaps.some((gap) => gap?.id === part));
      return all && gaps.every((gap) => gap !== undefined) ? { ...question, gaps } : undefined;
    }
    default:
      return undefined;
  }
}

function hasSome(values: readonly string[] = []): boolean {
  return values.some((value) => value.trim() !== '');
}

function rekeyedGap(
  gap: Gap,
  how: 'accept' | 'key',
  values: readonly string[],
  why: string,
): Gap | undefined {
  if (gap.options) {
    const options = withRight(gap.options, how, values, why);
    return options && { ...gap, options };
  }
  const { accepted = [], why: before = '' } = gap;
  const written = withForms({ ...gap, accepted, why: before }, how, values, why);
  return written && { ...gap, ...written };
}

/** Options of which one can be chosen: one is right, or with `accept` more are, for either earns the point. */
function withRight(
  options: readonly Option[],
  how: 'accept' | 'key',
  values: readonly string[],
  why: string,
): Option[] | undefined {
  if (how === 'key') return values.length === 1 ? flipped(options, values, why) : undefined;
  if (values.length === 0) return undefined;
  const right = options.filter(({ correct }) => correct).map(({ id }) => id);
  return flipped(options, [...right, ...values], why);
}

/** Options of which several can be chosen: these are right, and not all of them, or nothing would be asked. */
function alone<Some extends Option>(
  options: readonly Some[],
  right: readonly string[],
  why: string,
): Some[] | undefined {
  const all = flipped(options, right, why);
  return all?.some(({ correct }) => !correct) ? all : undefined;
}

/** The options with these right. What turns over has another reason, and what is right shows no misconception. */
function flipped<Some extends Option>(
  options: readonly Some[],
  right: readonly string[],
  why: string,
): Some[] | undefined {
  const known = right.every((id) => options.some((option) => option.id === id));
  if (right.length === 0 || !known) return undefined;
  return options.map((option) => {
    const correct = right.includes(option.id);
    if (correct === option.correct) return option;
    const { misconception, ...rest } = option;
    return { ...(rest as Some), correct, why, ...(!correct && misconception && { misconception }) };
  });
}

/** The fields of a written answer that another key changes. */
interface Written {
  readonly accepted: { text: string; why?: string | undefined }[];
  readonly mistaken?: Gap['mistaken'];
  readonly why: string;
}

/** What is accepted now; a form that was foreseen as mistaken and is right is mistaken no more. */
function withForms(
  { accepted, mistaken, forgive = usual, why: before }: Written & Pick<WrittenKey, 'forgive'>,
  how: 'accept' | 'key',
  values: readonly string[],
  why: string,
): Written | undefined {
  const kept = how === 'accept' ? accepted : [];
  const typed = values.map((text) => typographic(text.trim())).filter((text) => text !== '');
  const readable = (text: string) => isWritten(text) && !folds(text, forgive).includes('');
  if (typed.length === 0 || !typed.every(readable)) return undefined;
  const fresh = typed.filter(
    (text, index) =>
      !isAmong(text, kept, forgive) &&
      !isAmong(
        text,
        typed.slice(0, index).map((each) => ({ text: each })),
        forgive,
      ),
  );
  const added = fresh.map((text) => (how === 'accept' ? { text, why } : { text }));
  const now = [...kept, ...added];
  const wrong = mistaken?.filter(({ text }) => !isAmong(text, now, forgive));
  return {
    accepted: now,
    ...(wrong && { mistaken: wrong }),
    why: how === 'accept' ? before : why,
  };
}

function isAmong(
  text: string,
  forms: readonly { readonly text: string }[],
  forgive: readonly Forgivable[],
): boolean {
  return forms.some((form) => shareOne(folds(form.text, forgive), folds(text, forgive)));
}
