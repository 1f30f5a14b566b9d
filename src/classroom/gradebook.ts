// The gradebook of a class: the grades of the learners on a page, with weights and excuses, which teachers change.
import type { AssignmentId, ClassId, SeatId } from '../ids.ts';
import { type AssignmentCounts, countsOf } from './assignment-counts.ts';
import { type Acting, assignmentOf } from './assignments.ts';
import { writeDown } from './audit.ts';
import { classOf } from './classes.ts';
import { forReports } from './for-reports.ts';
import { type Page, pageOf, perPage } from './overview.ts';
import type { Assignment, AssignmentKind, Seat, Settings } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { type StandingRow, standingsOf } from './standings.ts';

/** The most that an assignment weighs. */
export const mostWeight = 100;

/** One column of the gradebook. */
export interface GradedAssignment {
  readonly id: AssignmentId;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly weight: number;
  readonly counts: Settings['counts'];
  readonly dueAt: number | null;
  /** Of all learners of the class, by their first attempts. */
  readonly all: AssignmentCounts;
}

export interface GradebookView {
  readonly zone: string;
  readonly now: number;
  /** The oldest first; what was taken back is left out. */
  readonly assignments: readonly GradedAssignment[];
  readonly learners: readonly StandingRow[];
  readonly page: Page;
}

/** One page of the gradebook; refuses with not-found. */
export async function gradebook(
  from: Room,
  classId: ClassId,
  asked: number,
  size: number = perPage,
): Promise<GradebookView> {
  const room = forReports(from);
  const { store } = room;
  const page = pageOf(asked, size, await store.seats.count(classId));
  const seats = await store.seats.page(classId, Math.max(0, page.from - 1), size);
  return { ...(await gradesOf(room, classId, seats)), page };
}

/** The grades of these learners. */
export async function gradesOf(
  from: Room,
  classId: ClassId,
  seats: readonly Seat[],
): Promise<Omit<GradebookView, 'page'>> {
  const room = forReports(from);
  const { store } = room;
  const { zone } = await classOf(store, classId);
  const given = await gradedIn(room, classId);
  const learners = await standingsOf(room, classId, seats, given);
  const counts = countsOf(await store.results.wholes(classId));
  return {
    zone,
    now: room.now(),
    assignments: given.map(({ id, kind, weight, settings }) => ({
      id,
      kind,
      weight,
      title: settings.title,
      counts: settings.counts,
      dueAt: settings.dueAt ?? settings.closesAt,
      all: counts(id),
    })),
    learners,
  };
}

/** What stands in the gradebook, the oldest first: all that was not taken back. */
export async function gradedIn({ store }: Room, classId: ClassId): Promise<readonly Assignment[]> {
  return (await store.assignments.all(classId)).filter(({ withdrawnAt }) => withdrawnAt === null);
}

/** Says how much assignments count. Refuses with weight-unreadable what is no number from 0 to the most. */
export async function setWeights(
  room: Room,
  acting: Acting,
  weights: ReadonlyMap<AssignmentId, number>,
): Promise<void> {
  for (const weight of weights.values())
    if (!(weight >= 0 && weight <= mostWeight))
      throw new Refusal('weight-unreadable', { most: mostWeight });
  return room.store.together(async (ports) => {
    const changed: [AssignmentId, number][] = [];
    for (const [id, weight] of weights) {
      if ((await assignmentOf(ports, acting.classId, id)).weight === weight) continue;
      await ports.assignments.change(acting.classId, id, { weight });
      changed.push([id, weight]);
    }
    if (changed.length > 0)
      await writeDown(ports, room, acting.by, acting.classId, 'weights-set', {
        weights: Object.fromEntries(changed),
      });
  });
}

/** Lets an assignment count nothing for one learner, or count again. Refuses with not-found. */
export function excuse(
  room: Room,
  acting: Acting,
  seatId: SeatId,
  assignmentId: AssignmentId,
  excused: boolean,
): Promise<void> {
  const { classId } = acting;
  return room.store.together(async (ports) => {
    await assignmentOf(ports, classId, assignmentId);
    if ((await ports.seats.get(classId, seatId)) === undefined) throw new Refusal('not-found');
    await ports.excuses.set({ classId, seatId, assignmentId }, excused);
    await writeDown(ports, room, acting.by, classId, excused ? 'excused' : 'excuse-ended', {
      seat: seatId,
      assignment: assignmentId,
    });
  });
}
