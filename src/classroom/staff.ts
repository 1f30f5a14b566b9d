// Who teaches a class, and in which role. A class always has an owner.
import type { ClassId, InstructorId } from '../ids.ts';
import { writeDown } from './audit.ts';
import { newLink } from './instructors.ts';
import { pathOfLink } from './links.ts';
import type { Ports } from './ports.ts';
import type { Role } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { instructorOf, type Viewer } from './viewer.ts';

export interface StaffView {
  readonly classTitle: string;
  /** Whether the viewer may change roles. */
  readonly mayChange: boolean;
  readonly members: readonly {
    readonly id: InstructorId;
    readonly name: string;
    readonly role: Role;
    readonly isYou: boolean;
    /** The class would be without an owner. */
    readonly lastOwner: boolean;
  }[];
}

/** The instructors of a class, by name. */
export async function staffOf(room: Room, viewer: Viewer, classId: ClassId): Promise<StaffView> {
  const you = await instructorOf(room.store, viewer, classId, 'assistant');
  const row = await room.store.classes.get(classId);
  if (row === undefined) throw new Refusal('not-found');
  const members = await room.store.classes.members(classId);
  const owners = members.filter(({ role }) => role === 'owner').length;
  return {
    classTitle: row.title,
    mayChange: you.role === 'owner',
    members: members
      .map(({ instructor: { id, name }, role }) => ({
        id,
        name,
        role,
        isYou: id === you.instructor.id,
        lastOwner: role === 'owner' && owners === 1,
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}

/** The path of a link by which a colleague gets a role in the class, with an account or without one yet. */
export async function inviteColleague(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  role: Role,
): Promise<string> {
  const { token, link } = newLink(room, { use: 'new', classId, role });
  return room.store.together(async (ports) => {
    await instructorOf(ports, viewer, classId, 'owner');
    await ports.links.dropExpired(room.now());
    await ports.links.add(link);
    await writeDown(ports, room, viewer, classId, 'colleague-invited', { role });
    return pathOfLink(token);
  });
}

/** Gives somebody who teaches the class another role. */
export async function changeRole(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  id: InstructorId,
  role: Role,
): Promise<void> {
  await room.store.together(async (ports) => {
    await instructorOf(ports, viewer, classId, 'owner');
    await setRole(ports, classId, id, role);
    await writeDown(ports, room, viewer, classId, 'role-changed', { of: id, role });
  });
}

/** Takes somebody out of the class. */
export async function removeColleague(
  room: Room,
  viewer: Viewer,
  classId: ClassId,
  id: InstructorId,
): Promise<void> {
  await room.store.together(async (ports) => {
    await instructorOf(ports, viewer, classId, 'owner');
    await setRole(ports, classId, id, null);
    await writeDown(ports, room, viewer, classId, 'colleague-removed', { of: id });
  });
}

/** Whoever asks leaves the class. */
export async function leaveClass(room: Room, viewer: Viewer, classId: ClassId): Promise<void> {
  await room.store.together(async (ports) => {
    const { instructor } = await instructorOf(ports, viewer, classId, 'assistant');
    await setRole(ports, classId, instructor.id, null);
    await writeDown(ports, room, viewer, classId, 'colleague-left');
  });
}

async function setRole(
  { classes, links }: Ports,
  classId: ClassId,
  id: InstructorId,
  role: Role | null,
): Promise<void> {
  const before = await classes.role(classId, id);
  if (before === undefined) throw new Refusal('not-found');
  if (before === 'owner' && role !== 'owner') {
    const members = await classes.members(classId);
    if (members.filter((each) => each.role === 'owner').length === 1)
      throw new Refusal('last-owner');
    // An invitation that was made before would let them be what they are no longer.
    await links.dropOfClass(classId);
  }
  await classes.setRole(classId, id, role);
}
