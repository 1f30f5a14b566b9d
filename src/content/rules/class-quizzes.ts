// Quizzes for a class: they have no page, so nothing public may lead to them, and what only practice knows has no place in them.
import { idsIn } from '../cells.ts';
import type { Fault, Place } from '../fault.ts';
import {
  type CourseFiles,
  type Entry,
  isForClass,
  isPrivate,
  practiceIn,
  questionsOf,
  type QuizEntry,
} from '../files.ts';
import { valueAt } from '../value.ts';
import type { Path } from '../yaml.ts';

/** What no class quiz says, and why; in class work the instructor's assignment settles it. */
const practiceOnly = {
  feedback: 'gets its reasons when the instructor releases them',
  secondTry: 'has as many attempts as the assignment allows',
  hints: 'shows no hints',
  course: 'belongs to an assignment and not to a place in the course',
} as const;

/** Class quizzes that say what only practice can mean, practice in private/, and public files that name class work. */
export function classQuizzes(files: CourseFiles): Fault[] {
  const own = files.quizzes.filter(isForClass);
  return [...inPrivate(files), ...own.flatMap(meantForPractice), ...named(files, own)];
}

function fault(place: Place, what: string, mend: string): Fault {
  return { ...place, code: 'quiz-class', what, mend };
}

function inPrivate({ quizzes }: CourseFiles): Fault[] {
  return quizzes
    .filter((quiz) => isPrivate(quiz) && valueAt(quiz.raw, ['use']) === 'practice')
    .map((quiz) =>
      fault(
        quiz.at(['use']),
        'a practice quiz in private/, whose key would stand on a public page',
        'write "use: class", or move the file to quizzes/',
      ),
    );
}

function meantForPractice(quiz: QuizEntry): Fault[] {
  const head = Object.entries(practiceOnly)
    .filter(([field]) => valueAt(quiz.raw, [field]) !== undefined)
    .map(([field, why]) =>
      fault(
        quiz.at([field]),
        `"${field}:" in a quiz for a class, which ${why}`,
        `remove "${field}:"`,
      ),
    );
  const within = quiz.questions.flatMap(({ id, raw, at }) => {
    const place = valueAt(raw, ['place']);
    return [
      ...(place === 'lesson' || place === 'before'
        ? [
            fault(
              at(['place']),
              `the question "${id}" has "place: ${place}" in a quiz for a class, and a lesson shows its key`,
              'remove "place:", or move the question to a practice quiz',
            ),
          ]
        : []),
      ...(valueAt(raw, ['pair']) === undefined
        ? []
        : [
            fault(
              at(['pair']),
              `the question "${id}" names a pair in a quiz for a class, which measures no gain`,
              'remove "pair:"',
            ),
          ]),
    ];
  });
  return [...head, ...within];
}

/** Lessons and paths are public: whatever they name has a page, and its key in it. */
function named(files: CourseFiles, own: readonly QuizEntry[]): Fault[] {
  // An id that practice has too is used twice: that is the fault, and it is named already.
  const practice = practiceIn(files);
  const only = (ids: (of: readonly QuizEntry[]) => readonly { readonly id: string }[]) => {
    const taken = new Set(ids(practice).map(({ id }) => id));
    return new Set(ids(own).flatMap(({ id }) => (taken.has(id) ? [] : [id])));
  };
  const quizzes = only((of) => of);
  const questions = only((of) => questionsOf(files, of));
  const page = (entry: Entry<unknown>, path: Path): Fault[] => {
    const id = String(valueAt(entry.raw, path));
    if (!quizzes.has(id)) return [];
    const what = `the quiz "${id}" is for a class and has no page`;
    return [fault(entry.at(path), what, 'name a quiz with "use: practice"')];
  };
  const asked = files.lessons.flatMap(({ body, at }) =>
    (body?.uses ?? []).flatMap(({ name, attributes, line }) =>
      [name === 'Check' ? attributes.get('id') : undefined, ...idsIn(attributes.get('ids'))]
        .filter((id) => id !== undefined && questions.has(id))
        .map((id) =>
          fault(
            { file: at().file, line },
            `the question "${id}" is for a class, and a lesson shows its key`,
            'ask another question, or move this one to a practice quiz',
          ),
        ),
    ),
  );
  const steps = files.paths.flatMap((way) => {
    const list = valueAt(way.raw, ['steps']);
    return Array.isArray(list) ? list.flatMap((_, i) => page(way, ['steps', i, 'quiz'])) : [];
  });
  return [...files.lessons.flatMap((lesson) => page(lesson, ['quiz'])), ...asked, ...steps];
}
