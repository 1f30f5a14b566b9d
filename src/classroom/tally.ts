// What lists need of an attempt's log, counted anew only when the log has grown: a page of a class has hundreds of them.
import type { AttemptId } from '../ids.ts';
import { type Given, lastGiven, type PaperScore, paperScore } from '../quiz/paper.ts';
import { givenIn } from './log.ts';
import type { Ports } from './ports.ts';
import { questionsOf } from './questions.ts';
import type { Attempt } from './records.ts';

/** The paper of one attempt in numbers. */
export interface Tally extends PaperScore {
  /** Questions that are asked. */
  readonly of: number;
  /** Questions about which something arrived after its time: what counts all the same, and what does not. */
  readonly lateAnswers: number;
  readonly tooLate: number;
}

/** Counts one attempt from its log. */
export async function tallyOf(
  ports: Pick<Ports, 'attempts' | 'snapshots'>,
  attempt: Attempt,
): Promise<Tally> {
  const questions = await questionsOf(ports, attempt);
  const given = givenIn(await ports.attempts.log(attempt.classId, attempt.id));
  return {
    ...paperScore(questions, lastGiven(given)),
    of: questions.length,
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
    const tally = await tallyOf(ports, attempt);
    found.set(attempt.id, tally);
    if (known.size >= mostKept) known.clear();
    known.set(key, { length, tally });
  }
  return found;
}
