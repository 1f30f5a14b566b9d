// The gradebook of a class: weights, attempts that count, excuses; and the reports that are printed of it.
import { describe, expect, it } from 'vitest';
import { editAssignment } from '../../src/classroom/assignments.ts';
import { excuse, gradebook, setWeights } from '../../src/classroom/gradebook.ts';
import { learnerReports } from '../../src/classroom/learner-report.ts';
import { assignmentProgress } from '../../src/classroom/progress.ts';
import { pseudonymOf } from '../../src/classroom/pseudonyms.ts';
import type { AssignmentId, SeatId } from '../../src/ids.ts';
import { auditOf } from './an-instructor.ts';
import { hour, tuesday } from './a-room.ts';
import { aTerm, idea, objective, type Term } from './a-term.ts';

const book = ({ room, klass }: Term) => gradebook(room, klass.id, 1);
const total = async (term: Term, n = 0) => (await book(term)).learners[n]?.total;

async function twoQuizzes(settings = {}) {
  const term = await aTerm(['Anna', 'Ben']);
  const first = await term.give({ title: 'first', ...settings });
  const second = await term.give({ title: 'second', ...settings });
  await term.answer(term.seats[0], first, ['k7', 'k7']);
  await term.answer(term.seats[0], second, ['k7', 'p2']);
  return { ...term, term, first, second };
}

describe('a total', () => {
  it('follows the weights that a teacher sets, which are written down', async () => {
    const { room, klass, acting, term, first, second } = await twoQuizzes();
    expect(await total(term)).toMatchObject({ share: 0.75, n: 2, of: 2 });
    await setWeights(
      room,
      acting,
      new Map([
        [first.id, 3],
        [second.id, 1],
      ]),
    );
    expect(await total(term)).toMatchObject({ share: 0.875 });
    expect(await auditOf(room, klass.id)).toEqual([
      { what: 'weights-set', details: { weights: { [first.id]: 3 } } },
    ]);
  });

  it('leaves out whoever is excused, and counts again when that ends', async () => {
    const { room, klass, acting, seats, term, second } = await twoQuizzes();
    const anna = seats[0]?.id ?? ('' as SeatId);
    await excuse(room, acting, anna, second.id, true);
    expect(await total(term)).toMatchObject({ share: 1, n: 1, of: 1 });
    await excuse(room, acting, anna, second.id, false);
    expect(await total(term)).toMatchObject({ share: 0.75 });
    expect((await auditOf(room, klass.id)).map(({ what }) => what)).toEqual([
      'excused',
      'excuse-ended',
    ]);
  });

  it('has zeros for what is missing once it is due, and not before', async () => {
    const { room, term } = await twoQuizzes({ dueAt: tuesday + hour });
    expect(await total(term, 1)).toMatchObject({ share: null, n: 0 });
    room.later(2 * hour);
    expect(await total(term, 1)).toMatchObject({ share: 0, handedIn: null, missing: 2 });
  });

  it.each([
    ['best', 1],
    ['first', 0.5],
    ['last', 0],
  ] as const)('counts the %s attempt where the assignment says so', async (counts, share) => {
    const term = await aTerm(['Anna']);
    const quiz = await term.give({ attempts: 3, counts });
    for (const options of [
      ['k7', 'w9'],
      ['k7', 'k7'],
      ['w9', 'w9'],
    ] as const)
      await term.answer(term.seats[0], quiz, options);
    expect(await total(term)).toMatchObject({ share });
  });

  it('agrees with the page of the assignment', async () => {
    const { room, klass, term, second } = await twoQuizzes();
    const cell = (await book(term)).learners[0]?.cells[1];
    const { learners } = await assignmentProgress(room, klass.id, second.id);
    expect(cell?.grade).toMatchObject({
      try: { points: learners[0]?.attempts[0]?.handedIn?.points },
    });
  });
});

describe('a weight', () => {
  it.each([-1, 101, Number.NaN])('of %s is refused, and nothing is changed', async (weight) => {
    const { room, klass, acting, first } = await twoQuizzes();
    await expect(setWeights(room, acting, new Map([[first.id, weight]]))).rejects.toEqual(
      expect.objectContaining({ code: 'weight-unreadable' }),
    );
    expect((await room.store.assignments.get(klass.id, first.id))?.weight).toBe(1);
  });
  it('stays when the settings of its assignment are edited', async () => {
    const { room, klass, acting, first } = await twoQuizzes();
    await setWeights(room, acting, new Map([[first.id, 2.5]]));
    await editAssignment(room, acting, first.id, { ...first.settings, title: 'new' });
    expect((await room.store.assignments.get(klass.id, first.id))?.weight).toBe(2.5);
  });
});

it('an excuse is refused for a learner or an assignment of another class', async () => {
  const { room, acting, seats, first } = await twoQuizzes();
  const nobody = 'none' as SeatId;
  const nothing = 'none' as AssignmentId;
  const refused = expect.objectContaining({ code: 'not-found' });
  await expect(excuse(room, acting, nobody, first.id, true)).rejects.toEqual(refused);
  const seat = seats[0]?.id ?? nobody;
  await expect(excuse(room, acting, seat, nothing, true)).rejects.toEqual(refused);
});

describe('the report of a learner', () => {
  it('says what was reached by objective, and which ideas showed in the attempts that count', async () => {
    const { room, klass, seats } = await twoQuizzes();
    const term = await learnerReports(room, klass.id, seats.slice(0, 1));
    const [report] = term.learners;
    expect(report?.objectives).toEqual([
      { id: objective, text: 'say how a nest is built', points: 2, of: 2 },
      expect.objectContaining({ id: 'birds.names', points: 1, of: 2 }),
    ]);
    expect(report?.ideas).toEqual([]);
    const ben = await aTerm(['Ben']);
    await ben.answer(ben.seats[0], await ben.give(), ['p2', 'k7']);
    const { learners } = await learnerReports(ben.room, ben.klass.id, ben.seats);
    expect(learners[0]?.ideas).toMatchObject([
      { id: idea, questions: 1, idea: { right: 'Whales are mammals.' } },
    ]);
  });
  it('has the words of instructors about whole attempts', async () => {
    const { room, klass, acting, seats, first } = await twoQuizzes();
    const all = await room.store.attempts.ofAssignment(klass.id, first.id);
    const attempt = all.find(({ seatId }) => seatId === seats[0]?.id);
    if (attempt === undefined || acting.by.instructor === undefined) throw new Error('no work');
    await room.store.judgements.setComment({
      classId: klass.id,
      attemptId: attempt.id,
      question: '',
      instructorId: acting.by.instructor.id,
      text: 'Well read.',
      at: room.now(),
    });
    const { learners } = await learnerReports(room, klass.id, seats);
    expect(learners[0]?.comments).toEqual([{ title: 'first', text: 'Well read.' }]);
    expect(learners[1]?.comments).toEqual([]);
  });
});

describe('a pseudonym', () => {
  it('is the same for a learner in a class each time, and another for everybody else and elsewhere', async () => {
    const { klass, seats } = await aTerm(['Anna', 'Ben']);
    const other = await aTerm(['Anna'], { title: 'another' });
    const all = [
      ...seats.map(({ id }) => pseudonymOf(klass.id, id)),
      pseudonymOf('another class' as typeof other.klass.id, seats[0]?.id ?? ('' as SeatId)),
    ];
    expect(new Set(all).size).toBe(3);
    expect(all[0]).toBe(pseudonymOf(klass.id, seats[0]?.id ?? ('' as SeatId)));
    for (const each of all) expect(each).toMatch(/^p-[a-z2-9]{10}$/);
  });
});
