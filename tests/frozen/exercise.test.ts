// Plays that another program has recorded, with the same rules, must come out the same: every state, every goal, every ending.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, formOf } from '../../src/scenario/changed.ts';
import { gameOf } from '../../src/scenario/game.ts';
import type { PlayRecord } from '../../src/scenario/record.ts';
import { isRefused, replay } from '../../src/scenario/replay.ts';
import { endingOf, goalsOf } from '../../src/scenario/score.ts';
import { firstState } from '../../src/scenario/state.ts';
import { legalOption, openDecision, step } from '../../src/scenario/turn.ts';
import { hiddenOf, worldOf } from '../../src/scenario/world.ts';
import { game, scenario } from '../scenario/plays.ts';

interface Recorded {
  readonly rules: string;
  readonly variables: readonly string[];
  readonly plays: readonly {
    readonly seed: string;
    readonly aim: string;
    readonly weight: string;
    /** Decision, option, and the state after it. */
    readonly steps: readonly (readonly [string, string, string])[];
    readonly goals: Readonly<Record<string, number>>;
    readonly ending: string;
  }[];
}
const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, 'hawk-buzzard-draft-2.json'), 'utf8'),
) as Recorded;

describe('500 plays recorded by the reference model', () => {
  it('are by the rules and the variables of this exercise', () => {
    expect(scenario.rules).toBe(recorded.rules);
    expect([...scenario.variables.map(({ id }) => id), 'capital']).toEqual(recorded.variables);
    expect(recorded.plays).toHaveLength(500);
  });
  it('come out the same in every state after every step, in goals and ending', () => {
    for (const { seed, aim, weight, steps, goals, ending } of recorded.plays) {
      const world = worldOf(game, seed);
      expect(hiddenOf(game, world), seed).toEqual({ aim, weight });
      let state = firstState(game, world);
      const states = steps.map(([, option]) => {
        const decision = openDecision(game, state, world)?.id;
        state = step(game, state, world, legalOption(game, state, world, option));
        return [decision, option, [...state.values, state.capital].join(' ')];
      });
      expect(states, seed).toEqual(steps);
      expect(state.done, seed).toBe(true);
      const scores = goalsOf(game, state);
      expect(Object.fromEntries(scenario.goals.map(({ id }, i) => [id, scores[i]])), seed).toEqual(
        goals,
      );
      expect(endingOf(game, state), seed).toBe(ending);
    }
  });
});

describe('records of plays that learners may hold', () => {
  const records = JSON.parse(
    readFileSync(join(import.meta.dirname, 'play-records-1.json'), 'utf8'),
  ) as PlayRecord[];
  const gameFor = ({ form, preset }: PlayRecord, of = scenario) =>
    gameOf(formOf(of, form, preset));

  it.each(records)('play again to every digest: $form, $seed', (record) => {
    const play = replay(gameFor(record), record);
    if (isRefused(play)) throw new Error(`step ${play.step}: ${play.why}`);
    expect(play.record).toEqual(record);
    expect(play.state.done).toBe(true);
  });
  it.each(records)('are refused where one number of the exercise is another: $seed', (record) => {
    const other = changed(scenario, [{ at: 'standing.eastern_trade.effects.eco', set: 2 }]);
    expect(isRefused(replay(gameFor(record, other), record))).toBe(true);
  });
  it.each(records)('do not hang on the order of an author’s files: $seed', (record) => {
    const other = { ...scenario, decisions: scenario.decisions.toReversed() };
    expect(isRefused(replay(gameFor(record, other), record))).toBe(false);
  });
});
