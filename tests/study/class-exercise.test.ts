// The store of an exercise in class, over the real use cases and a connection that breaks: nothing is taken twice, nothing is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNote, finishPlay, playReview, playView, takeStep } from '../../src/classroom/plays.ts';
import { Refusal } from '../../src/classroom/refusal.ts';
import type { PlayStep } from '../../src/classroom/play-views.ts';
import {
  type ClassEdge,
  type ClassExercise,
  createClassExercise,
} from '../../src/study/class-exercise.ts';
import { debriefPlay } from '../../src/study/class-debrief.ts';
import { noOpinions, type Opinions } from '../../src/study/class-opinions.ts';
import type { Answered, Wire } from '../../src/study/class-wire.ts';
import { aPlay, nextStep } from '../classroom/a-play.ts';
import { reason, setup } from '../scenario/plays.ts';

/** What the connection does to one request: it arrives, it is lost, its answer is lost, the server knows nobody. */
type Luck = 'well' | 'lost' | 'answer-lost' | 'signed-out';

/** A device with the learner's page, whose connection does what `luck` says for each request. */
async function aDevice(
  opinions: 'device' | 'instructors',
  { of, kept = noOpinions }: { of?: Awaited<ReturnType<typeof aPlay>>; kept?: Opinions } = {},
) {
  const play = of ?? (await aPlay({ opinions }));
  const { room, seat, attempt, game } = play;
  const luck: Luck[] = [];
  const seen: string[] = [];
  let device = kept;
  let timers: (() => void)[] = [];
  let ids = 0;
  const ask = async <Data>(sent: unknown, work: () => Promise<Data>): Promise<Answered<Data>> => {
    const how = luck.shift() ?? 'well';
    if (how === 'lost') return 'no-connection';
    if (how === 'signed-out') return { ok: false, code: 'not-signed-in', error: 'Sign in.' };
    seen.push(JSON.stringify(sent));
    try {
      const data = await work();
      return how === 'answer-lost' ? 'no-connection' : { ok: true, data: structuredClone(data) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ok: false, code: error.code, error: error.code };
    }
  };
  const wire: Wire = {
    play: () => ask('', () => playView(room, seat, attempt.id)),
    step: (sent) => ask(sent, () => takeStep(room, seat, attempt.id, sent)),
    note: (sent) => ask(sent, async () => ({ done: await addNote(room, seat, attempt.id, sent) })),
    finish: () => ask('', async () => ({ receipt: await finishPlay(room, seat, attempt.id) })),
  };
  const edge: ClassEdge = {
    wire,
    keeper: {
      read: () => device,
      keep: (next) => {
        device = next;
        return true;
      },
    },
    now: () => 5,
    randomId: () => `${opinions}-${Math.trunc((ids += 1))}-${seen.length}`,
    later: (_, work) => {
      timers.push(work);
      return () => (timers = timers.filter((each) => each !== work));
    },
    onBack: (work) => {
      back = work;
      return () => undefined;
    },
  };
  let back: () => void = () => undefined;
  /** Loads the page: a new store over what the server and the device have. */
  const load = async (): Promise<ClassExercise> => {
    const exercise = createClassExercise(
      game.scenario,
      await playView(room, seat, attempt.id),
      () => edge,
    );
    exercise.start();
    return exercise;
  };
  return {
    ...play,
    load,
    luck,
    seen,
    kept: () => device,
    /** The time after which a lost step is sent again has passed. */
    wait: async () => {
      const due = timers;
      timers = [];
      for (const work of due) work();
      await new Promise((done) => setTimeout(done, 0));
    },
    comesBack: async () => {
      back();
      await new Promise((done) => setTimeout(done, 0));
    },
  };
}

/** Does on the page what is due, as a learner would. */
async function press(exercise: ClassExercise): Promise<boolean> {
  const { play, due } = exercise.view.get();
  if (due === 'setup') return exercise.setUp(setup);
  if (due === 'belief') return exercise.believe([20, 30, 50]);
  if (due === 'nothing') return exercise.handIn();
  const step = nextStep({ ...play, opinions: 'instructors', setUp: false }, () => 0) as PlayStep & {
    type: 'advice';
  };
  const { decision, option, said } = step;
  return exercise.advise({ decision, option, ...(said ?? { reason, confidence: 2 }) });
}

describe('a step on the page', () => {
  it('that is lost on the way is sent again by itself, and taken once', async () => {
    const { load, luck, wait, view } = await aDevice('instructors');
    const exercise = await load();
    await press(exercise);
    luck.push('lost', 'lost');
    expect(await press(exercise)).toBe(false);
    expect(exercise.view.get()).toMatchObject({ sent: 'waiting', play: { taken: 1 } });
    await wait();
    expect(exercise.view.get().sent).toBe('waiting');
    await wait();
    expect(exercise.view.get()).toMatchObject({ sent: 'sent', play: { taken: 2 } });
    expect((await view()).taken).toBe(2);
  });

  it('whose answer is lost is not taken twice, by itself or when the connection is back', async () => {
    const { load, luck, comesBack, view } = await aDevice('instructors');
    const exercise = await load();
    luck.push('answer-lost');
    await press(exercise);
    expect((await view()).taken).toBe(1);
    expect(exercise.view.get()).toMatchObject({ sent: 'waiting', play: { taken: 0 } });
    await comesBack();
    expect(exercise.view.get()).toMatchObject({ sent: 'sent', play: { taken: 1 } });
    expect((await view()).taken).toBe(1);
  });

  it('pressed twice is one step', async () => {
    const { load, view } = await aDevice('instructors');
    const exercise = await load();
    expect(await Promise.all([press(exercise), press(exercise)])).toEqual([true, false]);
    expect((await view()).taken).toBe(1);
  });

  it('taken in another tab first is shown here, and not taken over', async () => {
    const { load, view } = await aDevice('instructors');
    const [one, two] = [await load(), await load()];
    await press(one);
    expect(await press(two)).toBe(false);
    expect(two.view.get()).toMatchObject({ sent: 'elsewhere', due: 'advice', play: { taken: 1 } });
    expect((await view()).taken).toBe(1);
  });

  it('of another tab shows when the page is looked at again', async () => {
    const { load, comesBack } = await aDevice('instructors');
    const [one, two] = [await load(), await load()];
    await press(one);
    expect(two.view.get()).toMatchObject({ due: 'setup', play: { taken: 0 } });
    await comesBack();
    expect(two.view.get()).toMatchObject({ sent: 'elsewhere', due: 'advice', play: { taken: 1 } });
  });

  it('that the server refuses says why and leaves the play where it was', async () => {
    const { load } = await aDevice('instructors');
    const exercise = await load();
    await press(exercise);
    const advice = { decision: 'pipeline', option: 'attack', reason, confidence: 2 } as const;
    expect(await exercise.advise({ ...advice, expected: 'quiet' })).toBe(false);
    expect(exercise.view.get()).toMatchObject({ sent: 'refused', why: 'step-illegal' });
    expect(await press(exercise)).toBe(true);
  });

  it('under a session that is over says so, and goes on when it is renewed', async () => {
    const { load, luck } = await aDevice('instructors');
    const exercise = await load();
    luck.push('signed-out');
    expect(await press(exercise)).toBe(false);
    expect(exercise.view.get().sent).toBe('signed-out');
    expect(await press(exercise)).toBe(true);
  });
});

describe('a whole play over a connection that breaks', () => {
  it('comes to the same end as over one that holds, with every step taken once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('device', 'instructors'),
        fc.array(fc.constantFrom<Luck>('well', 'lost', 'answer-lost', 'signed-out'), {
          maxLength: 30,
        }),
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        async (opinions, fate, reloads) => {
          const device = await aDevice(opinions);
          device.luck.push(...fate);
          let exercise = await device.load();
          for (let i = 0; i < 120 && exercise.view.get().receipt === undefined; i += 1) {
            await press(exercise);
            if (exercise.view.get().sent === 'waiting' && i % 2 === 0) await device.wait();
            if (reloads[i % reloads.length] === true) exercise = await device.load();
          }
          expect(exercise.view.get().receipt?.answered).toBe(
            exercise.view.get().play.shown.reports.length,
          );
          const calm = await aPlay({ opinions });
          const { shown } = await calm.playOn();
          expect(exercise.view.get().play.shown).toEqual(shown);
          const { revealed } = await playReview(device.room, device.seat, device.attempt.id);
          if (revealed?.record === undefined) throw new Error('nothing is shown');
          const play = debriefPlay(device.game, revealed.record, device.kept());
          // Every reason and belief is in the debrief, from the server or from the device.
          expect(play?.record.role).toBeUndefined();
          expect(play?.beliefs.length).toBeGreaterThan(2);
        },
      ),
      {
        numRuns: 25,
        // Once lost what was kept: taken, its answer lost, and the page loaded again.
        examples: [
          [
            'device',
            ['well', 'lost', 'answer-lost'],
            [false, false, true, true, true, false, false, false, false, false],
          ],
        ],
      },
    );
  });
});

describe('opinions that stay on the device', () => {
  it('are in nothing that is sent', async () => {
    const device = await aDevice('device');
    const exercise = await device.load();
    while (exercise.view.get().receipt === undefined) await press(exercise);
    expect(device.seen.length).toBeGreaterThan(5);
    for (const word of [reason, 'belief', 'weights', 'redLine', 'confidence', 'expected'])
      expect(device.seen.join('\n')).not.toContain(word);
    expect(device.kept().entries.filter(({ type }) => type === 'belief').length).toBeGreaterThan(1);
  });

  it('ask for beliefs where the exercise does, though the server does not know', async () => {
    const device = await aDevice('device');
    const exercise = await device.load();
    const due: string[] = [];
    while (exercise.view.get().receipt === undefined) {
      due.push(exercise.view.get().due);
      await press(exercise);
    }
    expect(due[0]).toBe('setup');
    expect(due.at(-1)).toBe('nothing');
    expect(due.at(-2)).toBe('belief');
  });

  it('are missing on another device, which goes on without asking for them and says so in the debrief', async () => {
    const one = await aDevice('device');
    const first = await one.load();
    for (let i = 0; i < 3; i += 1) await press(first);
    const two = await aDevice('device', { of: one });
    const second = await two.load();
    expect(second.view.get()).toMatchObject({ whole: false, due: 'advice' });
    while (second.view.get().receipt === undefined) await press(second);
    const { revealed } = await playReview(one.room, one.seat, one.attempt.id);
    if (revealed?.record === undefined) throw new Error('nothing is shown');
    expect(debriefPlay(one.game, revealed.record, two.kept())?.record.role).toBe('unsaid');
    expect(debriefPlay(one.game, revealed.record, one.kept())?.record.role).toBe('unsaid');
  });
});
