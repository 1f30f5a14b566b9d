// A course as its author wrote it, without a fault and with the place of everything: what is read by those who judge the writing.
import type { Question } from '../quiz/kinds.ts';
import type { Quiz } from '../quiz/schema.ts';
import type { Decision } from '../scenario/decision.schema.ts';
import type { Ending, ScenarioFile } from '../scenario/scenario.schema.ts';
import type { CourseFile } from './course.schema.ts';
import type { Place } from './fault.ts';
import type { Figure, TableFile } from './figure.schema.ts';
import type { CourseFiles, Entry } from './files.ts';
import type { LessonBody } from './lesson-body.ts';
import type { LessonFrontMatter } from './lesson.schema.ts';
import type { LoadedWord, Misconception, Source, Term, TimelineEvent } from './library.schema.ts';
import { type Block, blocksOf } from './prose/blocks.ts';
import type { Rows } from './rows.ts';
import type { CoursePath, Plan } from './teaching.schema.ts';
import type { Path } from './yaml.ts';

/** A part of the course and where it, or something in it, stands. */
export interface Placed<Value> {
  readonly id: string;
  readonly value: Value;
  readonly at: (path?: Path) => Place;
}

export interface WrittenLesson extends Placed<LessonFrontMatter> {
  readonly body: LessonBody;
  readonly blocks: readonly Block[];
}
export interface WrittenQuiz extends Placed<Omit<Quiz, 'questions'>> {
  readonly questions: readonly Placed<Question>[];
}
export interface WrittenTable extends Placed<TableFile> {
  /** Where the rows are. */
  readonly file: string;
  readonly rows: Rows;
}

export interface WrittenScenario extends Placed<ScenarioFile> {
  readonly decisions: readonly Placed<Decision>[];
  readonly endings: readonly Placed<Ending>[];
}

export interface WrittenCourse {
  readonly course: Placed<CourseFile>;
  /** In the order of the course. */
  readonly lessons: readonly WrittenLesson[];
  readonly quizzes: readonly WrittenQuiz[];
  readonly sources: readonly Placed<Source>[];
  readonly terms: readonly Placed<Term>[];
  readonly misconceptions: readonly Placed<Misconception>[];
  readonly events: readonly Placed<TimelineEvent>[];
  readonly loadedWords: readonly Placed<LoadedWord>[];
  readonly figures: readonly Placed<Figure>[];
  readonly tables: readonly WrittenTable[];
  readonly plans: readonly Placed<Plan>[];
  readonly paths: readonly Placed<CoursePath>[];
  readonly scenarios: readonly WrittenScenario[];
}

/** The course in these files; undefined when something in them has not its form. */
export function written(files: CourseFiles): WrittenCourse | undefined {
  const [course] = placed([files.course]);
  if (course === undefined || files.faults.length > 0) return undefined;
  return {
    course,
    lessons: course.value.lessons.flatMap((id) =>
      files.lessons
        .filter((lesson) => lesson.id === id)
        .flatMap(({ body, ...entry }) =>
          body === undefined
            ? []
            : placed([entry]).map((lesson) => ({ ...lesson, body, blocks: blocksOf(body) })),
        ),
    ),
    quizzes: files.quizzes.flatMap(({ questions, ...entry }) =>
      placed([entry]).map((quiz) => ({ ...quiz, questions: placed(questions) })),
    ),
    sources: placed(files.sources),
    terms: placed(files.terms),
    misconceptions: placed(files.misconceptions),
    events: placed(files.events),
    loadedWords: placed(files.loadedWords),
    figures: placed(files.figures),
    tables: files.tables.flatMap(({ file, rows, ...entry }) =>
      rows === undefined ? [] : placed([entry]).map((table) => ({ ...table, file, rows })),
    ),
    plans: placed(files.plans),
    paths: placed(files.paths),
    scenarios: files.scenarios.flatMap(({ file, decisions, endings }) =>
      placed([file]).map((scenario) => ({
        ...scenario,
        decisions: placed(decisions),
        endings: placed(endings),
      })),
    ),
  };
}

function placed<Value>(entries: readonly Entry<Value>[]): Placed<Value>[] {
  return entries.flatMap(({ id, value, at }) => (value === undefined ? [] : [{ id, value, at }]));
}

/** Every question of the course. */
export function allQuestions({ quizzes }: WrittenCourse): Placed<Question>[] {
  return quizzes.flatMap(({ questions }) => questions);
}
