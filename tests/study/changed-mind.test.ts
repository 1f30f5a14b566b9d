// What happens to an answer that stands when the learner changes it, empties it, or presses a key twice.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Rules } from '../../src/quiz/rules.ts';
import { diskStore } from '../../src/study/disk.ts';
import { openLog } from '../../src/study/log.ts';
import { quizRun } from '../../src/study/run.ts';
import { choose, pick, quizId } from '../quiz/questions.ts';
import { answerNow, first, open, quiz, second, states, third } from './open-page.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
const withRules = (rules: Rules) => open(quizRun(quizId, quiz, rules));
type Opened = Awaited<ReturnType<typeof open>>;
const typesIn = async (player: Opened) =>
  (await player.log.read('everything')).map(({ type }) => type);
const countOf = async (player: Opened, wanted: string) =>
  (await typesIn(player)).filter((type) => type === wanted).length;

const atEnd: Rules = { feedback: 'at-end' };
/** Answers all three questions wrongly, to be handed in. */
async function keepAll(player: Opened): Promise<void> {
  await answerNow(player, choose('p2'));
  await answerNow(player, pick('c3'));
  await answerNow(player, choose('p2'));
  expect(states(player)).toEqual(['kept', 'kept', 'kept']);
}

describe('with reasons at the end', () => {
  it('an answer that was changed and not answered again counts at the hand-in', async () => {
    const player = await withRules(atEnd);
    await keepAll(player);
    player.goTo(0);
    player.draft(first.id, choose('k7'));
    player.goTo(3);
    await player.handIn();
    expect(player.screen.get().steps[0]?.standing).toMatchObject({ state: 'answered', points: 1 });
    expect(player.screen.get().drafts).toEqual({});
    expect(await countOf(player, 'handed-in')).toBe(1);
  });
  it('an answer that was emptied leads back to its question instead of being handed in', async () => {
    const player = await withRules(atEnd);
    await keepAll(player);
    player.draft(second.id, undefined);
    player.goTo(3);
    await player.handIn();
    expect(player.screen.get()).toMatchObject({ position: 1, notice: 'nothing-chosen' });
    expect(await countOf(player, 'handed-in')).toBe(0);
  });
  it('only how sure an answer is can be changed too', async () => {
    const player = await withRules({ ...atEnd, certainty: true, confidence: true });
    for (const [question, answer] of [
      [first, choose('p2')],
      [second, pick('c3')],
      [third, choose('p2')],
    ] as const) {
      player.feel(question.id, 3);
      await answerNow(player, answer);
    }
    player.goTo(0);
    player.feel(first.id, 1);
    await player.answer();
    player.goTo(3);
    await player.handIn();
    expect(player.screen.get().steps[0]?.standing).toMatchObject({ sure: 1 });
    expect(player.screen.get().steps[1]?.standing).toMatchObject({ sure: 3 });
  });
  it('how sure an answer was stays with it where the device no longer knows what was chosen', async () => {
    const rules: Rules = { ...atEnd, certainty: true, confidence: true };
    const player = await withRules(rules);
    for (const answer of [choose('p2'), pick('c3'), choose('p2')]) {
      const { steps, position } = player.screen.get();
      player.feel(steps[position]?.question.id ?? first.id, 3);
      await answerNow(player, answer);
    }
    // As from a file: the answers are here, and what was chosen and felt on the way is not.
    const events = await player.log.read('everything');
    globalThis.indexedDB = new IDBFactory();
    const log = openLog(diskStore());
    await log.commit('everything', () => events);
    const other = await open(quizRun(quizId, quiz, rules), log);
    other.goTo(0);
    await other.answer();
    expect(other.screen.get()).toMatchObject({ position: 1, notice: undefined });
    other.draft(second.id, pick('a1', 'b2'));
    other.goTo(3);
    await other.handIn();
    expect(other.screen.get().steps.map(({ standing }) => standing)).toMatchObject([
      { sure: 3 },
      { sure: 3, points: 1 },
      { sure: 3 },
    ]);
  });
  it('a key pressed twice keeps one answer and skips no question', async () => {
    const player = await withRules(atEnd);
    player.draft(first.id, choose('p2'));
    await Promise.all([player.answer(), player.answer()]);
    expect(await countOf(player, 'answered')).toBe(1);
    expect(player.screen.get().position).toBe(1);
  });
  it('the answer that stands, chosen again, is no new answer: it goes on', async () => {
    const player = await withRules(atEnd);
    await keepAll(player);
    player.goTo(0);
    player.draft(first.id, choose('p2'));
    await player.answer();
    expect(await countOf(player, 'answered')).toBe(3);
    expect(player.screen.get().position).toBe(1);
  });
});

describe('with a second try', () => {
  const rules: Rules = { feedback: 'immediate', secondTry: 0.5, hints: 0.1 };
  it('a key pressed twice does not take the second try', async () => {
    const player = await withRules(rules);
    player.draft(first.id, choose('p2'));
    await Promise.all([player.answer(), player.answer()]);
    await player.answer();
    expect(states(player)[0]).toBe('again');
    expect(await countOf(player, 'answered')).toBe(1);
  });
  it('the missed answer chosen again is no second try, and can still be left to stand', async () => {
    const player = await withRules(rules);
    await answerNow(player, choose('p2'));
    player.draft(first.id, choose('p2'));
    await player.answer();
    expect(player.screen.get().notice).toBe('same');
    await player.settle();
    expect(states(player)[0]).toBe('answered');
  });
  it('what was emptied stays empty, also after the page was opened again', async () => {
    const player = await withRules(rules);
    await answerNow(player, choose('p2'));
    player.draft(first.id, undefined);
    await player.settled();
    expect(player.screen.get().drafts).toEqual({ [first.id]: null });
    await player.answer();
    expect(player.screen.get().notice).toBe('nothing-chosen');
    const again = await withRules(rules);
    expect(again.screen.get().drafts).toEqual({ [first.id]: null });
  });
});

it('a hint that is asked for twice at once is opened once', async () => {
  const run = quizRun(quizId, [{ ...first, hints: ['one', 'two', 'three'] }, second], {
    feedback: 'immediate',
    hints: 0.1,
  });
  const player = await open(run);
  await Promise.all([player.hint(), player.hint()]);
  expect(await countOf(player, 'hinted')).toBe(1);
});

it('a quiz is begun again once, however often the button is pressed', async () => {
  const player = await open();
  await answerNow(player, choose('k7'));
  player.next();
  await answerNow(player, pick('a1', 'c3'));
  player.next();
  await answerNow(player, choose('k7'));
  await Promise.all([player.again(), player.again()]);
  expect(await countOf(player, 'started')).toBe(2);
});

describe('while the device still writes', () => {
  /** A log on a disk that can be held, in what it adds or in where the learner is. */
  function slowLog() {
    const disk = diskStore();
    const held = { commit: Promise.resolve(), changePlace: Promise.resolve() };
    const log = openLog({
      ...disk,
      commit: async (...all) => {
        await held.commit;
        return disk.commit(...all);
      },
      changePlace: async (...all) => {
        await held.changePlace;
        return disk.changePlace(...all);
      },
    });
    const hold = (what: keyof typeof held): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held[what] = promise;
      return resolve;
    };
    return { log, hold };
  }

  it('where the learner is, a key pressed on the next question is heard', async () => {
    const { log, hold } = slowLog();
    const player = await open(quizRun(quizId, quiz), log);
    player.draft(first.id, choose('p2'));
    await player.settled();
    const letGo = hold('changePlace');
    const answered = player.answer();
    await expect.poll(() => states(player)[0]).toBe('answered');
    player.next();
    void player.answer();
    expect(player.screen.get()).toMatchObject({ position: 1, notice: 'nothing-chosen' });
    letGo();
    await answered;
  });
  it('where the learner is, an answer given right after a hint was opened is taken', async () => {
    const { log, hold } = slowLog();
    const run = quizRun(quizId, [{ ...first, hints: ['one', 'two'] }, second], {
      feedback: 'immediate',
      hints: 0.1,
    });
    const player = await open(run, log);
    player.draft(first.id, choose('k7'));
    await player.settled();
    const letGo = hold('changePlace');
    const opened = player.hint();
    await expect
      .poll(() => player.screen.get().steps[0]?.standing)
      .toMatchObject({ state: 'open', hints: 1 });
    const answered = player.answer();
    letGo();
    await Promise.all([opened, answered]);
    expect(states(player)[0]).toBe('answered');
  });
  it('an answer, going away and back frees no second one: a second try is not bought unseen', async () => {
    const { log, hold } = slowLog();
    const player = await open(
      quizRun(quizId, quiz, { feedback: 'immediate', secondTry: 0.5 }),
      log,
    );
    player.draft(first.id, choose('p2'));
    await player.settled();
    const letGo = hold('commit');
    const answered = player.answer();
    player.next();
    player.back();
    player.draft(first.id, choose('k7'));
    const again = player.answer();
    letGo();
    await Promise.all([answered, again]);
    expect(await countOf(player, 'answered')).toBe(1);
    expect(states(player)[0]).toBe('again');
  });
});
