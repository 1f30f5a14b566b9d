// Matching: marks against a count made another way, what stays secret, and what its form refuses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MisconceptionId, OptionId } from '../../../src/ids.ts';
import { match } from '../../../src/quiz/kinds/match/logic.ts';
import { matchSchema } from '../../../src/quiz/kinds/match/schema.ts';
import { shuffled } from '../../../src/quiz/seed.ts';
import { matchOf } from '../part-questions.ts';
import { example, matched } from './examples/match.ts';

const { question } = example;
const view = match.view(question, 'seed');

const targets = ['t1', 't2', 't3', 't4', 't5', 't6', 't7'];
/** A question with up to five rows, each with a target of its own, and any answer to it. */
const asked = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.shuffledSubarray(targets, { minLength: 5 }))
  .chain(([size, own]) => {
    const rows = ['k7', 'p2', 'w9', 'z4', 'm3'].slice(0, size);
    return fc.record({
      question: fc.constant(
        matchOf(
          rows.map((id, i) => [id, own[i] ?? ''] as const),
          targets,
        ),
      ),
      answer: fc
        .dictionary(fc.constantFrom(...rows, 'zz9'), fc.constantFrom(...targets, 'zz9', ''))
        .map(matched),
    });
  });

describe('the marks of a matching question', () => {
  it('are those worked out by hand', () => {
    const three = matchOf(
      [
        ['k7', 't1'],
        ['p2', 't2'],
        ['w9', 't3'],
      ],
      ['t1', 't2', 't3', 't4'],
    );
    const mark = (k7: string, p2: string, w9: string) =>
      match.mark(three, matched({ k7, p2, w9 })).points;
    expect(mark('t1', 't2', 't3')).toBe(1);
    expect(mark('t1', 't2', 't4')).toBe(2 / 3);
    expect(mark('t1', 't3', 't2')).toBe(1 / 3);
    // The same target for every row is right for one row at most.
    expect(mark('t2', 't2', 't2')).toBe(1 / 3);
    expect(mark('t4', 't4', 't4')).toBe(0);
    expect(mark('t2', 't3', 't1')).toBe(0);
  });
  it('add up, over all answers that give every row a target, to what chance would earn', () => {
    fc.assert(
      fc.property(asked, ({ question }) => {
        // Every way to fill the rows: a row is right in one of 7 of them, so that the mean is exactly 1/7.
        const rows = question.rows.map(({ id }) => id);
        let ways: Record<string, string>[] = [{}];
        for (const id of rows.slice(0, 3))
          ways = ways.flatMap((way) => targets.map((to) => ({ ...way, [id]: to })));
        const small = { ...question, rows: question.rows.slice(0, 3) };
        let right = 0;
        for (const way of ways)
          right += Math.round(match.mark(small, matched(way)).points * small.rows.length);
        expect(right * targets.length).toBe(ways.length * small.rows.length);
      }),
      { numRuns: 10 },
    );
  });
  it('lie between 0 and 1 and are what is left when the rows that went wrong are struck out', () => {
    fc.assert(
      fc.property(asked, ({ question, answer }) => {
        const wrong = match.feedback(question, answer).filter(({ correct }) => !correct).length;
        const { points } = match.mark(question, answer);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1);
        expect(points).toBeCloseTo(1 - wrong / question.rows.length, 12);
      }),
    );
  });
  it('do not depend on the order of rows, targets or the answer', () => {
    fc.assert(
      fc.property(asked, fc.string(), ({ question, answer }, seed) => {
        const turned = {
          ...question,
          rows: shuffled(question.rows, seed),
          targets: shuffled(question.targets, seed),
        };
        const same = matched(Object.fromEntries(Object.entries(answer.places).toReversed()));
        expect(match.mark(turned, same)).toEqual(match.mark(question, answer));
        expect(match.view(turned, seed)).toEqual(match.view(question, seed));
        expect(match.key(turned)).toBe(match.key(question));
      }),
    );
  });
});

describe('an answer to a matching question', () => {
  it('is empty, unfinished or complete by its known rows', () => {
    for (const answer of example.empty) expect(match.completeness(view, answer)).toBe('empty');
    for (const answer of example.incomplete)
      expect(match.completeness(view, answer)).toBe('incomplete');
    expect(match.completeness(view, example.wrong)).toBe('complete');
  });
  it('comes back from form fields and from JSON', () => {
    fc.assert(
      fc.property(asked, ({ question, answer }) => {
        const view = match.view(question, 'x');
        const fields = Object.entries(answer.places).map(
          ([id, to]) => [`${question.id}.${id}`, [to]] as const,
        );
        const read = match.readForm(view, new Map(fields));
        expect(match.completeness(view, read)).toBe(match.completeness(view, answer));
        if (read === undefined) return;
        expect(JSON.parse(JSON.stringify(read))).toEqual(read);
        expect(match.mark(question, read)).toEqual(match.mark(question, answer));
      }),
    );
  });
  it('keeps its meaning when words change, and not when two rows swap targets', () => {
    const [k7, p2] = question.rows;
    if (k7 === undefined || p2 === undefined) throw new Error('the example has two rows');
    const swapped = {
      ...question,
      rows: [
        { ...k7, to: p2.to },
        { ...p2, to: k7.to },
      ],
    };
    const reworded = { ...question, rows: [{ ...k7, text: 'other', why: 'other' }, p2] };
    expect(match.key(swapped)).not.toBe(match.key(question));
    expect(match.key(reworded)).toBe(match.key(question));
    expect(match.key({ ...question, targets: question.targets.slice(0, 2) })).not.toBe(
      match.key(question),
    );
  });
});

describe('what is said of a matching question', () => {
  it('carries the misconception of a row, with what was given and what is right', () => {
    const misconception = 'all-alike' as MisconceptionId;
    const rows = question.rows.map((row) => ({ ...row, misconception }));
    const [told] = match.feedback({ ...question, rows }, matched({ k7: 't3' }));
    expect(told).toEqual({
      id: 'k7',
      chosen: true,
      correct: false,
      why: 'why of k7',
      misconception,
      given: 'text of t3',
      right: 'text of t1',
    });
  });
  it('shows nothing that tells the key', () => {
    const secret = 'canary';
    const planted = {
      ...question,
      explanation: secret,
      rows: question.rows.map((row) => ({ ...row, to: 't3' as OptionId, why: secret })),
    };
    expect(JSON.stringify(match.view(planted, 'seed'))).toBe(JSON.stringify(view));
  });
  it('puts every target first about equally often, whatever the order of the file', () => {
    const firsts = Map.groupBy(
      Array.from({ length: 3000 }, (_, i) => match.view(question, `seed ${i}`).places[0]?.id),
      (id) => id,
    );
    // 1000 expected each; five standard deviations of a binomial are 129.
    for (const { id } of question.targets)
      expect(Math.abs((firsts.get(id)?.length ?? 0) - 1000)).toBeLessThan(129);
  });
});

describe('the form of a matching question', () => {
  const faults = (change: object) =>
    matchSchema
      .safeParse({ ...question, ...change })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  const [k7, p2] = question.rows;

  it('takes a good one', () => {
    expect(matchSchema.parse(question)).toEqual(question);
  });
  it('says what is wrong and how to mend it', () => {
    expect(faults({ rows: [k7] })).toEqual([['rows', 'matching needs at least two rows']]);
    expect(faults({ rows: [k7, { ...p2, to: 'x9' }] })).toEqual([
      ['rows.1.to', '"to: x9" names nothing here: write one of t1, t2, t3'],
    ]);
    expect(faults({ rows: [k7, { ...p2, to: 't1' }] })).toEqual([
      ['rows.1.to', 'two rows go to "t1": give each a target of its own, or use "kind: sort"'],
    ]);
    expect(faults({ rows: [k7, { ...p2, id: 't2' }] })).toEqual([
      ['rows.1.id', 'the id "t2" is used twice in this question: choose another'],
    ]);
  });
});
