// The files that a class is taken out as, asked for over HTTP and read back.
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { createApi } from '../../src/api/app.ts';
import { atMost } from '../../src/api/routes/exports.ts';
import { streamed } from '../../src/api/streamed.ts';
import { begin } from '../../src/classroom/begin.ts';
import { finishPlay } from '../../src/classroom/plays.ts';
import { pseudonymOf } from '../../src/classroom/pseudonyms.ts';
import type { Room } from '../../src/classroom/room.ts';
import { readCsv } from '../../src/exchange/results-csv.ts';
import { xlsxOf } from '../../src/exchange/results-xlsx.ts';
import type { ClassId } from '../../src/ids.ts';
import { aSeat } from '../classroom/a-class.ts';
import { aPlay, by } from '../classroom/a-play.ts';
import { auditOf } from '../classroom/an-instructor.ts';
import { minute, tuesday } from '../classroom/a-room.ts';
import { aTerm } from '../classroom/a-term.ts';
import { anInstructor } from '../durability/an-instructor.ts';
import { reason } from '../scenario/plays.ts';
import { aService } from './a-service.ts';

async function asked(room: Room, classId: ClassId) {
  const cookie = await anInstructor(room, classId, 'assistant', 'Arman');
  const app = createApi(aService({ classroom: room }));
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://localhost/api/teach/classes/${classId}/export/${path}`, {
      headers: { Cookie: cookie, Accept: 'application/json', ...headers },
    });
  const csv = async (path: string) => readCsv(await (await get(path)).text());
  const json = async (path: string) =>
    (await (await get(path)).json()) as { readonly rows: readonly Record<string, unknown>[] };
  return { get, csv, json };
}

const names = ['Айгүл Қарлығаш', '=HYPERLINK("http://example.org")', 'Zoë'];

async function aClassWithWork() {
  const term = await aTerm(names, { title: '=Birds', zone: 'Asia/Tokyo' });
  const { room, klass, seats, give, answer } = term;
  const quiz = await give({ title: '+Nests', dueAt: tuesday + minute, confidence: true });
  await answer(seats[0], quiz, ['k7', 'p2']);
  room.later(10 * minute);
  await answer(seats[1], quiz, ['p2']);
  await answer(seats[2], quiz, ['k7'], false);
  return { ...term, quiz, ...(await asked(room, klass.id)) };
}

describe('the gradebook as a file', () => {
  it('has a row a learner with total, per cent, points and state, and comes back as it was', async () => {
    const { csv } = await aClassWithWork();
    const rows = await csv('gradebook?as=csv');
    // By name, as everywhere: signs come before letters.
    expect(rows.map((row) => row['learner']).toSorted()).toEqual(names.toSorted());
    expect(rows.find((row) => row['learner'] === names[0])).toEqual({
      learner: names[0],
      total_percent: '50',
      handed_in_percent: '50',
      counted: '1',
      missing: '0',
      given: '1',
      '1 +Nests: percent': '50',
      '1 +Nests: points': '1',
      '1 +Nests: out_of': '2',
      '1 +Nests: state': 'marked',
    });
    expect(rows.find((row) => row['learner'] === names[1])?.['1 +Nests: state']).toBe(
      'marked, late',
    );
    expect(rows.find((row) => row['learner'] === 'Zoë')).toMatchObject({
      total_percent: '0',
      missing: '1',
      '1 +Nests: percent': '0',
      '1 +Nests: state': 'missing',
    });
  });

  it('has pseudonyms in the place of names, in an order of their own, when that is asked for', async () => {
    const { get, klass, seats } = await aClassWithWork();
    const text = await (await get('gradebook?as=csv&names=no')).text();
    for (const name of names) expect(text).not.toContain(name);
    for (const { id } of seats) expect(text).not.toContain(id);
    const found = readCsv(text).map((row) => row['pseudonym']);
    expect(found).toEqual(seats.map(({ id }) => pseudonymOf(klass.id, id)).toSorted());
    expect(Object.keys(readCsv(text)[0] ?? {})).not.toContain('learner');
  });

  it('has names or pseudonyms, and never both: a named file would tell whose the others are', async () => {
    const { get, klass, seats } = await aClassWithWork();
    for (const path of ['gradebook?as=csv', 'responses?as=csv', 'responses?as=json']) {
      const text = await (await get(path)).text();
      for (const { id } of seats) expect(text).not.toContain(pseudonymOf(klass.id, id));
    }
  });

  it('is JSON by the ids of assignments, with numbers as numbers', async () => {
    const { json, quiz } = await aClassWithWork();
    const file = await json('gradebook?as=json');
    expect(file).toMatchObject({ what: 'gradebook', class: '=Birds', zone: 'Asia/Tokyo' });
    expect(file.rows[1]).toMatchObject({ [`${quiz.id}: percent`]: expect.any(Number) });
  });

  it('is a workbook, named after class and day for any browser', async () => {
    const { get } = await aClassWithWork();
    const answer = await get('gradebook?as=xlsx');
    expect(answer.headers.get('Content-Type')).toContain('spreadsheetml');
    expect(decodeURIComponent(answer.headers.get('Content-Disposition') ?? '')).toContain(
      "filename*=UTF-8''=Birds gradebook 2026-12-01.xlsx",
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
  });
});

describe('all responses as a file', () => {
  it('have a row a response: what was asked and answered, what it came to, changes, seconds, times', async () => {
    const term = await aTerm(['Anna'], { zone: 'Asia/Tokyo' });
    const { room, klass, seats, give, answer } = term;
    const quiz = await give({ title: 'Nests' });
    await answer(seats[0], quiz, ['p2'], false);
    room.later(40_000);
    await answer(seats[0], quiz, ['k7', 'k7']);
    const { csv } = await asked(room, klass.id);
    const rows = await csv('responses?as=csv');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      assignment: 'Nests',
      assignment_id: quiz.id,
      attempt: '1',
      attempt_state: 'handed-in',
      late: 'no',
      learner: 'Anna',
      question_id: 'nests.one',
      question: 'prompt of nests.one',
      kind: 'choice',
      answer: 'text of k7',
      outcome: 'right',
      points: '1',
      sure: '',
      arrived: 'in-time',
      changes: '1',
      seconds: '40',
      begun: '2026-12-01 18:00:00',
      handed_in: '2026-12-01 18:00:40',
      first_answer: '2026-12-01 18:00:00',
      last_answer: '2026-12-01 18:00:40',
      zone: 'Asia/Tokyo',
    });
    expect(rows[1]).toMatchObject({ question_id: 'nests.two', changes: '0', seconds: '0' });
  });

  it('tell apart what was not reached, not answered, and wrong; late work; work that goes on', async () => {
    const { csv } = await aClassWithWork();
    const rows = await csv('responses?as=csv');
    const of = (name: string | undefined) =>
      rows
        .filter(({ learner }) => learner === name)
        .map((row) => [row['outcome'], row['attempt_state'], row['late']]);
    expect(of(names[0])).toEqual([
      ['right', 'handed-in', 'no'],
      ['wrong', 'handed-in', 'no'],
    ]);
    expect(of(names[1])).toEqual([
      ['wrong', 'handed-in', 'yes'],
      ['not-reached', 'handed-in', 'yes'],
    ]);
    expect(of(names[2])).toEqual([
      ['right', 'working', 'no'],
      ['not-reached', 'working', 'no'],
    ]);
  });

  it('are of one assignment when that is asked for, and not found for one of another class', async () => {
    const { json, get, give, answer, seats, quiz } = await aClassWithWork();
    const other = await give({ title: 'other' });
    await answer(seats[0], other, ['k7', 'k7']);
    const { rows } = await json(`responses?as=json&assignment=${quiz.id}`);
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map((row) => row['assignment_id']))).toEqual(new Set([quiz.id]));
    expect((await get('responses?as=json&assignment=none')).status).toBe(404);
  });

  it('hold no name, seat or attempt by which a pseudonym could be undone', async () => {
    const { get, seats, room, klass } = await aClassWithWork();
    const text = await (await get('responses?as=json&names=no')).text();
    const attempts = await room.store.attempts.inClass(klass.id);
    for (const secret of [...names, ...seats.map(({ id }) => id), ...attempts.map(({ id }) => id)])
      expect(text).not.toContain(secret);
    expect(text).toContain(pseudonymOf(klass.id, seats[0]?.id ?? ('' as never)));
  });

  it('are no workbook when they are too many, and no more is read than shows that', async () => {
    let made = 0;
    const rows = function* () {
      for (;;) yield [(made += 1)];
    };
    await expect(xlsxOf('many', { columns: ['n'], rows: atMost(rows(), 3) })).rejects.toMatchObject(
      {
        code: 'too-many-rows',
        params: { most: 3 },
      },
    );
    expect(made).toBe(4);
    const three = [[1], [2], [3]];
    const passed = [];
    for await (const row of atMost(three, 3)) passed.push(row);
    expect(passed).toEqual(three);
  });

  it('are read some at a time: never all attempts of the class or of an assignment', async () => {
    const { get, room } = await aClassWithWork();
    const { attempts } = room.store.reports;
    const spies = [vi.spyOn(attempts, 'inClass'), vi.spyOn(attempts, 'ofAssignment')];
    await (await get('responses?as=csv')).text();
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});

/** Six learners who have played to the end. */
async function severalPlays() {
  const first = await aPlay();
  const { room, klass, assignment } = first;
  await first.playOn();
  await finishPlay(room, first.seat, first.attempt.id);
  for (const name of ['Ben', 'Cid', 'Dia', 'Eva', 'Finn']) {
    const seat = await aSeat(room, klass.id, name);
    const attempt = await begin(room, seat, assignment.id);
    await by(room, seat, attempt).playOn();
    await finishPlay(room, seat, attempt.id);
  }
  return { room, klass, plays: 6 };
}

describe('opinions as a file', () => {
  it('come apart from responses, with pseudonyms unless names are asked for, and that is written down', async () => {
    const { room, klass, seat, attempt, playOn } = await aPlay();
    await playOn();
    const { csv, get } = await asked(room, klass.id);
    // A play that goes on is nobody's business yet.
    expect(await csv('opinions?as=csv')).toEqual([]);
    await finishPlay(room, seat, attempt.id);
    const rows = await csv('opinions?as=csv');
    expect(new Set(rows.map((row) => row['what']))).toEqual(
      new Set(['goal', 'red-line', 'stance', 'confidence', 'belief', 'reason', 'expected-move']),
    );
    expect(rows.find((row) => row['what'] === 'reason')?.['text']).toBe(reason);
    expect(JSON.stringify(rows)).not.toContain(seat.name);
    expect(await auditOf(room, klass.id)).toEqual([]);
    expect((await csv('opinions?as=csv&names=yes'))[0]?.['learner']).toBe(seat.name);
    expect(await auditOf(room, klass.id)).toEqual([
      { what: 'opinions-taken-out', details: { names: true } },
    ]);
    const responses = await (await get('responses?as=csv')).text();
    expect(responses).toContain('decision');
    expect(responses).not.toContain(reason);
    expect((await get('opinions?as=xlsx')).status).toBe(400);
  });

  it('with pseudonyms cannot be laid beside responses with names: no times, and another order', async () => {
    const { room, klass, plays } = await severalPlays();
    const { csv } = await asked(room, klass.id);
    const opinions = await csv('opinions?as=csv');
    expect(Object.keys(opinions[0] ?? {})).toEqual([
      'assignment',
      'assignment_id',
      'attempt',
      'pseudonym',
      'what',
      'about',
      'text',
      'number',
    ]);
    const inOpinions = [...new Set(opinions.map((row) => row['pseudonym']))];
    expect(inOpinions).toHaveLength(plays);
    expect(inOpinions).toEqual(inOpinions.toSorted());
    const named = await csv('opinions?as=csv&names=yes');
    expect(named[0]?.['time']).toMatch(/^2026-12-01 /);
    const responses = await csv('responses?as=csv');
    const seats = new Map(
      (await room.store.seats.all(klass.id)).map((each) => [each.name, each.id]),
    );
    for (const rows of [named, responses]) {
      const inOrder = [...new Set(rows.map(({ learner = '' }) => learner))].map((name) =>
        pseudonymOf(klass.id, seats.get(name) ?? ('' as never)),
      );
      expect(inOrder.toSorted()).toEqual(inOpinions);
      expect(inOrder).not.toEqual(inOpinions);
    }
  });

  it('are not there in a class that leaves them on the devices', async () => {
    const { room, klass } = await aPlay({ opinions: 'device' });
    const { get } = await asked(room, klass.id);
    expect((await get('opinions?as=csv')).status).toBe(404);
  });
});

describe('a file on its way', () => {
  it('is compressed piece by piece for who can read that', async () => {
    const { get } = await aClassWithWork();
    const answer = await get('responses?as=csv', { 'Accept-Encoding': 'gzip' });
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    expect(answer.headers.get('Content-Length')).toBeNull();
    const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString();
    expect(readCsv(text)).toHaveLength(6);
  });

  it('is made only as fast as it is read, and breaks off when making it fails', async () => {
    let made = 0;
    async function* pieces() {
      for (; made < 5; made += 1) yield 'x';
      throw new Error('the disk is gone');
    }
    const faults: string[] = [];
    const reader = streamed(pieces(), ({ message }) => void faults.push(message)).getReader();
    await reader.read();
    expect(made).toBeLessThan(4);
    await expect(
      (async () => {
        while (!(await reader.read()).done);
      })(),
    ).rejects.toThrow('the disk is gone');
    expect(faults).toEqual(['the disk is gone']);
  });

  it('is of a kind that there is', async () => {
    const { get } = await aClassWithWork();
    expect((await get('gradebook?as=doc')).status).toBe(400);
  });
});
