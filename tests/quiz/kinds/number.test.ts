// Numbers: how they are read, their edges, and what the form refuses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { number } from '../../../src/quiz/kinds/number/logic.ts';
import { readNumber } from '../../../src/quiz/kinds/number/reading.ts';
import { numberSchema } from '../../../src/quiz/kinds/number/schema.ts';
import { result } from '../../../src/quiz/mark.ts';
import { numberOf, written } from './examples/number.ts';

describe('a number is read', () => {
  it.each([
    ['64,8', 64.8],
    ['64.8', 64.8],
    ['64.8 Mt', 64.8],
    ['64.8mt', 64.8],
    ['64.8 Million tonnes', 64.8],
    [' 1 234,5 ', 1234.5],
    ['1\u202f234.5', 1234.5],
    ['1,234.5', 1234.5],
    ['1,234,567', 1234567],
    ['1’234', 1234],
    ['0,125', 0.125],
    ['12,5', 12.5],
    ['1,2345', 1.2345],
    ['−3', -3],
    ['-3', -3],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['６４', 64],
  ])('%s', (text, value) => {
    expect(readNumber(text, ['Mt', 'million tonnes'])).toBe(value);
  });
  it.each([
    '',
    'many',
    '1,234',
    '12,345',
    '1.2.3',
    '1,2,3',
    '6 4',
    '64 kg',
    'Mt',
    '1e3',
    '--3',
    '64.8 Mt Mt',
  ])('not, when it is none or may be two: "%s"', (text) => {
    expect(readNumber(text, ['Mt'])).toBeUndefined();
  });
  it('as it was written, whatever it is, with point or comma', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999, max: 999_999 }),
        fc.integer({ min: 1, max: 2 }),
        (whole, places) => {
          const text = (whole / 10 ** places).toFixed(places);
          expect(readNumber(text, [])).toBe(Number(text));
          expect(readNumber(text.replace('.', ','), [])).toBe(Number(text));
        },
      ),
    );
  });
});

describe('a number is marked', () => {
  const points = (question: ReturnType<typeof numberOf>, text: string) => {
    const marked = result(question, written(text));
    return marked.state === 'marked' ? marked.points : marked.state;
  };
  it('right within its tolerance, edges included, against the same edges in whole hundredths', () => {
    for (let hundredths = 6300; hundredths <= 6700; hundredths += 1)
      // 64.3 to 65.3, counted without floating point.
      expect(points(numberOf(), (hundredths / 100).toFixed(2))).toBe(
        hundredths >= 6430 && hundredths <= 6530 ? 1 : 0,
      );
  });
  it('right at an edge that floating point cannot hold', () => {
    expect(points(numberOf({ value: 0.3, tolerance: 0 }), String(0.1 + 0.2))).toBe(1);
    expect(points(numberOf({ value: 0.1, tolerance: 0.2 }), '0.3')).toBe(1);
  });
  it('right in a range, wrong outside, zero and negative numbers too', () => {
    const range = numberOf({ value: undefined, tolerance: undefined, range: { from: -2, to: 0 } });
    expect(['-2', '-1', '0', '0.01', '-2.01'].map((text) => points(range, text))).toEqual([
      1, 1, 1, 0, 0,
    ]);
  });
  it('not ready, and never wrong, when it cannot be read', () => {
    expect(points(numberOf(), '1,234')).toBe('not-ready');
    expect(points(numberOf(), '')).toBe('not-answered');
  });
});

describe('what is said of a number', () => {
  it('is the reason of its own for a likely slip', () => {
    const question = numberOf({ near: [{ value: 648, why: 'the comma is lost' }] });
    expect(number.feedback(question, written('648'))).toEqual({
      given: '648',
      correct: false,
      right: '64.8 ± 0.5 Mt',
      why: question.why,
      near: 'the comma is lost',
    });
    expect(number.feedback(question, written('65'))).not.toHaveProperty('near');
  });
  it('keeps its meaning when words change, not when the number does', () => {
    expect(number.key(numberOf({ why: 'other', unit: 't' }))).toBe(number.key(numberOf()));
    expect(number.key(numberOf({ value: 64.9 }))).not.toBe(number.key(numberOf()));
  });
});

describe('the form of a number', () => {
  const faults = (change: object) =>
    numberSchema
      .safeParse({ ...numberOf(), ...change })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  it('takes a good one', () => {
    expect(numberSchema.parse(numberOf())).toEqual(numberOf());
  });
  it('says what is wrong and how to mend it', () => {
    const none = { value: undefined, tolerance: undefined };
    expect(faults(none)).toEqual([['', 'no number is right here: write "value:" or "range:"']]);
    expect(faults({ range: { from: 1, to: 2 } })).toEqual([
      ['range', 'there is a value and a range: keep one of them'],
    ]);
    expect(faults({ ...none, range: { from: 2, to: 1 } })).toEqual([
      ['range', 'the range ends before it begins: write the smaller number in "from"'],
    ]);
    expect(faults({ value: undefined, range: { from: 1, to: 2 } })).toEqual([
      ['tolerance', 'a range needs no tolerance: remove it, or widen the range'],
    ]);
  });
});
