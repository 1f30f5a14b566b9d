// Passes of three words, made by an instructor: told once, for only their hashes are kept.
import type { ClassId, SeatId } from '../ids.ts';
import { writeDown } from './audit.ts';
import type { Room } from './room.ts';
import { Refusal } from './refusal.ts';
import { newPass, passwordHash } from './secrets.ts';
import type { Viewer } from './viewer.ts';

/** For whom: one learner, all who have none, or everybody. */
export type PassFor = { readonly seat: SeatId } | 'without' | 'all';

/** A pass to be handed out. */
export interface Pass {
  readonly name: string;
  readonly pass: string;
}

/**
 * Makes new passes; the old ones of these learners no longer work, and who is signed in stays so. Takes about 80 ms a
 * pass. A learner who has sat down and got a pass meanwhile keeps that one, unless it was to be replaced.
 */
export async function makePasses(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  forWhom: PassFor,
): Promise<readonly Pass[]> {
  const seats = (await room.store.seats.all(classId)).filter((seat) =>
    typeof forWhom === 'object'
      ? seat.id === forWhom.seat
      : forWhom === 'all' || seat.pass === null,
  );
  if (seats.length === 0)
    throw new Refusal(typeof forWhom === 'object' ? 'not-found' : 'nobody-chosen');
  const made: (Pass & { readonly id: SeatId; readonly hash: string })[] = [];
  // One after the other and before the transaction: hashing is slow, and others have to join meanwhile.
  for (const { id, name } of seats) {
    const pass = newPass(room);
    made.push({ id, name, pass, hash: await passwordHash(room, pass) });
  }
  return room.store.together(async (ports) => {
    const told: Pass[] = [];
    for (const { id, pass, hash } of made) {
      const seat = await ports.seats.get(classId, id);
      if (seat === undefined || (forWhom === 'without' && seat.pass !== null)) continue;
      await ports.seats.change(classId, id, { pass: hash });
      told.push({ name: seat.name, pass });
    }
    await writeDown(ports, room, viewer, classId, 'passes-made', { count: told.length });
    return told;
  });
}
