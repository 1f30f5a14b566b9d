// The outbox against a real server on a real port: in order, exactly once, and only under the learner's own session.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AttemptId } from '../../src/ids.ts';
import { outboxDisk } from '../../src/study/outbox-disk.ts';
import { StorageError } from '../../src/study/trouble.ts';
import { classServer, type ClassServer, type Weather } from './class-server.ts';
import { answered, attempt, openPage, sendAll } from './outbox-page.ts';

let server: ClassServer;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = await classServer();
  server.seat = 'anna';
});
afterEach(() => server.close());

const logOf = (of: string = attempt) => server.logs.get(of)?.map(({ id }) => id) ?? [];
const weathers = (...all: Weather[]) => {
  server.weather = () => all.shift() ?? 'fine';
};

describe('the outbox', () => {
  it('sends what is put in, in that order, and then has nothing left', async () => {
    const page = await openPage(server.base, 'anna');
    for (const id of ['a', 'b', 'c']) void page.put(attempt, answered(id));
    await page.put(attempt, answered('d'));
    await sendAll(page);
    expect(logOf()).toEqual(['a', 'b', 'c', 'd']);
    expect(await outboxDisk().all()).toEqual([]);
    expect(page.state.get()).toMatchObject({ waiting: 0, sending: 'idle', keeping: 'device' });
  });
  it('writes down before it sends: a page that dies leaves what it had for the next', async () => {
    server.weather = () => 'lost';
    const page = await openPage(server.base, 'anna');
    await page.put(attempt, answered('a'));
    await page.put(attempt, answered('b'));
    await page.retry();
    expect(page.state.get()).toMatchObject({ waiting: 2, sending: 'unreachable' });
    server.weather = () => 'fine';
    const next = await openPage(server.base, 'anna');
    expect(next.pending(attempt).map(({ id }) => id)).toEqual(['a', 'b']);
    await sendAll(next);
    expect(logOf()).toEqual(['a', 'b']);
  });
  it('leaves nothing twice on the server when replies are lost', async () => {
    weathers('mute', 'mute', 'down', 'lost', 'mute');
    const page = await openPage(server.base, 'anna');
    await page.put(attempt, answered('a'));
    await page.put(attempt, answered('b'));
    await sendAll(page);
    expect(logOf()).toEqual(['a', 'b']);
  });
  it("takes somebody else's page for no reply at all", async () => {
    weathers('hotel', 'hotel');
    const page = await openPage(server.base, 'anna');
    await page.put(attempt, answered('a'));
    await page.retry();
    expect(page.state.get().waiting).toBe(1);
    await sendAll(page);
    expect(logOf()).toEqual(['a']);
  });
  it('tries again by itself after a pause', async () => {
    weathers('lost');
    const page = await openPage(server.base, 'anna');
    await page.put(attempt, answered('a'));
    await vi.waitFor(() => expect(logOf()).toEqual(['a']), { timeout: 5000 });
  });
  it('does not ask a server that is down at every answer', async () => {
    server.weather = () => 'down';
    const page = await openPage(server.base, 'anna');
    await page.put(attempt, answered('first'));
    await vi.waitFor(() => expect(page.state.get().sending).toBe('unreachable'));
    const asked = server.requests;
    for (let i = 0; i < 20; i += 1) await page.put(attempt, answered(`more ${i}`));
    expect(server.requests).toBe(asked);
  });
  it('keeps the queue when the session has expired, says so, and sends it after the next joining', async () => {
    server.weather = () => 'out';
    const page = await openPage(server.base, 'anna');
    await page.put(attempt, answered('a'));
    await page.put(attempt, answered('b'));
    await vi.waitFor(() => expect(page.state.get().sending).toBe('signed-out'));
    expect(page.state.get().waiting).toBe(2);
    expect(await page.finish(50)).toBe(false);
    server.weather = () => 'fine';
    await sendAll(await openPage(server.base, 'anna'));
    expect(logOf()).toEqual(['a', 'b']);
  });
  it('never sends what belongs to another learner, says that it waits, and sends it when that one is back', async () => {
    server.weather = () => 'lost';
    const anna = await openPage(server.base, 'anna');
    await anna.put(attempt, answered('of anna'));
    await anna.retry();
    // The first has gone home offline; the next one joins with the same computer.
    server.weather = () => 'fine';
    server.seat = 'boris';
    const other = 't2' as AttemptId;
    const boris = await openPage(server.base, 'boris');
    expect(boris.state.get()).toMatchObject({ others: true, waiting: 0 });
    await boris.put(other, answered('of boris'));
    await sendAll(boris);
    await boris.forget();
    expect(logOf(other)).toEqual(['of boris']);
    expect(logOf()).toEqual([]);
    server.seat = 'anna';
    await sendAll(await openPage(server.base, 'anna'));
    expect(logOf()).toEqual(['of anna']);
    expect(logOf(other)).toEqual(['of boris']);
  });
  it("stops, with the server's words, when the session is another learner's after all", async () => {
    server.seat = 'boris';
    const page = await openPage(server.base, 'anna');
    await page.put(attempt, answered('a'));
    await vi.waitFor(() =>
      expect(page.state.get()).toMatchObject({
        sending: 'barred',
        why: 'This is the work of another learner.',
        waiting: 1,
      }),
    );
    expect(server.logs.size).toBe(0);
  });
  it('tells what was refused in the words of the server, goes on with the rest, and forgets it once read', async () => {
    server.refuses.add('b');
    const page = await openPage(server.base, 'anna');
    for (const id of ['a', 'b', 'c']) await page.put(attempt, answered(id));
    await sendAll(page);
    expect(logOf()).toEqual(['a', 'c']);
    expect(page.state.get().refused).toEqual([{ id: 'b', attempt, why: 'No to b.' }]);
    // It is told on the next page too, until somebody has read it.
    const next = await openPage(server.base, 'anna');
    expect(next.state.get().refused).toHaveLength(1);
    await next.read('b');
    expect(await outboxDisk().all()).toEqual([]);
  });
  it('sends one by one what is too large together', async () => {
    weathers('lost');
    const page = await openPage(server.base, 'anna');
    for (const id of ['a', 'b', 'c']) await page.put(attempt, answered(id));
    server.mostEvents = 1;
    await sendAll(page);
    expect(logOf()).toEqual(['a', 'b', 'c']);
    expect(page.state.get().refused).toEqual([]);
  });
  it('goes on without the device when that keeps nothing, and says so', async () => {
    const broken = async () => Promise.reject(new StorageError('full'));
    const disk = outboxDisk();
    const page = await openPage(server.base, 'anna', { store: { ...disk, add: broken } });
    await page.put(attempt, answered('a'));
    await page.put(attempt, answered('b'));
    expect(page.state.get().keeping).toBe('full');
    await sendAll(page);
    expect(logOf()).toEqual(['a', 'b']);
  });
  it('takes everything of a learner off the device when that one is done', async () => {
    server.refuses.add('a');
    const page = await openPage(server.base, 'anna');
    await page.put(attempt, answered('a'));
    await sendAll(page);
    await page.forget();
    expect(await outboxDisk().all()).toEqual([]);
  });
});

describe('two tabs of one learner', () => {
  it('send what both have answered, in the order of answering, each once', async () => {
    weathers('lost', 'mute', 'lost');
    const [one, two] = [await openPage(server.base, 'anna'), await openPage(server.base, 'anna')];
    await one.put(attempt, answered('a'));
    await two.put(attempt, answered('b'));
    await one.put(attempt, answered('c'));
    await Promise.all([sendAll(one), sendAll(two)]);
    expect(logOf()).toEqual(['a', 'b', 'c']);
  });
  it('send on when a tab that was sending has died', async () => {
    const dead = outboxDisk();
    expect(await dead.lease('dead tab', Date.now() - 20_000)).toBe(true);
    const page = await openPage(server.base, 'anna');
    await page.put(attempt, answered('a'));
    await sendAll(page);
    expect(logOf()).toEqual(['a']);
  });
  it('do not send while another is sending', async () => {
    expect(await outboxDisk().lease('other tab', Date.now())).toBe(true);
    const page = await openPage(server.base, 'anna');
    await page.put(attempt, answered('a'));
    expect(await page.finish(100)).toBe(false);
    expect(logOf()).toEqual([]);
  });
});
