import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/app.ts';
import { judgeOrigin, onlyFromHere } from '../../src/api/origin.ts';
import { edgeWords, sayRefusal } from '../../src/api/words.ts';
import { aService } from './a-service.ts';

const foreign = sayRefusal('other-origin', {});
const host = '192.168.1.20:4321';

describe('where a request comes from', () => {
  it.each([
    ['a page of this site over http', { origin: `http://${host}`, site: undefined }],
    ['a page of this site over https', { origin: `https://${host}`, site: 'same-origin' }],
    ['a browser that names no origin and says that it is this one', { site: 'same-origin' }],
  ])('is here: %s', (_, said) => {
    expect(judgeOrigin({ origin: undefined, host, ...said }, undefined)).toBe('ours');
  });

  it.each([
    ['another site', { origin: 'https://evil.example', site: undefined }],
    ['this host at another port', { origin: 'http://192.168.1.20:8080', site: undefined }],
    ['a host that begins like this one', { origin: `http://${host}.evil.example` }],
    ['a page that hides its origin', { origin: 'null', site: undefined }],
    ['what is no address', { origin: 'evil', site: 'same-origin' }],
    [
      'a form on another site, whatever origin it claims',
      { origin: `http://${host}`, site: 'cross-site' },
    ],
    ['another site without an origin', { site: 'cross-site' }],
  ])('is elsewhere: %s', (_, said) => {
    const { origin, site } = { origin: undefined, site: undefined, ...said };
    expect(judgeOrigin({ origin, site, host }, undefined)).toBe('foreign');
  });

  it.each([undefined, 'same-site', 'none', 'other'])(
    'is unknown without an origin and with Sec-Fetch-Site %s',
    (site) => {
      expect(judgeOrigin({ origin: undefined, site, host }, undefined)).toBe('unknown');
    },
  );

  it('is here only under PUBLIC_URL when that is set: a proxy may have changed the host', () => {
    const judge = (origin: string) =>
      judgeOrigin({ origin, site: undefined, host }, 'https://course.example');
    expect(judge('https://course.example')).toBe('ours');
    expect(judge('https://course.example:443')).toBe('ours');
    expect(judge('http://course.example')).toBe('foreign');
    expect(judge(`http://${host}`)).toBe('foreign');
  });

  it('is elsewhere when the host makes no sense', () => {
    const said = { origin: 'http://a', site: undefined };
    for (const odd of [undefined, '', 'a b@:x'])
      expect(judgeOrigin({ ...said, host: odd }, undefined)).toBe('foreign');
  });
});

describe('a request that changes something', () => {
  const app = new Hono().use(onlyFromHere(undefined)).all('/api/x', (c) => c.text('done'));
  const ask = (method: string, headers: Record<string, string>) =>
    app.request('/api/x', { method, headers: { Host: host, ...headers } });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'is carried out when it comes from here, and not when it comes from elsewhere: %s',
    async (method) => {
      expect((await ask(method, { Origin: `http://${host}` })).status).toBe(200);
      const refused = await ask(method, { Origin: 'https://evil.example' });
      expect([refused.status, await refused.json()]).toEqual([
        403,
        { error: foreign, code: 'other-origin' },
      ]);
    },
  );

  it('is refused with its own sentence when nobody says where it comes from', async () => {
    const refused = await ask('POST', {});
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { error: edgeWords.unknownOrigin, code: 'other-origin' },
    ]);
  });

  it('is told apart from reading, which anybody may', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect((await ask(method, { Origin: 'https://evil.example' })).status).toBe(200);
  });

  it('is refused as a page, with the policy of a page, when a browser sent a form', async () => {
    const answer = await createApi(aService()).request('/api/join', {
      method: 'POST',
      headers: { Host: host, Origin: 'https://evil.example', Accept: 'text/html,*/*;q=0.8' },
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(answer.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; style-src 'self'",
    );
    expect(await answer.text()).toContain(foreign);
  });
});
