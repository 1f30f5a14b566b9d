// Each target is missed by an exercise that is broken in just that way.
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../scripts/explore/digests.ts';
import { changed } from '../../../src/scenario/changed.ts';
import { whole } from '../../../src/scenario/explore/chunks.ts';
import { bestInContext } from '../../../src/scenario/explore/context.ts';
import { domination } from '../../../src/scenario/explore/domination.ts';
import { explored, type Exploration, sizesFor } from '../../../src/scenario/explore/exploration.ts';
import { learning } from '../../../src/scenario/explore/learning.ts';
import { coherentPlans, luck } from '../../../src/scenario/explore/luck.ts';
import { randomPlays } from '../../../src/scenario/explore/random-plays.ts';
import { strategyTable, winners } from '../../../src/scenario/explore/strategy-table.ts';
import { type Digests, missedTargets } from '../../../src/scenario/explore/targets.ts';
import { gameOf } from '../../../src/scenario/game.ts';
import type { Scenario } from '../../../src/scenario/scenario.schema.ts';
import { allTowards, exercise, withOptions } from './exercise.ts';

const { targets } = exercise;
const same: Digests = { rules: 'a', found: '1', recorded: '1' };
const sound = soundExploration();

function soundExploration(): Exploration {
  const exploring = explored(
    exercise,
    { ...sizesFor(3000), situations: 40, coherentPlans: { number: 20, seeds: 30 } },
    [],
  );
  for (;;) {
    const next = exploring.next();
    if (next.done === true) return next.value;
  }
}

function missed(parts: Partial<Exploration>, digests = same): string[] {
  return missedTargets({ ...sound, ...parts }, targets, ['sq', 'opp', 'sup'], digests).map(
    ({ code, where, found, wanted }) => `${code} ${where}: ${found}; wanted: ${wanted}`,
  );
}
const found = (all: readonly string[], code: string) => all.filter((line) => line.startsWith(code));

/** Random plays of a broken exercise, and what they say of domination. */
function atRandom(scenario: Scenario): Partial<Exploration> {
  const game = gameOf(scenario);
  const random = whole(randomPlays(game, 1500));
  return { random, domination: domination(game, random) };
}
/** The strategies of a broken exercise, and what learning is worth there. */
function following(scenario: Scenario): Partial<Exploration> {
  const game = gameOf(scenario);
  const strategies = whole(strategyTable(game, 30));
  const learned = whole(learning(game, strategies, 30));
  return { strategies, winners: winners(strategies), learning: learned };
}

describe('an exercise misses', () => {
  it('nothing of these when it is sound', () => {
    for (const code of ['D01', 'D02', 'D03', 'D05', 'D06', 'D08', 'D09', 'D10', 'D11', 'D12'])
      expect(found(missed({}), code)).toEqual([]);
  });
  it('D01 when a decision is hardly ever reached', () => {
    const slots = exercise.slots.map((slot) =>
      slot.map((entry) =>
        'decision' in entry && entry.decision === 'neutrality'
          ? { ...entry, if: 'aut < 0' }
          : entry,
      ),
    );
    expect(found(missed(atRandom({ ...exercise, slots })), 'D01')).toEqual([
      'D01 decision neutrality: reached in 0.00% of random plays; wanted: at least 3%',
    ]);
  });
  it('D02 when an ending hardly ever comes, or all the time', () => {
    const endings = exercise.endings.map((ending) =>
      ending.id === 'junior' ? { ...ending, if: 'aut >= 0' } : ending,
    );
    const lines = found(missed(atRandom({ ...exercise, endings })), 'D02');
    expect(lines.some((line) => /ending lid: 0\.00%/.test(line))).toBe(true);
    expect(lines.some((line) => /ending junior: [4-9]\d\.\d\d%/.test(line))).toBe(true);
  });
  it('D03 when an option is worse in everything', () => {
    const broken = withOptions((path) =>
      path === 'north.silence' ? { effects: allTowards(false) } : {},
    );
    const lines = found(missed(atRandom(broken)), 'D03');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.includes('option north.silence'))).toBe(true);
  });
  it('D04 when an option is best in no situation', () => {
    const broken = withOptions((path) =>
      path === 'pipeline.routes' ? { effects: allTowards(false) } : {},
    );
    const context = whole(bestInContext(gameOf(broken), 40));
    const ofRoutes = (lines: readonly string[]) => found(lines, 'D04 option pipeline.routes');
    expect(ofRoutes(missed({ context }))).toHaveLength(1);
    expect(ofRoutes(missed({}))).toEqual([]);
  });
  it('D05 when an option is best whatever one wants and wherever one is', () => {
    const broken = withOptions((path) =>
      path === 'pipeline.quiet' ? { effects: allTowards(true) } : {},
    );
    expect(found(missed(atRandom(broken)), 'D05')).toEqual([
      'D05 option pipeline.quiet: the best in 18 of 18 cells (goals and world); wanted: fewer than 16',
    ]);
  });
  it('D06 when an option is nearly always locked', () => {
    const broken = withOptions((path) => (path === 'csto.leave' ? { cost: 11 } : {}));
    expect(found(missed(atRandom(broken)), 'D06')).toEqual([
      'D06 option csto.leave: locked in 100.00% of the times it was shown; wanted: at most 40%',
    ]);
  });
  it('D07, D08 and D11 when one strategy is always best: others never are, and there is nothing to learn', () => {
    const broken = withOptions((_, option) =>
      (option.strategies['hedge'] ?? 0) >= 2 ? { effects: allTowards(true) } : {},
    );
    const lines = missed(following(broken));
    expect(found(lines, 'D07 strategy')).toEqual([
      'D07 strategy hedge: the best in 3 worlds: sq, opp, sup; wanted: another best strategy in every world',
    ]);
    expect(found(lines, 'D08')).toContain(
      'D08 strategy bandwagon: the best in none of 18 cells (goals and world); wanted: at least one',
    );
    expect(found(lines, 'D11').map((line) => line.slice(0, 'D11 strategy hedge'.length))).toEqual([
      'D11 strategy hedge',
    ]);
  });
  it('D07 when two strategies are hardly to be told apart', () => {
    const broken = withOptions((_, { strategies: { reform: _own, ...others } }) => ({
      strategies: {
        ...others,
        ...(others['neutral'] !== undefined && { reform: others['neutral'] }),
      },
    }));
    expect(found(missed(following(broken)), 'D07')).toContain(
      'D07 world opp: neutral is 0.00 points ahead of reform; wanted: at least 2 points',
    );
  });
  it('D09 when it makes no difference what is chosen', () => {
    // Every option of a decision sets what any of them sets, for later rounds ask for it.
    const sets = new Map(
      exercise.decisions.map(({ id, options }) => [
        id,
        options.flatMap((each) => [
          ...(each.sets ?? []),
          ...(each.when ?? []).flatMap((when) => when.sets ?? []),
        ]),
      ]),
    );
    const broken = withOptions((path) => ({
      effects: {},
      instead: undefined,
      by: undefined,
      when: undefined,
      later: undefined,
      sets: sets.get(path.slice(0, path.indexOf('.'))),
      cost: 0,
    }));
    const coherent = whole(luck(gameOf(broken), { ...coherentPlans, number: 5, seeds: 10 }));
    expect(found(missed({ coherentPlans: coherent }), 'D09')).toEqual(
      ['sq', 'opp', 'sup'].map(
        (world) =>
          `D09 world ${world}: dice explain 100.00% of the variance among coherent plans; wanted: at most 35%`,
      ),
    );
  });
  it.each([
    ['too easy to see', 10_000, []],
    [
      'not to be seen at all',
      3333,
      exercise.moves.list.map(({ id }) => ({
        at: `moves.list.${id}.chance`,
        set: { sq: '1000', opp: '1000', sup: '1000' },
      })),
    ],
  ])('D10 when the truth is %s', (_, right, changes) => {
    const broken = changed(exercise, [{ at: 'signal.right', set: right }, ...changes]);
    expect(found(missed(following(broken)), 'D10')).toHaveLength(1);
  });
  it('D12 when play has changed and the rules are called as before', () => {
    const broken = changed(exercise, [{ at: 'variables.aut.start', set: 57 }]);
    const recorded = digestOf(exercise);
    const digests = { rules: exercise.rules, found: digestOf(broken), recorded };
    expect(found(missed({}, digests), 'D12')).toEqual([
      `D12 rules ${exercise.rules}: recorded plays come to ${digests.found}; wanted: ${recorded}, or a new version of the rules`,
    ]);
    expect(found(missed({}, { ...digests, recorded: undefined }), 'D12')[0]).toMatch(
      /wanted: a digest on record for these rules$/,
    );
  });
});

describe('a target is met by what is just enough', () => {
  const { random, coherentPlans: coherent, learning: learned } = sound;
  it.each([
    [
      'an ending',
      { random: { ...random, endings: [2, 30].map((all) => ({ id: 'e', all, worlds: [] })) } },
    ],
    ['a decision', { random: { ...random, decisions: [{ id: 'd', reached: 3 }] } }],
    [
      'a lock',
      { random: { ...random, options: random.options.map((each) => ({ ...each, locked: 40 })) } },
    ],
    [
      'an option in context',
      { context: { situations: 1, options: [{ path: 'o', open: 6, best: 3 }] } },
    ],
    [
      'dice',
      {
        coherentPlans: {
          ...coherent,
          worlds: coherent.worlds.map((each) => ({ ...each, dice: 35 })),
        },
      },
    ],
    [
      'a belief',
      { learning: { ...learned, beliefs: [{ round: undefined, truth: 0.85, top: 80 }] } },
    ],
    ['margins', { winners: sound.winners.map((each) => ({ ...each, margin: 2 })) }],
  ])('%s', (_, parts) => {
    const codes = (lines: readonly string[]) => lines.map((line) => line.slice(0, 3));
    expect(codes(missed(parts)).filter((code) => !codes(missed({})).includes(code))).toEqual([]);
    expect(missed(parts).length).toBeLessThanOrEqual(missed({}).length);
  });
});
