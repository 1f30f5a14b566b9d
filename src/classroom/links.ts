// One-time links: the first instructor, further ones, a colleague for a class, somebody who forgot the password.
import type { ClassId } from '../ids.ts';
import { writeDown } from './audit.ts';
import {
  addInstructor,
  letInAgain,
  newLink,
  readPassword,
  signedIn,
  type NewPassword,
  type SignedIn,
} from './instructors.ts';
import { readName } from './names.ts';
import type { OneTimeLink, Role } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { nameKey, tokenHash } from './secrets.ts';
import { rank, type Viewer } from './viewer.ts';

/** The path of a link, with its token. A query is never logged. */
export function pathOfLink(token: string): string {
  return `/teach/welcome/?token=${token}`;
}

/**
 * The path of the link for the first instructor, good for seven days; undefined once there is one. It makes all earlier
 * ones void, so that what an old terminal still shows lets nobody in.
 */
export async function firstLink(room: Room): Promise<string | undefined> {
  const { token, link } = newLink(room, { use: 'first' });
  return room.store.together(async ({ people, links }) => {
    if ((await people.count()) > 0) return undefined;
    await links.dropFirst();
    await links.add(link);
    return pathOfLink(token);
  });
}

/** The path of a link for whoever runs the server: to let an instructor of this name in again, or to make one. */
export async function linkFor(
  room: Pick<Room, 'store' | 'now' | 'bytes'>,
  typed: string,
): Promise<{ readonly use: 'new' | 'recover'; readonly path: string }> {
  const name = readName(typed);
  const known = await room.store.people.byName(nameKey(name));
  const use = known === undefined ? 'new' : 'recover';
  const { token, link } = newLink(room, { use, instructorId: known?.id ?? null });
  await room.store.links.dropExpired(room.now());
  await room.store.links.add(link);
  const path = pathOfLink(token);
  return {
    use,
    path: known === undefined ? `${path}&name=${encodeURIComponent(name)}` : path,
  };
}

/** The path of a link by which one more instructor can come. Every instructor can invite one. */
export async function inviteInstructor(room: Room, viewer: Viewer): Promise<string> {
  signedIn(viewer);
  const { token, link } = newLink(room, { use: 'new' });
  await room.store.links.dropExpired(room.now());
  await room.store.links.add(link);
  return pathOfLink(token);
}

/** What a link is for; reading it does not use it. */
export interface LinkView {
  readonly use: OneTimeLink['use'];
  /** Whose password it sets; only of `recover`. */
  readonly name?: string;
  /** The class to which it invites. */
  readonly invitation?: { readonly classTitle: string; readonly role: Role };
}

/** What the link of this token is for; undefined when it is used, void, too old, or none. */
export async function linkView(room: Room, token: string): Promise<LinkView | undefined> {
  const { links, people, classes } = room.store;
  const link = await links.get(tokenHash(token));
  if (link === undefined || link.expiresAt <= room.now()) return undefined;
  if (link.use === 'first' && (await people.count()) > 0) return undefined;
  const instructor = link.instructorId === null ? undefined : await people.get(link.instructorId);
  const row = link.classId === null ? undefined : await classes.get(link.classId);
  return {
    use: link.use,
    ...(instructor && { name: instructor.name }),
    ...(row && link.role && { invitation: { classTitle: row.title, role: link.role } }),
  };
}

/** Somebody new comes by a link: an instructor, recovery codes that are shown once, and a role when the link has one. */
export async function welcome(
  room: Room,
  viewer: Viewer,
  { token, name: typed, ...words }: NewPassword & { readonly token: string; readonly name: string },
): Promise<SignedIn & { readonly codes: readonly string[] }> {
  const view = await linkView(room, token);
  if (view === undefined || view.use === 'recover') throw new Refusal('link-used');
  const name = readName(typed);
  const password = await readPassword(room, name, words);
  return room.store.together(async (ports) => {
    const link = await ports.links.take(tokenHash(token), room.now());
    if (link === undefined || link.use === 'recover') throw new Refusal('link-used');
    if (link.use === 'first' && (await ports.people.count()) > 0) throw new Refusal('link-used');
    const { instructor, ...signed } = await addInstructor(room, ports, viewer, { name, password });
    if (link.classId !== null && link.role !== null) {
      await ports.classes.setRole(link.classId, instructor.id, link.role);
      const by = { instructor, sessions: {} };
      await writeDown(ports, room, by, link.classId, 'role-taken', { role: link.role });
    }
    return signed;
  });
}

/** An instructor who forgot the password sets a new one by a link; all sessions end and one begins. */
export async function resetByLink(
  room: Room,
  { token, ...words }: NewPassword & { readonly token: string },
): Promise<SignedIn> {
  const view = await linkView(room, token);
  if (view?.use !== 'recover' || view.name === undefined) throw new Refusal('link-used');
  const password = await readPassword(room, view.name, words);
  return room.store.together(async (ports) => {
    const link = await ports.links.take(tokenHash(token), room.now());
    const id = link?.use === 'recover' ? link.instructorId : null;
    if (id === null) throw new Refusal('link-used');
    return letInAgain(room, ports, id, password);
  });
}

/** An instructor who is signed in takes the role of an invitation. Refuses when the role would be no higher than before. */
export async function acceptInvitation(
  room: Room,
  viewer: Viewer,
  token: string,
): Promise<ClassId> {
  const { id } = signedIn(viewer);
  return room.store.together(async (ports) => {
    const link = await ports.links.take(tokenHash(token), room.now());
    if (link === undefined || link.classId === null || link.role === null)
      throw new Refusal('link-used');
    const before = await ports.classes.role(link.classId, id);
    if (before !== undefined && rank[before] >= rank[link.role]) throw new Refusal('already-yours');
    await ports.classes.setRole(link.classId, id, link.role);
    await writeDown(ports, room, viewer, link.classId, 'role-taken', { role: link.role });
    return link.classId;
  });
}
