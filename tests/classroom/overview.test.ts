// A class at a glance: who stands where, who is late or stuck, what to teach again; and what it costs to find out.
import { describe, expect, it, vi } from 'vitest';
import { assignmentList } from '../../src/classroom/assignment-list.ts';
import { takeNewText, withdrawAssignment } from '../../src/classroom/assignments.ts';
import { type Filter, isLate, overview, pageOf } from '../../src/classroom/overview.ts';
import { day, hour, minute, tuesday } from './a-room.ts';
import { aTerm, idea, objective, type Term } from './a-term.ts';

const look = ({ room, klass }: Term, show: Filter = 'all', page = 1) =>
  overview(room, klass.id, { show, page });
const namesOf = ({ learners }: Awaited<ReturnType<typeof look>>) =>
  learners.map(({ name }) => name);

describe('who stands where', () => {
  it('is said for each learner and assignment: marked, at work, missing, or nothing yet', async () => {
    const term = await aTerm(['Anna', 'Ben', 'Cem']);
    const { seats, give, answer } = term;
    const due = await give({ title: 'due', dueAt: tuesday + hour });
    const open = await give({ title: 'open' });
    await answer(seats[0], due, ['k7', 'p2']);
    await answer(seats[1], open, ['k7'], false);
    term.room.later(2 * hour);
    const { columns, learners } = await look(term);
    expect(columns.map(({ title }) => title)).toEqual(['open', 'due']);
    expect(
      learners.map(({ name, cells }) => [name, cells.map(({ grade }) => grade.state)]),
    ).toEqual([
      ['Anna', ['open', 'marked']],
      ['Ben', ['working', 'missing']],
      ['Cem', ['open', 'missing']],
    ]);
    expect(learners[0]?.cells[1]?.grade).toMatchObject({
      share: 0.5,
      try: { points: 1, outOf: 2 },
    });
  });

  it('is shown fifty learners a page, by name, and a page too far is the last', async () => {
    const names = Array.from({ length: 60 }, (_, n) => `Learner ${String(n).padStart(2, '0')}`);
    const term = await aTerm(names);
    await term.give();
    expect(namesOf(await look(term))).toEqual(names.slice(0, 50));
    const last = await look(term, 'all', 9);
    expect(namesOf(last)).toEqual(names.slice(50));
    expect(last.page).toEqual({ page: 2, pages: 2, from: 51, to: 60, of: 60 });
  });

  it('has one page when there is nobody', () => {
    expect(pageOf(Number.NaN, 50, 0)).toEqual({ page: 1, pages: 1, from: 0, to: 0, of: 0 });
  });

  it('hands in what is over before it is shown', async () => {
    const term = await aTerm(['Anna']);
    const timed = await term.give({ minutes: 30 });
    await term.answer(term.seats[0], timed, ['k7'], false);
    term.room.later(31 * minute);
    const { learners, rows } = await look(term);
    expect(learners[0]?.cells[0]?.grade.state).toBe('marked');
    expect(rows[0]?.counts.handedIn).toBe(1);
  });

  it('leaves out what was taken back', async () => {
    const term = await aTerm(['Anna']);
    const { id } = await term.give();
    await withdrawAssignment(term.room, term.acting, id);
    expect((await look(term)).columns).toEqual([]);
  });
});

describe('who is late', () => {
  it('handed in after the due date, or has not though it has passed; an own due date counts', async () => {
    const term = await aTerm(['Anna', 'Ben', 'Cem', 'Dana']);
    const { room, klass, seats, give, answer } = term;
    const due = await give({ dueAt: tuesday + hour });
    await room.store.assignments.setAccommodation({
      classId: klass.id,
      seatId: seats[2]?.id ?? seats[0]?.id ?? ('' as never),
      assignmentId: due.id,
      extraTime: 0,
      extraAttempts: 0,
      dueAt: tuesday + day,
      closesAt: null,
    });
    await answer(seats[0], due, ['k7', 'k7']);
    room.later(2 * hour);
    await answer(seats[1], due, ['k7', 'k7']);
    const late = await look(term, 'late');
    expect(namesOf(late)).toEqual(['Ben', 'Dana']);
    expect(late.learners.map(({ cells }) => cells.map(isLate))).toEqual([[true], [true]]);
    expect(late.rows[0]?.counts.late).toBe(1);
  });
});

describe('who is stuck', () => {
  it('began and has sent nothing for 15 minutes while there is time', async () => {
    const term = await aTerm(['Anna', 'Ben']);
    const { room, seats, give, answer } = term;
    const open = await give();
    await answer(seats[0], open, ['k7'], false);
    room.later(14 * minute);
    expect(namesOf(await look(term, 'stuck'))).toEqual([]);
    await answer(seats[1], open, ['k7'], false);
    room.later(minute);
    const { learners } = await look(term, 'stuck');
    expect(learners.map(({ name }) => name)).toEqual(['Anna']);
    expect(learners[0]?.cells[0]?.stuck).toMatchObject({ since: room.now() - 15 * minute });
  });

  it('is nobody who has put homework aside: no time limit, and days until it is due', async () => {
    const term = await aTerm(['Anna', 'Ben', 'Cem']);
    const { room, seats, give, answer } = term;
    const dueAt = room.now() + 3 * day;
    await answer(seats[0], await give({ dueAt }), ['k7'], false);
    await answer(seats[1], await give({ dueAt, minutes: 40 }), ['k7'], false);
    await answer(seats[2], await give({ dueAt: room.now() + 20 * hour }), ['k7'], false);
    room.later(20 * minute);
    expect(namesOf(await look(term, 'stuck'))).toEqual(['Ben', 'Cem']);
  });

  it('began two days ago and has not handed in, however busy', async () => {
    const term = await aTerm(['Anna']);
    const { room, seats, give, answer } = term;
    const open = await give();
    await answer(seats[0], open, ['k7'], false);
    room.later(2 * day);
    await answer(seats[0], open, ['p2'], false);
    expect(namesOf(await look(term, 'stuck'))).toEqual(['Anna']);
  });

  it('is nobody who has handed in', async () => {
    const term = await aTerm(['Anna']);
    await term.answer(term.seats[0], await term.give(), ['k7', 'k7']);
    term.room.later(3 * day);
    expect(namesOf(await look(term, 'stuck'))).toEqual([]);
  });
});

describe('what to teach again', () => {
  async function misled() {
    const term = await aTerm(['Anna', 'Ben', 'Cem']);
    const { seats, give, answer } = term;
    const quiz = await give({ title: 'Nests' });
    await answer(seats[0], quiz, ['p2', 'k7']);
    await answer(seats[1], quiz, ['p2', 'k7']);
    await answer(seats[2], quiz, ['k7', 'k7']);
    return { term, quiz };
  }

  it('is what most learners have behind them: in which assignment, n of how many, where to read', async () => {
    const { term, quiz } = await misled();
    const { reteach } = await look(term);
    expect(reteach.from).toEqual(['Nests']);
    expect(reteach.ideas).toMatchObject([
      {
        id: idea,
        text: 'Whales are fish.',
        right: 'Whales are mammals.',
        assignmentId: quiz.id,
        title: 'Nests',
        n: 2,
        of: 3,
        passage: { href: '/lessons/first-birds/#whales', title: 'Whales' },
      },
    ]);
    expect(reteach.objectives).toMatchObject([
      { id: objective, n: 2, of: 3, passage: { title: 'Nests' } },
    ]);
  });

  it('comes with two questions that everybody may see, and none of a class quiz that may still be asked', async () => {
    const { term } = await misled();
    const { reteach } = await look(term);
    for (const { questions } of [...reteach.ideas, ...reteach.objectives]) {
      expect(questions.map(({ id, asked }) => [id, asked])).toEqual([
        ['home.one', false],
        ['home.two', false],
      ]);
      expect(questions[0]?.at).toEqual({ href: '/quizzes/home/', title: 'Quiz home' });
    }
  });

  it('is nothing while only one learner was wrong', async () => {
    const term = await aTerm(['Anna', 'Ben']);
    const quiz = await term.give();
    await term.answer(term.seats[0], quiz, ['p2', 'k7']);
    await term.answer(term.seats[1], quiz, ['k7', 'k7']);
    const { reteach } = await look(term);
    expect([reteach.ideas, reteach.objectives, reteach.from.length]).toEqual([[], [], 1]);
  });
});

describe('the list of assignments', () => {
  it('counts who began, handed in and was late, with the mean of first attempts and its n', async () => {
    const term = await aTerm(['Anna', 'Ben', 'Cem']);
    const { room, klass, seats, give, answer } = term;
    const quiz = await give({ attempts: 2 });
    await answer(seats[0], quiz, ['k7', 'k7']);
    await answer(seats[1], quiz, ['k7', 'w9']);
    await answer(seats[1], quiz, ['k7', 'k7']);
    await answer(seats[2], quiz, ['k7'], false);
    const { rows } = await assignmentList(room, klass.id);
    expect(rows[0]).toMatchObject({
      given: 3,
      counts: { begun: 3, handedIn: 2, late: 0, mean: 0.75, n: 2 },
    });
  });

  it('never reads all attempts or learners, nor any log, whatever the class has done', async () => {
    const term = await aTerm(['Anna', 'Ben']);
    const { room, klass, acting, seats, give, answer } = term;
    const quiz = await give({ dueAt: tuesday + hour });
    await answer(seats[0], quiz, ['k7', 'k7']);
    await takeNewText(room, acting, quiz.id);
    await look(term);
    const spies = [room.store, room.store.reports].flatMap(({ attempts, seats: port }) => [
      vi.spyOn(attempts, 'inClass'),
      vi.spyOn(attempts, 'ofAssignment'),
      vi.spyOn(attempts, 'log'),
      vi.spyOn(attempts, 'logs'),
      vi.spyOn(port, 'all'),
    ]);
    await look(term);
    await assignmentList(room, klass.id);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
