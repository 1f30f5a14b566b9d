// What an exploration goes through: every world, and several learners who want different things.
import type { Game, PlayDecision } from '../game.ts';
import type { State } from '../state.ts';
import { openDecision } from '../turn.ts';
import { type Forced, type World, worldOf } from '../world.ts';

/** The weights of somebody's goals, in the order of the scenario; they add to 100. */
export interface Profile {
  /** `equal`, or the goal that weighs more than the others. */
  readonly id: string;
  readonly weights: readonly number[];
}

/** What the one goal weighs that somebody cares about most. */
const most = 60;

/** Equal weights first, then 60 on each goal and the rest on the others alike. */
export function profiles({ scenario: { goals } }: Game): [Profile, ...Profile[]] {
  const rest = (100 - most) / (goals.length - 1);
  return [
    { id: 'equal', weights: goals.map(() => 100 / goals.length) },
    ...goals.map(({ id }, own) => ({
      id,
      weights: goals.map((_, i) => (i === own ? most : rest)),
    })),
  ];
}

/** The worlds: the values of the first hidden fact. */
export function worldIds({ scenario }: Game): string[] {
  return (scenario.hidden[0]?.values ?? []).map(({ id }) => id);
}

/** The world of a seed with the first hidden fact as given by number, and others by id in `more`. */
export function worldWith(game: Game, seed: string, value: number, more: Forced = {}): World {
  const first = game.scenario.hidden[0];
  return worldOf(game, seed, {
    ...(first && { [first.id]: first.values[value]?.id ?? '' }),
    ...more,
  });
}

/** The decision that is open in a play that is not over. */
export function mustDecide(game: Game, state: State, world: World): PlayDecision {
  const decision = openDecision(game, state, world);
  if (decision === undefined) throw new Error(`no decision is open in round ${state.round}`);
  return decision;
}

/** The decisions that a play can come to, in their order: those of the rounds, then the interrupts. A form leaves others out. */
export function decisionsInPlay({ scenario, decisions, slots, interrupts }: Game): PlayDecision[] {
  const ofRounds = slots
    .flat()
    .flatMap((entry) =>
      'order' in entry
        ? (scenario.orders[entry.order]?.of ?? []).flatMap((id) => decisions.get(id) ?? [])
        : [entry.decision],
    );
  return [...new Set([...ofRounds, ...interrupts.map(({ decision }) => decision)])];
}

/** The number of the largest value; the first of equal ones. */
export function largest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > (values[best] ?? -Infinity) ? i : best), 0);
}

/** So many zeros. */
export function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}

/** Adds each number to the one in its place. */
export function addTo(sums: number[], values: readonly number[], square = false): void {
  for (const [i, value] of values.entries())
    sums[i] = (sums[i] ?? 0) + (square ? value * value : value);
}
