// Plays of the shipped exercise for tests: at random, or by a list of choices.
import { stream } from '../../src/scenario/draws.ts';
import { gameOf } from '../../src/scenario/game.ts';
import { type Moment, momentOf } from '../../src/scenario/moments.ts';
import { due, type Entry, type PlayHead, type Setup } from '../../src/scenario/record.ts';
import { begin, goOn, opened, type Play } from '../../src/scenario/replay.ts';
import { firstState } from '../../src/scenario/state.ts';
import { anybody, optionsOf } from '../../src/scenario/strategies.ts';
import { worldOf } from '../../src/scenario/world.ts';
import { exercise } from './explore/exercise.ts';

export const scenario = exercise;
export const game = gameOf(exercise);

export const setup: Setup = {
  weights: { autonomy: 40, security: 20, prosperity: 20, consent: 10, standing: 10 },
  redLine: 'autonomy',
  cards: exercise.assumptions.map(({ id, stances }) => ({
    id,
    stance: stances[0]?.id ?? '',
    confidence: 70,
  })),
  belief: [40, 30, 30],
};
export const reason = 'If it is technical I lose a premium; if not, I have an answer.';

/** The head of a play of the full form. */
export function head(seed: string, more: Partial<PlayHead> = {}): PlayHead {
  const { id, rules, text } = exercise;
  return { format: 1, scenario: id, rules, text, form: 'full', seed, setup, ...more };
}

/** The moments of a play at random. */
export function randomMoments(number: number): Moment[] {
  const world = worldOf(game, `p${number}`);
  const pick = anybody(game, world, stream(number));
  const moments: Moment[] = [];
  for (let state = firstState(game, world); !state.done;) {
    const moment = momentOf(game, state, world, pick(state));
    moments.push(moment);
    state = moment.after;
  }
  return moments;
}

/** The next entry of a play: the first open option, or the one that is wanted. */
export function entry(play: Play, option?: string, at = 1, of = game): Entry {
  if (due(of.scenario, play.state, play.record) === 'belief')
    return { type: 'belief', belief: [20, 30, 50], at };
  const first = optionsOf(of, play.state, play.world)[0];
  const [decision = ''] = first?.path.split('.') ?? [];
  return {
    type: 'advice',
    decision,
    option: option ?? first?.id ?? '',
    reason,
    ...(play.state.interrupt === undefined && { expected: 'quiet' }),
    confidence: 2,
    at,
  };
}

/** A play of the first open options, so many steps far. */
export function played(seed: string, steps = 99, more: Partial<PlayHead> = {}): Play {
  let play = opened(game, begin(game, head(seed, more)));
  for (let i = 0; i < steps && due(exercise, play.state, play.record) !== 'nothing'; i += 1)
    play = goOn(game, play, entry(play, undefined, i + 1));
  return play;
}
