// What values an expression can take: always enough, and exact where every name stands once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/scenario/expression.ts';
import { assumed, type Box, rangeOf } from '../../../src/scenario/check/ranges.ts';
import { formulaOf, type Situation } from '../../../src/scenario/situation.ts';

const box: Box = {
  ranges: new Map([
    ['a', [0, 100]],
    ['b', [0, 100]],
    ['round', [1, 9]],
  ]),
  rivals: new Map([
    ['aim(x)', ['aim(y)']],
    ['aim(y)', ['aim(x)']],
  ]),
};
const layout = {
  variables: new Map([
    ['a', 0],
    ['b', 1],
  ]),
  means: new Set<string>(),
  clock: 'clock',
  flags: new Map([['f', 0]]),
  hidden: new Map([
    [
      'aim',
      {
        index: 0,
        values: new Map([
          ['x', 0],
          ['y', 1],
        ]),
      },
    ],
  ]),
};

describe('the range of an expression', () => {
  it.each<[string, number, number]>([
    ['7', 7, 7],
    ['-a', -100, 0],
    ['a - b', -100, 100],
    ['2 * (a - 30)', -60, 140],
    ['min(6000, 400 + 270 * max(0, a - 36))', 400, 6000],
    ['clamp(a, 20, 40)', 20, 40],
    ['div(a, 3)', 0, 33],
    ['div(a, b - 50)', -100, 100],
    ['a >= 0', 1, 1],
    ['a > 100', 0, 0],
    ['a == 101 or b <= 100', 1, 1],
    ['not has(f)', 0, 1],
    ['has(f) and 0', 0, 0],
    ['a != 5', 0, 1],
    ['3 == 3', 1, 1],
  ])('%s goes from %d to %d', (text, least, most) => {
    expect(rangeOf(parseExpression(text), box).map((end) => end + 0)).toEqual([least, most]);
  });
});

describe('what can hold', () => {
  const can = (text: string, holds = true) =>
    assumed(parseExpression(text), holds, box) !== undefined;

  it.each([
    ['a > 60 and a < 50'],
    ['a >= 60 and not (a > 40)'],
    ['a == 3 and a == 4'],
    ['has(f) and not has(f)'],
    ['aim(x) and aim(y)'],
    ['(a < 10 or a < 20) and b > 30 and a == b'],
    ['50 < a and 50 > a'],
  ])('%s never holds', (text) => {
    expect(can(text)).toBe(false);
  });

  it.each([['a >= 0'], ['a < 50 or a >= 50'], ['not (a > 100)'], ['has(f) or not has(f)']])(
    '%s always holds',
    (text) => {
      expect(can(text, false)).toBe(false);
    },
  );

  it.each([['a > 60 and b < 50'], ['aim(x) or aim(y)'], ['a - b > 99'], ['a and has(f)']])(
    '%s may hold or not',
    (text) => {
      expect([can(text), can(text, false)]).toEqual([true, true]);
    },
  );
});

it('no value lies outside its range, and nothing that holds is called impossible', () => {
  const atom = fc.constantFrom(
    'a',
    'b',
    'round',
    'has(f)',
    'aim(x)',
    'aim(y)',
    '0',
    '3',
    '40',
    '71',
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      atom,
      fc
        .tuple(
          tie('tree'),
          fc.constantFrom('+', '-', '*', '>=', '<=', '>', '<', '==', '!=', 'and', 'or'),
          tie('tree'),
        )
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      fc
        .tuple(fc.constantFrom('min', 'max', 'div'), tie('tree'), tie('tree'))
        .map(([call, left, right]) => `${call}(${left}, ${right})`),
      fc.tuple(fc.constantFrom('not ', '-'), tie('tree')).map(([sign, of]) => `(${sign}(${of}))`),
    ),
  }));
  const situation = fc.record({
    values: fc.tuple(fc.nat(100), fc.nat(100)),
    round: fc.integer({ min: 1, max: 9 }),
    flags: fc.tuple(fc.nat(1)),
    hidden: fc.tuple(fc.nat(1)),
  });
  fc.assert(
    fc.property(tree, situation, (text, some) => {
      const now: Situation = { sums: [], passed: 0, capital: 0, clock: 0, ...some };
      const expression = parseExpression(text);
      const value = formulaOf(expression, layout)(now);
      const [least, most] = rangeOf(expression, box);
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
      expect(assumed(expression, value !== 0, box)).toBeDefined();
    }),
    { numRuns: 2000 },
  );
});
