// The world of a play: what its seed has drawn and nobody can see, and the dice to come.
import { draw, drawsOf } from './draws.ts';
import type { Game } from './game.ts';

export interface World {
  readonly seed: string;
  /** What the draws of this play begin with. */
  readonly dice: number;
  /** The value of each hidden fact, by number. */
  readonly hidden: readonly number[];
  /** Whether each order is turned round. */
  readonly turned: readonly boolean[];
}

/** Hidden facts that are set by hand, as for another world: the id of a value by the id of a fact. */
export type Forced = Readonly<Record<string, string>>;

/** The world that a seed draws, with the facts of `forced` set. */
export function worldOf({ scenario, layout }: Game, seed: string, forced: Forced = {}): World {
  const dice = drawsOf(scenario.rules, seed);
  return {
    seed,
    dice,
    hidden: scenario.hidden.map(({ id, draw: key, values }) => {
      const set = forced[id];
      return set === undefined
        ? fallen(values, draw(dice, key))
        : (layout.hidden.get(id)?.values.get(set) ?? 0);
    }),
    turned: scenario.orders.map(({ draw: key }) => draw(dice, key) >= 5000),
  };
}

function fallen(values: readonly { readonly share: number }[], shown: number): number {
  let sum = 0;
  const index = values.findIndex(({ share }) => {
    sum += share;
    return shown < sum;
  });
  return index === -1 ? values.length - 1 : index;
}

/** The hidden facts of a world by their ids. */
export function hiddenOf({ scenario }: Game, { hidden }: World): Record<string, string> {
  return Object.fromEntries(
    scenario.hidden.map(({ id, values }, i) => [id, values[hidden[i] ?? 0]?.id ?? '']),
  );
}

/** What the report on the first hidden fact says in a round: its value by number. Right with the chance of `signal.right`. */
export function reported({ scenario }: Game, { dice, hidden }: World, round: number): number {
  const { draw: key, right } = scenario.signal;
  const shown = draw(dice, `${key}:${round}`);
  const truth = hidden[0] ?? 0;
  if (shown < right) return truth;
  const others = (scenario.hidden[0]?.values ?? []).map((_, i) => i).filter((i) => i !== truth);
  return others[(shown - right) % others.length] ?? truth;
}
