// A class while it works: who has begun, where each is, and what is answered so far.
import type { AssignmentId, AttemptId, ClassId, QuestionId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import { isFor } from './assigned.ts';
import { assignmentOf } from './assignments.ts';
import { questionResults } from './catch-up.ts';
import type { LiveQuestion, LiveRow, LiveView } from './live-view.ts';
import { correctionsOf, markAttempt } from './marking.ts';
import { settledNow } from './progress.ts';
import type { Attempt, Seat } from './records.ts';
import { remembering } from './remembering.ts';
import type { Room } from './room.ts';
import { contentOf, questionsOf, readSnapshot } from './snapshot.ts';

/** Attempts that are shown, those begun last: more than stand on any screen. */
export const mostLive = 500;

/** Everybody's latest attempt, and what it asks. Refuses with not-found. */
export async function liveView(asked: Room, classId: ClassId, id: AssignmentId): Promise<LiveView> {
  const room = remembering(asked);
  const { store } = room;
  const assignment = await assignmentOf(store, classId, id);
  const groups = await store.seats.groups(classId);
  const seats = await store.seats.all(classId);
  const attempts = await store.attempts.ofAssignment(classId, id);
  const latest = new Map(attempts.map((attempt) => [attempt.seatId, attempt]));
  const shown = [...latest.values()].slice(-mostLive);
  return {
    now: room.now(),
    kind: assignment.kind,
    given: seats.filter((seat) => isFor(assignment.settings, seat, groups)).length,
    begun: latest.size,
    questions: await questionsAsked(room, assignment),
    rows: await rowsOf(room, shown, seats),
  };
}

/** The rows of these attempts as they stand now; what is no attempt of the assignment is left out. */
export async function liveRows(
  asked: Room,
  classId: ClassId,
  id: AssignmentId,
  attempts: readonly AttemptId[],
): Promise<readonly LiveRow[]> {
  const room = remembering(asked);
  const found = [];
  for (const each of attempts.slice(0, mostLive)) {
    const attempt = await room.store.attempts.get(classId, each);
    if (attempt?.assignmentId === id) found.push(attempt);
  }
  const seats = [];
  for (const { seatId } of found) seats.push(await room.store.seats.get(classId, seatId));
  return rowsOf(
    room,
    found,
    seats.filter((seat) => seat !== undefined),
  );
}

async function questionsAsked(
  room: Room,
  { classId, kind, ref, snapshot }: Awaited<ReturnType<typeof assignmentOf>>,
): Promise<readonly LiveQuestion[]> {
  const body = snapshot === null ? undefined : await room.store.snapshots.get(classId, snapshot);
  const content = body === undefined ? contentOf(room.course, kind, ref) : readSnapshot(body);
  return content === undefined ? [] : questionsOf(content).map(liveQuestion);
}

function liveQuestion(question: Question): LiveQuestion {
  const { id, prompt, kind } = question;
  if (kind !== 'choice' && kind !== 'choices') return { id, prompt, options: [] };
  const options = question.options.map((option) => ({
    id: option.id,
    text: option.text,
    right: option.correct === true,
  }));
  return { id, prompt, options };
}

async function rowsOf(
  room: Room,
  attempts: readonly Attempt[],
  seats: readonly Seat[],
): Promise<readonly LiveRow[]> {
  const [first] = attempts;
  if (first === undefined) return [];
  const { classId, assignmentId } = first;
  const names = new Map(seats.map(({ id, name }) => [id, name]));
  const ids = attempts.map(({ id }) => id);
  const corrections = await correctionsOf(room.store, classId, assignmentId);
  const settled = [];
  for (const attempt of attempts) settled.push(await settledNow(room, attempt, room.now()));
  const logs = await room.store.attempts.logs(classId, ids);
  const rows: LiveRow[] = [];
  for (const { attempt, endsAt } of settled) {
    const log = logs.get(attempt.id) ?? [];
    const marked = await markAttempt(room.store, attempt, { log, corrections, ratings: [] });
    const results = questionResults(marked);
    const answers = results.filter(
      ({ outcome }) => outcome !== 'unanswered' && outcome !== 'not-reached',
    );
    const lastGiven = marked.given.findLast(({ counted }) => counted !== 'too-late');
    const steps = log.filter(({ type }) => type === 'step').length;
    rows.push({
      attempt: attempt.id,
      seat: attempt.seatId,
      name: names.get(attempt.seatId) ?? '',
      number: attempt.number,
      state: attempt.handedInAt === null ? 'working' : 'handed-in',
      startedAt: attempt.startedAt,
      endsAt: attempt.handedInAt === null ? endsAt : null,
      lastAt: log.at(-1)?.receivedAt ?? null,
      at: placeOf(attempt, lastGiven?.question),
      answered: marked.marks.answered + steps,
      of: attempt.questions.length,
      answers: answers.map(({ question, outcome, choice }) => ({ question, outcome, choice })),
    });
  }
  return rows;
}

/** The number of the question that was answered last, from 1; null before the first answer. */
function placeOf({ questions }: Attempt, last: QuestionId | undefined): number | null {
  const index = last === undefined ? -1 : questions.indexOf(last);
  return index < 0 ? null : index + 1;
}
