// Handing in what is over, for many attempts at once.
import { withTerms } from './assigned.ts';
import { isOver } from './hand-in.ts';
import { settledNow } from './progress.ts';
import type { Attempt } from './records.ts';
import { remembering } from './remembering.ts';
import type { Room } from './room.ts';

/** These attempts as they stand now: those whose time has run out are handed in first. */
export async function settledAttempts(
  room: Room,
  attempts: readonly Attempt[],
): Promise<readonly Attempt[]> {
  const reading = remembering(room);
  const now = room.now();
  const settled: Attempt[] = [];
  for (const attempt of attempts) {
    const open = attempt.handedInAt === null;
    const over = open && isOver(await withTerms(reading.store, attempt), now);
    settled.push(over ? (await settledNow(reading, attempt, now)).attempt : attempt);
  }
  return settled;
}
