// Answers as they come in: each is written down once, in the order of answering, and nothing that was sent is thrown away.
import type { AttemptId, QuestionId } from '../ids.ts';
import { isAnswer } from '../quiz/answer-form.ts';
import type { Answer, Question } from '../quiz/kinds.ts';
import { ownSitting, type Sitting } from './assigned.ts';
import { classOf } from './classes.ts';
import { handIn, markOf, receiptOf, settled } from './hand-in.ts';
import { writeAnswer } from './log.ts';
import type { Ports } from './ports.ts';
import { questionsOf } from './questions.ts';
import type { Attempt, Counted, LogEntry, Seat } from './records.ts';
import { Refusal, type RefusalCode } from './refusal.ts';
import type { Room } from './room.ts';
import type { EventsSent, EventsTaken, SentEvent } from './views.ts';

/** A log longer than this is no class work; a learner who changes an answer every second needs an hour for it. */
const longestLog = 4000;
/** The most characters of one answer as JSON: a written judgement has room in it in any alphabet, and nothing else is long. */
const longestBody = { judgement: 26_000, other: 6000 } as const;
/** An answer that was on its way when the time ended is not late. */
const underWay = 3000;

type Result = EventsTaken['results'][number] & { readonly refusal?: RefusalCode };

/** What became of the events, with the codes of refusals, which the route puts into words. */
export interface Saved extends Omit<EventsTaken, 'results'> {
  readonly results: readonly Result[];
}

/**
 * Writes down what a learner's device sent. An event that is there already changes nothing; one with the same id and
 * another body is refused, and so is an answer that cannot be read: the others are written all the same. Refuses as a whole
 * when the attempt is not this learner's.
 */
export async function saveEvents(
  room: Room,
  seat: Seat,
  id: AttemptId,
  sent: EventsSent,
): Promise<Saved> {
  if (sent.seat !== seat.id) throw new Refusal('not-this-learner');
  return room.store.together(async (ports) => {
    const now = room.now();
    let sitting = await settled(ports, room, await ownSitting(ports, seat, id), now);
    const questions = await questionsOf(ports, sitting.attempt);
    // Only what comes after an end can be too late.
    const { offlineMinutes } =
      sitting.endsAt === null ? { offlineMinutes: 0 } : await classOf(ports, seat.classId);
    const ids = sent.events.map((event) => event.id);
    const known = new Map(
      (await ports.attempts.entries(seat.classId, id, ids)).map((entry) => [entry.id, entry]),
    );
    const end = await ports.attempts.end(seat.classId, id);
    // What waited on a device comes in several requests: the first of them says nothing against the next.
    const last = end.counted === 'late' ? 0 : (end.receivedAt ?? 0);
    let place = end.place;
    const entries: LogEntry[] = [];
    const results: Result[] = [];
    for (const event of sent.events) {
      const read = readEvent(event, questions);
      if (typeof read === 'string') {
        results.push({ id: event.id, result: 'refused', refusal: read });
        continue;
      }
      const before = known.get(event.id);
      if (before !== undefined) {
        results.push(
          before.body === read.body && before.question === read.question
            ? { id: event.id, result: sameAs(before) }
            : { id: event.id, result: 'refused', refusal: 'other-body' },
        );
        continue;
      }
      // The second of two tabs, or the button after the time.
      if (event.type === 'handed-in' && sitting.attempt.handedInAt !== null) {
        results.push({ id: event.id, result: 'same' });
        continue;
      }
      // However long it is, it can be handed in.
      if (place >= longestLog && event.type === 'answered') {
        results.push({ id: event.id, result: 'refused', refusal: 'log-full' });
        continue;
      }
      place += 1;
      const { at, counted } = reckoned(event.at, sent.sentAt, now, last, sitting, offlineMinutes);
      const entry: LogEntry = {
        classId: seat.classId,
        attemptId: id,
        id: event.id,
        type: event.type,
        ...read,
        at,
        receivedAt: now,
        place,
        counted,
      };
      known.set(event.id, entry);
      entries.push(entry);
      results.push({ id: event.id, result: counted === 'yes' ? 'new' : counted });
      if (event.type === 'handed-in' && counted !== 'too-late') {
        await ports.attempts.append(entries.splice(0));
        const attempt = await handIn(ports, room, sitting, at, 'learner');
        sitting = { ...sitting, attempt };
      }
    }
    if (entries.length > 0) await ports.attempts.append(entries);
    await remark(ports, sitting, entries);
    sitting = await doneIfRead(ports, room, sitting, now);
    const receipt = receiptOf(await fresh(ports, sitting.attempt, entries));
    return { now, endsAt: sitting.endsAt, results, ...(receipt && { receipt }) };
  });
}

/** A lesson is done when all its checks are answered: nobody hands in a lesson. */
async function doneIfRead(
  ports: Ports,
  room: Room,
  sitting: Sitting,
  now: number,
): Promise<Sitting> {
  const { attempt, assignment } = sitting;
  if (assignment.kind !== 'lesson' || attempt.handedInAt !== null) return sitting;
  const { answered, outOf } = await markOf(ports, attempt);
  if (answered === null || answered !== outOf) return sitting;
  return { ...sitting, attempt: await handIn(ports, room, sitting, now, 'learner') };
}

/** Answers that count and came after the hand-in by its time change its mark. */
async function remark(
  ports: Ports,
  { attempt }: Sitting,
  entries: readonly LogEntry[],
): Promise<void> {
  if (attempt.handedInAt === null || entries.every(({ counted }) => counted === 'too-late')) return;
  await ports.attempts.change(attempt.classId, attempt.id, await markOf(ports, attempt));
}

async function fresh(
  ports: Ports,
  attempt: Attempt,
  entries: readonly LogEntry[],
): Promise<Attempt> {
  if (attempt.handedInAt === null || entries.length === 0) return attempt;
  return (await ports.attempts.get(attempt.classId, attempt.id)) ?? attempt;
}

function sameAs({ counted }: LogEntry): 'same' | 'late' | 'too-late' {
  return counted === 'yes' ? 'same' : counted;
}

interface Read {
  readonly question: QuestionId | null;
  readonly body: string;
}

/** An event in the form in which it is kept, or why it cannot be. */
function readEvent(event: SentEvent, questions: readonly Question[]): Read | RefusalCode {
  if (event.type === 'handed-in')
    return { question: null, body: JSON.stringify({ device: event.at }) };
  const question = questions.find((each) => each.id === event.question);
  if (question === undefined) return 'question-unknown';
  const { answer, sure, at: device } = event;
  if (answer !== null && (!isAnswer(answer) || answer.kind !== question.kind))
    return 'answer-unreadable';
  // Points for a written answer are given by whoever marks it.
  const own = answer === null ? null : withoutLevels(answer);
  const body = writeAnswer({ answer: own, sure, device });
  const most = question.kind === 'judgement' ? longestBody.judgement : longestBody.other;
  return body.length > most ? 'too-large' : { question: event.question, body };
}

function withoutLevels(answer: Answer): Answer {
  if (answer.kind !== 'judgement') return answer;
  const { kind, text } = answer;
  return { kind, text };
}

/**
 * When something happened, by the server's reckoning, and whether it counts. The device says how long before sending it
 * was; that it was before the last thing received is believed for the order of answers, never for the end of the time, unless
 * that was late too: then both have waited on the device.
 */
function reckoned(
  at: number,
  sentAt: number,
  now: number,
  /** When the last entry was received, unless it was late and counts; 0 for none. The device had a connection then. */
  last: number,
  { attempt, endsAt }: Sitting,
  offlineMinutes: number,
): { readonly at: number; readonly counted: Counted } {
  const happened = Math.max(attempt.startedAt, Math.min(now, now - Math.max(0, sentAt - at)));
  if (attempt.handedInAt !== null && attempt.handedInBy === 'learner')
    return { at: happened, counted: 'too-late' };
  if (endsAt === null || now <= endsAt + underWay) return { at: happened, counted: 'yes' };
  const judged = last > endsAt + underWay ? last : happened;
  const allowed = judged <= endsAt && now <= endsAt + offlineMinutes * 60_000;
  return { at: happened, counted: allowed ? 'late' : 'too-late' };
}
