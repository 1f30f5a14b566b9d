// How learners come in.
import { scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { setCode } from '../../src/classroom/classes.ts';
import { codeTyped, idleMs, isCode, join, type Knock } from '../../src/classroom/join.ts';
import { nicknameWords } from '../../src/classroom/nicknames.ts';
import { makePasses } from '../../src/classroom/passes.ts';
import { addLearners, newSeat } from '../../src/classroom/roster.ts';
import { tokenHash } from '../../src/classroom/secrets.ts';
import { nobody, viewerOf, type Viewer } from '../../src/classroom/viewer.ts';
import { aClass, comesIn } from './a-taught-class.ts';
import { aRoom, hour, minute, type TestRoom } from './a-room.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refusal', code });

function knock(room: TestRoom, typed: Partial<Knock>, viewer: Viewer = nobody) {
  return join(room, viewer, { code: '', name: '', pass: '', own: false, ...typed });
}

describe('in a free class', () => {
  it('takes names that look alike for one, and a name that nobody can see for none', async () => {
    const room = aRoom();
    const { row } = await aClass(room);
    const { pass } = await knock(room, { code: row.code, name: 'Dana Omar' });
    const twin = 'Da\u200Dna\u00AD \u202EOmar';
    await expect(knock(room, { code: row.code, name: twin })).rejects.toEqual(
      refusal('code-wrong'),
    );
    expect((await knock(room, { code: row.code, name: twin, pass: pass ?? '' })).name).toBe(
      'Dana Omar',
    );
    const unseen = knock(room, { code: row.code, name: '\u3164\u200D' });
    await expect(unseen).rejects.toMatchObject({ code: 'name-missing' });
  });

  it('whoever types a name gets a seat and a pass of three words, and returns with them', async () => {
    const room = aRoom();
    const { row } = await aClass(room);
    const first = await knock(room, { code: row.code, name: '  Dana   Omar ' });
    expect(first).toMatchObject({ classId: row.id, name: 'Dana Omar' });
    const pass = first.pass ?? '';
    expect(pass.split(' ')).toHaveLength(3);
    const typed = { code: row.code.toLowerCase(), name: 'dana omar', pass: pass.toUpperCase() };
    const second = await knock(room, typed);
    expect(second).toMatchObject({ seatId: first.seatId });
    expect(second.pass).toBeUndefined();
    expect(await room.store.seats.all(row.id)).toHaveLength(1);
  });

  it('whoever asks for a nickname gets one, with a number when it is taken', async () => {
    const room = aRoom();
    const { row } = await aClass(room);
    const { name } = await knock(room, { code: row.code });
    const [adjective = '', animal = ''] = name.split(' ');
    expect(nicknameWords.adjectives).toContain(adjective);
    expect(nicknameWords.animals).toContain(animal);
    const same = { ...room, bytes: (count: number) => room.bytes(count).fill(7, 0, 4) };
    const drawn = [];
    for (let i = 0; i < 3; i += 1) drawn.push((await knock(same, { code: row.code })).name);
    expect(drawn[1]).toBe(`${drawn[0]} 2`);
    expect(drawn[2]).toBe(`${drawn[0]} 3`);
  });

  it('has 1,600 nicknames', () => {
    expect(new Set(nicknameWords.adjectives).size).toBe(40);
    expect(new Set(nicknameWords.animals).size).toBe(40);
  });

  it('a name that two type in the same moment is given once', async () => {
    const room = aRoom();
    const { row } = await aClass(room);
    const both = await Promise.allSettled([
      comesIn(room, row.code, 'Dana'),
      comesIn(room, row.code, 'dana'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('in a class with a list', () => {
  it('only names on it are let in, and the first to say one gets its pass', async () => {
    const room = aRoom();
    const { row, teacher, id } = await aClass(room, { joining: 'roster' });
    await addLearners(room, teacher, id, [{ name: 'Dana Omar' }]);
    await expect(comesIn(room, row.code, 'Ezra')).rejects.toEqual(refusal('code-wrong'));
    await expect(knock(room, { code: row.code })).rejects.toEqual(refusal('code-wrong'));
    const dana = await comesIn(room, row.code, 'dana omar');
    expect(dana.name).toBe('Dana Omar');
    await expect(comesIn(room, row.code, 'Dana Omar')).rejects.toEqual(refusal('code-wrong'));
    expect((await room.store.seats.all(id)).map(({ takenAt }) => takenAt)).toEqual([room.now()]);
  });

  it('a name with a printed pass needs it from the first time on', async () => {
    const room = aRoom();
    const { row, teacher, id } = await aClass(room, { joining: 'roster' });
    await addLearners(room, teacher, id, [{ name: 'Dana' }]);
    const [printed] = await makePasses(room, teacher, id, 'without');
    await expect(comesIn(room, row.code, 'Dana')).rejects.toEqual(refusal('code-wrong'));
    const { pass = '' } = printed ?? {};
    await knock(room, { code: row.code, name: 'Dana', pass });
    expect((await room.store.seats.all(id))[0]?.takenAt).toBe(room.now());
  });
});

describe('a refusal at the door', () => {
  it('is the same for a wrong code, name and pass, a taken name and a closed code', async () => {
    const room = aRoom();
    const { row, teacher, id } = await aClass(room);
    const { pass = '' } = await comesIn(room, row.code, 'Dana');
    const answers = [
      await refusedBy(knock(room, { code: 'ACDEFHJ', name: 'Dana', pass })),
      await refusedBy(knock(room, { code: row.code, name: 'Dan', pass })),
      await refusedBy(knock(room, { code: row.code, name: 'Dana', pass: 'zoo zoo zoo' })),
      await refusedBy(knock(room, { code: row.code, name: 'Dana' })),
      await refusedBy(knock(room, { code: 'ACDEFHJ', name: 'Dana' })),
      await refusedBy(knock(room, { code: 'ACDEFHJ' })),
    ];
    await setCode(room, teacher, id, { act: 'close' });
    answers.push(await refusedBy(knock(room, { code: row.code, name: 'Ezra' })));
    answers.push(await refusedBy(knock(room, { code: row.code })));
    expect(new Set(answers)).toEqual(new Set(['{"code":"code-wrong","params":{}}']));
  });

  it('comes after the same reads, whatever is wrong', async () => {
    const room = aRoom();
    const { row } = await aClass(room);
    await comesIn(room, row.code, 'Dana');
    const reads: string[] = [];
    const { classes, seats } = room.store;
    const watched: TestRoom = {
      ...room,
      store: {
        ...room.store,
        classes: { ...classes, byCode: (code) => (reads.push('code'), classes.byCode(code)) },
        seats: { ...seats, byName: (id, key) => (reads.push('name'), seats.byName(id, key)) },
      },
    };
    const pass = 'zoo zoo zoo';
    for (const [code, name] of [
      ['ACDEFHJ', 'Dana'],
      [row.code, 'Dan'],
      [row.code, 'Dana'],
    ] as const)
      await refusedBy(knock(watched, { code, name, pass }));
    expect(reads.join(' ')).toBe('code name code name code name');
  });

  it('leaves nothing behind: no seat, no session', async () => {
    const room = aRoom();
    const { row, id } = await aClass(room, { joining: 'roster' });
    await refusedBy(comesIn(room, row.code, 'Ezra'));
    expect(await room.store.seats.all(id)).toEqual([]);
  });
});

describe('a code that is closed or has expired', () => {
  it('lets in whoever has a pass, and nobody new', async () => {
    const room = aRoom();
    const { row, teacher, id } = await aClass(room);
    const { pass = '' } = await comesIn(room, row.code, 'Dana');
    await setCode(room, teacher, id, { act: 'until', typed: '2026-12-01T19:00' });
    room.later(hour);
    await expect(comesIn(room, row.code, 'Ezra')).rejects.toEqual(refusal('code-wrong'));
    await knock(room, { code: row.code, name: 'Dana', pass });
    await setCode(room, teacher, id, { act: 'close' });
    await expect(knock(room, { code: row.code, name: 'Dana', pass })).resolves.toMatchObject({
      name: 'Dana',
    });
  });
});

describe('limits', () => {
  it('let 300 learners in within a minute', async () => {
    const room = aRoom();
    const { row } = await aClass(room);
    // The hash says how much work it is: at full strength, 300 of them would take this test a minute.
    const salt = Buffer.from('salt');
    const hash = scryptSync('able zoo zone', salt, 32, { N: 16, r: 1, p: 1 });
    const pass = `scrypt$16$1$1$${salt.toString('base64url')}$${hash.toString('base64url')}`;
    for (let i = 0; i < 300; i += 1)
      await room.store.seats.add({ ...newSeat(room, row.id, `Learner ${i}`), pass });
    for (let i = 0; i < 300; i += 1) {
      await knock(room, { code: row.code, name: `Learner ${i}`, pass: 'able zoo zone' });
      room.later(minute / 300);
    }
    const all = await room.store.seats.all(row.id);
    expect(all.filter(({ takenAt }) => takenAt !== null)).toHaveLength(300);
  });

  it('make guessing at one name wait for at most a minute, and hold up no other', async () => {
    const room = aRoom();
    const { row } = await aClass(room);
    const { pass = '' } = await comesIn(room, row.code, 'Dana');
    await comesIn(room, row.code, 'Ezra');
    const guess = () => refusedBy(knock(room, { code: row.code, name: 'Dana', pass: 'a b c' }));
    let answer = '';
    for (let i = 0; i < 20 && !answer.includes('wait'); i += 1) answer = await guess();
    expect(answer).toContain('"code":"wait"');
    const right = { code: row.code, name: 'Dana', pass };
    await expect(knock(room, right)).rejects.toEqual(refusal('wait'));
    await expect(comesIn(room, row.code, 'Farah')).resolves.toMatchObject({ name: 'Farah' });
    await expect(knock(room, { code: row.code })).resolves.toMatchObject({ classId: row.id });
    room.later(minute);
    await expect(knock(room, right)).resolves.toMatchObject({ name: 'Dana' });
  });

  it('say nothing of whether there is such a class', async () => {
    const room = aRoom();
    const { row } = await aClass(room);
    const tries = async (code: string) => {
      const answers = [];
      for (let i = 0; i < 12; i += 1)
        answers.push(await refusedBy(knock(room, { code, name: 'Dana', pass: 'a b c' })));
      return answers;
    };
    expect(await tries(row.code)).toEqual(await tries('ACDEFHJ'));
  });

  it('cannot close a class to nicknames', async () => {
    const room = aRoom();
    const { row, teacher, id } = await aClass(room);
    await setCode(room, teacher, id, { act: 'close' });
    for (let i = 0; i < 12; i += 1) await refusedBy(knock(room, { code: row.code }));
    await setCode(room, teacher, id, { act: 'open' });
    await expect(knock(room, { code: row.code })).resolves.toMatchObject({ classId: id });
  });
});

describe('a session', () => {
  it('lasts 8 hours without a request, or 60 days on the own device', async () => {
    const room = aRoom();
    const { row } = await aClass(room);
    const shared = await comesIn(room, row.code, 'Dana');
    const own = await knock(room, { code: row.code, name: 'Ezra', own: true });
    const seen = async (token: string) => (await viewerOf(room, { learner: token })).learner?.name;
    room.later(idleMs.shared);
    expect(await seen(shared.token)).toBe('Dana');
    room.later(idleMs.shared + 1);
    expect(await seen(shared.token)).toBeUndefined();
    expect(await seen(own.token)).toBe('Ezra');
    room.later(idleMs.own + 1);
    expect(await seen(own.token)).toBeUndefined();
  });

  it('of another learner on the same browser ends first', async () => {
    const room = aRoom();
    const { row } = await aClass(room);
    const dana = await comesIn(room, row.code, 'Dana');
    const viewer = await viewerOf(room, { learner: dana.token });
    await refusedBy(knock(room, { code: row.code, name: 'Dana' }, viewer));
    expect(await room.store.sessions.get(tokenHash(dana.token))).toBeDefined();
    await knock(room, { code: row.code, name: 'Ezra' }, viewer);
    expect(await room.store.sessions.get(tokenHash(dana.token))).toBeUndefined();
  });
});

it('reads a code however it is typed, and knows what can be none', () => {
  expect(codeTyped(' acd–efhj\u0000 ')).toBe('ACDEFHJ');
  expect(isCode('ACDEFHJ')).toBe(true);
  expect(isCode('ACDEFH0')).toBe(false);
  expect(isCode('ACDEFH')).toBe(false);
});

async function refusedBy(result: Promise<unknown>): Promise<string> {
  try {
    await result;
  } catch (error) {
    const { code, params } = error as { code: string; params: object };
    return JSON.stringify({ code, params });
  }
  throw new Error('it was let in');
}
