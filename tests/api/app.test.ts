// The interface as a whole: its state, its faults, and how it is set up.
import { createBus } from '../../src/classroom/bus.ts';
import { createMemoryLimits } from '../../src/classroom/memory-limits.ts';
import { createMemoryStore } from '../../src/classroom/memory.ts';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/app.ts';
import { buildServices, readPublicUrl } from '../../src/api/build-services.ts';
import { failedWords } from '../../src/api/words.ts';
import { aService } from './a-service.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the state of the server', () => {
  const ask = async (own: Parameters<typeof aService>[0]) => {
    const answer = await createApi(aService(own)).request('/api/health');
    return [answer.status, await answer.json()];
  };

  it('names version and course', async () => {
    expect(await ask({})).toMatchObject([200, { ok: true, version: '1.2.3', course: 'knots' }]);
    expect(await ask({ course: undefined })).toMatchObject([200, { course: null }]);
  });

  it('says whether the database answers, by its status too', async () => {
    const database = { kind: 'sqlite', ok: true } as const;
    expect(await ask({ health: async () => ({ database }) })).toMatchObject([
      200,
      { ok: true, database },
    ]);
    const gone = { kind: 'postgres', ok: false } as const;
    expect(await ask({ health: async () => ({ database: gone }) })).toMatchObject([
      503,
      { ok: false, database: gone },
    ]);
  });

  it('says nothing of what went wrong inside, and tells the log', async () => {
    const told: unknown[] = [];
    const answer = await createApi(
      aService({
        onError: (error, path) => told.push([error.message, path]),
        health: () => Promise.reject(new Error('secret')),
      }),
    ).request('/api/health?name=hidden');
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { error: failedWords, code: 'failed' },
    ]);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(told).toEqual([['secret', '/api/health']]);
  });
});

const inMemory = async () => ({
  ...createMemoryStore(),
  limits: createMemoryLimits(() => 0),
  bus: createBus(),
});

describe('the services', () => {
  it('know the version of the program and the course of the folder that COURSE names', async () => {
    const services = await buildServices(root, { COURSE: 'tests/course' }, () => {}, inMemory);
    expect(services).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      course: 'knots',
      publicUrl: undefined,
    });
    await services.close();
  });

  it.each([
    [undefined, undefined],
    ['', undefined],
    ['https://course.example', 'https://course.example'],
    ['https://course.example:443/', 'https://course.example'],
    ['http://192.168.1.20:8080', 'http://192.168.1.20:8080'],
  ])('read PUBLIC_URL=%s as %s', (text, origin) => {
    expect(readPublicUrl(text)).toBe(origin);
  });

  it.each([
    'course.example',
    'ftp://course.example',
    'https://a.example/path',
    'https://a@b.example',
  ])('refuse PUBLIC_URL=%s in a sentence that says what it should be', async (text) => {
    await expect(buildServices(root, { PUBLIC_URL: text }, () => {}, inMemory)).rejects.toThrow(
      `PUBLIC_URL must be the address of the site and nothing more, such as https://course.example.org, and is "${text}".`,
    );
  });
});
