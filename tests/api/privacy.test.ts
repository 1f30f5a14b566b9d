// Routes of privacy through HTTP: a learner's own data as a file, and the end of a class.
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { mountRoutes } from '../../src/api/http.ts';
import { privacy } from '../../src/api/routes/privacy.ts';
import { newToken, tokenHash } from '../../src/classroom/secrets.ts';
import type { Session } from '../../src/classroom/records.ts';
import { aRoom, type TestRoom } from '../classroom/a-room.ts';
import { aClass, comesIn } from '../classroom/a-taught-class.ts';
import { createStreams } from '../../src/api/streams.ts';

async function cookieOf(room: TestRoom, name: string, who: Partial<Session>): Promise<string> {
  const token = newToken(room);
  await room.store.sessions.add({
    hash: tokenHash(token),
    instructorId: null,
    classId: null,
    seatId: null,
    createdAt: room.now(),
    seenAt: room.now(),
    idleMs: 3_600_000,
    ...who,
  });
  return `${name}=${token}`;
}

async function school() {
  const room = aRoom();
  const { row, teacher } = await aClass(room, { title: 'Group 3, autumn' });
  const dana = await comesIn(room, row.code, 'Дана «Dana» O’Neill');
  const timur = await comesIn(room, row.code, 'Timur');
  const app = new Hono();
  const onError = (error: Error) => {
    throw error;
  };
  mountRoutes(app, room, privacy, { streams: createStreams(), secure: false, onError });
  const owner = await cookieOf(room, 'mv_teach', { instructorId: teacher.instructor?.id ?? null });
  const erase = (form: Readonly<Record<string, string>>) =>
    app.request(`/api/teach/classes/${row.id}/erase`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { Cookie: owner, Accept: 'text/html' },
    });
  const data = (token: string) =>
    app.request(`/api/class/${row.id}/me/data`, { headers: { Cookie: `mv_class=${token}` } });
  return { room, row, dana, timur, erase, data };
}

it('a learner gets what is stored about them as a file with their name, and nothing of others', async () => {
  const { dana, data } = await school();
  const answer = await data(dana.token);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Disposition')).toContain('attachment');
  expect(answer.headers.get('Content-Disposition')).toContain(encodeURIComponent('Дана'));
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ name: dana.name, class: 'Group 3, autumn' });
  expect(text).not.toContain('Timur');
  expect(text).not.toContain(dana.pass);
});

it('a class is erased only when its title was typed, and then nothing opens it any more', async () => {
  const { room, row, dana, erase, data } = await school();
  const settings = `/teach/classes/${row.id}/settings/`;
  for (const erased of ['', 'Group 4', row.id]) {
    const refused = await erase({ erased, back: settings });
    expect([refused.status, refused.headers.get('Location')]).toEqual([303, settings]);
    expect(await room.store.classes.get(row.id)).toBeDefined();
  }
  const answer = await erase({ erased: ' group 3,  Autumn ', back: settings });
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/teach/']);
  expect(await room.store.classes.get(row.id)).toBeUndefined();
  expect(await room.store.seats.all(row.id)).toEqual([]);
  expect((await data(dana.token)).status).not.toBe(200);
});
