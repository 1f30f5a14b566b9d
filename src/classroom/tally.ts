// What lists need of an attempt's log, counted anew only when the log has grown: a page of a class has hundreds of them.
import type { AttemptId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import { type Given, lastGiven, stateOf } from '../quiz/paper.ts';
import { givenIn } from './log.ts';
import type { Ports } from './ports.ts';
import { questionsOf } from './questions.ts';
import type { Attempt } from './records.ts';

/** The log of one attempt in numbers. Marks are no part of it: they change without it. */
export interface Tally {
  /** Questions that are asked, and those with a complete answer. */
  readonly of: number;
  readonly answered: number;
  /** Questions about which something arrived after its time: what counts all the same, and what does not. */
  readonly lateAnswers: number;
  readonly tooLate: number;
}

/** Counts what was given in an attempt that asks these questions. */
export function tallyIn(questions: readonly Question[], given: readonly Given[]): Tally {
  const last = lastGiven(given);
  const complete = questions.filter(
    (question) => stateOf(question, last.get(question.id)?.answer) === 'complete',
  );
  return {
    of: questions.length,
    answered: complete.length,
    lateAnswers: questionsWith(given, 'late'),
    tooLate: questionsWith(given, 'too-late'),
  };
}

function questionsWith(given: readonly Given[], counted: Given['counted']): number {
  return new Set(given.filter((each) => each.counted === counted).map((each) => each.question))
    .size;
}

/** A tally and how long the log was. Answers are never changed, only added: one of the same length says the same. */
interface Kept {
  readonly length: number;
  readonly tally: Tally;
}
/** By database, then by class and attempt. Numbers only, for as many attempts as a university has under way. */
const kept = new WeakMap<Ports['attempts'], Map<string, Kept>>();
const mostKept = 50_000;

/** The tallies of these attempts at one assignment, of which `lengths` says how long their logs are now. */
export async function tallies(
  ports: Pick<Ports, 'attempts' | 'snapshots'>,
  attempts: readonly Attempt[],
  lengths: ReadonlyMap<AttemptId, number>,
): Promise<ReadonlyMap<AttemptId, Tally>> {
  const known = kept.get(ports.attempts) ?? new Map<string, Kept>();
  kept.set(ports.attempts, known);
  const found = new Map<AttemptId, Tally>();
  for (const attempt of attempts) {
    const key = `${attempt.classId}/${attempt.id}`;
    const length = lengths.get(attempt.id) ?? 0;
    const before = known.get(key);
    if (before?.length === length) {
      found.set(attempt.id, before.tally);
      continue;
    }
    const log = await ports.attempts.log(attempt.classId, attempt.id);
    const tally = tallyIn(await questionsOf(ports, attempt), givenIn(log));
    found.set(attempt.id, tally);
    if (known.size >= mostKept) known.clear();
    known.set(key, { length, tally });
  }
  return found;
}
