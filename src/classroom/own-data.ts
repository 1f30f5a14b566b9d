// Everything that is stored about one learner, for that learner: as it stands in the database, in plain words.
import type { PaperMarks } from '../quiz/paper-marks.ts';
import { correctionIn, markAttempt, regradesNow } from './marking.ts';
import type { Attempt, LogEntry, Seat } from './records.ts';
import { Refusal } from './refusal.ts';
import { outOf } from './review.ts';
import type { Room } from './room.ts';
import { readSettled } from './sitting.ts';

const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** A learner's own data as plain JSON. Keys of questions are not a learner's data, and marks come when they are let out. */
export async function ownData(room: Room, seat: Seat): Promise<object> {
  const { store } = room;
  const klass = await store.classes.get(seat.classId);
  if (klass === undefined) throw new Refusal('not-found');
  const groups = await store.seats.groups(seat.classId);
  const assignments = await store.assignments.all(seat.classId);
  const given = await store.assignments.accommodations(seat.classId);
  const attempts = [];
  for (const { id } of await store.attempts.allOfSeat(seat.classId, seat.id)) {
    const sitting = await readSettled(room, seat, id);
    const { attempt } = sitting;
    const { out } = await outOf(room, sitting);
    const regrades = await regradesNow(store, seat.classId, attempt.assignmentId);
    const log = await store.attempts.log(seat.classId, id);
    const corrections = regrades.map(correctionIn);
    const { marks } = await markAttempt(store, attempt, { log, corrections });
    attempts.push({
      assignment:
        assignments.find((each) => each.id === attempt.assignmentId)?.settings.title ?? null,
      number: attempt.number,
      begun: time(attempt.startedAt),
      handedIn: time(attempt.handedInAt),
      receipt: attempt.receipt,
      mark: markOf(attempt, marks, out.marks),
      ...(await saidOf(room, attempt, out.marks)),
      corrections: regrades
        .filter((_, index) =>
          attempt.questions.some((each) => each === corrections[index]?.question),
        )
        .map(({ at, note }) => ({ at: time(at), note })),
      log: log.map(entryOf),
    });
  }
  return {
    what: 'Everything that this server stores about you in this class.',
    made: time(room.now()),
    class: klass.title,
    name: seat.name,
    pass: seat.pass === null ? 'none' : 'kept as a hash, from which it cannot be read',
    joined: time(seat.takenAt),
    groups: groups.filter(({ seats }) => seats.includes(seat.id)).map(({ title }) => title),
    accommodations: given
      .filter(({ seatId }) => seatId === seat.id)
      .map(({ extraTime, extraAttempts, dueAt, closesAt }) => ({
        extraTimeInPerCent: extraTime,
        extraAttempts,
        due: time(dueAt),
        closes: time(closesAt),
      })),
    attempts,
    keptUntil:
      klass.endsAt === null
        ? 'the class has no end yet'
        : {
            name: time(klass.endsAt + klass.keepNamesDays * 86_400_000),
            attempts: time(klass.endsAt + klass.keepAttemptsDays * 86_400_000),
          },
  };
}

/** What instructors gave written answers by their rubric, and their words; who they are is not said. */
async function saidOf({ store }: Room, { classId, id }: Attempt, isOut: boolean): Promise<object> {
  const ratings = await store.judgements.ratings(classId, [id]);
  const comments = await store.judgements.comments(classId, [id]);
  if (ratings.length + comments.length === 0) return {};
  if (!isOut) return { levels: kept, comments: kept };
  return {
    levels: ratings.map(({ question, levels, at, settled }) => ({
      question,
      levels,
      at: time(at),
      settled,
    })),
    comments: comments.map(({ question, text, at }) => ({
      about: question === '' ? 'the attempt' : question,
      text,
      at: time(at),
    })),
  };
}

const kept = 'kept until your instructors let it out';

function markOf(
  { handedInAt, questions }: Attempt,
  { points, outOf: of }: PaperMarks,
  isOut: boolean,
): object | string | null {
  if (handedInAt === null || questions.length === 0) return null;
  return isOut ? { points, of } : kept;
}

function entryOf({ type, question, body, at, receivedAt, counted }: LogEntry): object {
  return {
    what: type,
    question,
    at: time(at),
    received: time(receivedAt),
    counted,
    ...(JSON.parse(body) as object),
  };
}
