// What the debrief says of a play: assumptions, red line, advisers, coherence, rank, hints.
import { describe, expect, it } from 'vitest';
import { directionOf, forecastsOf, textOf, trackRecords } from '../../src/scenario/advisers.ts';
import { alternatives } from '../../src/scenario/alternatives.ts';
import { assumptionsOf, redLineCrossed } from '../../src/scenario/assumptions.ts';
import { coherence } from '../../src/scenario/coherence.ts';
import { hintsOf } from '../../src/scenario/hints.ts';
import { observerSetup, watchedOption, watchedStrategy } from '../../src/scenario/observing.ts';
import { otherWorlds } from '../../src/scenario/other-worlds.ts';
import { rankOf } from '../../src/scenario/rank.ts';
import { setupFault } from '../../src/scenario/record.ts';
import { begin, opened } from '../../src/scenario/replay.ts';
import { goalsOf } from '../../src/scenario/score.ts';
import { reportedOf } from '../../src/scenario/shown.ts';
import { game, head, played, randomMoments, scenario, setup } from './plays.ts';

const play = played('debrief-1');

describe('the assumptions table', () => {
  const rows = assumptionsOf(game, play);
  it('holds what was assumed, what was done and what was so', () => {
    expect(rows.map(({ id }) => id)).toEqual(scenario.assumptions.map(({ id }) => id));
    for (const { assumed, acted, world } of rows) {
      expect(assumed).toBe(0);
      expect(acted.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
      expect([0, 1]).toContain(world);
    }
  });
  it('counts advice by the strategies that act on a stance', () => {
    // The first option of nearly every decision is a hedge, which acts on the rival stance of "danger".
    const [danger] = rows;
    expect(danger?.acted[1]).toBeGreaterThan(0.5);
  });
});

describe('what the world bears out', () => {
  it.each([
    [
      { aim: 'sq', weight: 'real' },
      { aim: 'rival', weight: 'rival', danger: 'rival' },
    ],
    [
      { aim: 'sup', weight: 'limited' },
      { aim: 'article', weight: 'article', danger: 'article' },
    ],
  ])('in %o is %o', (forced, wanted) => {
    const rows = assumptionsOf(game, played('worlds', 1, { forced }));
    for (const [id, stance] of Object.entries(wanted)) {
      const card = scenario.assumptions.find((each) => each.id === id);
      const row = rows.find((each) => each.id === id);
      expect(card?.stances[row?.world ?? -1]?.id, id).toBe(stance);
    }
  });
});

describe('the alternatives of a play', () => {
  it('are all other options that were to be had, and never the learner’s own', () => {
    const rows = alternatives(game, play);
    expect(rows.some(({ option }) => play.state.path.includes(option.path))).toBe(false);
    for (const { option, outcome } of rows) expect(outcome.state.path).toContain(option.path);
    expect(rows.length).toBeGreaterThan(20);
  });
});

describe('the same advice in other worlds', () => {
  it('is the play itself in its own, with the same dice', () => {
    const worlds = otherWorlds(game, play);
    expect(worlds).toHaveLength(3);
    const own = worlds.find((world) => world.own);
    expect(own?.outcome.state.values).toEqual(play.state.values);
    expect(own?.outcome.substituted).toEqual([]);
  });
});

describe('a red line', () => {
  it('is crossed at the first moment after which its condition holds, or not at all', () => {
    for (const { id, crossed } of scenario.redLines) {
      const other = played('debrief-2', 99, { setup: { ...setup, redLine: id } });
      const at = redLineCrossed(game, other);
      const number = scenario.redLines.findIndex((line) => line.id === id);
      const holds = other.moments.map(({ after }) => game.redLines[number]?.(after) !== 0);
      expect(at, crossed).toBe(holds.includes(true) ? holds.indexOf(true) : undefined);
    }
  });
});

describe('advisers', () => {
  const [pipeline] = scenario.decisions.filter(({ id }) => id === 'pipeline');
  const routes = pipeline?.options.find(({ id }) => id === 'routes');
  if (routes === undefined) throw new Error('no such option');
  it('forecast effects now and later in their own field, plus their leaning', () => {
    const forecasts = forecastsOf(game, routes);
    const of = (adviser: string, variable: string) =>
      forecasts.find((each) => each.adviser === adviser && each.variable === variable)?.by;
    // eco -6 now and +3 later, leaning +3; lev -5 later, leaning -2; fri +3 now, leaning +3.
    expect(of('ec', 'eco')).toBe(0);
    expect(of('ec', 'lev')).toBe(-7);
    expect(of('sc', 'fri')).toBe(6);
    expect(of('fm', 'fri')).toBe(0);
  });
  it('have a track record that counts every round once and shows the leaning', () => {
    const records = Array.from({ length: 60 }, (_, i) =>
      trackRecords(
        game,
        randomMoments(i).map((moment) => reportedOf(game, moment)),
      ),
    ).flat();
    for (const { right, of } of records) expect(right).toBeLessThanOrEqual(of);
    const above = (adviser: string, variable: string) => {
      const own = records.filter((each) => each.adviser === adviser && each.variable === variable);
      return own.reduce((sum, each) => sum + each.above, 0) / own.length;
    };
    expect(above('sc', 'fri') - above('fm', 'fri')).toBeCloseTo(6, 10);
    expect(above('pub', 'leg')).toBeGreaterThan(1);
  });
  it('say the same of a change that nobody would feel', () => {
    expect([-3, -1, 0, 1, 2].map(directionOf)).toEqual(['down', 'same', 'same', 'same', 'up']);
  });
});

describe('coherence', () => {
  it('holds each choice against the best open one, by beliefs and weights of then', () => {
    const choices = coherence(game, play);
    expect(choices).toHaveLength(play.moments.length);
    for (const { regret, best, chosen } of choices) {
      expect(regret).toBeGreaterThanOrEqual(0);
      expect(best.index - chosen).toBeCloseTo(regret, 10);
    }
    expect(choices.some(({ regret }) => regret > 0)).toBe(true);
  });
  it('goes by the learner’s own weights', () => {
    const weights = { autonomy: 0, security: 0, prosperity: 60, consent: 40, standing: 0 };
    const other = played('debrief-1', 99, { setup: { ...setup, weights } });
    expect(coherence(game, other).map(({ chosen }) => chosen)).not.toEqual(
      coherence(game, play).map(({ chosen }) => chosen),
    );
  });
  it('gives the same for the same play', () => {
    expect(coherence(game, play)).toEqual(coherence(game, play));
  });
});

describe('the rank', () => {
  it('is near 0 for nothing reached and near 1 for everything', () => {
    const weights = [20, 20, 20, 20, 20];
    expect(rankOf(game, play.world, [0, 0, 0, 0, 0], weights)).toBe(0);
    expect(rankOf(game, play.world, [100, 100, 100, 100, 100], weights)).toBe(1);
    const own = rankOf(game, play.world, goalsOf(game, play.state), weights);
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(1);
  });
});

describe('hints', () => {
  it('name the largest movers, now and later, and nothing hidden', () => {
    const sign = scenario.decisions
      .find(({ id }) => id === 'succession')
      ?.options.find(({ id }) => id === 'sign');
    if (sign === undefined) throw new Error('no such option');
    expect(hintsOf(scenario, sign).map(({ variable, by }) => [variable.id, by])).toEqual([
      ['fri', -12],
      ['leg', -2],
    ]);
  });
});

describe('hints of what comes later', () => {
  it('stand apart from what comes at once', () => {
    const routes = scenario.decisions
      .find(({ id }) => id === 'pipeline')
      ?.options.find(({ id }) => id === 'routes');
    if (routes === undefined) throw new Error('no such option');
    const later = hintsOf(scenario, routes).filter((hint) => hint.later);
    expect(later.map(({ variable, by }) => [variable.id, by])).toEqual([
      ['cpc', -10],
      ['lev', -5],
    ]);
  });
});

describe('an observer', () => {
  const start = opened(game, begin(game, head('watch-1', { role: 'observer' })));
  it('begins with a set-up that passes and says nothing', () => {
    expect(setupFault(scenario, observerSetup(scenario))).toBeUndefined();
  });
  it('watches somebody who follows one line, which the seed decides', () => {
    const lines = Array.from({ length: 200 }, (_, i) =>
      watchedStrategy(game, { record: { ...start.record, seed: `w${i}` } }),
    );
    expect(new Set(lines).size).toBe(scenario.strategies.length);
    expect(textOf(game, watchedOption(game, start)).label).not.toBe('');
  });
});
