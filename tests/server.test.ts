// The production server as a reader and a stranger meet it: the real program over a small folder of pages, with a small program
// in the place of the one that Astro builds. What Astro's does is in tests/e2e/site/join.both.test.ts.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesOf } from '../src/api/addresses.ts';

const folder = mkdtempSync(join(tmpdir(), 'multivector-server-'));
const built = join(folder, 'dist');
const dist = join(built, 'client');
const script = `${'// a long line of script\n'.repeat(200)}`;
const big = 'x'.repeat(8_000_000);

/** Called as Astro's is: one page, one that fails, one that takes its time, and `next` for all others. */
const onDemand = `export const handler = async (req, res, next, locals) => {
  const { pathname, searchParams } = new URL(req.url, 'http://host');
  if (pathname === '/class/mine/')
    res.end('course ' + locals.services.course + ' ' + locals.parts.length + ' ' + [...searchParams]);
  else if (pathname === '/class/broken/') throw new Error('broken');
  else if (pathname === '/class/slow/') {
    res.write('begun, ');
    setTimeout(() => res.end('finished'), Number(searchParams.get('ms')));
  } else if (pathname === '/class/stray/') {
    Promise.reject(new Error('stray'));
    res.end('stray');
  } else next();
};
process.on('unhandledRejection', () => {});
`;

let server: ChildProcess;
let port: number;
let log: () => string;

let databases = 0;
function run(env: Record<string, string>): ChildProcess {
  // Each has a database of its own, and none of them that of whoever works here.
  const file = join(folder, `${++databases}.sqlite`);
  const own = { DIST: built, DATABASE_URL: '', DATABASE_FILE: file };
  return spawn(process.execPath, ['server.ts'], { env: { ...process.env, ...own, ...env } });
}

/** Runs until the end and gives all that was said. */
async function end(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: number | null; said: string }>();
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  child.once('close', (code) => resolve({ code, said }));
  return promise;
}

/** A running server, its port, and what it has logged so far. */
type Started = { child: ChildProcess; at: number; said: () => string };

async function start(env: Record<string, string> = {}): Promise<Started> {
  const child = run({ PORT: '0', LOG_LEVEL: 'info', ...env });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let said = '';
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  child.stdout?.on('data', (chunk) => {
    const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(String(chunk));
    if (found) resolve(Number(found[1]));
  });
  child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  return { child, at: await promise, said: () => said };
}

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };

/** Asks for exactly this path: `fetch` would tidy it first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const req = get({ host: '127.0.0.1', port, path, headers, method }, (res) => {
    const parts: Buffer[] = [];
    res.on('data', (chunk: Buffer) => parts.push(chunk));
    res.on('end', () =>
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) }),
    );
  });
  req.on('error', reject);
  return promise;
}

function openFiles(child: ChildProcess): string[] {
  const fds = `/proc/${child.pid}/fd`;
  return readdirSync(fds).flatMap((fd) => {
    try {
      return [readlinkSync(join(fds, fd))];
    } catch {
      // It was closed while this list was read.
      return [];
    }
  });
}

beforeAll(async () => {
  mkdirSync(join(dist, '_astro'), { recursive: true });
  mkdirSync(join(dist, 'course'));
  mkdirSync(join(dist, 'teach/help'), { recursive: true });
  mkdirSync(join(built, 'server'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(built, '.sources'), 'secret');
  writeFileSync(join(dist, '.hidden'), 'secret');
  writeFileSync(join(built, 'server/entry.mjs'), onDemand);
  writeFileSync(join(built, 'server/parts.json'), '[]');
  writeFileSync(join(dist, 'teach/help/index.html'), '<h1>Help</h1>');
  writeFileSync(join(dist, 'index.html'), '<h1>Home</h1>');
  writeFileSync(join(dist, '404.html'), '<h1>Missing</h1>');
  writeFileSync(join(dist, 'course/index.html'), '<h1>Course</h1>');
  writeFileSync(join(dist, '_astro/a.js'), script);
  writeFileSync(join(dist, '_astro/a.js.br'), 'brotli');
  writeFileSync(join(dist, '_astro/a.js.gz'), 'gzip');
  writeFileSync(join(dist, 'big.txt'), big);
  ({ child: server, at: port, said: log } = await start());
  // It reads the whole course first, on a machine that may be busy.
}, 60_000);

afterAll(async () => {
  const ended = end(server);
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('pages', () => {
  it('are served at their address with a slash', async () => {
    const { status, headers, body } = await ask('/course/');
    expect([status, headers['content-type'], body.toString()]).toEqual([
      200,
      'text/html;charset=utf-8',
      '<h1>Course</h1>',
    ]);
  });

  it('send whoever leaves the slash out to it, with the query', async () => {
    const { status, headers } = await ask('/course?from=mail');
    expect([status, headers.location]).toEqual([308, '/course/?from=mail']);
  });

  it('that are missing give the page for that, with status 404', async () => {
    for (const path of ['/nowhere', '/nowhere/', '/404.html', '/404', '/course/nowhere.html']) {
      const { status, headers, body } = await ask(path);
      expect([path, status, body.toString()]).toEqual([path, 404, '<h1>Missing</h1>']);
      expect(headers['content-type']).toBe('text/html;charset=utf-8');
    }
  });

  it('can be asked about without being sent', async () => {
    const { status, headers, body } = await ask('/course/', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, '15', 0]);
    expect((await ask('/nowhere', {}, 'HEAD')).body).toHaveLength(0);
  });

  it('come over a connection that is kept longer than proxies keep theirs', async () => {
    const { headers } = await ask('/course/', { Connection: 'keep-alive' });
    expect(headers['keep-alive']).toBe('timeout=65');
  });

  it('cannot be written to', async () => {
    const { status, headers } = await ask('/course/', {}, 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('are asked for again each time, and sent again only when they changed', async () => {
    const { headers } = await ask('/course/');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await ask('/course/', { 'If-None-Match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    writeFileSync(join(dist, 'course/index.html'), '<h1>New course</h1>');
    const changed = await ask('/course/', { 'If-None-Match': String(headers.etag) });
    expect([changed.status, changed.body.toString()]).toEqual([200, '<h1>New course</h1>']);
    writeFileSync(join(dist, 'course/index.html'), '<h1>Course</h1>');
  });
});

describe('pages on demand', () => {
  it('are made with the services of the server, and see the query', async () => {
    const { status, headers, body } = await ask('/class/mine/?a=b');
    expect(status).toBe(200);
    expect(body.toString()).toMatch(/^course \S+ 0 a,b$/);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('stand behind files: a page that was built is sent as it is', async () => {
    const { body, headers } = await ask('/teach/help/');
    expect([body.toString(), headers['cache-control']]).toEqual(['<h1>Help</h1>', 'no-cache']);
  });

  it('send whoever leaves the slash out to it, with the query', async () => {
    const { status, headers } = await ask('/class/mine?a=b');
    expect([status, headers.location]).toEqual([308, '/class/mine/?a=b']);
  });

  it('that are missing give the page for that, in their part of the site and everywhere', async () => {
    for (const path of ['/class/nobody/', '/join/', '/classes/mine/', '/course/class/mine/']) {
      const { status, body } = await ask(path);
      expect([path, status, body.toString()]).toEqual([path, 404, '<h1>Missing</h1>']);
    }
  });

  it('cannot be written to: forms go to the interface', async () => {
    const { status, headers } = await ask('/class/mine/', {}, 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('that fail end nothing, and are told to the log without their query', async () => {
    expect((await ask('/class/broken/?name=hidden')).status).toBe(500);
    expect((await ask('/class/stray/')).status).toBe(200);
    await expect.poll(log).toMatch(/"message":"broken".*"path":"\/class\/broken\/"/);
    await expect.poll(log).toContain('"message":"stray"');
    expect(log()).not.toContain('hidden');
    expect((await ask('/class/mine/')).status).toBe(200);
  });
});

describe('files with a hash in their name', () => {
  it('are kept for a year', async () => {
    const { headers } = await ask('/_astro/a.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('are not kept when they are missing', async () => {
    const { status, headers } = await ask('/_astro/b.js');
    expect([status, headers['cache-control']]).toEqual([404, 'no-cache']);
  });

  it.each([
    ['br, gzip', 'br', 'brotli'],
    ['gzip', 'gzip', 'gzip'],
    ['identity', undefined, script],
  ])('are sent as the browser can read them: %s', async (accepts, encoding, text) => {
    const { headers, body } = await ask('/_astro/a.js', { 'Accept-Encoding': accepts });
    expect([headers['content-encoding'], body.toString()]).toEqual([encoding, text]);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-type']).toBe('text/javascript');
  });
});

describe('the interface', () => {
  it('says that it is well, which version runs and which course', async () => {
    const { status, body } = await ask('/api/health');
    expect(status).toBe(200);
    expect(JSON.parse(body.toString())).toEqual({
      ok: true,
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      course: expect.any(String),
      database: { kind: 'sqlite', ok: true },
    });
  });

  it('answers in JSON where there is nothing', async () => {
    for (const path of ['/api', '/api/', '/api/nothing', '/api/../server.ts', '/api/%']) {
      const { status, headers, body } = await ask(path);
      expect([path, status]).toEqual([path, 404]);
      expect(headers['content-type']).toMatch(/^application\/json/);
      expect(JSON.parse(body.toString())).toEqual({ error: expect.any(String), code: 'not-found' });
    }
  });

  it('is never kept by a browser', async () => {
    expect((await ask('/api/health')).headers['cache-control']).toBe('no-store');
  });
});

describe('every answer', () => {
  it.each(['/', '/course', '/_astro/a.js', '/nowhere', '/%', '/api/health', '/api/nothing'])(
    'carries the headers for safety: %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  it.each(['/', '/course/', '/nowhere', '/api/health'])(
    'that could be shown as a page refuses to be framed: %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    },
  );
});

describe('an address made to do harm', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/course/../../secret.txt',
    '/course/%2e%2e/%2e%2e/secret.txt',
    '/%252e%252e/secret.txt',
    '/_astro/..%2f..%2fsecret.txt',
    '/.hidden',
    '/%2ehidden',
    '/.sources',
    '/../.sources',
    '/../server/entry.mjs',
    '/server/entry.mjs',
    '/class/../../secret.txt',
    '/class/%2e%2e/',
    '//class/mine/',
    '/%00',
    '/course/%00/',
    '/%',
    '/%zz',
    '/%c0%ae%c0%ae/secret.txt',
    '//example.org/course',
    '//course',
    `/${'a'.repeat(8000)}`,
    'http://example.org/../secret.txt',
    '*',
  ])('reaches nothing outside the pages and ends nothing: %s', async (path) => {
    const { status, headers, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('secret');
    expect(headers.location).toBeUndefined();
    expect((await ask('/api/health')).status).toBe(200);
  });

  it('gets the whole file when it asks for an impossible part', async () => {
    for (const range of ['bytes=5-2', 'bytes=-3', 'bytes=a-b', 'bytes=0-0,5-9']) {
      const { status, body } = await ask('/course/', { Range: range });
      expect([range, status, body.toString()]).toEqual([range, 200, '<h1>Course</h1>']);
    }
  });

  it('is answered and ends nothing when the host makes no sense', async () => {
    expect((await ask('/api/health', { Host: 'a b@:x' })).status).toBe(400);
    expect((await ask('/api/health')).status).toBe(200);
  });
});

describe('the server', () => {
  it.runIf(process.platform === 'linux')(
    'keeps no file open for readers who left in the middle of it',
    async () => {
      for (let reader = 0; reader < 20; reader++) {
        const socket = connect(port, '127.0.0.1');
        socket.write('GET /big.txt HTTP/1.1\r\nHost: localhost\r\n\r\n');
        await new Promise((resolve) => socket.once('data', resolve));
        socket.destroy();
      }
      await expect.poll(() => openFiles(server)).not.toContain(join(dist, 'big.txt'));
      expect((await ask('/big.txt')).body).toHaveLength(big.length);
    },
  );

  it.runIf(process.platform === 'linux')(
    'stays up, and says so in its log, when a file cannot be read after all',
    async () => {
      // A socket is there like a file, and cannot be opened like one.
      const socket = createServer().listen(join(dist, 'odd.txt'));
      const { child, at } = await start();
      const ended = end(child);
      await expect(fetch(`http://127.0.0.1:${at}/odd.txt?token=hidden`)).rejects.toThrow(
        'fetch failed',
      );
      expect((await fetch(`http://127.0.0.1:${at}/`)).status).toBe(200);
      child.kill('SIGTERM');
      const { code, said } = await ended;
      socket.close();
      expect(code).toBe(0);
      expect(said).toMatch(/"path":"\/odd\.txt","msg":"failed"/);
      expect(said).not.toContain('hidden');
    },
  );

  it('writes down each request in one line: method, path, status, time, and nothing else', async () => {
    const { child, at, said } = await start();
    const ended = end(child);
    const base = `http://127.0.0.1:${at}`;
    await fetch(`${base}/course/?token=hidden`, { headers: { Cookie: 'session=hidden' } });
    await fetch(`${base}/api/join?token=hidden`, {
      method: 'POST',
      body: 'name=hidden',
      headers: { Origin: base },
    });
    const lines = () =>
      said()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    await expect
      .poll(() =>
        lines()
          .map(({ msg }) => msg)
          .toSorted(),
      )
      .toEqual(['erased what is over', 'request', 'request', 'started']);
    expect(lines().at(0)).toMatchObject({ msg: 'started', port: at });
    const requests = lines().filter(({ msg }) => msg === 'request');
    const common = { level: 30, time: expect.any(String), ms: expect.any(Number), msg: 'request' };
    expect(requests).toEqual([
      { ...common, method: 'GET', path: '/course/', status: 200 },
      { ...common, method: 'POST', path: '/api/join', status: 400 },
    ]);
    expect(said()).not.toContain('hidden');
    child.kill('SIGTERM');
    await ended;
  });

  it('names the port that is taken and how to choose another', async () => {
    const { code, said } = await end(run({ PORT: String(port) }));
    expect(code).toBe(1);
    expect(said.trim()).toBe(
      `Port ${port} is taken by another program. Choose another one: PORT=4321 npm start`,
    );
  });

  it.each(['abc', '70000', '-1', '80.5', ' '])('refuses PORT="%s" in one line', async (value) => {
    const { code, said } = await end(run({ PORT: value }));
    expect([code, said.trim()]).toEqual([
      1,
      `PORT must be a whole number from 0 to 65535, and is "${value}".`,
    ]);
  });

  it('says in one line that HOST is no address of this machine', async () => {
    const { code, said } = await end(run({ PORT: '0', HOST: '203.0.113.1' }));
    expect(code).toBe(1);
    expect(said.trim()).toMatch(/^HOST=203\.0\.113\.1 is not an address of this machine\..*$/);
  });

  it('says in one line that PUBLIC_URL is no address', async () => {
    const { code, said } = await end(run({ PORT: '0', PUBLIC_URL: 'course.example' }));
    expect(code).toBe(1);
    expect(said.trim()).toMatch(
      /^PUBLIC_URL must be the address of the site .*"course\.example"\.$/,
    );
  });

  it('for a room prints every address of the machine, and a code for the first that others reach', async () => {
    const child = run({ PORT: '0', HOST: '0.0.0.0' });
    const ended = end(child);
    let shown = '';
    child.stdout?.on('data', (chunk) => (shown += String(chunk)));
    await expect.poll(() => shown, { timeout: 15_000 }).toContain('Ctrl-C stops it.');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    const { all, outside } = addressesOf('0.0.0.0', networkInterfaces());
    for (const address of all) expect(shown).toContain(`Multivector is on http://${address}:`);
    // A machine without a network has nobody to show a code to.
    expect(shown.includes('█')).toBe(outside.length > 0);
    expect(shown.includes(`To join a class: http://${outside[0]}:`)).toBe(outside.length > 0);
  });

  it('says how to become the first instructor, on the terminal and never in its log', async () => {
    const first = { DATABASE_FILE: join(folder, 'nobody.sqlite'), LOG_LEVEL: 'trace' };
    const child = run({ PORT: '0', PUBLIC_URL: 'https://course.example.org', ...first });
    const ended = end(child);
    let shown = '';
    child.stdout?.on('data', (chunk) => (shown += String(chunk)));
    let logged = '';
    child.stderr?.on('data', (chunk) => (logged += String(chunk)));
    await expect
      .poll(() => shown, { timeout: 10_000 })
      .toMatch(/\/teach\/welcome\/\?token=[\w-]{43}\n/);
    expect(shown).toContain('https://course.example.org/teach/welcome/?token=');
    child.kill('SIGTERM');
    await ended;
    expect(logged).toContain('started');
    expect(logged).not.toContain('token');
  });

  it('says how to get a course when none was built', async () => {
    const { code, said } = await end(run({ DIST: join(folder, 'none') }));
    expect(code).toBe(1);
    expect(said.trim()).toMatch(/^There is no built course in .*none: run npm start$/);
  });

  it('says the same when a build broke off before its end', async () => {
    const half = join(folder, 'half');
    mkdirSync(join(half, 'server'), { recursive: true });
    writeFileSync(join(half, 'server/entry.mjs'), onDemand);
    const { code, said } = await end(run({ DIST: half }));
    expect(code).toBe(1);
    expect(said.trim()).toMatch(/^There is no built course in .*half: run npm start$/);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes the answer it is giving before it stops on %s',
    async (signal) => {
      const { child, at } = await start({ LOG_LEVEL: 'silent' });
      const ended = end(child);
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      get({ host: '127.0.0.1', port: at, path: '/big.txt' }, (res) => {
        let length = 0;
        res.pause();
        child.kill(signal);
        setTimeout(() => res.resume(), 300);
        res.on('data', (chunk: Buffer) => (length += chunk.length));
        res.on('end', () => resolve(length));
      }).on('error', reject);
      expect(await promise).toBe(big.length);
      expect((await ended).code).toBe(0);
    },
  );

  it('finishes the page it is making before it stops', async () => {
    const { child, at } = await start({ LOG_LEVEL: 'silent' });
    const ended = end(child);
    const page = await fetch(`http://127.0.0.1:${at}/class/slow/?ms=500`);
    child.kill('SIGTERM');
    expect(await page.text()).toBe('begun, finished');
    expect((await ended).code).toBe(0);
  });

  it('stops after 10 s all the same, and says that an answer was not finished', async () => {
    const { child, at, said } = await start({ LOG_LEVEL: 'error' });
    const ended = end(child);
    const page = await fetch(`http://127.0.0.1:${at}/class/slow/?ms=60000`);
    const text = page.text().catch(() => 'cut off');
    const begun = performance.now();
    child.kill('SIGTERM');
    expect((await ended).code).toBe(1);
    expect(await text).toBe('cut off');
    expect(performance.now() - begun).toBeGreaterThan(9000);
    expect(said()).toContain('stopped with requests unanswered after 10 s');
  }, 40_000);
});
