// Reads what the page of a decision exercise sends: its form, not its meaning. What is not asked for is left behind.
import type { NoteSent, PlayStep, SaidWith, StepSent } from '../classroom/play-views.ts';
import { Refusal } from '../classroom/refusal.ts';
import type { Setup } from '../scenario/record.ts';

const longest = { id: 64, name: 40, reason: 2000, list: 40 };

/** A step in a body that came as JSON. Refuses with malformed what has another form. */
export function readStep(json: unknown): StepSent {
  const { seat, id, after, step } = fieldsOf(json);
  return {
    seat: textOf(seat, longest.id) as StepSent['seat'],
    id: textOf(id, longest.id),
    after: wholeOf(after),
    step: readPlayStep(step),
  };
}

/** A note in a body that came as JSON. Refuses with malformed what has another form. */
export function readNote(json: unknown): NoteSent {
  const { seat, id, name, value } = fieldsOf(json);
  if (typeof value !== 'string') throw new Refusal('malformed');
  return {
    seat: textOf(seat, longest.id) as NoteSent['seat'],
    id: textOf(id, longest.id),
    name: textOf(name, longest.name),
    value,
  };
}

function readPlayStep(json: unknown): PlayStep {
  const { type, setup, belief, decision, option, said } = fieldsOf(json);
  if (type === 'setup') return { type, setup: readSetup(setup) };
  if (type === 'belief') return { type, belief: wholesOf(belief) };
  if (type !== 'advice') throw new Refusal('malformed');
  return {
    type,
    decision: textOf(decision, longest.id),
    option: textOf(option, longest.id),
    ...(said !== undefined && { said: readSaid(said) }),
  };
}

function readSaid(json: unknown): SaidWith {
  const { reason, expected, confidence } = fieldsOf(json);
  if (confidence !== 1 && confidence !== 2 && confidence !== 3) throw new Refusal('malformed');
  return {
    reason: textOf(reason, longest.reason),
    ...(expected !== undefined && { expected: textOf(expected, longest.id) }),
    confidence,
  };
}

function readSetup(json: unknown): Setup {
  const { weights, redLine, cards, belief } = fieldsOf(json);
  const goals = Object.entries(fieldsOf(weights));
  if (!Array.isArray(cards) || cards.length > longest.list || goals.length > longest.list)
    throw new Refusal('malformed');
  return {
    weights: Object.fromEntries(
      goals.map(([id, weight]) => [textOf(id, longest.id), wholeOf(weight)]),
    ),
    redLine: textOf(redLine, longest.id),
    cards: cards.map((card: unknown) => {
      const { id, stance, confidence } = fieldsOf(card);
      return {
        id: textOf(id, longest.id),
        stance: textOf(stance, longest.id),
        confidence: wholeOf(confidence),
      };
    }),
    belief: wholesOf(belief),
  };
}

function fieldsOf(json: unknown): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Refusal('malformed');
  return json as Record<string, unknown>;
}

function textOf(value: unknown, most: number): string {
  if (typeof value !== 'string' || value === '' || value.length > most)
    throw new Refusal('malformed');
  return value;
}

function wholeOf(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new Refusal('malformed');
  return value as number;
}

function wholesOf(value: unknown): number[] {
  if (!Array.isArray(value) || value.length > longest.list) throw new Refusal('malformed');
  return value.map(wholeOf);
}
