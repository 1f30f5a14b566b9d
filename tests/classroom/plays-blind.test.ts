// Nothing of the hidden world leaves the server: two plays that showed the same give the same page, to the byte.
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { playSeedOf } from '../../src/classroom/play-seed.ts';
import { finishPlay, playReview } from '../../src/classroom/plays.ts';
import { stream } from '../../src/scenario/draws.ts';
import type { Game } from '../../src/scenario/game.ts';
import { momentOf } from '../../src/scenario/moments.ts';
import { opened, type Play } from '../../src/scenario/replay.ts';
import { shownOf } from '../../src/scenario/shown.ts';
import { firstState } from '../../src/scenario/state.ts';
import { openDecision, openOptions } from '../../src/scenario/turn.ts';
import { type Forced, hiddenOf, worldOf } from '../../src/scenario/world.ts';
import { ClassExercise } from '../../src/study/ClassExercise.tsx';
import { head, scenario } from '../scenario/plays.ts';
import { aPlay, games } from './a-play.ts';

/** Every world that might be: each value of each hidden fact with each of the others. */
const worlds = scenario.hidden.reduce<Forced[]>(
  (all, { id, values }) =>
    all.flatMap((each) => values.map((value) => ({ ...each, [id]: value.id }))),
  [{}],
);

/** A play at random whose picks depend on nothing hidden: what was seen of it and what is shown, after every step. */
function told(game: Game, seed: string, forced: Forced, picks: number) {
  const world = worldOf(game, seed, forced);
  const chance = stream(picks);
  const seen: string[] = [];
  const steps = [];
  let state = firstState(game, world);
  const record = { ...head(seed, { role: 'unsaid', forced }), digest: '', steps: [] };
  let play: Play = opened(game, record);
  while (!state.done) {
    const decision = openDecision(game, state, world);
    if (decision === undefined) throw new Error('no decision is open');
    const open = openOptions(decision, state);
    const option = open[Math.floor(chance() * open.length)];
    if (option === undefined) throw new Error('no option is open');
    const moment = momentOf(game, state, world, option);
    const { values, capital, round, clock } = moment.after;
    // What a learner reads: the decision, the numbers, the move, the report, the notes, whether something came.
    seen.push(
      JSON.stringify([
        option.path,
        values,
        capital,
        round,
        clock,
        moment.move,
        moment.signal,
        moment.notes,
        moment.interrupt,
        openDecision(game, moment.after, world)?.id,
      ]),
    );
    state = moment.after;
    play = { ...play, state, moments: [...play.moments, moment] };
    steps.push({
      seen: seen.join('\n'),
      shown: JSON.stringify(shownOf(game, play)),
      world: JSON.stringify(forced),
    });
  }
  return steps;
}

describe('what is shown of a play', () => {
  it.each(['full', 'short'] as const)(
    'is the same to the byte in two worlds as long as the same was seen (%s form)',
    (form) => {
      const game = games[form];
      const known = new Map<string, { shown: string; worlds: Set<string> }>();
      const pairs: number[] = [];
      for (let i = 0; i < 120; i += 1)
        for (const forced of worlds)
          told(game, `blind-${i}`, forced, i % 12).forEach(({ seen, shown, world }, step) => {
            const before = known.get(seen) ?? { shown, worlds: new Set() };
            expect(shown).toBe(before.shown);
            if (!before.worlds.has(world) && before.worlds.size > 0)
              pairs[step] = (pairs[step] ?? 0) + 1;
            known.set(seen, { ...before, worlds: before.worlds.add(world) });
          });
      // It compares nothing unless worlds do look alike for a while.
      expect(pairs[0]).toBeGreaterThan(5);
      expect(pairs.length).toBeGreaterThan(3);
      expect(worlds.length).toBe(6);
    },
  );

  it('has no field but these: no cause, no chance, no flag, nothing hidden', () => {
    const fields = new Set<string>();
    for (let i = 0; i < 20; i += 1)
      JSON.parse(
        told(games.full, `fields-${i}`, { aim: 'sup' }, i).at(-1)?.shown ?? '',
        (key, value: unknown) => {
          if (!/^\d*$/.test(key)) fields.add(key);
          return value;
        },
      );
    // The last step is over, so that nothing is open any more.
    const names =
      'now reports done due ending round clock capital values gauges arrows option answered from to notes move signal crisis';
    expect([...fields].toSorted()).toEqual(names.split(' ').toSorted());
  });
});

describe('what the server sends during a play', () => {
  it('is the same for two seeds as long as the same was seen, but for the hash that promises the seed', async () => {
    const known = new Map<string, { view: string; worlds: Set<string> }>();
    let compared = 0;
    for (let i = 0; i < 24; i += 1) {
      const { game, playOn } = await aPlay({ secret: `blind secret ${i}` });
      const { seed } = playSeedOf(`blind secret ${i}`);
      const world = JSON.stringify(hiddenOf(game, worldOf(game, seed)));
      for (let step = 0; step < 4; step += 1) {
        const { commitment, shown, ...rest } = await playOn(() => 0, 1);
        expect(commitment).toMatch(/^[0-9a-f]{64}$/);
        const seen = JSON.stringify(
          shown.reports.map(({ option, to, move, signal, notes }) => [
            option,
            to.values,
            to.capital,
            move,
            signal,
            notes,
          ]),
        );
        const key = `${seen} ${shown.decision} ${shown.now.round} ${rest.taken}`;
        const view = JSON.stringify({ ...rest, shown });
        const before = known.get(key) ?? { view, worlds: new Set() };
        expect(view).toBe(before.view);
        if (before.worlds.size > 0 && !before.worlds.has(world)) compared += 1;
        known.set(key, { ...before, worlds: before.worlds.add(world) });
      }
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('never holds the seed, the salt, the secret of the attempt or a digest that follows from them', async () => {
    const secret = 'class:canary-of-the-attempt';
    const { room, seat, attempt, playOn } = await aPlay({ secret });
    const { seed, salt } = playSeedOf(secret);
    const sent: unknown[] = [];
    for (let step = 0; step < 30; step += 1) sent.push(await playOn(() => 0, 1));
    sent.push(await finishPlay(room, seat, attempt.id));
    sent.push(await playReview(room, seat, attempt.id));
    const text = JSON.stringify(sent);
    for (const canary of [secret, seed, salt, 'digest', 'hidden', 'chances', 'cause', 'flags'])
      expect(text).not.toContain(canary);
  });
});

describe('the page of a play', () => {
  it('is the same HTML for two seeds as long as the same was seen, and holds none of the secrets', async () => {
    const known = new Map<string, { html: string; worlds: Set<string> }>();
    let compared = 0;
    for (let i = 0; i < 12; i += 1) {
      const secret = `blind page ${i}`;
      const { game, ...play } = await aPlay({ secret });
      const { seed, salt } = playSeedOf(secret);
      for (let step = 0; step < 3; step += 1) {
        const view = { ...(await play.playOn(() => 0, 1)), commitment: '' };
        const html = renderToString(createElement(ClassExercise, { scenario, sources: {}, view }));
        for (const canary of [secret, seed, salt]) expect(html).not.toContain(canary);
        const seen = JSON.stringify(view.shown);
        const before = known.get(seen) ?? { html, worlds: new Set() };
        expect(html).toBe(before.html);
        const world = JSON.stringify(hiddenOf(game, worldOf(game, seed)));
        if (before.worlds.size > 0 && !before.worlds.has(world)) compared += 1;
        known.set(seen, { ...before, worlds: before.worlds.add(world) });
      }
    }
    expect(compared).toBeGreaterThan(4);
  });
});
