import { describe, expect, it } from 'vitest';
import { accommodate, accommodationsView, type Given } from '../../src/classroom/accommodations.ts';
import { editAssignment } from '../../src/classroom/assignments.ts';
import { begin } from '../../src/classroom/begin.ts';
import { homeView } from '../../src/classroom/learner-home.ts';
import { overview } from '../../src/classroom/overview.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import { mergeSeats } from '../../src/classroom/seats.ts';
import { sittingView } from '../../src/classroom/sitting.ts';
import type { AssignmentId, SeatId } from '../../src/ids.ts';
import { aClass, anAssignment, aSeat } from './a-class.ts';
import { anInstructor, auditOf } from './an-instructor.ts';
import { aRoom, day, hour, minute, tuesday } from './a-room.ts';

async function two() {
  const room = aRoom();
  const klass = await aClass(room);
  const acting = await anInstructor(room, klass.id);
  const anna = await aSeat(room, klass.id, 'Anna');
  const ben = await aSeat(room, klass.id, 'Ben');
  const dates = { dueAt: tuesday + day, closesAt: tuesday + 2 * day };
  const quiz = await anAssignment(room, klass.id, { ...dates, minutes: 60 });
  const other = await anAssignment(room, klass.id, { title: 'Other', minutes: 60 });
  const give = (changes: Partial<Given> = {}) =>
    accommodate(room, acting, {
      seatId: anna.id,
      assignmentId: quiz.id,
      extraTime: 0,
      extraAttempts: 0,
      dueAt: null,
      closesAt: null,
      ...changes,
    });
  const home = async (seat = anna) => (await homeView(room, seat)).assignments;
  return { room, klass, acting, anna, ben, quiz, other, give, home };
}

describe('what a learner is given beyond the others', () => {
  it('is shown to that learner and holds for nobody else', async () => {
    const { give, home, ben } = await two();
    await give({ extraTime: 50, extraAttempts: 1, dueAt: tuesday + 3 * day });
    const others = await home(ben);
    expect((await home()).find(({ title }) => title === 'Birds')).toMatchObject({
      accommodated: true,
      minutes: 90,
      attempts: 2,
      dueAt: tuesday + 3 * day,
      closesAt: tuesday + 3 * day,
    });
    expect(others.map(({ accommodated }) => accommodated)).toEqual([false, false]);
  });

  it('in all assignments reaches those that are made later', async () => {
    const { room, klass, give, home } = await two();
    await give({ assignmentId: null, extraTime: 25 });
    await anAssignment(room, klass.id, { title: 'New', minutes: 20 });
    expect((await home()).map(({ minutes }) => minutes).toSorted()).toEqual([25, 75, 75]);
  });

  it('reaches an attempt that is on already', async () => {
    const { room, anna, quiz, give } = await two();
    const { id } = await begin(room, anna, quiz.id);
    await give({ extraTime: 100 });
    expect(await sittingView(room, anna, id)).toMatchObject({ endsAt: tuesday + 120 * minute });
  });

  it('takes the place of what was given before, and nothing at all ends it', async () => {
    const { room, klass, anna, give } = await two();
    const rows = async () =>
      (await accommodationsView(room.store, klass.id, { seatId: anna.id })).rows;
    await give({ extraTime: 50 });
    await give({ extraTime: 25 });
    expect((await rows()).map(({ accommodation }) => accommodation.extraTime)).toEqual([25]);
    await give();
    expect(await rows()).toEqual([]);
  });

  it.each<[string, Partial<Given>, string]>([
    ['less time', { extraTime: -10 }, 'number-unreadable'],
    ['more time than can be meant', { extraTime: 301 }, 'number-unreadable'],
    ['half an attempt', { extraAttempts: 0.5 }, 'number-unreadable'],
    ['a due date no later than that of the class', { dueAt: tuesday + day }, 'not-later'],
    ['a closing before that of the class', { closesAt: tuesday + hour }, 'not-later'],
    [
      'a closing before the due date',
      { dueAt: tuesday + 4 * day, closesAt: tuesday + 3 * day },
      'times-out-of-order',
    ],
    ['a date for all assignments', { assignmentId: null, dueAt: tuesday + 4 * day }, 'not-later'],
    ['an assignment that there is not', { assignmentId: 'none' as AssignmentId }, 'not-found'],
    ['a learner that there is not', { seatId: 'none' as SeatId }, 'not-found'],
  ])('is not %s', async (_, changes, code) => {
    const { room, klass, give } = await two();
    await expect(give(changes)).rejects.toMatchObject({ code });
    expect(await room.store.assignments.accommodations(klass.id)).toEqual([]);
  });

  it('is not a due date where the class has none', async () => {
    const { give, other } = await two();
    await expect(give({ assignmentId: other.id, dueAt: tuesday + day })).rejects.toMatchObject({
      code: 'not-later',
    });
  });

  it('is written down with ids and numbers', async () => {
    const { room, klass, anna, quiz, give } = await two();
    await give({ extraTime: 50 });
    room.later(1);
    await give();
    expect(await auditOf(room, klass.id)).toEqual([
      {
        what: 'accommodation-set',
        details: { seat: anna.id, assignment: quiz.id, extraTime: 50, extraAttempts: 0 },
      },
      {
        what: 'accommodation-ended',
        details: { seat: anna.id, assignment: quiz.id, extraTime: 0, extraAttempts: 0 },
      },
    ]);
  });
});

describe('the page of an assignment', () => {
  it('lists what is given there and in all, and offers this assignment alone', async () => {
    const { room, klass, anna, ben, quiz, other, give } = await two();
    await give({ extraTime: 50 });
    await give({ seatId: ben.id, assignmentId: null, extraAttempts: 1 });
    await give({ seatId: ben.id, assignmentId: other.id, extraAttempts: 2 });
    const view = await accommodationsView(room.store, klass.id, { assignmentId: quiz.id });
    expect(view.rows.map(({ learner, assignment }) => [learner, assignment]).toSorted()).toEqual([
      ['Anna', 'Birds'],
      ['Ben', null],
    ]);
    expect(view.learners).toEqual([
      { id: anna.id, name: 'Anna' },
      { id: ben.id, name: 'Ben' },
    ]);
    expect(view.assignments.map(({ id }) => id)).toEqual([quiz.id]);
  });
});

describe('what was handed in late', () => {
  /** Anna hands in half an hour after the due date; then how many are late by the list, and by the table of learners. */
  async function late() {
    const all = await two();
    const { room, klass, anna, quiz } = all;
    room.later(day + hour / 2);
    const { id } = await begin(room, anna, quiz.id);
    const at = room.now();
    const events = [{ id: 'over', type: 'handed-in', at } as const];
    await saveEvents(room, anna, id, { seat: anna.id, sentAt: at, events });
    const counted = async () => {
      const { rows, learners } = await overview(room, klass.id, { show: 'all', page: 1 });
      const listed = rows.find((row) => row.id === quiz.id)?.counts.late;
      const cells = learners.flatMap((row) => row.cells).filter((each) => each.late);
      return [listed, cells.length];
    };
    expect(await counted()).toEqual([1, 1]);
    return { ...all, counted };
  }

  it('is late no more once the learner is given more time, and late again without it', async () => {
    const { give, counted } = await late();
    await give({ dueAt: tuesday + 2 * day });
    expect(await counted()).toEqual([0, 0]);
    await give();
    expect(await counted()).toEqual([1, 1]);
  });
  it('is late no more once the due date of the class is later', async () => {
    const { room, acting, quiz, counted } = await late();
    await editAssignment(room, acting, quiz.id, { ...quiz.settings, dueAt: tuesday + 2 * day });
    expect(await counted()).toEqual([0, 0]);
  });
  it('is late no more once two learners are one, of whom the other had more time', async () => {
    const { room, klass, acting, anna, ben, give, counted } = await late();
    await give({ seatId: ben.id, dueAt: tuesday + 2 * day });
    expect(await counted()).toEqual([1, 1]);
    await mergeSeats(room, acting.by, klass.id, ben.id, anna.id);
    expect(await counted()).toEqual([0, 0]);
  });
});
