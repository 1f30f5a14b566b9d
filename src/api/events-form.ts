// Reads what a learner's script sends: its form, not its meaning.
import { Refusal } from '../classroom/refusal.ts';
import type { EventsSent, SentEvent } from '../classroom/views.ts';

/** More than an outbox holds of one attempt; the rest comes with the next request. */
const most = 200;
/** No sign that a database could keep in another form than it was sent. */
const eventId = /^[\w.:-]{1,64}$/;

/** The events in a body that came as JSON. Refuses as a whole with malformed what has another form. */
export function readEvents(json: unknown): EventsSent {
  const { seat, sentAt, events } = fieldsOf(json);
  if (typeof seat !== 'string' || !isTime(sentAt) || !Array.isArray(events))
    throw new Refusal('malformed');
  if (events.length > most) throw new Refusal('too-large', { most });
  return { seat: seat as EventsSent['seat'], sentAt, events: events.map(readEvent) };
}

function readEvent(json: unknown): SentEvent {
  const { id, type, at, question, answer, sure } = fieldsOf(json);
  if (typeof id !== 'string' || !eventId.test(id) || !isTime(at)) throw new Refusal('malformed');
  if (type === 'handed-in') return { id, type, at };
  const isSure = sure === undefined || sure === 1 || sure === 2 || sure === 3;
  if (type !== 'answered' || typeof question !== 'string' || !isSure || answer === undefined)
    throw new Refusal('malformed');
  return {
    id,
    type,
    at,
    question: question as (SentEvent & { type: 'answered' })['question'],
    // Whether it is an answer at all, and of this question's kind, is found out where the question is known.
    answer: answer as (SentEvent & { type: 'answered' })['answer'],
    ...(sure !== undefined && { sure }),
  };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function fieldsOf(json: unknown): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Refusal('malformed');
  return json as Record<string, unknown>;
}
