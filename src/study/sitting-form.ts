// The plain form of class work: the names of its fields, as classroom/plain-form.ts reads them.
import type { QuestionId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import type { FormFields } from '../quiz/kind.ts';
import { logicOf, type View } from '../quiz/kinds.ts';
import type { Given } from './sitting.ts';

/** The fields that hold something, by name. (Shared with chosen.ts, it would be one more file that every lesson names.) */
export function filledIn(form: FormData): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of form)
    if (typeof value === 'string' && value !== '')
      fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
}

/** The name of the field that says how sure an answer is. */
export function sureField(question: QuestionId): string {
  return `sure:${question}`;
}

/** How sure the form says an answer is; undefined when it says nothing. */
export function readSure(question: QuestionId, fields: FormFields): Sureness | undefined {
  const said = fields.get(sureField(question))?.[0];
  return ([1, 2, 3] as const).find((level) => String(level) === said);
}

/** What was typed into a form that was not taken, question by question. */
export function typedIn(
  views: readonly View[],
  fields: Readonly<Record<string, readonly string[]>>,
): Record<string, Given> {
  const form = new Map(Object.entries(fields));
  return Object.fromEntries(
    views.map((view) => [
      view.id,
      {
        answer: logicOf(view.kind).readForm(view, form) ?? null,
        sure: readSure(view.id, form),
      },
    ]),
  );
}
