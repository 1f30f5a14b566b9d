// An instructor of a class who is signed in.
import { nameKey, newId, newToken, tokenHash } from '../../src/classroom/secrets.ts';
import type { Role } from '../../src/classroom/records.ts';
import type { Room } from '../../src/classroom/room.ts';
import type { ClassId, InstructorId } from '../../src/ids.ts';

/**
 * Writes an instructor with a role in the class, and gives the cookie of a session.
 * @public The benchmarks use it, with packages of their own.
 */
export async function anInstructor(
  room: Room,
  classId: ClassId,
  role: Role = 'owner',
  name = 'Teacher',
): Promise<string> {
  const now = room.now();
  const id = newId<InstructorId>(room);
  await room.store.people.add({
    id,
    name,
    nameKey: nameKey(name),
    password: 'none',
    createdAt: now,
  });
  await room.store.classes.setRole(classId, id, role);
  const token = newToken(room);
  await room.store.sessions.add({
    hash: tokenHash(token),
    instructorId: id,
    classId: null,
    seatId: null,
    createdAt: now,
    seenAt: now,
    idleMs: 8 * 3_600_000,
  });
  return `mv_teach=${token}`;
}
