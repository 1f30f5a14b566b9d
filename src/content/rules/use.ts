// What is written must be used: no source uncited, no lesson outside the course, no objective untested.
import type { Fault } from '../fault.ts';
import type { CourseFiles } from '../files.ts';
import { questionsOf } from '../files.ts';
import { valueAt } from '../form.ts';

/** Things that nobody meets. Silent about what lessons use when one of them could not be read. */
export function use(files: CourseFiles): Fault[] {
  const readable = files.lessons.every(({ body, raw }) => body !== undefined && raw !== undefined);
  return [
    ...lessonsOutside(files),
    ...untestedObjectives(files),
    ...emptyQuizzes(files),
    ...(readable ? [...uncitedSources(files), ...unusedFigures(files), ...lonelyQuestions(files)] : []),
  ];
}

function lessonsOutside(files: CourseFiles): Fault[] {
  const listed = valueAt(files.course.raw, ['lessons']);
  if (!Array.isArray(listed)) return [];
  return files.lessons
    .filter(({ id }) => !listed.includes(id))
    .map((lesson) => ({ file: lesson.at().file, line: 1, code: 'lesson-outside', what: `the lesson "${lesson.id}" is not in the course`, mend: 'add it to "lessons:" in course.yaml, or move the file away' }));
}

function untestedObjectives(files: CourseFiles): Fault[] {
  const tested = new Set(questionsOf(files).map(({ raw }) => valueAt(raw, ['objective'])));
  return files.lessons.flatMap((lesson) => {
    const list = valueAt(lesson.raw, ['objectives']);
    if (!Array.isArray(list)) return [];
    return list.flatMap((objective, i) => {
      const id = valueAt(objective, ['id']);
      if (typeof id !== 'string' || tested.has(id)) return [];
      return [{ ...lesson.at(['objectives', i, 'id']), code: 'objective-untested', what: `no question tests the objective "${id}"`, mend: `write "objective: ${id}" in a question, or remove the objective` }];
    });
  });
}

function emptyQuizzes(files: CourseFiles): Fault[] {
  return files.quizzes.flatMap((quiz) => {
    const asks = quiz.questions.some(({ raw }) => [undefined, 'quiz'].includes(valueAt(raw, ['place']) as string | undefined));
    if (asks || quiz.questions.length === 0) return [];
    return [{ ...quiz.at(['questions']), code: 'quiz-empty', what: `the quiz "${quiz.id}" asks nothing at the end of its lesson`, mend: 'give at least one question "place: quiz"' }];
  });
}

function uncitedSources(files: CourseFiles): Fault[] {
  const cited = new Set<unknown>();
  const add = (value: unknown) => {
    if (Array.isArray(value)) for (const item of value) cited.add(item);
  };
  for (const { raw, body } of files.lessons) {
    const reading = valueAt(raw, ['reading']);
    if (Array.isArray(reading)) for (const entry of reading) cited.add(valueAt(entry, ['source']));
    for (const { name, attributes } of body?.uses ?? []) {
      cited.add(attributes.get('cite'));
      if (name === 'Cite') cited.add(attributes.get('id'));
    }
  }
  for (const { raw } of [...questionsOf(files), ...files.terms, ...files.misconceptions, ...files.events])
    add(valueAt(raw, ['sources']));
  for (const { value, rows } of files.tables)
    for (const column of value?.columns.filter(({ type }) => type === 'source') ?? [])
      for (const row of rows?.rows ?? []) add(String(row[column.id] ?? '').split(/\s+/));
  return files.sources
    .filter(({ id }) => id !== '' && !cited.has(id))
    .map((source) => ({ ...source.at(['id']), code: 'source-uncited', what: `the source "${source.id}" is never cited`, mend: `cite it with <Cite id="${source.id}" /> or in "sources:", or remove it` }));
}

function unusedFigures(files: CourseFiles): Fault[] {
  const uses = files.lessons.flatMap(({ body }) => body?.uses ?? []);
  const drawn = new Set(uses.filter(({ name }) => name === 'Figure').map(({ attributes }) => attributes.get('id')));
  const tables = new Set(files.figures.map(({ raw }) => valueAt(raw, ['table'])));
  return [
    ...files.figures
      .filter(({ id }) => id !== '' && !drawn.has(id))
      .map((figure) => ({ ...figure.at(['id']), code: 'figure-unused', what: `the figure "${figure.id}" stands in no lesson`, mend: `place it with <Figure id="${figure.id}" alt="..." />, or remove it` })),
    ...files.tables
      .filter(({ id }) => id !== '' && !tables.has(id))
      .map((table) => ({ ...table.at(['id']), code: 'table-unused', what: `no figure draws the table "${table.id}"`, mend: 'add a figure with this table, or remove the table' })),
  ];
}

function lonelyQuestions(files: CourseFiles): Fault[] {
  const uses = files.lessons.flatMap(({ body }) => body?.uses ?? []);
  const asked = {
    lesson: new Set(uses.filter(({ name }) => name === 'Check').map(({ attributes }) => attributes.get('id'))),
    before: new Set(uses.filter(({ name }) => name === 'Prequestions').flatMap(({ attributes }) => attributes.get('ids')?.split(/\s+/) ?? [])),
  };
  return questionsOf(files).flatMap((question) => {
    const place = valueAt(question.raw, ['place']);
    const at = question.at(['place']);
    if (place === 'lesson' && !asked.lesson.has(question.id))
      return [{ ...at, code: 'question-lonely', what: `no lesson asks the question "${question.id}"`, mend: `place <Check id="${question.id}" /> in a lesson, or write "place: quiz"` }];
    if (place === 'before' && !asked.before.has(question.id))
      return [{ ...at, code: 'question-lonely', what: `no lesson asks the question "${question.id}" beforehand`, mend: 'name it in <Prequestions ids="..." />, or write "place: quiz"' }];
    if (place !== 'lesson' && asked.lesson.has(question.id))
      return [{ ...question.at(['id']), code: 'question-place', what: `the question "${question.id}" is asked by a <Check>`, mend: 'write "place: lesson" in it' }];
    if (place !== 'before' && asked.before.has(question.id))
      return [{ ...question.at(['id']), code: 'question-place', what: `the question "${question.id}" is asked by <Prequestions>`, mend: 'write "place: before" in it' }];
    return [];
  });
}
