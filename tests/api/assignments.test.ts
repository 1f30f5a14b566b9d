// What the routes of assignments take and refuse, through HTTP: forms in the zone of the class, words for every refusal.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { readSettings, settingsFields } from '../../src/api/assignment-form.ts';
import { mountRoutes } from '../../src/api/http.ts';
import { takeNote } from '../../src/api/note.ts';
import { assignments } from '../../src/api/routes/assignments.ts';
import { begin } from '../../src/classroom/begin.ts';
import type { Role } from '../../src/classroom/records.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import { newToken, tokenHash } from '../../src/classroom/secrets.ts';
import { aClass, anAssignment, aSeat } from '../classroom/a-class.ts';
import { anInstructor } from '../classroom/an-instructor.ts';
import { aRoom, day, hour, tuesday } from '../classroom/a-room.ts';
import { createStreams } from '../../src/api/streams.ts';

async function aSite(role: Role = 'teacher', zone = 'Asia/Almaty') {
  const room = aRoom();
  const klass = await aClass(room, { zone });
  const { by } = await anInstructor(room, klass.id);
  const instructorId = by.instructor?.id;
  if (instructorId === undefined) throw new Error('nobody');
  await room.store.classes.setRole(klass.id, instructorId, role);
  const token = newToken(room);
  await room.store.sessions.add({
    hash: tokenHash(token),
    instructorId,
    classId: null,
    seatId: null,
    createdAt: room.now(),
    seenAt: room.now(),
    idleMs: 8 * hour,
  });
  const app = new Hono();
  mountRoutes(app, room, assignments, {
    streams: createStreams(),
    secure: false,
    onError: (error) => {
      throw error;
    },
  });
  const base = `/api/teach/classes/${klass.id}`;
  const cookie = { Cookie: `mv_teach=${token}` };
  /** Posts a form as a browser does; where it goes, and the note that waits there. */
  const post = async (path: string, fields: Record<string, string> | [string, string][]) => {
    const response = await app.request(`${base}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: cookie,
    });
    const go = response.headers.get('Location') ?? '';
    const left = /mv_note=([^;]+)/.exec(response.headers.get('Set-Cookie') ?? '')?.[1];
    return { status: response.status, go, note: await takeNote(room, left, go) };
  };
  const script = (path: string, fields?: Record<string, string>) =>
    app.request(`${base}${path}`, {
      headers: { ...cookie, Accept: 'application/json' },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    });
  const made = () => room.store.assignments.all(klass.id);
  return { room, klass, by, base, post, script, made };
}

const quiz = { kind: 'quiz', ref: 'class', title: 'Birds' };

describe('the form of an assignment', () => {
  it('is read in the time zone of the class, and leads to the page of what was made', async () => {
    const { klass, post, made } = await aSite();
    const fields = {
      ...quiz,
      note: ' Take your time. ',
      opens: '2026-12-02T09:00',
      due: '2026-12-03T18:00',
      closes: '2026-12-04T18:00',
      attempts: '',
      counts: 'last',
      minutes: '45',
      order: 'shuffled',
      confidence: 'on',
    };
    const { status, go, note } = await post('/assignments', fields);
    const [assignment] = await made();
    expect([status, go]).toEqual([
      303,
      `/teach/classes/${klass.id}/assignments/${assignment?.id}/`,
    ]);
    expect(note).toMatchObject({ key: 'made', tone: 'done' });
    expect(assignment?.settings).toEqual({
      title: 'Birds',
      note: 'Take your time.',
      to: { whom: 'class' },
      opensAt: Date.UTC(2026, 11, 2, 4),
      dueAt: Date.UTC(2026, 11, 3, 13),
      closesAt: Date.UTC(2026, 11, 4, 13),
      attempts: null,
      counts: 'last',
      minutes: 45,
      order: 'shuffled',
      confidence: true,
      release: { marks: 'immediate', keys: 'after-due', explanations: 'after-due' },
      exercise: undefined,
    });
  });

  it('reads an end that clocks show twice as the last of the two, a beginning as the first', async () => {
    const { post, made } = await aSite('teacher', 'Europe/Berlin');
    await post('/assignments', { ...quiz, opens: '2026-10-25T02:30', due: '2026-10-25T02:30' });
    const [assignment] = await made();
    expect(assignment?.settings).toMatchObject({
      opensAt: Date.UTC(2026, 9, 25, 0, 30),
      dueAt: Date.UTC(2026, 9, 25, 1, 30),
    });
  });

  it('says that explanations were moved behind the keys', async () => {
    const { post } = await aSite();
    const release = { 'release-keys': 'manual', 'release-explanations': 'immediate' };
    expect((await post('/assignments', { ...quiz, ...release })).note).toMatchObject({
      key: 'made-moved',
    });
  });

  it('gives it to the learners that are ticked', async () => {
    const { room, klass, post, made } = await aSite();
    const [anna, ben] = [await aSeat(room, klass.id, 'Anna'), await aSeat(room, klass.id, 'Ben')];
    await post('/assignments', [
      ...Object.entries(quiz),
      ['to', 'seats'],
      ['seat', anna.id],
      ['seat', ben.id],
      ['seat', ben.id],
    ]);
    expect((await made())[0]?.settings.to).toEqual({ whom: 'seats', seats: [anna.id, ben.id] });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a date that cannot be read', { due: 'Friday' }, /date or time cannot be read/],
    ['a number that cannot be read', { attempts: 'many' }, /whole number from 1 to 50/],
    ['times out of order', { due: '2026-12-03T18:00', closes: '2026-12-02T18:00' }, /out of order/],
    ['no title', { title: ' ' }, /title is needed/],
    [
      'learners that are ticked beside the class',
      { to: 'class', seat: 'x' },
      /take the ticks away/,
    ],
    ['nobody', { to: 'seats' }, /Nobody was chosen/],
    ['what the course does not have', { ref: 'fish' }, /no longer has/],
    ['a kind that there is not', { kind: 'poem' }, /no longer has/],
    ['a release that no page offers', { 'release-keys': 'soon' }, /cannot be read/],
    ['keys after a date that is not set', { 'release-keys': 'after-due' }, /no date is set/],
  ])('refuses %s in words, and hands back what was typed', async (_, wrong, words) => {
    const { post, made } = await aSite();
    const back = '/teach/classes/x/assignments/new/?kind=quiz&ref=class';
    const { go, note } = await post('/assignments', { ...quiz, ...wrong, note: 'typed', back });
    expect(go).toBe(back);
    expect(note?.error).toMatch(words);
    expect(note?.typed).toMatchObject({ note: ['typed'] });
    expect(await made()).toEqual([]);
  });

  it('is filled with what it was sent with', () => {
    const sent = {
      title: ['Birds'],
      note: ['Take your time.'],
      to: ['seats'],
      seat: ['anna', 'ben'],
      opens: ['2026-12-02T09:00'],
      due: ['2026-12-03T18:00'],
      closes: [''],
      attempts: ['3'],
      counts: ['first'],
      minutes: [''],
      order: ['shuffled'],
      confidence: [],
      'release-marks': ['manual'],
      'release-keys': ['after-due'],
      'release-explanations': ['manual'],
      form: ['short'],
      seed: ['class'],
    };
    const zone = 'Asia/Almaty';
    expect(settingsFields(readSettings(new Map(Object.entries(sent)), zone), zone)).toEqual(sent);
  });

  it('is refused from an assistant, who sees and does not change', async () => {
    const { script, made } = await aSite('assistant');
    expect((await script('/assignments', quiz)).status).toBe(403);
    expect(await made()).toEqual([]);
  });
});

describe('the buttons of an assignment', () => {
  it('take back and put back', async () => {
    const { room, klass, post, made } = await aSite();
    const { id } = await anAssignment(room, klass.id);
    expect((await post(`/assignments/${id}/withdraw`, {})).note).toMatchObject({
      key: 'withdrawn',
    });
    expect((await made())[0]?.withdrawnAt).toBe(tuesday);
    expect((await post(`/assignments/${id}/put-back`, {})).note).toMatchObject({ key: 'put-back' });
    expect((await made())[0]?.withdrawnAt).toBeNull();
  });

  it('let out and take back marks, keys and explanations; the keys before the explanations', async () => {
    const { room, klass, script, made } = await aSite();
    const release = { marks: 'manual', keys: 'manual', explanations: 'manual' } as const;
    const { id } = await anAssignment(room, klass.id, { release });
    const early = await script(`/assignments/${id}/let-out`, { what: 'explanations' });
    expect([early.status, await early.json()]).toMatchObject([409, { code: 'keys-first' }]);
    await script(`/assignments/${id}/let-out`, { what: 'keys' });
    await script(`/assignments/${id}/let-out`, { what: 'explanations' });
    expect((await made())[0]?.released).toEqual({
      marks: null,
      keys: tuesday,
      explanations: tuesday,
    });
    await script(`/assignments/${id}/take-back`, { what: 'keys' });
    expect((await made())[0]?.released).toEqual({ marks: null, keys: null, explanations: null });
    expect((await script(`/assignments/${id}/let-out`, { what: 'answers' })).status).toBe(400);
  });

  it('edit, and take the new text, find nothing in another class', async () => {
    const { room, script } = await aSite();
    const { id } = await anAssignment(room, (await aClass(room)).id);
    for (const path of ['', '/text', '/withdraw', '/put-back'])
      expect((await script(`/assignments/${id}${path}`, { title: 'Mine' })).status).toBe(404);
    expect((await script(`/assignments/${id}/let-out`, { what: 'marks' })).status).toBe(404);
  });
});

describe('what one learner is given beyond the others', () => {
  it('is set and ended by a form that goes back to its page', async () => {
    const { room, klass, post } = await aSite();
    const anna = await aSeat(room, klass.id, 'Anna');
    const { id } = await anAssignment(room, klass.id, { dueAt: tuesday + day });
    const where = {
      seat: anna.id,
      assignment: id,
      back: `/teach/classes/${klass.id}/people/${anna.id}/`,
    };
    const set = await post('/accommodations', {
      ...where,
      extraTime: '50',
      due: '2026-12-05T09:00',
    });
    expect(set).toMatchObject({ go: where.back, note: { key: 'accommodation-set' } });
    expect(await room.store.assignments.accommodations(klass.id)).toMatchObject([
      {
        seatId: anna.id,
        assignmentId: id,
        extraTime: 50,
        extraAttempts: 0,
        dueAt: Date.UTC(2026, 11, 5, 4),
      },
    ]);
    const ended = await post('/accommodations', { ...where, intent: 'end', extraTime: '50' });
    expect(ended.note).toMatchObject({ key: 'accommodation-ended' });
    expect(await room.store.assignments.accommodations(klass.id)).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a date that gives no more time', { due: '2026-12-01T09:00' }, 'not-later'],
    ['more than can be meant', { extraTime: '1000' }, 'number-unreadable'],
    ['a minus', { extraAttempts: '-1' }, 'number-unreadable'],
    ['a learner of another class', { seat: 'somebody' }, 'not-found'],
  ])('is refused for %s', async (_, wrong, code) => {
    const { room, klass, script } = await aSite();
    const anna = await aSeat(room, klass.id, 'Anna');
    const { id } = await anAssignment(room, klass.id, { dueAt: tuesday + day });
    const response = await script('/accommodations', { seat: anna.id, assignment: id, ...wrong });
    expect(await response.json()).toMatchObject({ code });
  });
});

describe('attempts', () => {
  async function handedIn() {
    const site = await aSite();
    const { room, klass } = site;
    const anna = await aSeat(room, klass.id, 'Anna');
    const { id } = await anAssignment(room, klass.id);
    const attempt = await begin(room, anna, id);
    const events = [{ id: 'h', type: 'handed-in', at: tuesday }] as const;
    const saved = await saveEvents(room, anna, attempt.id, {
      seat: anna.id,
      sentAt: tuesday,
      events,
    });
    return { ...site, attempt, code: saved.receipt?.code ?? '' };
  }

  it('are reopened until a time in the zone of the class', async () => {
    const { room, klass, attempt, post } = await handedIn();
    const { go, note } = await post(`/attempts/${attempt.id}/reopen`, {
      until: '2026-12-02T09:00',
    });
    expect([go, note?.key]).toEqual([
      `/teach/classes/${klass.id}/attempts/${attempt.id}/`,
      'reopened',
    ]);
    expect(await room.store.attempts.get(klass.id, attempt.id)).toMatchObject({
      handedInAt: null,
      reopenedUntil: Date.UTC(2026, 11, 2, 4),
    });
  });

  it.each<[string, Record<string, string>, string]>([
    ['without a time', {}, 'time-unreadable'],
    ['until a time that has passed', { until: '2026-11-30T09:00' }, 'not-later'],
  ])('are not reopened %s', async (_, fields, code) => {
    const { attempt, script } = await handedIn();
    const response = await script(`/attempts/${attempt.id}/reopen`, fields);
    expect(await response.json()).toMatchObject({ code });
  });

  it('are found by their receipt', async () => {
    const { attempt, code, script } = await handedIn();
    const found = await script(`/receipts?receipt=${code.toLowerCase()}`);
    expect(await found.json()).toMatchObject({ attemptId: attempt.id, learner: 'Anna' });
    expect((await script('/receipts?receipt=ACDEFHJK')).status).toBe(404);
    expect((await script('/receipts')).status).toBe(404);
  });
});
