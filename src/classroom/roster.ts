// Learners put on the list of a class by its instructors, with the groups that they are in.
import type { ClassId, GroupId, SeatId } from '../ids.ts';
import { writeDown } from './audit.ts';
import { classOf } from './classes.ts';
import { cleanName, readName } from './names.ts';
import type { Group, Seat } from './records.ts';
import type { Room } from './room.ts';
import { nameKey, newId } from './secrets.ts';
import type { Viewer } from './viewer.ts';

/** A learner to add. */
export interface Listed {
  readonly name: string;
  readonly group?: string | undefined;
}

/** What became of a list. */
export interface Added {
  readonly added: number;
  /** Names that had a seat before; they keep it, and get into the groups of the list. */
  readonly already: readonly string[];
  /** Names that came more than once in the list; each was added once. */
  readonly twice: readonly string[];
}

/** Adds a list of learners to a class: whoever is there is not added again, and groups that are missing are made. */
export async function addLearners(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  list: readonly Listed[],
): Promise<Added> {
  const named = list.map(({ name, group }) => ({
    name: readName(name),
    group: cleanName(group ?? ''),
  }));
  return room.store.together(async (ports) => {
    await classOf(ports, classId);
    const there = new Map((await ports.seats.all(classId)).map((seat) => [seat.nameKey, seat]));
    const seen = new Map<string, SeatId>();
    const result = { added: 0, already: new Set<string>(), twice: new Set<string>() };
    const members = new Map<string, { title: string; seats: SeatId[] }>();
    for (const { name, group } of named) {
      const key = nameKey(name);
      let id = seen.get(key);
      if (id !== undefined) result.twice.add(name);
      else {
        const old = there.get(key);
        const seat = old ?? newSeat(room, classId, name);
        if (old === undefined) await ports.seats.add(seat);
        if (old === undefined) result.added += 1;
        else result.already.add(old.name);
        id = seat.id;
        seen.set(key, id);
      }
      if (group === '') continue;
      const into = members.get(nameKey(group)) ?? { title: group, seats: [] };
      members.set(nameKey(group), { ...into, seats: [...into.seats, id] });
    }
    const groups = await ports.seats.groups(classId);
    for (const [key, { title, seats }] of members) {
      const old = groups.find((group) => nameKey(group.title) === key);
      await ports.seats.setGroup(filled(old ?? newGroup(room, classId, title), seats));
    }
    await writeDown(ports, room, viewer, classId, 'learners-added', { added: result.added });
    return { added: result.added, already: [...result.already], twice: [...result.twice] };
  });
}

/** A seat that nobody has sat down on. */
export function newSeat(room: Pick<Room, 'now' | 'bytes'>, classId: ClassId, name: string): Seat {
  return {
    classId,
    id: newId(room),
    name,
    nameKey: nameKey(name),
    pass: null,
    takenAt: null,
    createdAt: room.now(),
  };
}

/** A group without learners. */
export function newGroup(room: Pick<Room, 'bytes'>, classId: ClassId, title: string): Group {
  return { classId, id: newId<GroupId>(room), title, seats: [] };
}

function filled(group: Group, seats: readonly SeatId[]): Group {
  return { ...group, seats: [...new Set([...group.seats, ...seats])] };
}
