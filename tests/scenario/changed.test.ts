// An exercise with some of its numbers changed.
import { describe, expect, it } from 'vitest';
import { changed, ChangeError, formOf, shortForm } from '../../src/scenario/changed.ts';
import { gameOf } from '../../src/scenario/game.ts';
import { scenario } from './plays.ts';

const instalment = (of = scenario) => of.moves.list.find(({ id }) => id === 'instalment');

describe('a change', () => {
  it('sets what stands at a place, and leaves the exercise as it was', () => {
    const other = changed(scenario, [{ at: 'moves.list.instalment.effects', set: { aut: -9 } }]);
    expect(instalment(other)?.effects).toEqual({ aut: -9 });
    expect(instalment()?.effects).toEqual({ aut: -5, lev: 4 });
  });
  it('multiplies every number at a place, a half away from 0', () => {
    const other = changed(scenario, [{ at: 'moves.list.instalment.effects', times: 150 }]);
    expect(instalment(other)?.effects).toEqual({ aut: -8, lev: 6 });
  });
  it('multiplies the effects of options on a variable, one way, for a strategy alone', () => {
    const other = changed(scenario, [
      { effect: 'eli', sign: 'down', strategy: 'reform', times: 150 },
    ]);
    const of = (id: string, option: string) =>
      other.decisions.find((each) => each.id === id)?.options.find((each) => each.id === option)
        ?.effects.eli;
    expect(of('border_goods', 'owners')).toBe(-8);
    expect(of('border_goods', 'strict')).toBe(-3);
    expect(of('hard', 'accept')).toBe(2);
  });
  it.each([
    [{ at: 'moves.list.gift.effects', set: {} }, 'there is no "gift"'],
    [{ at: 'moves.lists', set: {} }, 'there is no "lists"'],
    [{ effect: 'gold', sign: 'up', times: 100 }, 'no variable "gold"'],
  ] as const)('that points at nothing is refused: %#', (change, why) => {
    expect(() => changed(scenario, [change])).toThrow(ChangeError);
    expect(() => changed(scenario, [change])).toThrow(why);
  });
});

describe('the forms of an exercise', () => {
  it('can all be played, and have rules of their own', () => {
    for (const form of ['full', 'short'] as const)
      for (const preset of [undefined, ...scenario.presets.map(({ id }) => id)])
        expect(() => gameOf(formOf(scenario, form, preset))).not.toThrow();
    expect(shortForm(scenario).slots).toHaveLength(6);
    expect(shortForm(scenario).rules).not.toBe(scenario.rules);
  });
  it('know no preset that the file does not have', () => {
    expect(() => formOf(scenario, 'full', 'easy')).toThrow('no preset "easy"');
  });
});
