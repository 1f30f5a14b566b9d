// The store of an exercise: every step is on the device before it shows, nothing is taken twice, nothing is lost.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { isRefused, replay } from '../../src/scenario/replay.ts';
import { diskStore } from '../../src/study/disk.ts';
import { eventFault } from '../../src/study/event-form.ts';
import { createExercise, type Exercise } from '../../src/study/exercise.ts';
import { repeatStep } from '../../src/study/ExerciseFollow.tsx';
import { type Log, openLog } from '../../src/study/log.ts';
import { merge } from '../../src/study/merge.ts';
import { playsOf } from '../../src/study/plays.ts';
import { game, reason, scenario, setup } from '../scenario/plays.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

let ids = 0;
function page(log: Log = openLog(diskStore())): Exercise & { readonly log: Log } {
  let clock = 1000;
  const edge = {
    log,
    now: () => (clock += 1),
    randomId: () => `made-up-${(ids += 1)}`,
  };
  return { ...createExercise(scenario, () => edge), log };
}
/** Waits until the store has read the log. */
async function ready(exercise: Exercise): Promise<void> {
  exercise.start();
  await expect.poll(() => exercise.view.get().ready).toBe(true);
}
const begin = (exercise: Exercise, more: object = {}) =>
  exercise.begin({ form: 'full', setup, ...more });
const first = {
  decision: 'pipeline',
  option: 'quiet',
  reason,
  expected: 'quiet',
  confidence: 2,
} as const;
const openPlay = (exercise: Exercise) => {
  const { open } = exercise.view.get();
  if (open === undefined) throw new Error('no play is open');
  return open;
};

describe('a play', () => {
  it('is kept from its first moment, and goes on where it was left', async () => {
    const one = page();
    await ready(one);
    await begin(one);
    await one.advise(first);
    const { id, play } = openPlay(one);
    const two = page();
    await ready(two);
    expect(two.view.get().open).toBeUndefined();
    two.open(id);
    expect(openPlay(two).play.state).toEqual(play.state);
    expect(openPlay(two).play.record).toEqual(play.record);
  });
  it('takes one step for two presses', async () => {
    const exercise = page();
    await ready(exercise);
    await begin(exercise);
    expect(await Promise.all([exercise.advise(first), exercise.advise(first)])).toEqual([
      true,
      false,
    ]);
    expect(openPlay(exercise).play.record.steps).toHaveLength(1);
    expect(exercise.view.get().saved).toBe('saved');
  });
  it('refuses what is not possible, says so, and stays where it was', async () => {
    const exercise = page();
    await ready(exercise);
    await begin(exercise);
    expect(await exercise.advise({ ...first, option: 'attack' })).toBe(false);
    expect(exercise.view.get()).toMatchObject({ saved: 'refused' });
    expect(exercise.view.get().why).toContain('no option');
    expect(openPlay(exercise).play.record.steps).toHaveLength(0);
    await exercise.advise(first);
    expect(openPlay(exercise).play.record.steps).toHaveLength(1);
  });
  it('of which two tabs take the same step differently has one step, and both show it', async () => {
    const log = openLog(diskStore());
    const [one, two] = [page(log), page(log)];
    await Promise.all([ready(one), ready(two)]);
    await begin(one);
    await expect.poll(() => two.view.get().plays.length).toBe(1);
    two.open(openPlay(one).id);
    await Promise.all([one.advise(first), two.advise({ ...first, option: 'public' })]);
    await expect
      .poll(() => openPlay(two).play.record.steps[0]?.digest)
      .toBe(openPlay(one).play.record.steps[0]?.digest);
    const events = await log.read({ type: 'play-step' });
    expect(events).toHaveLength(1);
  });
  it('is gone from the page when everything is erased', async () => {
    const log = openLog(diskStore());
    const exercise = page(log);
    await ready(exercise);
    await begin(exercise);
    await log.erase();
    await expect.poll(() => exercise.view.get().open).toBeUndefined();
    expect(exercise.view.get().plays).toEqual([]);
  });
  it('that was changed on the device is refused with the step, and nothing else is lost', async () => {
    const log = openLog(diskStore());
    const exercise = page(log);
    await ready(exercise);
    await begin(exercise);
    await exercise.advise(first);
    const events = await log.read('everything');
    const forged = events.map((event) =>
      event.type === 'play-step' && event.step.type === 'advice'
        ? { ...event, step: { ...event.step, option: 'public' } }
        : event,
    );
    const [kept] = playsOf(forged, scenario.id);
    if (kept === undefined) throw new Error('no play');
    const result = replay(game, kept.record);
    expect(isRefused(result) && result.step).toBe(1);
  });
  it('that repeats another takes its advice as far as it goes', async () => {
    const exercise = page();
    await ready(exercise);
    await begin(exercise, { seed: 'follow', forced: { aim: 'sq' } });
    await exercise.advise(first);
    const earlier = openPlay(exercise);
    await begin(exercise, {
      seed: 'follow',
      forced: { aim: 'sup' },
      follows: earlier.id,
    });
    expect(await repeatStep(exercise, earlier.play.record)).toBe(true);
    expect(await repeatStep(exercise, earlier.play.record)).toBe(false);
    const { play, follows } = openPlay(exercise);
    expect(follows).toBe(earlier.id);
    expect(play.state.path).toEqual(['pipeline.quiet']);
  });
  it('keeps what was written of it, the latest word of each', async () => {
    const exercise = page();
    await ready(exercise);
    await begin(exercise);
    const { id } = openPlay(exercise);
    await exercise.note(id, 'exit-0', 'first');
    await exercise.note(id, 'exit-0', 'second');
    await expect.poll(() => exercise.view.get().plays[0]?.notes).toEqual({ 'exit-0': 'second' });
  });
});

describe('events of a play', () => {
  it('pass the form of the progress file, and come in once', async () => {
    const exercise = page();
    await ready(exercise);
    await begin(exercise);
    await exercise.advise(first);
    await exercise.note(openPlay(exercise).id, 'exit-0', 'word');
    const events = await exercise.log.read('everything');
    expect(events.map(({ type }) => type).toSorted()).toEqual([
      'play-begun',
      'play-note',
      'play-step',
    ]);
    for (const event of events) expect(eventFault(event)).toBeUndefined();
    expect(merge([], events)).toMatchObject({ counts: { plays: 1, others: 0 } });
    expect(merge([], events).added).toHaveLength(3);
    expect(merge(events, events).added).toHaveLength(0);
  });
  it('that follow from none of the others are left out', async () => {
    const exercise = page();
    await ready(exercise);
    await begin(exercise);
    await exercise.advise(first);
    const events = await exercise.log.read('everything');
    const loose = events.map((event) =>
      event.type === 'play-step' ? { ...event, after: 'elsewhere' } : event,
    );
    expect(playsOf(loose, scenario.id)[0]?.record.steps).toEqual([]);
  });
  it('of two devices that went on after one step: what is here stays whole', async () => {
    const one = page();
    await ready(one);
    await begin(one);
    await one.advise(first);
    const common = await one.log.read('everything');
    // The other device begins from the file, and takes the second step otherwise, and a third.
    globalThis.indexedDB = new IDBFactory();
    const other = page();
    await other.log.commit('everything', () => common);
    await ready(other);
    other.open(openPlay(one).id);
    const second = (option: string) => ({
      ...first,
      decision: 'border_goods',
      option,
    });
    const third = { ...first, decision: 'roadmap', option: 'ask' };
    await one.advise(second('selective'));
    await other.advise(second('slow'));
    await other.advise(third);
    const { added } = merge(await one.log.read('everything'), await other.log.read('everything'));
    const events = [...(await one.log.read('everything')), ...added];
    const [kept] = playsOf(events, scenario.id);
    const result = replay(game, kept?.record);
    if (isRefused(result)) throw new Error(result.why);
    expect(result.state.path).toEqual(['pipeline.quiet', 'border_goods.selective']);
  });
  it('are not written for a play that was erased meanwhile', async () => {
    const log = openLog(diskStore());
    const exercise = page(log);
    await ready(exercise);
    await begin(exercise);
    await Promise.all([log.erase(), exercise.advise(first)]);
    await expect.poll(() => exercise.view.get().open).toBeUndefined();
    const left = await log.read('everything');
    expect(left.filter(({ type }) => type === 'play-step')).toEqual([]);
  });
});

describe('a repetition', () => {
  it('pressed twice goes through once, and never spins', async () => {
    const exercise = page();
    await ready(exercise);
    await begin(exercise, { seed: 'twice' });
    await exercise.advise(first);
    const earlier = openPlay(exercise).play.record;
    await begin(exercise, { seed: 'twice' });
    const both = await Promise.all([repeatStep(exercise, earlier), repeatStep(exercise, earlier)]);
    expect(both).toEqual([true, false]);
  });
});
