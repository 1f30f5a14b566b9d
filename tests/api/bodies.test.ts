// How much may be sent, and what happens to what cannot be read.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { limitBody, largestBody } from '../../src/api/body-limit.ts';
import { readForm, readJson } from '../../src/api/body.ts';
import { Refusal, refuse } from '../../src/api/refusal.ts';
import { refusalWords as words } from '../../src/api/words.ts';

const app = new Hono()
  .use(limitBody())
  .post('/length', async (c) => c.json((await c.req.text()).length))
  .post('/json', async (c) => c.json({ got: await readJson(c) }))
  .post('/form', async (c) => c.json({ got: (await readForm(c)).getAll('code') }));
app.onError((error, c) => {
  if (error instanceof Refusal) return refuse(c, error.status, error.message);
  throw error;
});

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** The same over a real connection: only there do lengths and pieces mean something. */
async function listening(): Promise<string> {
  const listener = getRequestListener(app.fetch);
  server = createServer((req, res) => void listener(req, res)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A body that does not say how long it is. */
const inPieces = (length: number) =>
  new ReadableStream({
    start: (controller) => {
      for (let sent = 0; sent < length; sent += 1024)
        controller.enqueue(new Uint8Array(Math.min(1024, length - sent)).fill(97));
      controller.close();
    },
  });

describe('a body', () => {
  it('may have 256 kB, whether it says its length or not', async () => {
    const address = await listening();
    const known = await fetch(`${address}/length`, {
      method: 'POST',
      body: 'a'.repeat(largestBody),
    });
    expect([known.status, await known.json()]).toEqual([200, 262_144]);
    const pieces = { method: 'POST', body: inPieces(largestBody), duplex: 'half' };
    const unknown = await fetch(`${address}/length`, pieces as RequestInit);
    expect([unknown.status, await unknown.json()]).toEqual([200, 262_144]);
  });

  it('that is larger is refused with a sentence that says what to do, and the server goes on', async () => {
    const address = await listening();
    const known = await fetch(`${address}/length`, {
      method: 'POST',
      body: 'a'.repeat(largestBody + 1),
    });
    expect([known.status, await known.json()]).toEqual([413, { error: words.tooLarge(256) }]);
    const pieces = { method: 'POST', body: inPieces(largestBody + 1), duplex: 'half' };
    const unknown = await fetch(`${address}/length`, pieces as RequestInit);
    expect(unknown.status).toBe(413);
    const small = await fetch(`${address}/length`, { method: 'POST', body: 'small' });
    expect(await small.json()).toBe(5);
  });

  it('that is larger is refused as a page when a browser sent a form', async () => {
    const answer = await app.request('/length', {
      method: 'POST',
      headers: { Accept: 'text/html', 'Content-Length': String(largestBody + 1) },
      body: 'a'.repeat(largestBody + 1),
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain(words.tooLarge(256));
  });
});

describe('JSON', () => {
  const send = (body: string, type = 'application/json') =>
    app.request('/json', { method: 'POST', body, headers: { 'Content-Type': type } });

  it('is read', async () => {
    expect(await (await send('{"a":[1]}', 'application/json; charset=utf-8')).json()).toEqual({
      got: { a: [1] },
    });
  });

  it.each([
    ['broken off', '{"a":', 'application/json'],
    ['empty', '', 'application/json'],
    ['sent as something else', '{}', 'text/plain'],
  ])('that is %s is refused with a sentence', async (_, body, type) => {
    const answer = await send(body, type);
    expect([answer.status, await answer.json()]).toEqual([400, { error: words.notJson }]);
  });
});

describe('a form', () => {
  const send = (body: string, type: string) =>
    app.request('/form', { method: 'POST', body, headers: { 'Content-Type': type } });

  it('is read with repeated fields, in both ways in which browsers send one', async () => {
    const plain = await send('code=a&code=b', 'application/x-www-form-urlencoded');
    expect(await plain.json()).toEqual({ got: ['a', 'b'] });
    const part = '--x\r\nContent-Disposition: form-data; name="code"\r\n\r\na\r\n--x--\r\n';
    const parts = await send(part, 'multipart/form-data; boundary=x');
    expect(await parts.json()).toEqual({ got: ['a'] });
  });

  it.each([
    ['broken off', '--x\r\nContent-Disposition', 'multipart/form-data; boundary=x'],
    ['without its boundary', '--x--', 'multipart/form-data'],
    ['sent as something else', 'code=a', 'text/plain'],
  ])('that is %s is refused with a sentence', async (_, body, type) => {
    const answer = await send(body, type);
    expect([answer.status, await answer.json()]).toEqual([400, { error: words.notForm }]);
  });
});
