// The learners of a class as its instructors see them: never a hash of a pass.
import type { ClassId, GroupId, SeatId } from '../ids.ts';
import type { Seat } from './records.ts';
import type { Room } from './room.ts';

/** A learner in the table of a class. */
export interface Learner {
  readonly id: SeatId;
  readonly name: string;
  readonly groups: readonly string[];
  /** When the learner first sat down; null when nobody has. */
  readonly takenAt: number | null;
  readonly hasPass: boolean;
}

/** The people of a class, by name, and its groups. */
export interface PeopleView {
  readonly learners: readonly Learner[];
  readonly groups: readonly {
    readonly id: GroupId;
    readonly title: string;
    readonly seats: readonly SeatId[];
  }[];
  /** Learners whose seat is open to whoever types their name first. */
  readonly withoutPass: number;
}

/** Everybody on the list of a class. */
export async function peopleOf(room: Room, classId: ClassId): Promise<PeopleView> {
  const { seats } = room.store;
  const [all, groups] = [await seats.all(classId), await seats.groups(classId)];
  const learners = all.map(({ id, name, takenAt, pass }: Seat): Learner => ({
    id,
    name,
    takenAt,
    hasPass: pass !== null,
    groups: groups.filter((group) => group.seats.includes(id)).map(({ title }) => title),
  }));
  return {
    learners,
    groups: groups
      .map(({ id, title, seats: members }) => ({ id, title, seats: members }))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'en')),
    withoutPass: learners.filter(({ hasPass }) => !hasPass).length,
  };
}

/** One learner, with the others into whom this one can be merged. */
export interface LearnerView {
  readonly learner: Learner;
  readonly others: readonly Pick<Learner, 'id' | 'name'>[];
  readonly attempts: number;
}

/** One learner of a class; undefined when there is none. */
export async function learnerView(
  room: Room,
  classId: ClassId,
  id: SeatId,
): Promise<LearnerView | undefined> {
  const { learners } = await peopleOf(room, classId);
  const learner = learners.find((each) => each.id === id);
  if (learner === undefined) return undefined;
  const attempts = await room.store.attempts.allOfSeat(classId, id);
  return {
    learner,
    others: learners.filter((each) => each !== learner).map(({ id, name }) => ({ id, name })),
    attempts: attempts.length,
  };
}
