// An attempt on the screen: what is written down when, what comes back after a reload, time and the hand-in.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SittingView } from '../../src/api/contract.ts';
import type { AttemptId, OptionId, QuestionId, QuizId } from '../../src/ids.ts';
import { logicOf, type Question } from '../../src/quiz/kinds.ts';
import { outboxDisk } from '../../src/study/outbox-disk.ts';
import type { Outbox } from '../../src/study/outbox.ts';
import { createSitting, openIn, type Sitting } from '../../src/study/sitting.ts';
import { foundIn } from '../../src/study/sitting-lesson.ts';
import { choiceOf, choose, choicesOf, pick } from '../quiz/questions.ts';
import { example as written } from '../quiz/kinds/examples/text.ts';
import { viewOf } from './a-sitting.ts';
import { classServer, type ClassServer } from './class-server.ts';
import { attempt, openPage } from './outbox-page.ts';

const seen = (question: Question) => logicOf(question.kind).view(question, 'seed');
const one = seen(choiceOf());
const some = seen(choicesOf());
const text = seen(written.question);
const words = (said: string) => ({ kind: 'text' as const, text: said });
const paper = viewOf([{ view: one }, { view: some }, { view: text }]);

let server: ClassServer;
const stops: (() => void)[] = [];
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = await classServer();
  server.seat = 'anna';
});
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  await server.close();
});

interface Opened {
  readonly sitting: Sitting;
  readonly outbox: Outbox;
  /** The page goes out of sight. */
  hide(): void;
  /** Moves the steady clock on. */
  wait(ms: number): void;
}

async function open(
  view: SittingView = paper,
  early: Record<string, string[]> = {},
  typed = {},
): Promise<Opened> {
  const outbox = await openPage(server.base, 'anna');
  let [steady, count] = [0, 0];
  let hide = () => {};
  const sitting = createSitting(view, typed, () => ({
    outbox,
    now: () => 5000,
    elapsed: () => steady,
    randomId: () => `${view.attemptId} ${(count += 1)} ${Math.random()}`,
    follow: ({ hidden }) => {
      hide = hidden;
      return () => {};
    },
  }));
  stops.push(sitting.start(new Map(Object.entries(early))));
  await vi.waitFor(() => expect(sitting.screen.get().ready).toBe(true));
  return { sitting, outbox, hide: () => hide(), wait: (ms) => (steady += ms) };
}

const logged = () =>
  (server.logs.get(attempt) ?? []).map((event) =>
    event.type === 'answered' ? [event.question, event.answer, event.sure] : event.type,
  );

describe('an attempt on the screen', () => {
  it('writes every choice down at once, and how sure it is', async () => {
    const { sitting } = await open();
    sitting.answer(one.id, choose('p2'));
    sitting.answer(one.id, choose('k7'));
    sitting.feel(one.id, 3);
    await vi.waitFor(() =>
      expect(logged()).toEqual([
        [one.id, choose('p2'), undefined],
        [one.id, choose('k7'), undefined],
        [one.id, choose('k7'), 3],
      ]),
    );
  });
  it('writes a text down when the learner pauses, and before the next answer', async () => {
    const { sitting } = await open();
    for (const said of ['h', 'he', 'her', 'heron']) sitting.answer(text.id, words(said));
    sitting.answer(one.id, choose('k7'));
    sitting.answer(text.id, words('a heron'));
    await vi.waitFor(() =>
      expect(logged()).toEqual([
        [text.id, words('heron'), undefined],
        [one.id, choose('k7'), undefined],
        [text.id, words('a heron'), undefined],
      ]),
    );
  });
  it('writes down what is being typed when the page goes out of sight', async () => {
    server.weather = () => 'lost';
    const { sitting, hide } = await open();
    sitting.answer(text.id, words('her'));
    hide();
    await vi.waitFor(async () => expect(await outboxDisk().all()).toHaveLength(1));
  });
  it('writes nothing when nothing was changed', async () => {
    const view = viewOf([{ view: one, answer: choose('k7'), sure: 2 }]);
    const { sitting } = await open(view, { [one.id]: ['k7'], [`sure:${one.id}`]: ['2'] });
    sitting.answer(one.id, choose('k7'));
    sitting.save();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(logged()).toEqual([]);
  });
  it('says that an answer was taken away', async () => {
    const { sitting } = await open(viewOf([{ view: some, answer: pick('a1') }]), {
      [some.id]: ['a1'],
    });
    sitting.answer(some.id, undefined);
    await vi.waitFor(() => expect(logged()).toEqual([[some.id, null, undefined]]));
  });
  it('takes what was chosen in the plain form before scripts ran', async () => {
    const { sitting } = await open(paper, { [one.id]: ['w9'], [text.id]: ['early'] });
    expect(openIn(paper, sitting.screen.get().given)).toEqual([2]);
    await vi.waitFor(() =>
      expect(logged()).toEqual([
        [one.id, choose('w9'), undefined],
        [text.id, words('early'), undefined],
      ]),
    );
  });
  it('shows what waits on the device on top of what the server had, and the early choice on top of that', async () => {
    server.weather = () => 'lost';
    const first = await open();
    first.sitting.answer(one.id, choose('p2'));
    first.sitting.answer(some.id, pick('a1'));
    await vi.waitFor(() => expect(first.outbox.state.get().waiting).toBe(2));
    await vi.waitFor(async () => expect(await outboxDisk().all()).toHaveLength(2));
    server.weather = () => 'fine';
    const again = await open(paper, { [some.id]: ['c3'] });
    await vi.waitFor(() => {
      const { given } = again.sitting.screen.get();
      expect([given[one.id]?.answer, given[some.id]?.answer]).toEqual([choose('p2'), pick('c3')]);
    });
    await vi.waitFor(() => expect(logged().at(-1)).toEqual([some.id, pick('c3'), undefined]));
  });
  it('saves what was typed into a form that the server did not take', async () => {
    const given = { answer: words('typed'), sure: undefined };
    await open(paper, { [text.id]: ['typed'] }, { [text.id]: given });
    await vi.waitFor(() => expect(logged()).toEqual([[text.id, words('typed'), undefined]]));
  });
  it('takes answers from the lesson only to questions that have none', async () => {
    const { sitting } = await open(viewOf([{ view: one, answer: choose('p2') }, { view: some }]), {
      [one.id]: ['p2'],
    });
    sitting.take([
      { question: one.id, given: { answer: choose('k7'), sure: 1 } },
      { question: some.id, given: { answer: pick('a1'), sure: 1 } },
    ]);
    expect(sitting.screen.get().taken).toBe(1);
    await vi.waitFor(() => expect(logged()).toEqual([[some.id, pick('a1'), 1]]));
  });
});

describe('the hand-in', () => {
  it('asks once when something is unanswered, and then goes last', async () => {
    const { sitting } = await open();
    sitting.answer(text.id, words('her'));
    sitting.handIn();
    await vi.waitFor(() => expect(sitting.screen.get().handing).toBe('asking'));
    sitting.handIn(true);
    sitting.answer(one.id, choose('k7'));
    await vi.waitFor(() =>
      expect(logged()).toEqual([[text.id, words('her'), undefined], 'handed-in']),
    );
    expect(sitting.screen.get().given[one.id]?.answer).toBeNull();
  });
  it('waits for the connection, also over a reload, and stays closed meanwhile', async () => {
    server.weather = () => 'lost';
    const first = await open();
    first.sitting.handIn(true);
    await vi.waitFor(async () => expect(await outboxDisk().all()).toHaveLength(1));
    const again = await open();
    await vi.waitFor(() => expect(again.sitting.screen.get().handing).toBe('queued'));
    again.sitting.answer(one.id, choose('k7'));
    server.weather = () => 'fine';
    await again.outbox.retry();
    await vi.waitFor(() => expect(logged()).toEqual(['handed-in']));
  });
  it('opens again when the server refuses it', async () => {
    server.weather = () => 'lost';
    const { sitting, outbox } = await open();
    sitting.handIn(true);
    await vi.waitFor(() => expect(outbox.pending(attempt)).toHaveLength(1));
    server.refuses.add(outbox.pending(attempt)[0]?.id ?? '');
    server.weather = () => 'fine';
    await outbox.retry();
    await vi.waitFor(() => expect(sitting.screen.get().handing).toBe('no'));
  });
});

describe('the time of an attempt', () => {
  const timed = { ...paper, endsAt: paper.now + 11 * 60_000 };

  it("is the server's, whatever the device's clock says, and warns at 10, 5 and 1 minute", async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { sitting, wait } = await open(timed);
      const after = (minutes: number) => {
        wait(minutes * 60_000);
        vi.advanceTimersByTime(1000);
        return sitting.screen.get().warning;
      };
      expect([after(0.5), after(0.5), after(4), after(1), after(4), after(0.5)]).toEqual([
        undefined,
        10,
        10,
        5,
        1,
        1,
      ]);
      expect(sitting.screen.get().left).toBe(30_000);
    } finally {
      vi.useRealTimers();
    }
  });
  it('closes the paper when it is over, with what was being typed, which is still sent', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { sitting, wait } = await open(timed);
      sitting.answer(text.id, words('in time'));
      wait(12 * 60_000);
      vi.advanceTimersByTime(1000);
      sitting.answer(one.id, choose('k7'));
      expect(sitting.screen.get()).toMatchObject({ over: true, left: 0 });
      await vi.waitFor(() => expect(logged()).toEqual([[text.id, words('in time'), undefined]]));
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("answers in the lesson's own log", () => {
  const event = (question: string, option: string, at: number) => ({
    type: 'answered' as const,
    id: `${question} ${at}`,
    attempt: `check ${at}` as AttemptId,
    quiz: 'birds' as QuizId,
    question: question as QuestionId,
    fits: 'abc',
    answer: choose(option),
    at,
  });
  it('are the latest to each question, and none that no longer fits it', () => {
    const events = [
      event(one.id, 'p2', 1),
      event(one.id, 'k7', 2),
      event('other', 'k7', 3),
      event(some.id, 'gone', 4),
    ];
    expect(foundIn(events, paper)).toEqual([
      { question: one.id, given: { answer: choose('k7'), sure: undefined }, at: 2 },
    ]);
    const gone = { ...event(one.id, 'k7', 5), answer: choose('zz' as OptionId) };
    expect(foundIn([gone], paper)).toEqual([]);
  });
});
