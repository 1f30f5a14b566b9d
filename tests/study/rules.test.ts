// A learner's way through quizzes with other rules: second tries, hints, hand-in, retrying, pools, certainty.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answered } from '../../src/quiz/events.ts';
import type { Rules } from '../../src/quiz/rules.ts';
import { feltIn } from '../../src/study/answers.ts';
import { diskStore } from '../../src/study/disk.ts';
import { openLog } from '../../src/study/log.ts';
import { progress } from '../../src/study/progress.ts';
import { recallsOf } from '../../src/study/recalls.ts';
import { asked, quizRun } from '../../src/study/run.ts';
import { sureField } from '../../src/study/screen.ts';
import { choiceOf, choose, pick, quizId } from '../quiz/questions.ts';
import { answerNow, first, open, quiz, runThrough, states, third } from './open-page.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
const withRules = (rules: Rules) => open(quizRun(quizId, quiz, rules));
const answersIn = async (player: Awaited<ReturnType<typeof open>>) =>
  (await player.log.read('everything')).filter(
    (event): event is Answered => event.type === 'answered',
  );

describe('a second try', () => {
  const rules: Rules = { feedback: 'immediate', secondTry: 0.5 };
  it('is offered after a missed answer and says so when nothing was changed', async () => {
    const player = await withRules(rules);
    await answerNow(player, choose('p2'));
    expect(states(player)).toEqual(['again', 'open', 'open']);
    await player.answer();
    expect(player.screen.get().notice).toBe('same');
    await answerNow(player, choose('k7'));
    expect(player.screen.get().steps[0]?.standing).toMatchObject({ points: 0.5, tries: 2 });
  });
  it('can be declined, which shows the reasons and takes nothing', async () => {
    const player = await withRules(rules);
    player.draft(first.id, choose('p2'));
    await player.answer();
    await player.settle();
    expect(player.screen.get().steps[0]?.standing).toMatchObject({ state: 'answered', points: 0 });
    expect(await answersIn(player)).toHaveLength(2);
  });
});

describe('hints', () => {
  const hinted = choiceOf('birds.one', { hints: ['first hint', 'second hint'] });
  it('come one by one, stay after a reload, and cost what was said', async () => {
    const run = quizRun(quizId, [hinted, third], { feedback: 'immediate', hints: 0.1 });
    const player = await open(run);
    await player.hint();
    expect(player.screen.get().steps[0]?.standing).toEqual({ state: 'open', hints: 1 });
    const again = await open(run);
    await again.hint();
    await again.hint();
    expect(again.screen.get().steps[0]?.standing).toEqual({ state: 'open', hints: 2 });
    await answerNow(again, choose('k7'));
    expect(again.screen.get().steps[0]?.standing).toMatchObject({ points: 0.8, hints: 2 });
  });
  it('are not given where the quiz offers none', async () => {
    const player = await open(quizRun(quizId, [hinted]));
    await player.hint();
    expect((await player.log.read('everything')).some(({ type }) => type === 'hinted')).toBe(false);
  });
});

describe('reasons at the end', () => {
  it('come after the hand-in; until then every answer can be changed', async () => {
    const player = await withRules({ feedback: 'at-end' });
    await answerNow(player, choose('p2'));
    expect(player.screen.get()).toMatchObject({ position: 1 });
    await answerNow(player, pick('a1', 'b2'));
    await player.handIn();
    expect(states(player)).toEqual(['kept', 'kept', 'open']);
    player.goTo(2);
    await answerNow(player, choose('k7'));
    expect(player.screen.get()).toMatchObject({ position: 3 });
    player.goTo(0);
    await answerNow(player, choose('k7'));
    await player.handIn();
    expect(player.screen.get()).toMatchObject({ position: 3 });
    expect(player.screen.get().steps.map(({ standing }) => standing)).toMatchObject([
      { state: 'answered', points: 1 },
      { state: 'answered', points: 1 },
      { state: 'answered', points: 1 },
    ]);
  });
});

describe('how sure the learner is', () => {
  it('is written with the answer, and kept with the draft over a reload', async () => {
    const player = await withRules({ feedback: 'immediate', confidence: true });
    player.draft(first.id, choose('p2'));
    player.feel(first.id, 3);
    await player.settled();
    const again = await open(quizRun(quizId, quiz, { feedback: 'immediate', confidence: true }));
    expect(again.screen.get().sure).toEqual({ [first.id]: 3 });
    await again.answer();
    expect(await answersIn(again)).toMatchObject([{ sure: 3, verdict: 'wrong' }]);
  });
  it('has to be said where certainty-based marks are given', async () => {
    const player = await withRules({ feedback: 'immediate', confidence: true, certainty: true });
    player.draft(first.id, choose('k7'));
    await player.answer();
    expect(player.screen.get().notice).toBe('not-sure');
    player.feel(first.id, 2);
    await player.answer();
    expect(player.screen.get().steps[0]?.standing).toMatchObject({ state: 'answered', sure: 2 });
  });
});

describe('trying the missed again', () => {
  it('asks those alone, and leaves the result of the whole quiz as it was', async () => {
    const player = await open();
    await runThrough(player, [choose('p2'), pick('a1', 'b2'), choose('k7')]);
    await player.againMissed();
    expect(player.screen.get().steps.map(({ question }) => question.id)).toEqual([first.id]);
    expect(player.screen.get().part).toBe('missed');
    await answerNow(player, choose('k7'));
    await player.settled();
    const outline = {
      lessons: [],
      objectives: [],
      questions: quiz,
      quizzes: [{ id: quizId, title: '', pass: 0.8, questions: quiz.map(({ id }) => id) }],
    };
    const [own] = progress(outline, await player.log.read('everything')).quizzes;
    expect(own).toMatchObject({ best: { points: 2 }, latest: { points: 2 }, passed: false });
  });
  it('does nothing when nothing was missed', async () => {
    const player = await open();
    await runThrough(player);
    await player.againMissed();
    expect(player.screen.get().steps).toHaveLength(3);
  });
});

describe('a pool', () => {
  const members = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    choiceOf(`birds.${name}`, { pool: 'facts' }),
  );
  const run = quizRun(quizId, [third, ...members], undefined, { facts: 2 });
  it('gives so many questions as are asked for, the same for the same seed, with all others', () => {
    for (let i = 0; i < 50; i += 1) {
      const ids = asked(run, `seed ${i}`).map(({ id }) => id);
      expect(ids).toHaveLength(3);
      expect(ids[0]).toBe(third.id);
      expect(asked(run, `seed ${i}`).map(({ id }) => id)).toEqual(ids);
    }
  });
  it('draws every member about equally often', () => {
    const drawn = Array.from({ length: 2000 }, (_, i) => asked(run, `seed ${i}`)).flat();
    // 800 expected each of 2000; five standard deviations of a binomial are 110.
    for (const { id } of members)
      expect(Math.abs(drawn.filter((question) => question.id === id).length - 800)).toBeLessThan(
        110,
      );
  });
  it('is what the attempt keeps', async () => {
    const player = await open(run);
    const shown = player.screen.get().steps.map(({ question }) => question.id);
    await runThrough(player, [choose('k7'), choose('k7'), choose('k7')]);
    expect((await open(run)).screen.get().steps.map(({ question }) => question.id)).toEqual(shown);
  });
});

describe('what is not handed in', () => {
  it('shows on no other page: no points, no review, no calibration', async () => {
    const player = await withRules({ feedback: 'at-end', confidence: true });
    player.feel(first.id, 3);
    await answerNow(player, choose('p2'));
    const outline = { lessons: [], objectives: [], questions: quiz, quizzes: [] };
    const known = async () => player.log.read('everything');
    expect(progress(outline, await known()).answered).toBe(0);
    expect(recallsOf(await known(), { offset: () => 0 })).toEqual([]);
    expect(feltIn(await known(), quiz)).toEqual([]);
    await answerNow(player, pick('a1', 'b2'));
    await answerNow(player, choose('k7'));
    await player.handIn();
    expect(progress(outline, await known()).answered).toBe(3);
    expect(recallsOf(await known(), { offset: () => 0 })).toHaveLength(3);
    expect(feltIn(await known(), quiz)).toEqual([{ sure: 3, verdict: 'wrong' }]);
  });
});

describe('what is chosen quickly', () => {
  it('is written as it is now, not once for every change, so that a reload finds the last', async () => {
    const disk = diskStore();
    let writes = 0;
    const counting = {
      ...disk,
      changePlace: (...all: Parameters<typeof disk.changePlace>) => {
        writes += 1;
        return disk.changePlace(...all);
      },
    };
    const player = await open(quizRun(quizId, quiz), openLog(counting));
    for (let i = 0; i < 50; i += 1) player.draft(first.id, choose(i % 2 === 0 ? 'p2' : 'w9'));
    await player.settled();
    expect(writes).toBeLessThanOrEqual(2);
    expect((await open()).screen.get().drafts).toEqual({ [first.id]: choose('w9') });
  });
  it('and how sure it is, before the scripts came, is kept', async () => {
    const run = quizRun(quizId, quiz, { feedback: 'immediate', confidence: true });
    const fields = new Map([
      [first.id, ['p2']],
      [sureField(first.id), ['3']],
    ]);
    const player = await open(run, openLog(diskStore()), fields);
    expect(player.screen.get().sure).toEqual({ [first.id]: 3 });
    expect((await open(run)).screen.get().sure).toEqual({ [first.id]: 3 });
  });
});
