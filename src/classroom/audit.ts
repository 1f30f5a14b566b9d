// What instructors did, written down for the other instructors of the class.
import type { ClassId, InstructorId } from '../ids.ts';
import type { Ports } from './ports.ts';
import type { Room } from './room.ts';
import { newId } from './secrets.ts';

/** Writes down who changed what; `details` hold ids and numbers, never names or answers. */
export function noteDown(
  ports: Pick<Ports, 'audit'>,
  room: Pick<Room, 'now' | 'bytes'>,
  { classId, by }: { readonly classId: ClassId; readonly by: InstructorId },
  what: string,
  details: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  return ports.audit.add({
    classId,
    id: newId(room),
    at: room.now(),
    instructorId: by,
    what,
    details: JSON.stringify(details),
  });
}
