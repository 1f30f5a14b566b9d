// A whole course as the pages see it: parsed, checked, joined.
import type { LessonId, QuestionId } from '../ids.ts';
import type { Quiz } from '../quiz/schema.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import type { CourseFile } from './course.schema.ts';
import type { Figure, Table } from './figure.schema.ts';
import type { LessonFrontMatter } from './lesson.schema.ts';
import type { LessonBody } from './lesson-body.ts';
import type { CoursePath, Plan } from './teaching.schema.ts';
import type { Misconception, Source, Term, TimelineEvent } from './library.schema.ts';

/** A lesson with its number in the course (from 1), its headings and its body. */
export interface LessonFile extends LessonFrontMatter, LessonBody {
  readonly id: LessonId;
  readonly number: number;
  /** Questions asked by <Check> inside the lesson, in the order of the text. */
  readonly checks: readonly QuestionId[];
  /** Questions of <Prequestions>. */
  readonly before: readonly QuestionId[];
}

/** A course as everybody may see it. What stands in it may stand on any page. */
export interface Course extends Omit<CourseFile, 'lessons'> {
  /** In the order of the course. */
  readonly lessons: readonly LessonFile[];
  /** Those for practice; a quiz for a class is not here, so that no page can show it. */
  readonly quizzes: readonly Quiz[];
  /** Those that something public cites. */
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly misconceptions: readonly Misconception[];
  readonly timeline: readonly TimelineEvent[];
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  /** What teachers are told of each lesson and of each exercise, by its id; either may have none. */
  readonly plans: ReadonlyMap<string, Plan>;
  readonly paths: readonly CoursePath[];
  /** Decision exercises. */
  readonly scenarios: readonly Scenario[];
}

/** What a course holds for classes alone: it is on no page that is built, and only the server hands it out. */
export interface ClassPart {
  readonly quizzes: readonly Quiz[];
  /** All sources, with those that only class work cites. */
  readonly sources: readonly Source[];
}
