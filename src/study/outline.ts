// The outline of the course as /progress/ carries it: written when the site is built, read in the browser.
import type { CourseOutline } from './progress.ts';

const lists = ['lessons', 'quizzes', 'objectives', 'questions'] as const;

/** The outline as JSON that a script element can hold: no "<" in a title can end the element. */
export function writeOutline(outline: CourseOutline): string {
  return JSON.stringify(outline).replaceAll('<', '\\u003c');
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
