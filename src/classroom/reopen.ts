// Reopening a hand-in: the learner works on where it ended, until a time that the instructor sets.
import type { AttemptId } from '../ids.ts';
import type { Acting } from './assignments.ts';
import { writeDown } from './audit.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { newId } from './secrets.ts';

/**
 * Reopens an attempt until `until` (milliseconds since 1970), when it is handed in by itself; it keeps its receipt. Refuses
 * with not-found, not-handed-in, or not-later for a time that has passed.
 */
export function reopen(room: Room, acting: Acting, id: AttemptId, until: number): Promise<void> {
  return room.store.together(async (ports) => {
    const { classId } = acting;
    const now = room.now();
    const attempt = await ports.attempts.get(classId, id);
    if (attempt === undefined) throw new Refusal('not-found');
    if (attempt.handedInAt === null) throw new Refusal('not-handed-in');
    if (until <= now) throw new Refusal('not-later');
    await ports.attempts.change(classId, id, {
      handedInAt: null,
      handedInBy: null,
      reopenedUntil: until,
      points: null,
      outOf: null,
      answered: null,
    });
    const { place } = await ports.attempts.end(classId, id);
    await ports.attempts.append([
      {
        classId,
        attemptId: id,
        id: newId(room),
        type: 'reopened',
        question: null,
        body: JSON.stringify({ until, handedInAt: attempt.handedInAt }),
        at: now,
        receivedAt: now,
        place: place + 1,
        counted: 'yes',
      },
    ]);
    await writeDown(ports, room, acting.by, acting.classId, 'reopened', { attempt: id, until });
  });
}
