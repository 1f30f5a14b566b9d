// What one learner is given beyond the others, set by an instructor.
import type { AssignmentId, ClassId, SeatId } from '../ids.ts';
import { type Acting, assignmentOf } from './assignments.ts';
import { writeDown } from './audit.ts';
import type { Ports } from './ports.ts';
import type { Accommodation, Seat, Settings } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';

/** How much may be given: per cent of the time, and attempts. */
export const accommodationLimits = {
  extraTime: { least: 0, most: 300 },
  extraAttempts: { least: 0, most: 20 },
} as const;

/** What an instructor sets; dates only for one assignment, for a date means nothing for all of them. */
export type Given = Omit<Accommodation, 'classId'>;

/**
 * Gives a learner more, in one assignment or in all, in the place of what was given there before; nothing more takes it away.
 * Refuses with not-found, number-unreadable, times-out-of-order, or not-later for a date that gives no more time.
 */
export async function accommodate(room: Room, acting: Acting, given: Given): Promise<void> {
  const { seatId, assignmentId, extraTime, extraAttempts, dueAt, closesAt } = given;
  within(extraTime, accommodationLimits.extraTime);
  within(extraAttempts, accommodationLimits.extraAttempts);
  if (dueAt !== null && closesAt !== null && closesAt < dueAt)
    throw new Refusal('times-out-of-order');
  return room.store.together(async (ports) => {
    const { classId } = acting;
    if ((await ports.seats.get(classId, seatId)) === undefined) throw new Refusal('not-found');
    if (assignmentId === null) {
      if (dueAt !== null || closesAt !== null) throw new Refusal('not-later');
    } else {
      const { settings } = await assignmentOf(ports, classId, assignmentId);
      later(dueAt, settings.dueAt);
      later(closesAt, settings.closesAt);
    }
    const nothing = extraTime === 0 && extraAttempts === 0 && dueAt === null && closesAt === null;
    if (nothing) await ports.assignments.dropAccommodation(classId, seatId, assignmentId);
    else
      await ports.assignments.setAccommodation({
        classId,
        seatId,
        assignmentId,
        extraTime,
        extraAttempts,
        dueAt,
        closesAt,
      });
    if (assignmentId !== null) await recount(ports, classId, seatId, assignmentId);
    await writeDown(
      ports,
      room,
      acting.by,
      acting.classId,
      nothing ? 'accommodation-ended' : 'accommodation-set',
      {
        seat: seatId,
        assignment: assignmentId,
        extraTime,
        extraAttempts,
      },
    );
  });
}

/** What a learner has handed in may be late now, or late no more: it is counted anew. Dates are given for one assignment alone. */
export async function recount(
  ports: Pick<Ports, 'attempts' | 'results'>,
  classId: ClassId,
  seatId: SeatId,
  id: AssignmentId,
): Promise<void> {
  for (const attempt of await ports.attempts.ofSeat(classId, id, seatId))
    if (attempt.handedInAt !== null) await ports.results.touch(classId, id, attempt.id);
}

function within(value: number, { least, most }: { least: number; most: number }): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Refusal('number-unreadable', { least, most });
}

/** A date that is no later than the one of the class would look like more time and be none. */
function later(own: number | null, ofClass: number | null): void {
  if (own !== null && (ofClass === null || own <= ofClass)) throw new Refusal('not-later');
}

/** What holds for one learner in one assignment, of all that was given. */
export function givenTo(
  all: readonly Accommodation[],
  seatId: SeatId,
  assignmentId: AssignmentId,
): readonly Accommodation[] {
  return all.filter(
    (each) =>
      each.seatId === seatId && (each.assignmentId === null || each.assignmentId === assignmentId),
  );
}

/** What was given to one learner, or in one assignment, with the names that a page needs. */
export interface AccommodationRow {
  readonly accommodation: Accommodation;
  readonly learner: string;
  /** The title of the assignment; null for all. */
  readonly assignment: string | null;
}

/** What a page about accommodations shows: those that there are, and what can be chosen for another. */
export interface AccommodationsView {
  readonly zone: string;
  readonly rows: readonly AccommodationRow[];
  readonly learners: readonly Pick<Seat, 'id' | 'name'>[];
  readonly assignments: readonly {
    readonly id: AssignmentId;
    readonly title: string;
    readonly dueAt: Settings['dueAt'];
  }[];
}

/** What has been given to one learner (`seatId`), in one assignment (`assignmentId`; those for all count there too), or both. */
export async function accommodationsView(
  ports: Pick<Ports, 'assignments' | 'seats' | 'classes'>,
  classId: ClassId,
  which: { readonly seatId?: SeatId; readonly assignmentId?: AssignmentId },
): Promise<AccommodationsView> {
  const klass = await ports.classes.get(classId);
  if (klass === undefined) throw new Refusal('not-found');
  const seats = await ports.seats.all(classId);
  const assignments = await ports.assignments.all(classId);
  const all = await ports.assignments.accommodations(classId);
  const names = new Map(seats.map(({ id, name }) => [id, name]));
  const titles = new Map(assignments.map(({ id, settings }) => [id, settings.title]));
  const { seatId, assignmentId } = which;
  return {
    zone: klass.zone,
    rows: all
      .filter(
        (each) =>
          (seatId === undefined || each.seatId === seatId) &&
          (assignmentId === undefined ||
            each.assignmentId === null ||
            each.assignmentId === assignmentId),
      )
      .map((accommodation) => ({
        accommodation,
        learner: names.get(accommodation.seatId) ?? '',
        assignment:
          accommodation.assignmentId === null
            ? null
            : (titles.get(accommodation.assignmentId) ?? ''),
      })),
    learners: seats
      .filter(({ id }) => seatId === undefined || id === seatId)
      .map(({ id, name }) => ({ id, name })),
    assignments: assignments
      .filter(
        ({ id, withdrawnAt }) =>
          withdrawnAt === null && (assignmentId === undefined || id === assignmentId),
      )
      .map(({ id, settings }) => ({ id, title: settings.title, dueAt: settings.dueAt })),
  };
}
