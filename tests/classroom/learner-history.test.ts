// What a learner has done: answers with times and changes, and attempts beside the own earlier ones.
import { beforeAll, describe, expect, it } from 'vitest';
import { attemptView } from '../../src/classroom/attempt-page.ts';
import { begin } from '../../src/classroom/begin.ts';
import { learnerHistory } from '../../src/classroom/learner-history.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import type { AttemptId, OptionId, QuestionId } from '../../src/ids.ts';
import type { Answer } from '../../src/quiz/kinds.ts';
import { loadKinds } from '../../src/quiz/kinds.ts';
import type { Sureness } from '../../src/quiz/events.ts';
import type { Seat } from '../../src/classroom/records.ts';
import { essay, writing } from './a-marking.ts';
import { aClass, anAssignment, aSeat } from './a-class.ts';
import { aRoom, minute, type TestRoom } from './a-room.ts';

beforeAll(() => loadKinds());

const choice = (option: string): Answer => ({ kind: 'choice', option: option as OptionId });
let sent = 0;

async function answer(
  room: TestRoom,
  seat: Seat,
  attempt: AttemptId,
  question: string,
  given: Answer | null,
  sure?: Sureness,
): Promise<void> {
  room.later(10_000);
  sent += 1;
  const at = room.now();
  const event = { id: `e${sent}`, type: 'answered', question: question as QuestionId, at } as const;
  await saveEvents(room, seat, attempt, {
    seat: seat.id,
    sentAt: at,
    events: [{ ...event, answer: given, ...(sure && { sure }) }],
  });
}

async function handIn(room: TestRoom, seat: Seat, attempt: AttemptId): Promise<void> {
  room.later(minute);
  const at = room.now();
  const events = [{ id: `h${attempt}`, type: 'handed-in', at }] as const;
  await saveEvents(room, seat, attempt, { seat: seat.id, sentAt: at, events });
}

async function twoAttempts() {
  const room = aRoom();
  const klass = await aClass(room);
  const seat = await aSeat(room, klass.id, 'Ada');
  const assignment = await anAssignment(room, klass.id, { attempts: 3, confidence: true });
  const first = await begin(room, seat, assignment.id);
  await answer(room, seat, first.id, 'class.choice', choice('m2'), 3);
  await answer(room, seat, first.id, 'class.choice', choice('p2'), 1);
  await answer(room, seat, first.id, 'class.choice', choice('p2'), 2);
  await answer(room, seat, first.id, essay, writing('Herons wait.'));
  await answer(room, seat, first.id, essay, writing('Herons wait for fish.'));
  await answer(room, seat, first.id, 'class.choices', null);
  await handIn(room, seat, first.id);
  const second = await begin(room, seat, assignment.id);
  await answer(room, seat, second.id, 'class.choice', choice('k7'), 3);
  await handIn(room, seat, second.id);
  return { room, klass, seat, assignment, first, second };
}

describe('the time line of an attempt', () => {
  it('says what was answered first, what it was changed to, after how long, and how sure', async () => {
    const { room, klass, first } = await twoAttempts();
    const { moments } = await attemptView(room, klass.id, first.id);
    expect(moments.map(({ what, number }) => [what, number])).toEqual([
      ['begun', undefined],
      ['answered', 1],
      ['changed', 1],
      ['same', 1],
      ['answered', 10],
      ['cleared', 2],
      ['handed-in', undefined],
    ]);
    expect(moments[1]).toMatchObject({ into: 10_000, after: 10_000, sure: 3 });
    expect(moments[2]).toMatchObject({ into: 20_000, after: 10_000, sure: 1 });
    expect(moments[1]?.answer).not.toBe(moments[2]?.answer);
    expect(moments[4]).toMatchObject({ words: 4, saves: 2, into: 50_000 });
    expect(moments[6]).toMatchObject({ into: 120_000, after: 60_000 });
  });
});

describe('the history of a learner', () => {
  it('has every attempt, and compares them question by question, with the gain on what was answered twice', async () => {
    const { room, klass, seat, first, second } = await twoAttempts();
    await aSeat(room, klass.id, 'Ben');
    const [history, ...others] = await learnerHistory(room, klass.id, seat.id);
    expect(others).toEqual([]);
    expect(history?.tries).toMatchObject([
      { id: first.id, number: 1, points: 0, toJudge: 1, changes: 2, late: false },
      { id: second.id, number: 2, points: 1, toJudge: 0, changes: 0 },
    ]);
    const { numbers, questions, gain } = history?.compared ?? {};
    expect(numbers).toEqual([1, 2]);
    expect(questions?.find(({ id }) => id === 'class.choice')?.cells).toEqual([
      { state: 'marked', points: 0, verdict: 'wrong' },
      { state: 'marked', points: 1, verdict: 'right' },
    ]);
    expect(questions?.find(({ id }) => id === essay)?.cells).toEqual([
      { state: 'to-judge' },
      { state: 'not-answered' },
    ]);
    expect(gain).toMatchObject({ outOf: 1, before: 0, after: 1 });
  });

  it('compares nothing as long as one attempt was handed in, and is empty for who has begun nothing', async () => {
    const { room, klass, assignment } = await twoAttempts();
    const ben = await aSeat(room, klass.id, 'Ben');
    expect(await learnerHistory(room, klass.id, ben.id)).toEqual([]);
    const { id } = await begin(room, ben, assignment.id);
    await handIn(room, ben, id);
    await begin(room, ben, assignment.id);
    const [history] = await learnerHistory(room, klass.id, ben.id);
    expect(history?.tries).toHaveLength(2);
    expect(history).not.toHaveProperty('compared');
  });
});
