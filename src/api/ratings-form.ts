// Reads what is sent where answers are marked, from a form or from a script: its form, not its meaning.
import type { RatingSent, RatingsSent } from '../classroom/marking-views.ts';
import { Refusal } from '../classroom/refusal.ts';
import type { AttemptId, QuestionId } from '../ids.ts';
import type { Levels } from '../quiz/kind.ts';
import type { Call } from './route.ts';

/** More than one page has. */
const most = 100;

/** What was given several answers. Refuses as a whole with malformed what has another form. */
export function readRatings({ form, json }: Pick<Call, 'form' | 'json'>): RatingsSent {
  if (json === undefined)
    return { ratings: (form.get('card') ?? []).map((card) => onForm(form, card)) };
  const { ratings } = fieldsOf(json);
  if (!Array.isArray(ratings)) throw new Refusal('malformed');
  if (ratings.length > most) throw new Refusal('too-large', { most });
  return { ratings: ratings.map(inJson) };
}

/** A field `card` names the attempt, the question, the text that was read, and when its comment was written. */
function onForm(form: Call['form'], card: string): RatingSent {
  const [attempt = '', question = '', of = '', seen = ''] = card.split(' ');
  const start = `level:${attempt}:${question}:`;
  const levels = Object.fromEntries(
    [...form].flatMap(([name, [value = '']]) =>
      name.startsWith(start) && /^\d+$/.test(value)
        ? [[name.slice(start.length), Number(value)]]
        : [],
    ),
  );
  const text = form.get(`comment:${attempt}:${question}`)?.[0];
  return {
    attempt: attempt as AttemptId,
    question: question as QuestionId,
    of,
    levels,
    ...(text !== undefined && { comment: { text, seen: Number(seen) || 0 } }),
  };
}

function inJson(json: unknown): RatingSent {
  const { attempt, question, of, levels, comment } = fieldsOf(json);
  if (typeof attempt !== 'string' || typeof question !== 'string' || typeof of !== 'string')
    throw new Refusal('malformed');
  return {
    attempt: attempt as AttemptId,
    question: question as QuestionId,
    of,
    levels: levelsIn(levels),
    ...(comment !== undefined && { comment: commentIn(comment) }),
  };
}

function levelsIn(json: unknown): Levels {
  const all = Object.entries(fieldsOf(json));
  if (!all.every((each): each is [string, number] => typeof each[1] === 'number'))
    throw new Refusal('malformed');
  return Object.fromEntries(all);
}

function commentIn(json: unknown): { readonly text: string; readonly seen: number } {
  const { text, seen } = fieldsOf(json);
  if (typeof text !== 'string' || typeof seen !== 'number' || !Number.isFinite(seen))
    throw new Refusal('malformed');
  return { text, seen };
}

function fieldsOf(json: unknown): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Refusal('malformed');
  return json as Record<string, unknown>;
}
