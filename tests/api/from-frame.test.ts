// Who is answered from a frame that has been made, and who is left to Astro.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, it } from 'vitest';
import { cut, type Fillings, hole } from '../../src/api/frame.ts';
import { serveOnDemand, type AstroHandler } from '../../src/api/on-demand.ts';
import type { Seat } from '../../src/classroom/records.ts';
import { newToken, tokenHash } from '../../src/classroom/secrets.ts';
import { aClass, aSeat } from '../classroom/a-class.ts';
import { aRoom } from '../classroom/a-room.ts';
import { aService } from './a-service.ts';

const room = aRoom();
let fill: () => Promise<Fillings | undefined>;
/** Makes the frame, as the page and middleware.ts do. */
const astro: AstroHandler = (_req, res, _next, { frames }) => {
  const pieces = cut(`<p>${hole('name')} at ${hole('attempt')}</p>`);
  frames.set('/class/:class/attempts/:attempt/review/', {
    pieces,
    fill: async ({ viewer, params }) =>
      (await fill()) ?? { name: viewer.learner?.name ?? '', attempt: params['attempt'] ?? '' },
  });
  res.end('by Astro');
};
const answer = serveOnDemand(astro, { services: aService({ classroom: room }), parts: [] });

interface Sent {
  readonly head: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

async function ask(path: string, cookie: string, method = 'GET'): Promise<string> {
  return String((await send(path, { cookie }, method)).body);
}

async function send(
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<Sent> {
  const { promise, resolve } = Promise.withResolvers<Sent>();
  let head: Sent['head'] = {};
  const res = {
    setHeader: () => {},
    writeHead: (_: number, all: Sent['head']) => (head = all),
    end: (body: Buffer | string) => resolve({ head, body: Buffer.from(body as string) }),
  };
  const req = { method, url: path, headers } as unknown as IncomingMessage;
  const [bare = '', query] = path.split('?');
  answer(req, res as unknown as ServerResponse, {
    path: bare,
    query: query === undefined ? '' : `?${query}`,
    names: ['class'],
    missing: () => resolve({ head, body: Buffer.from('missing') }),
  });
  return promise;
}

async function signedIn(seat: Seat): Promise<string> {
  const token = newToken(room);
  const now = room.now();
  const { classId, id: seatId } = seat;
  const session = { hash: tokenHash(token), instructorId: null, classId, seatId };
  await room.store.sessions.add({ ...session, createdAt: now, seenAt: now, idleMs: 1e9 });
  return `mv_class=${token}`;
}

const { id } = await aClass(room);
const olga = await signedIn(await aSeat(room, id, 'Olga <3'));
const anna = await signedIn(await aSeat(room, id, 'Anna'));
const elsewhere = await signedIn(await aSeat(room, (await aClass(room)).id, 'Ben'));
const page = `/class/${id}/attempts/a1/review/`;

beforeEach(() => {
  fill = async () => undefined;
});

it('is made by Astro once, and filled for each learner', async () => {
  expect(await ask(page, olga)).toBe('by Astro');
  expect(await ask(page, olga)).toBe('<p>Olga &lt;3 at a1</p>');
  expect(await ask(page, anna)).toBe('<p>Anna at a1</p>');
});

it('is sent compressed to whoever can read that, and says how long it is', async () => {
  await ask(page, olga);
  const name = { name: 'Olga'.repeat(300), attempt: 'a1' };
  fill = async () => name;
  const plain = await send(page, { cookie: olga });
  const zipped = await send(page, { cookie: olga, 'accept-encoding': 'gzip, deflate' });
  expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
  expect(zipped.body.length).toBeLessThan(200);
  expect(zipped.head).toMatchObject({
    'Content-Encoding': 'gzip',
    'Content-Length': zipped.body.length,
    Vary: 'Accept-Encoding',
    'Cache-Control': 'no-store',
  });
  expect(plain.head).not.toHaveProperty('Content-Encoding');
  expect(plain.head).toMatchObject({ 'Content-Length': plain.body.length });
});

it.each([
  ['somebody who is not signed in', page, ''],
  ['a learner of another class', page, elsewhere],
  ['an instructor', page, `${olga}; mv_teach=a`],
  ['somebody who has a note to read', page, `${olga}; mv_note=a`],
  ['an address with a query', `${page}?a=1`, olga],
  ['another page', `/class/${id}/me/`, olga],
])('leaves %s to Astro', async (_, path, cookie) => {
  await ask(page, olga);
  expect(await ask(path, cookie)).toBe('by Astro');
});

it('leaves to Astro what fails, for Astro shows it', async () => {
  await ask(page, olga);
  fill = () => Promise.reject(new Error('no database'));
  expect(await ask(page, olga)).toBe('by Astro');
});

it('leaves to Astro who asks for the head alone', async () => {
  await ask(page, olga);
  expect(await ask(page, olga, 'HEAD')).toBe('by Astro');
});
