// What an exercise must not miss without a reason: too rare, too common, too good, never good, or only luck.
import type { Targets } from '../scenario.schema.ts';
import type { Exploration } from './exploration.ts';

/** A target that was missed: its code, where, what was found and what was wanted. */
export interface Missed {
  readonly code: string;
  readonly where: string;
  readonly found: string;
  readonly wanted: string;
}

/** The digest of the recorded plays, and what stands in the files for this version of the rules. */
export interface Digests {
  readonly rules: string;
  readonly found: string;
  readonly recorded: string | undefined;
}

/** Every missed target, in the order of their codes; `names` are those of the worlds. */
export function missedTargets(
  all: Exploration,
  targets: Targets,
  names: readonly string[],
  digests: Digests,
): Missed[] {
  const percent = (value: number) => `${value.toFixed(2)}%`;
  const [rare, common] = targets.ending;
  const [unlearnable, easy] = targets.belief;
  const equal = all.winners.filter(({ profile }) => profile === all.strategies.profiles[0]);
  const last = all.learning.beliefs.at(-1)?.truth ?? 0;
  const fixed = all.strategies.rows.map(({ strategy }, i) => ({
    strategy,
    index: all.learning.fixed[i] ?? 0,
  }));
  return [
    ...all.random.decisions
      .filter(({ reached }) => reached < targets.decision)
      .map(({ id, reached }) => ({
        code: 'D01',
        where: `decision ${id}`,
        found: `reached in ${percent(reached)} of random plays`,
        wanted: `at least ${targets.decision}%`,
      })),
    ...all.random.endings
      .filter(({ all: share }) => share < rare || share > common)
      .map(({ id, all: share }) => ({
        code: 'D02',
        where: `ending ${id}`,
        found: `${percent(share)} of random plays`,
        wanted: `${rare}% to ${common}%`,
      })),
    ...all.domination.dominated.map(({ path, by }) => ({
      code: 'D03',
      where: `option ${path}`,
      found: `${by} is as good or better in every goal and every world`,
      wanted: 'something that it is better for',
    })),
    ...all.context.options
      .filter(({ best }) => best < targets.context)
      .map(({ path, best }) => ({
        code: 'D04',
        where: `option ${path}`,
        found: `the best open option in ${percent(best)} of situations`,
        wanted: `at least ${targets.context}%`,
      })),
    ...all.domination.best
      .filter(({ cells }) => cells >= targets.cells)
      .map(({ path, cells }) => ({
        code: 'D05',
        where: `option ${path}`,
        found: `the best in ${cells} of ${all.domination.cells} cells (goals and world)`,
        wanted: `fewer than ${targets.cells}`,
      })),
    ...all.random.options
      .filter(({ locked }) => locked > targets.locked)
      .map(({ path, locked }) => ({
        code: 'D06',
        where: `option ${path}`,
        found: `locked in ${percent(locked)} of the times it was shown`,
        wanted: `at most ${targets.locked}%`,
      })),
    ...equal
      .filter(({ margin }) => margin < targets.margin)
      .map(({ world, best, second, margin }) => ({
        code: 'D07',
        where: `world ${names[world] ?? world}`,
        found: `${best} is ${margin.toFixed(2)} points ahead of ${second}`,
        wanted: `at least ${targets.margin} points`,
      })),
    ...[...Map.groupBy(equal, ({ best }) => best)]
      .filter(([, won]) => won.length > 1)
      .map(([best, won]) => ({
        code: 'D07',
        where: `strategy ${best}`,
        found: `the best in ${won.length} worlds: ${won.map(({ world }) => names[world] ?? world).join(', ')}`,
        wanted: 'another best strategy in every world',
      })),
    ...all.strategies.rows
      .filter(({ strategy }) => !all.winners.some(({ best }) => best === strategy))
      .map(({ strategy }) => ({
        code: 'D08',
        where: `strategy ${strategy}`,
        found: `the best in none of ${all.winners.length} cells (goals and world)`,
        wanted: 'at least one',
      })),
    ...all.coherentPlans.worlds
      .map(({ dice }, world) => ({ dice, world }))
      .filter(({ dice }) => dice > targets.dice)
      .map(({ dice, world }) => ({
        code: 'D09',
        where: `world ${names[world] ?? world}`,
        found: `dice explain ${percent(dice)} of the variance among coherent plans`,
        wanted: `at most ${targets.dice}%`,
      })),
    ...(last < unlearnable || last > easy
      ? [
          {
            code: 'D10',
            where: 'the observer',
            found: `a belief of ${last.toFixed(2)} in what is so, at the end`,
            wanted: `${unlearnable.toFixed(2)} (below it cannot be learned) to ${easy.toFixed(2)} (above it is too easy)`,
          },
        ]
      : []),
    ...fixed
      .filter(({ index }) => all.learning.adaptive <= index)
      .map(({ strategy, index }) => ({
        code: 'D11',
        where: `strategy ${strategy}`,
        found: `an index of ${index.toFixed(2)} without learning anything; who learns has ${all.learning.adaptive.toFixed(2)}`,
        wanted: 'more for who learns than for any strategy followed throughout',
      })),
    ...(digests.found === digests.recorded
      ? []
      : [
          {
            code: 'D12',
            where: `rules ${digests.rules}`,
            found: `recorded plays come to ${digests.found}`,
            wanted:
              digests.recorded === undefined
                ? 'a digest on record for these rules'
                : `${digests.recorded}, or a new version of the rules`,
          },
        ]),
  ];
}
