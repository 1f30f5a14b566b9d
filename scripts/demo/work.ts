// One invented learner at work on one attempt, through the same use cases as everybody.
import { begin } from '../../src/classroom/begin.ts';
import { questionsOf } from '../../src/classroom/questions.ts';
import type { Assignment, Attempt, Seat } from '../../src/classroom/records.ts';
import { newId } from '../../src/classroom/secrets.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import type { SentEvent } from '../../src/classroom/views.ts';
import { drawsOf, type DemoRoom } from './chance.ts';
import type { Invented } from './learners.ts';
import { answerOf, sureOf } from './model.ts';

const second = 1000;

/** A learner with the seat in the class. */
export interface Seated {
  readonly seat: Seat;
  readonly learner: Invented;
}

export interface Course {
  /** When it is begun, in milliseconds since 1970. */
  readonly at: number;
  /** The part of the questions that is answered; 1 unless it says otherwise. */
  readonly part?: number;
  readonly handIn?: boolean;
  /** All but the first answers are sent only then: the device is offline meanwhile. */
  readonly offlineUntil?: number;
}

/** Works on an attempt that is begun, or begins one; half a minute to two minutes a question. Gives the attempt. */
export async function work(
  room: DemoRoom,
  { seat, learner }: Seated,
  assignment: Assignment,
  { at, part = 1, handIn = true, offlineUntil }: Course,
): Promise<Attempt> {
  room.at(at);
  const attempt = await begin(room, seat, assignment.id);
  const draw = drawsOf(`${learner.name} at ${assignment.settings.title}, ${attempt.number}`);
  const pause = () => Math.round((30 + 90 * draw()) * second);
  const questions = await questionsOf(room.store, attempt);
  const answered = questions.slice(0, Math.ceil(questions.length * part));
  const events: SentEvent[] = [];
  let time = at;
  for (const question of answered) {
    // Some think again: the first answer stays in the log, and the last one counts.
    for (let again = draw() < 0.12 ? 2 : 1; again > 0; again -= 1) {
      time += pause();
      events.push({
        id: newId(room),
        type: 'answered',
        question: question.id,
        answer: answerOf(learner, question, draw),
        ...(assignment.settings.confidence && { sure: sureOf(learner, draw) }),
        at: time,
      });
    }
  }
  // A lesson is handed in by its last answer.
  if (handIn && assignment.kind !== 'lesson')
    events.push({ id: newId(room), type: 'handed-in', at: (time += pause()) });
  while (events.length > 0) {
    const sent = events.splice(0, offlineUntil !== undefined && room.now() > at ? Infinity : 4);
    const sentAt = (room.now() > at ? offlineUntil : undefined) ?? sent.at(-1)?.at ?? time;
    room.at(sentAt);
    const { results } = await saveEvents(room, seat, attempt.id, {
      seat: seat.id,
      sentAt,
      events: sent,
    });
    const refused = results.find(({ result }) => result === 'refused');
    if (refused !== undefined) throw new Error(`an answer was refused: ${refused.refusal}`);
  }
  return attempt;
}
