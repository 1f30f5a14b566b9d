// Two servers on one PostgreSQL behind a proxy that goes round: whoever is known to one is known to the other, and failures
// count on both.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noPostgres, type Postgres, startPostgres } from '../../scripts/test/postgres.ts';
import { failureRule } from '../../src/classroom/memory-limits.ts';
import type { Class } from '../../src/classroom/records.ts';
import { nameKey, newId, passwordHash } from '../../src/classroom/secrets.ts';
import { openStore } from '../../src/db/open.ts';
import { aClass } from '../classroom/a-class.ts';
import { aFolder, freePort, type RunningServer, startServer } from './a-server.ts';
import { roomOn } from './load.ts';
import { aRoundRobin, type RoundRobin } from './round-robin.ts';

const password = 'seven grey geese at noon';
const instructor = 'Aigerim K.';
const { dist, remove } = aFolder();
const postgres: Postgres | undefined = await startPostgres();
if (postgres === undefined) process.stderr.write(`${noPostgres}\n`);
let servers: RunningServer[] = [];
let proxy: RoundRobin;
let klass: Class;

describe.runIf(postgres !== undefined)('two servers behind a proxy', () => {
  beforeAll(async () => {
    const url = (await postgres?.database()) ?? '';
    const store = await openStore({ url });
    const none = { id: '', title: '', quizzes: [], lessons: [], scenarios: [], links: {} };
    const room = roomOn(store, none);
    klass = await aClass(room);
    await room.store.people.add({
      id: newId(room),
      name: instructor,
      nameKey: nameKey(instructor),
      password: await passwordHash(room, password),
      createdAt: room.now(),
    });
    await store.close();
    proxy = await aRoundRobin();
    const env = { DIST: dist, COURSE: 'tests/course', DATABASE_URL: url, PUBLIC_URL: proxy.url };
    servers = await Promise.all(
      [await freePort(), await freePort()].map((port) => startServer(port, env)),
    );
    proxy.lead(servers.map((server) => server.url));
  }, 180_000);
  afterAll(async () => {
    await proxy.close();
    await Promise.all(servers.map((server) => server.stop()));
  }, 60_000);

  /** Sends a form as a script does; the proxy is where it comes from, whichever way it goes. */
  async function post(path: string, fields: Record<string, string>, to = proxy.url, cookie = '') {
    return fetch(`${to}/api${path}`, {
      method: 'POST',
      headers: { Origin: proxy.url, Accept: 'application/json', Cookie: cookie },
      body: new URLSearchParams(fields),
    });
  }
  const ownData = (to: string, cookie: string) =>
    fetch(`${to}/api/class/${klass.id}/me/data`, {
      headers: { Accept: 'application/json', Cookie: cookie },
    });
  const onEach = async <Result>(ask: (url: string) => Promise<Result>) =>
    Promise.all(servers.map(({ url }) => ask(url)));
  /** Fails as often as is allowed, at once. Gives whether each was told that it was wrong, and not to wait. */
  const failing = async (attempt: () => Promise<Response>) => {
    const all = await Promise.all(Array.from({ length: failureRule.failures }, attempt));
    return [...new Set(all.map(({ status }) => status >= 400 && status < 429))];
  };
  const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const joined = (fields: Record<string, string>, to?: string) =>
    post('/join', { code: klass.code, ...fields }, to);

  it(
    'both get requests, and both know a learner who came through one',
    { timeout: 60_000 },
    async () => {
      const answer = await joined({ name: 'Dana' });
      expect(answer.status).toBe(200);
      const cookie = cookieOf(answer);
      const before = [...proxy.sent];
      for (let i = 0; i < 4; i += 1) {
        const data = await ownData(proxy.url, cookie);
        expect(data.status).toBe(200);
        expect(await data.text()).toContain('Dana');
      }
      expect(servers.map((_, i) => (proxy.sent[i] ?? 0) - (before[i] ?? 0))).toEqual([2, 2]);

      // Gone on one is gone on both.
      expect((await post('/class/done', {}, servers[0]?.url, cookie)).status).toBe(200);
      const after = await onEach((url) => ownData(url, cookie));
      expect(after.map(({ status }) => status)).toEqual([401, 401]);
    },
  );

  it('count passes that are wrong together', { timeout: 60_000 }, async () => {
    const { pass } = (await (await joined({ name: 'Erlan' })).json()) as { pass: string };
    expect(await failing(() => joined({ name: 'Erlan', pass: 'not the pass' }))).toEqual([true]);
    const refused = await onEach((url) => joined({ name: 'Erlan', pass }, url));
    expect(refused.map(({ status }) => status)).toEqual([429, 429]);
    expect(Number(refused[1]?.headers.get('Retry-After'))).toBeGreaterThan(0);
    // Nobody is locked out by it but who was guessed at.
    const others = await onEach((url) => joined({ name: `Friend of ${url}` }, url));
    expect(others.map(({ status }) => status)).toEqual([200, 200]);
  });

  it(
    'know an instructor who signed in to one, and count wrong passwords together',
    { timeout: 60_000 },
    async () => {
      const signIn = (typed: string, to?: string) =>
        post('/teach/sign-in', { name: instructor, password: typed }, to);
      const answer = await signIn(password, servers[0]?.url);
      expect(answer.status).toBe(200);
      const cookie = cookieOf(answer);
      const rename = (to: string) => post('/teach/account/name', { name: instructor }, to, cookie);
      expect((await onEach(rename)).map(({ status }) => status)).toEqual([200, 200]);
      expect((await post('/teach/sign-out', {}, servers[1]?.url, cookie)).status).toBe(200);
      expect((await onEach(rename)).map(({ status }) => status)).toEqual([401, 401]);

      expect(await failing(() => signIn('a wrong one'))).toEqual([true]);
      const refused = await onEach((url) => signIn(password, url));
      expect(refused.map(({ status }) => status)).toEqual([429, 429]);
    },
  );
});

afterAll(async () => {
  await postgres?.stop();
  remove();
}, 60_000);
