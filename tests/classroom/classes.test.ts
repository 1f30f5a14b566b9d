// Classes: made, changed, opened and closed, copied.
import { describe, expect, it } from 'vitest';
import {
  changeClass,
  classesOf,
  classView,
  codeLength,
  copyClass,
  makeClass,
  setCode,
  writeCode,
} from '../../src/classroom/classes.ts';
import { writeEnd } from '../../src/classroom/class-settings.ts';
import { makeGroup } from '../../src/classroom/groups.ts';
import type { Assignment, Settings } from '../../src/classroom/records.ts';
import { newId, unmistakable } from '../../src/classroom/secrets.ts';
import type { ClassId, SeatId } from '../../src/ids.ts';
import { aClass, anInstructor, comesIn, rowOf, typedSettings } from './a-taught-class.ts';
import { usualSettings } from '../../src/classroom/settings.ts';
import { aRoom, day, hour, tuesday, type TestRoom } from './a-room.ts';

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });

describe('a new class', () => {
  it('belongs to who made it, is open, and has a code that can be read across a room', async () => {
    const room = aRoom();
    const { teacher, id, row } = await aClass(room);
    expect(row).toMatchObject({
      title: 'Group 3',
      zone: 'Asia/Tokyo',
      joining: 'free',
      codeOpen: true,
      keepNamesDays: 90,
      keepAttemptsDays: 365,
      opinions: 'device',
      offlineMinutes: 30,
    });
    expect(row.code).toHaveLength(codeLength);
    expect([...row.code].filter((letter) => !unmistakable.includes(letter))).toEqual([]);
    expect(writeCode('ACDEFHJ')).toBe('ACD-EFHJ');
    expect(await classesOf(room, teacher)).toEqual([
      { id, title: 'Group 3', role: 'owner', learners: 0, ended: false },
    ]);
  });

  it('ends with its last day, in its own zone', async () => {
    const { row } = await aClass(aRoom());
    expect(row.endsAt).toBe(Date.UTC(2026, 11, 20, 15));
    expect(writeEnd(row)).toBe('2026-12-20');
  });

  it.each([
    ['title', '   ', 'title-missing'],
    ['title', 'x'.repeat(121), 'title-missing'],
    ['zone', 'Atlantis/Capital', 'zone-unknown'],
    ['zone', '+05:00', 'zone-unknown'],
    ['endsOn', '20.12.2026', 'time-unreadable'],
    ['endsOn', '2025-12-20', 'end-past'],
    ['keepNamesDays', '0', 'number-unreadable'],
    ['keepAttemptsDays', 'a year', 'number-unreadable'],
    ['offlineMinutes', '1e3', 'number-unreadable'],
    ['joining', 'anyhow', 'malformed'],
    ['opinions', '', 'malformed'],
  ])('is not made with %s "%s"', async (field, value, code) => {
    const room = aRoom();
    const made = makeClass(room, await anInstructor(room), { ...typedSettings, [field]: value });
    await expect(made).rejects.toEqual(refused(code));
  });
});

it('can be changed after its end without another end', async () => {
  const room = aRoom();
  const { teacher, id, row } = await aClass(room);
  room.later(60 * day);
  await changeClass(room, teacher, id, { ...typedSettings, title: 'Group 4' });
  expect(await rowOf(room, id)).toMatchObject({ title: 'Group 4', endsAt: row.endsAt });
});

describe('the code of a class', () => {
  it('is closed, and opened again', async () => {
    const room = aRoom();
    const { teacher, id, row } = await aClass(room);
    await setCode(room, teacher, id, { act: 'close' });
    expect((await classView(room, teacher, id)).joinable).toBe(false);
    await setCode(room, teacher, id, { act: 'open' });
    expect(await classView(room, teacher, id)).toMatchObject({ joinable: true, row });
  });

  it('expires at a time of the class, and is open without an end when it is opened again', async () => {
    const room = aRoom();
    const { teacher, id } = await aClass(room);
    // In Tokyo it is 18:00 now.
    await setCode(room, teacher, id, { act: 'until', typed: '2026-12-01T19:00' });
    expect((await rowOf(room, id)).codeUntil).toBe(tuesday + hour);
    expect((await classView(room, teacher, id)).joinable).toBe(true);
    room.later(hour);
    expect((await classView(room, teacher, id)).joinable).toBe(false);
    await setCode(room, teacher, id, { act: 'open' });
    expect(await rowOf(room, id)).toMatchObject({ codeOpen: true, codeUntil: null });
    const unreadable = setCode(room, teacher, id, { act: 'until', typed: 'at seven' });
    await expect(unreadable).rejects.toEqual(refused('time-unreadable'));
  });

  it('is another one after it was renewed', async () => {
    const room = aRoom();
    const { teacher, id, row } = await aClass(room);
    await setCode(room, teacher, id, { act: 'renew' });
    expect((await rowOf(room, id)).code).not.toBe(row.code);
    expect(await room.store.classes.byCode(row.code)).toBeUndefined();
  });
});

describe('a copy for the next term', () => {
  it('has the settings and the instructors, one owner, no learners, and is closed', async () => {
    const room = aRoom();
    const { teacher, id, row } = await aClass(room);
    const [second, third] = [await anInstructor(room, 'Bo'), await anInstructor(room, 'Chi')];
    await room.store.classes.setRole(id, idOf(second), 'teacher');
    await room.store.classes.setRole(id, idOf(third), 'assistant');
    await comesIn(room, row.code, 'Dana');
    const copy = await copyClass(room, second, id, 'Group 3, spring');
    expect(await rowOf(room, copy)).toEqual({
      ...row,
      id: copy,
      title: 'Group 3, spring',
      code: expect.not.stringMatching(row.code),
      codeOpen: false,
      endsAt: null,
    });
    const members = await room.store.classes.members(copy);
    expect(
      Object.fromEntries(members.map(({ instructor, role }) => [instructor.name, role])),
    ).toEqual({ Aino: 'teacher', Bo: 'owner', Chi: 'assistant' });
    expect(await room.store.seats.all(copy)).toEqual([]);
    expect((await room.store.classes.members(id)).find(isOwner)?.instructor).toEqual(
      teacher.instructor,
    );
  });

  it('has the assignments without their times and versions, but for those that were for single learners', async () => {
    const room = aRoom();
    const { teacher, id } = await aClass(room);
    await makeGroup(room, teacher, id, 'Late');
    const [group] = await room.store.seats.groups(id);
    if (group === undefined) throw new Error('no group');
    const times = { opensAt: tuesday, dueAt: tuesday + day, closesAt: tuesday + 2 * day };
    await assign(room, id, { title: 'To all', ...times }, { version: 3 });
    await assign(room, id, { title: 'To a group', to: { whom: 'group', group: group.id } });
    await assign(room, id, { title: 'To one', to: { whom: 'seats', seats: ['s' as SeatId] } });
    await assign(room, id, { title: 'Taken back' }, { withdrawnAt: tuesday });
    room.later(day);
    const copy = await copyClass(room, teacher, id, 'Again');
    const copies = await room.store.assignments.all(copy);
    const [late] = await room.store.seats.groups(copy);
    expect(late).toMatchObject({ title: 'Late', seats: [] });
    expect(copies.map(({ settings }) => [settings.title, settings.to])).toEqual([
      ['To all', { whom: 'class' }],
      ['To a group', { whom: 'group', group: late?.id }],
    ]);
    expect(copies[0]).toMatchObject({
      version: 1,
      snapshot: null,
      released: { marks: null, keys: null, explanations: null },
      createdAt: room.now(),
      settings: { opensAt: null, dueAt: null, closesAt: null },
    });
  });
});

it('is hidden from an instructor who has no role in it', async () => {
  const room = aRoom();
  const { id } = await aClass(room);
  const stranger = await anInstructor(room, 'Somebody');
  await expect(classView(room, stranger, id)).rejects.toEqual(refused('not-found'));
  expect(await classesOf(room, stranger)).toEqual([]);
});

const isOwner = ({ role }: { role: string }) => role === 'owner';

function idOf(viewer: Awaited<ReturnType<typeof anInstructor>>) {
  if (viewer.instructor === undefined) throw new Error('nobody is signed in');
  return viewer.instructor.id;
}

async function assign(
  room: TestRoom,
  classId: ClassId,
  settings: Partial<Settings>,
  more: Partial<Assignment> = {},
): Promise<void> {
  const { quizzes } = room.course;
  room.later(1);
  await room.store.assignments.add({
    classId,
    id: newId(room),
    kind: 'quiz',
    ref: quizzes[0]?.id ?? '',
    version: 1,
    snapshot: null,
    released: { marks: null, keys: null, explanations: null },
    createdAt: room.now(),
    withdrawnAt: null,
    weight: 1,
    ...more,
    settings: {
      ...usualSettings('Quiz'),
      release: { marks: 'immediate', keys: 'manual', explanations: 'manual' },
      ...settings,
    },
  });
}
