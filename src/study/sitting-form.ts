// The plain form of class work: the names of its fields, as classroom/plain-form.ts reads them.
import type { QuestionId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import type { FormFields } from '../quiz/kind.ts';
import { logicOf, type View } from '../quiz/kinds.ts';
import type { Given } from './sitting.ts';

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
