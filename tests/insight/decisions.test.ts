// What is counted of a class in a decision exercise, on plays of the shipped one and on small ones worked out by hand.
import { describe, expect, it } from 'vitest';
import {
  beliefsOf,
  endingsBy,
  goalsSet,
  leading,
  redLinesDrawn,
  strategiesOf,
} from '../../src/insight/class-of-plays.ts';
import { contrastOf } from '../../src/insight/contrast.ts';
import { decisionCounts } from '../../src/insight/decisions.ts';
import { decisionTree } from '../../src/insight/decision-tree.ts';
import { type Played, playedOf, type PlayedStep } from '../../src/insight/played.ts';
import { spreadOf } from '../../src/insight/spread.ts';
import type { Entry } from '../../src/scenario/record.ts';
import { endingOf } from '../../src/scenario/score.ts';
import { game, played, scenario, setup } from '../scenario/plays.ts';

const [first, second] = scenario.decisions;
if (first === undefined || second === undefined) throw new Error('the exercise has two decisions');
const [a = '', b = '', c = ''] = first.options.map(({ id }) => `${first.id}.${id}`);
const [x = '', y = ''] = second.options.map(({ id }) => `${second.id}.${id}`);

const long = (text: string) => text.padEnd(100, ' and so on');
const of = (option: string) => option.split('.')[0] ?? '';

/** A play of these options, one a round, each with its reason. */
function small(
  options: readonly (readonly [string, string?])[],
  more: Partial<Played> = {},
): Played {
  return {
    id: JSON.stringify(options),
    steps: options.map(([option, reason], i): PlayedStep => ({
      round: i + 1,
      decision: of(option),
      option,
      interrupt: false,
      ...(reason !== undefined && { said: { reason, confidence: 2, expected: 'quiet' } }),
    })),
    hidden: [0, 0],
    mix: scenario.strategies.map((_, i) => (i === 0 ? 1 : 0)),
    beliefs: [],
    ...more,
  };
}

const shippedPlays = Array.from({ length: 12 }, (_, i) => {
  const whole = played(`class-${i}`);
  const entries: readonly Entry[] = whole.record.steps;
  const seed = `class-${i}`;
  return { whole, play: playedOf(game, { id: seed, seed, setup, entries }) };
});

describe('a play that is counted', () => {
  it('is what the engine plays: the same ways, rounds, beliefs and ending', () => {
    for (const { whole, play } of shippedPlays) {
      expect(play.steps.map(({ option }) => option)).toEqual(whole.state.path);
      expect(play.steps.map(({ round, interrupt }) => [round, interrupt])).toEqual(
        whole.moments.map(({ round, answered }) => [round, answered]),
      );
      expect(play.beliefs).toEqual(whole.beliefs);
      expect(play.hidden).toEqual(whole.world.hidden);
      expect(play.ending).toBe(endingOf(game, whole.state));
    }
    expect(shippedPlays.some(({ play }) => play.steps.some(({ interrupt }) => interrupt))).toBe(
      true,
    );
  });

  it('has no ending before its end, and says nothing without a set-up', () => {
    const [one] = shippedPlays;
    const entries = (one?.whole.record.steps ?? []).flatMap((step): Entry[] =>
      step.type === 'advice' ? [{ ...step, reason: '' }] : [],
    );
    const part = playedOf(game, {
      id: 'part',
      seed: 'class-0',
      setup: undefined,
      entries: entries.slice(0, 3),
    });
    expect(part.steps).toHaveLength(3);
    expect(part.steps.some(({ said }) => said !== undefined)).toBe(false);
    expect([part.ending, part.weights, part.index, part.beliefs]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
    ]);
  });
});

describe('a spread', () => {
  it('has the quartiles that R gives by default', () => {
    // quantile(c(1, 2, 4, 10))
    expect(spreadOf([4, 1, 10, 2])).toEqual({
      value: { least: 1, low: 1.75, median: 3, high: 5.5, most: 10 },
      n: 4,
    });
  });
  it('of nothing is none, and says why', () => {
    expect(spreadOf([])).toEqual({ value: null, n: 0, why: 'nobody-said' });
  });
});

describe('the counts of decisions', () => {
  it('name every option in the order of the file, those that nobody took too, and add up', () => {
    const plays = shippedPlays.map(({ play }) => play);
    const counts = decisionCounts(scenario, plays);
    expect(counts[0]?.n).toBe(plays.length);
    for (const { decision, options, n } of counts) {
      const file = scenario.decisions.find(({ id }) => id === decision);
      expect(options.map(({ option }) => option)).toEqual(
        file?.options.map(({ id }) => `${decision}.${id}`),
      );
      expect(options.reduce((sum, { count }) => sum + count, 0)).toBe(n);
    }
    const rounds = counts.map(({ rounds }) => rounds[0] ?? 0);
    expect(rounds).toEqual(rounds.toSorted((p, q) => p - q));
  });

  it('are the same whatever the order of the plays, down to the order of reasons', () => {
    const plays = [
      small([
        [a, 'one reason'],
        [x, 'two'],
      ]),
      small([
        [a, 'another reason'],
        [y, 'three'],
      ]),
      small([[b, 'a third reason']]),
    ];
    expect(decisionCounts(scenario, plays.toReversed())).toEqual(decisionCounts(scenario, plays));
  });
});

describe('the tree', () => {
  it('counts ways, and together those that one play alone took', () => {
    const plays = [
      small([[a], [x]]),
      small([[a], [x]]),
      small([[a], [y]]),
      small([[b], [x]]),
      small([[b]]),
      small([[c], [x]]),
    ];
    expect(decisionTree(plays)).toEqual({
      n: 6,
      least: 2,
      apart: 1,
      branches: [
        {
          option: a,
          round: 1,
          count: 3,
          apart: 1,
          branches: [{ option: x, round: 2, count: 2, apart: 0, branches: [] }],
        },
        { option: b, round: 1, count: 2, apart: 1, branches: [] },
      ],
    });
  });

  it('leaves interrupts out, which come by chance', () => {
    const calm = small([[a], [x]]);
    const stormy: Played = {
      ...calm,
      steps: calm.steps.flatMap((step) => [
        step,
        { ...step, decision: 'storm', option: `storm.${step.round}`, interrupt: true },
      ]),
    };
    expect(decisionTree([calm, stormy]).branches[0]).toMatchObject({
      count: 2,
      branches: [{ option: x, count: 2 }],
    });
  });

  it('asks for more plays a branch where it would have too many ends', () => {
    const plays = Array.from({ length: 100 }, (_, i) =>
      small([[`d.${Math.floor(i / 2)}`], [`e.${i % 50 < 3 ? 'all' : i}`]]),
    );
    const { least, branches, apart, n } = decisionTree(plays);
    expect(least).toBe(3);
    expect(branches).toEqual([]);
    expect([apart, n]).toEqual([100, 100]);
  });
});

describe('the two reasons to discuss', () => {
  const plays = [
    small([[a], [x, long('Because of x, said at some length')]]),
    small([[a], [y, long('Because of y, said at some length')]]),
    small([[a], [y, 'Too short']]),
    small([[b], [x, long('By another way to x')]]),
  ];

  it('come from different options, after the same decisions, by a rule that gives the same each time', () => {
    const found = contrastOf(scenario, of(x), plays);
    expect(found).toMatchObject({
      first: { option: y, said: { reason: long('Because of y, said at some length') } },
      second: { option: x, said: { reason: long('Because of x, said at some length') } },
      before: [a],
      n: 3,
    });
    expect(contrastOf(scenario, of(x), plays.toReversed())).toEqual(found);
  });

  it('are none where nobody who had come the same way advised otherwise at some length', () => {
    expect(contrastOf(scenario, of(x), plays.slice(1))).toBeUndefined();
    expect(contrastOf(scenario, of(x), [small([[a], [x]]), small([[a], [y]])])).toBeUndefined();
    const overlong = small([[a], [x, 'x'.repeat(301)]]);
    expect(contrastOf(scenario, of(x), [overlong, ...plays.slice(1)])).toBeUndefined();
  });

  it('are those nearest to 140 characters', () => {
    const said = (n: number) => small([[a, 'r'.repeat(n)]]);
    const found = contrastOf(scenario, of(a), [
      said(70),
      said(150),
      said(290),
      small([[b, long('b')]]),
    ]);
    expect(found?.first.said.reason).toHaveLength(150);
  });
});

describe('a class as a whole', () => {
  const believed = (...beliefs: readonly (readonly [number, number])[]) =>
    small([[a]], {
      beliefs: beliefs.map(([round, points]) => ({ round, belief: [points, 100 - points, 0] })),
    });

  it('has the spread of beliefs each time, and the change of those who answered first and last', () => {
    const last = game.rounds + 1;
    const { checks, change } = beliefsOf(game, [
      believed([1, 20], [last, 50]),
      believed([1, 40], [last, 30]),
      believed([1, 60]),
    ]);
    expect(checks.map(({ round }) => round)).toEqual([1, ...scenario.beliefs, last]);
    expect(checks[0]?.values[0]).toMatchObject({
      n: 3,
      value: { least: 20, median: 40, most: 60 },
    });
    expect(checks[1]?.values[0]).toEqual({ value: null, n: 0, why: 'nobody-said' });
    expect(checks.at(-1)?.values[0]).toMatchObject({ n: 2, value: { median: 40 } });
    expect(change[0]).toMatchObject({ n: 2, value: { least: -10, median: 10, most: 30 } });
  });

  it('has the points on goals and the red lines of those who said, and no others', () => {
    const weights = scenario.goals.map((_, i) => (i === 0 ? 60 : 10));
    const line = scenario.redLines[0]?.id ?? '';
    const plays = [small([[a]], { weights, redLine: line }), small([[a]])];
    expect(goalsSet(game, plays)[0]).toMatchObject({ n: 1, value: { median: 60 } });
    expect(redLinesDrawn(game, plays)).toMatchObject({ n: 1, counts: expect.arrayContaining([1]) });
  });

  it('counts a play for the strategy that leads it alone, and for none where two lead alike', () => {
    const mix = (...shares: number[]) => scenario.strategies.map((_, i) => shares[i] ?? 0);
    expect(leading({ mix: mix(0.2, 0.5, 0.3) })).toBe(1);
    expect(leading({ mix: mix(0.4, 0.4, 0.2) })).toBeUndefined();
    expect(leading({ mix: mix() })).toBeUndefined();
    const plays = [
      small([[a]], { mix: mix(1), index: 40 }),
      small([[a]], { mix: mix(0.5, 0.5), index: 60 }),
      small([], { mix: mix() }),
    ];
    const [hedge] = strategiesOf(game, plays);
    expect(hedge).toMatchObject({
      leads: 1,
      share: { n: 2 },
      index: { n: 1, value: { median: 40 } },
    });
  });

  it('counts endings by world, of finished plays alone', () => {
    const [ending = ''] = scenario.endings.map(({ id }) => id);
    const rows = endingsBy(
      game,
      [
        small([[a]], { hidden: [1, 0], ending }),
        small([[a]], { hidden: [1, 0] }),
        small([[a]], { hidden: [0, 0], ending }),
      ],
      3,
      ({ hidden }) => hidden[0],
    );
    expect(rows.map(({ n, counts }) => [n, counts[0]])).toEqual([
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
  });
});
