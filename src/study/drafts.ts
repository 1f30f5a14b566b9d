// What is chosen for the questions of an attempt and not answered yet, and what that makes of each question.
import type { QuestionId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import { type Answer, logicHere, logicOf } from '../quiz/kinds.ts';
import type { Step } from './run.ts';
import type { Screen } from './screen.ts';

/**
 * What is chosen and not answered yet, by question. Null: what was answered has been taken away, and nothing put in its
 * place; without it, an emptied field would fill itself again with the answer that stands.
 */
export type Drafts = Readonly<Record<string, Answer | null>>;

/** The drafts with another one for this question, or with none. */
export function drafted(
  drafts: Drafts,
  question: QuestionId,
  answer: Answer | null | undefined,
): Drafts {
  const { [question]: _, ...others } = drafts;
  return answer === undefined ? others : { ...others, [question]: answer };
}

/** What was kept with what was chosen before that was known: the later comes first, but no kept text is lost to it. */
export function joined(kept: Drafts, early: Drafts): Drafts {
  const both = Object.entries(early).map(([question, answer]) => {
    const before = kept[question];
    const text =
      answer !== null &&
      before?.kind === answer.kind &&
      logicOf(answer.kind).joined?.(before, answer);
    return [question, text || answer] as const;
  });
  return { ...kept, ...Object.fromEntries(both) };
}

type Chosen = Pick<Screen, 'drafts' | 'sure'>;

/** The answer that a question shows: what is chosen now, else the one that stands; undefined when it was taken away. */
export function answerShown({ question, standing }: Step, { drafts }: Chosen): Answer | undefined {
  const draft = drafts[question.id];
  if (draft !== undefined) return draft ?? undefined;
  return 'answer' in standing ? standing.answer : undefined;
}

/** How sure the learner is of it: what was said here, else what was kept with the answer, perhaps on another device. */
export function sureNow({ question, standing }: Step, { sure }: Chosen): Sureness | undefined {
  return sure[question.id] ?? (standing.state === 'kept' ? standing.sure : undefined);
}

/** What is missing before the answer to a question can be taken; undefined when nothing is. */
export function missingIn(
  step: Step,
  screen: Chosen & Pick<Screen, 'seed' | 'rules'>,
): Screen['notice'] {
  const { question } = step;
  const logic = logicHere(question.kind);
  const answer = answerShown(step, screen);
  // As long as its code is on the way there is nothing to choose from.
  if (logic === undefined || answer === undefined) return 'nothing-chosen';
  const state = logic.completeness(logic.view(question, screen.seed), answer);
  if (state !== 'complete') return state === 'incomplete' ? 'not-ready' : 'nothing-chosen';
  const unsure = screen.rules.certainty === true && sureNow(step, screen) === undefined;
  return unsure && logic.judged === undefined ? 'not-sure' : undefined;
}
