// What a learner has read, answered and mastered, computed from the log and the outline of the course.
import type { LessonId, ObjectiveId, QuestionId, QuizId } from '../ids.ts';
import { inOrder, type Score, score } from '../quiz/attempt.ts';
import type { Answered, Judged } from '../quiz/events.ts';
import type { Question } from '../quiz/kinds.ts';
import { reaches, result } from '../quiz/mark.ts';
import { withLevels } from '../quiz/standing.ts';
import { countedIn, fitting } from './answers.ts';
import type { CourseOutline } from './outline.ts';
import type { StudyEvent } from './events.ts';
import { isRead } from './read.ts';
import { attemptsOf, isFinished, quizRun } from './run.ts';

export type Mastery = 'not-started' | 'on-the-way' | 'secure';

export interface Progress {
  readonly lessonsRead: ReadonlySet<LessonId>;
  /** Questions with an answer that fits them, wherever it was given. */
  readonly answered: number;
  readonly questions: number;
  readonly quizzes: readonly {
    readonly id: QuizId;
    /** Undefined as long as no attempt was finished. */
    readonly best: Score | undefined;
    readonly latest: Score | undefined;
    readonly passed: boolean;
    /** The attempt that was begun and not finished. */
    readonly underWay: Score | undefined;
  }[];
  readonly objectives: readonly {
    readonly id: ObjectiveId;
    readonly answered: number;
    readonly points: number;
    readonly outOf: number;
    readonly state: Mastery;
  }[];
}

/** An objective is secure from this share of the points of all its questions. */
export const secureShare = 0.8;

/** Everything that /progress/ shows. Marks are computed anew from the answers, so a corrected key corrects them. */
export function progress(outline: CourseOutline, events: readonly StudyEvent[]): Progress {
  const points = latestPoints(outline.questions, events);
  const all = [...outline.questions, ...(outline.tests?.questions ?? [])];
  return {
    lessonsRead: new Set(
      outline.lessons.filter(({ id, checks }) => isRead(id, checks, events)).map(({ id }) => id),
    ),
    answered: points.size,
    questions: outline.questions.filter(({ id, pool }) => pool === undefined || points.has(id))
      .length,
    quizzes: outline.quizzes.map(({ id, pass, questions }) => {
      const asked = all.filter((question) => questions.includes(question.id));
      // A second go at what was missed is no attempt at the quiz.
      const attempts = attemptsOf(quizRun(id, asked), events).filter(
        ({ part }) => part === undefined,
      );
      const finished = attempts.filter((attempt) => isFinished(attempt.questions)).map(score);
      const last = attempts.at(-1);
      const best = finished.toSorted((a, b) => b.points / b.outOf - a.points / a.outOf)[0];
      return {
        id,
        best,
        latest: finished.at(-1),
        passed: best !== undefined && pass !== undefined && reaches(best.points, best.outOf, pass),
        underWay: last === undefined || isFinished(last.questions) ? undefined : score(last),
      };
    }),
    objectives: outline.objectives.map(({ id }) => objective(id, outline.questions, points)),
  };
}

/** Points of the latest answer to each question that still fits it. */
function latestPoints(
  questions: readonly Question[],
  events: readonly StudyEvent[],
): Map<QuestionId, number> {
  const fits = fitting(questions);
  const judgedAs = ({ attempt, question }: Answered | Judged) =>
    JSON.stringify([attempt, question]);
  const judged = Map.groupBy(inOrder(events.filter((event) => event.type === 'judged')), judgedAs);
  const points = new Map<QuestionId, number>();
  for (const event of countedIn(events)) {
    const question = fits(event);
    const levels = judged.get(judgedAs(event)) ?? [];
    const marked = question && result(question, withLevels(question, event, levels));
    if (marked?.state === 'marked') points.set(event.question, marked.points);
  }
  return points;
}

function objective(
  id: ObjectiveId,
  questions: readonly Question[],
  points: ReadonlyMap<QuestionId, number>,
): Progress['objectives'][number] {
  // What no attempt has drawn from its pool was never asked, and nobody need answer it.
  const own = questions.filter(
    (question) =>
      question.objective === id && (question.pool === undefined || points.has(question.id)),
  );
  const answers = own
    .map((question) => points.get(question.id))
    .filter((each) => each !== undefined);
  const sum = answers.reduce((total, each) => total + each, 0);
  return {
    id,
    answered: answers.length,
    points: sum,
    outOf: own.length,
    state:
      answers.length === 0
        ? 'not-started'
        : reaches(sum, own.length, secureShare)
          ? 'secure'
          : 'on-the-way',
  };
}
