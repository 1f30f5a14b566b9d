// Seats: renamed, merged, removed, signed out; their passes and groups.
import { describe, expect, it } from 'vitest';
import { changeGroup, dropGroup, makeGroup } from '../../src/classroom/groups.ts';
import { join } from '../../src/classroom/join.ts';
import { makePasses } from '../../src/classroom/passes.ts';
import { learnerView, peopleOf } from '../../src/classroom/people.ts';
import type { Accommodation, Assignment, Attempt } from '../../src/classroom/records.ts';
import { newId } from '../../src/classroom/secrets.ts';
import { eraseSeat, mergeSeats, renameSeat, signOutSeat } from '../../src/classroom/seats.ts';
import { snapshotOf } from '../../src/classroom/snapshot.ts';
import { nobody, viewerOf } from '../../src/classroom/viewer.ts';
import type { AssignmentId, ClassId, SeatId } from '../../src/ids.ts';
import { aResult } from '../db/samples.ts';
import { aClass, comesIn } from './a-taught-class.ts';
import { aRoom, day, hour, type TestRoom } from './a-room.ts';

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });

describe('a learner', () => {
  it('gets another name, unless somebody in the class has it', async () => {
    const { room, teacher, id, dana } = await twoLearners();
    await renameSeat(room, teacher, id, dana.seatId, ' Dana  Omar');
    expect((await peopleOf(room, id)).learners.map(({ name }) => name)).toEqual([
      'Dana Omar',
      'Ezra',
    ]);
    await renameSeat(room, teacher, id, dana.seatId, 'DANA OMAR');
    const taken = renameSeat(room, teacher, id, dana.seatId, 'ezra');
    await expect(taken).rejects.toEqual(refused('seat-taken'));
    const empty = renameSeat(room, teacher, id, dana.seatId, '\u200B');
    await expect(empty).rejects.toEqual(refused('name-missing'));
  });

  it('is signed out on every device', async () => {
    const { room, teacher, id, dana, ezra } = await twoLearners();
    await signOutSeat(room, teacher, id, dana.seatId);
    expect((await viewerOf(room, { learner: dana.token })).learner).toBeUndefined();
    expect((await viewerOf(room, { learner: ezra.token })).learner?.name).toBe('Ezra');
  });

  it('is removed with attempts, sessions, and the places in lists', async () => {
    const { room, teacher, id, dana, ezra } = await twoLearners();
    const assignment = await assign(room, id, [dana.seatId, ezra.seatId]);
    await attempt(room, id, assignment, dana.seatId, 1);
    await attempt(room, id, assignment, ezra.seatId, 1);
    await eraseSeat(room, teacher, id, dana.seatId);
    expect(await room.store.remains.counts(id)).toEqual([
      expect.objectContaining({ assignmentId: assignment, question: '', unanswered: 1 }),
    ]);
    expect((await peopleOf(room, id)).learners.map(({ name }) => name)).toEqual(['Ezra']);
    expect((await room.store.attempts.inClass(id)).map(({ seatId }) => seatId)).toEqual([
      ezra.seatId,
    ]);
    expect((await room.store.assignments.get(id, assignment))?.settings.to).toEqual({
      whom: 'seats',
      seats: [ezra.seatId],
    });
    expect((await viewerOf(room, { learner: dana.token })).learner).toBeUndefined();
    const gone = eraseSeat(room, teacher, id, dana.seatId);
    await expect(gone).rejects.toEqual(refused('not-found'));
  });

  it('of another class is not found', async () => {
    const { room, teacher, dana } = await twoLearners();
    const other = 'other' as ClassId;
    for (const act of [
      renameSeat(room, teacher, other, dana.seatId, 'X'),
      eraseSeat(room, teacher, other, dana.seatId),
      signOutSeat(room, teacher, other, dana.seatId),
      makePasses(room, teacher, other, { seat: dana.seatId }),
    ])
      await expect(act).rejects.toEqual(refused('not-found'));
    expect(await learnerView(room, other, dana.seatId)).toBeUndefined();
  });
});

describe('two seats of one person', () => {
  it('become one, with the attempts numbered on', async () => {
    const { room, teacher, id, dana, ezra } = await twoLearners();
    const [first, second] = [await assign(room, id), await assign(room, id)];
    const own = await attempt(room, id, first, ezra.seatId, 1);
    const moved = [
      await attempt(room, id, first, dana.seatId, 1),
      await attempt(room, id, first, dana.seatId, 2),
    ];
    const other = await attempt(room, id, second, dana.seatId, 1);
    await mergeSeats(room, teacher, id, dana.seatId, ezra.seatId);
    const at = async (assignment: AssignmentId) =>
      (await room.store.attempts.ofSeat(id, assignment, ezra.seatId)).map((each) => [
        each.number,
        each.id,
      ]);
    expect(await at(first)).toEqual([
      [1, own],
      [2, moved[0]],
      [3, moved[1]],
    ]);
    expect(await at(second)).toEqual([[1, other]]);
    expect((await learnerView(room, id, ezra.seatId))?.attempts).toBe(4);
    expect((await peopleOf(room, id)).learners.map(({ name }) => name)).toEqual(['Ezra']);
  });

  it('keep the pass of the one that stays, and every place in a list once', async () => {
    const { room, teacher, id, row, dana, ezra } = await twoLearners();
    await makeGroup(room, teacher, id, 'Reds');
    const [reds] = (await peopleOf(room, id)).groups;
    const seats = [dana.seatId, ezra.seatId];
    if (reds !== undefined) await changeGroup(room, teacher, id, reds.id, { title: 'Reds', seats });
    const assignment = await assign(room, id, [dana.seatId]);
    await mergeSeats(room, teacher, id, dana.seatId, ezra.seatId);
    expect((await peopleOf(room, id)).groups[0]?.seats).toEqual([ezra.seatId]);
    expect((await room.store.assignments.get(id, assignment))?.settings.to).toEqual({
      whom: 'seats',
      seats: [ezra.seatId],
    });
    const knock = { code: row.code, name: 'Ezra', own: false };
    const { pass = '' } = ezra;
    await expect(join(room, nobody, { ...knock, pass })).resolves.toMatchObject({ name: 'Ezra' });
    const old = join(room, nobody, { ...knock, name: 'Dana', pass: dana.pass ?? '' });
    await expect(old).rejects.toEqual(refused('code-wrong'));
  });

  it('hand the pass over when the one that stays has none', async () => {
    const { room, teacher, id, row, dana, ezra } = await twoLearners();
    await room.store.seats.change(id, ezra.seatId, { pass: null, takenAt: null });
    room.later(hour);
    await mergeSeats(room, teacher, id, dana.seatId, ezra.seatId);
    expect((await peopleOf(room, id)).learners[0]?.takenAt).toBe(room.now() - hour);
    const knock = { code: row.code, name: 'Ezra', pass: dana.pass ?? '', own: false };
    await expect(join(room, nobody, knock)).resolves.toMatchObject({ name: 'Ezra' });
  });

  it('keep the more generous of what each was given', async () => {
    const { room, teacher, id, dana, ezra } = await twoLearners();
    const assignment = await assign(room, id);
    const given = (seatId: SeatId, more: Partial<Accommodation>): Accommodation => ({
      classId: id,
      seatId,
      assignmentId: null,
      extraTime: 0,
      extraAttempts: 0,
      dueAt: null,
      closesAt: null,
      ...more,
    });
    const { assignments } = room.store;
    await assignments.setAccommodation(given(dana.seatId, { extraTime: 50, dueAt: 5 * day }));
    await assignments.setAccommodation(given(ezra.seatId, { extraTime: 25, extraAttempts: 2 }));
    await assignments.setAccommodation(
      given(dana.seatId, { assignmentId: assignment, extraAttempts: 1 }),
    );
    await mergeSeats(room, teacher, id, dana.seatId, ezra.seatId);
    const kept = await assignments.accommodations(id);
    expect(kept).toHaveLength(2);
    expect(kept).toContainEqual(
      given(ezra.seatId, { extraTime: 50, extraAttempts: 2, dueAt: 5 * day }),
    );
    expect(kept).toContainEqual(given(ezra.seatId, { assignmentId: assignment, extraAttempts: 1 }));
  });

  it('keep the excuses of both, and what their attempts come to is out of date', async () => {
    const { room, teacher, id, dana, ezra } = await twoLearners();
    const [first, second] = [await assign(room, id), await assign(room, id)];
    const { excuses, results } = room.store;
    for (const [seatId, assignmentId] of [
      [dana.seatId, first],
      [ezra.seatId, first],
      [dana.seatId, second],
    ] as const)
      await excuses.set({ classId: id, seatId, assignmentId }, true);
    const [moved, own] = [
      await attempt(room, id, first, dana.seatId, 1),
      await attempt(room, id, first, ezra.seatId, 1),
    ];
    for (const { id: attemptId, assignmentId, seatId } of await results.stale(id, null, 9))
      await results.put(aResult({ classId: id, attemptId, assignmentId, seatId }));
    await mergeSeats(room, teacher, id, dana.seatId, ezra.seatId);
    const stale = (await results.stale(id, null, 9)).map((each) => each.id);
    expect(stale).toEqual([moved]);
    expect(stale).not.toContain(own);
    const kept = (await excuses.all(id)).map((each) => [each.seatId, each.assignmentId]);
    expect(kept.toSorted()).toEqual(
      [first, second].map((assignment) => [ezra.seatId, assignment]).toSorted(),
    );
  });

  it('are two: a seat is not merged into itself', async () => {
    const { room, teacher, id, dana } = await twoLearners();
    const same = mergeSeats(room, teacher, id, dana.seatId, dana.seatId);
    await expect(same).rejects.toEqual(refused('nobody-chosen'));
    expect((await peopleOf(room, id)).learners).toHaveLength(2);
  });
});

describe('passes', () => {
  it('are made for one, for those without, or for all, and the old one no longer works', async () => {
    const { room, teacher, id, row, dana, ezra } = await twoLearners();
    await room.store.seats.change(id, ezra.seatId, { pass: null });
    expect((await peopleOf(room, id)).withoutPass).toBe(1);
    expect(await makePasses(room, teacher, id, 'without')).toEqual([
      { name: 'Ezra', pass: expect.stringMatching(/^\w+ \w+ \w+$/) },
    ]);
    const none = makePasses(room, teacher, id, 'without');
    await expect(none).rejects.toEqual(refused('nobody-chosen'));
    const [one] = await makePasses(room, teacher, id, { seat: dana.seatId });
    const knock = { code: row.code, name: 'Dana', own: false };
    const old = join(room, nobody, { ...knock, pass: dana.pass ?? '' });
    await expect(old).rejects.toEqual(refused('code-wrong'));
    await join(room, nobody, { ...knock, pass: one?.pass ?? '' });
    expect((await makePasses(room, teacher, id, 'all')).map(({ name }) => name)).toEqual([
      'Dana',
      'Ezra',
    ]);
  });
});

describe('a group', () => {
  it('is made, renamed, filled and removed; a learner of no class is passed over', async () => {
    const { room, teacher, id, dana } = await twoLearners();
    await makeGroup(room, teacher, id, 'Reds');
    await expect(makeGroup(room, teacher, id, 'reds ')).rejects.toEqual(refused('name-taken'));
    const [reds] = (await peopleOf(room, id)).groups;
    if (reds === undefined) throw new Error('no group');
    const seats = [dana.seatId, 'nobody'];
    await changeGroup(room, teacher, id, reds.id, { title: 'Blues', seats });
    const { groups, learners } = await peopleOf(room, id);
    expect(groups).toEqual([{ id: reds.id, title: 'Blues', seats: [dana.seatId] }]);
    expect(learners.map(({ name, groups: of }) => [name, of])).toEqual([
      ['Dana', ['Blues']],
      ['Ezra', []],
    ]);
    await dropGroup(room, teacher, id, reds.id);
    expect((await peopleOf(room, id)).groups).toEqual([]);
    const gone = dropGroup(room, teacher, id, reds.id);
    await expect(gone).rejects.toEqual(refused('not-found'));
  });

  it('stays while something is assigned to it', async () => {
    const { room, teacher, id } = await twoLearners();
    await makeGroup(room, teacher, id, 'Reds');
    const [reds] = (await peopleOf(room, id)).groups;
    if (reds === undefined) throw new Error('no group');
    const assignment = await assign(room, id);
    const row = await room.store.assignments.get(id, assignment);
    if (row === undefined) throw new Error('no assignment');
    const to = { whom: 'group', group: reds.id } as const;
    await room.store.assignments.change(id, assignment, { settings: { ...row.settings, to } });
    const refusal = dropGroup(room, teacher, id, reds.id);
    await expect(refusal).rejects.toEqual(refused('group-in-use'));
  });
});

it('changes are written down, without names', async () => {
  const { room, teacher, id, dana } = await twoLearners();
  room.later(hour);
  await renameSeat(room, teacher, id, dana.seatId, 'Dana Omar');
  const [last] = await room.store.audit.last(id, 1);
  expect(last).toMatchObject({
    what: 'learner-renamed',
    at: room.now(),
    instructorId: teacher.instructor?.id,
    details: JSON.stringify({ seat: dana.seatId }),
  });
});

async function twoLearners() {
  const room = aRoom();
  const made = await aClass(room);
  const { code } = made.row;
  const [dana, ezra] = [await comesIn(room, code, 'Dana'), await comesIn(room, code, 'Ezra')];
  return { room, ...made, dana, ezra };
}

async function assign(
  room: TestRoom,
  classId: ClassId,
  seats?: readonly SeatId[],
): Promise<AssignmentId> {
  const assignment: Assignment = {
    classId,
    id: newId(room),
    kind: 'quiz',
    ref: room.course.quizzes[0]?.id ?? '',
    version: 1,
    snapshot: null,
    released: { marks: null, keys: null, explanations: null },
    createdAt: room.now(),
    withdrawnAt: null,
    weight: 1,
    settings: {
      title: 'Quiz',
      note: '',
      to: seats === undefined ? { whom: 'class' } : { whom: 'seats', seats },
      opensAt: null,
      dueAt: null,
      closesAt: null,
      attempts: null,
      counts: 'best',
      minutes: null,
      order: 'fixed',
      confidence: false,
      release: { marks: 'immediate', keys: 'manual', explanations: 'manual' },
    },
  };
  const { hash, body } = snapshotOf(room.course, assignment) ?? { hash: '', body: '' };
  await room.store.snapshots.put(classId, hash, body);
  await room.store.assignments.add(assignment);
  return assignment.id;
}

async function attempt(
  room: TestRoom,
  classId: ClassId,
  assignmentId: AssignmentId,
  seatId: SeatId,
  number: number,
): Promise<string> {
  const assignment = await room.store.assignments.get(classId, assignmentId);
  const copy = assignment && snapshotOf(room.course, assignment);
  const row: Attempt = {
    classId,
    id: newId(room),
    assignmentId,
    version: 1,
    seatId,
    number,
    seed: 'seed',
    snapshot: copy?.hash ?? '',
    questions: [],
    startedAt: room.now(),
    handedInAt: null,
    handedInBy: null,
    receipt: null,
    reopenedUntil: null,
    points: null,
    outOf: null,
    answered: null,
  };
  await room.store.attempts.add(row);
  return row.id;
}
