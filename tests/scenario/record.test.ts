// A record plays again anywhere to the same digests; whatever is not possible is refused, with the first step that is wrong.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { due, type PlayRecord } from '../../src/scenario/record.ts';
import { begin, goOn, isRefused, opened, type Refusal, replay } from '../../src/scenario/replay.ts';
import { entry, game, head, played, reason, scenario, setup } from './plays.ts';

const whole = played('record-1');
const refusal = (value: unknown): Refusal => {
  const result = replay(game, value);
  if (!isRefused(result)) throw new Error('it was not refused');
  return result;
};
/** The record with a step changed, digests and all as they were. */
const withStep = (number: number, change: object): PlayRecord => ({
  ...whole.record,
  steps: whole.record.steps.map((step, i) => (i === number - 1 ? { ...step, ...change } : step)),
});

describe('a record', () => {
  it('plays again to the same digest after every step', () => {
    const again = replay(game, structuredClone(whole.record));
    if (isRefused(again)) throw new Error(again.why);
    expect(again.record).toEqual(whole.record);
    expect(again.state).toEqual(whole.state);
    expect(again.moments).toHaveLength(whole.moments.length);
  });
  it('goes on from any of its steps', () => {
    for (let steps = 0; steps <= whole.record.steps.length; steps += 1) {
      const part = replay(game, { ...whole.record, steps: whole.record.steps.slice(0, steps) });
      if (isRefused(part)) throw new Error(part.why);
      expect(part.record.steps).toHaveLength(steps);
    }
  });
  it('has a belief before rounds 4 and 7 and at the end, and advice otherwise', () => {
    const kinds = whole.record.steps.map(({ type }) => type);
    expect(kinds.filter((type) => type === 'belief')).toHaveLength(3);
    expect(kinds.at(-1)).toBe('belief');
    expect(whole.beliefs.map(({ round }) => round)).toEqual([1, 4, 7, 10]);
    expect(due(scenario, whole.state, whole.record)).toBe('nothing');
  });
  it('is refused with one character flipped, wherever it is', () => {
    const text = JSON.stringify(whole.record);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: text.length - 1 }),
        fc.integer({ min: 0, max: 6 }),
        (at, bit) => {
          const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
          const changed = text.slice(0, at) + flipped + text.slice(at + 1);
          let value: unknown;
          try {
            value = JSON.parse(changed);
          } catch {
            return;
          }
          expect(isRefused(replay(game, value))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
  it.each([
    [3, { reason: `${reason}!` }],
    [5, { at: 999 }],
    [2, { confidence: 3 }],
    [6, { digest: '0000000000000000' }],
  ])('with step %i changed is refused at that step', (number, change) => {
    expect(refusal(withStep(number, change)).step).toBe(number);
  });
  it('with another choice is refused at that step', () => {
    const number = whole.record.steps.findIndex(
      (step) => step.type === 'advice' && step.decision === 'roadmap',
    );
    expect(refusal(withStep(number + 1, { option: 'sign' })).step).toBe(number + 1);
  });
  it('with another set-up is refused before the first step', () => {
    const weights = { ...setup.weights, autonomy: 20, security: 40 };
    expect(refusal({ ...whole.record, setup: { ...setup, weights } })).toEqual({
      step: 0,
      why: 'the set-up is not what was recorded',
    });
  });
  it('of other rules is refused with both names', () => {
    expect(refusal({ ...whole.record, rules: 'other@2' }).why).toContain('other@2');
  });
  it.each([
    [undefined, 'no fields'],
    [[], 'no fields'],
    [{}, 'the record.format is no whole number'],
    [{ ...whole.record, format: 2 }, 'format 2'],
    [{ ...whole.record, form: 'long' }, 'no form "long"'],
    [{ ...whole.record, steps: [{ type: 'gift' }] }, 'its type is "gift"'],
    [{ ...whole.record, setup: null }, 'the record.setup has no fields'],
    [{ ...whole.record, steps: 'none' }, 'no list'],
  ])('that is none is refused in words: %#', (value, why) => {
    expect(refusal(value).why).toContain(why);
  });
});

describe('a step of a play', () => {
  const start = opened(game, begin(game, head('record-2')));
  const bad = (change: object) => () => goOn(game, start, { ...entry(start), ...change } as never);
  it.each([
    [{ option: 'attack' }, 'has no option'],
    [{ decision: 'roadmap' }, 'the open decision is "pipeline"'],
    [{ reason: 'too short' }, '30 to 400'],
    [{ reason: 'x'.repeat(401) }, '30 to 400'],
    [{ expected: 'war' }, 'no move is called "war"'],
    [{ expected: undefined }, 'no move is called'],
    [{ confidence: 4 }, 'confidence is 1, 2 or 3'],
    [{ type: 'belief', belief: [1, 2, 97] }, 'advice is due'],
  ])('is refused with its reason: %o', (change, why) => {
    expect(bad(change)).toThrow(why);
  });
  it('is refused after the end', () => {
    expect(() => goOn(game, whole, entry(start))).toThrow('the play is over');
  });
  it('is refused as a belief that does not add to 100', () => {
    const at4 = played('record-2', 3);
    expect(due(scenario, at4.state, at4.record)).toBe('belief');
    expect(() => goOn(game, at4, { type: 'belief', belief: [50, 50, 50], at: 1 })).toThrow('150');
    expect(() => goOn(game, at4, { type: 'belief', belief: [50, 50], at: 1 })).toThrow('3 numbers');
    expect(() => goOn(game, at4, { type: 'belief', belief: [110, -10, 0], at: 1 })).toThrow(
      'below',
    );
  });
});

describe('a set-up', () => {
  it.each([
    [{ weights: { ...setup.weights, autonomy: 45 } }, 'add to 105'],
    [{ weights: { ...setup.weights, autonomy: 41 } }, 'steps of 5'],
    [{ weights: { autonomy: 100 } }, 'one whole number for each'],
    [{ redLine: 'none' }, 'no red line'],
    [{ cards: setup.cards.slice(1) }, 'assumption cards'],
    [{ cards: setup.cards.map((card) => ({ ...card, stance: 'both' })) }, 'no stance'],
    [{ cards: setup.cards.map((card) => ({ ...card, confidence: 99 })) }, 'from 50 to 95'],
    [{ belief: [50, 50, 50] }, 'add to 150'],
  ])('is refused with its reason: %#', (change, why) => {
    expect(() => begin(game, head('x', { setup: { ...setup, ...change } as never }))).toThrow(why);
  });
});

describe('a head', () => {
  it.each([
    [{ forced: { aim: 'martian' } }, 'can be "martian"'],
    [{ forced: { nobody: 'sq' } }, 'is called "nobody"'],
    [{ role: 'spectator' }, 'no role "spectator"'],
  ])('is refused with what cannot be: %o', (change, why) => {
    expect(() => begin(game, head('x', change as never))).toThrow(why);
  });
});

describe('an observer', () => {
  it('is asked for no belief and no expected move', () => {
    let play = opened(game, begin(game, head('watch', { role: 'observer' })));
    while (due(scenario, play.state, play.record) === 'advice') {
      const { expected: _, ...advice } = { expected: '', ...entry(play) };
      play = goOn(game, play, advice as never);
    }
    expect(play.state.done).toBe(true);
    expect(play.record.steps.every(({ type }) => type === 'advice')).toBe(true);
  });
});
