// The sources that a course names, wherever its files say so, whether or not the rest of them has its form.
import { idsIn } from '../cells.ts';
import { type CourseFiles, type Entry, type QuizEntry, questionsOf } from '../files.ts';
import { valueAt } from '../value.ts';
import { citedInScenarios } from './scenario-sources.ts';

/** What may cite a source outside lessons, exercises and tables: the questions of these quizzes, and the library. */
export function citing(
  files: CourseFiles,
  quizzes: readonly QuizEntry[],
): readonly Entry<unknown>[] {
  return [...questionsOf(files, quizzes), ...files.terms, ...files.misconceptions, ...files.events];
}

/** Everything that stands where the id of a source should, in these quizzes and in all that is no quiz. */
export function sourcesNamed(files: CourseFiles, quizzes: readonly QuizEntry[]): unknown[] {
  const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  return [
    ...files.lessons.flatMap(({ raw, body }) => [
      ...(body?.uses ?? []).flatMap(({ name, attributes }) => [
        attributes.get('cite'),
        name === 'Cite' ? attributes.get('id') : undefined,
      ]),
      ...listed(valueAt(raw, ['reading'])).map((entry) => valueAt(entry, ['source'])),
    ]),
    ...citing(files, quizzes).flatMap(({ raw }) => listed(valueAt(raw, ['sources']))),
    ...citedInScenarios(files).map(({ id }) => id),
    ...files.tables.flatMap(({ value, rows }) =>
      (value?.columns ?? [])
        .filter(({ type }) => type === 'source')
        .flatMap((column) => (rows?.rows ?? []).flatMap((row) => idsIn(row[column.id]))),
    ),
  ];
}
