// A learner's way through a quiz, on a real log with a clock and chance of the test's own.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { diskStore } from '../../src/study/disk.ts';
import { ConflictError } from '../../src/study/events.ts';
import { openLog } from '../../src/study/log.ts';
import { checkRun, quizRun } from '../../src/study/run.ts';
import { choiceOf, choicesOf, choose, option, pick, quizId } from '../quiz/questions.ts';
import { answerNow, first, open, quiz, runThrough, second, states, third } from './open-page.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a quiz', () => {
  it('writes nothing as long as it is only looked at', async () => {
    const player = await open();
    expect(player.screen.get()).toMatchObject({
      ready: true,
      position: 0,
      saved: 'nothing',
      attempt: undefined,
    });
    expect(await player.log.read('everything')).toEqual([]);
  });
  it('begins an attempt with the first thing chosen, in the order that the page was drawn with', async () => {
    const player = await open();
    const { seed } = player.screen.get();
    player.draft(first.id, choose('p2'));
    await player.settled();
    expect(player.screen.get()).toMatchObject({ seed, saved: 'saved' });
    expect((await player.log.read('everything')).map(({ type }) => type)).toEqual(['started']);
  });
  it('is said to be saved only once what was chosen last is', async () => {
    const log = openLog(diskStore());
    let kept: unknown;
    let meanwhile = (): void => {};
    const player = await open(undefined, {
      ...log,
      async changePlace(attempt, change) {
        const place = await log.changePlace(attempt, change);
        kept = place.drafts;
        meanwhile();
        return place;
      },
    });
    meanwhile = () => {
      meanwhile = () => {};
      player.draft(first.id, choose('k7'));
    };
    const wrong: unknown[] = [];
    player.screen.subscribe(({ saved, drafts }) => {
      if (saved === 'saved' && JSON.stringify(drafts) !== JSON.stringify(kept)) wrong.push(drafts);
    });
    player.draft(first.id, choose('p2'));
    await player.settled();
    // What was chosen meanwhile has a turn of its own.
    await player.settled();
    expect(wrong).toEqual([]);
    expect(player.screen.get()).toMatchObject({
      saved: 'saved',
      drafts: { [first.id]: choose('k7') },
    });
  });
  it('says so politely when nothing is chosen, and writes nothing', async () => {
    const player = await open();
    await player.answer();
    expect(player.screen.get()).toMatchObject({ notice: 'nothing-chosen', moves: 1 });
    player.draft(first.id, choose('p2'));
    expect(player.screen.get().notice).toBeUndefined();
    player.draft(first.id, undefined);
    await player.answer();
    expect(player.screen.get().notice).toBe('nothing-chosen');
    expect((await player.log.read('everything')).some(({ type }) => type === 'answered')).toBe(
      false,
    );
  });
  it('shows the feedback on the same question after an answer, and goes on only when told', async () => {
    const player = await open();
    await answerNow(player, choose('p2'));
    expect(player.screen.get()).toMatchObject({ position: 0, justAnswered: true, saved: 'saved' });
    expect(player.screen.get().steps[0]?.standing).toMatchObject({ state: 'answered', points: 0 });
    player.next();
    expect(player.screen.get()).toMatchObject({ position: 1, justAnswered: false });
    player.back();
    expect(player.screen.get().position).toBe(0);
  });
  it('takes one answer from a button pressed twice', async () => {
    const player = await open();
    player.draft(first.id, choose('p2'));
    await Promise.all([player.answer(), player.answer()]);
    expect(
      (await player.log.read('everything')).filter(({ type }) => type === 'answered'),
    ).toHaveLength(1);
    expect(player.screen.get()).toMatchObject({ position: 0, moves: 1 });
  });
  it('ends in the summary, and again means another order and no answers', async () => {
    const player = await open();
    const { seed } = player.screen.get();
    await runThrough(player);
    expect(player.screen.get().position).toBe(quiz.length);
    await player.again();
    expect(player.screen.get().position).toBe(0);
    expect(player.screen.get().seed).not.toBe(seed);
    expect(states(player)).toEqual(['open', 'open', 'open']);
    const back = await open();
    expect(back.screen.get().seed).toBe(player.screen.get().seed);
  });
});

describe('coming back', () => {
  it('finds a draft that was not answered', async () => {
    const player = await open();
    await answerNow(player, choose('k7'));
    player.next();
    player.draft(second.id, pick('a1', 'c3'));
    await player.settled();
    const back = await open();
    expect(back.screen.get()).toMatchObject({
      position: 1,
      drafts: { 'birds.some': pick('a1', 'c3') },
      saved: 'saved',
    });
    expect(back.screen.get().moves).toBe(0);
  });
  it('finds the feedback that was on the screen', async () => {
    const player = await open();
    await answerNow(player, choose('k7'));
    const back = await open();
    expect(back.screen.get().position).toBe(0);
    expect(states(back)).toEqual(['answered', 'open', 'open']);
  });
  it('finds the summary, and an earlier question looked up again', async () => {
    const player = await open();
    await runThrough(player);
    expect((await open()).screen.get().position).toBe(quiz.length);
    player.back();
    player.back();
    await player.settled();
    expect((await open()).screen.get().position).toBe(1);
  });
  it('asks a question again whose key has changed since, and keeps the other answers', async () => {
    await runThrough(await open());
    const changed = [
      first,
      choicesOf('birds.some', { options: [option('a1', true), option('b2'), option('c3')] }),
      third,
    ];
    const back = await open(quizRun(quizId, changed));
    expect(states(back)).toEqual(['answered', 'changed', 'answered']);
    expect(back.screen.get().position).toBe(1);
    await answerNow(back, pick('a1'));
    expect(states(back)).toEqual(['answered', 'answered', 'answered']);
  });
  it('loses nothing by a change of wording', async () => {
    await runThrough(await open());
    const reworded = quiz.map((question) => ({ ...question, prompt: 'other words' }));
    expect(states(await open(quizRun(quizId, reworded)))).toEqual([
      'answered',
      'answered',
      'answered',
    ]);
  });
  it('starts afresh when all questions of the attempt have left the quiz', async () => {
    await runThrough(await open());
    const back = await open(quizRun(quizId, [choiceOf('birds.new')]));
    expect(states(back)).toEqual(['open']);
    await answerNow(back, choose('k7'));
    expect(states(back)).toEqual(['answered']);
  });
});

describe('a mistake of the program', () => {
  it('is said on the screen instead of "Saving" for ever, and what is done next goes on', async () => {
    const log = openLog(diskStore());
    let wrong = false;
    const player = await open(undefined, {
      ...log,
      commit: (...all) => (wrong ? Promise.reject(new ConflictError('e1')) : log.commit(...all)),
    });
    player.draft(first.id, choose('k7'));
    await player.settled();
    wrong = true;
    await expect(player.answer()).rejects.toThrow(ConflictError);
    expect(player.screen.get().saved).toBe('failed');
    wrong = false;
    await player.answer();
    expect(player.screen.get().saved).toBe('saved');
    expect(states(player)[0]).toBe('answered');
  });
});

describe('a check inside a lesson', () => {
  it('is no part of the quiz at the end, nor the quiz of it', async () => {
    const check = await open(checkRun(quizId, first));
    await answerNow(check, choose('k7'));
    expect(states(await open())).toEqual(['open', 'open', 'open']);
    expect(states(await open(checkRun(quizId, first)))).toEqual(['answered']);
    expect(states(await open(checkRun(quizId, choiceOf('birds.on'))))).toEqual(['open']);
  });
  it('can be answered again, as another attempt', async () => {
    const check = await open(checkRun(quizId, choiceOf('birds.one')));
    await answerNow(check, choose('p2'));
    await check.again();
    expect(check.screen.get()).toMatchObject({ position: 0, drafts: {} });
    await answerNow(check, choose('k7'));
    const starts = (await check.log.read('everything')).filter(({ type }) => type === 'started');
    expect(starts).toHaveLength(2);
    expect(
      starts.every((event) => event.type === 'started' && event.attempt.startsWith('check:')),
    ).toBe(true);
  });
});
