// What was changed in a class, by whom and when: the entries as they were written down, with names in the place of ids.
import type { AssignmentId, AttemptId, ClassId, GroupId, InstructorId, SeatId } from '../ids.ts';
import type { AuditEntry } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';

/** Entries on the page. */
export const shownEntries = 200;

/** What an entry is about, by names; '' where what it names is gone, and absent where it names nothing of the kind. */
export interface About {
  readonly assignment?: string;
  readonly learner?: string;
  /** The one into whom another learner was merged. */
  readonly into?: string;
  readonly colleague?: string;
  readonly group?: string;
}

export interface AuditRow {
  readonly id: string;
  readonly at: number;
  /** The name of who did it; '' for an account that is gone, or when nobody was signed in. */
  readonly by: string;
  readonly what: string;
  readonly about: About;
  /** Words and numbers of the entry, such as the role that was given. */
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditView {
  readonly zone: string;
  /** The newest first. */
  readonly rows: readonly AuditRow[];
  /** Whether there may be older ones. */
  readonly more: boolean;
}

/**
 * Who marked or commented whose answer is not told: answers are marked without names, and this page would give them away.
 */
const withoutNames = /^(answer-|play-|comment)/;

/** The last changes in a class. Refuses with not-found. */
export async function auditView(room: Room, classId: ClassId): Promise<AuditView> {
  const klass = await room.store.classes.get(classId);
  if (klass === undefined) throw new Refusal('not-found');
  const entries = await room.store.audit.last(classId, shownEntries);
  const names = namesIn(room, classId);
  const rows: AuditRow[] = [];
  for (const entry of entries) {
    const read = JSON.parse(entry.details) as Readonly<Record<string, unknown>>;
    const by = entry.instructorId === null ? '' : await names.instructor(entry.instructorId);
    const about = await aboutOf(entry, read, names);
    const { id, at, what } = entry;
    rows.push({ id, at, by, what, about, details: plainIn(read) });
  }
  return { zone: klass.zone, rows, more: rows.length === shownEntries };
}

function plainIn(read: Readonly<Record<string, unknown>>): AuditRow['details'] {
  const isPlain = (value: unknown): value is string | number | boolean =>
    ['string', 'number', 'boolean'].includes(typeof value);
  return Object.fromEntries(
    Object.entries(read).flatMap(([name, value]) => (isPlain(value) ? [[name, value]] : [])),
  );
}

async function aboutOf(
  { what }: AuditEntry,
  read: Readonly<Record<string, unknown>>,
  names: Names,
): Promise<About> {
  const text = (name: string) => (typeof read[name] === 'string' ? read[name] : undefined);
  const merged = what === 'learners-merged';
  const attempt = await names.attempt(text('attempt') as AttemptId | undefined);
  const assignment = text('assignment') ?? attempt?.assignmentId;
  const learner = (merged ? text('from') : text('seat')) ?? attempt?.seatId;
  const into = merged ? text('into') : undefined;
  const [colleague, group] = [text('of'), text('group')];
  const named = withoutNames.test(what) ? undefined : learner;
  return {
    ...(assignment !== undefined && {
      assignment: await names.assignment(assignment as AssignmentId),
    }),
    ...(named !== undefined && { learner: await names.seat(named as SeatId) }),
    ...(into !== undefined && { into: await names.seat(into as SeatId) }),
    ...(colleague !== undefined && {
      colleague: await names.instructor(colleague as InstructorId),
    }),
    ...(group !== undefined && { group: await names.group(group as GroupId) }),
  };
}

type Names = ReturnType<typeof namesIn>;

/** Names by ids, each read once: a page of entries is about few things. */
function namesIn({ store }: Room, classId: ClassId) {
  const once = <Id extends string, Found>(read: (id: Id) => Promise<Found>) => {
    const known = new Map<Id, Promise<Found>>();
    return (id: Id): Promise<Found> => {
      const found = known.get(id) ?? read(id);
      known.set(id, found);
      return found;
    };
  };
  const attempt = once((id: AttemptId) => store.attempts.get(classId, id));
  return {
    assignment: once(
      async (id: AssignmentId) => (await store.assignments.get(classId, id))?.settings.title ?? '',
    ),
    seat: once(async (id: SeatId) => (await store.seats.get(classId, id))?.name ?? ''),
    instructor: once(async (id: InstructorId) => (await store.people.get(id))?.name ?? ''),
    group: once(
      async (id: GroupId) =>
        (await store.seats.groups(classId)).find((group) => group.id === id)?.title ?? '',
    ),
    attempt: async (id: AttemptId | undefined) => (id === undefined ? undefined : attempt(id)),
  };
}
