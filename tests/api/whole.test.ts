// What every answer of the interface has, whichever way it was made.
import { Hono } from 'hono';
import { expect, it, vi } from 'vitest';
import { mountRoutes } from '../../src/api/http.ts';
import { dataPolicy } from '../../src/api/refusal.ts';
import type { Reply } from '../../src/api/route.ts';
import { createStreams } from '../../src/api/streams.ts';
import { makeWhole } from '../../src/api/whole.ts';
import { Refusal } from '../../src/classroom/refusal.ts';
import { aRoom } from '../classroom/a-room.ts';

const replies: Readonly<Record<string, () => Promise<Reply>>> = {
  short: async () => ({ data: { said: 'yes' } }),
  made: async () => ({ data: { said: 'yes' }, status: 201 }),
  long: async () => ({ data: { said: 'yes '.repeat(1000) } }),
  signed: async () => ({ data: {}, signIn: { as: 'learner', token: 'abc' } }),
  moved: async () => ({ go: '/join/' }),
  file: async () => ({ file: { name: 'a.csv', type: 'text/csv', body: 'a,b\n' } }),
  refused: async () => {
    throw new Refusal('not-found');
  },
};

function site(): Hono {
  const app = new Hono().use(makeWhole);
  const routes = Object.entries(replies).map(
    ([name, run]) => ({ method: 'POST', path: `/${name}`, who: 'anyone', run }) as const,
  );
  mountRoutes(app, aRoom(), routes, {
    secure: false,
    onError: vi.fn<(error: Error) => void>(),
    streams: createStreams(),
  });
  return app;
}

const ask = (name: string, accept = 'application/json') =>
  site().request(`/api/${name}`, {
    method: 'POST',
    headers: { Accept: accept, 'Accept-Encoding': 'gzip' },
  });

it.each([
  ['short', 200, null],
  ['made', 201, null],
  ['long', 200, 'gzip'],
  ['signed', 200, null],
  ['file', 200, 'gzip'],
  ['refused', 404, null],
  ['nowhere', 404, null],
])('an answer that is %s is kept by nobody and may load nothing', async (name, status, zipped) => {
  const answer = await ask(name);
  const said = ['Cache-Control', 'Content-Security-Policy', 'Content-Encoding'].map((header) =>
    answer.headers.get(header),
  );
  expect([answer.status, ...said]).toEqual([status, 'no-store', dataPolicy, zipped]);
});

it('what is short says what it is and how long, once each', async () => {
  const { headers } = await ask('short');
  expect(Object.fromEntries(headers)).toEqual({
    'cache-control': 'no-store',
    'content-length': '14',
    'content-security-policy': dataPolicy,
    'content-type': 'application/json',
  });
});

it('who is sent on, and whoever signs in, has the same', async () => {
  const moved = await ask('moved', 'text/html');
  expect([moved.status, moved.headers.get('Cache-Control')]).toEqual([303, 'no-store']);
  const signed = await ask('signed');
  expect(signed.headers.getSetCookie()).toHaveLength(1);
});
