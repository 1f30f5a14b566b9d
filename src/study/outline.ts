// The outline of the course as /progress/ carries it: written when the site is built, read in the browser.
import type { LessonId, ObjectiveId, QuestionId, QuizId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import { asData } from './data.ts';

/** What is compared between a test before the course and the one after it. */
export interface Tests {
  readonly before: QuizId;
  readonly after: QuizId;
  /** Of the test before; those of the test after are among the others. */
  readonly questions: readonly Question[];
  readonly pairs: readonly {
    readonly before: QuestionId;
    readonly after: QuestionId;
    readonly objective: ObjectiveId;
  }[];
}

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
    /** Undefined for the tests before and after the course, which nobody passes or fails. */
    readonly pass: number | undefined;
    readonly questions: readonly QuestionId[];
  }[];
  readonly objectives: readonly {
    readonly id: ObjectiveId;
    readonly text: string;
    readonly lesson: LessonId;
  }[];
  /**
   * Every question that leaves answers in the log and is taught before. Its texts may be blank: marks need none. Those of
   * a test before the course are not among them, for they measure what was known without it.
   */
  readonly questions: readonly Question[];
  /** The test before the course, if there is one: its answers say nothing of what was learnt. */
  readonly before?: QuizId | undefined;
  /** The tests before and after the course, when there are both. */
  readonly tests?: Tests | undefined;
}

const texts = new Set(['prompt', 'explanation', 'text', 'why', 'says', 'passage']);

/** A question with its texts and links left blank: a page of marks needs only its key. */
export function blank(question: Question): Question {
  return blanked({ ...question, sources: [] }, '') as Question;
}

/** A copy without texts that are only read. What may be written is the key, and so is where the gaps of a text are. */
function blanked(value: unknown, within: string): unknown {
  if (Array.isArray(value)) return value.map((each) => blanked(each, within));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => {
      if (field === 'text' && keys.has(within)) return [field, inner];
      if (texts.has(field)) return [field, field === 'text' ? gapsIn(String(inner)) : ''];
      return [field, blanked(inner, field)];
    }),
  );
}

const keys = new Set(['accepted', 'mistaken']);
const gapsIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).join(' ');

interface QuizOutlined {
  readonly id: QuizId;
  readonly title: string;
  readonly pass: number;
  readonly lesson?: LessonId | undefined;
  readonly course?: 'before' | 'after' | 'end' | undefined;
  readonly questions: readonly Question[];
}

/** The outline of a course. */
export function outlineOf(course: {
  readonly lessons: readonly {
    readonly id: LessonId;
    readonly title: string;
    readonly checks: readonly QuestionId[];
    readonly objectives: readonly { readonly id: ObjectiveId; readonly text: string }[];
  }[];
  readonly quizzes: readonly QuizOutlined[];
}): CourseOutline {
  return {
    lessons: course.lessons.map(({ id, title, checks }) => ({ id, title, checks })),
    quizzes: inCourseOrder(course.quizzes, course.lessons).map(
      ({ id, title, pass, course: part, questions }) => ({
        id,
        title,
        pass: part === 'before' || part === 'after' ? undefined : pass,
        questions: questions.filter(({ place }) => place === 'quiz').map((question) => question.id),
      }),
    ),
    objectives: course.lessons.flatMap(({ id, objectives }) =>
      objectives.map((each) => ({ id: each.id, text: each.text, lesson: id })),
    ),
    // Prequestions are plain HTML and leave no answers.
    questions: course.quizzes
      .filter((quiz) => quiz.course !== 'before')
      .flatMap(({ questions }) => questions.filter(({ place }) => place !== 'before').map(blank)),
    before: course.quizzes.find((quiz) => quiz.course === 'before')?.id,
    tests: testsOf(course.quizzes),
  };
}

/** The test before the course first, then the quizzes of the lessons in their order, then what stands at its end. */
function inCourseOrder(
  quizzes: readonly QuizOutlined[],
  lessons: readonly { readonly id: LessonId }[],
): readonly QuizOutlined[] {
  const rank = ({ course, lesson }: QuizOutlined): number => {
    if (course === undefined) return lessons.findIndex(({ id }) => id === lesson);
    return { before: -1, after: lessons.length, end: lessons.length + 1 }[course];
  };
  return quizzes.toSorted((a, b) => rank(a) - rank(b));
}

function testsOf(quizzes: readonly QuizOutlined[]): Tests | undefined {
  const [before, after] = (['before', 'after'] as const).map((part) =>
    quizzes.find((quiz) => quiz.course === part),
  );
  if (before === undefined || after === undefined) return undefined;
  return {
    before: before.id,
    after: after.id,
    questions: before.questions.map(blank),
    pairs: after.questions.flatMap(({ id, pair, objective }) =>
      pair === undefined ? [] : [{ before: pair, after: id, objective }],
    ),
  };
}

const lists = ['lessons', 'quizzes', 'objectives', 'questions'] as const;

/** The outline as JSON that a script element can hold. */
export function writeOutline(outline: CourseOutline): string {
  return asData(outline);
}

/** Reads what `writeOutline` wrote. What the lists hold was checked when the site was built. */
export function readOutline(text: string): CourseOutline {
  const found: unknown = JSON.parse(text);
  if (!isOutline(found))
    throw new Error(
      `the outline of the course is ${text.slice(0, 40)} …; it must have ${lists.join(', ')}: build the site again`,
    );
  return found;
}

function isOutline(value: unknown): value is CourseOutline {
  return (
    typeof value === 'object' &&
    value !== null &&
    lists.every((list) => Array.isArray(Reflect.get(value, list)))
  );
}
