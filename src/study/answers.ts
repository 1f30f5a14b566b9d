// What the answers in the log say of the learner: how sure, how right, and which wrong ideas they show.
import type { Felt } from '../insight/calibration.ts';
import type { Shown } from '../insight/misconceptions.ts';
import type { Answered } from '../quiz/events.ts';
import { countedAnswers } from '../quiz/counted.ts';
import { fingerprint } from '../quiz/fingerprint.ts';
import { type Answer, logicOf, type Question } from '../quiz/kinds.ts';
import { result, verdict } from '../quiz/mark.ts';
import type { StudyEvent } from './events.ts';

/**
 * Every answer that counts with which the learner said how sure it was. Answers that say no verdict and no
 * longer fit their question are left out, for nobody knows what they were found to be.
 */
export function feltIn(
  events: readonly StudyEvent[],
  questions: readonly Question[],
): readonly Felt[] {
  const fits = fitting(questions);
  return countedIn(events).flatMap((event) => {
    const { sure } = event;
    const found = event.verdict ?? verdictNow(fits(event), event.answer);
    return sure === undefined || found === undefined ? [] : [{ sure, verdict: found }];
  });
}

/** The misconceptions that each answer shows which still fits its question, the earliest answer first. */
export function shownIn(
  events: readonly StudyEvent[],
  questions: readonly Question[],
): readonly Shown[] {
  const fits = fitting(questions);
  return countedIn(events).flatMap((event) => {
    const question = fits(event);
    if (question === undefined) return [];
    const { answer, at } = event;
    const misconceptions = logicOf(question.kind).misconceptions(question, answer);
    return [{ question: question.id, misconceptions, at }];
  });
}

/** The answers in a log that count, the earliest first. */
export function countedIn(events: readonly StudyEvent[]): Answered[] {
  return countedAnswers(events.filter((event) => 'attempt' in event));
}

/** Gives the question of an answer, if it is still the one that was answered. */
export function fitting(questions: readonly Question[]): (event: Answered) => Question | undefined {
  const known = new Map(
    questions.map((question) => [question.id, { question, fits: fingerprint(question) }]),
  );
  return ({ question, fits }) => {
    const found = known.get(question);
    return found?.fits === fits ? found.question : undefined;
  };
}

function verdictNow(question: Question | undefined, answer: Answer): Felt['verdict'] | undefined {
  if (question === undefined) return undefined;
  const marked = result(question, answer);
  return marked.state === 'marked' ? verdict(marked.points) : undefined;
}
