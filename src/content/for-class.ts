// The course as a class needs it: read once by the server, with the keys, and handed to nobody but it.
import type { LessonId, QuestionId, QuizId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import type { Quiz } from '../quiz/schema.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import { linksOf, type QuestionLinks } from '../study/links.ts';
import { checkCourse } from './check.ts';
import type { ClassPart, Course } from './course.types.ts';
import { faultsTold } from './fault.ts';

/** A lesson that can be set as work: done when all its checks are answered. */
export interface ClassLesson {
  readonly id: LessonId;
  readonly title: string;
  /** Its number in the course, from 1. */
  readonly number: number;
  /** Where it is read, such as `/lessons/the-treaty/`. */
  readonly address: string;
  /** In the order of the text, each with the practice quiz in whose file it stands. */
  readonly checks: readonly { readonly quiz: QuizId; readonly question: Question }[];
}

/** All that a class can be given, with keys and reasons: plain data, which goes through JSON without loss. */
export interface ClassContent {
  readonly course: { readonly id: string; readonly title: string };
  /** Those for practice, whose keys are public, and those for a class; `use` tells which. */
  readonly quizzes: readonly Quiz[];
  /** In the order of the course. */
  readonly lessons: readonly ClassLesson[];
  readonly scenarios: readonly Scenario[];
  /** Where each question of a quiz leads once its reasons are out: to its passage, its sources, the words of its objective. */
  readonly links: Readonly<Record<QuestionId, QuestionLinks>>;
  /** Where the maps of the course differ from Natural Earth; the map of a class question is in no file that is built. */
  readonly borders?: Course['borders'];
}

/** Reads and checks the course in a folder. Throws with every fault in its message when there is one. */
export function readForClass(folder: string): ClassContent {
  const { faults, course, forClass } = checkCourse(folder);
  if (course === undefined || forClass === undefined) throw new Error(faultsTold(faults));
  const quizzes = [...course.quizzes, ...forClass.quizzes];
  return {
    course: { id: course.id, title: course.title },
    quizzes,
    lessons: course.lessons.map(({ id, title, number, checks }) => ({
      id,
      title,
      number,
      address: `/lessons/${id}/`,
      checks: checks.flatMap((check) => asked(check, course.quizzes)),
    })),
    scenarios: course.scenarios,
    links: Object.fromEntries(
      quizzes
        .flatMap(({ questions }) => questions)
        .map((question) => [question.id, linksFor(question, course, forClass)]),
    ),
    ...(course.borders === undefined ? {} : { borders: course.borders }),
  };
}

function asked(check: QuestionId, quizzes: readonly Quiz[]): ClassLesson['checks'] {
  return quizzes.flatMap(({ id: quiz, questions }) =>
    questions.filter(({ id }) => id === check).map((question) => ({ quiz, question })),
  );
}

/** A source that only class work cites is not on the page of sources: its link leads to itself. */
function linksFor(question: Question, course: Course, { sources }: ClassPart): QuestionLinks {
  const links = linksOf(question, { lessons: course.lessons, sources });
  return {
    ...links,
    sources: links.sources.map((link, i) => {
      const source = sources.find(({ id }) => id === question.sources[i]);
      const listed = course.sources.some(({ id }) => id === source?.id);
      return listed || source === undefined ? link : { ...link, href: source.url };
    }),
  };
}
