// How many plays a second the engine of the exercise manages, against the model that its design was checked with.
import { join } from 'node:path';
import { checkCourse } from '../src/content/check.ts';
import { stream } from '../src/scenario/draws.ts';
import { type Game, gameOf } from '../src/scenario/game.ts';
import { playOn } from '../src/scenario/moments.ts';
import { endingOf, goalsOf } from '../src/scenario/score.ts';
import { anybody } from '../src/scenario/strategies.ts';
import { worldOf } from '../src/scenario/world.ts';
import type { Finding } from './finding.ts';

/** How often the engine plays while the model plays once: an exploration must not take longer than it took for the design. */
const wanted = 1;
const turns = 9;
const milliseconds = 300;

/** Plays of a number, at random; gives the ending. */
type Play = (number: number) => string;

/** Plays at random with both in turn, each time the same plays, and compares the median of the turns. */
export async function exploring(): Promise<Finding[]> {
  const scenario = checkCourse(join(import.meta.dirname, '..')).course?.scenarios[0];
  if (scenario === undefined)
    throw new Error(
      'there is no exercise to play: npm run check says what is wrong with the course',
    );
  const own = engine(gameOf(scenario));
  const other = await reference();
  rateOf(own);
  rateOf(other);
  const pairs = Array.from({ length: turns }, () => [rateOf(own), rateOf(other)] as const);
  const ratio = median(pairs.map(([engineRate, modelRate]) => engineRate / modelRate));
  const rates = [0, 1].map((i) => Math.round(median(pairs.map((pair) => pair[i] ?? 0))));
  const [fast = '', slow = ''] = rates.map((rate) => rate.toLocaleString('en-GB'));
  return [
    {
      what: 'plays of the decision exercise at random',
      measured: `${fast} plays/s, the model of the design ${slow}: ${ratio.toFixed(2)} times as many`,
      wanted: `at least ${wanted.toFixed(2)} times`,
      met: ratio >= wanted,
    },
  ];
}

function engine(game: Game): Play {
  return (number) => {
    const world = worldOf(game, `bench${number}`);
    const state = playOn(game, world, anybody(game, world, stream(number)));
    goalsOf(game, state);
    return endingOf(game, state);
  };
}

/** What is used of the model; it is plain JavaScript. */
interface Model<World, State extends { readonly done: boolean }, Decision> {
  makeWorld(scenario: unknown, seed: string, force: object): World;
  initState(scenario: unknown): State;
  currentDecision(scenario: unknown, state: State, world: World): Decision;
  available(
    scenario: unknown,
    state: State,
    world: World,
    decision: Decision,
  ): readonly { readonly id: string }[];
  step(scenario: unknown, state: State, world: World, option: string, how: object): State;
  goals(scenario: unknown, state: State): object;
  ending(scenario: unknown, state: State): string;
}
type AnyModel = Model<object, { readonly done: boolean }, object>;

async function reference(): Promise<Play> {
  const load = (file: string) =>
    import(join(import.meta.dirname, 'reference', file)) as Promise<unknown>;
  const model = (await load('engine.mjs')) as AnyModel;
  const { scenario } = (await load('scenario.mjs')) as { readonly scenario: unknown };
  return (number) => {
    const world = model.makeWorld(scenario, `bench${number}`, {});
    const chance = stream(number);
    let state = model.initState(scenario);
    while (!state.done) {
      const decision = model.currentDecision(scenario, state, world);
      const open = model.available(scenario, state, world, decision);
      const option = open[Math.floor(chance() * open.length)]?.id ?? '';
      state = model.step(scenario, state, world, option, { mutate: true });
    }
    model.goals(scenario, state);
    return model.ending(scenario, state);
  };
}

/** Plays in a second. */
function rateOf(play: Play): number {
  const start = performance.now();
  const endings = new Set<string>();
  let plays = 0;
  for (let now = start; now - start < milliseconds; now = performance.now())
    for (let i = 0; i < 100; i += 1) {
      endings.add(play(plays));
      plays += 1;
    }
  // What is computed is used, or an optimiser might leave it out.
  if (endings.size < 2) throw new Error('every play ended alike');
  return (plays * 1000) / (performance.now() - start);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
