// An attempt as its learner works on it.
import type { AttemptId } from '../ids.ts';
import type { Question, View } from '../quiz/kinds.ts';
import { lastGiven, stateOf } from '../quiz/paper.ts';
import { ownSitting } from './assigned.ts';
import { classOf } from './classes.ts';
import { isOver, receiptOf, settled } from './hand-in.ts';
import { givenIn } from './log.ts';
import { orderSeed, questionsOf, viewOf } from './questions.ts';
import type { Seat } from './records.ts';
import type { Room } from './room.ts';
import type { Receipt, SittingView } from './views.ts';

/** What may be seen of these questions before they are answered. */
export function viewsOf(questions: readonly Question[], seed: string): readonly View[] {
  return questions.map((question) => viewOf(question, seed));
}

/**
 * The page of an attempt; or the receipt, when it has been handed in, by its learner or because its time is over. Refuses
 * with not-found what is not this learner's.
 */
export async function sittingView(
  room: Room,
  seat: Seat,
  id: AttemptId,
): Promise<SittingView | { readonly handedIn: Receipt }> {
  const now = room.now();
  const sitting = await readSettled(room, seat, id);
  const { attempt, assignment, settings, terms, endsAt } = sitting;
  const receipt = receiptOf(attempt);
  if (attempt.handedInAt !== null && receipt !== undefined) return { handedIn: receipt };
  const klass = await classOf(room.store, seat.classId);
  const questions = await questionsOf(room.store, attempt);
  const log = await room.store.attempts.log(seat.classId, id);
  const last = lastGiven(givenIn(log));
  const seed = orderSeed(settings, assignment, attempt);
  return {
    classId: seat.classId,
    classTitle: klass.title,
    zone: klass.zone,
    assignmentId: assignment.id,
    attemptId: id,
    seatId: seat.id,
    kind: assignment.kind,
    title: settings.title,
    note: settings.note,
    number: attempt.number,
    attempts: terms.attempts,
    startedAt: attempt.startedAt,
    now,
    dueAt: terms.dueAt,
    endsAt,
    offlineMs: klass.offlineMinutes * 60_000,
    place: log.at(-1)?.place ?? 0,
    confidence: settings.confidence,
    questions: viewsOf(questions, seed).map((view, index) => {
      const { answer, sure } = last.get(view.id) ?? {};
      const question = questions[index];
      return {
        view,
        ...(answer && { answer }),
        ...(sure && { sure }),
        state: question === undefined ? 'empty' : stateOf(question, answer),
      };
    }),
  };
}

/** An attempt of this learner, handed in first when its time has run out. */
export async function readSettled(room: Room, seat: Seat, id: AttemptId) {
  const sitting = await ownSitting(room.store, seat, id);
  const now = room.now();
  if (!isOver(sitting, now)) return sitting;
  return room.store.together(async (ports) =>
    settled(ports, room, await ownSitting(ports, seat, id), now),
  );
}
