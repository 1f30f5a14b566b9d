import { describe, expect, it } from 'vitest';
import { assignmentList, assignmentPage, choicesOf } from '../../src/classroom/assignment-list.ts';
import {
  editAssignment,
  makeAssignment,
  putBackAssignment,
  takeNewText,
  withdrawAssignment,
} from '../../src/classroom/assignments.ts';
import { begin } from '../../src/classroom/begin.ts';
import { homeView } from '../../src/classroom/learner-home.ts';
import { previewOf } from '../../src/classroom/preview.ts';
import type { Settings } from '../../src/classroom/records.ts';
import { usualRelease, usualTitle, warningsOf } from '../../src/classroom/settings.ts';
import { sittingView } from '../../src/classroom/sitting.ts';
import { readSnapshot } from '../../src/classroom/snapshot.ts';
import type { AssignmentId, GroupId, SeatId } from '../../src/ids.ts';
import { tinyCourse } from './a-course.ts';
import { aClass, aSeat } from './a-class.ts';
import { anInstructor, auditOf, settingsOf } from './an-instructor.ts';
import { aRoom, day, hour, tuesday } from './a-room.ts';

const quiz = { kind: 'quiz', ref: 'class' } as const;

async function aDesk(course = tinyCourse) {
  const room = aRoom({ course });
  const klass = await aClass(room);
  const acting = await anInstructor(room, klass.id);
  const make = (
    settings: Partial<Settings> = {},
    what: { kind: 'quiz' | 'lesson' | 'judgement'; ref: string } = quiz,
  ) => makeAssignment(room, acting, { ...what, settings: settingsOf(settings) });
  return { room, klass, acting, make };
}

describe('giving work out', () => {
  it('takes what the course has, and nothing else', async () => {
    const { make } = await aDesk();
    for (const what of [
      quiz,
      { kind: 'lesson', ref: 'first-birds' },
      { kind: 'judgement', ref: 'class.judgement' },
    ] as const)
      expect(await make({}, what)).toMatchObject({ ...what, version: 1, snapshot: null });
    await expect(make({}, { kind: 'quiz', ref: 'fish' })).rejects.toMatchObject({
      code: 'content-missing',
    });
    await expect(make({}, { kind: 'judgement', ref: 'class.choice' })).rejects.toMatchObject({
      code: 'content-missing',
    });
  });

  it.each<[string, Partial<Settings>, string]>([
    ['no title', { title: '  ' }, 'title-missing'],
    ['a title that is too long', { title: 'x'.repeat(121) }, 'title-missing'],
    ['words that are too long', { note: 'x'.repeat(2001) }, 'note-long'],
    ['a due date before it opens', { opensAt: tuesday, dueAt: tuesday - 1 }, 'times-out-of-order'],
    ['a closing as it opens', { opensAt: tuesday, closesAt: tuesday }, 'times-out-of-order'],
    [
      'a closing before it is due',
      { dueAt: tuesday + hour, closesAt: tuesday },
      'times-out-of-order',
    ],
    ['no attempt', { attempts: 0 }, 'number-unreadable'],
    ['half a minute', { minutes: 0.5 }, 'number-unreadable'],
    [
      'keys "after it is due" where it never is',
      { release: { marks: 'immediate', keys: 'after-due', explanations: 'manual' } },
      'release-without-date',
    ],
    ['no learner', { to: { whom: 'seats', seats: [] } }, 'nobody-chosen'],
    [
      'a learner of another class',
      { to: { whom: 'seats', seats: ['x' as SeatId] } },
      'nobody-chosen',
    ],
    [
      'a group that there is not',
      { to: { whom: 'group', group: 'x' as GroupId } },
      'nobody-chosen',
    ],
  ])('refuses %s', async (_, settings, code) => {
    const { room, klass, make } = await aDesk();
    await expect(make(settings)).rejects.toMatchObject({ code });
    expect(await room.store.assignments.all(klass.id)).toEqual([]);
  });

  it('keeps what means nothing for the kind as usual', async () => {
    const { make } = await aDesk();
    const settings = {
      minutes: 30,
      order: 'shuffled',
      confidence: true,
      exercise: { form: 'short', seed: 'class' },
    } as const;
    expect((await make(settings)).settings).toMatchObject({
      minutes: 30,
      order: 'shuffled',
      confidence: true,
      exercise: undefined,
    });
    const lesson = await make(settings, { kind: 'lesson', ref: 'first-birds' });
    expect(lesson.settings).toMatchObject({ minutes: null, order: 'fixed', confidence: true });
    const judgement = await make(settings, { kind: 'judgement', ref: 'class.judgement' });
    expect(judgement.settings).toMatchObject({ minutes: 30, order: 'fixed', confidence: false });
  });

  it('lifts explanations to the time of the keys, which they would tell', async () => {
    const { make } = await aDesk();
    const { settings } = await make({
      release: { marks: 'immediate', keys: 'manual', explanations: 'immediate' },
    });
    expect(settings.release).toEqual({
      marks: 'immediate',
      keys: 'manual',
      explanations: 'manual',
    });
  });

  it('usually lets keys out when it is due, and by hand where it never is', () => {
    expect(usualRelease({ dueAt: tuesday, closesAt: null })).toEqual({
      marks: 'immediate',
      keys: 'after-due',
      explanations: 'after-due',
    });
    expect(usualRelease({ dueAt: null, closesAt: null })).toEqual({
      marks: 'immediate',
      keys: 'manual',
      explanations: 'manual',
    });
  });

  it('reaches the class, a group, or single learners, and nobody else', async () => {
    const { room, klass, make } = await aDesk();
    const seats = [
      await aSeat(room, klass.id, 'A'),
      await aSeat(room, klass.id, 'B'),
      await aSeat(room, klass.id, 'C'),
    ] as const;
    const group = {
      classId: klass.id,
      id: 'g' as GroupId,
      title: 'Early birds',
      seats: [seats[0].id],
    };
    await room.store.seats.setGroup(group);
    await make({ title: 'all' });
    room.later(1);
    await make({ title: 'some', to: { whom: 'group', group: group.id } });
    room.later(1);
    await make({ title: 'one', to: { whom: 'seats', seats: [seats[1].id] } });
    const titles = async (seat: (typeof seats)[number]) =>
      (await homeView(room, seat)).assignments.map(({ title }) => title);
    expect(await titles(seats[0])).toEqual(['all', 'some']);
    expect(await titles(seats[1])).toEqual(['all', 'one']);
    expect(await titles(seats[2])).toEqual(['all']);
    const { rows } = await assignmentList(room, klass.id);
    expect(rows.map(({ title, given }) => [title, given])).toEqual([
      ['one', 1],
      ['some', 1],
      ['all', 3],
    ]);
  });

  it('writes down who did it, without titles or names', async () => {
    const { room, klass, acting, make } = await aDesk();
    const { id } = await make({ title: 'A secret title' });
    room.later(1);
    await withdrawAssignment(room, acting, id);
    expect(await auditOf(room, klass.id)).toEqual([
      { what: 'assignment-made', details: { assignment: id, kind: 'quiz' } },
      { what: 'assignment-withdrawn', details: { assignment: id } },
    ]);
  });
});

describe('editing', () => {
  it('changes the assignment in place until somebody has begun', async () => {
    const { room, acting, make } = await aDesk();
    const { id } = await make();
    expect(await editAssignment(room, acting, id, settingsOf({ minutes: 20 }))).toMatchObject({
      version: 1,
    });
    const [kept] = await room.store.assignments.all(acting.classId);
    expect(kept).toMatchObject({ version: 1, settings: { minutes: 20 } });
  });

  it('is a new version after that: who has begun stays on the old one, who begins gets the new', async () => {
    const { room, klass, acting, make } = await aDesk();
    const [anna, ben] = [await aSeat(room, klass.id, 'Anna'), await aSeat(room, klass.id, 'Ben')];
    const { id } = await make({ minutes: 20, order: 'shuffled' });
    const begun = await begin(room, anna, id);
    const edited = await editAssignment(
      room,
      acting,
      id,
      settingsOf({ minutes: 10, title: 'Short' }),
    );
    expect(edited.version).toBe(2);
    const after = await begin(room, ben, id);
    expect([begun.version, after.version]).toEqual([1, 2]);
    expect(await sittingView(room, anna, begun.id)).toMatchObject({
      endsAt: tuesday + hour / 3,
      title: 'Short',
    });
    expect(await sittingView(room, ben, after.id)).toMatchObject({ endsAt: tuesday + hour / 6 });
  });

  it('changes the second version in place until somebody has begun with it', async () => {
    const { room, klass, acting, make } = await aDesk();
    const { id } = await make();
    await begin(room, await aSeat(room, klass.id, 'Anna'), id);
    await editAssignment(room, acting, id, settingsOf({ minutes: 10 }));
    expect(await editAssignment(room, acting, id, settingsOf({ minutes: 15 }))).toMatchObject({
      version: 2,
    });
  });

  it('gives a later closing to those who have begun, and takes nothing from them by an earlier one', async () => {
    const { room, klass, acting, make } = await aDesk();
    const anna = await aSeat(room, klass.id, 'Anna');
    const { id } = await make({ closesAt: tuesday + day });
    const attempt = await begin(room, anna, id);
    const ends = async () => {
      const view = await sittingView(room, anna, attempt.id);
      return 'endsAt' in view ? view.endsAt : undefined;
    };
    await editAssignment(room, acting, id, settingsOf({ closesAt: tuesday + hour }));
    expect(await ends()).toBe(tuesday + day);
    await editAssignment(room, acting, id, settingsOf({ closesAt: tuesday + 3 * day }));
    expect(await ends()).toBe(tuesday + 3 * day);
  });

  it('refuses what there is not', async () => {
    const { room, acting } = await aDesk();
    const none = 'none' as AssignmentId;
    await expect(editAssignment(room, acting, none, settingsOf())).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(withdrawAssignment(room, acting, none)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the text of the course', () => {
  const shorter = {
    ...tinyCourse,
    quizzes: tinyCourse.quizzes.map((each) => ({ ...each, questions: each.questions.slice(0, 1) })),
  };

  it('is noticed when it has changed since the first attempt, and taken for new attempts when an instructor says so', async () => {
    const { room, klass, acting, make } = await aDesk();
    const [anna, ben] = [await aSeat(room, klass.id, 'Anna'), await aSeat(room, klass.id, 'Ben')];
    const { id } = await make();
    const begun = await begin(room, anna, id);
    const later = { ...room, course: shorter };
    expect(await assignmentPage(room, klass.id, id)).toMatchObject({ text: 'same', begun: true });
    expect(await assignmentPage(later, klass.id, id)).toMatchObject({ text: 'changed' });

    const taken = await takeNewText(later, acting, id);
    expect(taken).toMatchObject({ version: 2, snapshot: null });
    expect(await assignmentPage(later, klass.id, id)).toMatchObject({ text: 'same', begun: false });
    expect((await begin(later, ben, id)).questions).toHaveLength(1);
    const old = await room.store.snapshots.get(klass.id, begun.snapshot);
    expect(readSnapshot(old ?? '')).toMatchObject({
      questions: { length: begun.questions.length },
    });
    expect(await sittingView(later, anna, begun.id)).toMatchObject({
      questions: { length: begun.questions.length },
    });
  });

  it('makes no new version when it is the same', async () => {
    const { room, klass, acting, make } = await aDesk();
    const { id } = await make();
    await begin(room, await aSeat(room, klass.id, 'Anna'), id);
    expect(await takeNewText(room, acting, id)).toMatchObject({ version: 1 });
  });

  it('may be gone: that is said, and not taken', async () => {
    const { room, klass, acting, make } = await aDesk();
    const { id } = await make();
    const later = { ...room, course: { ...tinyCourse, quizzes: [] } };
    expect(await assignmentPage(later, klass.id, id)).toMatchObject({
      text: 'gone',
      content: undefined,
    });
    await expect(takeNewText(later, acting, id)).rejects.toMatchObject({ code: 'content-missing' });
  });
});

describe('taking back', () => {
  it('hides it from learners, keeps what they did, and can be undone', async () => {
    const { room, klass, acting, make } = await aDesk();
    const anna = await aSeat(room, klass.id, 'Anna');
    const { id } = await make();
    const attempt = await begin(room, anna, id);
    await withdrawAssignment(room, acting, id);
    expect((await homeView(room, anna)).assignments).toEqual([]);
    await expect(begin(room, anna, id)).rejects.toMatchObject({ code: 'withdrawn' });
    expect((await assignmentList(room, klass.id)).rows).toMatchObject([{ id, state: 'withdrawn' }]);
    await putBackAssignment(room, acting, id);
    expect((await begin(room, anna, id)).id).toBe(attempt.id);
  });
});

describe('the usual title', () => {
  it('is what is given out, and cut at a word where that is a long question', () => {
    expect(usualTitle('The final: what you take with you')).toBe(
      'The final: what you take with you',
    );
    const question =
      'Would you go to the nest? Take a position, name a rule of each bird, and say more.';
    expect(usualTitle(question)).toBe(
      'Would you go to the nest? Take a position, name a rule of each bird, and say …',
    );
  });
});

describe('the list of an instructor', () => {
  it('says what is to come, open, due and closed', async () => {
    const { room, klass, make } = await aDesk();
    await make({ title: 'to come', opensAt: tuesday + hour });
    room.later(1);
    await make({ title: 'open', dueAt: tuesday + hour });
    room.later(1);
    await make({ title: 'due', dueAt: tuesday - hour });
    room.later(1);
    await make({ title: 'closed', closesAt: tuesday - hour });
    const { rows } = await assignmentList(room, klass.id);
    expect(rows.map(({ title, state }) => [title, state])).toEqual([
      ['closed', 'closed'],
      ['due', 'due'],
      ['open', 'open'],
      ['to come', 'not-open-yet'],
    ]);
  });

  it('offers class quizzes before practice ones, then lessons and judgements', () => {
    expect(choicesOf(tinyCourse).map(({ kind, ref, practice }) => [kind, ref, practice])).toEqual([
      ['quiz', 'class', false],
      ['quiz', 'practice', true],
      ['lesson', 'first-birds', true],
      ['judgement', 'class.judgement', false],
    ]);
  });
});

describe('warnings', () => {
  it.each<[string, Partial<Settings>, boolean, readonly string[]]>([
    ['nothing, with the usual settings', {}, false, []],
    ['that a practice quiz has a public key', {}, true, ['practice']],
    [
      'that keys at once reach who can still begin',
      { release: { marks: 'immediate', keys: 'immediate', explanations: 'manual' } },
      false,
      ['keys-at-once'],
    ],
    [
      'that late work comes after the keys where nothing closes',
      { dueAt: tuesday, release: usualRelease({ dueAt: tuesday, closesAt: null }) },
      false,
      ['keys-before-closing'],
    ],
    [
      'that marks help to find the key where there are more attempts',
      { attempts: 3 },
      false,
      ['marks-at-once'],
    ],
  ])('say %s', (_, settings, practice, warnings) =>
    expect(warningsOf(settingsOf(settings), practice)).toEqual(warnings),
  );
});

describe('the preview', () => {
  it('shows what a learner would be asked, stores nothing and holds no key', async () => {
    const { room, klass, make } = await aDesk();
    const anna = await aSeat(room, klass.id, 'Anna');
    const { id } = await make();
    const preview = await previewOf(room, klass.id, id, 'seed');
    expect(JSON.stringify(preview.views)).not.toMatch(/why of|correct|explanation of/);
    expect(await room.store.attempts.ofAssignment(klass.id, id)).toHaveLength(0);
    expect(await room.store.assignments.get(klass.id, id)).toMatchObject({ snapshot: null });
    const seen = await sittingView(room, anna, (await begin(room, anna, id)).id);
    expect('questions' in seen && seen.questions.map(({ view }) => view)).toEqual(preview.views);
  });

  it('draws and shuffles by its seed', async () => {
    const { room, klass, make } = await aDesk();
    const { id } = await make({ order: 'shuffled' });
    const order = async (seed: string) =>
      (await previewOf(room, klass.id, id, seed)).views.map((view) => view.id);
    expect(await order('a')).toEqual(await order('a'));
    expect(await order('a')).not.toEqual(await order('b'));
  });
});
