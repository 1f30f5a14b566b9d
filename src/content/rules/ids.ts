// An id names one thing: never two in one course, and never two options in one question.
import type { Fault, Place } from '../fault.ts';
import type { CourseFiles, Entry } from '../files.ts';
import { questionsOf } from '../files.ts';
import { idOf, valueAt } from '../value.ts';

interface Named {
  readonly id: string;
  readonly place: Place;
}

/** Ids that are used twice, and quizzes whose id is not the name of their file. */
export function ids(files: CourseFiles): Fault[] {
  const named = (entries: readonly Entry<unknown>[]): Named[] =>
    entries
      .filter(({ id }) => id !== '')
      .map((entry) => ({ id: entry.id, place: entry.at(['id']) }));
  const inList = (entry: Entry<unknown>, key: string): Named[] => {
    const list = valueAt(entry.raw, [key]);
    return Array.isArray(list)
      ? list.flatMap((item, i) => {
          const id = idOf(item);
          return id === undefined ? [] : [{ id, place: entry.at([key, i, 'id']) }];
        })
      : [];
  };
  const questions = questionsOf(files);
  return [
    ...twice('lesson', listed(files.course)),
    ...twice('quiz', named(files.quizzes)),
    ...twice('question', named(questions)),
    ...twice(
      'objective',
      files.lessons.flatMap((lesson) => inList(lesson, 'objectives')),
    ),
    ...twice('source', named(files.sources)),
    ...twice('term', named(files.terms)),
    ...twice('misconception', named(files.misconceptions)),
    ...twice('event', named(files.events)),
    ...twice('figure', named(files.figures)),
    ...twice('table', named(files.tables)),
    ...files.tables.flatMap((table) => twice('column', inList(table, 'columns'))),
    ...questions.flatMap((question) =>
      twice('option', inList(question, 'options'), ` in question ${question.id}`),
    ),
    ...loadedWords(files),
    ...twice('path', named(files.paths)),
    ...twice('vector', inList(files.course, 'vectors')),
    ...fileNames(files),
  ];
}

function listed(course: Entry<unknown>): Named[] {
  const list = valueAt(course.raw, ['lessons']);
  return Array.isArray(list)
    ? list.map((id, i) => ({ id: String(id), place: course.at(['lessons', i]) }))
    : [];
}

function twice(kind: string, all: readonly Named[], where = ''): Fault[] {
  const first = new Map<string, Place>();
  return all.flatMap(({ id, place }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, place);
      return [];
    }
    return [
      {
        ...place,
        code: 'id-twice',
        what: `the ${kind} id "${id}" is used twice${where}`,
        mend: `choose another; the first is at ${earlier.file}:${earlier.line}`,
      },
    ];
  });
}

/** A word that the list names twice, in whatever form: it would be remarked on twice. */
function loadedWords({ loadedWords: entries }: CourseFiles): Fault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ value, at }) =>
    [value?.word ?? [], ...(value?.forms ?? [])].flat().flatMap((form) => {
      const word = form.toLowerCase();
      if (!seen.has(word)) {
        seen.add(word);
        return [];
      }
      return [
        {
          ...at(),
          code: 'word-twice',
          what: `the loaded word "${form}" stands twice in the list`,
          mend: 'remove one of the two',
        },
      ];
    }),
  );
}

function fileNames(files: CourseFiles): Fault[] {
  return files.quizzes.flatMap((quiz) => {
    const place = quiz.at(['id']);
    const name = place.file.slice(place.file.lastIndexOf('/') + 1, -'.yaml'.length);
    if (quiz.id === '' || quiz.id === name) return [];
    return [
      {
        ...place,
        code: 'id-file',
        what: `the quiz "${quiz.id}" stands in ${name}.yaml`,
        mend: `name the file ${quiz.id}.yaml, or write "id: ${name}"`,
      },
    ];
  });
}
