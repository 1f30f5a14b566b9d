// The checks of a lesson, as their component needs them: plain JSON.
import type { QuizId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import { linksOf, type Named, type QuestionLinks } from './links.ts';

export interface WithQuizzes extends Named {
  readonly lessons: readonly (Named['lessons'][number] & { readonly checks: readonly string[] })[];
  readonly quizzes: readonly { readonly id: QuizId; readonly questions: readonly Question[] }[];
}

/** Question and links of each of these checks, by id. Ids that no quiz has are left out; the course's check names them. */
export function checksOf(
  ids: readonly string[],
  course: WithQuizzes,
): Record<string, { quiz: QuizId; question: Question; links: QuestionLinks }> {
  return Object.fromEntries(
    course.quizzes.flatMap(({ id: quiz, questions }) =>
      questions
        .filter(({ id }) => ids.includes(id))
        .map(
          (question) =>
            [question.id, { quiz, question, links: linksOf(question, course) }] as const,
        ),
    ),
  );
}
