// The record of a play: what was set up, advised and believed, in the order it came. Everything else follows from it.
import type { Scenario } from './scenario.schema.ts';
import type { State } from './state.ts';
import type { Forced } from './world.ts';

export interface Card {
  readonly id: string;
  readonly stance: string;
  /** 50 to 95, per cent. */
  readonly confidence: number;
}

/** What the learner commits to before the first round. */
export interface Setup {
  /** Points on each goal: steps of 5, at most 60 each, 100 together. */
  readonly weights: Readonly<Record<string, number>>;
  readonly redLine: string;
  readonly cards: readonly Card[];
  /** Points on each value of the first hidden fact, 100 together. */
  readonly belief: readonly number[];
}

export interface Advice {
  readonly type: 'advice';
  readonly decision: string;
  readonly option: string;
  /** 30 to 400 characters. */
  readonly reason: string;
  /** The move that the learner expects; none is asked for when an interrupt is answered. */
  readonly expected?: string;
  readonly confidence: 1 | 2 | 3;
  /** Milliseconds since 1970. */
  readonly at: number;
}
export interface Belief {
  readonly type: 'belief';
  readonly belief: readonly number[];
  readonly at: number;
}
export type Entry = Advice | Belief;
export type Step = Entry & {
  /** What everything up to here comes to: 16 hexadecimal digits. */
  readonly digest: string;
};

export interface PlayHead {
  readonly format: 1;
  readonly scenario: string;
  readonly rules: string;
  readonly text: string;
  readonly form: 'full' | 'short';
  /** A preset of the exercise, when one is played. */
  readonly preset?: string;
  readonly seed: string;
  /**
   * An observer takes down what somebody else advises: no belief is asked, and no move is expected. `unsaid`: only what was
   * advised is known, and nothing of what was thought; the set-up says nothing and reasons are empty.
   */
  readonly role?: 'observer' | 'unsaid';
  /** Hidden facts that were set, as when a play is repeated in another world. */
  readonly forced?: Forced;
  readonly setup: Setup;
}
export interface PlayRecord extends PlayHead {
  /** What the head comes to. */
  readonly digest: string;
  readonly steps: readonly Step[];
}

/** Bounds of what a learner writes and gives. */
export const limits = {
  reason: { least: 30, most: 400 },
  weight: { step: 5, most: 60 },
  confidence: { least: 50, most: 95 },
} as const;

const whole = (value: unknown): value is number => Number.isSafeInteger(value);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What is wrong with a belief, in words; undefined when nothing is. */
export function beliefFault(scenario: Scenario, belief: readonly number[]): string | undefined {
  const wanted = scenario.hidden[0]?.values.length ?? 0;
  if (!Array.isArray(belief) || belief.length !== wanted) return `a belief has ${wanted} numbers`;
  if (!belief.every((each) => whole(each) && each >= 0))
    return 'the numbers of a belief are whole and not below 0';
  return sum(belief) === 100
    ? undefined
    : `the numbers of a belief add to ${sum(belief)}; they should add to 100`;
}

/** What is wrong with a set-up, in words; undefined when nothing is. */
export function setupFault(scenario: Scenario, setup: Setup): string | undefined {
  const { step, most } = limits.weight;
  const weights = scenario.goals.map(({ id }) => setup.weights[id]);
  if (Object.keys(setup.weights).length !== scenario.goals.length || !weights.every(whole))
    return `the weights are not one whole number for each of ${scenario.goals.map(({ id }) => id).join(', ')}`;
  if (weights.some((weight) => weight < 0 || weight > most || weight % step !== 0))
    return `a weight is from 0 to ${most} in steps of ${step}`;
  if (sum(weights) !== 100) return `the weights add to ${sum(weights)}; they should add to 100`;
  if (!scenario.redLines.some(({ id }) => id === setup.redLine))
    return `there is no red line "${setup.redLine}"`;
  if (setup.cards.length !== scenario.assumptions.length)
    return `there are ${setup.cards.length} assumption cards; there should be ${scenario.assumptions.length}`;
  for (const { id, stances } of scenario.assumptions) {
    const card = setup.cards.find((each) => each.id === id);
    if (card === undefined) return `the assumption card "${id}" is missing`;
    if (!stances.some((stance) => stance.id === card.stance))
      return `the assumption card "${id}" has no stance "${card.stance}"`;
    const { least, most: highest } = limits.confidence;
    if (!whole(card.confidence) || card.confidence < least || card.confidence > highest)
      return `the confidence on an assumption card is from ${least} to ${highest}`;
  }
  return beliefFault(scenario, setup.belief);
}

/** What a play waits for: a belief before some rounds and after the last, advice otherwise. */
export type Due = 'advice' | 'belief' | 'nothing';

/** What is due in a play of this record, whose steps led to this state. */
export function due(
  scenario: Scenario,
  state: Pick<State, 'round' | 'interrupt' | 'done'>,
  {
    role,
    steps,
  }: { readonly role?: PlayHead['role']; readonly steps: readonly Pick<Entry, 'type'>[] },
): Due {
  if (role !== undefined) return state.done ? 'nothing' : 'advice';
  const said = steps.filter(({ type }) => type === 'belief').length;
  const reached = scenario.beliefs.filter((round) => round <= state.round).length;
  if (state.interrupt === undefined && said < reached) return 'belief';
  if (!state.done) return 'advice';
  return said === scenario.beliefs.length ? 'belief' : 'nothing';
}
