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

/** Whether a question may be asked again: prequestions leave no answers, and what learners mark themselves is never missed. */
export function comesBack({ place, kind }: Question): boolean {
  return place !== 'before' && logicOf(kind).judged === undefined;
}

/** The bank of a course, written when the site is built. */
export function bankOf(
  course: Parameters<typeof ideasOf>[1] & {
    readonly quizzes: readonly { readonly questions: readonly Question[] }[];
  },
): Bank {
  const questions = course.quizzes.flatMap((quiz) => quiz.questions).filter(comesBack);
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
