// What happens to a learner's log when the disk fails, for a moment or for good.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { diskStore } from '../../src/study/disk.ts';
import { openLog } from '../../src/study/log.ts';
import { memoryStore } from '../../src/study/memory.ts';
import { StorageError } from '../../src/study/trouble.ts';
import { about, attemptId, atTheEnd, brokenStore, read, started } from './made-up-events.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a log whose disk fails', () => {
  it('says why and goes on in memory with all it had seen', async () => {
    let broken = false;
    const disk = diskStore();
    const log = openLog({
      ...disk,
      commit: (...all) => (broken ? brokenStore('full') : disk).commit(...all),
    });
    await log.commit(about, () => [started]);
    await log.changePlace(attemptId, () => atTheEnd);
    expect(log.storage()).toEqual({ state: 'saved' });
    broken = true;
    let heard = 0;
    log.watch(() => (heard += 1));
    const events = await log.commit(about, () => [{ ...started, id: 'later' }]);
    expect(events.map(({ id }) => id)).toEqual(['e1', 'later']);
    expect(log.storage()).toEqual({ state: 'memory-only', reason: 'full' });
    expect(heard).toBeGreaterThan(0);
    expect(await log.place(attemptId)).toEqual(atTheEnd);
  });
  it('keeps in memory also what the disk took while it failed for another call', async () => {
    const disk = memoryStore();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const log = openLog({
      ...brokenStore(),
      commit: async (...all) => {
        await held;
        return disk.commit(...all);
      },
    });
    const underWay = log.commit(about, () => [started]);
    await log.changePlace(attemptId, () => atTheEnd);
    expect(log.storage().state).toBe('memory-only');
    letGo();
    await underWay;
    expect(await log.read(about)).toEqual([started]);
  });
  it('hides no mistake of the program: a conflict is passed on', async () => {
    const log = openLog(diskStore());
    await log.commit(about, () => [started]);
    await expect(log.commit(about, () => [{ ...started, seed: 'y' }])).rejects.toThrow('e1');
    await expect(
      log.commit(about, () => {
        throw new TypeError('wrong');
      }),
    ).rejects.toThrow(TypeError);
    expect(log.storage()).toEqual({ state: 'saved' });
  });
});

describe('erasing', () => {
  it('fails when the disk fails, and then nothing is gone', async () => {
    const disk = memoryStore();
    const log = openLog({ ...disk, erase: brokenStore().erase });
    await log.commit(about, () => [started]);
    await log.changePlace(attemptId, () => atTheEnd);
    let heard = 0;
    log.watch(() => (heard += 1));
    await expect(log.erase()).rejects.toThrow(StorageError);
    expect(heard).toBe(0);
    expect(await log.read(about)).toEqual([started]);
    expect(await log.place(attemptId)).toEqual(atTheEnd);
  });
  it('also reaches the disk when the log has gone on in memory', async () => {
    const disk = diskStore();
    await disk.commit(about, () => [started]);
    const log = openLog({ ...disk, commit: brokenStore().commit });
    await log.commit({ type: 'lesson-read' }, () => [read]);
    expect(log.storage().state).toBe('memory-only');
    await log.erase();
    expect(await disk.read('everything')).toEqual([]);
    expect(await log.read('everything')).toEqual([]);
  });
  it('fails in memory-only too when the disk cannot be reached', async () => {
    const log = openLog(brokenStore('forbidden'));
    await log.commit(about, () => [started]);
    await expect(log.erase()).rejects.toMatchObject({ trouble: 'forbidden' });
    expect(await log.read(about)).toEqual([started]);
  });
});

describe('a disk that fails for a moment', () => {
  /** Makes the next `times` transactions throw this error; gives how many were begun. */
  function failing(times: number, name: string): () => number {
    const { transaction } = IDBDatabase.prototype;
    let begun = 0;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...all
    ) {
      // The one that makes the database when it is first opened is none of the program's.
      if ((all[1] as string) !== 'versionchange') begun += 1;
      else return transaction.apply(this, all);
      if (begun <= times) throw new DOMException('', name);
      return transaction.apply(this, all);
    });
    return () => begun;
  }
  it.each(['InvalidStateError', 'AbortError', 'UnknownError'])(
    'is asked once more, on a fresh connection, after %s',
    async (name) => {
      const log = openLog(diskStore());
      await log.commit(about, () => [started]);
      const opened = vi.spyOn(indexedDB, 'open');
      failing(1, name);
      await log.commit({ type: 'lesson-read' }, () => [read]);
      expect(log.storage()).toEqual({ state: 'saved' });
      expect(opened).toHaveBeenCalledTimes(1);
      expect(await diskStore().read('everything')).toEqual([started, read]);
    },
  );
  it('is not asked a third time, and that is no private window', async () => {
    const log = openLog(diskStore());
    const begun = failing(9, 'InvalidStateError');
    await log.commit(about, () => [started]);
    expect(begun()).toBe(2);
    expect(log.storage()).toEqual({ state: 'memory-only', reason: 'failed' });
  });
  it('has lost its transaction halfway: the whole of it is done again', async () => {
    const { add } = IDBObjectStore.prototype;
    let lost = false;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...all
    ) {
      if (!lost) {
        lost = true;
        this.transaction.abort();
      }
      return add.apply(this, all);
    });
    const log = openLog(diskStore());
    await log.commit(about, () => [started, { ...started, id: 'e9' }]);
    expect(log.storage()).toEqual({ state: 'saved' });
    expect(await diskStore().read('everything')).toHaveLength(2);
  });
});
