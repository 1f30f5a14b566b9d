// A learner's way through a quiz, on a real log with a clock and chance of the test's own.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../src/quiz/kinds.ts';
import { diskStore } from '../../src/study/disk.ts';
import { type Log, openLog } from '../../src/study/log.ts';
import { createPlayer, type Player } from '../../src/study/player.ts';
import { checkRun, quizRun, type Run } from '../../src/study/run.ts';
import { choiceOf, choicesOf, choose, option, pick, quizId } from '../quiz/questions.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  count = 0;
});

const quiz: readonly Question[] = [
  choiceOf('birds.one'),
  choicesOf('birds.some'),
  choiceOf('birds.two'),
];
const rightAnswers: readonly Answer[] = [choose('k7'), pick('a1', 'b2'), choose('k7')];
let count = 0;

/** A page: a player on its own connection to the one database. */
async function open(
  run: Run = quizRun(quizId, quiz),
  log: Log = openLog(diskStore()),
): Promise<Player & { log: Log }> {
  const player = createPlayer(run, () => ({
    log,
    now: () => (count += 1),
    randomId: () => `id-${(count += 1)}`,
  }));
  player.start();
  await player.settled();
  return { ...player, log };
}

async function answerNow(player: Player, answer: Answer): Promise<void> {
  const { steps, position } = player.screen.get();
  const question = steps[position]?.question;
  if (question === undefined) throw new Error('no question is shown');
  player.draft(question.id, answer);
  await player.answer();
}

async function runThrough(
  player: Player,
  answers: readonly Answer[] = rightAnswers,
): Promise<void> {
  for (const answer of answers) {
    await answerNow(player, answer);
    player.next();
  }
  await player.settled();
}

const states = (player: Player) => player.screen.get().steps.map(({ standing }) => standing.state);

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
    player.draft(quiz[0]?.id ?? ('' as never), choose('p2'));
    await player.settled();
    expect(player.screen.get()).toMatchObject({ seed, saved: 'saved' });
    expect((await player.log.read('everything')).map(({ type }) => type)).toEqual(['started']);
  });
  it('says so politely when nothing is chosen, and writes nothing', async () => {
    const player = await open();
    await player.answer();
    expect(player.screen.get()).toMatchObject({ notice: 'nothing-chosen', moves: 1 });
    player.draft(quiz[0]?.id ?? ('' as never), choose('p2'));
    expect(player.screen.get().notice).toBeUndefined();
    player.draft(quiz[0]?.id ?? ('' as never), undefined);
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
    player.draft(quiz[0]?.id ?? ('' as never), choose('p2'));
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
    player.draft(quiz[1]?.id ?? ('' as never), pick('a1', 'c3'));
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
      quiz[0],
      choicesOf('birds.some', { options: [option('a1', true), option('b2'), option('c3')] }),
      quiz[2],
    ];
    const back = await open(
      quizRun(
        quizId,
        changed.filter((each) => each !== undefined),
      ),
    );
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
  it('takes what was chosen before the scripts came', async () => {
    const run = quizRun(quizId, quiz);
    const log = openLog(diskStore());
    const player = createPlayer(run, () => ({
      log,
      now: () => 1,
      randomId: () => `id-${(count += 1)}`,
    }));
    player.start();
    player.adopt(new Map([['birds.one', ['w9']]]));
    await player.settled();
    expect(player.screen.get().drafts).toEqual({ 'birds.one': choose('w9') });
    await player.answer();
    expect(states(player)[0]).toBe('answered');
  });
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
});

describe('a check inside a lesson', () => {
  it('is no part of the quiz at the end, nor the quiz of it', async () => {
    const [question] = quiz;
    if (question === undefined) throw new Error('no question');
    const check = await open(checkRun(quizId, question));
    await answerNow(check, choose('k7'));
    expect(states(await open())).toEqual(['open', 'open', 'open']);
    expect(states(await open(checkRun(quizId, question)))).toEqual(['answered']);
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
