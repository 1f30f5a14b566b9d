// How much may be sent in one request.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { limitBody, largestBody } from '../../src/api/body-limit.ts';
import { sayRefusal } from '../../src/api/words.ts';

const app = new Hono()
  .use(limitBody())
  .post('/length', async (c) => c.json((await c.req.text()).length));
const tooLarge = sayRefusal('too-large', { kB: 256 });

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
    expect([known.status, await known.json()]).toEqual([
      413,
      { error: tooLarge, code: 'too-large' },
    ]);
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
    expect(await answer.text()).toContain(tooLarge);
  });
});
