// Evidence in a passage: marks against counting by hand, the order of a text, what the form refuses, the drawing.
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Draw } from '../../../src/quiz/kinds/evidence/Draw.tsx';
import { attribution, evidence, picked } from '../../../src/quiz/kinds/evidence/logic.ts';
import { evidenceSchema } from '../../../src/quiz/kinds/evidence/schema.ts';
import { evidenceWords as words } from '../../../src/ui/words/en-kind-evidence.ts';
import { option } from '../questions.ts';
import { evidenceOf, example, marked } from './examples/evidence.ts';

const { question } = example;
const view = evidence.view(question, 'seed');
const ids = ['k7', 'a1', 'w9', 'b2', 'z4', 'm3'];

/** A passage of which any sentences are right, but for none and all, and any marks in it. */
const asked = fc
  .record({
    right: fc.subarray(ids, { minLength: 1, maxLength: ids.length - 1 }),
    picks: fc.shuffledSubarray([...ids, 'zz9']),
    relation: fc.constantFrom('for' as const, 'against' as const),
  })
  .map(({ right, picks, relation }) => ({
    question: evidenceOf(
      ids.map((id) => option(id, right.includes(id))),
      { relation },
    ),
    right,
    picks,
    answer: marked(...picks),
  }));

describe('the marks of evidence', () => {
  it('are those worked out by hand', () => {
    const points = (...picks: string[]) => evidence.mark(question, marked(...picks)).points;
    expect(points('a1', 'b2')).toBe(1);
    expect(points('a1')).toBe(0.5);
    expect(points('a1', 'w9')).toBe(0);
    // 2 - 1 of 2, then 2 - 2 and 2 - 3: marking everything earns nothing, and nothing goes below 0.
    expect(points('a1', 'b2', 'k7')).toBe(0.5);
    expect(points('a1', 'b2', 'k7', 'w9')).toBe(0);
    expect(points('a1', 'b2', 'k7', 'w9', 'z4')).toBe(0);
  });
  it('are what taking one right mark back for each wrong one leaves, whichever way the claim is asked', () => {
    fc.assert(
      fc.property(asked, ({ question, right, picks, answer }) => {
        const left = picks.filter((id) => right.includes(id));
        for (const id of picks) if (ids.includes(id) && !right.includes(id)) left.pop();
        const { points } = evidence.mark(question, answer);
        expect(points * right.length).toBeCloseTo(left.length, 12);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('do not depend on the order in which the sentences were marked', () => {
    fc.assert(
      fc.property(asked, ({ question, picks, answer }) => {
        expect(evidence.mark(question, marked(...picks.toReversed()))).toEqual(
          evidence.mark(question, answer),
        );
        expect(picked(evidence.view(question, 's'), picks)).toEqual(
          picked(evidence.view(question, 's'), picks.toReversed()),
        );
      }),
    );
  });
});

describe('what is said of evidence', () => {
  it('is the same whatever is right: neither place nor words nor number of the sentences tell', () => {
    fc.assert(
      fc.property(asked, asked, fc.string(), ({ question }, { question: other }, seed) => {
        const same = { ...other, relation: question.relation };
        expect(JSON.stringify(evidence.view(same, seed))).toBe(
          JSON.stringify(evidence.view(question, '')),
        );
      }),
    );
  });
  it('names claim and writer, and counts the sentences in plain text', () => {
    expect(evidence.plainText(view).split('\n')).toEqual([
      'prompt of birds.evidence',
      'text of the claim',
      '1. text of k7',
      '2. text of a1',
      '3. text of w9',
      '4. text of b2',
      '5. text of z4',
      '— text of the writer, text of the page',
    ]);
    const nobody = evidence.view(evidenceOf(question.sentences), 'seed');
    expect(attribution(nobody)).toBe('');
    expect(evidence.plainText(nobody)).not.toContain('—');
  });
  it('changes its key with what is right, which way it is asked and how the text runs, not with words', () => {
    const key = evidence.key(question);
    const { sentences } = question;
    const reworded = sentences.map((each) => ({ ...each, text: 'other', why: 'other' }));
    expect(evidence.key({ ...question, claim: 'other', by: 'other', sentences: reworded })).toBe(
      key,
    );
    const other = sentences.map((each) => ({ ...each, correct: !each.correct }));
    expect(evidence.key({ ...question, sentences: other })).not.toBe(key);
    expect(evidence.key({ ...question, relation: 'against' })).not.toBe(key);
    expect(evidence.key({ ...question, sentences: sentences.toReversed() })).not.toBe(key);
  });
});

describe('the form of evidence', () => {
  const faults = (change: object) =>
    evidenceSchema
      .safeParse({ ...question, ...change })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  const [k7, a1, w9] = question.sentences;

  it('takes a good one, and takes it to ask for support where it does not say', () => {
    expect(evidenceSchema.parse(question)).toEqual(question);
    expect(evidenceSchema.parse({ ...question, relation: undefined }).relation).toBe('for');
  });
  it('wants three to twelve sentences, one of them right and one not', () => {
    expect(faults({ sentences: [k7, a1] })).toEqual([
      ['sentences', 'a passage needs at least three sentences'],
    ]);
    const many = Array.from({ length: 13 }, (_, i) => option(`abc${i + 10}`, i === 0));
    expect(faults({ sentences: many })).toEqual([
      ['sentences', 'a passage of more than 12 sentences is too long: leave some out'],
    ]);
    const all = (correct: boolean) =>
      faults({ sentences: question.sentences.map((each) => ({ ...each, correct })) });
    expect(all(false)).toEqual([
      ['sentences', 'no sentence is right: write "correct: true" on at least one'],
    ]);
    expect(all(true)).toEqual([
      ['sentences', 'every sentence is right, so nothing is asked: add one that is not'],
    ]);
  });
  it('wants ids once, a reason for every sentence, and a claim', () => {
    expect(faults({ sentences: [k7, { ...a1, id: 'k7' }, w9] })).toEqual([
      ['sentences.1.id', 'the id "k7" is used twice in this question: choose another'],
    ]);
    expect(faults({ sentences: [k7, a1, { ...w9, why: undefined }] })?.[0]?.[0]).toBe(
      'sentences.2.why',
    );
    expect(faults({ claim: '' })).toEqual([['claim', 'there is nothing here; write the text']]);
  });
  it('wants its passage from one of its sources, and a relation that it knows', () => {
    expect(faults({ from: 'a-bok' })).toEqual([
      [
        'from',
        '"from: a-bok" is none of the sources of this question: write one of a-book, or add it to "sources:"',
      ],
    ]);
    expect(faults({ relation: 'neither' })).toEqual([
      ['relation', 'write "for" (sentences that support the claim) or "against"'],
    ]);
  });
});

describe('evidence as it is drawn', () => {
  const drawn = (
    answer?: ReturnType<typeof marked>,
    of = question,
    told?: ReturnType<typeof evidence.feedback>,
  ) =>
    renderToString(
      createElement(Draw, {
        view: evidence.view(of, 'seed'),
        answer,
        onAnswer: () => undefined,
        feedback: told,
      }),
    ).replaceAll('<!-- -->', '');
  const text = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll('\u00a0', ' ');
  const told = (answer?: ReturnType<typeof marked>, of = question) =>
    drawn(answer, of, evidence.feedback(of, answer));

  it('is a form that posts what is marked, in boxes named by their sentences', () => {
    const boxes = [...drawn(example.meant).matchAll(/<label>.*?<input ([^>]*)\/>(.*?)<\/label>/g)];
    expect(boxes.map(([, , label = '']) => text(label))).toEqual([
      '1 text of k7',
      '2 text of a1',
      '3 text of w9',
      '4 text of b2',
      '5 text of z4',
    ]);
    const posted = boxes
      .filter(([, box = '']) => box.includes('checked'))
      .map(([, box = '']) => /value="([^"]+)"/.exec(box)?.[1] ?? '');
    expect(boxes.every(([, box = '']) => box.includes('name="birds.evidence"'))).toBe(true);
    expect(evidence.readForm(view, new Map([['birds.evidence', posted]]))).toEqual(example.meant);
    expect(drawn()).not.toMatch(/ style=|<script|checked/);
  });
  it('says the rule of its marks before the answer, the way it is asked', () => {
    expect(drawn()).toContain(words.rule.for);
    expect(drawn(undefined, { ...question, relation: 'against' })).toContain(words.rule.against);
  });
  it('keeps reasons and the way to the source until the answer is in', () => {
    expect(drawn(example.right)).not.toMatch(/why of|href/);
    expect(told(example.right)).toContain('href="/sources/#a-book"');
  });
  it('says of every sentence what was marked, what is right, and why, in words', () => {
    const lines = (html: string) =>
      [...html.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, line = '']) => text(line));
    expect(lines(told(marked('k7', 'a1')))).toEqual([
      '✗Sentence 1, which you wrongly marked: does not support the claim. why of k7',
      '✓Sentence 2, which you rightly marked: supports the claim. why of a1',
      'Sentence 3, which you rightly left unmarked: does not support the claim. why of w9',
      '✓Sentence 4, which you missed: supports the claim. why of b2',
      'Sentence 5, which you rightly left unmarked: does not support the claim. why of z4',
    ]);
    expect(lines(told())).toContain('✓Sentence 4: supports the claim. why of b2');
    const against = { ...question, relation: 'against' as const };
    expect(lines(told(marked('k7'), against)).slice(0, 2)).toEqual([
      '✗Sentence 1, which you wrongly marked: does not speak against the claim. why of k7',
      '✓Sentence 2, which you missed: speaks against the claim. why of a1',
    ]);
  });
  it('explains the part of the point by its sum', () => {
    expect(told(marked('a1', 'b2', 'k7'))).toContain(
      '2 of 2 right sentences marked, and 1 wrong pick taken off: (2 − 1) / 2 is 0.5.',
    );
    expect(told()).not.toContain('of 2 right sentences');
  });
  it('marks in the passage what was marked, and says nothing of who wrote it where nobody is named', () => {
    const html = told(marked('k7', 'a1'));
    expect([...html.matchAll(/<mark[^>]*data-mark="(\w+)"/g)].map(([, mark]) => mark)).toEqual([
      'wrong',
      'right',
    ]);
    expect(html).toMatch(/<span[^>]*data-mark="missed"/);
    expect(drawn(undefined, evidenceOf(question.sentences))).not.toContain('figcaption');
  });
});
