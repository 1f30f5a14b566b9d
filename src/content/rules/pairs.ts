// A lesson and the quiz at its end name each other.
import type { Fault } from '../fault.ts';
import { type CourseFiles, practiceIn } from '../files.ts';
import { valueAt } from '../value.ts';

/** Quizzes that stand at the end of no lesson, or of another one than they say. */
export function pairs(files: CourseFiles): Fault[] {
  const readable = files.lessons.every(({ raw }) => raw !== undefined);
  if (!readable) return [];
  return practiceIn(files).flatMap((quiz) => {
    const lesson = valueAt(quiz.raw, ['lesson']);
    if (lesson === undefined) return [];
    const ends = files.lessons.filter(({ raw }) => valueAt(raw, ['quiz']) === quiz.id);
    const named = files.lessons.find(({ id }) => id === lesson);
    // Where the lesson or its quiz does not exist, that is the fault, and it is named already.
    const its = valueAt(named?.raw, ['quiz']);
    if (quiz.id === '' || !files.quizzes.some(({ id }) => id === its)) return [];
    if (ends.some(({ id }) => id === lesson)) return [];
    const place = quiz.at(['lesson']);
    const other = ends[0]?.id;
    return [
      {
        ...place,
        code: 'quiz-pair',
        what:
          other === undefined
            ? `no lesson ends with the quiz "${quiz.id}"`
            : `the quiz "${quiz.id}" says "lesson: ${String(lesson)}", but the lesson "${other}" ends with it`,
        mend:
          other === undefined
            ? `write "quiz: ${quiz.id}" in lessons/${String(lesson)}.mdx, or remove the quiz`
            : `write "lesson: ${other}"`,
      },
    ];
  });
}
