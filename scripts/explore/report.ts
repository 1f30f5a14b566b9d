// An exploration in words and tables, every figure with its unit.
import type { Exploration } from '../../src/scenario/explore/exploration.ts';
import type { Digests, Missed } from '../../src/scenario/explore/targets.ts';
import type { Scenario } from '../../src/scenario/scenario.schema.ts';
import { paragraph, table } from './table.ts';

const one = (value: number) => value.toFixed(1);
const whole = (value: number) => value.toFixed(0);
const counted = (value: number) => value.toLocaleString('en-GB');

/** The whole report but the targets. */
export function reportText(scenario: Scenario, all: Exploration, digests: Digests): string {
  const names = new Names(scenario);
  return [
    randomText(names, all),
    dominationText(all),
    strategiesText(names, all),
    learningText(names, all),
    luckText(names, all),
    contextText(all),
    sensitivityText(names, all),
    secondFactText(names, all),
    windowText(names, all),
    `## Recorded plays\n\nDigest of 2,000 plays: ${digests.found}; on record for these rules: ${digests.recorded ?? 'nothing'}`,
  ].join('\n\n');
}

/** The missed targets, or that there are none. */
export function targetsText(missed: readonly Missed[]): string {
  if (missed.length === 0) return 'All targets met.';
  return [
    `${missed.length} ${missed.length === 1 ? 'target' : 'targets'} missed:`,
    ...missed.map(
      ({ code, where, found, wanted }) => `  ${code}  ${where}: ${found}; wanted: ${wanted}`,
    ),
  ].join('\n');
}

class Names {
  readonly worlds: readonly string[];
  readonly strategies: readonly string[];
  readonly endings: readonly string[];
  readonly scenario: Scenario;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.worlds = (scenario.hidden[0]?.values ?? []).map(({ name }) => name);
    this.strategies = scenario.strategies.map(({ name }) => name);
    this.endings = scenario.endings.map(({ title }) => title);
  }
  strategy(id: string): string {
    return this.scenario.strategies.find((each) => each.id === id)?.name ?? id;
  }
  goal(id: string): string {
    const goal = this.scenario.goals.find((each) => each.id === id);
    return goal === undefined ? 'all goals alike' : `60 on ${goal.name}`;
  }
  variable(id: string): string {
    return this.scenario.variables.find((each) => each.id === id)?.name ?? id;
  }
  ending(id: string): string {
    return this.scenario.endings.find((each) => each.id === id)?.title ?? id;
  }
}

function randomText(names: Names, { random }: Exploration): string {
  const locked = random.options
    .filter((option) => option.locked > 0)
    .toSorted((a, b) => b.locked - a.locked);
  return [
    `## Plays at random: ${counted(random.plays)}`,
    `Endings, % of plays`,
    table([
      ['ending', 'all', ...names.worlds],
      ...random.endings.map(({ all, worlds }, i) => [
        names.endings[i] ?? '',
        one(all),
        ...worlds.map(one),
      ]),
    ]),
    `Index with equal goals, 0 to 100: mean (standard deviation)`,
    paragraph(
      random.index.map(({ mean, sd }, i) => `${names.worlds[i]} ${one(mean)} (${one(sd)})`),
    ),
    `Decisions, % of plays in which they came`,
    paragraph(random.decisions.map(({ id, reached }) => `${id} ${one(reached)}`)),
    `Options locked for want of capital, % of the times they were shown (the eight highest)`,
    paragraph(locked.slice(0, 8).map((option) => `${option.path} ${one(option.locked)}`)),
  ].join('\n\n');
}

function dominationText({ domination: { dominated, unchosen, best, cells } }: Exploration): string {
  const nowhere = best.filter((option) => option.cells === 0);
  const most = best.toSorted((a, b) => b.cells - a.cells).slice(0, 5);
  return [
    `## Domination (everything else at random)`,
    `Nowhere better than another option of the same decision`,
    paragraph(dominated.map(({ path, by }) => `${path} (${by})`)),
    `To be watched: the best in none of ${cells} cells of goals and world (${nowhere.length} of ${best.length} options)`,
    paragraph(nowhere.map(({ path }) => path)),
    `The best in most cells`,
    paragraph(most.map((option) => `${option.path} ${option.cells}`)),
    ...(unchosen.length === 0 ? [] : [`Never chosen: play more often`, paragraph(unchosen)]),
  ].join('\n\n');
}

function strategiesText(names: Names, { strategies, winners }: Exploration): string {
  const won = (id: string) => winners.filter(({ best }) => best === id).length;
  const near = (id: string) => winners.filter((cell) => cell.near.includes(id)).length;
  return [
    `## One strategy throughout: ${counted(strategies.seeds)} plays in each world`,
    `Mean index with equal goals, 0 to 100`,
    table([
      ['strategy', ...names.worlds, 'mean', 'worst', 'spread'],
      ...strategies.rows.map(({ worlds }, i) => {
        const values = worlds.map(({ index }) => index[0] ?? 0);
        const [least, most] = [Math.min(...values), Math.max(...values)];
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        return [names.strategies[i] ?? '', ...[...values, mean, least, most - least].map(one)];
      }),
    ]),
    `Best strategy, and by how many points of the index it is ahead of the second`,
    table([
      ['goals', ...names.worlds],
      ...strategies.profiles.map((profile) => [
        names.goal(profile),
        ...winners
          .filter((cell) => cell.profile === profile)
          .map(
            ({ best, margin, second }) =>
              `${names.strategy(best)} +${one(margin)} (${names.strategy(second)})`,
          ),
      ]),
    ]),
    `Cells of ${winners.length} in which a strategy is the best (within a point of the best)`,
    paragraph(
      strategies.rows.map(({ strategy: id }) => `${names.strategy(id)} ${won(id)} (${near(id)})`),
    ),
    `Endings, % of plays, from 5 up`,
    strategies.rows
      .flatMap(({ worlds }, i) => [
        `  ${names.strategies[i]}`,
        ...worlds.map(({ endings }, world) => {
          const list = endings
            .map((share, number) => ({ share, name: names.endings[number] ?? '' }))
            .filter(({ share }) => share >= 5)
            .toSorted((a, b) => b.share - a.share);
          return `    ${names.worlds[world]}: ${list.map(({ name, share }) => `${name} ${whole(share)}`).join(', ')}`;
        }),
      ])
      .join('\n'),
  ].join('\n\n');
}

function learningText(names: Names, { learning, locked, breakEven }: Exploration): string {
  const fallback = names.strategy(names.scenario.fallback);
  const first = names.worlds[0] ?? '';
  return [
    `## What the signals are worth: ${counted(learning.plays)} plays, every world as likely as the others`,
    `The observer's mean belief in what is so, 0 to 1, and % of plays in which it is believed most`,
    paragraph(
      learning.beliefs.map(
        ({ round, truth, top }) =>
          `${round === undefined ? 'at the end' : `before round ${round}`} ${truth.toFixed(2)} (${whole(top)})`,
      ),
    ),
    `Mean index with equal goals`,
    paragraph([
      ...learning.fixed.map((index, i) => `${names.strategies[i]} ${one(index)}`),
      `whoever learns ${one(learning.adaptive)}`,
      `whoever knows the world ${one(learning.knowing)}`,
    ]),
    `First choice locked for want of capital, % of decisions`,
    paragraph(locked.map((share, i) => `${names.strategies[i]} ${whole(share)}`)),
    breakEven === undefined
      ? `${fallback} is under no belief in "${first}" the best.`
      : `${fallback} is the best from a belief of ${breakEven.toFixed(2)} in "${first}" on.`,
  ].join('\n\n');
}

function luckText(names: Names, { anyPlans, coherentPlans }: Exploration): string {
  const rows = (kind: string, { worlds, plans, seeds }: Exploration['anyPlans']) =>
    worlds.map(({ dice, between, within }, i) => [
      `${kind} (${plans} plans, ${seeds} plays each)`,
      names.worlds[i] ?? '',
      whole(100 - dice),
      whole(dice),
      one(between),
      one(within),
    ]);
  return [
    `## Dice against choice`,
    `Share of the variance of the index with equal goals, %; standard deviations in points`,
    table([
      ['plans', 'world', 'choice', 'dice', 'sd between', 'sd within'],
      ...rows('any', anyPlans),
      ...rows('coherent', coherentPlans),
    ]),
  ].join('\n\n');
}

function contextText({ context }: Exploration): string {
  const order = context.options.toSorted((a, b) => a.best - b.best);
  const text = (options: typeof order) =>
    paragraph(options.map(({ path, best }) => `${path} ${one(best)}`));
  return [
    `## Best in context: ${counted(context.situations)} situations, every goal profile`,
    `% of situations in which an option was the best of those open: the ten lowest`,
    text(order.slice(0, 10)),
    `The five highest`,
    text(order.slice(-5)),
  ].join('\n\n');
}

function sensitivityText(names: Names, { sensitivity }: Exploration): string {
  const [first = ''] = names.worlds;
  return [
    `## How much hangs on the author's numbers`,
    `The belief in "${first}" from which on ${names.strategy(names.scenario.fallback)} is the best, and the best strategy in each world`,
    table([
      ['change', 'belief', ...names.worlds],
      ...sensitivity.map(({ name, breakEven, best }) => [
        name ?? 'as they are',
        breakEven?.toFixed(2) ?? 'never',
        ...best.map((id) => names.strategy(id)),
      ]),
    ]),
  ].join('\n\n');
}

function secondFactText(names: Names, { secondFact }: Exploration): string {
  const fact = names.scenario.hidden[1];
  if (fact === undefined) return '## The second hidden fact\n\nThere is none.';
  const values = fact.values.map(({ name }) => name);
  return [
    `## ${fact.name}: ${counted(secondFact.plays)} plays, the worlds by turns`,
    `Mean index with equal goals, and the first less the last`,
    table([
      ['strategy', ...values, 'difference'],
      ...secondFact.rows.map(({ index }, i) => [
        names.strategies[i] ?? '',
        ...index.map(one),
        ((index[0] ?? 0) - (index.at(-1) ?? 0)).toFixed(2),
      ]),
    ]),
  ].join('\n\n');
}

function windowText(names: Names, { window }: Exploration): string {
  const { first, second, variable, ending } = names.scenario.window;
  const last = window.worlds[0]?.length ?? 0;
  return [
    `## The closing window: ${names.strategy(first)} first, ${names.strategy(second)} from a round on, ${counted(window.plays)} plays each`,
    ...window.worlds.flatMap((row, world) => [
      names.worlds[world] ?? '',
      table([
        ['from round', ...row.map(({ round }) => (round === last ? 'never' : String(round)))],
        ['index with equal goals', ...row.map(({ index }) => one(index))],
        [`${names.variable(variable)} at the end`, ...row.map((each) => whole(each.variable))],
        [`% ending "${names.ending(ending)}"`, ...row.map((each) => whole(each.ending))],
      ]),
    ]),
  ].join('\n\n');
}
