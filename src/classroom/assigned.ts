// What one learner has been given, and by which terms: the ground that begin, save and hand-in stand on.
import type { AssignmentId, AttemptId } from '../ids.ts';
import type { Ports } from './ports.ts';
import type { Assignment, Attempt, Group, Seat, Settings } from './records.ts';
import { Refusal } from './refusal.ts';
import { carriedOver, endOf, hasLimits, type Terms, termsOf } from './terms.ts';

/** Whether an assignment is for this seat. */
export function isFor(settings: Settings, seat: Seat, groups: readonly Group[]): boolean {
  const { to } = settings;
  if (to.whom === 'class') return true;
  if (to.whom === 'seats') return to.seats.includes(seat.id);
  return groups.some(({ id, seats }) => id === to.group && seats.includes(seat.id));
}

/** An assignment that this learner may see. Refuses one that is not there, is for others, or was taken back. */
export async function assignedTo(ports: Ports, seat: Seat, id: AssignmentId): Promise<Assignment> {
  const assignment = await ports.assignments.get(seat.classId, id);
  if (assignment === undefined) throw new Refusal('not-found');
  const { to } = assignment.settings;
  const groups = to.whom === 'group' ? await ports.seats.groups(seat.classId) : [];
  if (!isFor(assignment.settings, seat, groups)) throw new Refusal('not-found');
  if (assignment.withdrawnAt !== null) throw new Refusal('withdrawn');
  return assignment;
}

/** The settings by which an attempt is taken: those of its version, see `carriedOver`. */
export async function settingsOf(
  ports: Ports,
  assignment: Assignment,
  { version }: Pick<Attempt, 'version'>,
): Promise<Settings> {
  if (version === assignment.version) return assignment.settings;
  const old = await ports.assignments.version(assignment.classId, assignment.id, version);
  return old === undefined ? assignment.settings : carriedOver(old.settings, assignment.settings);
}

/** An attempt with all that decides about it. */
export interface Sitting {
  readonly assignment: Assignment;
  readonly attempt: Attempt;
  readonly settings: Settings;
  readonly terms: Terms;
  /** When it has to be in; null for never. */
  readonly endsAt: number | null;
}

/** An attempt of this learner; another's is not found, whoever asks. */
export async function ownSitting(ports: Ports, seat: Seat, id: AttemptId): Promise<Sitting> {
  const attempt = await ports.attempts.get(seat.classId, id);
  if (attempt === undefined || attempt.seatId !== seat.id) throw new Refusal('not-found');
  return withTerms(ports, attempt);
}

/** The terms of an attempt that has been read. */
export async function withTerms(ports: Ports, attempt: Attempt): Promise<Sitting> {
  const { classId, assignmentId, seatId } = attempt;
  const assignment = await ports.assignments.get(classId, assignmentId);
  if (assignment === undefined) throw new Refusal('not-found');
  const settings = await settingsOf(ports, assignment, attempt);
  // Every answer asks for the terms, and most work has no limit of which a learner could be given more.
  const given = hasLimits(settings)
    ? await ports.assignments.accommodationsOf(classId, seatId, assignmentId)
    : [];
  const terms = termsOf(settings, given);
  return { assignment, attempt, settings, terms, endsAt: endOf(terms, attempt) };
}
