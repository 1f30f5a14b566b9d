// A step of a play: soft bounds, receipts that add up, chances, what is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, receiptsOf } from '../../src/scenario/moments.ts';
import { firstState, moved } from '../../src/scenario/state.ts';
import { legalOption, step } from '../../src/scenario/turn.ts';
import { worldOf } from '../../src/scenario/world.ts';
import { game, randomMoments, scenario } from './plays.ts';

describe('a variable', () => {
  it.each([
    [58, 5, 63],
    [68, 6, 72],
    [70, 4, 72],
    [75, 4, 77],
    [75, 1, 76],
    [32, -6, 28],
    [75, -10, 65],
    [99, 20, 100],
    [1, -20, 0],
  ])(
    'at %i moved by %i is at %i: outside 30 to 70 each step outward counts half',
    (from, by, to) => {
      expect(moved(from, by)).toBe(to);
    },
  );
  it('never leaves 0 to 100, and never moves against its change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: -40, max: 40 }), (at, by) => {
        const to = moved(at, by);
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(100);
        expect(Math.sign(to - at) * Math.sign(by)).toBeGreaterThanOrEqual(0);
        expect(Math.abs(to - at)).toBeLessThanOrEqual(Math.abs(by));
      }),
    );
  });
});

describe('receipts', () => {
  it('add up to the change they explain, and miss no change, in 1,000 plays at random', () => {
    let lines = 0;
    for (let number = 0; number < 1000; number += 1)
      for (const moment of randomMoments(number)) {
        const receipts = receiptsOf(moment);
        for (const { from, to, lines: all } of receipts) {
          expect(all.reduce((sum, { by }) => sum + by, from)).toBe(to);
          lines += all.length;
        }
        const told = receipts.map(({ variable }) => variable);
        const moved = scenario.variables
          .map((_, variable) => variable)
          .filter((v) => moment.after.values[v] !== moment.before.values[v]);
        expect(told).toEqual(expect.arrayContaining(moved));
      }
    expect(lines).toBeGreaterThan(50_000);
  });
});

describe('a receipt of a known play', () => {
  it('names each cause on a line of its own', () => {
    const world = worldOf(game, 'golden-0');
    const moment = momentOf(
      game,
      firstState(game, world),
      world,
      legalOption(game, firstState(game, world), world, 'quiet'),
    );
    const economy = receiptsOf(moment).find(({ variable }) => variable === 3);
    expect(economy).toEqual({
      variable: 3,
      from: 55,
      to: 61,
      lines: [
        { by: 2, cause: { kind: 'option', of: 'pipeline.quiet' } },
        { by: 1, cause: { kind: 'standing', of: 'eastern_trade' } },
        { by: 3, cause: { kind: 'move', of: 'favour' } },
      ],
    });
  });
});

describe('the moves of the greater power', () => {
  it('have chances that add to 10,000 in every world, each of them possible', () => {
    for (let number = 0; number < 200; number += 1)
      for (const { chances } of randomMoments(number))
        for (const shares of chances) {
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10_000);
          for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
        }
  });
});

describe('a step', () => {
  const world = worldOf(game, 'steps');
  const first = firstState(game, world);
  it('leaves the state before it as it was', () => {
    const before = structuredClone(first);
    step(game, first, world, legalOption(game, first, world, 'quiet'));
    expect(first).toEqual(before);
  });
  it('is refused for an option that the decision does not have, with those it has', () => {
    expect(() => legalOption(game, first, world, 'attack')).toThrow(
      /"pipeline" has no option "attack"; it has quiet, routes/,
    );
  });
  it('is refused for an option that the capital is not enough for, with its price', () => {
    expect(() => legalOption(game, { ...first, capital: 1 }, world, 'routes')).toThrow(
      '"pipeline.routes" costs 2 capital and there is 1',
    );
  });
  it('is refused after the end', () => {
    expect(() => legalOption(game, { ...first, done: true }, world, 'quiet')).toThrow('over');
  });
});

describe('interrupts', () => {
  it('come twice at the most, never twice the same, never in the last round', () => {
    for (let number = 0; number < 300; number += 1) {
      const moments = randomMoments(number);
      const come = moments.flatMap(({ interrupt }) => interrupt ?? []);
      expect(come.length).toBeLessThanOrEqual(scenario.interrupts.most);
      expect(new Set(come).size).toBe(come.length);
      expect(moments.at(-1)?.interrupt).toBeUndefined();
    }
  });
});
