// What pages on demand have in common, and that every one of them is where the server looks for it.
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { finishPage } from '../../src/api/finish-page.ts';
import { partsOnDemand, serveOnDemand, type Locals } from '../../src/api/on-demand.ts';

const failing = (error: Error) => {
  throw error;
};
const quiet = { services: { onError: failing } };
const request = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request('http://localhost/class/a/?name=hidden', { headers, method });

describe('a page on demand', () => {
  it('has locals of its own, so that nobody is shown what was found out about another', () => {
    const seen: object[] = [];
    const astro = (_req: unknown, _res: unknown, _next: unknown, locals: Locals) => {
      seen.push({ ...locals });
      // As middleware.ts does.
      Object.assign(locals, { viewer: 'somebody', note: 'a new pass' });
    };
    const services = { onError: failing } as unknown as Locals['services'];
    const answer = serveOnDemand(astro, { services, parts: [] });
    const res = { setHeader: () => undefined } as unknown as ServerResponse;
    const names = ['class'];
    for (const path of ['/class/', '/class/'])
      answer({} as IncomingMessage, res, { path, query: '', names, missing: () => undefined });
    expect(seen).toEqual([
      { services, parts: [], frames: new Map() },
      { services, parts: [], frames: new Map() },
    ]);
  });

  it('is kept by nobody and compressed', async () => {
    const html = '<p>A page</p>'.repeat(100);
    const page = await finishPage(
      async () => new Response(html),
      request({ 'Accept-Encoding': 'gzip' }),
      quiet,
    );
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(page.headers.get('Content-Type')).toBe('text/html;charset=utf-8');
    expect(page.headers.get('Content-Encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await page.arrayBuffer())).toString()).toBe(html);
  });

  it('has the built scripts in the place of the sources that it names', async () => {
    const page = await finishPage(
      async () => new Response('<link rel="modulepreload" href="/src/a.ts">'),
      request(),
      { ...quiet, parts: [{ file: '_astro/a.js', source: 'src/a.ts', imports: [] }] },
    );
    expect(await page.text()).toBe('<link rel="modulepreload" href="/_astro/a.js">');
  });

  it('keeps its status, and where it sends the reader', async () => {
    const page = await finishPage(
      async () => new Response(null, { status: 303, headers: { Location: '/join/' } }),
      request(),
      quiet,
    );
    expect([page.status, page.headers.get('Location')]).toEqual([303, '/join/']);
    expect(page.headers.get('Cache-Control')).toBe('no-store');
  });

  it('that is not there leaves its place to the page for that', async () => {
    const page = await finishPage(
      async () => new Response('<p>no such class</p>', { status: 404 }),
      request(),
      quiet,
    );
    expect([page.status, page.body]).toEqual([404, null]);
  });

  it.each([
    ['before its first word', async () => failing(new Error('secret'))],
    [
      'in the middle',
      async () =>
        new Response(
          new ReadableStream({
            start: (controller) => {
              controller.enqueue(new TextEncoder().encode('<p>half of a page'));
              controller.error(new Error('secret'));
            },
          }),
        ),
    ],
  ])('that fails %s becomes a sentence, and is told to the log', async (_, make) => {
    const told: unknown[] = [];
    const page = await finishPage(make, request(), {
      services: { onError: (error, path) => told.push([error.message, path]) },
    });
    const text = await page.text();
    expect(page.status).toBe(500);
    expect(text).toContain('Something went wrong on the server.');
    expect(text).not.toMatch(/secret|half/);
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(told).toEqual([['secret', '/class/a/']]);
  });
});

it('every page on demand is in a part of the site where the server looks for one', () => {
  const folder = join(import.meta.dirname, '..', '..', 'src', 'pages');
  const made = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /^export const prerender = false;$/m.test(readFileSync(file, 'utf8')))
    .map((file) => relative(folder, file).replaceAll('\\', '/'));
  expect(made).toContain('join.astro');
  for (const file of made)
    expect(partsOnDemand, file).toContain(file.split('/')[0]?.replace(/\.(astro|ts)$/, ''));
});
