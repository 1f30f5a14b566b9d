// The end of an attempt: by its learner, or because its time has run out. It is computed from the log both times.
import type { Ports } from './ports.ts';
import type { Receipt } from './views.ts';
import type { Sitting } from './assigned.ts';
import { markAttempt } from './marking.ts';
import type { Attempt } from './records.ts';
import { newCode } from './secrets.ts';

/** Letters of a receipt: 2.4e10 codes, so that nobody guesses one, and short enough to read out. */
const receiptLength = 8;

interface Chance {
  bytes(count: number): Uint8Array;
}

/**
 * Hands in an attempt and gives it its receipt; the attempt as it stands then. One that is handed in already is given back
 * as it is.
 */
export async function handIn(
  ports: Ports,
  chance: Chance,
  sitting: Sitting,
  at: number,
  by: 'learner' | 'time',
): Promise<Attempt> {
  const { attempt } = sitting;
  if (attempt.handedInAt !== null) return attempt;
  const change = {
    handedInAt: at,
    handedInBy: by,
    receipt: attempt.receipt ?? (await newReceipt(ports, chance, attempt)),
    reopenedUntil: null,
    ...(await markOf(ports, attempt)),
  };
  await ports.attempts.change(attempt.classId, attempt.id, change);
  return { ...attempt, ...change };
}

/** The mark of an attempt, computed from its log and its own copy of the questions. */
export async function markOf(
  ports: Ports,
  attempt: Attempt,
): Promise<Pick<Attempt, 'points' | 'outOf' | 'answered'>> {
  const { log, marks } = await markAttempt(ports, attempt);
  const { points, outOf, answered } = marks;
  // A decision exercise asks no questions; what counts as answered is each piece of advice.
  const steps = log.filter(({ type }) => type === 'step').length;
  return { points, outOf, answered: answered + steps };
}

/** An attempt whose time has run out is handed in with what is saved, whenever it is next read. */
export async function settled(
  ports: Ports,
  chance: Chance,
  sitting: Sitting,
  now: number,
): Promise<Sitting> {
  const { attempt, endsAt } = sitting;
  if (attempt.handedInAt !== null || endsAt === null || now < endsAt) return sitting;
  return { ...sitting, attempt: await handIn(ports, chance, sitting, endsAt, 'time') };
}

/** Whether `settled` would change something. */
export function isOver({ attempt, endsAt }: Sitting, now: number): boolean {
  return attempt.handedInAt === null && endsAt !== null && now >= endsAt;
}

async function newReceipt(ports: Ports, chance: Chance, { classId }: Attempt): Promise<string> {
  const code = newCode(chance, receiptLength);
  const taken = await ports.attempts.byReceipt(classId, code);
  return taken === undefined ? code : newReceipt(ports, chance, { classId } as Attempt);
}

/** What the learner keeps; undefined before the hand-in. */
export function receiptOf(attempt: Attempt): Receipt | undefined {
  const { receipt, handedInAt, handedInBy, answered, questions } = attempt;
  if (receipt === null || handedInAt === null) return undefined;
  return {
    code: receipt,
    at: handedInAt,
    answered: answered ?? 0,
    of: Math.max(questions.length, answered ?? 0),
    by: handedInBy ?? 'learner',
  };
}
