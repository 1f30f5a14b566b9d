// Correcting the key of a question in use: seen before, applied, noted, taken back.
import { describe, expect, it } from 'vitest';
import { attemptView } from '../../src/classroom/attempt-page.ts';
import { begin } from '../../src/classroom/begin.ts';
import { catchUp } from '../../src/classroom/catch-up.ts';
import { homeView } from '../../src/classroom/learner-home.ts';
import { ownData } from '../../src/classroom/own-data.ts';
import { assignmentProgress } from '../../src/classroom/progress.ts';
import type { Seat, Settings } from '../../src/classroom/records.ts';
import { applyRegrade, regradeList, undoRegrade } from '../../src/classroom/regrade.ts';
import { regradeForm, type Wanted } from '../../src/classroom/regrade-form.ts';
import { previewRegrade, previewUndo } from '../../src/classroom/regrade-preview.ts';
import { letOut } from '../../src/classroom/release.ts';
import { reviewView } from '../../src/classroom/review.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import { takeNewText } from '../../src/classroom/assignments.ts';
import type { AttemptId } from '../../src/ids.ts';
import type { Question } from '../../src/quiz/kinds.ts';
import { choiceOf, option } from '../quiz/questions.ts';
import { anAssignment } from './a-class.ts';
import { classQuestions } from './a-course.ts';
import { anInstructor, auditOf } from './an-instructor.ts';
import { type AnsweredClass, anEmptyClass, answers, courseWith } from './an-answered-class.ts';

function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('nothing is there');
  return thing;
}

/** `k7` is the key of all three; of `class.three` it is the wrong one: those who know most choose `p2`. */
const questions = ['class.one', 'class.two', 'class.three'].map((id) => choiceOf(id));
const [one, two, three] = questions as [Question, Question, Question];
const rows = [
  ['k7', 'k7', 'p2'],
  ['k7', 'k7', 'p2'],
  ['k7', 'p2', 'p2'],
  ['k7', 'w9', 'k7'],
  ['w9', 'w9', 'k7'],
  ['w9', '', 'w9'],
];

async function planted(settings: Partial<Settings> = {}, all = rows) {
  const where = await anEmptyClass(questions, settings);
  const acting = await anInstructor(where.room, where.klass.id);
  const seats: Seat[] = [];
  for (const [n, row] of all.entries())
    seats.push(
      await answers(
        where,
        `Learner ${n + 1}`,
        Object.fromEntries(questions.map(({ id }, i) => [id, row[i] ?? ''])),
      ),
    );
  const { room, klass, assignment } = where;
  const { id } = assignment;
  return {
    ...where,
    acting,
    seats,
    preview: (wanted: Partial<Wanted>, question = three.id, page?: number) =>
      previewRegrade(room, klass.id, id, question, asked(wanted), page),
    apply: (
      wanted: Partial<Wanted>,
      { form = 'r1', note = 'Both were right.', question = three.id } = {},
    ) => applyRegrade(room, acting, id, question, asked(wanted), { id: form, note }),
    undo: (regrade: string) => undoRegrade(room, acting, id, regrade),
    marks: () => marksOf(where, seats),
    review: async (n: number) => {
      const [attempt] = await room.store.attempts.allOfSeat(klass.id, there(seats[n]).id);
      return reviewView(room, there(seats[n]), there(attempt).id);
    },
  };
}

const asked = (wanted: Partial<Wanted>): Wanted => ({
  how: 'key',
  lowers: false,
  fits: '',
  key: { '': ['p2'] },
  ...wanted,
});

/** Points as they stand on each page and in each table that shows them; they have to be the same everywhere. */
async function marksOf({ room, klass, assignment }: AnsweredClass, seats: readonly Seat[]) {
  const found: string[] = [];
  await catchUp(room, klass.id, null);
  const { learners } = await assignmentProgress(room, klass.id, assignment.id);
  for (const seat of seats) {
    const [attempt] = await room.store.attempts.allOfSeat(klass.id, seat.id);
    const { points, outOf } = there((await reviewView(room, seat, there(attempt).id)).score);
    const mark = { points, outOf };
    expect(await room.store.results.get(klass.id, there(attempt).id)).toMatchObject(mark);
    expect(attempt).toMatchObject(mark);
    expect((await attemptView(room, klass.id, there(attempt).id)).row.handedIn).toMatchObject(mark);
    const row = learners.find(({ seatId }) => seatId === seat.id);
    expect(row?.attempts[0]?.handedIn).toMatchObject(mark);
    expect((await homeView(room, seat)).assignments[0]?.tries[0]?.score).toMatchObject(mark);
    const own = (await ownData(room, seat)) as { attempts: { mark: object }[] };
    expect(own.attempts[0]?.mark).toEqual({ points, of: outOf });
    found.push(`${points}/${outOf}`);
  }
  return found;
}

const old = ['2/3', '2/3', '1/3', '2/3', '1/3', '0/3'];

describe('a preview', () => {
  it('says who goes up and by how much, who would fall and is left, and changes nothing', async () => {
    const { preview, marks } = await planted();
    const view = await preview({});
    expect(view).toMatchObject({ handedIn: 6, working: 0, up: 3, down: 0, same: 3, spared: 2 });
    expect(view.changes.map(({ name, before, after }) => [name, before, after])).toHaveLength(3);
    expect(view.changes).toContainEqual(
      expect.objectContaining({
        name: 'Learner 3',
        before: { points: 1, outOf: 3 },
        after: { points: 2, outOf: 3 },
      }),
    );
    expect(await marks()).toEqual(old);
  });
  it('lists those first who fall the furthest, when marks may be lowered', async () => {
    const { preview } = await planted();
    const view = await preview({ lowers: true });
    expect(view).toMatchObject({ up: 3, down: 2, same: 1, spared: 0 });
    const fall = ({ before, after }: (typeof view.changes)[number]) => after.points - before.points;
    expect(view.changes.map(fall)).toEqual([-1, -1, 1, 1, 1]);
  });
  it('says how the figures of the question and of the whole move', async () => {
    const { preview } = await planted();
    const { before, after } = await preview({ lowers: true });
    expect(before.facility).toEqual({ value: 2 / 6, n: 6 });
    expect(after.facility).toEqual({ value: 3 / 6, n: 6 });
    expect(before.mean.value).toBeCloseTo(8 / 18, 12);
    expect(after.mean.value).toBeCloseTo(9 / 18, 12);
    // Who knows more chose p2: by the right key the question goes along with the others.
    expect(before.discrimination?.value).toBeLessThan(0);
    expect(after.discrimination?.value).toBeGreaterThan(0);
    expect(after.alpha.value).toBeGreaterThan(before.alpha.value ?? Infinity);
  });
  it('has no facility of a question that is dropped for everybody', async () => {
    const { preview } = await planted();
    const { after } = await preview({ how: 'drop', lowers: true });
    expect(after.facility).toBeUndefined();
    expect(after.mean.value).toBeCloseTo(6 / 12, 12);
  });
  it('shows fifty changes a page, every one on one page', async () => {
    const many = Array.from({ length: 120 }, () => ['k7', 'w9', 'p2']);
    const { preview } = await planted({}, many);
    const seen = new Set<AttemptId>();
    for (const page of [1, 2, 3, 9]) {
      const view = await preview({}, three.id, page);
      expect(view).toMatchObject({ up: 120, pages: 3, page: Math.min(page, 3) });
      expect(view.changes).toHaveLength(page < 3 ? 50 : 20);
      for (const { attemptId } of view.changes) seen.add(attemptId);
    }
    expect(seen.size).toBe(120);
  });
  it('comes to what applying it comes to, also over more attempts than are read at a time', async () => {
    const many = Array.from({ length: 230 }, (_, n) => there(rows[n % rows.length]));
    const where = await planted({}, many);
    const view = await where.preview({ lowers: true });
    await where.apply({ lowers: true });
    const after = await where.marks();
    const points = (marks: readonly string[]) =>
      marks.reduce((sum, mark) => sum + Number(mark.split('/')[0]), 0) / marks.length / 3;
    expect(view.handedIn).toBe(230);
    expect(view.after.mean.value).toBeCloseTo(points(after), 12);
  });
  it('counts apart what is still worked on', async () => {
    const where = await planted();
    await answers(where, 'Late', { 'class.three': 'p2' }, undefined, false);
    expect(await where.preview({})).toMatchObject({ handedIn: 6, working: 1, up: 3 });
  });
});

describe('a correction', () => {
  it('changes the marks of everybody on every page, and lowers none unless that was said', async () => {
    const { apply, marks } = await planted();
    await apply({});
    expect(await marks()).toEqual(['3/3', '3/3', '2/3', '2/3', '1/3', '0/3']);
    await apply({ how: 'key', lowers: true, key: { '': ['w9'] } }, { form: 'r2' });
    expect(await marks()).toEqual(['2/3', '2/3', '1/3', '1/3', '0/3', '1/3']);
  });
  it.each([
    [{ how: 'accept' }, ['3/3', '3/3', '2/3', '2/3', '1/3', '0/3']],
    [{ how: 'key', lowers: true }, ['3/3', '3/3', '2/3', '1/3', '0/3', '0/3']],
    // Who had it right keeps the point, but for who loses nothing without it.
    [{ how: 'drop' }, ['2/2', '2/2', '1/2', '2/3', '1/3', '0/2']],
    [{ how: 'drop', lowers: true }, ['2/2', '2/2', '1/2', '1/2', '0/2', '0/2']],
    [{ how: 'credit' }, ['3/3', '3/3', '2/3', '2/3', '1/3', '1/3']],
  ] as const)(
    'is taken back so that every mark is again what it was: %o',
    async (wanted, after) => {
      const { apply, undo, marks } = await planted();
      expect(await marks()).toEqual(old);
      await apply(wanted);
      expect(await marks()).toEqual(after);
      await undo('r1');
      expect(await marks()).toEqual(old);
    },
  );
  it('holds for who hands in later', async () => {
    const where = await planted();
    await where.apply({});
    const late = await answers(where, 'Late', { 'class.three': 'p2' });
    expect(await marksOf(where, [late])).toEqual(['1/3']);
  });
  it('is made once when the same form comes twice, also at the same time', async () => {
    const { room, klass, assignment, apply } = await planted();
    await Promise.all([apply({}), apply({})]);
    await apply({});
    expect(await room.store.regrades.of(klass.id, assignment.id)).toHaveLength(1);
    expect((await auditOf(room, klass.id)).filter(({ what }) => what === 'regraded')).toHaveLength(
      1,
    );
  });
  it('is not said to be made when its form comes again and says something else', async () => {
    const { apply } = await planted();
    await apply({});
    for (const again of [
      apply({ how: 'credit' }),
      apply({}, { note: 'Mended words.' }),
      apply({}, { question: one.id }),
    ])
      await expect(again).rejects.toMatchObject({ code: 'other-body' });
  });
  it('is refused, and changes nothing, under an id that another assignment has for one', async () => {
    const { room, klass, assignment, acting, apply } = await planted();
    const other = await anAssignment(room, klass.id, {}, { kind: 'quiz', ref: assignment.ref });
    await room.store.regrades.add({
      classId: klass.id,
      id: 'r1',
      assignmentId: other.id,
      correction: '{}',
      note: 'Of the other.',
      instructorId: there(acting.by.instructor).id,
      at: 0,
      undoneAt: null,
      undoneBy: null,
    });
    await expect(apply({})).rejects.toMatchObject({ code: 'other-body' });
    expect(await room.store.regrades.of(klass.id, assignment.id)).toEqual([]);
    expect(await auditOf(room, klass.id)).toEqual([]);
  });
  it('that was taken back does not come back by the old form', async () => {
    const { apply, undo } = await planted();
    await apply({});
    await undo('r1');
    await expect(apply({})).rejects.toMatchObject({ code: 'undone-before' });
  });
  it('that was cut off after its first step is right all the same, and finished by the next report', async () => {
    const { room, klass, assignment, acting, review, marks, apply } = await planted();
    await marks();
    const { together } = room.store;
    let begun = 0;
    const dies: typeof together = (work) => {
      begun += 1;
      return begun > 1 ? Promise.reject(new Error('the power failed')) : together(work);
    };
    const dying = { ...room, store: { ...room.store, together: dies } };
    const form = { id: 'r1', note: 'n' };
    await expect(
      applyRegrade(dying, acting, assignment.id, three.id, asked({}), form),
    ).rejects.toThrow('the power failed');
    expect((await review(0)).score).toMatchObject({ points: 3, outOf: 3 });
    const kept = async () =>
      (await room.store.results.some(klass.id, assignment.id, '', 9)).filter(
        ({ points }) => points === 3,
      ).length;
    expect(await kept()).toBe(0);
    // Whoever saw it fail presses again.
    await apply({}, { note: 'n' });
    expect(await kept()).toBe(2);
    expect(await marks()).toEqual(['3/3', '3/3', '2/3', '2/3', '1/3', '0/3']);
  });
  it('leaves alone what was begun after the file was mended, and corrects what was begun before', async () => {
    const where = await planted();
    const mended = choiceOf('class.three', {
      options: [option('k7'), option('p2', true), option('w9')],
    });
    const room = { ...where.room, course: courseWith([one, two, mended]) };
    const { assignment, klass, acting } = where;
    await takeNewText(room, acting, assignment.id);
    const later = await answers({ ...where, room }, 'Later', { 'class.three': 'k7' });
    const form = await regradeForm(room, klass.id, assignment.id, three.id);
    expect(form.texts.map(({ right }) => right)).toEqual([['text of p2'], ['text of k7']]);
    const fits = there(form.texts[1]).fits;
    const wanted = asked({ fits, how: 'accept' });
    expect(await previewRegrade(room, klass.id, assignment.id, three.id, wanted)).toMatchObject({
      up: 3,
    });
    await applyRegrade(room, acting, assignment.id, three.id, wanted, { id: 'r', note: 'n' });
    expect((await marksOf({ ...where, room }, [...where.seats, later])).join(' ')).toBe(
      '3/3 3/3 2/3 2/3 1/3 0/3 0/3',
    );
    const [attempt] = await room.store.attempts.allOfSeat(klass.id, later.id);
    const review = await reviewView(room, later, there(attempt).id);
    expect(review.questions.flatMap(({ corrected }) => corrected ?? [])).toEqual([]);
  });
  it('is refused when it could not be the key, is the key already, or leaves nothing that counts', async () => {
    const { apply, preview } = await planted();
    const refused = async (wanted: Partial<Wanted>, code: string, question = three.id) => {
      await expect(preview(wanted, question)).rejects.toMatchObject({ code });
      await expect(apply(wanted, { question })).rejects.toMatchObject({ code });
    };
    await refused({ key: {} }, 'key-unusable');
    await refused({ key: { '': ['zz9'] } }, 'key-unusable');
    await refused({ key: { '': ['k7'] } }, 'key-same');
    await refused({ how: 'accept', key: { '': ['k7'] } }, 'key-same');
    await refused({}, 'not-found', 'class.nine' as never);
    await apply({ how: 'drop' }, { question: one.id, form: 'a' });
    await apply({ how: 'drop' }, { question: two.id, form: 'b' });
    await refused({ how: 'drop' }, 'last-question');
    await expect(apply({}, { note: '  ' })).rejects.toMatchObject({ code: 'note-missing' });
    await expect(apply({}, { note: 'x'.repeat(2001) })).rejects.toMatchObject({
      code: 'note-long',
    });
  });
});

describe('taking a correction back', () => {
  it('is shown before it is done, and done once', async () => {
    const { room, klass, assignment, apply, undo, marks } = await planted();
    await apply({});
    expect(await previewUndo(room, klass.id, assignment.id, 'r1')).toMatchObject({
      up: 0,
      down: 3,
    });
    room.at(room.now() + 1);
    await Promise.all([undo('r1'), undo('r1')]);
    await undo('r1');
    expect(await marks()).toEqual(old);
    const what = (await auditOf(room, klass.id)).map((entry) => entry.what);
    expect(what).toEqual(['regraded', 'regrade-undone']);
    await expect(previewUndo(room, klass.id, assignment.id, 'r1')).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(undo('r9')).rejects.toMatchObject({ code: 'not-found' });
  });
  it('leaves what was corrected later', async () => {
    const { apply, undo, marks } = await planted();
    await apply({ how: 'accept' });
    await apply({ how: 'credit' }, { form: 'r2', question: two.id });
    await undo('r1');
    expect(await marks()).toEqual(['2/3', '2/3', '2/3', '3/3', '2/3', '1/3']);
  });
});

describe('the list of corrections', () => {
  it('says what, who, when and why, the newest first, with those that were taken back', async () => {
    const { room, klass, assignment, apply, undo } = await planted();
    await apply({ how: 'accept' }, { note: 'A stork is right as well.' });
    const at = room.now();
    room.at(at + 60_000);
    await apply({ how: 'drop', lowers: true }, { form: 'r2', question: two.id });
    room.at(at + 120_000);
    await undo('r1');
    const list = await regradeList(room, klass.id, assignment.id);
    expect(list).toMatchObject([
      { id: 'r2', number: 2, how: 'drop', lowers: true, right: [], at: at + 60_000 },
      {
        id: 'r1',
        number: 3,
        how: 'accept',
        lowers: false,
        right: ['text of k7', 'text of p2'],
        note: 'A stork is right as well.',
        by: 'ms-owl',
        at,
        undone: { at: at + 120_000, by: 'ms-owl' },
      },
    ]);
    expect((await auditOf(room, klass.id)).at(-2)?.details).toEqual({
      assignment: assignment.id,
      question: two.id,
      how: 'drop',
      lowers: true,
      regrade: 'r2',
    });
  });
});

describe('the form', () => {
  it('offers another key where the kind allows it, and for the others only to drop and to credit', async () => {
    const { room, klass, assignment } = await anEmptyClass(classQuestions);
    const parts: Record<string, number> = {};
    for (const { id, kind } of classQuestions)
      parts[kind] = (await regradeForm(room, klass.id, assignment.id, id)).parts.length;
    expect(parts).toEqual({
      choice: 1,
      choices: 1,
      sort: 0,
      match: 0,
      order: 0,
      number: 1,
      text: 1,
      gaps: 2,
      evidence: 1,
      judgement: 0,
    });
  });
  it('shows what is right by what was corrected before', async () => {
    const { room, klass, assignment, apply } = await planted();
    await apply({ how: 'accept' });
    const form = await regradeForm(room, klass.id, assignment.id, three.id);
    expect(form.texts).toMatchObject([{ right: ['text of k7', 'text of p2'] }]);
    expect(form.parts[0]).toMatchObject({ options: [{ correct: true }, { correct: true }, {}] });
  });
});

describe('a learner', () => {
  const held = { release: { marks: 'immediate', keys: 'manual', explanations: 'manual' } } as const;
  it('reads the note at the question with its day, and nothing of the new key before keys are out', async () => {
    const { apply, review, room, acting, assignment } = await planted(held);
    const plain = JSON.stringify(await review(4));
    await apply({ lowers: true }, { note: 'The key was wrong.' });
    const { questions: shown } = await review(4);
    const [note] = shown.flatMap(({ corrected }) => corrected ?? []);
    expect(note).toEqual({ at: room.now(), how: 'key', note: 'The key was wrong.' });
    expect(shown.filter(({ right, told }) => right ?? told)).toEqual([]);
    const text = JSON.stringify(shown);
    expect(text).not.toContain('correct":');
    // What there is more than before are the note, and the mark of this very answer.
    expect(text.length - plain.length).toBeLessThan(0);
    await letOut(room, acting, assignment.id, 'keys');
    expect((await review(4)).questions.find(({ corrected }) => corrected)?.right).toEqual([
      'text of p2',
    ]);
  });
  it('gets the same page whichever option the correction has made right, as long as the answer has the same mark', async () => {
    const pageFor = async (right: string) => {
      const { apply, review } = await planted(held);
      await apply({ lowers: true, key: { '': [right] } });
      return JSON.stringify(await review(3));
    };
    // Learner 4 chose k7, which is wrong by either.
    expect(await pageFor('p2')).toBe(await pageFor('w9'));
  });
  it('is told that a mark was left as it was', async () => {
    const { apply, review } = await planted(held);
    await apply({});
    const spared = (await review(3)).questions.filter(({ spared: is }) => is);
    expect(spared).toMatchObject([{ mark: { state: 'marked', points: 1 } }]);
    expect((await review(0)).questions.some(({ spared: is }) => is)).toBe(false);
  });
  it('sees a dropped question as one that does not count, and a credited one as given to everybody', async () => {
    const { apply, review } = await planted();
    await apply({ how: 'drop', lowers: true });
    await apply({ how: 'credit' }, { form: 'r2', question: two.id });
    const { score, questions: shown } = await review(5);
    expect(score).toMatchObject({ points: 1, outOf: 2 });
    expect(shown.map(({ mark }) => mark?.state).toSorted()).toEqual([
      'credited',
      'dropped',
      'marked',
    ]);
  });
  it('with the keys out sees what is accepted now, and the note where a reason spoke for the old key', async () => {
    const { apply, review } = await planted();
    await apply({ how: 'accept' }, { note: 'A stork is right as well.' });
    const shown = (await review(0)).questions.find(({ corrected }) => corrected);
    expect(shown?.right).toEqual(['text of k7', 'text of p2']);
    expect(shown?.told?.feedback).toContainEqual(
      expect.objectContaining({ id: 'p2', correct: true, why: 'A stork is right as well.' }),
    );
    expect(JSON.stringify(shown)).not.toContain('herons-are-storks');
  });
  it('finds the mark and the note in the copy of the own data', async () => {
    const { apply, room, seats } = await planted();
    await apply({}, { note: 'The key was wrong.' });
    expect(await ownData(room, there(seats[0]))).toMatchObject({
      attempts: [
        {
          mark: { points: 3, of: 3 },
          corrections: [{ note: 'The key was wrong.', at: new Date(room.now()).toISOString() }],
        },
      ],
    });
  });
});

describe('a question that waits for a person', () => {
  it('is not waited for once everybody has its point', async () => {
    const where = await anEmptyClass(classQuestions);
    const acting = await anInstructor(where.room, where.klass.id);
    const { room, klass, assignment } = where;
    const seat = await answers(where, 'Anna', { 'class.choice': 'k7' }, undefined, false);
    const attempt = await begin(room, seat, assignment.id);
    const answer = { kind: 'judgement', text: 'Herons are patient birds.' } as const;
    const question = there(classQuestions.at(-1)).id;
    await saveEvents(room, seat, attempt.id, {
      seat: seat.id,
      sentAt: room.now(),
      events: [
        { id: 'j', type: 'answered', question, answer, at: room.now() },
        { id: 'h', type: 'handed-in', at: room.now() },
      ],
    });
    await applyRegrade(room, acting, assignment.id, question, asked({ how: 'credit' }), {
      id: 'r1',
      note: 'Everybody has it.',
    });
    const result = await room.store.results.get(klass.id, attempt.id);
    expect(result).toMatchObject({ points: 2, outOf: 10, toJudge: 0 });
  });
});
