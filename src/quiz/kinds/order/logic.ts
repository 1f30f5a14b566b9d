// Items in order: every two items that stand the right way round to each other earn an equal part of the point.
import type { OptionId, QuestionId } from '../../../ids.ts';
import type { KindLogic } from '../../kind.ts';
import { letter, type OptionView } from '../../options.ts';
import { partsCompleteness, partsMark, readParts } from '../../parts.ts';
import { shuffled } from '../../seed.ts';
import type { OrderQuestion } from './schema.ts';

export interface OrderView {
  readonly kind: 'order';
  readonly id: QuestionId;
  readonly prompt: string;
  /** What the two ends of the order are called, such as earliest and latest. */
  readonly first?: string;
  readonly last?: string;
  readonly items: readonly OptionView[];
}
/** The items that have a place, the first first. */
export interface OrderAnswer {
  readonly kind: 'order';
  readonly order: readonly OptionId[];
}
/** What the learner is told about one item; places count from 1. */
export interface ItemFeedback {
  readonly id: OptionId;
  /** Where the learner put it. */
  readonly given?: number;
  readonly right: number;
  readonly why?: string;
}
export interface OrderFeedback {
  /** In the right order. */
  readonly items: readonly ItemFeedback[];
  /** Pairs in the right order, and all pairs; only of an answer. */
  readonly pairs?: { readonly right: number; readonly all: number };
  readonly why: string;
}

/**
 * Marks: pairs in the right order / all pairs, which is (tau + 1) / 2 for Kendall's rank correlation tau without
 * ties (Kendall, "A New Measure of Rank Correlation", Biometrika 30, 1938). Any answer drawn by chance earns half
 * a point on average.
 */
export const order: KindLogic<OrderQuestion, OrderView, OrderAnswer, OrderFeedback> = {
  key: ({ items }) => items.map(({ id }) => id).join(' > '),
  rightWords: ({ items, why }) => [{ text: items.map(({ text }) => text).join(' → '), why }],
  // The order shown must not depend on the key, so that it may happen to be the right one: then "It is right as it
  // stands" is the right answer, and an order that nobody has touched is still no answer.
  view: ({ id, prompt, first, last, items }, seed) => ({
    kind: 'order',
    id,
    prompt,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    items: shuffled(items, `${seed}/${id}`).map(({ id, text }) => ({ id, text })),
  }),
  completeness: ({ items }, answer) =>
    partsCompleteness(placed(items, answer).length, items.length),
  mark: ({ items }, answer) => {
    const { right, all } = pairsOf(items, placed(items, answer));
    return partsMark(right, all);
  },
  feedback: ({ items, why }, answer) => {
    const given = placed(items, answer);
    return {
      items: items.map(({ id, why }, index) => ({
        id,
        ...(given.includes(id) ? { given: given.indexOf(id) + 1 } : {}),
        right: index + 1,
        ...(why === undefined ? {} : { why }),
      })),
      ...(given.length === 0 ? {} : { pairs: pairsOf(items, given) }),
      why,
    };
  },
  misconceptions: () => [],
  readForm: ({ id, items }, fields) => {
    const known = (_: OptionView, value: string) => items.some((_, i) => value === `${i + 1}`);
    const given = readParts(id, items, fields, known);
    if (given === undefined) return undefined;
    // Two items in one place: one of them is left out, so that the answer is unfinished and says so.
    const order = items.flatMap((_, i) => {
      const here = items.find((item) => given[item.id] === `${i + 1}`);
      return here === undefined ? [] : [here.id];
    });
    return { kind: 'order', order };
  },
  plainText: ({ prompt, first, last, items }) =>
    [
      prompt,
      ...(first === undefined && last === undefined ? [] : [`${first ?? '…'} → ${last ?? '…'}`]),
      ...items.map(({ text }, index) => `${letter(index)}. ${text}`),
    ].join('\n'),
};

/** The items in the order on the screen: those that have a place in the answer, then the others as they were shown. */
export function shownOrder(view: OrderView, answer: OrderAnswer | undefined): OptionView[] {
  const given = placed(view.items, answer).flatMap((id) =>
    view.items.filter((item) => item.id === id),
  );
  return [...given, ...view.items.filter((item) => !given.includes(item))];
}

/** The order with one item at another index, counted from 0; an index outside the list is its nearer end. */
export function moved(order: readonly OptionId[], id: OptionId, to: number): OptionId[] {
  const others = order.filter((each) => each !== id);
  const index = Math.max(0, Math.min(to, others.length));
  return others.toSpliced(index, 0, id);
}

type Parts = readonly { readonly id: OptionId }[];

/** The known items of an answer, each once. */
function placed(items: Parts, answer: OrderAnswer | undefined): OptionId[] {
  const known = new Set(items.map(({ id }) => id));
  return [...new Set(answer?.order)].filter((id) => known.has(id));
}

function pairsOf(items: Parts, given: readonly OptionId[]) {
  const places = items.map(({ id }) => given.indexOf(id)).filter((place) => place !== -1);
  const right = places.flatMap((place, i) => places.slice(i + 1).filter((later) => place < later));
  return { right: right.length, all: (items.length * (items.length - 1)) / 2 };
}
