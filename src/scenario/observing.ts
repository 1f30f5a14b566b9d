// The observer's role: somebody else advises, and the observer takes down what each argument rests on.
import { hash } from '../quiz/seed.ts';
import { even } from './beliefs.ts';
import type { Game, PlayOption } from './game.ts';
import { limits, type Setup } from './record.ts';
import type { Play } from './replay.ts';
import type { Scenario } from './scenario.schema.ts';
import { fitting, optionsOf } from './strategies.ts';

/** A set-up that says nothing of the observer: all goals alike, the first of every card, no belief more than another. */
export function observerSetup(scenario: Scenario): Setup {
  const weights = even(scenario.goals.length, limits.weight.step, limits.weight.most);
  return {
    weights: Object.fromEntries(scenario.goals.map(({ id }, i) => [id, weights[i] ?? 0])),
    redLine: scenario.redLines[0]?.id ?? '',
    cards: scenario.assumptions.map(({ id, stances }) => ({
      id,
      stance: stances[0]?.id ?? '',
      confidence: limits.confidence.least,
    })),
    belief: even(scenario.hidden[0]?.values.length ?? 1),
  };
}

/** The number of the strategy that the adviser follows whom the observer watches; the seed decides. */
export function watchedStrategy({ scenario }: Game, { record }: Pick<Play, 'record'>): number {
  return hash(`${record.seed}|watched`) % scenario.strategies.length;
}

/** The option that is advised now. */
export function watchedOption(game: Game, play: Play): PlayOption {
  return fitting(game, watchedStrategy(game, play), optionsOf(game, play.state, play.world));
}
