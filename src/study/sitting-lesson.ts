// Answers to the checks of a lesson that this browser's own log holds, for an attempt that asks the same checks.
import type { SittingView } from '../api/contract.ts';
import type { QuestionId } from '../ids.ts';
import { countedAnswers } from '../quiz/counted.ts';
import { logicOf } from '../quiz/kinds.ts';
import type { StudyEvent } from './events.ts';
import type { Log } from './log.ts';
import type { Given, Sitting } from './sitting.ts';

export interface Found {
  readonly question: QuestionId;
  readonly given: Given;
  /** By the device's clock, in milliseconds since 1970. */
  readonly at: number;
}

/** The latest complete answer to each question of the attempt in this log. What does not fit the question as it is now is left out. */
export function foundIn(events: readonly StudyEvent[], view: SittingView): Found[] {
  const answered = countedAnswers(events.filter((event) => 'attempt' in event));
  return view.questions.flatMap(({ view: each }) => {
    const last = answered.findLast(({ question }) => question === each.id);
    if (last === undefined || logicOf(each.kind).completeness(each, last.answer) !== 'complete')
      return [];
    return [{ question: each.id, given: { answer: last.answer, sure: last.sure }, at: last.at }];
  });
}

/**
 * Hands answers from the log to the sitting, now and whenever the log grows. What was answered since the attempt began is
 * taken by itself; what is older may be somebody else's on a shared computer, so it is only offered. `skew`: the device's
 * clock minus the server's.
 */
export function followLog(
  log: Log,
  view: SittingView,
  skew: number,
  sitting: Pick<Sitting, 'screen' | 'take'>,
  offer: (offer: { readonly count: number; take(): void }) => void,
): () => void {
  const begun = view.startedAt + skew;
  const read = async () => {
    const found = foundIn(await log.read({ type: 'answered' }), view);
    sitting.take(found.filter(({ at }) => at >= begun));
    const before = found.filter(
      ({ at, question }) => at < begun && !sitting.screen.get().given[question]?.answer,
    );
    const take = () => {
      sitting.take(before);
      offer({ count: 0, take });
    };
    offer({ count: before.length, take });
  };
  void read();
  return log.watch(() => void read());
}
