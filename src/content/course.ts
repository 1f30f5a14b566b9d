// The course that the pages show. In development it is read anew when a file has changed.
import { checkCourse } from './check.ts';
import type { Course } from './course.types.ts';
import { faultsTold } from './fault.ts';
import { courseFolder } from './folder.ts';

let read: Promise<Course> | undefined;

/** The checked course. Throws with every fault in its message when there is one. */
export function course(): Promise<Course> {
  if (import.meta.env?.DEV === true) return readCourse();
  read ??= readCourse();
  return read;
}

function readCourse(): Promise<Course> {
  const { faults, course: whole } = checkCourse(courseFolder());
  if (whole !== undefined) return Promise.resolve(whole);
  return Promise.reject(new Error(faultsTold(faults)));
}
