// The expression language: what it means, and where it says a slip is.
import { describe, expect, it } from 'vitest';
import { ExpressionError, parseExpression } from '../../src/scenario/expression.ts';
import { formulaOf, type Situation } from '../../src/scenario/situation.ts';
import { game } from './plays.ts';

const moment: Situation = {
  values: [58, 60, 30, 55, 80, 50, 45, 52, 42, 48, 52, 40],
  sums: [0, 0, 65, 111, 0, 0, 0, 0, 0, 0, 0, 0],
  passed: 2,
  capital: 5,
  round: 3,
  clock: 26,
  flags: Array.from(game.layout.flags, ([id]) =>
    id === 'red_line' || id === 'north.note' ? 1 : 0,
  ),
  hidden: [2, 1],
};
const value = (text: string) => formulaOf(parseExpression(text), game.layout)(moment);
const fault = (work: () => unknown): ExpressionError => {
  try {
    work();
  } catch (error) {
    if (error instanceof ExpressionError) return error;
  }
  throw new Error('no expression error');
};

describe('an expression', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['-aut + 60', 2],
    ['min(aut, lev)', 58],
    ['max(aut, lev)', 60],
    ['clamp(aut, 60, 70)', 60],
    ['div(7, 2)', 3],
    ['div(-7, 2)', -3],
    ['div(7, 0)', 0],
    ['aut >= 58 and lev < 60', 0],
    ['aut >= 58 or lev < 60', 1],
    ['not aut > 58', 1],
    ['not aim(sq) and lev >= 60', 1],
    ['not not has(red_line)', 1],
    ['aut == 58', 1],
    ['aut != 58', 0],
    ['1 + (aut > 50)', 2],
    ['round + capital + spare', 34],
    ['avg_fri', 32],
    ['avg_eco', 55],
    ['has(red_line)', 1],
    ['has(csto_left)', 0],
    ['chose(north.note)', 1],
    ['aim(sup)', 1],
    ['aim(sq) or weight(limited)', 1],
    ['1 or 1 and 0', 1],
  ])('%s is %i', (text, wanted) => {
    expect(value(text)).toBe(wanted);
  });

  it.each([
    ['', 0, 'ends too early'],
    ['aut >= ', 7, 'ends too early'],
    ['(aut', 4, 'expected ")"'],
    ['aut $ 3', 4, '"$" means nothing'],
    ['aut 3', 4, 'left over'],
    ['min(1)', 0, '2'],
    ['has()', 4, 'expected a name'],
    ['aut >= 1 >= 0', 9, 'left over'],
    ['1.5', 1, 'left over'],
    ['1 + not aut', 4, 'a number or a name is expected'],
  ])('"%s" is refused at %i', (text, at, what) => {
    const error = fault(() => parseExpression(text));
    expect(error.at).toBe(at);
    expect(error.message).toContain(what);
  });

  it.each([
    ['aut + gold', 6, 'gold'],
    ['aim(east)', 0, 'never'],
    ['has(nothing_sets_this)', 0, 'ever sets'],
    ['avg_leg', 0, 'avg_leg'],
    ['luck(sq)', 0, 'no function'],
  ])('"%s" names nothing, at %i', (text, at, what) => {
    const error = fault(() => value(text));
    expect(error.at).toBe(at);
    expect(error.message).toContain(what);
  });
});
