// Instructors: how somebody becomes one, signs in and out, and gets back in without the password.
import type { InstructorId } from '../ids.ts';
import { guess } from './guessing.ts';
import { longestName, readName } from './names.ts';
import { passwordLength } from './password-length.ts';
import type { Ports } from './ports.ts';
import type { Instructor, OneTimeLink, Session } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import {
  nameKey,
  newId,
  newRecoveryCode,
  newToken,
  passwordFits,
  passwordHash,
  readCode,
  tokenHash,
} from './secrets.ts';
import type { Viewer } from './viewer.ts';

/** How many recovery codes somebody is given. */
const recoveryCodes = 10;
/** Milliseconds without a request after which an instructor is signed out. */
export const idleMs = 8 * 60 * 60_000;

/** What was typed of a new password. */
export interface NewPassword {
  readonly password: string;
  /** The same once more. */
  readonly again: string;
}

/** A token for the cookie of whoever is signed in now. */
export interface SignedIn {
  readonly token: string;
}

/** The same name in another spelling is the same; so is what is guessed under it. */
export async function signIn(
  room: Room,
  viewer: Viewer,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<SignedIn> {
  const { id } = await guess(room, `sign-in:${shortKey(name)}`, 'wrong-pair', async () => {
    const instructor = await room.store.people.byName(nameKey(name));
    // Without an instructor it takes as long: nobody learns from the time which names there are.
    return (await passwordFits(password, instructor?.password)) ? instructor : undefined;
  });
  return room.store.together((ports) => beginSession(room, ports, id, viewer));
}

/** Ends the session of the instructor who asks; without one, nothing happens. */
export async function signOut(room: Room, viewer: Viewer): Promise<void> {
  if (viewer.sessions.instructor !== undefined)
    await room.store.sessions.drop(viewer.sessions.instructor);
}

/** Ends all sessions of the instructor, on every device. */
export async function signOutEverywhere(room: Room, viewer: Viewer): Promise<void> {
  await room.store.sessions.dropOfInstructor(signedIn(viewer).id);
}

/** Sets another password, ends all sessions and begins one. Refuses when `old` is not the password. */
export async function changePassword(
  room: Room,
  viewer: Viewer,
  { old, ...typed }: NewPassword & { readonly old: string },
): Promise<SignedIn> {
  const instructor = signedIn(viewer);
  await checkPassword(room, instructor, old);
  const password = await readPassword(room, instructor.name, typed);
  return room.store.together((ports) => letInAgain(room, ports, instructor.id, password));
}

/** Sets another name, by which the instructor signs in from now on. */
export async function changeName(room: Room, viewer: Viewer, typed: string): Promise<void> {
  const { id } = signedIn(viewer);
  const name = readName(typed);
  await room.store.together(async ({ people }) => {
    const other = await people.byName(nameKey(name));
    if (other !== undefined && other.id !== id) throw new Refusal('name-taken');
    await people.change(id, { name, nameKey: nameKey(name) });
  });
}

/** Ten new recovery codes in the place of all others. Whoever sits down at an open session cannot make some without the password. */
export async function renewRecovery(
  room: Room,
  viewer: Viewer,
  password: string,
): Promise<readonly string[]> {
  const instructor = signedIn(viewer);
  await checkPassword(room, instructor, password);
  return room.store.together((ports) => giveRecovery(room, ports, instructor.id));
}

/** Sets a new password for whoever has the name and one of its recovery codes; ends all sessions and begins one. */
export async function recover(
  room: Room,
  { name, code, ...typed }: NewPassword & { readonly name: string; readonly code: string },
): Promise<SignedIn> {
  return guess(room, `recover:${shortKey(name)}`, 'wrong-pair', async () => {
    // Before anything is looked up: it takes the same time for a name that there is not.
    const password = await readPassword(room, name, typed);
    return room.store.together(async (ports) => {
      const instructor = await ports.people.byName(nameKey(name));
      if (instructor === undefined) return undefined;
      const right = await ports.people.takeRecovery(instructor.id, tokenHash(readCode(code)));
      return right ? letInAgain(room, ports, instructor.id, password) : undefined;
    });
  });
}

/** What an instructor sees of the own account. */
export interface AccountView {
  readonly name: string;
  readonly codesLeft: number;
}
export async function accountOf(room: Room, viewer: Viewer): Promise<AccountView> {
  const { id, name } = signedIn(viewer);
  return { name, codesLeft: await room.store.people.countRecovery(id) };
}

/** Makes the instructor that a link lets in, with recovery codes and a session. */
export async function addInstructor(
  room: Room,
  ports: Ports,
  viewer: Viewer,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<SignedIn & { readonly instructor: Instructor; readonly codes: readonly string[] }> {
  const id = newId<InstructorId>(room);
  const createdAt = room.now();
  const instructor = { id, name, nameKey: nameKey(name), password, createdAt };
  if (!(await ports.people.add(instructor))) throw new Refusal('name-taken');
  const codes = await giveRecovery(room, ports, id);
  return { ...(await beginSession(room, ports, id, viewer)), instructor, codes };
}

/** Sets the password (a hash), ends every session of the instructor and begins one. */
export async function letInAgain(
  room: Room,
  ports: Ports,
  id: InstructorId,
  password: string,
): Promise<SignedIn> {
  await ports.people.change(id, { password });
  await ports.sessions.dropOfInstructor(id);
  return beginSession(room, ports, id);
}

/** A link of this use, and the token in it. */
export function newLink(
  room: Pick<Room, 'now' | 'bytes'>,
  link: Pick<OneTimeLink, 'use'> & Partial<OneTimeLink>,
): { readonly token: string; readonly link: OneTimeLink } {
  const token = newToken(room);
  const keptMs = 7 * 24 * 60 * 60_000;
  return {
    token,
    link: {
      instructorId: null,
      classId: null,
      role: null,
      ...link,
      hash: tokenHash(token),
      expiresAt: room.now() + keptMs,
    },
  };
}

/** The instructor who asks. */
export function signedIn(viewer: Viewer): Instructor {
  if (viewer.instructor === undefined) throw new Refusal('not-signed-in');
  return viewer.instructor;
}

/** The hash of a new password that can be taken. */
export async function readPassword(
  room: Room,
  name: string,
  { password, again }: NewPassword,
): Promise<string> {
  const { least, most } = passwordLength;
  const length = [...password].length;
  if (length < least) throw new Refusal('password-short', { least });
  if (length > most) throw new Refusal('password-long', { most });
  if (nameKey(password) === nameKey(name)) throw new Refusal('password-is-name');
  if (password !== again) throw new Refusal('password-differs');
  return passwordHash(room, password);
}

async function checkPassword(room: Room, instructor: Instructor, typed: string): Promise<void> {
  await guess(room, `password:${instructor.id}`, 'password-wrong', async () =>
    (await passwordFits(typed, instructor.password)) ? true : undefined,
  );
}

/** Nobody has a longer name, and keys of limits are kept. */
function shortKey(name: string): string {
  return nameKey(name).slice(0, longestName);
}

async function giveRecovery(room: Room, ports: Ports, id: InstructorId): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, () => newRecoveryCode(room));
  await ports.people.setRecovery(
    id,
    codes.map((code) => tokenHash(readCode(code))),
  );
  return codes;
}

/** Begins a session with a new token; the one that the browser had before ends. */
async function beginSession(
  room: Room,
  { sessions }: Ports,
  instructorId: InstructorId,
  viewer?: Viewer,
): Promise<SignedIn> {
  const token = newToken(room);
  const now = room.now();
  const session: Session = {
    hash: tokenHash(token),
    instructorId,
    classId: null,
    seatId: null,
    createdAt: now,
    seenAt: now,
    idleMs,
  };
  await sessions.dropIdle(now);
  if (viewer?.sessions.instructor !== undefined) await sessions.drop(viewer.sessions.instructor);
  await sessions.add(session);
  return { token };
}
