// What is erased, when, and what is left of it.
import { describe, expect, it } from 'vitest';
import { begin } from '../../src/classroom/begin.ts';
import { catchUp } from '../../src/classroom/catch-up.ts';
import { changeClass } from '../../src/classroom/classes.ts';
import { eraseClass } from '../../src/classroom/erasing.ts';
import { join } from '../../src/classroom/join.ts';
import { ownData } from '../../src/classroom/own-data.ts';
import type { LogEntry } from '../../src/classroom/records.ts';
import { eraseWhatIsOver } from '../../src/classroom/retention.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import { nobody } from '../../src/classroom/viewer.ts';
import { writeLocal } from '../../src/classroom/zone.ts';
import type { InstructorId, OptionId, QuestionId } from '../../src/ids.ts';
import { aClass, anAssignment, aSeat } from './a-class.ts';
import { aRoom, day } from './a-room.ts';

async function endedClass() {
  const room = aRoom();
  const klass = await aClass(room, { endsAt: room.now() + day });
  const assignment = await anAssignment(room, klass.id);
  for (const [name, option] of [
    ['Әсел', 'k7'],
    ['Zarina', 'p2'],
  ] as const) {
    const seat = await aSeat(room, klass.id, name);
    const { id } = await begin(room, seat, assignment.id);
    const at = room.now();
    await saveEvents(room, seat, id, {
      seat: seat.id,
      sentAt: at,
      events: [
        {
          id: 'a',
          type: 'answered',
          question: 'class.choice' as QuestionId,
          answer: { kind: 'choice', option: option as OptionId },
          at,
        },
        { id: 'h', type: 'handed-in', at },
      ],
    });
    const note: LogEntry = {
      classId: klass.id,
      attemptId: id,
      id: 'n',
      type: 'note',
      question: null,
      body: JSON.stringify({ text: 'my own opinion' }),
      at,
      receivedAt: at,
      place: 3,
      counted: 'yes',
    };
    await room.store.attempts.append([note]);
    const comment = { classId: klass.id, attemptId: id, question: '', at } as const;
    const instructorId = 'anna' as InstructorId;
    await room.store.judgements.setComment({
      ...comment,
      instructorId,
      text: `Well done, ${name}`,
    });
  }
  const everything = async () => {
    const attempts = await room.store.attempts.inClass(klass.id);
    const logs = await Promise.all(attempts.map(({ id }) => room.store.attempts.log(klass.id, id)));
    const ids = attempts.map(({ id }) => id);
    const comments = await room.store.judgements.comments(klass.id, ids);
    return JSON.stringify([await room.store.seats.all(klass.id), attempts, logs, comments]);
  };
  return { room, klass, assignment, everything };
}

describe('the server', () => {
  it('keeps everything as long as the class runs', async () => {
    const { room, everything } = await endedClass();
    const before = await everything();
    expect(await eraseWhatIsOver(room)).toEqual({ opinions: 0, names: 0, attempts: 0 });
    room.later(29 * day);
    await eraseWhatIsOver(room);
    expect(await everything()).toBe(before);
  });

  it('takes opinions out 30 days after the end, names after 90, attempts after 365, and leaves counts', async () => {
    const { room, klass, assignment, everything } = await endedClass();
    await catchUp(room, klass.id, null);
    expect(await room.store.results.tallies(klass.id, null)).not.toEqual([]);
    room.later(31 * day);
    expect(await eraseWhatIsOver(room)).toEqual({ opinions: 1, names: 0, attempts: 0 });
    expect(await everything()).not.toContain('my own opinion');
    expect(await everything()).toContain('Әсел');
    expect(await everything()).toContain('k7');
    expect(await everything()).toContain('Well done');

    room.later(60 * day);
    expect(await eraseWhatIsOver(room)).toEqual({ opinions: 0, names: 1, attempts: 0 });
    expect(await everything()).not.toContain('Әсел');
    expect(await everything()).not.toContain('Well done');
    const names = (await room.store.seats.all(klass.id)).map(({ name }) => name);
    expect(names).toEqual(['Learner 1', 'Learner 2']);

    room.later(275 * day);
    expect(await eraseWhatIsOver(room)).toEqual({ opinions: 0, names: 0, attempts: 1 });
    expect(await room.store.attempts.inClass(klass.id)).toEqual([]);
    expect(await room.store.results.tallies(klass.id, null)).toEqual([]);
    const counts = await room.store.remains.counts(klass.id);
    expect(counts.find(({ question }) => question === 'class.choice')).toMatchObject({
      assignmentId: assignment.id,
      right: 1,
      wrong: 1,
      partly: 0,
      unanswered: 0,
    });
    expect(counts.find(({ question }) => question === '')).toMatchObject({ right: 2 });
    expect(await eraseWhatIsOver(room)).toEqual({ opinions: 0, names: 0, attempts: 0 });
  });

  it('lets nobody come back to a seat whose name it has erased, not even with an open code', async () => {
    const { room, klass } = await endedClass();
    room.later(91 * day);
    await eraseWhatIsOver(room);
    await room.store.classes.change(klass.id, { codeOpen: true, endsAt: null });
    for (const pass of ['', 'one two three', 'erased']) {
      const knock = { code: klass.code, name: 'Learner 1', pass, own: false };
      await expect(join(room, nobody, knock)).rejects.toMatchObject({ code: 'code-wrong' });
    }
  });

  it('erases again when a class went on after its first end', async () => {
    const { room, klass, assignment, everything } = await endedClass();
    room.later(400 * day);
    await eraseWhatIsOver(room);
    const old = await aSeat(room, klass.id, 'Too late');
    await expect(begin(room, old, assignment.id)).rejects.toMatchObject({ code: 'closed' });

    const { title, zone, joining, opinions } = klass;
    await changeClass(room, nobody, klass.id, {
      title,
      zone,
      joining,
      opinions,
      keepNamesDays: '90',
      keepAttemptsDays: '365',
      offlineMinutes: '30',
      endsOn: writeLocal(room.now() + day, zone).slice(0, 10),
    });
    const seat = await aSeat(room, klass.id, 'Мадина');
    await begin(room, seat, assignment.id);
    room.later(400 * day);
    expect(await eraseWhatIsOver(room)).toEqual({ opinions: 1, names: 1, attempts: 1 });
    expect(await everything()).not.toContain('Мадина');
    expect(await room.store.attempts.inClass(klass.id)).toEqual([]);
  });

  it('can erase names in a class where somebody is called like a number', async () => {
    const { room, klass } = await endedClass();
    await aSeat(room, klass.id, 'Learner 1');
    await aSeat(room, klass.id, 'Learner 2');
    room.later(91 * day);
    await eraseWhatIsOver(room);
    const names = (await room.store.seats.all(klass.id)).map(({ name }) => name);
    expect(names).toEqual(['Learner 1', 'Learner 2', 'Learner 3', 'Learner 4']);
  });
});

it('erases a class and leaves its counts', async () => {
  const { room, klass } = await endedClass();
  await eraseClass(room, klass.id);
  expect(await room.store.classes.get(klass.id)).toBeUndefined();
  expect(await room.store.seats.all(klass.id)).toEqual([]);
  expect(await room.store.remains.counts(klass.id)).not.toEqual([]);
});

it('gives a learner everything that is stored about them and nothing of anybody else or of the key', async () => {
  const { room, klass } = await endedClass();
  const [seat] = (await room.store.seats.all(klass.id)).filter(({ name }) => name === 'Әсел');
  if (seat === undefined) throw new Error('no seat');
  const text = JSON.stringify(await ownData(room, seat));
  for (const own of ['Әсел', 'k7', 'my own opinion', 'Birds']) expect(text).toContain(own);
  for (const other of ['Zarina', 'p2', 'why of']) expect(text).not.toContain(other);
});

it('says a mark in the own data once it is let out, and before that only that there is one', async () => {
  const { room, klass, assignment } = await endedClass();
  const [seat] = (await room.store.seats.all(klass.id)).filter(({ name }) => name === 'Әсел');
  if (seat === undefined) throw new Error('no seat');
  expect(await ownData(room, seat)).toMatchObject({ attempts: [{ mark: { points: 1 } }] });
  const release = { marks: 'manual', keys: 'manual', explanations: 'manual' } as const;
  const settings = { ...assignment.settings, release };
  await room.store.assignments.change(klass.id, assignment.id, { settings });
  expect(await ownData(room, seat)).toMatchObject({
    attempts: [{ mark: 'kept until your instructors let it out' }],
  });
});
