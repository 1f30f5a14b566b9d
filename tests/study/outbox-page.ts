// Pages of a class as tests open them: outboxes on one device, with a clock and chance of the test's own.
import type { AttemptId, ClassId, QuestionId, SeatId } from '../../src/ids.ts';
import type { SentEvent } from '../../src/api/contract.ts';
import { openOutbox, type Outbox, type OutboxEdge } from '../../src/study/outbox.ts';
import { outboxDisk } from '../../src/study/outbox-disk.ts';
import { turnByLease } from '../../src/study/outbox-turn.ts';
import { choose } from '../quiz/questions.ts';

export const classId = 'c1' as ClassId;
export const attempt = 't1' as AttemptId;
let count = 0;

/** A page of the class with this learner signed in; each has a connection of its own to the device. */
export async function openPage(
  base: string,
  seat: string,
  edge: Partial<OutboxEdge> = {},
): Promise<Outbox> {
  const store = edge.store ?? outboxDisk();
  const outbox = openOutbox({
    signed: { classId, seat: seat as SeatId },
    store,
    turn: turnByLease(store, `tab-${(count += 1)}`, Date.now),
    now: () => Date.now(),
    // Pauses of half a second at first; tests that want no pause ask to retry.
    chance: () => 0,
    base,
    patience: 500,
    look: 30,
    ...edge,
  });
  await outbox.start();
  return outbox;
}

/** An answer to a question, told apart by its id. */
export function answered(id: string): SentEvent {
  return { id, type: 'answered', question: 'birds.one' as QuestionId, answer: choose('k7'), at: 5 };
}

/** Asks to send until nothing waits; throws when that does not come about. */
export async function sendAll(outbox: Outbox): Promise<void> {
  for (let times = 0; times < 200; times += 1) if (await outbox.finish(200)) return;
  throw new Error(`${outbox.state.get().waiting} events still wait`);
}
