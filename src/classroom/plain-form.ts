// The form of an attempt as a browser sends it without any script: it becomes the same events as from a script.
import type { AttemptId, QuestionId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import { type FormFields } from '../quiz/kind.ts';
import { type Answer, logicOf } from '../quiz/kinds.ts';
import { lastGiven, stateOf } from '../quiz/paper.ts';
import { ownSitting } from './assigned.ts';
import { isOver } from './hand-in.ts';
import { givenIn } from './log.ts';
import { orderSeed, questionsOf } from './questions.ts';
import type { Seat } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { type Saved, saveEvents } from './saving.ts';
import { newId } from './secrets.ts';
import type { SentEvent } from './views.ts';

/** The name of the field that says how sure an answer is. */
export const sureField = (question: QuestionId): string => `sure:${question}`;

/** What became of a form; `asks`: it was to be handed in with questions unanswered, and was only saved. */
export interface FormSaved extends Saved {
  readonly asks?: boolean;
}

/**
 * Saves what has been changed in a form, and hands in when asked to: with questions unanswered only when the field `anyway`
 * says that the learner was asked. The form says in `place` how far the log went when its
 * page was made: what it repeats from then was not touched, and wipes out nothing that another device has sent since.
 * Refuses with handed-in, and with time-over what came too late to count, which is kept all the same.
 */
export async function saveForm(
  room: Room,
  seat: Seat,
  id: AttemptId,
  fields: FormFields,
  wantsHandIn: boolean,
): Promise<FormSaved> {
  const { store } = room;
  const sitting = await ownSitting(store, seat, id);
  if (sitting.attempt.handedInAt !== null) throw new Refusal('handed-in');
  const log = givenIn(await store.attempts.log(seat.classId, id));
  const place = Number(fields.get('place')?.[0] ?? Number.NaN);
  const shown = lastGiven(
    Number.isInteger(place) ? log.filter((each) => each.place <= place) : log,
  );
  const seed = orderSeed(sitting.settings, sitting.assignment, sitting.attempt);
  const at = room.now();
  let open = 0;
  const events: SentEvent[] = (await questionsOf(store, sitting.attempt)).flatMap((question) => {
    const { view, readForm } = logicOf(question.kind);
    const answer = readForm(view(question, seed), fields) ?? null;
    if (stateOf(question, answer ?? undefined) !== 'complete') open += 1;
    const sure = readSure(fields.get(sureField(question.id))?.[0]);
    const before = shown.get(question.id);
    if (same(answer, before?.answer ?? null) && sure === before?.sure) return [];
    const event = { id: newId(room), type: 'answered', question: question.id, answer, at } as const;
    return [{ ...event, ...(sure && { sure }) }];
  });
  const over = isOver(sitting, at);
  const asks = wantsHandIn && open > 0 && !fields.has('anyway') && !over;
  if (wantsHandIn && !asks) events.push({ id: newId(room), type: 'handed-in', at });
  const saved = await saveEvents(room, seat, id, { seat: seat.id, sentAt: at, events });
  if (over && (events.length === 0 || saved.results.some(({ result }) => result === 'too-late')))
    throw new Refusal('time-over');
  return asks ? { ...saved, asks } : saved;
}

function same(one: Answer | null, other: Answer | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function readSure(text: string | undefined): Sureness | undefined {
  return ([1, 2, 3] as const).find((each) => `${each}` === text);
}
