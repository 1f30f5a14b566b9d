// Questions in use with another key.
import { describe, expect, it } from 'vitest';
import { type Answer, kindNames, logicOf, type Question } from '../../src/quiz/kinds.ts';
import { result } from '../../src/quiz/mark.ts';
import { keyParts, type NewKey, rekeyed } from '../../src/quiz/rekey.ts';
import { questionSchema } from '../../src/quiz/schema.ts';
import { examples } from './kinds/examples/all.ts';
import { chooseGap, filled, gapsOf, writeGap } from './kinds/examples/gaps.ts';
import { numberOf, written } from './kinds/examples/number.ts';
import { choiceOf, choicesOf, choose, common, option, pick } from './questions.ts';

const why = 'what is said of it';
const textOf = (...accepted: string[]): Question => ({
  ...common('birds.text'),
  kind: 'text',
  accepted: accepted.map((text) => ({ text })),
  mistaken: [{ text: 'egret', why: 'another bird' }],
  why: 'why of the text',
});
const points = (question: Question | undefined, answer: Answer) => {
  if (question === undefined) throw new Error('there is no such key');
  const found = result(question, answer);
  return found.state === 'marked' ? found.points : found.state;
};
const text = (of: string) => ({ kind: 'text' as const, text: of });
/** The question as it would stand in a file. */
const asFile = (question: Question | undefined) => questionSchema.safeParse(question).error?.issues;

/** Of each kind that allows it a question, another key, and an answer that only this key has right. */
const cases: readonly [Question, NewKey, Answer, Answer][] = [
  [choiceOf(), { '': ['p2'] }, choose('p2'), choose('k7')],
  [choicesOf(), { '': ['c3', 'd4'] }, pick('c3', 'd4'), pick('a1', 'b2')],
  [
    examples.evidence.question as Question,
    { '': ['k7'] },
    { kind: 'evidence', sentences: ['k7'] as never },
    examples.evidence.right as Answer,
  ],
  [
    examples.map.question as Question,
    { '': ['w9', 'z4'] },
    { kind: 'map', places: ['w9', 'z4'] as never },
    examples.map.right as Answer,
  ],
  [numberOf(), { '': ['70', '80'] }, written('75 Mt'), written('64.8')],
  [textOf('heron'), { '': ['stork', 'egret'] }, text('Egret'), text('heron')],
  [
    gapsOf([chooseGap('a1', 'k7', 'p2'), writeGap('b2', 'tit')]),
    { a1: ['p2'], b2: ['owl'] },
    filled({ a1: 'p2', b2: 'owl' }),
    filled({ a1: 'k7', b2: 'tit' }),
  ],
];

describe('a question with another key', () => {
  it.each(cases)(
    'has that alone right, is otherwise as it was, and could stand in a file: $kind',
    (question, key, right, old) => {
      const as = rekeyed(question, 'key', key, why);
      expect(points(question, right)).toBe(0);
      expect(points(question, old)).toBe(1);
      expect(points(as, right)).toBe(1);
      expect(points(as, old)).toBe(0);
      const { view } = logicOf(question.kind);
      expect(as && view(as, 'seed')).toEqual(view(question, 'seed'));
      expect(asFile(as)).toBeUndefined();
    },
  );
  it('gives no reason that speaks for the old key, and shows no wrong idea in what is right', () => {
    const misled = choiceOf('birds.one', {
      options: [
        option('k7', true),
        { ...option('p2'), misconception: 'all-alike' as never },
        option('w9'),
      ],
    });
    const as = rekeyed(misled, 'key', { '': ['p2'] }, why);
    expect(as).toMatchObject({ options: [{ why }, { why, correct: true }, { why: 'why of w9' }] });
    expect(JSON.stringify(as)).not.toContain('all-alike');
  });
  it('is the same as JSON, so that it can be kept', () => {
    for (const [question, key] of cases) {
      const as = rekeyed(question, 'key', key, why);
      expect(JSON.parse(JSON.stringify(as))).toEqual(as);
    }
  });
});

describe('a question with another accepted answer', () => {
  it.each(cases.filter(([{ kind }]) => kind === 'choice' || kind === 'text' || kind === 'gaps'))(
    'has both right at once where one key can hold both: $kind',
    (question, key, right, old) => {
      const as = rekeyed(question, 'accept', key, why);
      expect(points(as, right)).toBe(1);
      expect(points(as, old)).toBe(1);
    },
  );
  it.each(cases.filter(([{ kind }]) => kind !== 'choice' && kind !== 'text' && kind !== 'gaps'))(
    'has it alone, to stand beside the other, where it cannot: $kind',
    (question, key, right, old) => {
      const as = rekeyed(question, 'accept', key, why);
      expect(points(as, right)).toBe(1);
      expect(points(as, old)).toBe(0);
      expect(asFile(as)).toBeUndefined();
    },
  );
  it('gives part of a gap its due: one gap of two', () => {
    const question = gapsOf([chooseGap('a1', 'k7', 'p2', 'w9'), writeGap('b2', 'tit')]);
    const as = rekeyed(question, 'accept', { a1: ['w9'], b2: ['  '] }, why);
    expect(points(as, filled({ a1: 'w9', b2: 'owl' }))).toBe(0.5);
    expect(points(as, filled({ a1: 'k7', b2: 'tit' }))).toBe(1);
    expect(logicOf('gaps').feedback(as as Question, filled({ a1: 'w9', b2: 'tit' }))).toMatchObject(
      [
        { correct: true, right: 'text of w9', others: [{ correct: true }, { correct: false }] },
        { correct: true },
      ],
    );
  });
  it('adds forms of a word that are new, says why, and keeps the reason for the others', () => {
    expect(
      rekeyed(textOf('heron'), 'accept', { '': ['Heron', 'egret', 'EGRET'] }, why),
    ).toMatchObject({
      accepted: [{ text: 'heron' }, { text: 'egret', why }],
      mistaken: [],
      why: 'why of the text',
    });
  });
});

describe('what cannot be a key', () => {
  it.each([
    ['nothing', choiceOf(), {}],
    ['two options where one can be chosen', choiceOf(), { '': ['k7', 'p2'] }],
    ['an option that is not there', choiceOf(), { '': ['zz9'] }],
    ['every option', choicesOf(), { '': ['a1', 'b2', 'c3', 'd4'] }],
    ['one place where several were asked for', examples.map.question as Question, { '': ['w9'] }],
    ['no number', numberOf(), { '': ['many'] }],
    ['a range that ends before it begins', numberOf(), { '': ['2', '1'] }],
    ['a blank', textOf('heron'), { '': [' '] }],
    ['a sign that is forgiven', textOf('heron'), { '': ['.'] }],
    ['a form longer than the field', textOf('heron'), { '': ['x'.repeat(201)] }],
    ['a gap that is not there', gapsOf([writeGap('b2', 'tit')]), { zz9: ['owl'] }],
    ['no gap at all', gapsOf([writeGap('b2', 'tit')]), { b2: [''] }],
  ] as const)('is %s', (_, question, key) => {
    expect(rekeyed(question, 'key', key, why)).toBeUndefined();
  });
  it('is anything in a kind whose key is no list and no number', () => {
    const allowing = kindNames.filter((kind) => {
      const { question } = examples[kind];
      return keyParts(question as Question).length > 0;
    });
    expect(allowing).toEqual(['choice', 'choices', 'number', 'evidence', 'map', 'text', 'gaps']);
    expect(rekeyed(examples.order.question as Question, 'key', { '': ['x'] }, why)).toBeUndefined();
  });
  it('is not what one number needs: a single number is from and to', () => {
    expect(rekeyed(numberOf(), 'key', { '': ['70', ''] }, why)).toMatchObject({
      range: { from: 70, to: 70 },
    });
  });
});
