// Somebody who acts in tests of an instructor's use cases, and settings as a form would send them.
import type { Acting } from '../../src/classroom/assignments.ts';
import type { Settings } from '../../src/classroom/records.ts';
import { usualSettings } from '../../src/classroom/settings.ts';
import type { ClassId, InstructorId } from '../../src/ids.ts';
import type { Room } from '../../src/classroom/room.ts';

/** An owner of the class. */
export async function anInstructor(room: Room, classId: ClassId, name = 'ms-owl'): Promise<Acting> {
  const instructor = {
    id: name as InstructorId,
    name,
    nameKey: name,
    password: 'x',
    createdAt: room.now(),
  };
  await room.store.people.add(instructor);
  await room.store.classes.setRole(classId, instructor.id, 'owner');
  return { classId, by: { instructor, sessions: {} } };
}

export const settingsOf = (changes: Partial<Settings> = {}): Settings => ({
  ...usualSettings('Birds'),
  ...changes,
});

/** What was written down about changes, the oldest first: what, and the details. */
export async function auditOf(
  room: Room,
  classId: ClassId,
): Promise<readonly { readonly what: string; readonly details: Record<string, unknown> }[]> {
  const entries = await room.store.audit.last(classId, 50);
  return entries.toReversed().map(({ what, details }) => ({
    what,
    details: JSON.parse(details) as Record<string, unknown>,
  }));
}
