// Learners put on the list of a class.
import { expect, it } from 'vitest';
import { peopleOf } from '../../src/classroom/people.ts';
import { addLearners } from '../../src/classroom/roster.ts';
import { aClass, comesIn } from './a-taught-class.ts';
import { aRoom } from './a-room.ts';

it('adds every name once, and tells which came twice or were there', async () => {
  const room = aRoom();
  const { teacher, id } = await aClass(room, { joining: 'roster' });
  const first = [{ name: 'Dana Omar' }, { name: 'Ezra' }, { name: 'dana  omar' }];
  expect(await addLearners(room, teacher, id, first)).toEqual({
    added: 2,
    already: [],
    twice: ['dana omar'],
  });
  const second = [{ name: 'DANA OMAR' }, { name: 'Farah' }];
  expect(await addLearners(room, teacher, id, second)).toEqual({
    added: 1,
    already: ['Dana Omar'],
    twice: [],
  });
  expect((await peopleOf(room, id)).learners).toEqual(
    ['Dana Omar', 'Ezra', 'Farah'].map((name) => ({
      id: expect.any(String),
      name,
      groups: [],
      takenAt: null,
      hasPass: false,
    })),
  );
});

it('takes letters that look alike and are composed in another way for the same', async () => {
  const room = aRoom();
  const { teacher, id } = await aClass(room);
  const list = [{ name: 'Zoe\u0308 \u200BKim' }, { name: 'Zoë Kim' }];
  expect(await addLearners(room, teacher, id, list)).toMatchObject({ added: 1 });
  expect((await peopleOf(room, id)).learners[0]?.name).toBe('Zo\u00EB Kim');
});

it('makes the groups of the list, and puts those into them who had a seat before', async () => {
  const room = aRoom();
  const { teacher, id, row } = await aClass(room);
  await comesIn(room, row.code, 'Dana');
  await addLearners(room, teacher, id, [
    { name: 'Dana', group: 'Reds' },
    { name: 'Ezra', group: ' reds' },
    { name: 'Farah', group: 'Blues' },
    { name: 'Farah', group: 'Reds' },
    { name: 'Goran', group: '' },
  ]);
  await addLearners(room, teacher, id, [{ name: 'Goran', group: 'REDS' }]);
  const { groups, learners } = await peopleOf(room, id);
  expect(groups.map(({ title }) => title)).toEqual(['Blues', 'Reds']);
  expect(learners.map(({ name, groups: of }) => [name, of.toSorted()])).toEqual([
    ['Dana', ['Reds']],
    ['Ezra', ['Reds']],
    ['Farah', ['Blues', 'Reds']],
    ['Goran', ['Reds']],
  ]);
});

it('adds nobody when one name cannot be kept', async () => {
  const room = aRoom();
  const { teacher, id } = await aClass(room);
  const list = [{ name: 'Dana' }, { name: 'x'.repeat(61) }];
  await expect(addLearners(room, teacher, id, list)).rejects.toMatchObject({
    code: 'name-long',
  });
  expect((await peopleOf(room, id)).learners).toEqual([]);
});
