// The decision exercise in class: each step is taken once, by the rules, on the server, and an opinion goes no further than said.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin } from '../../src/classroom/begin.ts';
import { eraseOpinions } from '../../src/classroom/erasing.ts';
import { revealPlays } from '../../src/classroom/play-reveal.ts';
import { playSeedOf } from '../../src/classroom/play-seed.ts';
import { addNote, finishPlay, playReview } from '../../src/classroom/plays.ts';
import { letOut } from '../../src/classroom/release.ts';
import { nobody } from '../../src/classroom/viewer.ts';
import { isRefused, replay } from '../../src/scenario/replay.ts';
import { reason, setup } from '../scenario/plays.ts';
import { aSeat } from './a-class.ts';
import { aPlay, aTeacher, by, exerciseRoom, nextStep } from './a-play.ts';
import { anInstructor } from './an-instructor.ts';
import { minute } from './a-room.ts';

const refused = (code: string) => expect.objectContaining({ code });

describe('a play in class', () => {
  it('begins with the set-up, then advice, a belief where one is due, and ends with nothing due', async () => {
    const { view, give, playOn } = await aPlay();
    const first = await view();
    expect(first).toMatchObject({ setUp: true, taken: 0 });
    const after = await give({ type: 'setup', setup });
    expect(after).toMatchObject({ setUp: false, taken: 1, belief: setup.belief });
    expect(after.shown.due).toBe('advice');
    const last = await playOn();
    expect(last.shown).toMatchObject({ due: 'nothing', done: true });
    expect(last.shown.ending).toBeTypeOf('string');
  });

  it('gives the same answer to the same step sent twice, and takes it once', async () => {
    const { room, klass, attempt, playOn, send, view } = await aPlay();
    const now = await playOn(() => 0, 1);
    const step = nextStep(now, () => 0);
    if (step === undefined) throw new Error('nothing is due');
    const answers = await Promise.all([send('a', now.taken, step), send('a', now.taken, step)]);
    expect(answers[1]).toEqual(answers[0]);
    await playOn(() => 0, 1);
    expect(await send('a', now.taken, step)).toEqual(await view());
    const log = await room.store.attempts.log(klass.id, attempt.id);
    expect(log.filter(({ type }) => type === 'step')).toHaveLength(2);
    expect(log.map(({ place }) => place)).toEqual(log.map((_, i) => i + 1));
  });

  it('refuses another step under a known id, and a changed reason under it too', async () => {
    const { playOn, send } = await aPlay();
    const now = await playOn(() => 0, 1);
    const step = nextStep(now, () => 0);
    if (step?.type !== 'advice' || step.said === undefined) throw new Error('advice is due');
    await send('a', now.taken, step);
    const other = { ...step, said: { ...step.said, reason: `${reason} And more.` } };
    await expect(send('a', now.taken, other)).rejects.toEqual(refused('other-body'));
  });

  it('refuses a step from a tab that does not know of the last one', async () => {
    const { playOn, send } = await aPlay();
    const now = await playOn(() => 0, 1);
    const step = nextStep(now, () => 0);
    if (step === undefined) throw new Error('nothing is due');
    await send('tab-1', now.taken, step);
    await expect(send('tab-2', now.taken, step)).rejects.toEqual(refused('play-went-on'));
  });

  it('refuses what the rules do not allow and says why: no such option, too dear, a belief out of turn, a short reason', async () => {
    const { give, playOn } = await aPlay();
    const ready = await playOn(() => 0, 1);
    const good = nextStep(ready, () => 0);
    if (good?.type !== 'advice' || good.said === undefined) throw new Error('advice is due');
    const illegal = (why: string) =>
      expect.objectContaining({
        code: 'step-illegal',
        params: { why: expect.stringContaining(why) },
      });
    await expect(give({ ...good, option: 'attack' })).rejects.toEqual(illegal('no option'));
    await expect(give({ type: 'belief', belief: [20, 30, 50] })).rejects.toEqual(
      illegal('advice is due'),
    );
    await expect(give({ ...good, said: { ...good.said, reason: 'No.' } })).rejects.toEqual(
      illegal('30 to 400'),
    );
    await expect(give({ type: 'setup', setup })).rejects.toEqual(illegal('set up already'));
    expect((await give(good)).taken).toBe(ready.taken + 1);
  });

  it('wants a set-up first, and a whole one', async () => {
    const { give } = await aPlay();
    const advice = { type: 'advice', decision: 'pipeline', option: 'quiet' } as const;
    const said = { reason, expected: 'quiet', confidence: 2 } as const;
    await expect(give({ ...advice, said })).rejects.toEqual(refused('step-illegal'));
    await expect(
      give({ type: 'setup', setup: { ...setup, belief: [50, 50, 50] } }),
    ).rejects.toEqual(refused('step-illegal'));
  });

  it('is not found by another learner, and not moved under another name', async () => {
    const { room, klass, attempt, view, send, seat } = await aPlay();
    const other = await aSeat(room, klass.id, 'Bek');
    const theirs = by(room, other, attempt);
    await expect(theirs.view()).rejects.toEqual(refused('not-found'));
    await expect(theirs.give({ type: 'setup', setup })).rejects.toEqual(refused('not-found'));
    await expect(playReview(room, other, attempt.id)).rejects.toEqual(refused('not-found'));
    await expect(
      by(room, { ...seat, id: other.id }, attempt).send('x', 0, { type: 'setup', setup }),
    ).rejects.toEqual(refused('not-found'));
    expect((await view()).taken).toBe(0);
    await send('x', 0, { type: 'setup', setup });
  });

  it('ends at its time with what was taken, and takes nothing afterwards', async () => {
    const { room, seat, attempt, playOn, send } = await aPlay({ settings: { minutes: 10 } });
    const now = await playOn(() => 0, 2);
    room.later(11 * minute);
    const step = nextStep(now, () => 0);
    if (step === undefined) throw new Error('nothing is due');
    await expect(send('late', now.taken, step)).rejects.toEqual(refused('time-over'));
    const review = await playReview(room, seat, attempt.id);
    expect(review).toMatchObject({ finished: false, receipt: { by: 'time', answered: 1, of: 1 } });
    // It may be reopened, so nothing of its world is shown.
    expect(review.revealed).toBeUndefined();
  });

  it('comes through the server to the digest of the engine alone, whatever legal play it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1 }),
        fc.constantFrom('full', 'short'),
        fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
        async (secret, form, picks) => {
          let turn = 0;
          const { room, seat, attempt, playOn, game } = await aPlay({ secret, form });
          await playOn((options) => (picks[(turn += 1) % picks.length] ?? 0) % options);
          await finishPlay(room, seat, attempt.id);
          const { revealed } = await playReview(room, seat, attempt.id);
          const again = replay(game, JSON.parse(JSON.stringify(revealed?.record)));
          if (isRefused(again)) throw new Error(again.why);
          expect(again.record).toEqual(revealed?.record);
          expect(again.record.role).toBeUndefined();
          expect(again.record.seed).toBe(playSeedOf(secret).seed);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('the hand-in of a play', () => {
  it('is refused before the last belief, gives a receipt, and gives the same one again', async () => {
    const { room, seat, attempt, playOn } = await aPlay();
    await playOn(() => 0, 3);
    await expect(finishPlay(room, seat, attempt.id)).rejects.toEqual(refused('play-unfinished'));
    await expect(playReview(room, seat, attempt.id)).rejects.toEqual(refused('not-released'));
    const { shown } = await playOn();
    const receipt = await finishPlay(room, seat, attempt.id);
    expect(receipt).toMatchObject({ by: 'learner', answered: shown.reports.length });
    expect(receipt.of).toBe(receipt.answered);
    expect(await finishPlay(room, seat, attempt.id)).toEqual(receipt);
  });
});

describe('the seed of a play', () => {
  it('is promised by its hash at the start, and shown with its salt when an own play is over', async () => {
    const { room, seat, attempt, view, playOn } = await aPlay();
    const { commitment, seed } = await view();
    expect(seed).toBe('own');
    expect(commitment).toMatch(/^[0-9a-f]{64}$/);
    await playOn();
    await finishPlay(room, seat, attempt.id);
    const review = await playReview(room, seat, attempt.id);
    const { seed: shown, salt, record } = review.revealed ?? {};
    const sum = createHash('sha256').update(`${shown}:${salt}`).digest('hex');
    expect([sum, review.commitment]).toEqual([commitment, commitment]);
    expect(record?.seed).toBe(shown);
  });

  it('of a class is one for everybody, and nobody is shown it before the class is closed', async () => {
    const { room, klass, seat, assignment, attempt, view, playOn } = await aPlay({ seed: 'class' });
    const other = await aSeat(room, klass.id, 'Bek');
    const theirs = by(room, other, await begin(room, other, assignment.id));
    expect((await theirs.view()).commitment).toBe((await view()).commitment);
    await playOn();
    await finishPlay(room, seat, attempt.id);
    const before = await playReview(room, seat, attempt.id);
    expect(before).toMatchObject({ finished: true, seed: 'class' });
    expect(before.ending).toBeTypeOf('string');
    expect(before.revealed).toBeUndefined();
    const teacher = await aTeacher(room, klass.id);
    expect(await revealPlays(room, teacher, klass.id, assignment.id)).toEqual({ handedIn: 1 });
    const { revealed } = await playReview(room, seat, attempt.id);
    expect(revealed?.record?.seed).toBe(revealed?.seed);
    expect(createHash('sha256').update(`${revealed?.seed}:${revealed?.salt}`).digest('hex')).toBe(
      before.commitment,
    );
  });

  it('differs from one own play to the next and from class to class', async () => {
    const room = exerciseRoom();
    const commitments = [];
    for (const seed of ['own', 'own', 'class', 'class'] as const)
      commitments.push((await (await aPlay({ room, seed })).view()).commitment);
    expect(new Set(commitments).size).toBe(4);
  });
});

describe('closing and revealing', () => {
  it('is the one way to show a world: keys of an exercise are not let out by hand', async () => {
    const { room, klass, assignment } = await aPlay();
    const acting = await anInstructor(room, klass.id);
    const out = letOut(room, acting, assignment.id, 'keys');
    await expect(out).rejects.toMatchObject({ code: 'not-found' });
  });

  it('hands in what is still played, takes no further step, and lets nobody begin', async () => {
    const { room, klass, seat, assignment, attempt, playOn, send } = await aPlay({
      settings: { attempts: null },
    });
    const now = await playOn(() => 0, 2);
    const teacher = await aTeacher(room, klass.id);
    await revealPlays(room, teacher, klass.id, assignment.id);
    const step = nextStep(now, () => 0);
    if (step === undefined) throw new Error('nothing is due');
    await expect(send('x', now.taken, step)).rejects.toEqual(refused('time-over'));
    const review = await playReview(room, seat, attempt.id);
    expect(review).toMatchObject({ finished: false, revealed: { seed: expect.any(String) } });
    expect(review.revealed?.record).toBeUndefined();
    await expect(begin(room, seat, assignment.id)).rejects.toEqual(refused('closed'));
    expect(await revealPlays(room, teacher, klass.id, assignment.id)).toEqual({ handedIn: 0 });
    expect((await room.store.audit.last(klass.id, 10)).map(({ what }) => what)).toEqual([
      'exercise-revealed',
    ]);
  });

  it('is for teachers of this class alone', async () => {
    const { room, klass, assignment } = await aPlay();
    const assistant = await aTeacher(room, klass.id, 'assistant');
    const reveal = (viewer: typeof assistant) => revealPlays(room, viewer, klass.id, assignment.id);
    await expect(reveal(assistant)).rejects.toEqual(refused('not-allowed'));
    await expect(reveal(nobody)).rejects.toEqual(refused('not-signed-in'));
    const elsewhere = await aPlay({ room });
    await expect(reveal(await aTeacher(room, elsewhere.klass.id))).rejects.toBeDefined();
  });
});

describe('opinions that stay on the devices', () => {
  it('never reach the log: set-up, reasons, beliefs and notes are refused, advice alone is taken', async () => {
    const { room, klass, seat, attempt, view, give, playOn } = await aPlay({ opinions: 'device' });
    expect(await view()).toMatchObject({ opinions: 'device', setUp: false });
    await expect(give({ type: 'setup', setup })).rejects.toEqual(refused('opinions-stay'));
    const advice = nextStep(await view(), () => 0);
    if (advice?.type !== 'advice') throw new Error('advice is due');
    const said = { reason, expected: 'quiet', confidence: 2 } as const;
    await expect(give({ ...advice, said })).rejects.toEqual(refused('opinions-stay'));
    await playOn();
    await finishPlay(room, seat, attempt.id);
    const note = { seat: seat.id, id: 'n', name: 'exit-0', value: 'I used to think' };
    await expect(addNote(room, seat, attempt.id, note)).rejects.toEqual(refused('opinions-stay'));
    const log = await room.store.attempts.log(klass.id, attempt.id);
    expect(new Set(log.map(({ type }) => type))).toEqual(new Set(['step']));
    expect(Object.keys(JSON.parse(log[0]?.body ?? ''))).toEqual(['decision', 'option']);
    const { revealed } = await playReview(room, seat, attempt.id);
    expect(revealed?.record?.role).toBe('unsaid');
  });
});

describe('opinions that instructors may see', () => {
  it('stand in the log as notes, so that a play stays whole when they are taken out', async () => {
    const { room, klass, seat, attempt, playOn } = await aPlay();
    const { shown } = await playOn();
    await finishPlay(room, seat, attempt.id);
    const log = await room.store.attempts.log(klass.id, attempt.id);
    const opinions = log.filter(({ type }) => type === 'note');
    const steps = JSON.stringify(log.filter(({ type }) => type === 'step'));
    for (const word of [reason, 'belief', 'redLine', 'confidence', 'expected'])
      expect(steps).not.toContain(word);
    expect(opinions.length).toBeGreaterThan(shown.reports.length);
    await eraseOpinions(room.store, klass.id, attempt.id);
    const { revealed, ending } = await playReview(room, seat, attempt.id);
    expect(ending).toBe(shown.ending);
    expect(revealed?.record).toMatchObject({ role: 'unsaid' });
    expect(JSON.stringify(revealed)).not.toContain(reason);
  });

  it('of the debrief are kept after the hand-in, the last word of each, only for prompts that there are', async () => {
    const { room, klass, seat, attempt, playOn } = await aPlay();
    const write = (id: string, name: string, value: string) =>
      addNote(room, seat, attempt.id, { seat: seat.id, id, name, value });
    await expect(write('1', 'exit-0', 'early')).rejects.toEqual(refused('not-released'));
    await playOn();
    await finishPlay(room, seat, attempt.id);
    await write('1', 'exit-0', 'first');
    await write('1', 'exit-0', 'first');
    await write('2', 'exit-0', 'second');
    await expect(write('2', 'exit-0', 'third')).rejects.toEqual(refused('other-body'));
    await expect(write('3', 'exit-99', 'x')).rejects.toEqual(refused('question-unknown'));
    await expect(write('4', 'exit-0', 'x'.repeat(2001))).rejects.toEqual(refused('too-large'));
    expect((await playReview(room, seat, attempt.id)).revealed?.notes).toEqual({
      'exit-0': 'second',
    });
    await room.store.classes.change(klass.id, { opinionsErasedAt: room.now() });
    await expect(write('5', 'exit-0', 'x')).rejects.toEqual(refused('closed'));
  });

  it('are taken no more once the class keeps them on the devices, and the play goes on', async () => {
    const { room, klass, view, playOn } = await aPlay();
    await playOn(() => 0, 3);
    await room.store.classes.change(klass.id, { opinions: 'device' });
    expect(await view()).toMatchObject({ opinions: 'device', setUp: false });
    expect((await playOn()).shown.due).toBe('nothing');
    await room.store.classes.change(klass.id, { opinions: 'instructors' });
    expect((await view()).opinions).toBe('device');
  });
});
