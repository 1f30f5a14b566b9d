// Where a learner was sure, and what came of it: over all own attempts in a class whose marks are out, and no others.
import type { AttemptId, AssignmentId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import { type Verdict, verdict } from '../quiz/mark.ts';
import { markAttempt } from './marking.ts';
import type { Attempt, Seat } from './records.ts';
import { remembering } from './remembering.ts';
import { outOf } from './review.ts';
import type { Room } from './room.ts';
import { readSettled } from './sitting.ts';

/** One answer that said how sure. */
export interface OwnSure {
  readonly attemptId: AttemptId;
  readonly assignmentId: AssignmentId;
  /** Of the assignment. */
  readonly title: string;
  /** The question's place in the attempt, from 1. */
  readonly number: number;
  readonly sure: Sureness;
  readonly verdict: Verdict;
}

/** The answers of this learner that said how sure and whose marks are out, the latest attempts first. */
export async function ownSure(asked: Room, seat: Seat): Promise<readonly OwnSure[]> {
  const room = remembering(asked);
  const attempts = await room.store.attempts.allOfSeat(seat.classId, seat.id);
  const all: OwnSure[] = [];
  for (const attempt of attempts.toSorted((a, b) => b.startedAt - a.startedAt))
    all.push(...(await saidIn(room, seat, attempt)));
  return all;
}

async function saidIn(room: Room, seat: Seat, { id, questions }: Attempt): Promise<OwnSure[]> {
  // A decision exercise has no marks.
  if (questions.length === 0) return [];
  const sitting = await readSettled(room, seat, id);
  const { attempt, assignment, settings } = sitting;
  const hidden = attempt.handedInAt === null || assignment.withdrawnAt !== null;
  if (hidden || !settings.confidence || !(await outOf(room, sitting)).out.marks) return [];
  const { last, marks } = await markAttempt(room.store, attempt);
  return marks.questions.flatMap(({ question, result, dropped, credited }, index) => {
    const sure = last.get(question)?.sure;
    if (sure === undefined || result.state !== 'marked' || dropped || credited) return [];
    return [
      {
        attemptId: id,
        assignmentId: assignment.id,
        title: settings.title,
        number: index + 1,
        sure,
        verdict: verdict(result.points),
      },
    ];
  });
}
