// The learner's database as it is opened: what can be wrong with that, and how it is named.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diskStore } from '../../src/study/disk.ts';
import { openLog } from '../../src/study/log.ts';
import { databaseName, migrations } from '../../src/study/migrations.ts';
import { troubleOf } from '../../src/study/trouble.ts';
import { about, started } from './made-up-events.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Opens the database in a version that only a newer program knows. */
function openNewer(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, migrations.length + 1);
    request.onerror = () => reject(new Error('cannot open'));
    request.onblocked = () => reject(new Error('the old tab stands in the way'));
    request.onsuccess = () => resolve(request.result);
  });
}

describe('the trouble with a database', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'full', 'full'],
    [new DOMException('', 'VersionError'), 'newer', 'newer'],
    [new DOMException('', 'SecurityError'), 'forbidden', 'failed'],
    [new DOMException('', 'InvalidStateError'), 'forbidden', 'failed'],
    [new ReferenceError('indexedDB is not defined'), 'forbidden', 'failed'],
    [new DOMException('', 'UnknownError'), 'failed', 'failed'],
    ['not even an error', 'failed', 'failed'],
  ])('is named for %s, met while opening it and later', (error, opening, later) => {
    expect([troubleOf(error, 'opening'), troubleOf(error)]).toEqual([opening, later]);
  });
  it('is said when the browser throws instead of opening it', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const log = openLog(diskStore());
    expect(await log.read('everything')).toEqual([]);
    expect(log.storage()).toEqual({ state: 'memory-only', reason: 'forbidden' });
  });
  it('is said when the browser never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    const log = openLog(diskStore());
    const reading = log.read('everything');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await reading).toEqual([]);
    expect(log.storage()).toEqual({ state: 'memory-only', reason: 'blocked' });
  });
  it('is named when a newer program wrote it', async () => {
    (await openNewer()).close();
    const log = openLog(diskStore());
    await log.commit(about, () => [started]);
    expect(log.storage()).toEqual({ state: 'memory-only', reason: 'newer' });
    expect(await log.read(about)).toEqual([started]);
  });
  it('is no reason to stand in the way of a newer program', async () => {
    const log = openLog(diskStore());
    await log.commit(about, () => [started]);
    await openNewer();
    expect(await log.commit(about, () => [{ ...started, id: 'later' }])).toHaveLength(2);
    expect(log.storage()).toEqual({ state: 'memory-only', reason: 'newer' });
  });
});

describe('the database', () => {
  it('has the name and the version that devices out there have', async () => {
    await diskStore().commit(about, () => [started]);
    expect(await indexedDB.databases()).toEqual([{ name: 'multivector-study', version: 1 }]);
  });
});
