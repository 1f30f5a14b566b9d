// Questions with several parts, each answered in a form field of its own: rows to place, gaps to fill.
import type { OptionId, QuestionId } from '../ids.ts';
import type { Completeness, FormFields, Mark, OptionFeedback } from './kind.ts';

/** What was given for each part, by the id of the part. A part without an answer is not in it. */
export type Given = Readonly<Record<OptionId, string>>;

/** What the learner is told about one part. `chosen`: it has an answer; `correct`: that answer is right. */
export interface PartFeedback extends OptionFeedback {
  /** The learner's answer in words. */
  readonly given?: string;
  /** The right answer in words. */
  readonly right: string;
}

/** The name of the form field of one part. */
export function partField(question: QuestionId, part: OptionId): string {
  return `${question}.${part}`;
}

/** How far an answer with `filled` of `all` parts has come. */
export function partsCompleteness(filled: number, all: number): Completeness {
  if (filled === 0) return 'empty';
  return filled < all ? 'incomplete' : 'complete';
}

/** Points between 0 and 1: right parts / parts. */
export function partsMark(right: number, all: number): Mark {
  return { points: right / all };
}

/** `given` with another value for one part, in the order of `parts`; no value takes it out, none left is undefined. */
export function withPart(
  parts: readonly { readonly id: OptionId }[],
  given: Given,
  part: OptionId,
  value: string,
): Given | undefined {
  const all = parts.flatMap(({ id }) => {
    const text = id === part ? value : given[id];
    return text === undefined || text === '' ? [] : [[id, text] as const];
  });
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

/** What plain form fields give for each part: the first value that it can take; none at all is undefined. */
export function readParts<Part extends { readonly id: OptionId }>(
  question: QuestionId,
  parts: readonly Part[],
  fields: FormFields,
  takes: (part: Part, value: string) => boolean,
): Given | undefined {
  const all = parts.flatMap((part) => {
    const values = fields.get(partField(question, part.id)) ?? [];
    const value = values.find((each) => takes(part, each));
    return value === undefined ? [] : [[part.id, value] as const];
  });
  return all.length === 0 ? undefined : Object.fromEntries(all);
}
