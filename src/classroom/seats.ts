// Seats of learners: renamed, merged, removed, signed out.
import type { AssignmentId, ClassId, SeatId } from '../ids.ts';
import { recount } from './accommodations.ts';
import { writeDown } from './audit.ts';
import { eraseAttempts } from './erasing.ts';
import type { Ports } from './ports.ts';
import { readName } from './names.ts';
import type { Accommodation, Seat } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { nameKey } from './secrets.ts';
import type { Viewer } from './viewer.ts';

/** Gives a learner another name. */
export async function renameSeat(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  id: SeatId,
  typed: string,
): Promise<void> {
  const name = readName(typed);
  await room.store.together(async (ports) => {
    await seatOf(ports, classId, id);
    if (!(await ports.seats.change(classId, id, { name, nameKey: nameKey(name) })))
      throw new Refusal('seat-taken');
    await writeDown(ports, room, viewer, classId, 'learner-renamed', { seat: id });
  });
}

/**
 * Makes one learner of two: all that is of `from` goes over to `into`, which keeps its name, and its pass if it has one.
 * Attempts of `from` are numbered on after those of `into`; whoever is signed in as `from` has to join again.
 */
export async function mergeSeats(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  fromId: SeatId,
  intoId: SeatId,
): Promise<void> {
  if (fromId === intoId) throw new Refusal('nobody-chosen');
  await room.store.together(async (ports) => {
    const from = await seatOf(ports, classId, fromId);
    const into = await seatOf(ports, classId, intoId);
    await moveAttempts(ports, from, into);
    await moveAccommodations(ports, from, into);
    await moveExcuses(ports, from, into);
    await replaceInLists(ports, from, into.id);
    await ports.seats.drop(classId, from.id);
    const taken = [from.takenAt, into.takenAt].filter((at) => at !== null);
    await ports.seats.change(classId, into.id, {
      pass: into.pass ?? from.pass,
      takenAt: taken.length === 0 ? null : Math.min(...taken),
    });
    await writeDown(ports, room, viewer, classId, 'learners-merged', {
      from: fromId,
      into: intoId,
    });
  });
}

async function moveAttempts(ports: Ports, from: Seat, into: Seat): Promise<void> {
  const { classId } = from;
  const last = new Map<AssignmentId, number>();
  for (const { assignmentId, number } of await ports.attempts.allOfSeat(classId, into.id))
    last.set(assignmentId, Math.max(number, last.get(assignmentId) ?? 0));
  const moved = await ports.attempts.allOfSeat(classId, from.id);
  for (const { id, assignmentId } of moved.toSorted((a, b) => a.number - b.number)) {
    const number = (last.get(assignmentId) ?? 0) + 1;
    last.set(assignmentId, number);
    await ports.attempts.change(classId, id, { seatId: into.id, number });
  }
}

/** Where both were given something, the learner keeps the more generous of each. */
async function moveAccommodations(ports: Ports, from: Seat, into: Seat): Promise<void> {
  const all = await ports.assignments.accommodations(from.classId);
  for (const given of all.filter(({ seatId }) => seatId === from.id)) {
    const own = all.find(
      ({ seatId, assignmentId }) => seatId === into.id && assignmentId === given.assignmentId,
    );
    await ports.assignments.setAccommodation({
      ...(own === undefined ? given : better(given, own)),
      seatId: into.id,
    });
    const { classId, assignmentId } = given;
    if (assignmentId !== null) await recount(ports, classId, into.id, assignmentId);
  }
}

function better(a: Accommodation, b: Accommodation): Accommodation {
  const later = (x: number | null, y: number | null) =>
    x === null || y === null ? (x ?? y) : Math.max(x, y);
  return {
    ...a,
    extraTime: Math.max(a.extraTime, b.extraTime),
    extraAttempts: Math.max(a.extraAttempts, b.extraAttempts),
    dueAt: later(a.dueAt, b.dueAt),
    closesAt: later(a.closesAt, b.closesAt),
  };
}

/** Dropping the seat takes its own away. */
async function moveExcuses(ports: Ports, from: Seat, into: Seat): Promise<void> {
  for (const excuse of await ports.excuses.all(from.classId))
    if (excuse.seatId === from.id) await ports.excuses.set({ ...excuse, seatId: into.id }, true);
}

/** Puts another learner, or nobody, where this one stands in groups and among those to whom something is assigned. */
async function replaceInLists(ports: Ports, { classId, id }: Seat, by?: SeatId): Promise<void> {
  const replaced = (seats: readonly SeatId[]) => [
    ...new Set(seats.flatMap((seat) => (seat === id ? (by ?? []) : seat))),
  ];
  for (const group of await ports.seats.groups(classId))
    if (group.seats.includes(id))
      await ports.seats.setGroup({ ...group, seats: replaced(group.seats) });
  for (const { id: assignment, settings } of await ports.assignments.all(classId)) {
    const { to } = settings;
    if (to.whom === 'seats' && to.seats.includes(id))
      await ports.assignments.change(classId, assignment, {
        settings: { ...settings, to: { whom: 'seats', seats: replaced(to.seats) } },
      });
  }
}

/** Removes a learner and all that is kept of them; of attempts, counts are left. */
export async function eraseSeat(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  id: SeatId,
): Promise<void> {
  await room.store.together(async (ports) => {
    const seat = await seatOf(ports, classId, id);
    await eraseAttempts(ports, await ports.attempts.allOfSeat(classId, id));
    await replaceInLists(ports, seat);
    await ports.seats.drop(classId, id);
    await writeDown(ports, room, viewer, classId, 'learner-removed', { seat: id });
  });
  await room.store.scrub();
}

/** Signs a learner out on every device. */
export async function signOutSeat(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  id: SeatId,
): Promise<void> {
  await room.store.together(async (ports) => {
    await seatOf(ports, classId, id);
    await ports.sessions.dropOfSeat(classId, id);
    await writeDown(ports, room, viewer, classId, 'learner-signed-out', { seat: id });
  });
}

async function seatOf(ports: Pick<Ports, 'seats'>, classId: ClassId, id: SeatId): Promise<Seat> {
  const seat = await ports.seats.get(classId, id);
  if (seat === undefined) throw new Refusal('not-found');
  return seat;
}
