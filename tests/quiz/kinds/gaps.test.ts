// Texts with gaps: marks against a count made another way, what the form refuses, what is drawn.
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Draw } from '../../../src/quiz/kinds/gaps/Draw.tsx';
import { gaps } from '../../../src/quiz/kinds/gaps/logic.ts';
import { gapsSchema } from '../../../src/quiz/kinds/gaps/schema.ts';
import { shuffled } from '../../../src/quiz/seed.ts';
import { typographic } from '../../../src/quiz/typographic.ts';
import { option } from '../questions.ts';
import { chooseGap, example, filled, gapsOf, writeGap } from './examples/gaps.ts';

const { question } = example;

/** A text with any number of gaps of both sorts, and an answer that may be unfinished or name what is not there. */
const asked = fc
  .uniqueArray(fc.stringMatching(/^[a-m][0-9]$/), { minLength: 1, maxLength: 8 })
  .chain((ids) =>
    fc
      .tuple(...ids.map(() => fc.boolean()))
      .map((chosen) =>
        ids.map((id, i) =>
          chosen[i] ? chooseGap(id, `${id}r`, `${id}w`, `${id}v`) : writeGap(id, `right ${id}`),
        ),
      ),
  )
  .chain((all) =>
    fc.record({
      question: fc.constant(gapsOf(all)),
      answer: fc
        .tuple(
          ...all.map(({ id, options }) =>
            fc.constantFrom(
              ...(options ? [`${id}r`, `${id}w`, `${id}v`, 'zz9'] : [`Right ${id}!`, 'wrong', ' ']),
              '',
            ),
          ),
        )
        .map((values) => filled(Object.fromEntries(all.map(({ id }, i) => [id, values[i] ?? ''])))),
    }),
  );

describe('the marks of a text with gaps', () => {
  it('are those worked out by hand', () => {
    const three = gapsOf([
      chooseGap('a1', 'k7', 'p2'),
      writeGap('b2', 'six'),
      writeGap('c3', 'Minsk'),
    ]);
    const mark = (a1: string, b2: string, c3: string) =>
      gaps.mark(three, filled({ a1, b2, c3 })).points;
    expect(mark('k7', 'six', 'minsk')).toBe(1);
    expect(mark('k7', 'Six', 'Pinsk')).toBe(2 / 3);
    expect(mark('p2', 'seven', 'Minsk')).toBe(1 / 3);
    expect(mark('p2', '6', 'Pinsk')).toBe(0);
  });
  it('are the share of gaps that hold what is right, counted over texts', () => {
    fc.assert(
      fc.property(asked, ({ question, answer }) => {
        const right = Object.entries(answer.gaps).filter(([id, value]) =>
          [`${id}r`, `Right ${id}!`].includes(value),
        );
        const { points } = gaps.mark(question, answer);
        expect(Math.abs(points * question.gaps.length - right.length)).toBeLessThan(1e-9);
      }),
    );
  });
  it('do not depend on the order of gaps and options in the file, and neither does the view', () => {
    fc.assert(
      fc.property(asked, fc.string(), ({ question, answer }, seed) => {
        const turned = {
          ...question,
          gaps: shuffled(question.gaps, seed).map((gap) =>
            gap.options ? { ...gap, options: shuffled(gap.options, seed) } : gap,
          ),
        };
        expect(gaps.mark(turned, answer)).toEqual(gaps.mark(question, answer));
        expect(gaps.view(turned, seed)).toEqual(gaps.view(question, seed));
        expect(gaps.key(turned)).toBe(gaps.key(question));
      }),
    );
  });
});

describe('an answer to a text with gaps', () => {
  it('is empty, unfinished or complete by the gaps that hold something', () => {
    fc.assert(
      fc.property(asked, ({ question, answer }) => {
        const held = Object.values(answer.gaps).filter(
          (value) => value.trim() !== '' && value !== 'zz9',
        ).length;
        const all = question.gaps.length;
        expect(gaps.completeness(gaps.view(question, 'x'), answer)).toBe(
          held === 0 ? 'empty' : held < all ? 'incomplete' : 'complete',
        );
      }),
    );
  });
  it('comes back from form fields', () => {
    fc.assert(
      fc.property(asked, ({ question, answer }) => {
        const view = gaps.view(question, 'x');
        const fields = Object.entries(answer.gaps).map(
          ([id, value]) => [`${question.id}.${id}`, [value]] as const,
        );
        const read = gaps.readForm(view, new Map(fields));
        expect(gaps.completeness(view, read)).toBe(gaps.completeness(view, answer));
        if (read === undefined) return;
        expect(gaps.mark(question, read)).toEqual(gaps.mark(question, answer));
      }),
    );
  });
  it('changes its meaning when another option is right, and not when words change', () => {
    const [first, second] = question.gaps;
    if (first?.options === undefined || second === undefined) throw new Error('no gaps');
    const turned = first.options.map((each) => ({ ...each, correct: each.id === 'p2' }));
    const other = { ...question, gaps: [{ ...first, options: turned }, second] };
    expect(gaps.key(other)).not.toBe(gaps.key(question));
    const reworded = first.options.map((each) => ({ ...each, text: 'other', why: 'other' }));
    const same = {
      ...question,
      text: 'Elsewhere {a1} and {b2}.',
      gaps: [
        { ...first, options: reworded },
        { ...second, why: 'other' },
      ],
    };
    expect(gaps.key(same)).toBe(gaps.key(question));
  });
});

describe('what is said of a text with gaps', () => {
  it('is what was given, what is right and every reason, gap by gap in the order of the text', () => {
    const turned = { ...question, gaps: question.gaps.toReversed() };
    expect(gaps.feedback(turned, filled({ a1: 'p2', b2: 'Owl' }))).toEqual([
      {
        id: 'a1',
        chosen: true,
        correct: false,
        given: 'text of p2',
        right: 'text of k7',
        why: 'why of k7',
        note: 'why of p2',
        others: [{ text: 'text of w9', why: 'why of w9', correct: false }],
      },
      {
        id: 'b2',
        chosen: true,
        correct: false,
        given: 'Owl',
        right: 'text of b2',
        why: 'why of b2',
        others: [{ text: 'tit', correct: true }],
      },
    ]);
  });
});

describe('the form of a text with gaps', () => {
  const faults = (change: object) =>
    gapsSchema
      .safeParse({ ...question, ...change })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  const gap = (change: object) => faults({ gaps: [question.gaps[0], { id: 'b2', ...change }] });
  it('takes a good one', () => {
    expect(gapsSchema.parse(question)).toEqual(question);
  });
  it('refuses a gap that stands nowhere, one that is not declared, and one that stands twice', () => {
    expect(faults({ text: 'Only {a1}.' })).toEqual([
      [
        'gaps.1.id',
        'the gap "b2" stands nowhere in the text: write {b2} where it goes, or remove the gap',
      ],
    ]);
    expect(faults({ text: 'With {a1}, {b2} and {c3}.' })).toEqual([
      ['text', 'no gap has the id of {c3}: add it under "gaps:", or write one of a1, b2'],
    ]);
    expect(faults({ text: 'With {a1}, {b2} and {a1}.' })).toEqual([
      ['text', '{a1} stands twice in the text: give the second gap an id of its own'],
    ]);
  });
  it('refuses braces that are no gap, and a gap inside emphasis', () => {
    expect(faults({ text: 'With {a1}, {b2} and { c3 }.' })?.[0]?.[1]).toMatch(/^there is a brace/);
    expect(faults({ text: 'With *all of {a1}* and {b2}.' })?.[0]?.[1]).toMatch(
      /inside \*emphasis\*/,
    );
    expect(faults({ text: 'With *all* of {a1} and *some* {b2}.' })).toBeUndefined();
  });
  it('refuses a gap with nothing right in it, with two ways to fill it, or with an idle key', () => {
    expect(gap({})).toEqual([
      ['gaps.1', 'this gap has no right answer: write "options:" to choose from, or "accepted:"'],
    ]);
    expect(gap({ accepted: [{ text: 'x' }] })).toEqual([
      ['gaps.1', 'this gap does not say why its answer is right: add "why:"'],
    ]);
    const options = [option('r1', true), option('s2')];
    expect(gap({ options, accepted: [{ text: 'x' }] })?.[0]?.[0]).toBe('gaps.1.accepted');
    expect(gap({ options, why: 'x' })).toEqual([
      [
        'gaps.1.why',
        '"why:" stands beside "options:", each of which has its own reason: remove it',
      ],
    ]);
    expect(gap({ options: [option('r1', true), option('s2', true)] })).toEqual([
      ['gaps.1.options', 'a gap has exactly one right option: write "correct: true" on one'],
    ]);
  });
  it('refuses an id that stands twice in the question, and forms that count as one', () => {
    expect(gap({ options: [option('k7', true), option('s2')] })).toEqual([
      ['gaps.1.options.0.id', 'the id "k7" is used twice in this question: choose another'],
    ]);
    expect(gap({ accepted: [{ text: 'a tit' }, { text: 'A-tit' }], why: 'x' })).toEqual([
      [
        'gaps.1.accepted.1.text',
        '"A-tit" counts as "a tit" already, by what is forgiven: remove it',
      ],
    ]);
  });
  it('leaves quotes about a gap the right way round', () => {
    expect(typographic('the "{a1}" of \'{b2}\'')).toBe('the “{a1}” of ‘{b2}’');
  });
});

describe('the drawing of a text with gaps', () => {
  const draw = (answer: typeof example.right | undefined, told: boolean) =>
    renderToStaticMarkup(
      createElement(Draw, {
        view: gaps.view(question, 'seed'),
        answer,
        onAnswer: () => undefined,
        feedback: told ? gaps.feedback(question, answer) : undefined,
      }),
    );
  it('has a labelled control in each gap, with the sentence to read out beside it', () => {
    const html = draw(undefined, false);
    const plain = html.replaceAll(/<[^>]*>/g, '');
    expect(html).toMatch(/<select[^>]*id="birds\.gaps\.a1"/);
    expect(html).toMatch(/<input[^>]*id="birds\.gaps\.b2"/);
    expect(plain).toContain('Gap 1 of 2');
    expect(html).toContain('<label for="birds.gaps.b2">');
    expect(plain).toContain('Before (gap 1) after (gap 2) after.');
    expect(html.match(/aria-describedby="text-birds\.gaps rule-birds\.gaps"/g)).toHaveLength(2);
    expect(html.match(/data-open/g)).toHaveLength(2);
    expect(plain).toContain('Each right one earns an equal part of the point');
  });
  it('keeps what was chosen', () => {
    const html = draw(filled({ a1: 'p2', b2: 'owl' }), false);
    expect(html).toMatch(/<option value="p2" selected/);
    expect(html).toContain('value="owl"');
    expect(html).not.toContain('data-open');
  });
  it('says of each gap in words whether it is right, in the text and below', () => {
    const plain = draw(filled({ a1: 'k7', b2: 'owl' }), true).replaceAll(/<[^>]*>/g, '');
    expect(plain).toContain('1 of 2 gaps filled correctly.');
    expect(plain).toMatch(
      /Before 1✓\u00a0text of k7 \(right\) after 2✗\u00a0owl \(not right\) after\./,
    );
    expect(plain).toMatch(
      /Gap 1✓ Your answer, correct: .*Gap 2✗ Your answer: owl✓ Correct: text of b2/s,
    );
  });
  it('shows the right words where there is no answer', () => {
    const plain = draw(undefined, true).replaceAll(/<[^>]*>/g, '');
    expect(plain).toMatch(/✓\u00a0text of k7 .*✓\u00a0text of b2/);
    expect(plain).not.toContain('not right');
    expect(plain).not.toContain('filled correctly');
  });
});
