// Two pages with the same quiz at once, and a page that was touched before its scripts came.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { diskStore } from '../../src/study/disk.ts';
import { openLog } from '../../src/study/log.ts';
import { choose, pick } from '../quiz/questions.ts';
import { answerNow, first, open, runThrough, second, states, third } from './open-page.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('two tabs', () => {
  it('that both begin share one attempt and lose no answer', async () => {
    const [one, two] = [await open(), await open()];
    await Promise.all([answerNow(one, choose('k7')), answerNow(two, choose('p2'))]);
    one.next();
    await answerNow(one, pick('a1'));
    const back = await open();
    const events = await back.log.read('everything');
    expect(events.filter(({ type }) => type === 'started')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'answered')).toHaveLength(2);
    expect(states(back)).toEqual(['answered', 'answered', 'open']);
  });
  it('that hear of each other show each other’s answers without moving', async () => {
    const log = openLog(diskStore());
    const [one, two] = [await open(undefined, log), await open(undefined, log)];
    await answerNow(one, choose('k7'));
    await two.settled();
    expect(states(two)).toEqual(['answered', 'open', 'open']);
    expect(two.screen.get()).toMatchObject({ position: 0, moves: 0 });
  });
  it('go back to the beginning when everything is erased in one', async () => {
    const log = openLog(diskStore());
    const player = await open(undefined, log);
    await runThrough(player);
    await log.erase();
    await player.settled();
    expect(player.screen.get()).toMatchObject({
      position: 0,
      attempt: undefined,
      saved: 'nothing',
    });
    await answerNow(player, choose('k7'));
    expect(states(player)[0]).toBe('answered');
  });
  it('keep each other’s drafts, whatever they do in between', async () => {
    const [one, two] = [await open(), await open()];
    one.draft(first.id, choose('k7'));
    await one.settled();
    two.draft(second.id, pick('a1'));
    await two.settled();
    one.next();
    one.back();
    await answerNow(one, choose('p2'));
    expect((await open()).screen.get().drafts).toEqual({ 'birds.some': pick('a1') });
    one.draft(third.id, choose('w9'));
    two.draft(second.id, undefined);
    await Promise.all([one.settled(), two.settled()]);
    expect((await open()).screen.get().drafts).toEqual({ 'birds.two': choose('w9') });
  });
  it('that both take the quiz again share the attempt, with what the first chose in it', async () => {
    const one = await open();
    await runThrough(one);
    const two = await open();
    await one.again();
    one.draft(first.id, choose('w9'));
    await one.settled();
    await two.again();
    expect(two.screen.get()).toMatchObject({
      attempt: one.screen.get().attempt,
      position: 0,
      drafts: { 'birds.one': choose('w9') },
    });
    expect((await open()).screen.get().drafts).toEqual({ 'birds.one': choose('w9') });
  });
});

describe('a choice made before the scripts came', () => {
  const early = new Map([['birds.one', ['w9']]]);

  it('is taken when nothing was begun', async () => {
    const player = await open(undefined, undefined, early);
    expect(player.screen.get()).toMatchObject({
      drafts: { 'birds.one': choose('w9') },
      saved: 'saved',
      moves: 0,
    });
    await player.answer();
    expect(states(player)[0]).toBe('answered');
  });
  it('keeps its question on the screen while that is open, wherever the learner was', async () => {
    const before = await open();
    before.draft(first.id, choose('p2'));
    before.next();
    before.next();
    await before.settled();
    expect((await open()).screen.get().position).toBe(2);
    const player = await open(undefined, undefined, early);
    expect(player.screen.get()).toMatchObject({
      position: 0,
      drafts: { 'birds.one': choose('w9') },
      tooLate: false,
      moves: 0,
    });
    expect((await open()).screen.get()).toMatchObject({
      position: 0,
      drafts: { 'birds.one': choose('w9') },
    });
  });
  it('is not taken when its question was answered, and that is said until something is done', async () => {
    const before = await open();
    await answerNow(before, choose('k7'));
    before.next();
    await before.settled();
    const player = await open(undefined, undefined, early);
    expect(player.screen.get()).toMatchObject({
      position: 1,
      drafts: {},
      tooLate: true,
      moves: 0,
    });
    expect(player.screen.get().steps[0]?.standing).toMatchObject({ answer: choose('k7') });
    player.draft(second.id, pick('a1'));
    expect(player.screen.get().tooLate).toBe(false);
    expect((await open()).screen.get()).toMatchObject({ tooLate: false });
  });
});
