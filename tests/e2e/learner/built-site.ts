// The built pages and the interface over any set of services, in the process of a test: one that holds the clock and chance
// still, which the program itself has no way to do.
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createApi, isApi } from '../../../src/api/app.ts';
import { serveOnDemand, type AstroHandler } from '../../../src/api/on-demand.ts';
import type { Services } from '../../../src/api/services.ts';
import { secure, serveFiles } from '../../../src/api/static.ts';

/** All of an answer that is about what was asked. */
export interface Answer {
  readonly status: number;
  /** Without its date, which is Node's. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface Sent {
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

/** What every site here is called, on whatever port it is. */
export const host = 'class.test';

/** Serves what was built into `dist`, and gives a browser without scripts that keeps its cookies. */
export async function builtSite(dist: string, services: Services) {
  const entry = pathToFileURL(join(dist, 'server/entry.mjs')).href;
  const { handler } = (await import(entry)) as { handler: AstroHandler };
  const { default: parts } = (await import(pathToFileURL(join(dist, 'server/parts.json')).href, {
    with: { type: 'json' },
  })) as { default: [] };
  const api = getRequestListener(createApi(services).fetch);
  const pages = serveFiles(
    join(dist, 'client'),
    services.onError,
    serveOnDemand(handler, { services, parts }),
  );
  const server = createServer((req, res) => {
    secure(res);
    if (isApi(req.url ?? '')) void api(req, res);
    else pages(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const cookies = new Map<string, string>();

  async function ask(path: string, sent?: Sent): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const body =
      sent?.json === undefined
        ? new URLSearchParams(sent?.form).toString()
        : JSON.stringify(sent.json);
    const type = sent?.json === undefined ? 'x-www-form-urlencoded' : 'json';
    const headers = {
      Host: host,
      Accept: sent?.json === undefined && !path.startsWith('/api/') ? 'text/html' : '*/*',
      Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(sent && { 'Content-Type': `application/${type}`, Origin: `http://${host}` }),
    };
    const method = sent === undefined ? 'GET' : 'POST';
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        for (const line of answer.headers['set-cookie'] ?? []) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          cookies.set(name, value);
        }
        const { date: _, ...rest } = answer.headers;
        const text = Buffer.concat(pieces).toString();
        resolve({ status: answer.statusCode ?? 0, headers: rest, body: text });
      });
    });
    asked.on('error', reject);
    asked.end(sent === undefined ? '' : body);
    return promise;
  }

  return {
    ask,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
