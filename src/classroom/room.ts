// What every use case is handed: the database, the course, the clock, chance.
import type { LessonId, MisconceptionId, ObjectiveId, QuestionId, QuizId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import type { SourceNames } from '../scenario/Briefing.tsx';
import type { Scenario } from '../scenario/scenario.schema.ts';
import type { Bus } from './bus.ts';
import type { Limits, Store } from './ports.ts';

/** A quiz as the course has it now. */
export interface QuizContent {
  readonly id: QuizId;
  readonly title: string;
  readonly intro?: string | undefined;
  readonly use: 'practice' | 'class';
  /** The lesson at whose end it stands. */
  readonly lesson?: LessonId | undefined;
  readonly pools?: readonly { readonly id: string; readonly take: number }[] | undefined;
  readonly pass: number;
  readonly questions: readonly Question[];
}
export interface LessonContent {
  readonly id: LessonId;
  readonly title: string;
  readonly number: number;
  readonly href: string;
  readonly checks: readonly Question[];
}
/** Where to read about a question. */
export interface ReadAbout {
  readonly passage: { readonly href: string; readonly title: string };
  readonly sources: readonly { readonly href: string; readonly title: string }[];
}
/** Criteria, each with its levels from the first to the last. */
export type Rubric = readonly { readonly criterion: string; readonly levels: readonly string[] }[];

/** A wrong idea in the words of the course: what is believed, what is so, where to read about it. */
export interface IdeaContent {
  readonly wrong: string;
  readonly right: string;
  readonly passage: ReadAbout['passage'];
}
/** The course, as far as a class needs it. */
export interface CourseContent {
  readonly id: string;
  readonly title: string;
  readonly quizzes: readonly QuizContent[];
  readonly lessons: readonly LessonContent[];
  readonly scenarios: readonly Scenario[];
  readonly links: Readonly<Record<QuestionId, ReadAbout>>;
  /** The wrong ideas that its questions name, and what its objectives say. */
  readonly ideas?: Readonly<Record<MisconceptionId, IdeaContent>>;
  readonly objectives?: Readonly<Record<ObjectiveId, string>>;
  /** The sources that each exercise cites, by its id. */
  readonly exerciseSources?: Readonly<Record<string, SourceNames>>;
  /** The rubrics by which reasons in an exercise are read, by its id; an exercise may have none. */
  readonly exerciseRubrics?: Readonly<Record<string, Rubric>>;
}

export interface Room {
  readonly store: Store;
  readonly limits: Limits;
  /** Says which attempts have changed, by the id of their class. */
  readonly bus: Bus;
  readonly course: CourseContent;
  /** Milliseconds since 1970. */
  now(): number;
  /** Random bytes that nobody can foresee. */
  bytes(count: number): Uint8Array;
}
