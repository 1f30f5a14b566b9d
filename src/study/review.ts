// What /review/ asks today: the run of the day, computed from the log, the questions there are and the day.
import type { QuestionId, QuizId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import { type Day, dayOf } from './day.ts';
import type { StudyEvent } from './events.ts';
import { type Plan, plan } from './ladder.ts';
import { examOf, type Knowing, recallsOf } from './recalls.ts';
import { attemptsOf, isFinished, type Run } from './run.ts';

/** Answers in the review belong to no quiz file; no file can have this id, because of its sign. */
const reviewQuiz = '~review' as QuizId;

/** The plan of a day: what comes today, and what on later days. */
export function planOn(
  now: number,
  events: readonly StudyEvent[],
  knowing: Knowing,
): Plan & { readonly day: Day } {
  const day = dayOf(now, knowing.offset(now));
  const recalls = recallsOf(events, knowing);
  return { ...plan({ recalls, today: day, exam: examOf(events) }), day };
}

/**
 * The run for today: the one that was begun today and not finished, else a new one with what is due; undefined when
 * nothing is. Every run of a day has a number of its own, so that an answer counts once a run.
 */
export function reviewRun(
  day: Day,
  today: readonly QuestionId[],
  events: readonly StudyEvent[],
  questions: readonly Question[],
): Run | undefined {
  for (let number = 1; ; number += 1) {
    const run = {
      quiz: reviewQuiz,
      prefix: `review:${day}:${number}:`,
      firstSeed: `review/${day}/${number}`,
      rules: { feedback: 'immediate', confidence: true } as const,
    };
    const [begun] = attemptsOf({ ...run, questions }, events);
    if (begun !== undefined && isFinished(begun.questions)) continue;
    const asked =
      begun === undefined
        ? today.flatMap((id) => questions.find((question) => question.id === id) ?? [])
        : begun.questions.map(({ question }) => question);
    return asked.length === 0 ? undefined : { ...run, questions: asked };
  }
}
