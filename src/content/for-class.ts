// The course as a class needs it: read once by the server, with the keys, and handed to nobody but it.
import type { CourseContent, ReadAbout } from '../classroom/room.ts';
import type { Question } from '../quiz/kinds.ts';
import { linksOf } from '../study/links.ts';
import { sourceNames } from '../study/source-names.ts';
import { checkCourse } from './check.ts';
import type { ClassPart, Course } from './course.types.ts';
import { faultsTold } from './fault.ts';

/**
 * Reads and checks the course in a folder: everything that a class can be given, class quizzes and those of private/ too, as
 * plain data. Throws with every fault in its message when there is one.
 */
export function readForClass(folder: string): CourseContent {
  const { faults, course, forClass } = checkCourse(folder);
  if (course === undefined || forClass === undefined) throw new Error(faultsTold(faults));
  const quizzes = [...course.quizzes, ...forClass.quizzes];
  const questions = new Map(
    quizzes.flatMap((quiz) => quiz.questions.map((question) => [question.id, question] as const)),
  );
  return {
    id: course.id,
    title: course.title,
    quizzes,
    lessons: course.lessons.map(({ id, title, number, checks }) => ({
      id,
      title,
      number,
      href: `/lessons/${id}/`,
      checks: checks.flatMap((check) => questions.get(check) ?? []),
    })),
    scenarios: course.scenarios,
    exerciseSources: Object.fromEntries(
      course.scenarios.map((scenario) => [scenario.id, sourceNames(scenario, course.sources)]),
    ),
    exerciseRubrics: Object.fromEntries(
      course.scenarios.flatMap(({ id }) => {
        const rubric = course.plans.get(id)?.rubric;
        return rubric === undefined ? [] : [[id, rubric] as const];
      }),
    ),
    ideas: Object.fromEntries(
      course.misconceptions.map(({ id, wrong, right, passage }) => {
        const links = linksOf({ passage, sources: [], objective: '' }, course);
        return [id, { wrong, right, passage: links.passage }];
      }),
    ),
    objectives: Object.fromEntries(
      course.lessons.flatMap(({ objectives }) => objectives.map(({ id, text }) => [id, text])),
    ),
    links: Object.fromEntries(
      [...questions].map(([id, question]) => [id, readAbout(question, course, forClass)]),
    ),
  };
}

/** A source that only class work cites is not on the page of sources: its link leads to itself. */
function readAbout(question: Question, course: Course, { sources }: ClassPart): ReadAbout {
  const links = linksOf(question, { lessons: course.lessons, sources });
  return {
    passage: links.passage,
    sources: links.sources.map((link, i) => {
      const source = sources.find(({ id }) => id === question.sources[i]);
      const listed = course.sources.some(({ id }) => id === source?.id);
      return listed || source === undefined ? link : { ...link, href: source.url };
    }),
  };
}
