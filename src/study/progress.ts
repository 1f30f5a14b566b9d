// What a learner has read, answered and mastered, computed from the log and the outline of the course.
import type { LessonId, ObjectiveId, QuestionId, QuizId } from '../ids.ts';
import { inOrder, type Score, score } from '../quiz/attempt.ts';
import type { Answered, Judged } from '../quiz/events.ts';
import type { Question } from '../quiz/kinds.ts';
import { reaches, result } from '../quiz/mark.ts';
import { withLevels } from '../quiz/standing.ts';
import { countedIn, fitting } from './answers.ts';
import type { StudyEvent } from './events.ts';
import { isRead } from './read.ts';
import { attemptsOf, isFinished, quizRun } from './run.ts';

export interface CourseOutline {
  readonly lessons: readonly {
    readonly id: LessonId;
    readonly title: string;
    /** Questions of the checks inside the lesson. */
    readonly checks: readonly QuestionId[];
  }[];
  readonly quizzes: readonly {
    readonly id: QuizId;
    readonly title: string;
    readonly pass: number;
    readonly questions: readonly QuestionId[];
  }[];
  readonly objectives: readonly {
    readonly id: ObjectiveId;
    readonly text: string;
    readonly lesson: LessonId;
  }[];
  /** Every question that leaves answers in the log. Its texts may be blank: marks need none. */
  readonly questions: readonly Question[];
}

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
  return {
    lessonsRead: new Set(
      outline.lessons.filter(({ id, checks }) => isRead(id, checks, events)).map(({ id }) => id),
    ),
    answered: points.size,
    questions: outline.questions.length,
    quizzes: outline.quizzes.map(({ id, pass, questions }) => {
      const asked = outline.questions.filter((question) => questions.includes(question.id));
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
        passed: best !== undefined && reaches(best.points, best.outOf, pass),
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
  const own = questions.filter((question) => question.objective === id);
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

const texts = new Set(['prompt', 'explanation', 'text', 'why', 'says', 'passage']);

/** The outline of a course, with its questions' texts and links left blank: a page of marks needs only their keys. */
export function outlineOf(course: {
  readonly lessons: readonly {
    readonly id: LessonId;
    readonly title: string;
    readonly checks: readonly QuestionId[];
    readonly objectives: readonly { readonly id: ObjectiveId; readonly text: string }[];
  }[];
  readonly quizzes: readonly {
    readonly id: QuizId;
    readonly title: string;
    readonly pass: number;
    readonly questions: readonly Question[];
  }[];
}): CourseOutline {
  const blank = (question: Question): Question =>
    JSON.parse(
      JSON.stringify({ ...question, sources: [] }, (key, value: unknown) =>
        texts.has(key) ? '' : value,
      ),
    );
  return {
    lessons: course.lessons.map(({ id, title, checks }) => ({ id, title, checks })),
    quizzes: course.quizzes.map(({ id, title, pass, questions }) => ({
      id,
      title,
      pass,
      questions: questions.filter(({ place }) => place === 'quiz').map((question) => question.id),
    })),
    objectives: course.lessons.flatMap(({ id, objectives }) =>
      objectives.map((each) => ({ id: each.id, text: each.text, lesson: id })),
    ),
    // Prequestions are plain HTML and leave no answers.
    questions: course.quizzes.flatMap(({ questions }) =>
      questions.filter(({ place }) => place !== 'before').map(blank),
    ),
  };
}
