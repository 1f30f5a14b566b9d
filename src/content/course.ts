// The course that the pages show. In development it is read anew when a file has changed.
import type { Area } from '../quiz/kinds/map/projection.ts';
import { checkCourse } from './check.ts';
import type { ClassPart, Course } from './course.types.ts';
import { faultsTold } from './fault.ts';
import { courseFolder } from './folder.ts';

let read: Promise<Checked> | undefined;

interface Checked {
  readonly course: Course;
  readonly forClass: ClassPart;
}

/** The checked course. Throws with every fault in its message when there is one. */
export async function course(): Promise<Course> {
  return (await checked()).course;
}

/**
 * The areas of all maps that questions and figures show, those of class work too. A page on demand needs the file of a map
 * like any other; nothing else of class work may stand in what is built, not even the id of a question.
 */
export async function mapAreas(): Promise<readonly Area[]> {
  const { course, forClass } = await checked();
  const questions = [...course.quizzes, ...forClass.quizzes].flatMap((quiz) => quiz.questions);
  return [...questions, ...course.figures].flatMap((one) =>
    one.kind === 'map' || one.kind === 'routes' ? [one.area] : [],
  );
}

function checked(): Promise<Checked> {
  if (import.meta.env?.DEV === true) return readCourse();
  read ??= readCourse();
  return read;
}

function readCourse(): Promise<Checked> {
  const { faults, course: whole, forClass } = checkCourse(courseFolder());
  if (whole !== undefined && forClass !== undefined)
    return Promise.resolve({ course: whole, forClass });
  return Promise.reject(new Error(faultsTold(faults)));
}
