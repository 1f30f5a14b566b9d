// Groups of a class: an assignment can be to one of them alone.
import type { ClassId, GroupId, SeatId } from '../ids.ts';
import { writeDown } from './audit.ts';
import type { Ports } from './ports.ts';
import { readName } from './names.ts';
import type { Group } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { newGroup } from './roster.ts';
import { nameKey } from './secrets.ts';
import type { Viewer } from './viewer.ts';

/** Makes a group. */
export async function makeGroup(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  title: string,
): Promise<void> {
  const named = readName(title);
  await room.store.together(async (ports) => {
    await refuseTaken(ports, classId, named);
    await ports.seats.setGroup(newGroup(room, classId, named));
    await writeDown(ports, room, viewer, classId, 'group-made');
  });
}

/** Gives a group its title and the learners that are in it; those who are not in the class are passed over. */
export async function changeGroup(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  id: GroupId,
  { title, seats }: { readonly title: string; readonly seats: readonly string[] },
): Promise<void> {
  const named = readName(title);
  await room.store.together(async (ports) => {
    const group = await groupOf(ports, classId, id);
    await refuseTaken(ports, classId, named, id);
    const all: readonly SeatId[] = (await ports.seats.all(classId)).map((seat) => seat.id);
    await ports.seats.setGroup({
      ...group,
      title: named,
      seats: all.filter((seat) => seats.includes(seat)),
    });
    await writeDown(ports, room, viewer, classId, 'group-changed', { group: id });
  });
}

/** Takes a group away; refuses while something is assigned to it, which nobody would see any more. */
export async function dropGroup(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  id: GroupId,
): Promise<void> {
  await room.store.together(async (ports) => {
    await groupOf(ports, classId, id);
    const assigned = (await ports.assignments.all(classId)).filter(
      ({ settings: { to } }) => to.whom === 'group' && to.group === id,
    );
    if (assigned.length > 0) throw new Refusal('group-in-use', { count: assigned.length });
    await ports.seats.dropGroup(classId, id);
    await writeDown(ports, room, viewer, classId, 'group-dropped', { group: id });
  });
}

async function groupOf(ports: Ports, classId: ClassId, id: GroupId): Promise<Group> {
  const group = (await ports.seats.groups(classId)).find((each) => each.id === id);
  if (group === undefined) throw new Refusal('not-found');
  return group;
}

async function refuseTaken(
  ports: Ports,
  classId: ClassId,
  title: string,
  but?: GroupId,
): Promise<void> {
  const groups = await ports.seats.groups(classId);
  if (groups.some((each) => each.id !== but && nameKey(each.title) === nameKey(title)))
    throw new Refusal('name-taken');
}
