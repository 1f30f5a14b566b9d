// All questions that may come back, with their links: fetched by /review/ once the page is there.
import type { QuestionId } from '../ids.ts';
import { logicOf, type Question } from '../quiz/kinds.ts';
import { type Idea, ideasOf } from './ideas.ts';
import { linksOf, type QuestionLinks } from './links.ts';

export interface Bank {
  readonly questions: readonly Question[];
  readonly links: Readonly<Record<QuestionId, QuestionLinks>>;
  readonly ideas: readonly Idea[];
}

interface Asking {
  readonly course?: 'before' | 'after' | 'end' | undefined;
  readonly questions: readonly Question[];
}

/**
 * The questions that may be asked again. Not among them: prequestions, which leave no answers; a test before the course,
 * which measures what nobody was taught yet; and what learners mark themselves, which is never missed.
 */
export function comingBack(quizzes: readonly Asking[]): readonly Question[] {
  return quizzes
    .filter(({ course }) => course !== 'before')
    .flatMap(({ questions }) => questions)
    .filter(({ place, kind }) => place !== 'before' && logicOf(kind).judged === undefined);
}

/** The bank of a course, written when the site is built. */
export function bankOf(
  course: Parameters<typeof ideasOf>[1] & {
    readonly quizzes: readonly Asking[];
  },
): Bank {
  const questions = comingBack(course.quizzes);
  return {
    questions,
    links: Object.fromEntries(
      questions.map((question) => [question.id, linksOf(question, course)]),
    ),
    ideas: ideasOf(questions, course),
  };
}

/** Fetches the bank from this site. Throws when it does not come. */
export async function fetchBank(address: string): Promise<Bank> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as Bank;
}
