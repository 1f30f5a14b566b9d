// Letting marks, keys and explanations out by hand, each apart, and taking them back.
import type { AssignmentId } from '../ids.ts';
import { type Acting, assignmentOf } from './assignments.ts';
import { writeDown } from './audit.ts';
import type { Ports } from './ports.ts';
import { type Assignment, type Releasable, releasables } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { carriedOver, everybodysEnd, isReleased } from './terms.ts';

/** Lets something out now. Refuses a decision exercise with not-found; explanations with keys-first while the keys are not out. */
export function letOut(
  room: Room,
  acting: Acting,
  id: AssignmentId,
  what: Releasable,
): Promise<void> {
  return room.store.together(async (ports) => {
    const assignment = await assignmentOf(ports, acting.classId, id);
    // Its world is shown by closing it, which also hands in what is still played.
    if (assignment.kind === 'exercise') throw new Refusal('not-found');
    const { released } = assignment;
    if (released[what] !== null) return;
    const now = room.now();
    if (what === 'explanations' && !(await outNow(ports, assignment, now)).keys)
      throw new Refusal('keys-first');
    await ports.assignments.change(acting.classId, id, { released: { ...released, [what]: now } });
    await writeDown(ports, room, acting.by, acting.classId, 'let-out', { assignment: id, what });
  });
}

/** Takes back what was let out by hand; the explanations with the keys. What a rule of the settings lets out stays out. */
export function takeBack(
  room: Room,
  acting: Acting,
  id: AssignmentId,
  what: Releasable,
): Promise<void> {
  return room.store.together(async (ports) => {
    const { released } = await assignmentOf(ports, acting.classId, id);
    if (released[what] === null) return;
    const change = { ...released, [what]: null, ...(what === 'keys' && { explanations: null }) };
    await ports.assignments.change(acting.classId, id, { released: change });
    await writeDown(ports, room, acting.by, acting.classId, 'taken-back', { assignment: id, what });
  });
}

/**
 * When nobody can hand in any more, accommodations and those who began by older settings included; null while that is open.
 * Only then is something let out "after it is due".
 */
export async function endForAll(
  ports: Pick<Ports, 'assignments' | 'attempts'>,
  { classId, id, settings, version }: Assignment,
): Promise<number | null> {
  const all = await ports.assignments.accommodations(classId);
  const given = all.filter(({ assignmentId }) => assignmentId === null || assignmentId === id);
  const ends = [everybodysEnd(settings, given)];
  if (version > 1) {
    for (const older of await ports.attempts.versionsAtWork(classId, id)) {
      if (older >= version) continue;
      const own = await ports.assignments.version(classId, id, older);
      if (own !== undefined) ends.push(everybodysEnd(carriedOver(own.settings, settings), given));
    }
  }
  const dated = ends.filter((end) => end !== null);
  return dated.length === ends.length ? Math.max(...dated) : null;
}

/** What is out at `now`; explanations never without the keys. */
export async function outNow(
  ports: Pick<Ports, 'assignments' | 'attempts'>,
  assignment: Assignment,
  now: number,
): Promise<Readonly<Record<Releasable, boolean>>> {
  const { settings, released } = assignment;
  const end = await endForAll(ports, assignment);
  const is = (what: Releasable) => isReleased(what, settings, released, end, now);
  return { marks: is('marks'), keys: is('keys'), explanations: is('explanations') && is('keys') };
}

/** How it stands with one of the three, for the instructor's page. */
export interface ReleaseRow {
  readonly what: Releasable;
  readonly rule: Assignment['settings']['release'][Releasable];
  readonly out: boolean;
  /** When it was let out by hand; null when it was not. */
  readonly byHand: number | null;
  /** When its rule lets it out; null where the rule does not. */
  readonly at: number | null;
}

/** How it stands with all three. */
export async function releaseRows(
  ports: Pick<Ports, 'assignments' | 'attempts'>,
  assignment: Assignment,
  now: number,
): Promise<readonly ReleaseRow[]> {
  const { settings, released } = assignment;
  const end = await endForAll(ports, assignment);
  const out = await outNow(ports, assignment, now);
  return releasables.map((what) => ({
    what,
    rule: settings.release[what],
    out: out[what],
    byHand: released[what],
    at: settings.release[what] === 'after-due' ? end : null,
  }));
}
