// The store and the limits in memory, as far as tests lean on them; what every store does is in tests/db.
import { expect, it } from 'vitest';
import { newId } from '../../src/classroom/secrets.ts';
import type { Instructor } from '../../src/classroom/records.ts';
import type { InstructorId } from '../../src/ids.ts';
import { logicOf } from '../../src/quiz/kinds.ts';
import { classQuestions } from './a-course.ts';
import { aRoom, minute } from './a-room.ts';

const person = (id: string): Instructor => ({
  id: id as InstructorId,
  name: id,
  nameKey: id,
  password: 'x',
  createdAt: 1,
});

it('undoes what was done together when it throws', async () => {
  const { store } = aRoom();
  const failing = store.together(async ({ people }) => {
    await people.add(person('anna'));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await store.people.count()).toBe(0);
});

it('stops at once when a change made together uses the store from outside', async () => {
  const { store } = aRoom();
  await expect(store.together(async () => store.people.count())).rejects.toThrow('together');
});

it('hands out records that nobody can change', async () => {
  const { store } = aRoom();
  await store.people.add(person('anna'));
  const anna = await store.people.get('anna' as InstructorId);
  expect(() => Object.assign(anna ?? {}, { name: 'eve' })).toThrow(TypeError);
});

it('makes a learner wait for a minute after ten failures, and not before', async () => {
  const room = aRoom();
  for (let i = 0; i < 9; i++) await room.limits.fail('a');
  expect(await room.limits.wait('a')).toBe(0);
  await room.limits.fail('a');
  expect(await room.limits.wait('a')).toBe(60);
  expect(await room.limits.wait('b')).toBe(0);
  room.later(minute);
  expect(await room.limits.wait('a')).toBe(0);
});

it('gives the rooms of a test the same ids each time', () => {
  expect(newId(aRoom())).toBe(newId(aRoom()));
  expect(newId(aRoom())).not.toBe(newId(aRoom({ seed: 'other' })));
});

it('has questions that can be shown', () => {
  for (const question of classQuestions)
    expect(logicOf(question.kind).view(question, 'seed').id).toBe(question.id);
});
