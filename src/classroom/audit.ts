// Writes down who changed what in a class, for its instructors.
import type { ClassId } from '../ids.ts';
import type { Ports } from './ports.ts';
import type { Room } from './room.ts';
import { newId } from './secrets.ts';
import type { Viewer } from './viewer.ts';

/** Adds an entry in the transaction of the change itself; `details` hold ids and settings, never names or answers. */
export async function writeDown(
  ports: Pick<Ports, 'audit'>,
  room: Pick<Room, 'now' | 'bytes'>,
  by: Viewer,
  classId: ClassId,
  what: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await ports.audit.add({
    classId,
    id: newId(room),
    at: room.now(),
    instructorId: by.instructor?.id ?? null,
    what,
    details: JSON.stringify(details),
  });
}
