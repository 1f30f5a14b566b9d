// What an instructor finds of assignments: what can be given out, what has been, and one of them with all that hangs on it.
import type { AssignmentId, ClassId, GroupId, LessonId, SeatId } from '../ids.ts';
import { type AssignmentCounts, countsOf } from './assignment-counts.ts';
import { assignmentOf } from './assignments.ts';
import { catchUp } from './catch-up.ts';
import { classOf } from './classes.ts';
import type { Ports } from './ports.ts';
import type { Assignment, AssignmentKind, Class, Settings } from './records.ts';
import { endForAll, type ReleaseRow, releaseRows } from './release.ts';
import type { CourseContent, QuizContent, Room } from './room.ts';
import { isPractice, type Warning, warningsOf } from './settings.ts';
import { contentOf, judgementsOf, snapshotOf } from './snapshot.ts';

/** Where an assignment stands; `closed` once nobody can hand in any more. */
export type AssignmentState = 'withdrawn' | 'not-open-yet' | 'open' | 'due' | 'closed';

/** One thing that can be given out. */
export interface Choice {
  readonly kind: AssignmentKind;
  readonly ref: string;
  readonly title: string;
  /** The lesson or quiz to which it belongs. */
  readonly in?: string | undefined;
  /** Questions; 0 for a decision exercise. */
  readonly questions: number;
  readonly practice: boolean;
}

/** Everything in the course that can be given out, class quizzes before practice ones, these in the order of the lessons. */
export function choicesOf(course: CourseContent): readonly Choice[] {
  const numberOf = (lesson: LessonId | undefined) =>
    course.lessons.find(({ id }) => id === lesson)?.number;
  /** As the course goes; what belongs to no lesson stands after the last. */
  const rank = ({ use, lesson }: QuizContent) =>
    use === 'class' ? 0 : (numberOf(lesson) ?? course.lessons.length + 1);
  const inOrder = course.quizzes.toSorted((a, b) => rank(a) - rank(b));
  const quizzes = inOrder.map(({ id, title, use, lesson, questions }): Choice => ({
    kind: 'quiz',
    ref: id,
    title,
    in: course.lessons.find((each) => each.id === lesson)?.title,
    questions: questions.filter(({ place }) => place === 'quiz').length,
    practice: use === 'practice',
  }));
  return [
    ...quizzes,
    ...course.lessons.map(({ id, title, checks }): Choice => ({
      kind: 'lesson',
      ref: id,
      title,
      questions: checks.length,
      practice: true,
    })),
    ...course.scenarios.map(({ id, title }): Choice => ({
      kind: 'exercise',
      ref: id,
      title,
      questions: 0,
      practice: false,
    })),
    ...judgementsOf(course).map(({ question, in: where, practice }): Choice => ({
      kind: 'judgement',
      ref: question.id,
      title: question.prompt,
      in: where,
      questions: 1,
      practice,
    })),
  ].filter(({ kind, ref }) => contentOf(course, kind, ref) !== undefined);
}

/** To whom work can be given. */
export interface Receivers {
  readonly groups: readonly {
    readonly id: GroupId;
    readonly title: string;
    readonly count: number;
  }[];
  readonly seats: readonly { readonly id: SeatId; readonly name: string }[];
}

/** What the form for a new assignment needs; `choice` is what the address names, when the course has it. */
export interface NewView {
  readonly klass: Class;
  readonly receivers: Receivers;
  readonly choices: readonly Choice[];
  readonly choice: Choice | undefined;
}

/** What can be given out in a class. Refuses with not-found. */
export async function newAssignmentView(
  room: Room,
  classId: ClassId,
  named: { readonly kind: string | null; readonly ref: string | null },
): Promise<NewView> {
  const choices = choicesOf(room.course);
  return {
    klass: await classOf(room.store, classId),
    receivers: await receiversOf(room.store, classId),
    choices,
    choice: choices.find(({ kind, ref }) => kind === named.kind && ref === named.ref),
  };
}

async function receiversOf(ports: Pick<Ports, 'seats'>, classId: ClassId): Promise<Receivers> {
  const groups = await ports.seats.groups(classId);
  return {
    groups: groups.map(({ id, title, seats }) => ({ id, title, count: seats.length })),
    seats: (await ports.seats.all(classId)).map(({ id, name }) => ({ id, name })),
  };
}

/** One line of the list of assignments. */
export interface ListRow {
  readonly id: AssignmentId;
  readonly kind: AssignmentKind;
  readonly title: string;
  readonly state: AssignmentState;
  readonly opensAt: number | null;
  readonly dueAt: number | null;
  readonly closesAt: number | null;
  /** Learners to whom it is given now. */
  readonly given: number;
  readonly counts: AssignmentCounts;
}

/** The assignments of a class, the newest first; those taken back come last. */
export async function assignmentList(
  room: Room,
  classId: ClassId,
): Promise<{ readonly zone: string; readonly rows: readonly ListRow[] }> {
  const { store } = room;
  const { zone } = await classOf(store, classId);
  await catchUp(room, classId, null);
  const counts = countsOf(await store.results.wholes(classId));
  const given = await receiverCounts(store, classId);
  const rows: ListRow[] = [];
  for (const assignment of await store.assignments.all(classId)) {
    const { id, kind, settings } = assignment;
    const { title, opensAt, dueAt, closesAt } = settings;
    rows.push({
      id,
      kind,
      title,
      state: stateOf(assignment, await endForAll(store, assignment), room.now()),
      opensAt,
      dueAt,
      closesAt,
      given: given(settings),
      counts: counts(id),
    });
  }
  const last = ({ state }: ListRow) => (state === 'withdrawn' ? 1 : 0);
  return { zone, rows: rows.toReversed().toSorted((a, b) => last(a) - last(b)) };
}

/** To how many learners something is given, without looking at each. */
async function receiverCounts(
  { seats }: Pick<Ports, 'seats'>,
  classId: ClassId,
): Promise<(settings: Settings) => number> {
  const all = await seats.count(classId);
  const groups = await seats.groups(classId);
  return ({ to }) => {
    if (to.whom === 'class') return all;
    if (to.whom === 'seats') return to.seats.length;
    return groups.find(({ id }) => id === to.group)?.seats.length ?? 0;
  };
}

function stateOf(
  { kind, settings, released, withdrawnAt }: Assignment,
  end: number | null,
  now: number,
): AssignmentState {
  if (withdrawnAt !== null) return 'withdrawn';
  // Showing the world of an exercise ends it.
  if (kind === 'exercise' && released.keys !== null) return 'closed';
  if (settings.opensAt !== null && now < settings.opensAt) return 'not-open-yet';
  if (end === null || now < end) return 'open';
  return settings.closesAt === null ? 'due' : 'closed';
}

/** One assignment as its instructors see it. */
export interface AssignmentView {
  readonly klass: Class;
  readonly assignment: Assignment;
  readonly receivers: Receivers;
  readonly state: AssignmentState;
  /** What the course calls it; undefined when the course has it no more. */
  readonly content: string | undefined;
  readonly practice: boolean;
  /** Whether the course's text has changed since the copy that new attempts get. */
  readonly text: 'same' | 'changed' | 'gone';
  /** Whether anybody has begun with the settings that hold now: then an edit makes a new version. */
  readonly begun: boolean;
  readonly warnings: readonly Warning[];
  readonly release: readonly ReleaseRow[];
}

/** One assignment with all that hangs on it. Refuses with not-found. */
export async function assignmentPage(
  room: Room,
  classId: ClassId,
  id: AssignmentId,
): Promise<AssignmentView> {
  const { store, course } = room;
  const assignment = await assignmentOf(store, classId, id);
  const { kind, ref, snapshot, settings, version } = assignment;
  const practice = isPractice(course, kind, ref);
  const attempts = await store.attempts.ofAssignment(classId, id);
  const copy = snapshotOf(course, assignment);
  return {
    klass: await classOf(store, classId),
    assignment,
    receivers: await receiversOf(store, classId),
    state: stateOf(assignment, await endForAll(store, assignment), room.now()),
    content: contentOf(course, kind, ref)?.title,
    practice,
    text: copy === undefined ? 'gone' : (snapshot ?? copy.hash) === copy.hash ? 'same' : 'changed',
    begun: attempts.some((attempt) => attempt.version === version),
    // A decision exercise has neither marks nor keys: its world is shown when it is closed.
    warnings: kind === 'exercise' ? [] : warningsOf(settings, practice),
    release: await releaseRows(store, assignment, room.now()),
  };
}
