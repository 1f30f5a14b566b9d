import { describe, expect, it, vi } from 'vitest';
import { attemptView, findReceipt } from '../../src/classroom/attempt-page.ts';
import { editAssignment } from '../../src/classroom/assignments.ts';
import { begin } from '../../src/classroom/begin.ts';
import { homeView } from '../../src/classroom/learner-home.ts';
import { assignmentProgress } from '../../src/classroom/progress.ts';
import type { Class, Seat, Settings } from '../../src/classroom/records.ts';
import { reopen } from '../../src/classroom/reopen.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import { sittingView } from '../../src/classroom/sitting.ts';
import type { SentEvent } from '../../src/classroom/views.ts';
import type { AttemptId, ClassId, OptionId, QuestionId } from '../../src/ids.ts';
import { aClass, anAssignment, aSeat } from './a-class.ts';
import { anInstructor, auditOf, settingsOf } from './an-instructor.ts';
import { aRoom, day, hour, minute, tuesday } from './a-room.ts';

const answered = (id: string, option: string, at: number): SentEvent => ({
  id,
  type: 'answered',
  question: 'class.choice' as QuestionId,
  answer: { kind: 'choice', option: option as OptionId },
  at,
});
const judged = (id: string, at: number): SentEvent => ({
  id,
  type: 'answered',
  question: 'class.judgement' as QuestionId,
  answer: { kind: 'judgement', text: 'Herons are patient birds, and that is good.' },
  at,
});
const over = (id: string, at: number): SentEvent => ({ id, type: 'handed-in', at });

async function aMorning(settings: Partial<Settings> = {}, ofClass: Partial<Class> = {}) {
  const room = aRoom();
  const klass = await aClass(room, ofClass);
  const acting = await anInstructor(room, klass.id);
  const [anna, ben] = [await aSeat(room, klass.id, 'Anna'), await aSeat(room, klass.id, 'Ben')];
  const { id } = await anAssignment(room, klass.id, settings);
  const send = (
    seat: Seat,
    attempt: AttemptId,
    events: readonly SentEvent[],
    sentAt = room.now(),
  ) => saveEvents(room, seat, attempt, { seat: seat.id, sentAt, events });
  const progress = () => assignmentProgress(room, klass.id, id);
  const of = async (seat: Seat) =>
    (await progress()).learners.find(({ seatId }) => seatId === seat.id);
  return { room, klass, acting, anna, ben, id, send, progress, of };
}

describe('how far everybody is', () => {
  it('asks the database once for what all attempts share', async () => {
    const { room, anna, ben, id, progress } = await aMorning({ minutes: 60 });
    for (const seat of [anna, ben]) await begin(room, seat, id);
    const [classes, given] = [
      vi.spyOn(room.store.classes, 'get'),
      vi.spyOn(room.store.assignments, 'accommodationsOf'),
    ];
    await progress();
    await homeView(room, anna);
    // The page of the learner; how far everybody is needs nothing of the class.
    expect(classes).toHaveBeenCalledTimes(1);
    expect(given).not.toHaveBeenCalled();
  });

  it('reads a log again only when it has grown', async () => {
    const { room, anna, ben, id, send, progress } = await aMorning();
    const [first, second] = [await begin(room, anna, id), await begin(room, ben, id)];
    await send(anna, first.id, [answered('a', 'p2', tuesday)]);
    await progress();
    const read = vi.spyOn(room.store.attempts, 'log');
    await progress();
    expect(read).not.toHaveBeenCalled();
    await send(ben, second.id, [answered('b', 'k7', tuesday)]);
    read.mockClear();
    const { learners } = await progress();
    expect(read.mock.calls).toEqual([[second.classId, second.id]]);
    expect(learners.map(({ attempts }) => attempts[0]?.answered)).toEqual([1, 1]);
  });

  it('tells apart who has not begun, is at work, and has handed in', async () => {
    const { room, klass, anna, ben, id, send, progress } = await aMorning({ minutes: 60 });
    await aSeat(room, klass.id, 'Cem');
    const first = await begin(room, anna, id);
    const second = await begin(room, ben, id);
    await send(anna, first.id, [answered('a', 'p2', tuesday)]);
    await send(ben, second.id, [
      answered('b', 'k7', tuesday),
      judged('c', tuesday),
      over('h', tuesday),
    ]);
    const { learners, counts, toJudge } = await progress();
    expect(counts).toEqual({ 'not-begun': 1, working: 1, 'handed-in': 1 });
    expect(toJudge).toBe(1);
    expect(learners).toMatchObject([
      {
        name: 'Anna',
        state: 'working',
        attempts: [{ answered: 1, of: 10, endsAt: tuesday + hour }],
      },
      {
        name: 'Ben',
        state: 'handed-in',
        attempts: [
          {
            answered: 2,
            of: 10,
            handedIn: { at: tuesday, by: 'learner', late: false, points: 1, toJudge: 1 },
          },
        ],
      },
      { name: 'Cem', state: 'not-begun', attempts: [] },
    ]);
  });

  it('leaves out for whom it is not, but for those who began while it was', async () => {
    const { room, klass, acting, anna, ben, id, progress } = await aMorning();
    await aSeat(room, klass.id, 'Cem');
    await begin(room, anna, id);
    await editAssignment(room, acting, id, settingsOf({ to: { whom: 'seats', seats: [ben.id] } }));
    expect((await progress()).learners.map(({ name }) => name)).toEqual(['Anna', 'Ben']);
  });

  it('hands in what is saved when its time is over', async () => {
    const { room, anna, id, send, of } = await aMorning({ minutes: 30 });
    const { id: attempt } = await begin(room, anna, id);
    await send(anna, attempt, [answered('a', 'k7', tuesday)]);
    room.later(31 * minute);
    expect(await of(anna)).toMatchObject({
      state: 'handed-in',
      attempts: [{ handedIn: { at: tuesday + 30 * minute, by: 'time', points: 1 } }],
    });
  });

  it('says who handed in after the due date', async () => {
    const { room, anna, id, send, of } = await aMorning({ dueAt: tuesday + hour });
    const { id: attempt } = await begin(room, anna, id);
    room.later(2 * hour);
    await send(anna, attempt, [over('h', room.now())]);
    expect(await of(anna)).toMatchObject({ attempts: [{ handedIn: { late: true } }] });
  });

  it('says which answers came late and count, and which came too late', async () => {
    const { room, klass, anna, ben, id, send, of } = await aMorning(
      { minutes: 30 },
      { offlineMinutes: 30 },
    );
    const first = await begin(room, anna, id);
    const second = await begin(room, ben, id);
    room.at(tuesday + 40 * minute);
    // Given in time, and sent within the offline allowance.
    await send(anna, first.id, [answered('a', 'k7', tuesday + 20 * minute)]);
    room.at(tuesday + 70 * minute);
    await send(ben, second.id, [answered('b', 'k7', tuesday + 20 * minute)]);
    expect(await of(anna)).toMatchObject({
      attempts: [{ lateAnswers: 1, tooLate: 0, answered: 1 }],
    });
    expect(await of(ben)).toMatchObject({
      attempts: [{ lateAnswers: 0, tooLate: 1, answered: 0 }],
    });
    const { questions } = await attemptView(room, klass.id, second.id);
    expect(questions.find(({ view }) => view.id === 'class.choice')).toMatchObject({
      counted: 'too-late',
      saved: 1,
      state: 'not-answered',
    });
  });
});

describe('an attempt on an instructor’s page', () => {
  it('shows the answers as given, what is right, and how each was found', async () => {
    const { room, klass, anna, id, send } = await aMorning();
    const { id: attempt } = await begin(room, anna, id);
    await send(anna, attempt, [
      answered('a', 'k7', tuesday),
      answered('b', 'p2', tuesday + 1),
      judged('c', tuesday + 2),
    ]);
    const view = await attemptView(room, klass.id, attempt);
    expect(view).toMatchObject({ learner: 'Anna', title: 'Birds', keysOut: true });
    const question = (name: string) => view.questions.find((each) => each.view.id === name);
    expect(question('class.choice')).toMatchObject({
      answer: { option: 'p2' },
      saved: 2,
      state: 'marked',
      verdict: 'wrong',
      points: 0,
    });
    expect(JSON.stringify(question('class.choice')?.feedback)).toContain(
      '"id":"k7","chosen":false,"correct":true',
    );
    expect(question('class.judgement')).toMatchObject({ state: 'to-judge' });
    expect(question('class.number')).toMatchObject({ state: 'not-answered', saved: 0 });
  });

  it('is not found from another class', async () => {
    const { room, anna, id } = await aMorning();
    const { id: attempt } = await begin(room, anna, id);
    const other = await aClass(room);
    await expect(attemptView(room, other.id, attempt)).rejects.toMatchObject({ code: 'not-found' });
    await expect(attemptView(room, 'none' as ClassId, attempt)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('reopening', () => {
  async function reopened() {
    const morning = await aMorning({ minutes: 30, closesAt: tuesday + hour });
    const { room, acting, anna, id, send, of } = morning;
    const { id: attempt } = await begin(room, anna, id);
    const { receipt } = await send(anna, attempt, [over('h', tuesday)]);
    room.later(2 * hour);
    await reopen(room, acting, attempt, tuesday + day);
    return { ...morning, attempt, receipt, again: await of(anna) };
  }

  it('lets the learner work on until the time that was set, though all else has closed', async () => {
    const { room, anna, attempt, send, again, of } = await reopened();
    expect(again).toMatchObject({
      state: 'working',
      attempts: [{ reopened: true, endsAt: tuesday + day }],
    });
    expect(await sittingView(room, anna, attempt)).toMatchObject({ endsAt: tuesday + day });
    await send(anna, attempt, [answered('a', 'k7', room.now())]);
    room.at(tuesday + day);
    expect(await of(anna)).toMatchObject({
      attempts: [{ answered: 1, handedIn: { at: tuesday + day, by: 'time', points: 1 } }],
    });
  });

  it('keeps the receipt that the learner has', async () => {
    const { room, anna, attempt, receipt, send } = await reopened();
    const second = await send(anna, attempt, [over('h2', room.now())]);
    expect(second.receipt?.code).toBe(receipt?.code);
  });

  it('is written down in the log and for the instructors', async () => {
    const { room, klass, attempt } = await reopened();
    const log = await room.store.attempts.log(klass.id, attempt);
    expect(log.map(({ type }) => type)).toEqual(['handed-in', 'reopened']);
    expect(await auditOf(room, klass.id)).toEqual([
      { what: 'reopened', details: { attempt, until: tuesday + day } },
    ]);
  });

  it('is refused for work that is not handed in, is not there, or until a time that has passed', async () => {
    const { room, acting, ben, id, attempt } = await reopened();
    await expect(reopen(room, acting, attempt, tuesday + 9 * day)).rejects.toMatchObject({
      code: 'not-handed-in',
    });
    await expect(reopen(room, acting, 'none' as AttemptId, tuesday + day)).rejects.toMatchObject({
      code: 'not-found',
    });
    room.at(tuesday);
    const other = await begin(room, ben, id);
    await saveEvents(room, ben, other.id, {
      seat: ben.id,
      sentAt: tuesday,
      events: [over('x', tuesday)],
    });
    await expect(reopen(room, acting, other.id, tuesday)).rejects.toMatchObject({
      code: 'not-later',
    });
  });
});

describe('a receipt', () => {
  it('leads to its hand-in, however it is typed, in its own class alone', async () => {
    const { room, klass, anna, id, send } = await aMorning();
    const { id: attempt } = await begin(room, anna, id);
    const { receipt } = await send(anna, attempt, [
      answered('a', 'k7', tuesday),
      over('h', tuesday),
    ]);
    const code = receipt?.code ?? '';
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    expect(await findReceipt(room, klass.id, typed)).toEqual({
      attemptId: attempt,
      assignmentId: id,
      title: 'Birds',
      learner: 'Anna',
      at: tuesday,
      answered: 1,
      of: 10,
    });
    expect(await findReceipt(room, (await aClass(room)).id, code)).toBeUndefined();
    expect(await findReceipt(room, klass.id, '')).toBeUndefined();
    expect(await findReceipt(room, klass.id, 'ACDEFHJK')).toBeUndefined();
  });
});
