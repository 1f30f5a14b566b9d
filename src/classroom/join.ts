// How a learner comes in: with the code of the class and a name, and from the second time on with the pass of three words.
import type { ClassId, SeatId } from '../ids.ts';
import { codeLength, joinable } from './classes.ts';
import { guess } from './guessing.ts';
import { readName } from './names.ts';
import { newNickname } from './nicknames.ts';
import type { Ports } from './ports.ts';
import type { Class, Seat } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { newSeat } from './roster.ts';
import {
  nameKey,
  newPass,
  newToken,
  passwordFits,
  passwordHash,
  readCode,
  readWords,
  tokenHash,
  unmistakable,
} from './secrets.ts';
import type { Viewer } from './viewer.ts';

const hour = 60 * 60_000;
/** How long a session lasts without a request: on a computer of the school, and on the learner's own device. */
export const idleMs = { shared: 8 * hour, own: 60 * 24 * hour } as const;

/** What is typed at the door. */
export interface Knock {
  readonly code: string;
  /** Empty for a nickname. */
  readonly name: string;
  /** Empty for whoever comes for the first time. */
  readonly pass: string;
  /** Whether it is the learner's own device. */
  readonly own: boolean;
}

/** Who came in. */
export interface Joined {
  readonly classId: ClassId;
  readonly seatId: SeatId;
  readonly name: string;
  /** Of the new session. */
  readonly token: string;
  readonly idleMs: number;
  /** The pass of whoever came for the first time; it is kept nowhere. */
  readonly pass?: string;
}

/**
 * Lets a learner in, and ends the session of whoever was signed in on this browser. A wrong code, name or pass, a name
 * that is taken and a code that is closed are refused alike, `code-wrong`, after the same work. Failures are counted for
 * this code and name alone.
 */
export async function join(room: Room, viewer: Viewer, knock: Knock): Promise<Joined> {
  const code = codeTyped(knock.code);
  // A name that no seat can have is no guess: it says nothing of the class that it is refused.
  const name = knock.name.trim() === '' ? '' : readName(knock.name);
  const find = () => enter(room, viewer, { ...knock, code, name });
  if (name !== '') return guess(room, `join:${code}:${nameKey(name)}`, 'code-wrong', find);
  // Without a name nothing is guessed, and a count for the whole class would keep others out of it.
  const entered = await find();
  if (entered === undefined) throw new Refusal('code-wrong');
  return entered;
}

/** Reads the same records and works out exactly one hash, whatever of it is wrong. */
async function enter(room: Room, viewer: Viewer, knock: Knock): Promise<Joined | undefined> {
  const { classes, seats } = room.store;
  const row = await classes.byCode(knock.code);
  const seat = await seats.byName(row?.id ?? nowhere, nameKey(knock.name));
  const typed = readWords(knock.pass);
  if (typed !== '') {
    const fits = await passwordFits(typed, seat?.pass ?? undefined);
    if (!fits || seat === undefined) return undefined;
    return room.store.together(async (ports) => {
      const now = await ports.seats.get(seat.classId, seat.id);
      // Meanwhile it may have been removed, or the pass replaced.
      return now?.pass === seat.pass ? sitDown(room, ports, viewer, now, knock.own) : undefined;
    });
  }
  const pass = newPass(room);
  const hash = await passwordHash(room, pass);
  if (row === undefined) return undefined;
  return room.store.together(async (ports) => {
    const free = await freeSeat(room, ports, row.id, knock.name);
    if (free === undefined) return undefined;
    await ports.seats.change(row.id, free.id, { pass: hash });
    return { ...(await sitDown(room, ports, viewer, free, knock.own)), pass };
  });
}

const nowhere = '00000000-0000-0000-0000-000000000000' as ClassId;

/** The seat on which somebody may sit down for the first time, made if the class is free; undefined when there is none. */
async function freeSeat(
  room: Room,
  ports: Ports,
  classId: ClassId,
  name: string,
): Promise<Seat | undefined> {
  const row: Class | undefined = await ports.classes.get(classId);
  if (row === undefined || !joinable(row, room.now())) return undefined;
  // A seat on the list that has no pass is whoever's who says the name; in a free class, too.
  const listed = name === '' ? undefined : await ports.seats.byName(classId, nameKey(name));
  if (listed !== undefined) return listed.pass === null ? listed : undefined;
  if (row.joining === 'roster') return undefined;
  return name === '' ? addNicknamed(room, ports, classId) : addNamed(room, ports, classId, name);
}

async function addNamed(
  room: Room,
  ports: Ports,
  classId: ClassId,
  name: string,
): Promise<Seat | undefined> {
  const seat = newSeat(room, classId, name);
  return (await ports.seats.add(seat)) ? seat : undefined;
}

/** A nickname that is taken gets a number: Calm Otter 2. */
async function addNicknamed(room: Room, ports: Ports, classId: ClassId): Promise<Seat> {
  const nickname = newNickname(room);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? nickname : `${nickname} ${number}`;
    const seat = await addNamed(room, ports, classId, name);
    if (seat !== undefined) return seat;
  }
}

async function sitDown(
  room: Room,
  ports: Ports,
  viewer: Viewer,
  seat: Seat,
  own: boolean,
): Promise<Joined> {
  const [now, token] = [room.now(), newToken(room)];
  const { classId, id: seatId, name } = seat;
  if (viewer.sessions.learner !== undefined) await ports.sessions.drop(viewer.sessions.learner);
  if (seat.takenAt === null) await ports.seats.change(classId, seatId, { takenAt: now });
  const idle = own ? idleMs.own : idleMs.shared;
  await ports.sessions.add({
    hash: tokenHash(token),
    instructorId: null,
    classId,
    seatId,
    createdAt: now,
    seenAt: now,
    idleMs: idle,
  });
  return { classId, seatId, name, token, idleMs: idle };
}

/** A code from what was typed in a field or an address: whatever no code has in it is passed over. */
export function codeTyped(typed: string): string {
  return readCode(typed)
    .replaceAll(/[^A-Z\d]/g, '')
    .slice(0, 20);
}

/** Whether there can be such a code; says nothing of whether there is. */
export function isCode(code: string): boolean {
  return code.length === codeLength && [...code].every((letter) => unmistakable.includes(letter));
}
