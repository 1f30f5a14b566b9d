// Orders: marks against pairs counted in other ways, what stays secret, and what its form refuses.
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { OptionId } from '../../../src/ids.ts';
import { Draw } from '../../../src/quiz/kinds/order/Draw.tsx';
import {
  moved,
  order,
  type OrderFeedback,
  shownOrder,
} from '../../../src/quiz/kinds/order/logic.ts';
import { orderSchema } from '../../../src/quiz/kinds/order/schema.ts';
import { result } from '../../../src/quiz/mark.ts';
import { orderOf } from '../part-questions.ts';
import { example, ordered } from './examples/order.ts';

const { question } = example;
const view = order.view(question, 'seed');
const ids = ['k7', 'p2', 'w9', 'z4', 'm3', 'b8', 'q5', 'x1'];

/** A question with 3 to 8 items, and all of them in any order. */
const asked = fc.shuffledSubarray(ids, { minLength: 3 }).chain((right) =>
  fc.record({
    right: fc.constant(right),
    question: fc.constant(orderOf(...right)),
    given: fc.shuffledSubarray(right, { minLength: right.length }),
  }),
);

/** How many swaps of neighbours a bubble sort needs to make the right order of this one. */
function swaps(given: readonly string[], right: readonly string[]): number {
  const row = given.map((id) => right.indexOf(id));
  let count = 0;
  for (let end = row.length - 1; end > 0; end -= 1)
    for (let i = 0; i < end; i += 1) {
      const [a = 0, b = 0] = row.slice(i, i + 2);
      if (a < b) continue;
      row.splice(i, 2, b, a);
      count += 1;
    }
  return count;
}

function permutations(of: readonly string[]): string[][] {
  if (of.length === 0) return [[]];
  return of.flatMap((first) =>
    permutations(of.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}

describe('the marks of an order', () => {
  it('are those worked out by hand', () => {
    const mark = (...given: string[]) =>
      order.mark(orderOf('k7', 'p2', 'w9', 'z4', 'm3'), ordered(...given)).points;
    // Five items make ten pairs.
    expect(mark('k7', 'p2', 'w9', 'z4', 'm3')).toBe(1);
    // Two neighbours the wrong way round: one pair.
    expect(mark('p2', 'k7', 'w9', 'z4', 'm3')).toBe(9 / 10);
    // The last put first: its four pairs, though no item stands in its place.
    expect(mark('m3', 'k7', 'p2', 'w9', 'z4')).toBe(6 / 10);
    // The ends swapped: 4 + 4 pairs less the one they share.
    expect(mark('m3', 'p2', 'w9', 'z4', 'k7')).toBe(3 / 10);
    expect(mark('m3', 'z4', 'w9', 'p2', 'k7')).toBe(0);
  });
  it('are one less for every swap of neighbours that the right order is away', () => {
    fc.assert(
      fc.property(asked, ({ question, right, given }) => {
        const pairs = (right.length * (right.length - 1)) / 2;
        const { points } = order.mark(question, ordered(...given));
        expect(points).toBeCloseTo(1 - swaps(given, right) / pairs, 12);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1);
      }),
    );
  });
  it.each([3, 4, 5])('are spread over all orders of %i items as the Mahonian numbers say', (n) => {
    // Orders by their wrong pairs (MacMahon 1913; OEIS A008302).
    const known: Readonly<Record<number, number[]>> = {
      3: [1, 2, 2, 1],
      4: [1, 3, 5, 6, 5, 3, 1],
      5: [1, 4, 9, 15, 20, 22, 20, 15, 9, 4, 1],
    };
    const right = ids.slice(0, n);
    const pairs = (n * (n - 1)) / 2;
    const counts = Array.from({ length: pairs + 1 }, () => 0);
    for (const given of permutations(right)) {
      const wrong = pairs - order.mark(orderOf(...right), ordered(...given)).points * pairs;
      counts[Math.round(wrong)] = (counts[Math.round(wrong)] ?? 0) + 1;
    }
    expect(counts).toEqual(known[n]);
  });
  it('of an order and of the same turned round add up to one point', () => {
    fc.assert(
      fc.property(asked, ({ question, given }) => {
        const there = order.mark(question, ordered(...given)).points;
        const back = order.mark(question, ordered(...given.toReversed())).points;
        expect(there + back).toBeCloseTo(1, 12);
      }),
    );
  });
  it('do not see ids that the question does not know, nor an id that comes again', () => {
    fc.assert(
      fc.property(asked, fc.nat(), ({ question, given }, at) => {
        const more = given.toSpliced(at % given.length, 0, 'zz9').concat(given);
        expect(result(question, ordered(...more))).toEqual(result(question, ordered(...given)));
      }),
    );
  });
});

describe('an answer that gives an order', () => {
  it('is empty when nothing was touched, even where the order shown is the right one', () => {
    const right = orderOf(...order.view(question, 'seed').items.map(({ id }) => id));
    const shown = order.view(right, 'seed').items.map(({ id }) => id);
    expect(shown).toEqual(right.items.map(({ id }) => id));
    expect(result(right, undefined)).toEqual({ state: 'not-answered' });
    expect(result(right, ordered(...shown))).toEqual({ state: 'marked', points: 1 });
  });
  it('comes back from form fields and from JSON', () => {
    fc.assert(
      fc.property(asked, ({ question, given }) => {
        const fields = given.map((id, i) => [`birds.order.${id}`, [`${i + 1}`]] as const);
        const read = order.readForm(order.view(question, 'x'), new Map(fields));
        expect(read).toEqual(ordered(...given));
        expect(JSON.parse(JSON.stringify(read))).toEqual(read);
      }),
    );
  });
  it('is unfinished when two items are given the same place, or one none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', '1', '2', '3', '4'), { minLength: 4, maxLength: 4 }),
        (places) => {
          const fields = question.items.map(
            ({ id }, i) => [`birds.order.${id}`, [places[i] ?? '']] as const,
          );
          const read = order.readForm(view, new Map(fields));
          const taken = new Set(places.filter((place) => place !== ''));
          const state = taken.size === 4 ? 'complete' : taken.size > 0 ? 'incomplete' : 'empty';
          expect(order.completeness(view, read)).toBe(state);
        },
      ),
    );
  });
  it('changes its meaning with the order in the file, and not with the words', () => {
    const reworded = question.items.map((item) => ({ ...item, text: 'other', why: 'other' }));
    const [a, b, ...rest] = question.items;
    if (a === undefined || b === undefined) throw new Error('the example has four items');
    const key = order.key(question);
    expect(order.key({ ...question, items: reworded, why: 'other', first: 'other' })).toBe(key);
    expect(order.key({ ...question, items: [b, a, ...rest] })).not.toBe(key);
    expect(order.key({ ...question, items: [a, b, ...rest.slice(1)] })).not.toBe(key);
  });
});

describe('the order on the screen', () => {
  const shown = (answer?: ReturnType<typeof ordered>) =>
    shownOrder(view, answer).map(({ id }) => id);

  it('is the one shown at first until there is an answer', () => {
    expect(shown()).toEqual(view.items.map(({ id }) => id));
    expect(shown(ordered('zz9'))).toEqual(view.items.map(({ id }) => id));
    expect(shown(example.wrong)).toEqual(example.wrong.order);
  });
  it('holds every item once, those with a place first', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('k7', 'p2', 'w9', 'z4', 'zz9')), (some) => {
        const known = [...new Set(some)].filter((id) => id !== 'zz9');
        const all = shown(ordered(...some));
        expect(all.toSorted()).toEqual(['k7', 'p2', 'w9', 'z4']);
        expect(all.slice(0, known.length)).toEqual(known);
      }),
    );
  });
  it('moves one item and leaves the others in their order, and stops at the ends', () => {
    fc.assert(
      fc.property(asked, fc.nat(), fc.integer({ min: -3, max: 12 }), ({ given }, which, to) => {
        const all = given as OptionId[];
        const id = all[which % all.length] ?? ('' as OptionId);
        const now = moved(all, id, to);
        expect(now.indexOf(id)).toBe(Math.max(0, Math.min(to, all.length - 1)));
        expect(now.filter((each) => each !== id)).toEqual(all.filter((each) => each !== id));
      }),
    );
  });
});

describe('an order as it is drawn when the site is built', () => {
  const drawn = (answer?: ReturnType<typeof ordered>) =>
    renderToString(createElement(Draw, { view, answer, onAnswer: () => undefined }));
  /** What a browser would post of the form untouched: the selected choice of each select. */
  const posted = (html: string) =>
    [...html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/g)].map(
      ([, name = '', choices = '']) => {
        const chosen = /<option[^>]*selected=""[^>]*>([^<]*)</.exec(choices)?.[1] ?? '';
        return [name, [chosen === '–' ? '' : chosen]] as const;
      },
    );

  it('has the fields that its form is read from, none of them filled', () => {
    const fields = posted(drawn());
    expect(fields.map(([name]) => name).toSorted()).toEqual(Object.keys(example.fields).toSorted());
    expect(order.readForm(view, new Map(fields))).toBeUndefined();
    expect(drawn()).not.toMatch(/ style=|<script/);
  });
  it('posts back the answer that it was drawn with', () => {
    expect(order.readForm(view, new Map(posted(drawn(example.wrong))))).toEqual(example.wrong);
  });
  it('hides what does nothing without scripts', () => {
    expect(drawn()).toMatch(/<div[^>]*hidden=""[^>]*>.*order-keep/);
    expect(drawn()).not.toContain('data-way');
  });
});

describe('what is said of an order', () => {
  it('has the place given and the right one of every item, and counts the pairs', () => {
    const told: OrderFeedback = order.feedback(question, ordered('p2', 'k7', 'w9', 'z4'));
    expect(told).toEqual({
      items: [
        { id: 'k7', given: 2, right: 1, why: 'why of k7' },
        { id: 'p2', given: 1, right: 2, why: 'why of p2' },
        { id: 'w9', given: 3, right: 3, why: 'why of w9' },
        { id: 'z4', given: 4, right: 4, why: 'why of z4' },
      ],
      pairs: { right: 5, all: 6 },
      why: 'why of the order',
    });
  });
  it('is the key alone without an answer', () => {
    const { why: _, ...bare } = question.items[0] ?? { id: '' as OptionId, text: '' };
    const told = order.feedback(
      { ...question, items: [bare, ...question.items.slice(1)] },
      undefined,
    );
    expect(told.pairs).toBeUndefined();
    expect(told.items[0]).toEqual({ id: 'k7', right: 1 });
  });
  it('says in words the whole order, the first first', () => {
    expect(order.rightWords(question)).toEqual([
      {
        text: 'text of k7 → text of p2 → text of w9 → text of z4',
        why: 'why of the order',
      },
    ]);
  });
  it('shows the same for every order in the file', () => {
    const seen = permutations(question.items.map(({ id }) => id)).map((right) => {
      const items = right.flatMap((id) => question.items.filter((item) => item.id === id));
      return JSON.stringify(order.view({ ...question, items, why: right.join() }, 'seed'));
    });
    expect(new Set(seen)).toEqual(new Set([JSON.stringify(view)]));
    expect(seen).toHaveLength(24);
  });
  it('shows every order about equally often, the right one too', () => {
    const three = orderOf('k7', 'p2', 'w9');
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i += 1) {
      const shown = order.view(three, `seed ${i}`).items.map(({ id }) => id);
      counts.set(shown.join(), (counts.get(shown.join()) ?? 0) + 1);
    }
    // 1000 expected each of six; five standard deviations of a binomial are 144.
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(144);
  });
});

describe('the form of an order', () => {
  const faults = (change: object) =>
    orderSchema
      .safeParse({ ...question, ...change })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  const [k7, p2, w9] = question.items;

  it('takes a good one, with and without reasons and names of the ends', () => {
    expect(orderSchema.parse(question)).toEqual(question);
    const { first: _, last: __, ...endless } = question;
    const items = question.items.map(({ id, text }) => ({ id, text }));
    expect(orderSchema.parse({ ...endless, items })).toEqual({ ...endless, items });
  });
  it('says what is wrong and how to mend it', () => {
    expect(faults({ items: [k7, p2] })).toEqual([
      ['items', 'an order needs at least three items; for two, a choice will do'],
    ]);
    const nine = [...ids, 'n6'].map((id) => ({ id, text: `text of ${id}` }));
    expect(faults({ items: nine })).toEqual([
      ['items', 'an order takes at most eight items, more are hard to keep in mind'],
    ]);
    expect(faults({ items: [k7, p2, { ...w9, id: 'k7' }] })).toEqual([
      ['items.2.id', 'the id "k7" is used twice in this question: choose another'],
    ]);
    expect(faults({ items: [k7, p2, { ...w9, text: 'text of p2' }] })).toEqual([
      ['items.2.text', 'two items say "text of p2": word them so that they can be told apart'],
    ]);
    expect(faults({ last: 'earliest' })).toEqual([
      ['last', '"first" and "last" say the same: name the two ends, such as earliest and latest'],
    ]);
    expect(faults({ why: undefined })?.map(([path]) => path)).toEqual(['why']);
  });
});
