// Who is asking, from the tokens in the cookies.
import type { ClassId } from '../ids.ts';
import type { Ports } from './ports.ts';
import type { Instructor, Role, Seat, Session } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { tokenHash } from './secrets.ts';

/** Who is signed in with a browser: an instructor, a learner, both (a teacher who tries a class out) or nobody. */
export interface Viewer {
  readonly instructor?: Instructor;
  readonly learner?: Seat;
  /** The hashes of their sessions. */
  readonly sessions: { readonly instructor?: string; readonly learner?: string };
}

export const nobody: Viewer = { sessions: {} };

/** A session is written down as seen at most once in this time, so that reading a page rarely writes. */
const seenEvery = 5 * 60_000;

/** Who has these tokens; a token that is unknown or idle for too long is nobody's. */
export async function viewerOf(
  room: Room,
  tokens: { readonly instructor?: string | undefined; readonly learner?: string | undefined },
): Promise<Viewer> {
  const { sessions, people } = room.store;
  const teacher = await alive(room, tokens.instructor, sessions.get);
  const learner = await alive(room, tokens.learner, sessions.seated);
  const instructor =
    typeof teacher?.instructorId !== 'string' ? undefined : await people.get(teacher.instructorId);
  return {
    ...(instructor && { instructor }),
    ...(learner && { learner: learner.seat }),
    sessions: {
      ...(instructor && teacher && { instructor: teacher.hash }),
      ...(learner && { learner: learner.hash }),
    },
  };
}

async function alive<Found extends Pick<Session, 'hash' | 'seenAt' | 'idleMs'>>(
  room: Room,
  token: string | undefined,
  find: (hash: string) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  if (token === undefined || token === '') return undefined;
  const session = await find(tokenHash(token));
  const now = room.now();
  if (session === undefined || now - session.seenAt > session.idleMs) return undefined;
  if (now - session.seenAt > seenEvery) await room.store.sessions.seen(session.hash, now);
  return session;
}

/** The seat of the learner who asks. Refuses anybody else: whoever has no seat in the class is not told that it exists. */
export function learnerOf(viewer: Viewer, classId: string): Seat {
  if (viewer.learner === undefined) throw new Refusal('not-signed-in');
  if (viewer.learner.classId !== classId) throw new Refusal('not-found');
  return viewer.learner;
}

export const rank: Readonly<Record<Role, number>> = { assistant: 1, teacher: 2, owner: 3 };

/** The instructor who asks, with the role in the class, when it is at least `least`; refuses anybody else. */
export async function instructorOf(
  ports: Pick<Ports, 'classes'>,
  viewer: Viewer,
  classId: ClassId,
  least: Role,
): Promise<{ readonly instructor: Instructor; readonly role: Role }> {
  const { instructor } = viewer;
  if (instructor === undefined) throw new Refusal('not-signed-in');
  const role = await ports.classes.role(classId, instructor.id);
  if (role === undefined) throw new Refusal('not-found');
  if (rank[role] < rank[least]) throw new Refusal('not-allowed');
  return { instructor, role };
}
