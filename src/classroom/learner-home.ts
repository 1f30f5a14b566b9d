// What a learner finds in a class: everything that is to be done, with where it stands.
import type { AssignmentId } from '../ids.ts';
import { isFor, type Sitting } from './assigned.ts';
import { receiptOf } from './hand-in.ts';
import { markAttempt } from './marking.ts';
import { settledNow } from './progress.ts';
import type { Assignment, Attempt, Releasable, Seat } from './records.ts';
import { Refusal } from './refusal.ts';
import { remembering } from './remembering.ts';
import { outOf } from './review.ts';
import type { Room } from './room.ts';
import { contentOf } from './snapshot.ts';
import { mayBegin, termsOf } from './terms.ts';
import type { HomeAssignment, HomeView, LetOut } from './views.ts';

/** The learner's class: the assignments that are for this learner, those that are due first before the others. */
export async function homeView(asked: Room, seat: Seat): Promise<HomeView> {
  const room = remembering(asked);
  const { store } = room;
  const klass = await store.classes.get(seat.classId);
  if (klass === undefined) throw new Refusal('not-found');
  const groups = await store.seats.groups(seat.classId);
  const all = (await store.assignments.all(seat.classId)).filter(
    ({ settings, withdrawnAt }) => withdrawnAt === null && isFor(settings, seat, groups),
  );
  const attempts = await store.attempts.allOfSeat(seat.classId, seat.id);
  const views: HomeAssignment[] = [];
  for (const assignment of all) {
    const own = attempts.filter(({ assignmentId }) => assignmentId === assignment.id);
    views.push(await assignmentView(room, seat, assignment, own));
  }
  const due = ({ dueAt, closesAt }: HomeAssignment) => dueAt ?? closesAt ?? Infinity;
  return {
    classId: klass.id,
    classTitle: klass.title,
    zone: klass.zone,
    learner: seat.name,
    now: room.now(),
    assignments: views.toSorted((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b))),
  };
}

/** One assignment of this learner. Refuses with not-found what is not for this learner. */
export async function homeAssignment(
  room: Room,
  seat: Seat,
  id: AssignmentId,
): Promise<{ readonly home: HomeView; readonly assignment: HomeAssignment }> {
  const home = await homeView(room, seat);
  const assignment = home.assignments.find((each) => each.id === id);
  if (assignment === undefined) throw new Refusal('not-found');
  return { home, assignment };
}

async function assignmentView(
  room: Room,
  seat: Seat,
  assignment: Assignment,
  attempts: readonly Attempt[],
): Promise<HomeAssignment> {
  const { store } = room;
  const now = room.now();
  const given = await store.assignments.accommodationsOf(seat.classId, seat.id, assignment.id);
  const terms = termsOf(assignment.settings, given);
  const content = contentOf(room.course, assignment.kind, assignment.ref);
  const tries = [];
  for (const attempt of attempts.toSorted((a, b) => a.number - b.number))
    tries.push(await tryView(room, await settledNow(room, attempt, now)));
  const { title, note, minutes } = assignment.settings;
  return {
    id: assignment.id,
    kind: assignment.kind,
    title,
    note,
    ref: assignment.ref,
    opensAt: terms.opensAt,
    dueAt: terms.dueAt,
    closesAt: terms.closesAt,
    minutes: terms.timeMs === null ? minutes : terms.timeMs / 60_000,
    attempts: terms.attempts,
    accommodated: terms.accommodated,
    questions: content === undefined || content.kind === 'exercise' ? 0 : content.questions.length,
    practice: content !== undefined && (content.kind !== 'quiz' || content.use === 'practice'),
    release: await letOutOf(room, assignment),
    ...(assignment.kind === 'exercise' && { world: assignment.settings.exercise?.seed ?? 'own' }),
    begin: isShown(assignment) ? 'closed' : mayBegin(terms, attempts.length, now),
    tries,
  };
}

/** Showing the world of an exercise ends it: nobody begins any more. */
function isShown({ kind, released }: Assignment): boolean {
  return kind === 'exercise' && released.keys !== null;
}

async function letOutOf(room: Room, assignment: Assignment): Promise<HomeAssignment['release']> {
  const { out, outAt } = await outOf(room, { assignment, settings: assignment.settings });
  const when = (what: Releasable): LetOut => {
    const atHandIn = out[what] || assignment.settings.release[what] === 'immediate';
    return atHandIn ? 'at-hand-in' : (outAt[what] ?? 'by-hand');
  };
  return { marks: when('marks'), keys: when('keys'), explanations: when('explanations') };
}

async function tryView(room: Room, sitting: Sitting): Promise<HomeAssignment['tries'][number]> {
  const { attempt, terms, endsAt } = sitting;
  const receipt = receiptOf(attempt);
  const { out } = await outOf(room, sitting);
  return {
    id: attempt.id,
    number: attempt.number,
    startedAt: attempt.startedAt,
    endsAt,
    ...(receipt && { receipt }),
    late: receipt !== undefined && terms.dueAt !== null && receipt.at > terms.dueAt,
    ...(receipt && out.marks && attempt.questions.length > 0
      ? { score: await scoreOf(room, attempt) }
      : {}),
  };
}

async function scoreOf(room: Room, attempt: Attempt) {
  const { points, outOf: of, toJudge } = (await markAttempt(room.store, attempt)).marks;
  return { points, outOf: of, toJudge };
}
