// A class, a learner and an assignment for tests, written straight into the store.
import { nameKey, newCode, newId } from '../../src/classroom/secrets.ts';
import type {
  Assignment,
  AssignmentKind,
  Class,
  Seat,
  Settings,
} from '../../src/classroom/records.ts';
import type { Room } from '../../src/classroom/room.ts';
import { usualSettings } from '../../src/classroom/settings.ts';
import type { ClassId } from '../../src/ids.ts';

/** A class in UTC that anybody may join. */
export async function aClass(room: Room, changes: Partial<Class> = {}): Promise<Class> {
  const row: Class = {
    id: newId(room),
    title: 'Birds, autumn',
    zone: 'UTC',
    code: newCode(room, 7),
    codeOpen: true,
    codeUntil: null,
    joining: 'free',
    endsAt: null,
    keepNamesDays: 90,
    keepAttemptsDays: 365,
    opinions: 'instructors',
    offlineMinutes: 30,
    createdAt: room.now(),
    namesErasedAt: null,
    attemptsErasedAt: null,
    opinionsErasedAt: null,
    ...changes,
  };
  await room.store.classes.add(row);
  return row;
}

/** A learner without a pass. */
export async function aSeat(room: Room, classId: ClassId, name: string): Promise<Seat> {
  const seat: Seat = {
    classId,
    id: newId(room),
    name,
    nameKey: nameKey(name),
    pass: null,
    takenAt: room.now(),
    createdAt: room.now(),
  };
  await room.store.seats.add(seat);
  return seat;
}

/** The class quiz for the whole class, open, one attempt, everything let out at the hand-in. */
export async function anAssignment(
  room: Room,
  classId: ClassId,
  settings: Partial<Settings> = {},
  what: { readonly kind: AssignmentKind; readonly ref: string } = { kind: 'quiz', ref: 'class' },
): Promise<Assignment> {
  const assignment: Assignment = {
    classId,
    id: newId(room),
    ...what,
    version: 1,
    settings: {
      ...usualSettings('Birds'),
      release: { marks: 'immediate', keys: 'immediate', explanations: 'immediate' },
      ...settings,
    },
    snapshot: null,
    released: { marks: null, keys: null, explanations: null },
    createdAt: room.now(),
    withdrawnAt: null,
    weight: 1,
  };
  await room.store.assignments.add(assignment);
  return assignment;
}
