// The marks of a paper, and what corrections of its keys make of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionId } from '../../src/ids.ts';
import { type Correction, keysNow } from '../../src/quiz/correction.ts';
import { fingerprint } from '../../src/quiz/fingerprint.ts';
import type { Answer, Question } from '../../src/quiz/kinds.ts';
import type { Last } from '../../src/quiz/paper.ts';
import { markPaper, type PaperMarks } from '../../src/quiz/paper-marks.ts';
import { choiceOf, choicesOf, choose, common, option, pick } from './questions.ts';

const keyed = (id: string, ...right: string[]) =>
  choiceOf(id, { options: ['k7', 'p2', 'w9'].map((each) => option(each, right.includes(each))) });
const one = keyed('birds.one', 'k7');
const two = keyed('birds.two', 'k7');
const some = choicesOf('birds.some');
const written: Question = {
  ...common('birds.essay'),
  kind: 'judgement',
  words: { from: 1, to: 60 },
  rubric: [
    { id: 'c1' as never, text: 'A claim', levels: [0, 2].map((points) => ({ points, text: 'x' })) },
  ],
  models: [{ text: 'Herons.' }, { text: 'Gulls.' }],
  why: 'why',
};

const given = (answers: Readonly<Record<string, Answer>>) =>
  new Map(
    Object.entries(answers).map(([id, answer]): [QuestionId, Last] => [
      id as QuestionId,
      { answer, counted: 'yes' },
    ]),
  );
const withKey = (
  how: 'accept' | 'key',
  as: Question,
  lowers = false,
  of: Question = as.id === some.id ? some : as.id === two.id ? two : one,
): Correction => ({ how, question: as.id, lowers, as, fits: fingerprint(of) });
const drop = (question: Question, lowers = false): Correction => ({
  how: 'drop',
  question: question.id,
  lowers,
});
const credit = (question: Question): Correction => ({
  how: 'credit',
  question: question.id,
  lowers: false,
});
const sum = ({ points, outOf }: PaperMarks) => [points, outOf];
const half = given({ 'birds.one': choose('k7'), 'birds.two': choose('w9') });

describe('a paper', () => {
  it('has the points of its questions, counts those that wait for a person apart, and knows no answer from a wrong one', () => {
    const marks = markPaper(
      [one, two, some, written],
      given({
        'birds.one': choose('k7'),
        'birds.some': pick('a1'),
        'birds.essay': { kind: 'judgement', text: 'Herons wait.' },
      }),
    );
    expect(marks).toMatchObject({ points: 1.5, outOf: 4, toJudge: 1, answered: 3 });
    expect(marks.questions.map(({ result: { state } }) => state)).toEqual([
      'marked',
      'not-answered',
      'marked',
      'to-judge',
    ]);
  });
  it('is not changed by a correction of a question that it did not ask', () => {
    expect(markPaper([one], half, [drop(two, true), credit(two)])).toEqual(markPaper([one], half));
  });
});

describe('another accepted answer', () => {
  const accepted = withKey('accept', keyed('birds.two', 'k7', 'w9'));
  it('is right beside the one that was right, and nobody loses', () => {
    expect(sum(markPaper([one, two], half, [accepted]))).toEqual([2, 2]);
    const other = given({ 'birds.one': choose('k7'), 'birds.two': choose('k7') });
    expect(sum(markPaper([one, two], other, [accepted]))).toEqual([2, 2]);
  });
  it('of a question with several right options is a whole other answer: the better of the two counts', () => {
    const other = choicesOf('birds.some', {
      options: ['a1', 'b2', 'c3', 'd4'].map((id) => option(id, 'cd'.includes(id[0] ?? ''))),
    });
    const points = (...ids: string[]) =>
      markPaper([some], given({ 'birds.some': pick(...ids) }), [withKey('accept', other)]).points;
    expect(points('c3', 'd4')).toBe(1);
    expect(points('a1', 'b2')).toBe(1);
    expect(points('a1', 'c3')).toBe(0);
    expect(points('c3')).toBe(0.5);
  });
});

describe('another key', () => {
  const other = keyed('birds.one', 'p2');
  it('gives the point to who chose it, and takes none away', () => {
    const marks = markPaper([one, two], half, [withKey('key', other)]);
    expect(sum(marks)).toEqual([1, 2]);
    expect(marks.questions.map(({ spared }) => spared)).toEqual([true, false]);
    const chosen = given({ 'birds.one': choose('p2'), 'birds.two': choose('w9') });
    expect(sum(markPaper([one, two], chosen, [withKey('key', other)]))).toEqual([1, 2]);
  });
  it('takes the point from who had it by the wrong key when that is said', () => {
    const marks = markPaper([one, two], half, [withKey('key', other, true)]);
    expect(sum(marks)).toEqual([0, 2]);
    expect(marks.questions[0]).toMatchObject({ spared: false, points: 0 });
  });
  it('is none of a question that has got another meaning since', () => {
    const mended = keyed('birds.one', 'w9');
    const answers = given({ 'birds.one': choose('w9') });
    expect(sum(markPaper([mended], answers, [withKey('key', other, true)]))).toEqual([1, 1]);
    expect(sum(markPaper([mended], answers, [drop(one, true)]))).toEqual([0, 0]);
  });
  it('gives no points to who did not answer', () => {
    const marks = markPaper([one], given({}), [withKey('key', other), withKey('accept', other)]);
    expect(marks).toMatchObject({ points: 0, answered: 0 });
    expect(marks.questions[0]?.result).toEqual({ state: 'not-answered' });
  });
});

describe('a dropped question', () => {
  it('counts no more for those whom it held back, and goes on counting for those whom it carried', () => {
    expect(sum(markPaper([one, two], half, [drop(two)]))).toEqual([1, 1]);
    const marks = markPaper([one, two], half, [drop(one)]);
    expect(sum(marks)).toEqual([1, 2]);
    expect(marks.questions[0]).toMatchObject({ dropped: false, spared: true });
  });
  it('counts for nobody when marks may be lowered', () => {
    const marks = markPaper([one, two], half, [drop(one, true)]);
    expect(sum(marks)).toEqual([0, 1]);
    expect(marks.questions[0]).toMatchObject({ dropped: true, points: 0 });
    expect(marks.answered).toBe(2);
  });
  it('is not waited for any more', () => {
    const answers = given({ 'birds.essay': { kind: 'judgement', text: 'Herons wait.' } });
    expect(markPaper([one, written], answers, [drop(written)])).toMatchObject({
      outOf: 1,
      toJudge: 0,
    });
  });
  it('leaves a paper of nothing but itself without points to be had', () => {
    expect(sum(markPaper([two], half, [drop(two)]))).toEqual([0, 0]);
  });
});

describe('credit for all', () => {
  it('gives the point to everybody, also without an answer, and says by the key what the answer was', () => {
    const marks = markPaper([one, two, some], half, [credit(two), credit(some)]);
    expect(sum(marks)).toEqual([3, 3]);
    expect(marks.questions[1]).toMatchObject({
      credited: true,
      points: 1,
      result: { state: 'marked', points: 0 },
    });
    expect(marks.answered).toBe(2);
  });
  it('brings back a question that was dropped', () => {
    expect(sum(markPaper([one, two], half, [drop(two), credit(two)]))).toEqual([2, 2]);
  });
  it('does not make anybody wait for a person', () => {
    const answers = given({ 'birds.essay': { kind: 'judgement', text: 'Herons wait.' } });
    expect(markPaper([written], answers, [credit(written)])).toMatchObject({
      points: 1,
      toJudge: 0,
    });
  });
});

describe('several corrections', () => {
  it('hold in the order in which they were made', () => {
    const p2 = withKey('key', keyed('birds.one', 'p2'), true);
    const w9 = withKey('key', keyed('birds.one', 'w9'), true);
    const chosen = given({ 'birds.one': choose('w9') });
    expect(markPaper([one], chosen, [p2, w9]).points).toBe(1);
    expect(markPaper([one], chosen, [w9, p2]).points).toBe(0);
  });
  it('keep what an earlier one gave: an accepted answer survives another accepted answer', () => {
    const accepted = [
      withKey('accept', keyed('birds.one', 'p2')),
      withKey('accept', keyed('birds.one', 'w9')),
    ];
    for (const id of ['k7', 'p2', 'w9'])
      expect(markPaper([one], given({ 'birds.one': choose(id) }), accepted).points).toBe(1);
  });
  it('leave as the keys that count the last one that was put in the place of all, and what was accepted after it', () => {
    const p2 = keyed('birds.one', 'p2');
    const w9 = keyed('birds.one', 'w9');
    expect(keysNow(one, [withKey('accept', w9)])).toEqual([one, w9]);
    expect(keysNow(one, [withKey('accept', w9), withKey('key', p2)])).toEqual([p2]);
    expect(keysNow(one, [withKey('key', p2), withKey('accept', w9), drop(one)])).toEqual([p2, w9]);
    expect(keysNow(two, [withKey('key', p2)])).toEqual([two]);
  });
});

const letters = fc.constantFrom('k7', 'p2', 'w9');
const papers = fc
  .array(fc.tuple(letters, fc.option(letters, { nil: undefined })), { minLength: 1, maxLength: 6 })
  .map((rows) => ({
    questions: rows.map(([key], i) => keyed(`birds.q${i}`, key)),
    last: given(
      Object.fromEntries(
        rows.flatMap(([, answer], i) => (answer ? [[`birds.q${i}`, choose(answer)]] : [])),
      ),
    ),
  }));
const changes = fc.array(
  fc.record({
    at: fc.nat(5),
    how: fc.constantFrom('accept' as const, 'key' as const, 'drop' as const, 'credit' as const),
    to: letters,
    lowers: fc.boolean(),
  }),
  { maxLength: 6 },
);
const worked = fc.tuple(papers, changes).map(([paper, rows]) => ({
  ...paper,
  corrections: rows.flatMap(({ at, how, to, lowers }): Correction[] => {
    const question = paper.questions[at];
    if (question === undefined) return [];
    if (how === 'drop' || how === 'credit') return [{ how, question: question.id, lowers }];
    return [withKey(how, keyed(question.id, to), lowers, question)];
  }),
}));
const share = ({ points, outOf }: PaperMarks) => (outOf === 0 ? 0 : points / outOf);

describe('any paper with any corrections', () => {
  it('has no smaller share of the points by a correction that may not lower it', () => {
    fc.assert(
      fc.property(worked, ({ questions, last, corrections }) => {
        for (const [i, { lowers }] of corrections.entries()) {
          if (lowers) continue;
          const before = markPaper(questions, last, corrections.slice(0, i));
          const after = markPaper(questions, last, corrections.slice(0, i + 1));
          expect(share(after)).toBeGreaterThanOrEqual(share(before) - 1e-9);
        }
      }),
    );
  });
  it('has points between 0 and what can be had, and a question that was dropped has none', () => {
    fc.assert(
      fc.property(worked, ({ questions, last, corrections }) => {
        const marks = markPaper(questions, last, corrections);
        expect(marks.points).toBeGreaterThanOrEqual(0);
        expect(marks.points).toBeLessThanOrEqual(marks.outOf);
        expect(marks.outOf).toBe(marks.questions.filter(({ dropped }) => !dropped).length);
        const odd = marks.questions.filter(
          ({ dropped, credited, points }) =>
            (dropped && points !== 0) || (credited && points !== 1),
        );
        expect(odd).toEqual([]);
      }),
    );
  });
  it('is the old paper again without them', () => {
    fc.assert(
      fc.property(worked, ({ questions, last, corrections }) => {
        const before = markPaper(questions, last);
        markPaper(questions, last, corrections);
        expect(markPaper(questions, last, [])).toEqual(before);
      }),
    );
  });
});
