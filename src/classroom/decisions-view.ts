// What is told of the plays of a class, in the words of the exercise. No name and no id of a learner stands in it.
import {
  type Beliefs,
  beliefsOf,
  endingsBy,
  type EndingsRow,
  leading,
  strategiesOf,
} from '../insight/class-of-plays.ts';
import { type DecisionCount, decisionCounts } from '../insight/decisions.ts';
import { type Branch, decisionTree } from '../insight/decision-tree.ts';
import type { Found } from '../insight/figure.ts';
import type { Played } from '../insight/played.ts';
import type { Spread } from '../insight/spread.ts';
import type { Game } from '../scenario/game.ts';
import { nameOf } from '../scenario/named.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';

export type SpreadView = Found<Spread>;

/** How often each option of a decision was advised. */
export interface SharesView {
  readonly title: string;
  readonly question: string;
  readonly rounds: readonly number[];
  readonly interrupt: boolean;
  readonly n: number;
  readonly options: readonly {
    readonly label: string;
    readonly count: number;
    /** Whether the learner who looks advised it. */
    readonly own?: boolean;
  }[];
}
export interface BranchView {
  readonly round: number;
  readonly decision: string;
  readonly label: string;
  readonly count: number;
  readonly branches: readonly BranchView[];
  readonly apart: number;
}
export interface TreeView {
  readonly n: number;
  readonly least: number;
  readonly branches: readonly BranchView[];
  readonly apart: number;
}
export interface BeliefsView {
  /** What is believed of, and its values. */
  readonly about: string;
  readonly values: readonly string[];
  /** How many rounds there are; a check of a later round is the last. */
  readonly rounds: number;
  readonly checks: Beliefs['checks'];
  readonly change: Beliefs['change'];
}
export interface StrategyView {
  readonly name: string;
  readonly text: string;
  readonly share: SpreadView;
  readonly leads: number;
  readonly index: SpreadView;
}
export interface EndingsView {
  readonly titles: readonly string[];
  readonly rows: readonly (EndingsRow & { readonly name: string })[];
}

/** The decision and the label of an option by `decision.option`. */
export function optionNamed({ decisions }: Scenario, path: string) {
  const [first = '', second = ''] = path.split('.');
  const decision = decisions.find(({ id }) => id === first);
  const option = decision?.options.find(({ id }) => id === second);
  return { decision: decision?.title ?? first, label: option?.label ?? second };
}

/** Every decision that was met, with how often each option was taken; `own` are the options of whoever looks. */
export function sharesOf(
  scenario: Scenario,
  plays: readonly Played[],
  own?: ReadonlySet<string>,
): SharesView[] {
  return decisionCounts(scenario, plays).map((count) => shareView(scenario, count, own));
}

export function shareView(
  scenario: Scenario,
  {
    decision,
    rounds,
    interrupt,
    n,
    options,
  }: Omit<DecisionCount, 'options'> & {
    readonly options: readonly { readonly option: string; readonly count: number }[];
  },
  own?: ReadonlySet<string>,
): SharesView {
  const found = scenario.decisions.find(({ id }) => id === decision);
  return {
    title: found?.title ?? decision,
    question: found?.question ?? '',
    rounds,
    interrupt,
    n,
    options: options.map(({ option, count }) => ({
      label: optionNamed(scenario, option).label,
      count,
      ...(own && { own: own.has(option) }),
    })),
  };
}

export function treeView(scenario: Scenario, plays: readonly Played[]): TreeView {
  const branchView = ({ option, round, count, branches, apart }: Branch): BranchView => ({
    ...optionNamed(scenario, option),
    round,
    count,
    branches: branches.map(branchView),
    apart,
  });
  const { n, least, branches, apart } = decisionTree(plays);
  return { n, least, branches: branches.map(branchView), apart };
}

export function beliefsView(game: Game, plays: readonly Played[]): BeliefsView {
  const [about] = game.scenario.hidden;
  return {
    about: about?.name ?? '',
    values: (about?.values ?? []).map(({ name }) => name),
    rounds: game.rounds,
    ...beliefsOf(game, plays),
  };
}

export function strategiesView(game: Game, plays: readonly Played[]): StrategyView[] {
  const counted = strategiesOf(game, plays);
  return game.scenario.strategies.flatMap(({ name, text }, i) => {
    const found = counted[i];
    return found === undefined ? [] : [{ name, text, ...found }];
  });
}

/** The endings by the value of the first hidden fact; values that no finished play met have no row. */
export function endingsByWorld(game: Game, plays: readonly Played[]): EndingsView {
  const values = game.scenario.hidden[0]?.values ?? [];
  const rows = endingsBy(game, plays, values.length, ({ hidden }) => hidden[0]);
  return endingsView(
    game,
    rows.map((row, i) => ({ ...row, name: values[i]?.name ?? '' })),
  );
}

/** The endings by the strategy that leads in a play; `mixed` names the row of those in which two lead alike. */
export function endingsByStrategy(
  game: Game,
  plays: readonly Played[],
  mixed: string,
): EndingsView {
  const { strategies } = game.scenario;
  const last = strategies.length;
  const rows = endingsBy(game, plays, last + 1, (play) => leading(play) ?? last);
  return endingsView(
    game,
    rows.map((row, i) => ({ ...row, name: strategies[i]?.name ?? mixed })),
  );
}

function endingsView(
  { scenario }: Game,
  rows: readonly (EndingsRow & { readonly name: string })[],
): EndingsView {
  const met = scenario.endings.map((_, i) => rows.some(({ counts }) => (counts[i] ?? 0) > 0));
  const kept = <Item>(all: readonly Item[]) => all.filter((_, i) => met[i] === true);
  return {
    titles: kept(scenario.endings.map(({ title }) => title)),
    rows: rows.filter(({ n }) => n > 0).map((row) => ({ ...row, counts: kept(row.counts) })),
  };
}

/** The hidden facts of a play with what they were. */
export function worldNamed({ scenario }: Game, hidden: readonly number[]) {
  return scenario.hidden.map(({ name, values }, i) => {
    const value = values[hidden[i] ?? 0];
    return { fact: name, name: value?.name ?? '', text: value?.text ?? '' };
  });
}

/** The title of a move by its id. */
export function moveNamed({ moves }: Scenario, id: string): string {
  return nameOf(
    [...moves.list, moves.quiet].map((move) => ({ id: move.id, name: move.title })),
    id,
  );
}
