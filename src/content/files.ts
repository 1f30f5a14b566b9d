// A course folder, read: every entry with its place, and in its form where the form is right.
import type { Quiz } from '../quiz/schema.ts';
import type { Question } from '../quiz/kinds.ts';
import type { Decision } from '../scenario/decision.schema.ts';
import type { Ending, RulesLock, ScenarioFile } from '../scenario/scenario.schema.ts';
import type { CourseFile } from './course.schema.ts';
import type { Fault, Place } from './fault.ts';
import type { Figure, TableFile } from './figure.schema.ts';
import type { LessonFrontMatter } from './lesson.schema.ts';
import type { LessonBody } from './lesson-body.ts';
import type { LoadedWord, Misconception, Source, Term, TimelineEvent } from './library.schema.ts';
import type { Rows } from './rows.ts';
import type { CoursePath, Plan } from './teaching.schema.ts';
import { valueAt } from './value.ts';
import type { Path } from './yaml.ts';

/**
 * One entry of a file. `value` is missing when its form is wrong; `raw` is what the file holds in any case,
 * so that one fault does not make everything that refers to the entry look wrong too.
 */
export interface Entry<Value> {
  readonly id: string;
  readonly raw: unknown;
  readonly value: Value | undefined;
  /** The place of the entry, or of something inside it. */
  readonly at: (path?: Path) => Place;
}

export interface LessonEntry extends Entry<LessonFrontMatter> {
  /** Missing when the body cannot be read. */
  readonly body: LessonBody | undefined;
}
export interface QuizEntry extends Entry<Omit<Quiz, 'questions'>> {
  readonly questions: readonly Entry<Question>[];
}
export interface TableEntry extends Entry<TableFile> {
  readonly file: string;
  /** Missing when there is no such file, or when the table's own form is wrong. */
  readonly rows: Rows | undefined;
}

/** A folder of scenarios/, under its name. */
export interface ScenarioEntry {
  readonly id: string;
  readonly file: Entry<ScenarioFile>;
  readonly decisions: readonly Entry<Decision>[];
  readonly endings: readonly Entry<Ending>[];
  /** The names of its rules with their hashes; no value and nothing raw when there is no such file. */
  readonly lock: Entry<RulesLock>;
}

export interface CourseFiles {
  readonly course: Entry<CourseFile>;
  readonly lessons: readonly LessonEntry[];
  readonly quizzes: readonly QuizEntry[];
  readonly sources: readonly Entry<Source>[];
  readonly terms: readonly Entry<Term>[];
  readonly misconceptions: readonly Entry<Misconception>[];
  readonly events: readonly Entry<TimelineEvent>[];
  readonly loadedWords: readonly Entry<LoadedWord>[];
  readonly figures: readonly Entry<Figure>[];
  readonly tables: readonly TableEntry[];
  /** Under the ids of their lessons. */
  readonly plans: readonly Entry<Plan>[];
  readonly paths: readonly Entry<CoursePath>[];
  readonly scenarios: readonly ScenarioEntry[];
  /** Files of which nothing is known: missing, or of no form at all. What they may hold is not called missing. */
  readonly unread: ReadonlySet<string>;
  /** Faults met while reading: syntax and form. */
  readonly faults: readonly Fault[];
}

/** Every question of these quizzes; of all of them, unless it is said of which. */
export function questionsOf(
  files: CourseFiles,
  of: readonly QuizEntry[] = files.quizzes,
): Entry<Question>[] {
  return of.flatMap((quiz) => quiz.questions);
}

/** Where quizzes stand. What is in the second is a class's own: it is kept out of version control, and so never public. */
export const quizFolders = ['quizzes', 'private/quizzes'] as const;

/** Whether a quiz stands in the folder that is never public. */
export function isPrivate(quiz: QuizEntry): boolean {
  return quiz.at().file.startsWith(`${quizFolders[1]}/`);
}

/** Whether a quiz says that it is for a class; one that says nothing clear is taken for practice. */
export function isForClass(quiz: QuizEntry): boolean {
  return valueAt(quiz.raw, ['use']) === 'class';
}

/** The quizzes that have pages: all that others may name, and all that teaches or measures what the course promises. */
export function practiceIn(files: CourseFiles): QuizEntry[] {
  return files.quizzes.filter((quiz) => !isForClass(quiz));
}
