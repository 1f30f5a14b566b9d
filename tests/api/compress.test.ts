import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { acceptsGzip, bytesOf } from '../../src/api/compress.ts';
import { makeWhole } from '../../src/api/whole.ts';

const long = 'a long answer '.repeat(200);
const app = new Hono()
  .use(makeWhole)
  .get('/long', (c) => c.json({ long }))
  .get('/short', (c) => c.json({ long: 'short' }))
  .get('/picture', (c) => c.body(long, 200, { 'Content-Type': 'image/png' }))
  .get('/stream', (c) => c.body(long, 200, { 'Content-Type': 'text/event-stream' }))
  .get('/cookies', (c) => {
    c.header('Set-Cookie', 'a=1');
    c.header('Set-Cookie', 'b=2', { append: true });
    c.header('Vary', 'Cookie');
    return c.text(long, 201);
  })
  .post('/there', (c) => c.redirect('/join/', 303));

const ask = (path: string, accepts = 'gzip, deflate, br', method = 'GET') =>
  app.request(path, { method, headers: { 'Accept-Encoding': accepts } });

describe('an answer', () => {
  it('above 1 kB is compressed and says its length', async () => {
    const answer = await ask('/long');
    const body = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    expect(answer.headers.get('Content-Length')).toBe(String(body.length));
    expect(body.length).toBeLessThan(200);
    expect(JSON.parse(gunzipSync(body).toString())).toEqual({ long });
  });

  it.each([
    ['short', '/short', 'gzip'],
    ['for somebody who cannot read that', '/long', 'br'],
    ['a picture', '/picture', 'gzip'],
    ['a stream, which must not wait for its end', '/stream', 'gzip'],
    ['without a body', '/there', 'gzip'],
  ])('is left alone when it is %s', async (_, path, accepts) => {
    const answer = await ask(path, accepts, path === '/there' ? 'POST' : 'GET');
    expect(answer.headers.get('Content-Encoding')).toBeNull();
  });

  it('says that it depends on what the reader accepts, compressed or not', async () => {
    for (const accepts of ['gzip', 'identity'])
      expect((await ask('/long', accepts)).headers.get('Vary')).toBe('Accept-Encoding');
  });

  it('keeps its status, its cookies and its other headers', async () => {
    const { status, headers } = await ask('/cookies');
    expect([status, headers.getSetCookie(), headers.get('Vary')]).toEqual([
      201,
      ['a=1', 'b=2'],
      'Cookie, Accept-Encoding',
    ]);
  });
});

it.each([
  ['gzip', true],
  ['br, GZIP;q=0.5', true],
  ['*', true],
  ['', false],
  ['br', false],
  ['gzip;q=0', false],
  ['gzip; q=0.0, *', false],
])('"%s" allows gzip: %s', (accepts, allowed) => {
  expect(acceptsGzip(accepts)).toBe(allowed);
});

it('compressing leaves nothing that only a full collection of garbage takes away', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (how: { type: 'minor' }) => void;
  /** Bytes of buffers that small collections leave; what they free is counted a moment later. */
  const held = async () => {
    for (let n = 0; n < 3; n++) {
      collect({ type: 'minor' });
      await wait(20);
    }
    return process.memoryUsage().arrayBuffers;
  };
  const text = Buffer.from(long);
  const before = await held();
  for (let n = 0; n < 300; n++) await bytesOf('gzip', text);
  // A finished compressor keeps 16 kB by itself: 4.9 MB.
  expect((await held()) - before).toBeLessThan(1_000_000);
});
