// What if: the same dice with something otherwise. The figures are those of the reference model for one seed.
import { describe, expect, it } from 'vitest';
import { playOn } from '../../src/scenario/moments.ts';
import { goalsOf, indexOf } from '../../src/scenario/score.ts';
import { follower, mixOf, strategyNumber } from '../../src/scenario/strategies.ts';
import { again, lineFrom, otherwise } from '../../src/scenario/what-if.ts';
import { worldOf } from '../../src/scenario/world.ts';
import { game, scenario } from './plays.ts';

const equal = [20, 20, 20, 20, 20];
const own = [40, 20, 20, 10, 10];
const hedge = strategyNumber(game, 'hedge');
const choicesIn = (aim: string) => {
  const world = worldOf(game, 'class-12', { aim });
  const { path } = playOn(game, world, follower(game, world, hedge));
  return path.map((each) => {
    const [decision = '', option] = each.split('.');
    const found = game.decisions.get(decision)?.options.find(({ id }) => id === option);
    if (found === undefined) throw new Error(each);
    return found;
  });
};

describe('another world', () => {
  it.each([
    ['sq', 'thin', 72, 53, 61.2],
    ['opp', 'junior', 44, 73, 48.8],
    ['sup', 'union', 21, 82, 48.4],
  ])('%s: the same hedging advice ends as "%s"', (aim, ending, autonomy, leverage, index) => {
    const outcome = again(game, worldOf(game, 'class-12', { aim }), choicesIn('sq'), equal);
    expect(outcome.ending).toBe(ending);
    expect(outcome.state.values.slice(0, 2)).toEqual([autonomy, leverage]);
    expect(outcome.index).toBeCloseTo(index, 5);
  });
  it('names what it had to choose itself, because the first play never met it', () => {
    const outcome = again(game, worldOf(game, 'class-12', { aim: 'sup' }), choicesIn('sq'), equal);
    expect(outcome.substituted).toEqual(['hard.steady']);
  });
});

describe('one decision otherwise', () => {
  const world = worldOf(game, 'class-12', { aim: 'sup' });
  const choices = choicesIn('sup');
  const base = again(game, world, choices, own);
  const other = (path: string) => {
    const [decision = '', id] = path.split('.');
    const option = game.decisions.get(decision)?.options.find((each) => each.id === id);
    if (option === undefined) throw new Error(path);
    return otherwise(game, world, choices, option, own);
  };
  it('begins from a play that comes out as it was played', () => {
    expect(base.ending).toBe('union');
    expect(base.index).toBeCloseTo(41.4, 5);
    expect(base.substituted).toEqual([]);
  });
  it.each([
    ['pipeline.routes', 2.2, 'union'],
    ['roadmap.redline', 3.3, 'junior'],
    ['un_vote.yes', 0, 'union'],
    ['un_vote.owntext', 0.5, 'union'],
    ['csto.refuse', 1, 'union'],
    ['succession.partners', 2.9, 'junior'],
  ])('%s moves the index by %f and ends as "%s"', (path, by, ending) => {
    const outcome = other(path);
    expect((outcome?.index ?? 0) - base.index).toBeCloseTo(by, 5);
    expect(outcome?.ending).toBe(ending);
  });
  it('changes no state before it', () => {
    const outcome = other('succession.partners');
    expect(outcome?.state.path.slice(0, -1)).toEqual(base.state.path.slice(0, -1));
  });
});

describe('another line from a round on', () => {
  const world = worldOf(game, 'class-12', { aim: 'sup' });
  it('from round 1 is the second strategy throughout, and after the last the first', () => {
    const balance = strategyNumber(game, 'balance');
    const pure = (strategy: number) =>
      indexOf(goalsOf(game, playOn(game, world, follower(game, world, strategy))), equal);
    expect(lineFrom(game, world, 1, [hedge, balance], equal).index).toBe(pure(balance));
    expect(lineFrom(game, world, 10, [hedge, balance], equal).index).toBe(pure(hedge));
    expect(pure(balance)).toBeCloseTo(54, 5);
    expect(pure(hedge)).toBeCloseTo(48.4, 5);
  });
});

describe('the mix of strategies', () => {
  it('of somebody who hedges throughout is mostly hedging, and adds to 1', () => {
    const mix = mixOf(game, choicesIn('sq'));
    expect(mix.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(mix.indexOf(Math.max(...mix))).toBe(hedge);
  });
  it('of nothing is nothing', () => {
    expect(mixOf(game, [])).toEqual(scenario.strategies.map(() => 0));
  });
});
