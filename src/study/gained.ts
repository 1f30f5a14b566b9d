// The points of paired questions, before the course and after it.
import type { PairedItem } from '../insight/gain.ts';
import type { QuestionId, QuizId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import type { StudyEvent } from './events.ts';
import type { CourseOutline } from './outline.ts';
import { attemptsOf, quizRun } from './run.ts';

/**
 * Each pair of the two tests with its points, 0 to 1, on both sides. The first attempt at each test counts: whoever takes
 * one again has seen its reasons. Empty when the course has no such tests.
 */
export function pairedItems(
  { tests, questions }: Pick<CourseOutline, 'tests' | 'questions'>,
  events: readonly StudyEvent[],
): PairedItem[] {
  if (tests === undefined) return [];
  const before = firstPoints(tests.before, tests.questions, events);
  const after = firstPoints(tests.after, questions, events);
  return tests.pairs.map((pair) => ({
    objective: pair.objective,
    before: before.get(pair.before),
    after: after.get(pair.after),
  }));
}

/** The points of the first attempt at a quiz, by question; none of what is not answered, or not handed in. */
function firstPoints(
  quiz: QuizId,
  questions: readonly Question[],
  events: readonly StudyEvent[],
): Map<QuestionId, number> {
  const [first] = attemptsOf(quizRun(quiz, questions), events);
  return new Map(
    (first?.questions ?? []).flatMap(({ question, standing }) =>
      standing.state === 'answered' ? [[question.id, standing.points] as const] : [],
    ),
  );
}
