// Everything that a course says in its own voice, with its lines: not what it quotes, nor what it says that others hold.
import type { Nodes } from 'mdast';
import { typographic } from '../../quiz/typographic.ts';
import type { Place } from '../fault.ts';
import type { Placed, WrittenCourse, WrittenLesson, WrittenTable } from '../written.ts';
import type { Path } from '../yaml.ts';

/** A text and where each part of it stands. */
export interface Said {
  readonly text: string;
  readonly lineAt: (offset: number) => Place;
}

/** A part of the course that may let words stand: what it says, what it lets stand, and the parts for which that holds too. */
export interface Speaker {
  readonly said: readonly Said[];
  readonly allow: readonly { readonly word?: string | undefined }[];
  readonly allowedAt: (index: number) => Place;
  readonly within: readonly Speaker[];
}

/** Keys that are left out: what is let stand, with its reason, and the questions of a quiz, which speak for themselves. */
const others = new Set(['allow', 'questions']);
/** Lists whose "text" is not the course's own: the passage of an evidence question, what learners write or may hold. Their "why" is. */
const given = new Set(['sentences', 'accepted', 'mistaken', 'stances']);
/**
 * Keys that hold prose of the course: of its lessons, quizzes and library, of the cards on its first page, and of what teachers
 * read. Not `wrong` (what learners believe) and `by` (who says something).
 */
const prose = new Set(
  [
    'title summary question lead description licence note claim reply intro prompt text why explanation hints says',
    'caption label credit meaning term right event first last',
    'name link',
    'aim what how ask hear help when',
  ].flatMap((keys) => keys.split(' ')),
);

/** Keys that hold sentences of a decision exercise. */
const sentences = new Set(
  [
    'lead text question why real observer letter care fairness fiction consequence note line',
    'competence leaning says leavesOut happened meant beyond exit',
  ].flatMap((keys) => keys.split(' ')),
);
/** Keys that hold prose of a decision exercise. */
const proseOfExercise = new Set([...sentences, 'title', 'name', 'label', 'low', 'middle', 'high']);

/** All parts of the course that speak. */
export function speakers(course: WrittenCourse): Speaker[] {
  return [
    speaker(course.course),
    ...course.lessons.map((lesson) => withBody(lesson)),
    ...course.quizzes.map((quiz) => speaker(quiz, quiz.questions)),
    ...[course.terms, course.misconceptions, course.events, course.figures]
      .flat()
      .map((entry) => speaker(entry)),
    // Of a source only the note is the course's own: author and title are those of the work.
    ...course.sources.map(({ value: { note, allow }, ...source }) =>
      speaker({ ...source, value: { note, allow } }),
    ),
    ...[course.plans, course.paths].flat().map((entry) => speaker(entry)),
    ...course.tables.map((table) => withRows(table)),
    ...course.scenarios.map((scenario) =>
      speaker(scenario, [...scenario.decisions, ...scenario.endings], proseOfExercise),
    ),
  ];
}

type Speaking = Placed<{ readonly allow?: Speaker['allow'] | undefined; readonly note?: unknown }>;

function speaker(
  { value, at }: Speaking,
  within: readonly Speaking[] = [],
  keys: ReadonlySet<string> = prose,
): Speaker {
  return {
    said: textsIn(value, [], keys).map(({ text, path }) => ({ text, lineAt: () => at(path) })),
    allow: value.allow ?? [],
    allowedAt: (index) => at(['allow', index]),
    within: within.map((each) => speaker(each, [], keys)),
  };
}

/** All sentences of a part of an exercise that are the course's own, text by text, with their paths. */
export function sentencesOfExercise(value: unknown): { text: string; path: Path }[] {
  return textsIn(value, [], sentences);
}

/** Every text in a value, with its path. A list of texts is as its key. */
function textsIn(
  value: unknown,
  path: Path,
  keys: ReadonlySet<string>,
  quoted = false,
): { text: string; path: Path }[] {
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  if (typeof value === 'string')
    return keys.has(key) && !(quoted && key === 'text') ? [{ text: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([name, part]) =>
    others.has(String(name))
      ? []
      : textsIn(part, [...path, name], keys, quoted || given.has(String(name))),
  );
}

function withBody(lesson: WrittenLesson): Speaker {
  const { file } = lesson.at();
  const attributes = lesson.body.uses.flatMap((use) =>
    ['alt', 'title'].flatMap((name) => {
      const text = use.attributes.get(name);
      return text === undefined ? [] : [{ text, lineAt: () => ({ file, line: use.line }) }];
    }),
  );
  const blocks = lesson.blocks
    .filter(({ attributed }) => !attributed)
    .map(({ text, lineAt }) => ({
      text,
      lineAt: (offset: number) => ({ file, line: lineAt(offset) }),
    }));
  const own = speaker(lesson);
  return {
    ...own,
    said: [...own.said, ...blocks, ...attributes, ...linkTitles(lesson.body.tree, file)],
  };
}

/** What is shown when a pointer rests on a link. */
function linkTitles(node: Nodes, file: string): Said[] {
  const { line = 1 } = node.position?.start ?? {};
  const own =
    node.type === 'link' && typeof node.title === 'string'
      ? [{ text: typographic(node.title), lineAt: () => ({ file, line }) }]
      : [];
  const inner = 'children' in node ? node.children : [];
  return [...own, ...inner.flatMap((child) => linkTitles(child, file))];
}

function withRows(table: WrittenTable): Speaker {
  const { rows, lines } = table.rows;
  const cells = table.value.columns
    .filter(({ type }) => type === 'text')
    .flatMap(({ id }) =>
      rows.flatMap((row, i) => {
        const text = row[id];
        const place = { file: table.file, line: lines[i] ?? 1 };
        return typeof text === 'string' ? [{ text, lineAt: () => place }] : [];
      }),
    );
  const own = speaker(table);
  return { ...own, said: [...own.said, ...cells] };
}
