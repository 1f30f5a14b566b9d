// Answers of invented learners: right, or wrong in a way that such a question can be got wrong.
import type { OptionFeedback } from '../../src/quiz/kind.ts';
import { type Answer, logicOf, type Question, type View } from '../../src/quiz/kinds.ts';
import type { PartFeedback } from '../../src/quiz/parts.ts';

/** A number from 0 to below 1, another one at each call. */
export type Draw = () => number;

/**
 * An answer to any question that is complete, right when `right` says so and the kind allows it, otherwise wrong; which of the
 * wrong ones is drawn. The same draws give the same answer.
 */
export function inventedAnswer(question: Question, right: boolean, draw: Draw): Answer {
  const { view, feedback } = logicOf(question.kind);
  const shown = view(question, '');
  switch (shown.kind) {
    case 'choice': {
      const key = feedback(question, undefined) as readonly OptionFeedback[];
      const from = key.filter(({ correct }) => correct === right);
      return { kind: 'choice', option: oneOf(from, draw).id };
    }
    case 'choices':
      return { kind: 'choices', options: picked(feedback(question, undefined), right, draw) };
    case 'map':
      return { kind: 'map', places: picked(feedback(question, undefined), right, draw) };
    case 'evidence':
      return { kind: 'evidence', sentences: picked(feedback(question, undefined), right, draw) };
    case 'sort':
    case 'match':
      return { kind: shown.kind, places: placed(question, shown, right, draw) };
    case 'order': {
      const order = (question.kind === 'order' ? question.items : []).map(({ id }) => id);
      return { kind: 'order', order: right ? order : swapped(order, draw) };
    }
    case 'number': {
      const { value = 0, range = { from: value, to: value } } =
        question.kind === 'number' ? question : {};
      const inside = (range.from + range.to) / 2;
      const off = Math.max(2, Math.abs(range.to)) * (0.5 + draw());
      return { kind: 'number', text: `${right ? inside : Math.round(range.to + off)}` };
    }
    case 'text': {
      const [form] = question.kind === 'text' ? question.accepted : [];
      return { kind: 'text', text: right ? (form?.text ?? '') : 'do not know' };
    }
    case 'gaps':
      return { kind: 'gaps', gaps: filled(question, shown, right, draw) };
    case 'judgement': {
      const models = question.kind === 'judgement' ? question.models : [];
      return { kind: 'judgement', text: oneOf(models, draw).text };
    }
  }
}

function oneOf<Item>(items: readonly Item[], draw: Draw): Item {
  const item = items[Math.floor(draw() * items.length)];
  if (item === undefined) throw new Error('a question without anything to choose from');
  return item;
}

/** All that is right; or that with one thing more or less. */
function picked(key: unknown, right: boolean, draw: Draw) {
  const all = key as readonly OptionFeedback[];
  const chosen = new Set(all.filter(({ correct }) => correct).map(({ id }) => id));
  if (!right) {
    const { id } = oneOf(all, draw);
    if (!chosen.delete(id)) chosen.add(id);
    if (chosen.size === 0)
      chosen.add(
        oneOf(
          all.filter(({ correct }) => !correct),
          draw,
        ).id,
      );
  }
  return [...chosen];
}

function placed(
  question: Question,
  { rows, places }: Extract<View, { kind: 'sort' | 'match' }>,
  right: boolean,
  draw: Draw,
) {
  const key = logicOf(question.kind).feedback(question, undefined) as readonly PartFeedback[];
  const spoilt = right ? undefined : oneOf(rows, draw).id;
  return Object.fromEntries(
    rows.map(({ id }) => {
      const at = key.find((part) => part.id === id)?.right;
      const fits = places.filter(({ text }) => (text === at) === (id !== spoilt));
      return [id, oneOf(fits, draw).id];
    }),
  );
}

function filled(
  question: Question,
  { gaps }: Extract<View, { kind: 'gaps' }>,
  right: boolean,
  draw: Draw,
) {
  const key = logicOf('gaps').feedback(question, undefined) as readonly PartFeedback[];
  const spoilt = right ? undefined : oneOf(gaps, draw).id;
  return Object.fromEntries(
    gaps.map((gap) => {
      const word = key.find((part) => part.id === gap.id)?.right ?? '';
      if (!('options' in gap) || gap.options === undefined)
        return [gap.id, gap.id === spoilt ? 'do not know' : word];
      const fits = gap.options.filter(({ text }) => (text === word) === (gap.id !== spoilt));
      return [gap.id, oneOf(fits, draw).id];
    }),
  );
}

/** The order with two neighbours changed over. */
function swapped<Item>(order: readonly Item[], draw: Draw): Item[] {
  const at = Math.floor(draw() * (order.length - 1));
  return order.toSpliced(at, 2, ...order.slice(at, at + 2).toReversed());
}
