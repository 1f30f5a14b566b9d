// Classes: made, changed, opened and closed, copied to the next term.
import type { ClassId } from '../ids.ts';
import { writeDown } from './audit.ts';
import { readSettings, type ClassSettings, type TypedSettings } from './class-settings.ts';
import type { Ports } from './ports.ts';
import { signedIn } from './instructors.ts';
import { readTitle } from './names.ts';
import type { Assignment, Class, Role } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { newCode, newId } from './secrets.ts';
import type { Viewer } from './viewer.ts';
import { readLocal } from './zone.ts';

/** The length of a code: 894 million of them, and every try costs the one who guesses a hash of a password. */
export const codeLength = 7;

/** Makes a class, open for joining, of which the instructor who asks is the owner. */
export async function makeClass(
  room: Room,
  viewer: Viewer,
  typed: TypedSettings,
): Promise<ClassId> {
  const settings = readSettings(typed, room.now());
  return room.store.together(async (ports) => {
    const id = await addClass(room, ports, settings, true);
    await ports.classes.setRole(id, signedIn(viewer).id, 'owner');
    await writeDown(ports, room, viewer, id, 'class-made');
    return id;
  });
}

/** Changes the settings of a class. */
export async function changeClass(
  room: Room,
  viewer: Viewer,
  id: ClassId,
  typed: TypedSettings,
): Promise<void> {
  await room.store.together(async (ports) => {
    const settings = readSettings(typed, room.now(), await classOf(ports, id));
    const goesOn = settings.endsAt === null || settings.endsAt > room.now();
    await ports.classes.change(id, { ...settings, ...(goesOn && nothingErased) });
    await writeDown(ports, room, viewer, id, 'class-changed', { ...settings, title: undefined });
  });
}

/** A class that goes on is erased again after its new end: what comes from now on is kept no longer than the rest was. */
const nothingErased = { namesErasedAt: null, attemptsErasedAt: null, opinionsErasedAt: null };

/** What can be done with a code; `until` sets when it expires, as a field for date and time holds it, '' for never. */
export type CodeAct =
  { readonly act: 'open' | 'close' | 'renew' } | { readonly act: 'until'; readonly typed: string };

/** Opens, closes, renews the code of a class or lets it expire. */
export async function setCode(
  room: Room,
  viewer: Viewer,
  id: ClassId,
  act: CodeAct,
): Promise<void> {
  await room.store.together(async (ports) => {
    const { zone, codeUntil } = await classOf(ports, id);
    if (act.act === 'until') await ports.classes.change(id, { codeUntil: until(act.typed, zone) });
    else if (act.act === 'renew') await renew(room, ports, id);
    else if (act.act === 'close') await ports.classes.change(id, { codeOpen: false });
    else {
      // Whoever opens a code that has expired wants it to be open.
      const expired = codeUntil !== null && codeUntil <= room.now();
      await ports.classes.change(id, { codeOpen: true, ...(expired && { codeUntil: null }) });
    }
    await writeDown(ports, room, viewer, id, `code-${act.act}`);
  });
}

function until(typed: string, zone: string): number | null {
  if (typed.trim() === '') return null;
  const at = readLocal(typed, zone, 'last');
  if (at === undefined) throw new Refusal('time-unreadable');
  return at;
}

async function renew(room: Room, ports: Ports, id: ClassId): Promise<void> {
  while (!(await ports.classes.change(id, { code: newCode(room, codeLength) })));
}

/**
 * Copies a class to the next term: its settings, instructors, groups without learners, and assignments without their
 * times. Whoever copies owns the copy; other owners are teachers there. It begins closed and without an end, for without
 * times every assignment is open to whoever joins. Assignments to single learners and those taken back stay behind.
 */
export async function copyClass(
  room: Room,
  viewer: Viewer,
  from: ClassId,
  title: string,
): Promise<ClassId> {
  const named = readTitle(title);
  return room.store.together(async (ports) => {
    const row = await classOf(ports, from);
    const id = await addClass(room, ports, { ...row, title: named, endsAt: null }, false);
    for (const { instructor, role } of await ports.classes.members(from))
      await ports.classes.setRole(id, instructor.id, role === 'owner' ? 'teacher' : role);
    await ports.classes.setRole(id, signedIn(viewer).id, 'owner');
    const groups = new Map(
      (await ports.seats.groups(from)).map((group) => [
        group.id,
        { ...group, classId: id, id: newId<typeof group.id>(room), seats: [] },
      ]),
    );
    for (const group of groups.values()) await ports.seats.setGroup(group);
    for (const assignment of await ports.assignments.all(from)) {
      const { to } = assignment.settings;
      const group = to.whom === 'group' ? groups.get(to.group) : undefined;
      if (assignment.withdrawnAt !== null || to.whom === 'seats') continue;
      if (to.whom === 'group' && group === undefined) continue;
      await ports.assignments.add({
        ...withoutTimes(assignment, room.now()),
        classId: id,
        id: newId(room),
        settings: {
          ...assignment.settings,
          opensAt: null,
          dueAt: null,
          closesAt: null,
          to: group === undefined ? { whom: 'class' } : { whom: 'group', group: group.id },
        },
      });
    }
    await writeDown(ports, room, viewer, id, 'class-copied', { from });
    return id;
  });
}

/** As it was before anybody had begun. */
function withoutTimes(assignment: Assignment, now: number): Assignment {
  const released = { marks: null, keys: null, explanations: null };
  return { ...assignment, version: 1, snapshot: null, released, createdAt: now };
}

async function addClass(
  room: Room,
  ports: Ports,
  settings: ClassSettings,
  codeOpen: boolean,
): Promise<ClassId> {
  const id = newId<ClassId>(room);
  const row = {
    title: settings.title,
    zone: settings.zone,
    joining: settings.joining,
    endsAt: settings.endsAt,
    keepNamesDays: settings.keepNamesDays,
    keepAttemptsDays: settings.keepAttemptsDays,
    opinions: settings.opinions,
    offlineMinutes: settings.offlineMinutes,
    id,
    codeOpen,
    codeUntil: null,
    createdAt: room.now(),
    ...nothingErased,
  };
  while (!(await ports.classes.add({ ...row, code: newCode(room, codeLength) })));
  return id;
}

/** The class; refuses when there is none. */
export async function classOf(ports: Pick<Ports, 'classes'>, id: ClassId): Promise<Class> {
  const row = await ports.classes.get(id);
  if (row === undefined) throw new Refusal('not-found');
  return row;
}

/** A class in an instructor's list. */
export interface ListedClass {
  readonly id: ClassId;
  readonly title: string;
  readonly role: Role;
  readonly learners: number;
  readonly ended: boolean;
}

/** The classes of the instructor who asks, the newest first. */
export async function classesOf(room: Room, viewer: Viewer): Promise<readonly ListedClass[]> {
  const all = await room.store.classes.ofInstructor(signedIn(viewer).id);
  return Promise.all(
    all.map(async ({ row, role }) => ({
      id: row.id,
      title: row.title,
      role,
      learners: await room.store.seats.count(row.id),
      ended: row.endsAt !== null && row.endsAt <= room.now(),
    })),
  );
}

/** Whether new learners can join at `now`. */
export function joinable(
  { codeOpen, codeUntil, endsAt }: Pick<Class, 'codeOpen' | 'codeUntil' | 'endsAt'>,
  now: number,
): boolean {
  return codeOpen && (codeUntil === null || now < codeUntil) && (endsAt === null || now < endsAt);
}

/** A class as its instructors see it: its settings, and how many learners there are. */
export interface ClassView {
  readonly row: Class;
  readonly role: Role;
  readonly joinable: boolean;
  readonly learners: number;
  /** Those who have sat down. */
  readonly joined: number;
}

/** The class for its pages; refuses an instructor who has no role in it. */
export async function classView(room: Room, viewer: Viewer, id: ClassId): Promise<ClassView> {
  const { classes, seats } = room.store;
  const role = await classes.role(id, signedIn(viewer).id);
  if (role === undefined) throw new Refusal('not-found');
  const row = await classOf(room.store, id);
  return {
    row,
    role,
    joinable: joinable(row, room.now()),
    learners: await seats.count(id),
    joined: await seats.countTaken(id),
  };
}

/** A code as it is shown and read out: ABC-DEFG. */
export function writeCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
