// Who says what a question shows: the source of a passage, and how a course draws the borders of a map.
import { onMap } from '../quiz/kinds/map/area.schema.ts';
import type { Quiz } from '../quiz/schema.ts';
import type { CourseFile } from './course.schema.ts';
import type { Source } from './library.schema.ts';

/** The questions; a passage without "by:" is given author, title and year of its source. */
export function attributed(
  questions: readonly Quiz['questions'][number][],
  sources: readonly Source[],
): Quiz['questions'] {
  return questions.map((question) => {
    if (question.kind !== 'evidence' || question.by !== undefined) return question;
    const source = sources.find(({ id }) => id === question.from);
    return source === undefined ? question : { ...question, by: inWords(source) };
  });
}

/** The questions; a map on which land is moved says so. */
export function credited(
  questions: Quiz['questions'],
  borders: CourseFile['borders'],
): Quiz['questions'] {
  return questions.map((question) =>
    question.kind === 'map' && borders?.moved.some((place) => onMap(question.area, place))
      ? { ...question, credit: `${question.credit} ${borders.note}` }
      : question,
  );
}

function inWords({ author, title, date }: Source): string {
  return [author, title, ...(date === 'n.d.' ? [] : [date.slice(0, 4)])].join(', ');
}
