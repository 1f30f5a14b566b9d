import { describe, expect, it, vi } from 'vitest';
import { takeNewText } from '../../src/classroom/assignments.ts';
import {
  answersToJudge,
  questionReport,
  questionsReport,
  type QuestionsView,
} from '../../src/classroom/questions-report.ts';
import type { Settings } from '../../src/classroom/records.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import type { Correction } from '../../src/quiz/correction.ts';
import { fingerprint } from '../../src/quiz/fingerprint.ts';
import type { Question } from '../../src/quiz/kinds.ts';
import type { AttemptId, InstructorId, QuestionId } from '../../src/ids.ts';
import { contingencyOf } from '../../src/insight/marks-table.ts';
import { analyseItems } from '../../src/insight/item-analysis.ts';
import { choiceOf, option } from '../quiz/questions.ts';
import { classQuestions } from './a-course.ts';
import {
  type AnsweredClass,
  answerAll,
  answers,
  anEmptyClass,
  courseWith,
  plantedQuestion,
} from './an-answered-class.ts';
import { anInstructor } from './an-instructor.ts';

const ids = ['class.one', 'class.two', 'class.three', 'class.four'];
const questions = ids.map((id) => plantedQuestion(id));
const third = 'class.three' as QuestionId;
const times = <Item>(n: number, item: Item): Item[] => Array.from({ length: n }, () => item);

/** The key of the third question is wrong: those who know everything else choose `p2`. */
const planted = [
  ...times(4, ['k7', 'k7', 'p2', 'k7']),
  ...times(4, ['k7', 'p2', 'w9', 'k7']),
  ...times(3, ['w9', 'p2', 'k7', '']),
  ['', 'k7', 'k7', 'k7'],
];

async function aPlantedClass(rows: readonly (readonly string[])[] = planted, of = questions) {
  const where = await anEmptyClass(of);
  await answerAll(where, of, rows);
  return where;
}

function reportOn(
  { room, klass, assignment }: AnsweredClass,
  asked?: Parameters<typeof questionsReport>[3],
): Promise<QuestionsView> {
  return questionsReport(room, klass.id, assignment.id, asked);
}

const row = (view: QuestionsView, id: string) => {
  const found = view.rows.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
};

/** Everything that is a number and none, with where it stands. */
function oddNumbers(value: unknown, at = 'view'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${at} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => oddNumbers(inner, `${at}.${key}`));
}

async function correct(
  { room, klass, assignment }: AnsweredClass,
  correction: Correction,
): Promise<void> {
  await room.store.regrades.add({
    classId: klass.id,
    id: correction.how,
    assignmentId: assignment.id,
    correction: JSON.stringify(correction),
    note: 'a note',
    instructorId: 'ms-owl' as InstructorId,
    at: room.now(),
    undoneAt: null,
    undoneBy: null,
  });
  await room.store.results.touch(klass.id, assignment.id);
}

describe('the report on questions', () => {
  it('says what the item analysis says of the same answers as a table', async () => {
    const view = await reportOn(await aPlantedClass());
    const items = questions.map(({ id }) => ({
      question: id,
      max: 1,
      pick: 'one' as const,
      options: ['k7', 'p2', 'w9'].map((each) => ({ id: each, right: each === 'k7' })),
    }));
    const points = { k7: 1, p2: 0, w9: 0, '': null } as const;
    const expected = analyseItems(
      contingencyOf({
        items,
        marks: planted.map((each) => each.map((one) => points[one as keyof typeof points])),
        choices: planted,
      }),
    );
    const close = (value: number | null | undefined) =>
      typeof value === 'number' ? Math.round(value * 1e9) : value;
    for (const item of expected.items) {
      const { figures, separates } = row(view, item.question);
      expect(close(figures?.facility.value)).toBe(close(item.facility.value));
      expect(figures?.facilityInterval).toEqual(item.facilityInterval);
      expect(close(separates.value)).toBe(close(item.discrimination.value));
      const shown = (all: typeof item.options | undefined) =>
        all
          ?.map(({ id, chosen, upper, lower }) => [
            id,
            chosen,
            close(upper.value),
            close(lower.value),
          ])
          .toSorted();
      expect(shown(figures?.options)).toEqual(shown(item.options));
    }
    expect(close(view.test.alpha.value)).toBe(close(expected.test.alpha.value));
    expect(view.test.alphaInterval.n).toBe(12);
  });

  it('counts right, wrong, not answered and not reached apart', async () => {
    const view = await reportOn(await aPlantedClass());
    // By hand, from the table above.
    expect(row(view, 'class.one').outcomes).toMatchObject({ right: 8, wrong: 3, unanswered: 1 });
    expect(row(view, 'class.four').outcomes).toMatchObject({
      right: 9,
      wrong: 0,
      'not-reached': 3,
    });
    expect(row(view, 'class.four').figures?.facility).toEqual({ value: 9 / 12, n: 12 });
    expect(row(view, 'class.four').figures?.answered.facility).toEqual({ value: 1, n: 9 });
  });

  it('puts the most missed first, and other orders when asked', async () => {
    const where = await aPlantedClass();
    const order = async (by?: 'number' | 'separates') =>
      (await reportOn(where, by && { by })).rows.map(({ number }) => number);
    // Right: 8, 5, 4 and 9 of 12.
    expect(await order()).toEqual([3, 2, 1, 4]);
    expect(await order('number')).toEqual([1, 2, 3, 4]);
    expect((await order('separates'))[0]).toBe(3);
  });

  it('flags a wrong key, names the option that the best chose, and shows that question first', async () => {
    const view = await reportOn(await aPlantedClass());
    expect(row(view, 'class.three').flags[0]).toEqual({
      flag: 'check-the-key',
      options: ['p2'],
      weak: true,
    });
    expect(row(view, 'class.three').separates.value).toBeLessThan(0);
    expect(
      view.rows.filter(({ flags }) => flags.some(({ flag }) => flag === 'check-the-key')),
    ).toHaveLength(1);
    expect(view.chosen?.row.id).toBe('class.three');
  });

  it('shows no discrimination and no flag below ten', async () => {
    const nine = await reportOn(await aPlantedClass(planted.slice(0, 9)));
    for (const { separates, flags } of nine.rows) {
      expect(separates).toEqual({ value: null, n: 9, why: 'too-few' });
      expect(flags).toEqual([]);
    }
    const ten = await reportOn(await aPlantedClass(planted.slice(0, 10)));
    expect(row(ten, 'class.three').separates.n).toBe(10);
    expect(row(ten, 'class.three').separates.value).not.toBeNull();
  });

  it('has mean and median of the shares reached, and how many have handed in', async () => {
    const where = await aPlantedClass();
    await answers(where, 'Nobody knows', {}, undefined, true);
    await answers(where, 'Still at work', { 'class.one': 'k7' }, undefined, false);
    const view = await reportOn(where);
    // Points: 4 x 3, 4 x 2, 3 x 1, 1 x 3, of 4 each; the one without any answer is left out.
    expect(view.mean).toEqual({ value: 26 / 48, n: 12 });
    expect(view.median).toEqual({ value: 0.5, n: 12 });
    expect(view).toMatchObject({ submitted: 13, given: 14, atWork: 1, blank: 1, toJudge: 0 });
    expect(row(view, 'class.one').outcomes['not-reached']).toBe(0);
  });

  it.each([
    ['nobody', []],
    ['one', planted.slice(0, 1)],
    ['two alike', planted.slice(0, 2)],
    ['a class', planted],
  ])('has no number that is none, with %s', async (_, rows) => {
    const view = await reportOn(await aPlantedClass(rows));
    expect(oddNumbers(view)).toEqual([]);
    expect(view.rows).toHaveLength(4);
  });

  it('says of each option who chose it and which wrong idea it shows', async () => {
    const { room, klass, assignment } = await aPlantedClass();
    const { chosen } = await questionReport(room, klass.id, assignment.id, 'class.two');
    const of = (id: string) => chosen.options.find((each) => each.id === id);
    expect(of('k7')).toMatchObject({ right: true, chosen: 5, idea: undefined });
    expect(of('p2')).toMatchObject({
      right: false,
      chosen: 7,
      idea: { id: 'herons-are-storks', wrong: 'A heron is a stork.' },
    });
    expect(of('p2')?.figures?.share).toEqual({ value: 7 / 12, n: 12 });
    expect(chosen).toMatchObject({ answers: 12, ideas: [{ answers: 7 }], objective: 'Name birds' });
    await expect(questionReport(room, klass.id, assignment.id, 'class.none')).rejects.toMatchObject(
      { code: 'not-found' },
    );
  });

  it('reads the tallies and no work, however many have done it', async () => {
    const where = await aPlantedClass();
    await reportOn(where);
    const { room, klass, assignment } = where;
    const few = await room.store.results.tallies(klass.id, assignment.id);
    await room.store.results.addTallies(few.map((each) => ({ ...each, count: 999 * each.count })));
    const spies = [room.store, room.store.reports].flatMap(({ attempts, seats }) => [
      ...(['log', 'logs', 'get', 'some', 'inClass', 'ofAssignment', 'ofSeats'] as const).map(
        (name) => vi.spyOn(attempts, name),
      ),
      vi.spyOn(seats, 'all'),
    ]);
    const view = await reportOn(where);
    expect(view.submitted).toBe(12_000);
    expect(row(view, 'class.three').figures?.facility).toEqual({ value: 4 / 12, n: 12_000 });
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('is not found for a decision exercise or in another class', async () => {
    const where = await aPlantedClass();
    const { room, klass, assignment } = where;
    await room.store.assignments.add({
      ...assignment,
      id: 'play' as typeof assignment.id,
      kind: 'exercise',
    });
    await expect(
      questionsReport(room, klass.id, 'play' as typeof assignment.id),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      questionsReport(room, 'other' as typeof klass.id, assignment.id),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a question with a history', () => {
  it('counts answers to two texts together, and says so', async () => {
    const where = await aPlantedClass();
    const acting = await anInstructor(where.room, where.klass.id);
    const changed = choiceOf('class.one', {
      options: [option('k7'), option('w9', true), option('z4')],
    });
    const course = courseWith([changed, plantedQuestion('class.five'), ...questions.slice(1, 3)]);
    const room = { ...where.room, course };
    await takeNewText(room, acting, where.assignment.id);
    await answers({ ...where, room }, 'Later', {
      'class.one': 'w9',
      'class.five': 'k7',
      'class.two': 'k7',
      'class.three': 'k7',
    });
    const view = await questionsReport(room, where.klass.id, where.assignment.id, { by: 'number' });
    expect(view.rows.map(({ id, number, state, changed: is }) => [id, number, state, is])).toEqual([
      ['class.one', 1, 'asked', true],
      ['class.five', 2, 'asked', false],
      ['class.two', 3, 'asked', false],
      ['class.three', 4, 'asked', false],
      ['class.four', 5, 'retired', false],
    ]);
    // Each was marked by its own key.
    expect(row(view, 'class.one').outcomes).toMatchObject({ right: 9, wrong: 3, unanswered: 1 });
    expect(row(view, 'class.two').figures?.facility.n).toBe(13);
    expect(row(view, 'class.five').figures?.facility.n).toBe(1);
    expect(view.test.alpha).toMatchObject({ value: null, why: 'different-questions' });
    expect(oddNumbers(view)).toEqual([]);
    const { chosen } = await questionReport(room, where.klass.id, where.assignment.id, 'class.one');
    expect(
      Object.fromEntries(
        chosen.options.map(({ id, right, gone, chosen: n }) => [id, [right, gone, n]]),
      ),
    ).toEqual({
      k7: [false, false, 8],
      w9: [true, false, 4],
      z4: [false, false, 0],
      p2: [false, true, 0],
    });
  });

  it('that was dropped has its answers and no figures, and stands last', async () => {
    const where = await aPlantedClass();
    await correct(where, { how: 'drop', question: third, lowers: true });
    const view = await reportOn(where, { chosen: 'class.three' });
    expect(view.rows.at(-1)).toMatchObject({ id: 'class.three', state: 'dropped', flags: [] });
    expect(row(view, 'class.three').figures).toBeUndefined();
    expect(view.chosen?.options.find(({ id }) => id === 'p2')).toMatchObject({ chosen: 4 });
    expect(view.test.items).toBe(3);
    expect(view.test.alpha.value).not.toBeNull();
  });

  it('that was dropped for those alone who lose nothing by it still has none', async () => {
    const where = await aPlantedClass();
    await correct(where, { how: 'drop', question: third, lowers: false });
    const view = await reportOn(where);
    expect(view.rows.at(-1)).toMatchObject({ id: 'class.three', state: 'dropped' });
    expect(row(view, 'class.three').figures).toBeUndefined();
    expect(row(view, 'class.three').outcomes.dropped).toBeGreaterThan(0);
    expect(oddNumbers(view)).toEqual([]);
  });

  it('whose key was corrected is shown with what is right now, and no more flagged', async () => {
    const where = await aPlantedClass();
    const as = choiceOf('class.three', {
      options: [option('k7'), option('p2', true), option('w9')],
    });
    const fits = fingerprint(plantedQuestion(third));
    await correct(where, { how: 'accept', question: as.id, lowers: false, as, fits });
    const accepted = await reportOn(where, { chosen: 'class.three' });
    expect(
      accepted.chosen?.options
        .filter(({ right }) => right)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['k7', 'p2']);
    expect(row(accepted, 'class.three')).toMatchObject({ corrected: true, outcomes: { right: 8 } });
    expect(row(accepted, 'class.three').flags.map(({ flag }) => flag)).not.toContain(
      'check-the-key',
    );
    await correct(where, { how: 'key', question: as.id, lowers: true, as, fits });
    const changed = await reportOn(where, { chosen: 'class.three' });
    expect(changed.chosen?.options.filter(({ right }) => right).map(({ id }) => id)).toEqual([
      'p2',
    ]);
    expect(row(changed, 'class.three').outcomes.right).toBe(4);
  });

  it('that gives everybody the point says so, and is not flagged', async () => {
    const where = await aPlantedClass();
    await correct(where, { how: 'credit', question: third, lowers: false });
    const view = await reportOn(where);
    expect(row(view, 'class.three')).toMatchObject({ credited: true, flags: [] });
    expect(row(view, 'class.three').figures?.facility).toEqual({ value: 1, n: 12 });
    expect(row(view, 'class.three').outcomes).toMatchObject({ right: 4, wrong: 8 });
  });
});

describe('questions of every kind', () => {
  const every = (settings?: Partial<Settings>) => anEmptyClass(classQuestions, settings);

  it('have a report with what is right, and options where there is something to choose', async () => {
    const where = await every();
    await answers(where, 'Anna', { 'class.choice': 'k7' });
    for (const { id } of classQuestions as readonly Question[]) {
      const { chosen } = await questionReport(where.room, where.klass.id, where.assignment.id, id);
      expect(chosen.right.length + (chosen.kind === 'judgement' ? 1 : 0)).toBeGreaterThan(0);
      const pickable = ['choice', 'choices', 'map', 'evidence'].includes(chosen.kind);
      expect(chosen.options.length > 0).toBe(pickable);
      expect(oddNumbers(chosen)).toEqual([]);
    }
  });

  it('are known to wait for a person', async () => {
    const where = await every();
    const seat = await answers(where, 'Anna', { 'class.choice': 'k7' }, undefined, false);
    const [attempt] = await where.room.store.attempts.allOfSeat(where.klass.id, seat.id);
    await saveEvents(where.room, seat, attempt?.id ?? ('' as AttemptId), {
      seat: seat.id,
      sentAt: where.room.now() + 9,
      events: [
        {
          id: 'j',
          type: 'answered',
          question: 'class.judgement' as QuestionId,
          answer: { kind: 'judgement', text: 'Herons are patient birds, and that is good.' },
          at: where.room.now() + 1,
        },
        { id: 'h', type: 'handed-in', at: where.room.now() + 2 },
      ],
    });
    const view = await reportOn(where);
    expect(view.toJudge).toBe(1);
    expect(row(view, 'class.judgement').outcomes['to-judge']).toBe(1);
    expect(view.test.alpha).toMatchObject({ value: null });
    expect(await answersToJudge(where.room, where.klass.id, where.assignment.id)).toBe(1);
    // The mean of what there is so far; as soon as something is marked to its end, of that alone.
    expect(view.mean.n).toBe(1);
    await answers(where, 'Ben', { 'class.choice': 'k7' }, undefined, true);
    const { mean } = await reportOn(where);
    const questions = view.rows.length;
    expect(mean).toEqual({ value: 1 / questions, n: 1 });
  });
});
