// A learner's attempt from beginning to receipt, over the store in memory.
import { describe, expect, it } from 'vitest';
import { begin } from '../../src/classroom/begin.ts';
import { homeView } from '../../src/classroom/learner-home.ts';
import { saveForm } from '../../src/classroom/plain-form.ts';
import { reviewView } from '../../src/classroom/review.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import { sittingView } from '../../src/classroom/sitting.ts';
import type { SentEvent, SittingView } from '../../src/classroom/views.ts';
import type { OptionId, QuestionId, SeatId } from '../../src/ids.ts';
import { classQuiz } from './a-course.ts';
import { aClass, anAssignment, aSeat } from './a-class.ts';
import { aRoom, day, hour, minute, tuesday } from './a-room.ts';

const choiceId = 'class.choice' as QuestionId;
const answered = (id: string, option: string, at: number): SentEvent => ({
  id,
  type: 'answered',
  question: choiceId,
  answer: { kind: 'choice', option: option as OptionId },
  at,
});
const handedIn = (id: string, at: number): SentEvent => ({ id, type: 'handed-in', at });

async function started(
  settings: Parameters<typeof anAssignment>[2] = {},
  what?: Parameters<typeof anAssignment>[3],
) {
  const room = aRoom();
  const klass = await aClass(room, { offlineMinutes: 30 });
  const seat = await aSeat(room, klass.id, 'Айгүл');
  const assignment = await anAssignment(room, klass.id, settings, what);
  const attempt = await begin(room, seat, assignment.id);
  const send = (events: readonly SentEvent[], sentAt = room.now()) =>
    saveEvents(room, seat, attempt.id, { seat: seat.id, sentAt, events });
  const view = async () => {
    const seen = await sittingView(room, seat, attempt.id);
    if ('handedIn' in seen) throw new Error('handed in');
    return seen;
  };
  return { room, klass, seat, assignment, attempt, send, view };
}

const ofChoice = (view: SittingView) =>
  view.questions.find((question) => question.view.id === choiceId);

describe('beginning', () => {
  it('begins one attempt however often the button is pressed', async () => {
    const { room, seat, assignment, attempt } = await started();
    const again = await Promise.all([
      begin(room, seat, assignment.id),
      begin(room, seat, assignment.id),
    ]);
    expect(again.map(({ id }) => id)).toEqual([attempt.id, attempt.id]);
  });

  it('keeps a copy of the questions, which later edits of the course leave alone', async () => {
    const { room, seat, assignment, attempt } = await started({ attempts: null });
    const changed = aRoom({
      store: room.store,
      seed: 'other',
      course: {
        ...room.course,
        quizzes: [{ ...classQuiz, questions: classQuiz.questions.slice(0, 1) }],
      },
    });
    const seen = await sittingView(changed, seat, attempt.id);
    expect('questions' in seen && seen.questions.length).toBe(classQuiz.questions.length);
    await saveEvents(changed, seat, attempt.id, {
      seat: seat.id,
      sentAt: 0,
      events: [handedIn('h', 0)],
    });
    const second = await begin(changed, seat, assignment.id);
    expect(second.questions.length).toBe(classQuiz.questions.length);
  });

  it.each([
    ['before it opens', { opensAt: tuesday + minute }, 'not-open-yet'],
    ['after it has closed', { closesAt: tuesday }, 'closed'],
  ] as const)('is refused %s', async (_, settings, code) => {
    await expect(started(settings)).rejects.toMatchObject({ code });
  });

  it('is refused when all attempts have been used', async () => {
    const { room, seat, assignment, send } = await started({ attempts: 1 });
    await send([handedIn('h', room.now())]);
    await expect(begin(room, seat, assignment.id)).rejects.toMatchObject({
      code: 'no-attempts-left',
    });
  });

  it('does not show what is for somebody else, or was taken back', async () => {
    const { room, klass, seat } = await started();
    const other = await anAssignment(room, klass.id, {
      to: { whom: 'seats', seats: ['somebody' as SeatId] },
    });
    await expect(begin(room, seat, other.id)).rejects.toMatchObject({ code: 'not-found' });
    const back = await anAssignment(room, klass.id);
    await room.store.assignments.change(klass.id, back.id, { withdrawnAt: tuesday });
    await expect(begin(room, seat, back.id)).rejects.toMatchObject({ code: 'withdrawn' });
  });
});

describe('saving', () => {
  it('keeps every answer once, whatever is sent again', async () => {
    const { room, send, view, klass, attempt } = await started();
    const event = answered('e1', 'k7', room.now());
    expect((await send([event])).results).toEqual([{ id: 'e1', result: 'new' }]);
    expect((await send([event])).results).toEqual([{ id: 'e1', result: 'same' }]);
    expect((await send([answered('e1', 'p2', room.now())])).results).toEqual([
      { id: 'e1', result: 'refused', refusal: 'other-body' },
    ]);
    expect(ofChoice(await view())?.answer).toEqual({ kind: 'choice', option: 'k7' });
    expect(await room.store.attempts.log(klass.id, attempt.id)).toHaveLength(1);
  });

  it('takes the last answer by when it was given, not by when it arrived', async () => {
    const { room, send, view } = await started();
    room.later(10 * minute);
    await send([answered('new', 'k7', room.now())]);
    room.later(minute);
    await send([answered('old', 'p2', room.now() - 5 * minute)]);
    expect(ofChoice(await view())?.answer).toEqual({ kind: 'choice', option: 'k7' });
  });

  it('does not believe a device that claims to have answered before the attempt began', async () => {
    const { room, send, klass, attempt } = await started();
    room.later(minute);
    await send([answered('e', 'k7', 0)], day);
    expect((await room.store.attempts.log(klass.id, attempt.id))[0]?.at).toBe(attempt.startedAt);
  });

  it('refuses what is no answer to the question, and keeps the rest', async () => {
    const { room, send, view } = await started();
    const at = room.now();
    const { results } = await send([
      { id: 'a', type: 'answered', question: choiceId, answer: { kind: 'text', text: 'x' }, at },
      { id: 'b', type: 'answered', question: 'class.none' as QuestionId, answer: null, at },
      answered('c', 'k7', at),
    ]);
    expect(results).toEqual([
      { id: 'a', result: 'refused', refusal: 'answer-unreadable' },
      { id: 'b', result: 'refused', refusal: 'question-unknown' },
      { id: 'c', result: 'new' },
    ]);
    expect(ofChoice(await view())?.state).toBe('complete');
  });

  it('takes no points for a written answer from whoever wrote it', async () => {
    const { room, send, klass, attempt } = await started();
    const question = 'class.judgement' as QuestionId;
    const answer = { kind: 'judgement', text: 'Four words at least', levels: { c1: 2 } } as const;
    await send([{ id: 'j', type: 'answered', question, answer, at: room.now() }]);
    const [entry] = await room.store.attempts.log(klass.id, attempt.id);
    expect(entry?.body).not.toContain('levels');
  });

  it("refuses another learner's work, under whichever name it is sent", async () => {
    const { room, klass, seat, attempt } = await started();
    const other = await aSeat(room, klass.id, 'Other');
    const sent = { seat: seat.id, sentAt: 0, events: [] };
    await expect(saveEvents(room, other, attempt.id, sent)).rejects.toMatchObject({
      code: 'not-this-learner',
    });
    await expect(
      saveEvents(room, other, attempt.id, { ...sent, seat: other.id }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(sittingView(room, other, attempt.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reviewView(room, other, attempt.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the end of the time', () => {
  it('hands in what is saved whenever the attempt is next read', async () => {
    const { room, seat, attempt, send } = await started({ minutes: 20 });
    await send([answered('e', 'k7', room.now())]);
    room.later(3 * hour);
    const seen = await sittingView(room, seat, attempt.id);
    expect(seen).toEqual({
      handedIn: {
        code: expect.stringMatching(/^[A-Z0-9]{8}$/) as string,
        at: attempt.startedAt + 20 * minute,
        answered: 1,
        of: 10,
        by: 'time',
      },
    });
  });

  it('counts and flags an answer given in time offline that arrives within the allowance', async () => {
    const { room, seat, attempt, send } = await started({ minutes: 20 });
    room.later(30 * minute);
    // Given 15 minutes ago: five minutes before the end.
    const { results, receipt } = await send([answered('e', 'k7', 0)], 15 * minute);
    expect(results).toEqual([{ id: 'e', result: 'late' }]);
    expect(receipt).toMatchObject({ answered: 1, by: 'time' });
    const review = await reviewView(room, seat, attempt.id);
    expect(review.questions[0]).toMatchObject({ counted: 'late', answer: { option: 'k7' } });
    expect(review.score?.points).toBe(1);
  });

  it.each([
    ['given after the end', 30, 5],
    ['that arrives after the allowance', 51, 40],
  ])('keeps and does not count an answer %s', async (_, arrives, ago) => {
    const { room, send, seat, attempt } = await started({ minutes: 20 });
    room.later(arrives * minute);
    const { results, receipt } = await send([answered('e', 'k7', 0)], ago * minute);
    expect(results).toEqual([{ id: 'e', result: 'too-late' }]);
    expect(receipt?.answered).toBe(0);
    const review = await reviewView(room, seat, attempt.id);
    expect(review.questions[0]).toMatchObject({ counted: 'too-late', state: 'empty' });
  });

  it('does not believe that an answer was given before the last one was received, when it comes to the end', async () => {
    const { room, send } = await started({ minutes: 20 });
    room.later(20 * minute + 4000);
    await send([answered('online', 'p2', room.now())]);
    room.later(minute);
    const { results } = await send([answered('e', 'k7', 0)], 10 * minute);
    expect(results).toEqual([{ id: 'e', result: 'too-late' }]);
  });

  it('counts everything that waited on a device, in however many requests it comes', async () => {
    const { room, send } = await started({ minutes: 20 });
    room.later(30 * minute);
    const sent: SentEvent[] = ['a', 'b', 'c'].map((id) => answered(id, 'k7', 0));
    for (const event of sent) {
      expect((await send([event], 20 * minute)).results).toEqual([
        { id: event.id, result: 'late' },
      ]);
      room.later(5000);
    }
  });

  it('counts what comes after an answer that was on its way when the time ended', async () => {
    const { room, send } = await started({ minutes: 20 });
    room.later(20 * minute + 1000);
    await send([answered('under-way', 'p2', room.now())]);
    room.later(minute);
    expect((await send([answered('e', 'k7', 0)], 10 * minute)).results).toEqual([
      { id: 'e', result: 'late' },
    ]);
  });

  it('refuses an answer that is longer than any answer can be, and takes the others', async () => {
    const { room, send } = await started();
    const padded = answered('long', 'x'.repeat(7000), room.now());
    const { results } = await send([padded, answered('e', 'k7', room.now())]);
    expect(results).toEqual([
      { id: 'long', result: 'refused', refusal: 'too-large' },
      { id: 'e', result: 'new' },
    ]);
  });

  it('gives more time to whoever has it', async () => {
    const { room, klass, seat, attempt, view } = await started({ minutes: 20 });
    await room.store.assignments.setAccommodation({
      classId: klass.id,
      seatId: seat.id,
      assignmentId: null,
      extraTime: 50,
      extraAttempts: 0,
      dueAt: null,
      closesAt: null,
    });
    room.later(29 * minute);
    expect((await view()).endsAt).toBe(attempt.startedAt + 30 * minute);
  });
});

describe('handing in', () => {
  it('gives a receipt, and the same one when it is sent again', async () => {
    const { room, send } = await started();
    const at = room.now();
    const first = await send([answered('e', 'k7', at), handedIn('h', at)]);
    const second = await send([answered('e', 'k7', at), handedIn('h', at)]);
    expect(first.receipt).toMatchObject({ answered: 1, of: 10, by: 'learner' });
    expect(second.receipt).toEqual(first.receipt);
    expect(second.results.map(({ result }) => result)).toEqual(['same', 'same']);
    expect((await send([handedIn('other tab', at)])).results[0]?.result).toBe('same');
  });

  it('keeps what comes after the hand-in without counting it', async () => {
    const { room, send, seat, attempt } = await started();
    await send([handedIn('h', room.now())]);
    expect((await send([answered('e', 'k7', room.now())])).results[0]?.result).toBe('too-late');
    expect((await reviewView(room, seat, attempt.id)).score?.points).toBe(0);
  });

  it('finishes a lesson when all its checks are answered', async () => {
    const { room, seat, attempt, send } = await started({}, { kind: 'lesson', ref: 'first-birds' });
    const at = room.now();
    const check = (id: string, question: string, option: string): SentEvent =>
      ({
        ...answered(id, option, at),
        question: question as QuestionId,
      }) as SentEvent;
    expect((await send([check('1', 'lesson.one', 'p2')])).receipt).toBeUndefined();
    expect((await send([check('2', 'lesson.two', 'a1')])).receipt).toMatchObject({ answered: 2 });
    expect(await sittingView(room, seat, attempt.id)).toHaveProperty('handedIn');
  });
});

describe('the plain form', () => {
  const form = (fields: Record<string, string>) =>
    new Map(Object.entries(fields).map(([name, value]) => [name, [value]] as const));

  it('saves what was changed, and hands in', async () => {
    const { room, seat, attempt, view } = await started();
    await saveForm(
      room,
      seat,
      attempt.id,
      form({ [choiceId]: 'k7', 'class.text': 'heron' }),
      false,
    );
    expect((await view()).questions.filter(({ state }) => state === 'complete')).toHaveLength(2);
    const changed = { [choiceId]: 'k7' };
    // With questions unanswered it asks first, and has saved by then.
    const asked = await saveForm(room, seat, attempt.id, form(changed), true);
    expect(asked).toMatchObject({ asks: true });
    expect(asked.receipt).toBeUndefined();
    expect((await view()).questions.filter(({ state }) => state === 'complete')).toHaveLength(1);
    const sure = form({ ...changed, anyway: 'yes' });
    const saved = await saveForm(room, seat, attempt.id, sure, true);
    expect(saved.receipt).toMatchObject({ answered: 1 });
    await expect(saveForm(room, seat, attempt.id, form({}), true)).rejects.toMatchObject({
      code: 'handed-in',
    });
  });

  it('sent when the time is over is kept, and counts when it was on its way', async () => {
    const { room, seat, attempt } = await started({ minutes: 20 });
    room.later(20 * minute + 2000);
    const saved = await saveForm(room, seat, attempt.id, form({ [choiceId]: 'k7' }), true);
    expect(saved.receipt).toMatchObject({ answered: 1, by: 'time' });

    const late = await started({ minutes: 20 });
    late.room.later(21 * minute);
    const send = saveForm(late.room, late.seat, late.attempt.id, form({ [choiceId]: 'k7' }), true);
    await expect(send).rejects.toMatchObject({ code: 'time-over' });
    const log = await late.room.store.attempts.log(late.klass.id, late.attempt.id);
    expect(log).toMatchObject([{ question: choiceId, counted: 'too-late' }]);
    const { questions } = await reviewView(late.room, late.seat, late.attempt.id);
    expect(questions[0]).toMatchObject({ counted: 'too-late', state: 'empty' });
  });

  it('of an old page wipes out nothing that another device has sent since', async () => {
    const { room, seat, attempt, send, view } = await started();
    const { place } = await view();
    await send([answered('phone', 'k7', room.now())]);
    room.later(1000);
    const old = form({ place: `${place}`, 'class.text': 'heron' });
    await saveForm(room, seat, attempt.id, old, false);
    expect((await view()).questions.filter(({ state }) => state === 'complete')).toHaveLength(2);
  });
});

describe('what is let out', () => {
  const quiet = { marks: 'manual', keys: 'manual', explanations: 'manual' } as const;

  it('is nothing but the own answers until an instructor says so', async () => {
    const { room, seat, attempt, send } = await started({ release: quiet });
    await send([answered('e', 'k7', room.now()), handedIn('h', room.now())]);
    const review = await reviewView(room, seat, attempt.id);
    expect(review.score).toBeUndefined();
    expect(Object.keys(review.questions[0] ?? {}).toSorted()).toEqual([
      'answer',
      'counted',
      'state',
      'view',
    ]);
    expect(JSON.stringify(review)).not.toContain('why');
    expect((await homeView(room, seat)).assignments[0]?.tries[0]?.score).toBeUndefined();
  });

  it('comes each apart', async () => {
    const { room, klass, assignment, seat, attempt, send } = await started({ release: quiet });
    await send([answered('e', 'k7', room.now()), handedIn('h', room.now())]);
    const let_ = (released: object) =>
      room.store.assignments.change(klass.id, assignment.id, {
        released: { marks: null, keys: null, explanations: null, ...released },
      });
    await let_({ marks: room.now() });
    let [first] = (await reviewView(room, seat, attempt.id)).questions;
    expect(first?.mark).toMatchObject({ state: 'marked', points: 1 });
    expect(first?.right).toBeUndefined();
    await let_({ keys: room.now() });
    [first] = (await reviewView(room, seat, attempt.id)).questions;
    expect(first).toMatchObject({ right: [expect.any(String)] });
    expect(first?.told).toBeUndefined();
    // Explanations alone would tell the key.
    await let_({ explanations: room.now() });
    [first] = (await reviewView(room, seat, attempt.id)).questions;
    expect(first?.told).toBeUndefined();
    await let_({ keys: room.now(), explanations: room.now() });
    [first] = (await reviewView(room, seat, attempt.id)).questions;
    expect(first?.told?.explanation).toEqual(expect.any(String));
  });

  it('comes after the due date only when nobody has more time', async () => {
    const due = tuesday + hour;
    const { room, klass, seat, attempt, send } = await started({
      dueAt: due,
      closesAt: due,
      release: { marks: 'after-due', keys: 'after-due', explanations: 'after-due' },
    });
    const other = await aSeat(room, klass.id, 'Other');
    await room.store.assignments.setAccommodation({
      classId: klass.id,
      seatId: other.id,
      assignmentId: null,
      extraTime: 0,
      extraAttempts: 0,
      dueAt: due + day,
      closesAt: null,
    });
    await send([handedIn('h', room.now())]);
    room.at(due + hour);
    expect((await reviewView(room, seat, attempt.id)).out.keys).toBe(false);
    room.at(due + day);
    expect((await reviewView(room, seat, attempt.id)).out).toEqual({
      marks: true,
      keys: true,
      explanations: true,
    });
  });
});
