// An exploration can be shown while it goes on, and stopped.
import { describe, expect, it } from 'vitest';
import { inChunks, whole } from '../../../src/scenario/explore/chunks.ts';
import { randomPlays } from '../../../src/scenario/explore/random-plays.ts';
import { breakEven, strategyTable } from '../../../src/scenario/explore/strategy-table.ts';
import { shortForm } from '../../../src/scenario/changed.ts';
import { gameOf } from '../../../src/scenario/game.ts';
import { exercise } from './exercise.ts';

const game = gameOf(exercise);

describe('work in chunks', () => {
  it('tells after each chunk how much is done, and at the end everything', () => {
    const done: number[] = [];
    const told = [
      ...inChunks(
        5,
        2,
        (i) => done.push(i),
        () => done.length,
      ),
    ];
    expect(told).toEqual([
      { done: 0.4, result: 2 },
      { done: 0.8, result: 4 },
      { done: 1, result: 5 },
    ]);
    expect(done).toEqual([0, 1, 2, 3, 4]);
  });
  it('does no more than was asked for', () => {
    let count = 0;
    for (const { result } of inChunks(
      100,
      10,
      () => (count += 1),
      () => count,
    ))
      if (result === 20) break;
    expect(count).toBe(20);
  });
  it('has no result when nothing was asked for', () => {
    expect(() =>
      whole(
        inChunks(
          0,
          1,
          () => {},
          () => 1,
        ),
      ),
    ).toThrow(/nothing was asked for/);
  });
});

describe('the table of strategies', () => {
  it('is whole after the first chunk already: rough, but the same as of so many seeds', () => {
    const [first, second, ...rest] = strategyTable(game, 12, 5);
    expect(first?.result).toEqual(whole(strategyTable(game, 5)));
    expect(second?.result.seeds).toBe(10);
    expect(rest.at(-1)?.result).toEqual(whole(strategyTable(game, 12, 100)));
  });
  it('is plain data, as a worker can send it', () => {
    const table = whole(strategyTable(game, 2));
    expect(structuredClone(table)).toEqual(table);
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  });
  it('finds no break-even for a strategy that is always behind', () => {
    const rows = [50, 40].map((index, i) => ({
      strategy: String(i),
      worlds: [1, 2, 3].map(() => ({ index: [index], endings: [] })),
    }));
    const table = { seeds: 1, profiles: ['equal'], rows };
    expect(breakEven(table, 1)).toBeUndefined();
    expect(breakEven(table, 0)).toBe(0);
  });
});

describe('a form that leaves decisions out', () => {
  it('is not asked how often they come', () => {
    const { decisions } = whole(randomPlays(gameOf(shortForm(exercise)), 50));
    const ids = decisions.map(({ id }) => id);
    expect(ids).toContain('bank');
    expect(ids).not.toContain('un_vote');
    expect(new Set(ids).size).toBe(ids.length);
  });
});
