// Questions made up for tests; their words are about nothing.
import type {
  QuestionId,
  QuizId,
  ObjectiveId,
  OptionId,
  PassageId,
  SourceId,
} from '../../src/ids.ts';
import type { Option } from '../../src/quiz/question.schema.ts';
import type { ChoiceQuestion } from '../../src/quiz/kinds/choice/schema.ts';
import type { ChoicesQuestion } from '../../src/quiz/kinds/choices/schema.ts';

export const quizId = 'birds' as QuizId;

export function option(id: string, correct = false): Option {
  return { id: id as OptionId, text: `text of ${id}`, correct, why: `why of ${id}` };
}

/** What questions of every kind have; the texts are told apart by the id. */
export function common(id: string) {
  return {
    id: id as QuestionId,
    place: 'quiz' as const,
    objective: 'birds.names' as ObjectiveId,
    level: 'understand' as const,
    prompt: `prompt of ${id}`,
    explanation: `explanation of ${id}`,
    passage: 'birds#names' as PassageId,
    sources: ['a-book' as SourceId],
    version: 1,
  };
}

export function choiceOf(id = 'birds.one', rest: Partial<ChoiceQuestion> = {}): ChoiceQuestion {
  return {
    ...common(id),
    kind: 'choice',
    options: [option('k7', true), option('p2'), option('w9')],
    ...rest,
  };
}

export function choicesOf(id = 'birds.some', rest: Partial<ChoicesQuestion> = {}): ChoicesQuestion {
  return {
    ...common(id),
    kind: 'choices',
    options: [option('a1', true), option('b2', true), option('c3'), option('d4')],
    ...rest,
  };
}

export const pick = (...ids: string[]) => ({
  kind: 'choices' as const,
  options: ids as OptionId[],
});
export const choose = (id: string) => ({ kind: 'choice' as const, option: id as OptionId });
