// Learners who have handed in written answers, and instructors who mark them.
import type { Acting } from '../../src/classroom/assignments.ts';
import { begin } from '../../src/classroom/begin.ts';
import { textSeen } from '../../src/classroom/judging.ts';
import { rate, settle } from '../../src/classroom/judging.ts';
import type { RatingSent } from '../../src/classroom/marking-views.ts';
import type { Assignment, Attempt, Seat, Settings } from '../../src/classroom/records.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import type { AttemptId, QuestionId } from '../../src/ids.ts';
import type { Answer } from '../../src/quiz/kinds.ts';
import { aClass, anAssignment, aSeat } from './a-class.ts';
import { aRoom, minute, type TestRoom } from './a-room.ts';
import { anInstructor } from './an-instructor.ts';

/** Gives 0 or 2 points for its claim (c1) and its reason (c2). */
export const essay = 'class.judgement' as QuestionId;
export const writing = (text: string): Answer => ({ kind: 'judgement', text });

let sent = 0;

/** Saves a text in an attempt, and hands it in unless it says otherwise. */
export async function write(
  room: TestRoom,
  seat: Seat,
  attempt: AttemptId,
  text: string,
  handIn = true,
): Promise<void> {
  room.later(minute);
  const at = room.now();
  sent += 1;
  await saveEvents(room, seat, attempt, {
    seat: seat.id,
    sentAt: at,
    events: [
      { id: `w${sent}`, type: 'answered', question: essay, answer: writing(text), at },
      ...(handIn ? [{ id: `h${sent}`, type: 'handed-in', at } as const] : []),
    ],
  });
  room.later(minute);
}

/** A class with these learners, each with a text handed in, and two instructors. */
export async function marked(
  names: readonly string[] = ['Ada'],
  settings: Partial<Settings> = {},
  what: Parameters<typeof anAssignment>[3] = { kind: 'judgement', ref: essay },
) {
  const room = aRoom();
  const klass = await aClass(room);
  const [first, second] = [
    await anInstructor(room, klass.id, 'ms-owl'),
    await anInstructor(room, klass.id, 'mr-kite'),
  ];
  const assignment = await anAssignment(room, klass.id, settings, what);
  const seats: Seat[] = [];
  const attempts: Attempt[] = [];
  for (const name of names) {
    const seat = await aSeat(room, klass.id, name);
    const attempt = await begin(room, seat, assignment.id);
    await write(room, seat, attempt.id, `A text by ${name} about herons.`);
    seats.push(seat);
    attempts.push(attempt);
  }
  const [seat] = seats;
  const [attempt] = attempts;
  if (seat === undefined || attempt === undefined) throw new Error('nobody is there');
  return { room, klass, assignment, seats, attempts, seat, attempt, first, second };
}

/** What an instructor gives the text that Ada wrote, or another. */
export function given(
  { id }: Pick<Attempt, 'id'>,
  levels: Readonly<Record<string, number>>,
  text = 'A text by Ada about herons.',
): RatingSent {
  return { attempt: id, question: essay, of: textSeen(writing(text)), levels };
}

/** Gives levels a minute later. */
export async function gives(
  room: TestRoom,
  by: Acting,
  { id }: Assignment,
  ...all: readonly RatingSent[]
): Promise<void> {
  room.later(minute);
  await rate(room, by, id, all);
}

export async function settles(
  room: TestRoom,
  by: Acting,
  { id }: Assignment,
  one: RatingSent,
): Promise<void> {
  room.later(minute);
  await settle(room, by, id, one);
}
