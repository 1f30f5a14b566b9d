// The wrong ideas that can come up more than once in a course, in its own words, worked out when the site is built.
import { fewestQuestions } from '../insight/misconceptions.ts';
import type { MisconceptionId, PassageId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import { type Link, linksOf, type Named } from './links.ts';

export interface Idea {
  readonly id: MisconceptionId;
  readonly wrong: string;
  readonly right: string;
  readonly passage: Link;
}

/** The misconceptions that enough of these questions name for one to come up more than once. */
export function ideasOf(
  questions: readonly Question[],
  course: Named & {
    readonly misconceptions: readonly (Omit<Idea, 'passage'> & { readonly passage: PassageId })[];
  },
): Idea[] {
  const named = questions.map(namedIn);
  return course.misconceptions
    .filter(({ id }) => named.filter((ids) => ids.has(id)).length >= fewestQuestions)
    .map(({ id, wrong, right, passage }) => {
      const links = linksOf({ passage, sources: [], objective: '' }, course);
      return { id, wrong, right, passage: links.passage };
    });
}

/** The misconceptions that a question names anywhere, whatever its kind. */
function namedIn(question: Question): ReadonlySet<unknown> {
  const named = new Set<unknown>();
  JSON.stringify(question, (field, value: unknown) => {
    if (field === 'misconception') named.add(value);
    return value;
  });
  return named;
}
