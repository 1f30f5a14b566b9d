// Where a learner goes on after a quiz: through the lessons in their order, then to what stands at the end of the course.
import { quizWords } from '../ui/words/en-quiz.ts';

export interface Next {
  readonly href: string;
  readonly text: string;
}

type Part = 'before' | 'after' | 'end';

interface CourseOf {
  readonly lessons: readonly { readonly id: string; readonly title: string }[];
  readonly quizzes: readonly { readonly id: string; readonly course?: Part | undefined }[];
}

/** What follows the last lesson: the test after the course and the quizzes at its end, in this order. */
export function afterLessons({ quizzes }: CourseOf): readonly Next[] {
  return (['after', 'end'] as const).flatMap((part) =>
    quizzes
      .filter(({ course }) => course === part)
      .map(({ id }) => ({ href: `/quizzes/${id}/`, text: quizWords.next[part] })),
  );
}

/** The one thing that follows a quiz; after everything, what was gained or done. */
export function nextAfter(
  quiz: {
    readonly id: string;
    readonly lesson?: string | undefined;
    readonly course?: Part | undefined;
  },
  course: CourseOf,
): Next {
  const { lessons, quizzes } = course;
  const words = quizWords.next;
  const progress = { href: '/progress/', text: words.progress };
  if (quiz.course === 'after' && quizzes.some((each) => each.course === 'before'))
    return { href: '/progress/#gained', text: words.gained };
  if (quiz.course === 'after' || quiz.course === 'end') return progress;
  const index =
    quiz.course === 'before' ? 0 : lessons.findIndex(({ id }) => id === quiz.lesson) + 1;
  const lesson = lessons[index];
  if (lesson !== undefined)
    return { href: `/lessons/${lesson.id}/`, text: words.lesson(index + 1, lesson.title) };
  return afterLessons(course)[0] ?? progress;
}
