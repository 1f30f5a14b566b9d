// Sorting: marks against a count made another way, what stays secret, and what its form refuses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OptionId } from '../../../src/ids.ts';
import { sort } from '../../../src/quiz/kinds/sort/logic.ts';
import { sortSchema } from '../../../src/quiz/kinds/sort/schema.ts';
import { shuffled } from '../../../src/quiz/seed.ts';
import { sortOf } from '../part-questions.ts';
import { example, sorted } from './examples/sort.ts';

const { question } = example;
const view = sort.view(question, 'seed');

/** A sorting question of any size, with an answer that may be unfinished and may name what is not there. */
const asked = fc
  .record({
    categories: fc.uniqueArray(fc.constantFrom('f1', 'f2', 'f3', 'f4', 'f5', 'f6'), {
      minLength: 2,
    }),
    items: fc.uniqueArray(fc.stringMatching(/^[k-z][0-9][a-z]$/), { minLength: 3, maxLength: 9 }),
  })
  .chain(({ categories, items }) =>
    fc.record({
      question: fc.tuple(...items.map(() => fc.constantFrom(...categories))).map((places) =>
        sortOf(
          items.map((id, index) => [id, places[index] ?? ''] as const),
          categories,
        ),
      ),
      answer: fc
        .dictionary(fc.constantFrom(...items, 'zz9'), fc.constantFrom(...categories, 'zz9', ''))
        .map(sorted),
    }),
  );

describe('the marks of a sorting question', () => {
  it('are those worked out by hand', () => {
    const places = ['f1', 'f1', 'o2', 'a3'];
    const mark = (...given: string[]) =>
      sort.mark(
        question,
        sorted(Object.fromEntries(['k7', 'p2', 'w9', 'z4'].map((id, i) => [id, given[i] ?? '']))),
      ).points;
    expect(mark(...places)).toBe(1);
    expect(mark('f1', 'f1', 'o2', 'f1')).toBe(3 / 4);
    expect(mark('f1', 'o2', 'o2', 'f1')).toBe(2 / 4);
    expect(mark('f1', 'f1', 'f1', 'f1')).toBe(2 / 4);
    expect(mark('a3', 'a3', 'a3', 'a3')).toBe(1 / 4);
    expect(mark('o2', 'o2', 'a3', 'o2')).toBe(0);
  });
  it('are the share of all pairs of item and category that are both given and right', () => {
    fc.assert(
      fc.property(asked, ({ question, answer }) => {
        // Counted over every pair there could be, as sets of texts, with whole numbers.
        const given = new Set(Object.entries(answer.places).map(([id, to]) => `${id} ${to}`));
        const right = new Set(question.items.map((item) => `${item.id} ${item.in}`));
        const both = [...given].filter((pair) => right.has(pair)).length;
        const { points } = sort.mark(question, answer);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1);
        expect(Math.abs(points * question.items.length - both)).toBeLessThan(1e-9);
      }),
    );
  });
  it('do not depend on the order of items, categories or the answer', () => {
    fc.assert(
      fc.property(asked, fc.string(), ({ question, answer }, seed) => {
        const turned = {
          ...question,
          items: shuffled(question.items, seed),
          categories: question.categories.toReversed(),
        };
        const same = sorted(Object.fromEntries(Object.entries(answer.places).toReversed()));
        expect(sort.mark(turned, same)).toEqual(sort.mark(question, answer));
        expect(sort.view(turned, seed)).toEqual(sort.view(question, seed));
        expect(sort.key(turned)).toBe(sort.key(question));
      }),
    );
  });
});

describe('an answer to a sorting question', () => {
  it('is empty, unfinished or complete by its known rows', () => {
    for (const answer of example.empty) expect(sort.completeness(view, answer)).toBe('empty');
    for (const answer of example.incomplete)
      expect(sort.completeness(view, answer)).toBe('incomplete');
    expect(sort.completeness(view, example.wrong)).toBe('complete');
  });
  it('comes back from form fields and from JSON', () => {
    fc.assert(
      fc.property(asked, ({ question, answer }) => {
        const view = sort.view(question, 'x');
        const fields = Object.entries(answer.places).map(
          ([id, to]) => [`${question.id}.${id}`, [to]] as const,
        );
        const read = sort.readForm(view, new Map(fields));
        expect(sort.completeness(view, read)).toBe(sort.completeness(view, answer));
        if (read === undefined) return;
        expect(JSON.parse(JSON.stringify(read))).toEqual(read);
        expect(sort.mark(question, read)).toEqual(sort.mark(question, answer));
      }),
    );
    expect(sort.readForm(view, new Map([['birds.sort.k7', ['']]]))).toBeUndefined();
  });
  it('changes its meaning when an item moves to another category, and not when words change', () => {
    const [first, ...rest] = question.items;
    if (first === undefined) throw new Error('the example has no item');
    const moved = { ...question, items: [{ ...first, in: 'a3' as OptionId }, ...rest] };
    const reworded = { ...question, items: [{ ...first, text: 'other', why: 'other' }, ...rest] };
    expect(sort.key(moved)).not.toBe(sort.key(question));
    expect(sort.key(reworded)).toBe(sort.key(question));
  });
});

describe('what is said of a sorting question', () => {
  it('names what was given, what is right and why, for every statement', () => {
    const answer = sorted({ k7: 'o2', p2: 'f1' });
    expect(sort.feedback(question, answer)).toEqual([
      part('k7', false, 'text of f1', 'text of o2'),
      part('p2', true, 'text of f1', 'text of f1'),
      part('w9', false, 'text of o2'),
      part('z4', false, 'text of a3'),
    ]);
    expect(sort.rightWords(question)[2]).toEqual({
      text: 'text of w9 → text of o2',
      why: 'why of w9',
    });
  });
  it('shows nothing that tells the key', () => {
    const secret = 'canary';
    const planted = {
      ...question,
      explanation: secret,
      items: question.items.map((item) => ({
        ...item,
        in: 'a3' as OptionId,
        why: secret,
        misconception: secret as never,
      })),
    };
    expect(JSON.stringify(sort.view(planted, 'seed'))).toBe(JSON.stringify(view));
  });
  it('is readable as plain text', () => {
    const lines = sort.plainText(view).split('\n');
    expect(lines[0]).toBe(question.prompt);
    expect(lines.slice(1).map((line) => line.slice(0, 2))).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
      'A.',
      'B.',
      'C.',
    ]);
    for (const { text } of [...question.items, ...question.categories])
      expect(lines.some((line) => line.endsWith(text))).toBe(true);
  });
});

function part(id: string, correct: boolean, right: string, given?: string) {
  const chosen = given !== undefined;
  return { id, chosen, correct, why: `why of ${id}`, right, ...(chosen ? { given } : {}) };
}

describe('the form of a sorting question', () => {
  const faults = (change: object) =>
    sortSchema
      .safeParse({ ...question, ...change })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  const [k7, p2, w9] = question.items;

  it('takes a good one', () => {
    expect(sortSchema.parse(question)).toEqual(question);
  });
  it('says what is wrong and how to mend it', () => {
    expect(faults({ items: [k7, p2] })).toEqual([
      ['items', 'sorting needs at least three statements'],
    ]);
    expect(faults({ items: [k7, p2, { ...w9, in: 'x9' }] })).toEqual([
      ['items.2.in', '"in: x9" names nothing here: write one of f1, o2, a3'],
    ]);
    expect(faults({ items: [k7, p2, w9, k7] })).toEqual([
      ['items.3.id', 'the id "k7" is used twice in this question: choose another'],
    ]);
    expect(faults({ items: [k7, p2, { ...w9, id: 'f1' }] })).toEqual([
      ['items.2.id', 'the id "f1" is used twice in this question: choose another'],
    ]);
    expect(faults({ categories: question.categories.slice(0, 1) })?.[0]).toEqual([
      'categories',
      'sorting needs at least two categories',
    ]);
  });
});
