// One contract over every place where the log can be kept, and what happens when a place fails.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId, LessonId, QuestionId } from '../../src/ids.ts';
import type { AttemptEvent } from '../../src/quiz/attempt.ts';
import { BlockedError, diskStore } from '../../src/study/disk.ts';
import { after, type LessonRead } from '../../src/study/events.ts';
import { openLog, troubleOf } from '../../src/study/log.ts';
import { memoryStore } from '../../src/study/memory.ts';
import { databaseName, migrations } from '../../src/study/migrations.ts';
import type { Store } from '../../src/study/store.ts';
import { quizId } from '../quiz/questions.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const about = { quiz: quizId };
const attemptId = 'quiz:1' as AttemptId;
const started: AttemptEvent = {
  type: 'started',
  id: 'e1',
  attempt: attemptId,
  quiz: quizId,
  seed: 'x',
  questions: ['birds.one' as QuestionId],
  at: 5,
};
const read: LessonRead = {
  type: 'lesson-read',
  id: 'e2',
  lesson: 'birds' as LessonId,
  read: true,
  at: 6,
};

const stores: Readonly<Record<string, () => Store>> = {
  'in memory': () => memoryStore(),
  'in IndexedDB': () => diskStore(),
  'as a log over IndexedDB': () => openLog(diskStore()),
  'as a log over a disk that always fails': () =>
    openLog(brokenStore(new DOMException('no', 'SecurityError'))),
};

function brokenStore(error: Error): Store {
  const fail = () => Promise.reject(error);
  return { read: fail, commit: fail, place: fail, keepPlace: fail, erase: fail };
}

describe.each(Object.entries(stores))('events kept %s', (_, make) => {
  it('come back as they were written, by what they are about', async () => {
    const store = make();
    await store.commit(about, () => [started]);
    await store.commit({ type: 'lesson-read' }, () => [read]);
    expect(await store.read(about)).toEqual([started]);
    expect(await store.read({ type: 'lesson-read' })).toEqual([read]);
    expect(await store.read('everything')).toEqual([started, read]);
  });
  it('are given to whoever decides what to add, and all come back', async () => {
    const store = make();
    await store.commit(about, () => [started]);
    const events = await store.commit(about, (known) => {
      expect(known).toEqual([started]);
      return [{ ...started, id: 'e9' }];
    });
    expect(events.map(({ id }) => id)).toEqual(['e1', 'e9']);
  });
  it('change nothing when they come twice, whatever the order of their fields', async () => {
    const store = make();
    const { id, ...rest } = started;
    await store.commit(about, () => [started, started]);
    await store.commit(about, () => [{ ...rest, id } as AttemptEvent]);
    expect(await store.read('everything')).toEqual([started]);
  });
  it('are refused when the same id comes with other contents, and nothing is written then', async () => {
    const store = make();
    await store.commit(about, () => [started]);
    const conflict = store.commit(about, () => [
      { ...started, id: 'e8' },
      { ...started, seed: 'other' },
    ]);
    await expect(conflict).rejects.toThrow('event "e1" is in the log already');
    expect(await store.read('everything')).toEqual([started]);
  });
  it('lose nothing when many are added at once', async () => {
    const store = make();
    await Promise.all(
      Array.from({ length: 20 }, (_each, i) =>
        store.commit(about, (known) => [{ ...started, id: `n${i}`, at: known.length }]),
      ),
    );
    const events = await store.read(about);
    expect(events.map(({ at }) => at).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_each, i) => i),
    );
  });
  it('are gone after erasing, with the places', async () => {
    const store = make();
    await store.commit(about, () => [started]);
    await store.keepPlace({ attempt: attemptId, where: 'summary', drafts: {} });
    await store.erase();
    expect(await store.read('everything')).toEqual([]);
    expect(await store.place(attemptId)).toBeUndefined();
  });
  it('have one place an attempt, the latest', async () => {
    const store = make();
    expect(await store.place(attemptId)).toBeUndefined();
    await store.keepPlace({ attempt: attemptId, where: 'birds.one' as QuestionId, drafts: {} });
    await store.keepPlace({ attempt: attemptId, where: 'summary', drafts: {} });
    expect(await store.place(attemptId)).toEqual({
      attempt: attemptId,
      where: 'summary',
      drafts: {},
    });
  });
});

describe('two logs on one database', () => {
  it('see each other’s events, and the second decides on what the first wrote', async () => {
    const [one, two] = [openLog(diskStore()), openLog(diskStore())];
    const once = (id: string) => (known: readonly unknown[]) =>
      known.length === 0 ? [{ ...started, id }] : [];
    await Promise.all([one.commit(about, once('a')), two.commit(about, once('b'))]);
    expect(await one.read('everything')).toHaveLength(1);
    expect(await two.read('everything')).toEqual(await one.read('everything'));
  });
  it('tell each other that there is something new', async () => {
    const channel = new EventTarget();
    const join = () => ({
      postMessage: () => void channel.dispatchEvent(new Event('message')),
      addEventListener: (_: 'message', listener: () => void) =>
        channel.addEventListener('message', listener),
    });
    const [one, two] = [openLog(diskStore(), join()), openLog(diskStore(), join())];
    let heard = 0;
    const stop = two.watch(() => (heard += 1));
    await one.commit(about, () => [started]);
    expect(heard).toBe(1);
    await one.commit(about, () => []);
    expect(heard).toBe(1);
    stop();
    await one.erase();
    expect(heard).toBe(1);
  });
});

describe('a log whose disk fails', () => {
  it('says why and goes on in memory with all it had seen', async () => {
    let broken = false;
    const disk = diskStore();
    const log = openLog({
      ...disk,
      commit: (...all) =>
        broken
          ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
          : disk.commit(...all),
    });
    await log.commit(about, () => [started]);
    await log.keepPlace({ attempt: attemptId, where: 'summary', drafts: {} });
    expect(log.storage()).toEqual({ state: 'saved' });
    broken = true;
    let heard = 0;
    log.watch(() => (heard += 1));
    const events = await log.commit(about, () => [{ ...started, id: 'later' }]);
    expect(events.map(({ id }) => id)).toEqual(['e1', 'later']);
    expect(log.storage()).toEqual({ state: 'memory-only', reason: 'full' });
    expect(heard).toBeGreaterThan(0);
    expect(await log.place(attemptId)).toBeDefined();
  });
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new DOMException('', 'VersionError'), 'newer'],
    [new DOMException('', 'SecurityError'), 'forbidden'],
    [new DOMException('', 'InvalidStateError'), 'forbidden'],
    [new ReferenceError('indexedDB is not defined'), 'forbidden'],
    [new BlockedError('another tab'), 'blocked'],
    [new DOMException('', 'UnknownError'), 'failed'],
    ['not even an error', 'failed'],
  ])('names the trouble of %s', (error, trouble) => {
    expect(troubleOf(error)).toBe(trouble);
  });
  it('says that a newer program wrote the database', async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(databaseName, migrations.length + 1);
      request.onerror = () => reject(new Error('cannot open'));
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const log = openLog(diskStore());
    await log.commit(about, () => [started]);
    expect(log.storage()).toEqual({ state: 'memory-only', reason: 'newer' });
    expect(await log.read(about)).toEqual([started]);
  });
  it('lets a newer program in, and says so afterwards', async () => {
    const log = openLog(diskStore());
    await log.commit(about, () => [started]);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(databaseName, migrations.length + 1);
      request.onblocked = () => reject(new Error('the old tab stands in the way'));
      request.onsuccess = () => resolve();
    });
    expect(await log.commit(about, () => [{ ...started, id: 'later' }])).toHaveLength(2);
    expect(log.storage()).toEqual({ state: 'memory-only', reason: 'newer' });
  });
  it('throws a conflict on instead of hiding it', async () => {
    const log = openLog(diskStore());
    await log.commit(about, () => [started]);
    await expect(log.commit(about, () => [{ ...started, seed: 'y' }])).rejects.toThrow('e1');
    expect(log.storage()).toEqual({ state: 'saved' });
  });
});

describe('the database', () => {
  it('keeps the version that its migrations say, because devices out there have it', () => {
    expect(migrations).toHaveLength(1);
    expect(databaseName).toBe('multivector-study');
  });
});

describe('the time of an event', () => {
  it('is now, and after all events before it when the clock was set back', () => {
    expect(after(100, [started])).toBe(100);
    expect(after(3, [started, read])).toBe(7);
  });
});
