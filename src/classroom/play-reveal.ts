// The end of a decision exercise for a whole class: nobody plays on, and everybody may see the world.
import type { AssignmentId, ClassId } from '../ids.ts';
import { withTerms } from './assigned.ts';
import { writeDown } from './audit.ts';
import { handIn } from './hand-in.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { instructorOf, type Viewer } from './viewer.ts';

/**
 * Closes a decision exercise and shows its world: what is still played is handed in as it stands. Closing it again changes
 * nothing. Refuses with not-found an assignment that is none of a decision exercise.
 */
export function revealPlays(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  id: AssignmentId,
): Promise<{ readonly handedIn: number }> {
  return room.store.together(async (ports) => {
    await instructorOf(ports, viewer, classId, 'teacher');
    const assignment = await ports.assignments.get(classId, id);
    if (assignment?.kind !== 'exercise') throw new Refusal('not-found');
    if (assignment.released.keys !== null) return { handedIn: 0 };
    const now = room.now();
    const attempts = await ports.attempts.ofAssignment(classId, id);
    const open = attempts.filter(({ handedInAt }) => handedInAt === null);
    for (const attempt of open)
      await handIn(ports, room, await withTerms(ports, attempt), now, 'time');
    await ports.assignments.change(classId, id, {
      released: { ...assignment.released, keys: now },
    });
    await writeDown(ports, room, viewer, classId, 'exercise-revealed', {
      assignment: id,
      handedIn: open.length,
    });
    return { handedIn: open.length };
  });
}
