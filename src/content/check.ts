// The check of a whole course: every fault at once, and the course itself when there is none.
import type { QuestionId } from '../ids.ts';
import type { Quiz } from '../quiz/schema.ts';
import { attributed, credited } from './attribution.ts';
import { idsIn } from './cells.ts';
import type { ClassPart, Course, LessonFile } from './course.types.ts';
import { type Fault, tidy } from './fault.ts';
import {
  type CourseFiles,
  type Entry,
  isForClass,
  type LessonEntry,
  practiceIn,
  type QuizEntry,
} from './files.ts';
import type { Source } from './library.schema.ts';
import { loadFiles } from './load.ts';
import { sourcesNamed } from './rules/cited.ts';
import { classQuizzes } from './rules/class-quizzes.ts';
import { figures } from './rules/figures.ts';
import { ids } from './rules/ids.ts';
import { lessonText } from './rules/lesson-text.ts';
import { pairs } from './rules/pairs.ts';
import { quizRules } from './rules/quiz-rules.ts';
import { references } from './rules/references.ts';
import { scenarios } from './rules/scenarios.ts';
import { teaching } from './rules/teaching.ts';
import { use } from './rules/use.ts';
import { wholeCourse } from './rules/whole-course.ts';
import { type WrittenCourse, written } from './written.ts';

const rules = [
  ids,
  pairs,
  wholeCourse,
  quizRules,
  classQuizzes,
  references,
  use,
  lessonText,
  figures,
  teaching,
  scenarios,
];

/**
 * All faults of the course in a folder; when there are none, the course as everybody may see it, what it holds for classes
 * alone, and its writing for those who judge it.
 */
export function checkCourse(folder: string): {
  readonly faults: readonly Fault[];
  readonly course: Course | undefined;
  readonly forClass: ClassPart | undefined;
  readonly writing: WrittenCourse | undefined;
} {
  const files = loadFiles(folder);
  const faults = tidy([...files.faults, ...rules.flatMap((rule) => rule(files))]);
  const clean = faults.length === 0;
  return {
    faults,
    course: clean ? joined(files) : undefined,
    forClass: clean ? classPart(files) : undefined,
    writing: clean ? written(files) : undefined,
  };
}

function joined(files: CourseFiles): Course | undefined {
  const course = files.course.value;
  if (course === undefined) return undefined;
  return {
    ...withoutAllowances(course),
    lessons: course.lessons.flatMap((id, i) => {
      const lesson = files.lessons.find((entry) => entry.id === id);
      return lesson === undefined ? [] : joinedLesson(lesson, i + 1);
    }),
    quizzes: joinedQuizzes(files, practiceIn(files)),
    sources: publicSources(files),
    terms: values(files.terms),
    misconceptions: values(files.misconceptions),
    timeline: values(files.events).toSorted((a, b) => a.date.localeCompare(b.date)),
    figures: values(files.figures),
    tables: files.tables.flatMap(({ value, rows }) =>
      value === undefined ? [] : [{ ...withoutAllowances(value), rows: rows?.rows ?? [] }],
    ),
    plans: new Map(
      files.plans.flatMap(({ id, value }) =>
        value === undefined ? [] : [[id, withoutAllowances(value)] as const],
      ),
    ),
    paths: values(files.paths),
    scenarios: files.scenarios.flatMap(({ file, decisions, endings }) =>
      file.value === undefined
        ? []
        : [
            {
              ...withoutAllowances(file.value),
              decisions: values(decisions),
              endings: values(endings),
            },
          ],
    ),
  };
}

function classPart(files: CourseFiles): ClassPart {
  return {
    quizzes: joinedQuizzes(files, files.quizzes.filter(isForClass)),
    sources: values(files.sources),
  };
}

/** What only class work cites would tell what it is about. */
function publicSources(files: CourseFiles): Source[] {
  const named = new Set(sourcesNamed(files, practiceIn(files)));
  return values(files.sources).filter(({ id }) => named.has(id));
}

function joinedQuizzes(files: CourseFiles, quizzes: readonly QuizEntry[]): Quiz[] {
  const { sources, course } = files;
  return quizzes.flatMap(({ value, questions }) =>
    value === undefined
      ? []
      : [
          {
            ...withoutAllowances(value),
            questions: credited(
              attributed(values(questions), values(sources)),
              course.value?.borders,
            ),
          },
        ],
  );
}

/** What may stand in a text for what reason is between author and check; no page needs it. */
function withoutAllowances<Part extends object>(part: Part): Part {
  const rest: Part & { allow?: unknown } = { ...part };
  delete rest.allow;
  return rest;
}

function values<Value extends object>(entries: readonly Entry<Value>[]): Value[] {
  return entries.flatMap(({ value }) => (value === undefined ? [] : [withoutAllowances(value)]));
}

function joinedLesson({ id, value, body }: LessonEntry, number: number): LessonFile[] {
  if (value === undefined || body === undefined) return [];
  const asked = (component: string, attribute: string): QuestionId[] =>
    body.uses
      .filter(({ name }) => name === component)
      .flatMap(({ attributes }) => idsIn<QuestionId>(attributes.get(attribute)));
  return [
    {
      ...withoutAllowances(value),
      ...body,
      id: id as LessonFile['id'],
      number,
      checks: asked('Check', 'id'),
      before: asked('Prequestions', 'ids'),
    },
  ];
}
