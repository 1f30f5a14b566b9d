// A class in a decision exercise as a whole: what it aimed for, what it believed, how it advised, how it ended.
import type { Game } from '../scenario/game.ts';
import type { Found } from './figure.ts';
import type { Played } from './played.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface BeliefCheck {
  /** The round before which it was asked; one more than there are rounds for the last. */
  readonly round: number;
  /** Points on each value of the first hidden fact. */
  readonly values: readonly Found<Spread>[];
}
export interface Beliefs {
  readonly checks: readonly BeliefCheck[];
  /** How far each learner's points on a value moved from the first check to the last, of those who answered both. */
  readonly change: readonly Found<Spread>[];
}

/** What was believed at each check, and how it moved. */
export function beliefsOf({ scenario, rounds }: Game, plays: readonly Played[]): Beliefs {
  const values = scenario.hidden[0]?.values ?? [];
  const last = rounds + 1;
  const at = (round: number, value: number) =>
    plays.flatMap(({ beliefs }) => {
      const said = beliefs.find((each) => each.round === round)?.belief[value];
      return said === undefined ? [] : [said];
    });
  const moved = (value: number) =>
    plays.flatMap(({ beliefs }) => {
      const from = beliefs.find(({ round }) => round === 1)?.belief[value];
      const to = beliefs.find(({ round }) => round === last)?.belief[value];
      return from === undefined || to === undefined ? [] : [to - from];
    });
  return {
    checks: [1, ...scenario.beliefs, last].map((round) => ({
      round,
      values: values.map((_, value) => spreadOf(at(round, value))),
    })),
    change: values.map((_, value) => spreadOf(moved(value))),
  };
}

/** The points given to each goal, in the order of the exercise. */
export function goalsSet({ scenario }: Game, plays: readonly Played[]): Found<Spread>[] {
  return scenario.goals.map((_, goal) =>
    spreadOf(plays.flatMap(({ weights }) => weights?.[goal] ?? [])),
  );
}

/** How often each red line was drawn, in the order of the exercise, and by how many one was drawn. */
export function redLinesDrawn({ scenario }: Game, plays: readonly Played[]) {
  const drawn = plays.flatMap(({ redLine }) => redLine ?? []);
  return {
    n: drawn.length,
    counts: scenario.redLines.map(({ id }) => drawn.filter((each) => each === id).length),
  };
}

/** The strategy with the largest share in what was advised, by number; undefined where two have it or nothing was advised. */
export function leading({ mix }: Pick<Played, 'mix'>): number | undefined {
  const most = Math.max(...mix);
  const all = mix.flatMap((share, i) => (share > most - 1e-9 ? [i] : []));
  return most > 0 && all.length === 1 ? all[0] : undefined;
}

export interface StrategyCount {
  /** The share in each play, between 0 and 1. */
  readonly share: Found<Spread>;
  /** Plays in which it has the largest share. */
  readonly leads: number;
  /** The own index of those that came to an end, 0 to 100. */
  readonly index: Found<Spread>;
}

/** Each strategy in the order of the exercise; plays in which two lead alike belong to none. */
export function strategiesOf({ scenario }: Game, plays: readonly Played[]): StrategyCount[] {
  const advised = plays.filter(({ steps }) => steps.length > 0);
  return scenario.strategies.map((_, strategy) => {
    const led = advised.filter((play) => leading(play) === strategy);
    return {
      share: spreadOf(
        advised.map(({ mix }) => mix[strategy] ?? 0),
        'nobody-answered',
      ),
      leads: led.length,
      index: spreadOf(led.flatMap(({ index }) => index ?? [])),
    };
  });
}

export interface EndingsRow {
  /** Finished plays in the row. */
  readonly n: number;
  /** By the number of the ending, in the order of the exercise. */
  readonly counts: readonly number[];
}

/** How the plays ended that came to their end, in as many rows as `rows` says; `rowOf` gives the number of a play's row. */
export function endingsBy(
  { scenario }: Game,
  plays: readonly Played[],
  rows: number,
  rowOf: (play: Played) => number | undefined,
): EndingsRow[] {
  const finished = plays.filter(({ ending }) => ending !== undefined);
  return Array.from({ length: rows }, (_, row) => {
    const here = finished.filter((play) => rowOf(play) === row);
    return {
      n: here.length,
      counts: scenario.endings.map(({ id }) => here.filter(({ ending }) => ending === id).length),
    };
  });
}
