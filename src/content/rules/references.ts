// Everything that names something else must name something that exists.
import { idsIn } from '../cells.ts';
import type { Fault, Place } from '../fault.ts';
import type { CourseFiles, Entry } from '../files.ts';
import { questionsOf } from '../files.ts';
import { didYouMean } from '../nearest.ts';
import { valueAt } from '../value.ts';
import type { Path } from '../yaml.ts';

type Kind =
  | 'lesson'
  | 'quiz'
  | 'question'
  | 'objective'
  | 'source'
  | 'term'
  | 'misconception'
  | 'figure'
  | 'exercise'
  | 'table'
  | 'passage';

const whereToAdd: Readonly<Record<Kind, string>> = {
  lesson: 'write the name of a file in lessons/ without .mdx',
  quiz: 'write the name of a file in quizzes/ without .yaml',
  question: 'write the id of a question of a quiz',
  objective: 'add it to the objectives of a lesson',
  source: 'add it to library/sources.yaml',
  term: 'add it to library/glossary.yaml',
  misconception: 'add it to library/misconceptions.yaml',
  figure: 'add it to library/figures.yaml',
  exercise: 'write the name of a folder in scenarios/',
  table: 'add it to library/tables.yaml',
  passage: 'write a lesson, # and the anchor of one of its headings',
};

/** The files in which things of a kind stand. While one of them cannot be read, nothing of that kind is called missing. */
const home: Readonly<Record<Exclude<Kind, 'lesson' | 'passage'>, string>> = {
  quiz: 'quizzes/',
  question: 'quizzes/',
  objective: 'lessons/',
  source: 'library/sources.yaml',
  term: 'library/glossary.yaml',
  misconception: 'library/misconceptions.yaml',
  figure: 'library/figures.yaml',
  exercise: 'scenarios/',
  table: 'library/tables.yaml',
};

/** Names that point at nothing. */
export function references(files: CourseFiles): Fault[] {
  const known = knownIds(files);
  const unread = [...files.unread];
  const faults: Fault[] = [];
  const refer = (kind: Kind, id: unknown, place: Place) => {
    if (typeof id !== 'string' || id === '' || known[kind].has(id)) return;
    if (kind === 'passage' && unreadable(files, id)) return;
    if (
      kind !== 'passage' &&
      kind !== 'lesson' &&
      unread.some((file) => file.startsWith(home[kind]))
    )
      return;
    faults.push({
      ...place,
      code: 'reference',
      what: `there is no ${kind} "${id}"`,
      mend: didYouMean(id, known[kind], whereToAdd[kind]),
    });
  };
  const field = (entry: Entry<unknown>, kind: Kind, path: Path) =>
    refer(kind, valueAt(entry.raw, path), entry.at(path));
  const each = (entry: Entry<unknown>, path: Path, then: (path: Path) => void) => {
    const list = valueAt(entry.raw, path);
    if (Array.isArray(list)) list.forEach((_, i) => then([...path, i]));
  };

  each(files.course, ['lessons'], (path) => field(files.course, 'lesson', path));
  for (const lesson of files.lessons) {
    field(lesson, 'quiz', ['quiz']);
    each(lesson, ['reading'], (path) => field(lesson, 'source', [...path, 'source']));
    for (const { name, attributes, line } of lesson.body?.uses ?? []) {
      const place = { file: lesson.at().file, line };
      const kind = componentKinds[name];
      if (kind !== undefined) refer(kind, attributes.get('id'), place);
      refer('source', attributes.get('cite'), place);
      for (const id of idsIn(attributes.get('ids'))) refer('question', id, place);
    }
  }
  for (const quiz of files.quizzes) field(quiz, 'lesson', ['lesson']);
  for (const question of questionsOf(files)) {
    field(question, 'objective', ['objective']);
    field(question, 'passage', ['passage']);
    field(question, 'question', ['pair']);
    each(question, ['sources'], (path) => field(question, 'source', path));
    const answers = (at: Path, parts: readonly string[]) => {
      for (const part of parts)
        each(question, [...at, part], (path) =>
          field(question, 'misconception', [...path, 'misconception']),
        );
    };
    answers([], ['options', 'items', 'rows', 'places', 'near', 'sentences', 'mistaken']);
    each(question, ['gaps'], (path) => answers(path, ['options', 'mistaken']));
  }
  for (const entry of [...files.terms, ...files.misconceptions, ...files.events]) {
    each(entry, ['sources'], (path) => field(entry, 'source', path));
    field(entry, 'passage', ['passage']);
    field(entry, 'lesson', ['lesson']);
  }
  for (const plan of files.plans) {
    if (!known.exercise.has(plan.id)) refer('lesson', plan.id, { ...plan.at(), line: 1 });
    each(plan, ['errors'], (path) => field(plan, 'misconception', [...path, 'misconception']));
    each(plan, ['print'], (path) => field(plan, 'passage', [...path, 'passage']));
  }
  for (const way of files.paths)
    each(way, ['steps'], (path) => {
      field(way, 'lesson', [...path, 'lesson']);
      field(way, 'quiz', [...path, 'quiz']);
      field(way, 'exercise', [...path, 'exercise']);
    });
  for (const figure of files.figures) {
    field(figure, 'table', ['table']);
    if (figure.value?.kind !== 'verdicts') continue;
    for (const { id, file, rows } of files.tables)
      if (id === figure.value.table)
        rows?.rows.forEach((row, i) => {
          refer('lesson', row['lesson'], { file, line: rows.lines[i] ?? 1 });
        });
  }
  for (const { file, value, rows } of files.tables)
    for (const column of value?.columns.filter(({ type }) => type === 'source') ?? [])
      rows?.rows.forEach((row, i) => {
        for (const id of idsIn(row[column.id]))
          refer('source', id, { file, line: rows.lines[i] ?? 1 });
      });
  return faults;
}

const componentKinds: Readonly<Record<string, Kind>> = {
  Check: 'question',
  Cite: 'source',
  Term: 'term',
  Figure: 'figure',
};

function knownIds(files: CourseFiles): Readonly<Record<Kind, ReadonlySet<string>>> {
  const ids = (entries: readonly Entry<unknown>[]) => new Set(entries.map(({ id }) => id));
  return {
    lesson: ids(files.lessons),
    quiz: ids(files.quizzes),
    question: ids(questionsOf(files)),
    objective: new Set(objectives(files)),
    source: ids(files.sources),
    term: ids(files.terms),
    misconception: ids(files.misconceptions),
    figure: ids(files.figures),
    exercise: new Set(files.scenarios.map(({ id }) => id)),
    table: ids(files.tables),
    passage: new Set(
      files.lessons.flatMap(({ id, body }) =>
        (body?.headings ?? []).map(({ anchor }) => `${id}#${anchor}`),
      ),
    ),
  };
}

/** Whether a passage lies in a lesson whose body could not be read: then nothing can be said of it. */
function unreadable(files: CourseFiles, passage: string): boolean {
  const lesson = files.lessons.find(({ id }) => id === passage.split('#')[0]);
  return lesson !== undefined && lesson.body === undefined;
}

function objectives(files: CourseFiles): string[] {
  return files.lessons.flatMap(({ raw }) => {
    const list = valueAt(raw, ['objectives']);
    return Array.isArray(list) ? list.map((objective) => String(valueAt(objective, ['id']))) : [];
  });
}
