// What is written must be used: no source uncited, no lesson outside the course, no objective untested.
import { idsIn } from '../cells.ts';
import type { Fault } from '../fault.ts';
import { type CourseFiles, isPrivate, practiceIn, questionsOf, type QuizEntry } from '../files.ts';
import type { Use } from '../lesson-body.ts';
import { meant } from '../nearest.ts';
import { valueAt } from '../value.ts';
import { citing, sourcesNamed } from './cited.ts';

/**
 * Things that nobody meets. A name with a slip of the pen is a fault of its own and counts here as what was
 * meant; where a part of the course cannot be read, nothing is said of what that part may use.
 */
export function use(files: CourseFiles): Fault[] {
  const unread = (folder: string) => [...files.unread].some((file) => file.startsWith(folder));
  const uses = files.lessons.flatMap(({ body }) => body?.uses ?? []);
  const lessonsRead =
    !unread('lessons/') &&
    files.lessons.every(({ body }) => body !== undefined) &&
    !uses.some(({ program }) => program);
  return [
    ...lessonsOutside(files),
    ...(unread('quizzes/') ? [] : untestedObjectives(files)),
    ...emptyQuizzes(files),
    ...(lessonsRead && citationsRead(files) ? uncitedSources(files) : []),
    ...(lessonsRead ? [...unusedFigures(files, uses), ...lonelyQuestions(files, uses)] : []),
    ...(unread('library/figures.yaml') ? [] : unusedTables(files)),
  ];
}

function lessonsOutside(files: CourseFiles): Fault[] {
  const list = valueAt(files.course.raw, ['lessons']);
  if (!Array.isArray(list)) return [];
  const listed = meant(list, idsOf(files.lessons));
  return files.lessons
    .filter(({ id, raw, body }) => !listed.has(id) && (raw !== undefined || body !== undefined))
    .map((lesson) => ({
      file: lesson.at().file,
      line: 1,
      code: 'lesson-outside',
      what: `the lesson "${lesson.id}" is not in the course`,
      mend: 'add it to "lessons:" in course.yaml, or move the file away',
    }));
}

function untestedObjectives(files: CourseFiles): Fault[] {
  const objectives = files.lessons.flatMap((lesson) => {
    const list = valueAt(lesson.raw, ['objectives']);
    if (!Array.isArray(list)) return [];
    return list.flatMap((objective, i) => {
      const id = valueAt(objective, ['id']);
      return typeof id === 'string' ? [{ id, place: lesson.at(['objectives', i, 'id']) }] : [];
    });
  });
  const named = questionsOf(files, practiceIn(files)).map(({ raw }) => valueAt(raw, ['objective']));
  const tested = meant(named, idsOf(objectives));
  return objectives
    .filter(({ id }) => !tested.has(id))
    .map(({ id, place }) => ({
      ...place,
      code: 'objective-untested',
      what: `no question tests the objective "${id}"`,
      mend: `write "objective: ${id}" in a question, or remove the objective`,
    }));
}

function emptyQuizzes(files: CourseFiles): Fault[] {
  return practiceIn(files).flatMap((quiz) => {
    const asks = quiz.questions.some(
      ({ raw }) => !['lesson', 'before'].includes(String(valueAt(raw, ['place']))),
    );
    // In a quiz on the whole course any such question is a fault of its own.
    const ofCourse = valueAt(quiz.raw, ['course']) !== undefined;
    if (asks || ofCourse || quiz.questions.length === 0) return [];
    return [
      {
        ...quiz.at(['questions']),
        code: 'quiz-empty',
        what: `the quiz "${quiz.id}" asks nothing at the end of its lesson`,
        mend: 'give at least one question "place: quiz"',
      },
    ];
  });
}

/** The quizzes that count as citing. Private ones do not: the course is whole without them, for whoever has them not. */
function shared(files: CourseFiles): QuizEntry[] {
  return files.quizzes.filter((quiz) => !isPrivate(quiz));
}

/** Whether everything outside the lessons that may cite a source says clearly what it cites. */
function citationsRead(files: CourseFiles): boolean {
  const homes = ['library/', 'quizzes/', 'scenarios/'];
  return (
    ![...files.unread].some((file) => homes.some((home) => file.startsWith(home))) &&
    files.scenarios.every(({ decisions }) => decisions.length > 0) &&
    citing(files, shared(files)).every(
      ({ raw, value }) => value !== undefined || Array.isArray(valueAt(raw, ['sources'])),
    ) &&
    files.tables.every(({ rows }) => rows !== undefined && rows.faults.length === 0)
  );
}

function uncitedSources(files: CourseFiles): Fault[] {
  const cited = meant(sourcesNamed(files, shared(files)), idsOf(files.sources));
  return files.sources
    .filter(({ id }) => id !== '' && !cited.has(id))
    .map((source) => ({
      ...source.at(['id']),
      code: 'source-uncited',
      what: `the source "${source.id}" is never cited`,
      mend: `cite it with <Cite id="${source.id}" /> or in "sources:", or remove it; what only private/ cites is not counted`,
    }));
}

function unusedFigures(files: CourseFiles, uses: readonly Use[]): Fault[] {
  const drawn = meant(
    uses.filter(({ name }) => name === 'Figure').map(({ attributes }) => attributes.get('id')),
    idsOf(files.figures),
  );
  return files.figures
    .filter(({ id }) => id !== '' && !drawn.has(id))
    .map((figure) => ({
      ...figure.at(['id']),
      code: 'figure-unused',
      what: `the figure "${figure.id}" stands in no lesson`,
      mend: `place it with <Figure id="${figure.id}" alt="..." />, or remove it`,
    }));
}

function unusedTables(files: CourseFiles): Fault[] {
  const drawn = meant(
    files.figures.map(({ raw }) => valueAt(raw, ['table'])),
    idsOf(files.tables),
  );
  return files.tables
    .filter(({ id }) => id !== '' && !drawn.has(id))
    .map((table) => ({
      ...table.at(['id']),
      code: 'table-unused',
      what: `no figure draws the table "${table.id}"`,
      mend: 'add a figure with this table, or remove the table',
    }));
}

function lonelyQuestions(files: CourseFiles, uses: readonly Use[]): Fault[] {
  // Of two questions with one id only the first is asked; the second is a fault already.
  const all = questionsOf(files, practiceIn(files));
  const questions = [...Map.groupBy(all, ({ id }) => id).values()].flatMap(
    ([first]) => first ?? [],
  );
  const known = idsOf(questions);
  const named = {
    lesson: uses
      .filter(({ name }) => name === 'Check')
      .flatMap(({ attributes }) => attributes.get('id') ?? []),
    before: uses
      .filter(({ name }) => name === 'Prequestions')
      .flatMap(({ attributes }) => idsIn(attributes.get('ids'))),
  };
  const asked = { lesson: meant(named.lesson, known), before: meant(named.before, known) };
  return questions.flatMap((question) => {
    const place = valueAt(question.raw, ['place']);
    const at = question.at(['place']);
    if (place === 'lesson' && !asked.lesson.has(question.id))
      return [
        {
          ...at,
          code: 'question-lonely',
          what: `no lesson asks the question "${question.id}"`,
          mend: `place <Check id="${question.id}" /> in a lesson, or write "place: quiz"`,
        },
      ];
    if (place === 'before' && !asked.before.has(question.id))
      return [
        {
          ...at,
          code: 'question-lonely',
          what: `no lesson asks the question "${question.id}" beforehand`,
          mend: 'name it in <Prequestions ids="..." />, or write "place: quiz"',
        },
      ];
    if (question.value === undefined) return [];
    if (place !== 'lesson' && named.lesson.includes(question.id))
      return [
        {
          ...question.at(['id']),
          code: 'question-place',
          what: `the question "${question.id}" is asked by a <Check>`,
          mend: 'write "place: lesson" in it',
        },
      ];
    if (place !== 'before' && named.before.includes(question.id))
      return [
        {
          ...question.at(['id']),
          code: 'question-place',
          what: `the question "${question.id}" is asked by <Prequestions>`,
          mend: 'write "place: before" in it',
        },
      ];
    return [];
  });
}

function idsOf(entries: readonly { readonly id: string }[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}
