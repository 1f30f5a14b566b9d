// Instructors, a class and learners for tests: made by the use cases, or put there where another part makes them.
import { signIn } from '../../src/classroom/instructors.ts';
import { firstLink, inviteInstructor, welcome } from '../../src/classroom/links.ts';
import type { Class, Role, Seat } from '../../src/classroom/records.ts';
import type { Room } from '../../src/classroom/room.ts';
import { newId, newToken, tokenHash } from '../../src/classroom/secrets.ts';
import { nobody, viewerOf, type Viewer } from '../../src/classroom/viewer.ts';
import type { ClassId, SeatId } from '../../src/ids.ts';

export const password = 'a lamp for every desk';

/** The token in the path of a link. */
export function tokenIn(path: string | undefined): string {
  const token = new URL(path ?? '', 'http://localhost').searchParams.get('token');
  if (token === null) throw new Error(`no token in ${path}`);
  return token;
}

export interface SomeInstructor {
  readonly viewer: Viewer;
  readonly token: string;
  readonly codes: readonly string[];
}

/** A new instructor, signed in: the first by the first link, others invited by `by`. */
export async function anInstructor(
  room: Room,
  name: string,
  by?: SomeInstructor,
): Promise<SomeInstructor> {
  const path = by === undefined ? await firstLink(room) : await inviteInstructor(room, by.viewer);
  const typed = { token: tokenIn(path), name, password, again: password };
  const { token, codes } = await welcome(room, nobody, typed);
  return { viewer: await viewerOf(room, { instructor: token }), token, codes };
}

/** The same instructor with a session of another browser. */
export async function onAnotherDevice(room: Room, name: string): Promise<SomeInstructor> {
  const { token } = await signIn(room, nobody, { name, password });
  return { viewer: await viewerOf(room, { instructor: token }), token, codes: [] };
}

/** A class with these roles. */
export async function aClass(
  room: Room,
  roles: readonly (readonly [SomeInstructor, Role])[],
  code = 'ACDEFH',
): Promise<ClassId> {
  const id = newId<ClassId>(room);
  const row: Class = {
    id,
    title: 'Autumn group',
    zone: 'Europe/Lisbon',
    code,
    codeOpen: true,
    codeUntil: null,
    joining: 'roster',
    endsAt: null,
    keepNamesDays: 90,
    keepAttemptsDays: 365,
    opinions: 'device',
    offlineMinutes: 10,
    createdAt: room.now(),
    namesErasedAt: null,
    attemptsErasedAt: null,
    opinionsErasedAt: null,
  };
  await room.store.classes.add(row);
  for (const [{ viewer }, role] of roles)
    if (viewer.instructor) await room.store.classes.setRole(id, viewer.instructor.id, role);
  return id;
}

/** A learner in the class, with a session, and its token. */
export async function aLearner(
  room: Room,
  classId: ClassId,
  name: string,
): Promise<{ readonly viewer: Viewer; readonly token: string }> {
  const id = newId<SeatId>(room);
  const now = room.now();
  const seat: Seat = {
    classId,
    id,
    name,
    nameKey: name.toLowerCase(),
    pass: null,
    takenAt: now,
    createdAt: now,
  };
  await room.store.seats.add(seat);
  const token = newToken(room);
  await room.store.sessions.add({
    hash: tokenHash(token),
    instructorId: null,
    classId,
    seatId: id,
    createdAt: now,
    seenAt: now,
    idleMs: 12 * 60 * 60_000,
  });
  return { viewer: await viewerOf(room, { learner: token }), token };
}
