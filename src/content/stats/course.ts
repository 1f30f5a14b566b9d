// All that `npm run check -- --stats` says of a course, in figures.
import { confidences, sourceKinds } from '../library.schema.ts';
import type { WrittenCourse } from '../written.ts';
import { countLessons, type LessonCounts } from './lessons.ts';
import { countKeys, countQuestions } from './questions.ts';
import { countScenarios, type ScenarioCounts } from './scenarios.ts';

export interface CourseStats {
  readonly questions: number;
  readonly objectives: readonly {
    readonly objective: string;
    readonly lesson: string;
    readonly questions: number;
  }[];
  readonly levels: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly places: Readonly<Record<string, number>>;
  readonly keys: ReturnType<typeof countKeys>;
  readonly lessons: readonly LessonCounts[];
  /** Sources by kind, and of each kind by confidence. */
  readonly sources: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly scenarios: readonly ScenarioCounts[];
}

/** Counts a whole course. */
export function statsOf(course: WrittenCourse): CourseStats {
  const counts = countQuestions(course);
  return {
    questions: counts.all,
    objectives: course.lessons.flatMap(({ id, value }) =>
      value.objectives.map((objective) => ({
        objective: objective.id,
        lesson: id,
        questions: counts.objectives.get(objective.id) ?? 0,
      })),
    ),
    levels: Object.fromEntries(counts.levels),
    kinds: Object.fromEntries(counts.kinds),
    places: Object.fromEntries(counts.places),
    keys: countKeys(course),
    lessons: countLessons(course),
    sources: Object.fromEntries(sourceKinds.map((kind) => [kind, byConfidence(course, kind)])),
    scenarios: countScenarios(course),
  };
}

function byConfidence({ sources }: WrittenCourse, kind: string): Record<string, number> {
  const own = sources.filter(({ value }) => value.kind === kind).map(({ value }) => value);
  return Object.fromEntries(
    [...confidences, undefined].map((confidence) => [
      confidence ?? 'not said',
      own.filter((source) => source.confidence === confidence).length,
    ]),
  );
}
