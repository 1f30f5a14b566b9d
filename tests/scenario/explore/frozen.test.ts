// An exploration finds what somebody else's program found with somebody else's model of the same exercise.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf, recordedDigest } from '../../../scripts/explore/digests.ts';
import { formOf } from '../../../src/scenario/changed.ts';
import { whole } from '../../../src/scenario/explore/chunks.ts';
import { closingWindow } from '../../../src/scenario/explore/closing-window.ts';
import { bestInContext } from '../../../src/scenario/explore/context.ts';
import { domination } from '../../../src/scenario/explore/domination.ts';
import { firstChoiceLocked, learning, lockPlays } from '../../../src/scenario/explore/learning.ts';
import { anyPlans, coherentPlans, luck } from '../../../src/scenario/explore/luck.ts';
import { randomPlays } from '../../../src/scenario/explore/random-plays.ts';
import { secondFact } from '../../../src/scenario/explore/second-fact.ts';
import { sensitivity } from '../../../src/scenario/explore/sensitivity.ts';
import { breakEven, strategyTable, winners } from '../../../src/scenario/explore/strategy-table.ts';
import { gameOf } from '../../../src/scenario/game.ts';
import { digestsFile, exercise } from './exercise.ts';

type Counts = Readonly<Record<string, number>>;
interface Frozen {
  readonly rules: string;
  readonly endings: Counts;
  readonly byWorld: Readonly<Record<string, Counts>>;
  readonly index: Readonly<Record<string, readonly [number, number]>>;
  readonly reach: Counts;
  readonly shown: Counts;
  readonly locked: Counts;
  readonly dominated: readonly string[];
  readonly cells: Counts;
  readonly strategies: Readonly<Record<string, Readonly<Record<string, Counts>>>>;
  readonly strategyEndings: Readonly<Record<string, Readonly<Record<string, Counts>>>>;
  readonly winners: Readonly<Record<string, readonly string[]>>;
  readonly belief: Counts;
  readonly top: Counts;
  readonly adaptive: number;
  readonly knowing: number;
  readonly fixed: Counts;
  readonly firstChoiceLocked: Counts;
  readonly breakEven: number;
  readonly anyPlansDice: Counts;
  readonly coherentPlansDice: Counts;
  readonly context: readonly (readonly [string, number, number])[];
  readonly sensitivity: readonly (readonly [string, string, string])[];
  readonly second: Counts;
  readonly window: Readonly<Record<string, readonly (readonly [number, number, number])[]>>;
  readonly digest: string;
}
const frozen = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../frozen/exploration-draft-2.json'), 'utf8'),
) as Frozen;

const game = gameOf(exercise);
const worlds = ['sq', 'opp', 'sup'];
const strategies = exercise.strategies.map(({ id }) => id);
const table = whole(strategyTable(game, 60));

/** Every number of one list equals that of another, but for the last digits. */
function expectClose(found: readonly number[], wanted: readonly (number | undefined)[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [i, value] of found.entries())
    expect(value, `number ${i}`).toBeCloseTo(wanted[i] ?? NaN, 6);
}

// The frozen figures are of these rules; under later ones play is another, and the digests alone are compared.
describe.runIf(exercise.rules === frozen.rules)('an exploration finds the frozen figures', () => {
  const random = whole(randomPlays(game, 3000));

  it('of the endings of random plays, of all and by world', () => {
    expectClose(
      random.endings.map(({ all }) => all * 30),
      random.endings.map(({ id }) => frozen.endings[id] ?? 0),
    );
    for (const [i, world] of worlds.entries())
      expectClose(
        random.endings.map((ending) => ((ending.worlds[i] ?? 0) * (random.perWorld[i] ?? 0)) / 100),
        random.endings.map(({ id }) => frozen.byWorld[world]?.[id] ?? 0),
      );
  });
  it('of the index, of the decisions reached and of the options locked', () => {
    expectClose(
      random.index.flatMap(({ mean, sd }) => [mean, sd]),
      worlds.flatMap((world) => frozen.index[world] ?? []),
    );
    expectClose(
      random.decisions.map(({ reached }) => reached * 30),
      random.decisions.map(({ id }) => frozen.reach[id]),
    );
    expectClose(
      random.options.map(({ locked, path }) => (locked * (frozen.shown[path] ?? 0)) / 100),
      random.options.map(({ path }) => frozen.locked[path] ?? 0),
    );
  });
  it('of domination', () => {
    const { dominated, best, cells } = domination(game, random);
    expect(dominated.map(({ path, by }) => `${path} < ${by}`)).toEqual(frozen.dominated);
    expect(cells).toBe(18);
    expect(
      Object.fromEntries(
        best.filter((option) => option.cells > 0).map((option) => [option.path, option.cells]),
      ),
    ).toEqual(frozen.cells);
  });
  it('of the strategies in every world, for every profile', () => {
    for (const { strategy, worlds: cells } of table.rows)
      for (const [i, world] of worlds.entries()) {
        const cell = cells[i] ?? { index: [], endings: [] };
        expectClose(
          cell.index,
          table.profiles.map((profile) => frozen.strategies[strategy]?.[world]?.[profile]),
        );
        expectClose(
          cell.endings.map((share) => (share * 60) / 100),
          exercise.endings.map(({ id }) => frozen.strategyEndings[strategy]?.[world]?.[id] ?? 0),
        );
      }
    const won = winners(table).map(({ profile, world, best }) => [
      best,
      `${profile}/${worlds[world]}`,
    ]);
    for (const strategy of strategies)
      expect(won.filter(([best]) => best === strategy).map(([, cell]) => cell)).toEqual(
        frozen.winners[strategy] ?? [],
      );
    expect(breakEven(table, 0)).toBe(frozen.breakEven);
  });
  it('of learning from the signals', () => {
    const found = whole(learning(game, table, 60));
    const at = ({ round }: { readonly round: number | undefined }) => String(round ?? 'end');
    expectClose(
      found.beliefs.map(({ truth }) => truth),
      found.beliefs.map((each) => frozen.belief[at(each)]),
    );
    expectClose(
      found.beliefs.map(({ top }) => top / 100),
      found.beliefs.map((each) => frozen.top[at(each)]),
    );
    expectClose(
      [found.adaptive, found.knowing, ...found.fixed],
      [frozen.adaptive, frozen.knowing, ...strategies.map((id) => frozen.fixed[id])],
    );
    expectClose(
      firstChoiceLocked(game, lockPlays),
      strategies.map((id) => frozen.firstChoiceLocked[id]),
    );
  });
  it('of dice against choice', () => {
    for (const [plans, wanted] of [
      [anyPlans, frozen.anyPlansDice],
      [coherentPlans, frozen.coherentPlansDice],
    ] as const)
      expectClose(
        whole(luck(game, { ...plans, number: 20, seeds: 10 })).worlds.map(({ dice }) => dice / 100),
        worlds.map((world) => wanted[world]),
      );
  });
  it('of the best in context', () => {
    const { options } = whole(bestInContext(game, 60));
    const wanted = new Map(frozen.context.map(([path, ...figures]) => [path, figures]));
    expect(options.map(({ path }) => path).toSorted()).toEqual([...wanted.keys()].toSorted());
    for (const { path, best, open } of options) expectClose([best, open], wanted.get(path) ?? []);
  });
  it('of changed numbers, of the second fact and of the closing window', () => {
    expect(
      whole(sensitivity(exercise, exercise.sensitivity, 60)).map((row) => [
        row.breakEven?.toFixed(2),
        row.best.join('/'),
      ]),
    ).toEqual(frozen.sensitivity.map(([, belief, best]) => [belief, best]));
    expectClose(
      whole(secondFact(game, 60)).rows.map(({ index: [real = 0, limited = 0] }) => real - limited),
      strategies.map((id) => frozen.second[id]),
    );
    for (const [i, row] of whole(closingWindow(game, 60)).worlds.entries())
      expectClose(
        row.flatMap(({ index, variable, ending }) => [index, variable, ending]),
        (frozen.window[worlds[i] ?? ''] ?? []).flat(),
      );
  });
  it('of the digest of recorded plays', () => {
    expect(digestOf(exercise)).toBe(frozen.digest);
  });
});

describe('the recorded plays', () => {
  it('come to what is on record for the rules of both forms, with every preset', () => {
    for (const form of ['full', 'short'] as const)
      for (const preset of [undefined, ...exercise.presets.map(({ id }) => id)]) {
        const scenario = formOf(exercise, form, preset);
        expect(digestOf(scenario)).toBe(recordedDigest(digestsFile, scenario.rules, preset));
      }
  });
  it('have no digest on record for rules that nobody has written down', () => {
    expect(recordedDigest(digestsFile, 'hawk-buzzard@9', undefined)).toBeUndefined();
    expect(recordedDigest(`${digestsFile}.none`, exercise.rules, undefined)).toBeUndefined();
  });
});
