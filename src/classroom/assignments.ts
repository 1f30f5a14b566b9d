// Giving work out: made, edited, brought up to the course's new text, taken back and put back.
import type { AssignmentId, ClassId } from '../ids.ts';
import { writeDown } from './audit.ts';
import type { Ports } from './ports.ts';
import type { Assignment, AssignmentKind, Settings } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { newId } from './secrets.ts';
import { checkedSettings } from './settings.ts';
import { contentOf, snapshotOf } from './snapshot.ts';
import type { Viewer } from './viewer.ts';

/** The instructor who acts, and in which class. */
export interface Acting {
  readonly classId: ClassId;
  readonly by: Viewer;
}

/** An assignment of this class. Refuses with not-found. */
export async function assignmentOf(
  ports: Pick<Ports, 'assignments'>,
  classId: ClassId,
  id: AssignmentId,
): Promise<Assignment> {
  const found = await ports.assignments.get(classId, id);
  if (found === undefined) throw new Refusal('not-found');
  return found;
}

/** Gives out what the course has under `ref`. Refuses with content-missing, and what checkedSettings refuses. */
export async function makeAssignment(
  room: Room,
  acting: Acting,
  made: {
    readonly kind: AssignmentKind;
    readonly ref: string;
    readonly settings: Settings;
  },
): Promise<Assignment> {
  const { kind, ref } = made;
  if (contentOf(room.course, kind, ref) === undefined) throw new Refusal('content-missing');
  return room.store.together(async (ports) => {
    const settings = await checkedSettings(ports, acting.classId, kind, made.settings);
    const assignment: Assignment = {
      classId: acting.classId,
      id: newId<AssignmentId>(room),
      kind,
      ref,
      version: 1,
      settings,
      snapshot: null,
      released: { marks: null, keys: null, explanations: null },
      createdAt: room.now(),
      withdrawnAt: null,
      weight: 1,
    };
    await ports.assignments.add(assignment);
    await writeDown(ports, room, acting.by, acting.classId, 'assignment-made', {
      assignment: assignment.id,
      kind,
    });
    return assignment;
  });
}

/**
 * Changes the settings. Until somebody has begun, in place; after that as a new version, and whoever has begun stays on the
 * old one, but for later dates, see `carriedOver`. Refuses what checkedSettings refuses.
 */
export function editAssignment(
  room: Room,
  acting: Acting,
  id: AssignmentId,
  wanted: Settings,
): Promise<Assignment> {
  return room.store.together(async (ports) => {
    const before = await assignmentOf(ports, acting.classId, id);
    const settings = await checkedSettings(ports, acting.classId, before.kind, wanted);
    const begun = await hasBegun(ports, before);
    const change = begun ? await newVersion(room, ports, before) : {};
    await ports.assignments.change(acting.classId, id, { ...change, settings });
    // What was handed in may be late now, or late no more.
    if (settings.dueAt !== before.settings.dueAt) await ports.results.touch(acting.classId, id);
    const after = { ...before, ...change, settings };
    await writeDown(ports, room, acting.by, acting.classId, 'assignment-edited', {
      assignment: id,
      version: after.version,
    });
    return after;
  });
}

/**
 * Lets new attempts be taken with the text that the course has now: a new version, whose copy is made when the first begins.
 * Begun attempts keep their text. Refuses with content-missing when the course has it no more.
 */
export function takeNewText(room: Room, acting: Acting, id: AssignmentId): Promise<Assignment> {
  return room.store.together(async (ports) => {
    const before = await assignmentOf(ports, acting.classId, id);
    const now = snapshotOf(room.course, before);
    if (now === undefined) throw new Refusal('content-missing');
    // Without a copy nobody has begun with this version, and whoever does gets the new text anyway.
    if (before.snapshot === null || before.snapshot === now.hash) return before;
    const change = { ...(await newVersion(room, ports, before)), snapshot: null };
    await ports.assignments.change(acting.classId, id, change);
    await writeDown(ports, room, acting.by, acting.classId, 'assignment-new-text', {
      assignment: id,
      version: change.version,
    });
    return { ...before, ...change };
  });
}

/** Takes an assignment back: learners no longer see it, and what they did is kept. */
export function withdrawAssignment(room: Room, acting: Acting, id: AssignmentId): Promise<void> {
  return setWithdrawn(room, acting, id, room.now());
}

/** Gives out again what was taken back. */
export function putBackAssignment(room: Room, acting: Acting, id: AssignmentId): Promise<void> {
  return setWithdrawn(room, acting, id, null);
}

function setWithdrawn(
  room: Room,
  acting: Acting,
  id: AssignmentId,
  withdrawnAt: number | null,
): Promise<void> {
  return room.store.together(async (ports) => {
    const before = await assignmentOf(ports, acting.classId, id);
    if ((before.withdrawnAt === null) === (withdrawnAt === null)) return;
    await ports.assignments.change(acting.classId, id, { withdrawnAt });
    const what = withdrawnAt === null ? 'assignment-put-back' : 'assignment-withdrawn';
    await writeDown(ports, room, acting.by, acting.classId, what, { assignment: id });
  });
}

/** Whether anybody has begun with the version that holds now. */
async function hasBegun(ports: Pick<Ports, 'attempts'>, assignment: Assignment): Promise<boolean> {
  const all = await ports.attempts.ofAssignment(assignment.classId, assignment.id);
  return all.some(({ version }) => version === assignment.version);
}

/** Keeps the version that holds now for those who have begun with it; the number of the next. */
async function newVersion(
  room: Pick<Room, 'now'>,
  ports: Pick<Ports, 'assignments'>,
  { classId, id, version, settings, snapshot }: Assignment,
): Promise<{ readonly version: number }> {
  await ports.assignments.addVersion({
    classId,
    assignmentId: id,
    version,
    settings,
    snapshot,
    createdAt: room.now(),
  });
  return { version: version + 1 };
}
