// One contract over every place where the log can be kept, and what happens when a place fails.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { QuestionId } from '../../src/ids.ts';
import type { AttemptEvent } from '../../src/quiz/events.ts';
import { diskStore } from '../../src/study/disk.ts';
import { after } from '../../src/study/events.ts';
import { openLog } from '../../src/study/log.ts';
import { memoryStore } from '../../src/study/memory.ts';
import type { Store } from '../../src/study/store.ts';
import { choose } from '../quiz/questions.ts';
import {
  about,
  answered,
  attemptId,
  atTheEnd,
  brokenStore,
  examSet,
  read,
  started,
} from './made-up-events.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const stores: Readonly<Record<string, () => Store>> = {
  'in memory': () => memoryStore(),
  'in IndexedDB': () => diskStore(),
  'as a log over IndexedDB': () => openLog(diskStore()),
  'as a log over a disk that can only erase': () =>
    openLog({ ...brokenStore(), erase: async () => undefined }),
};

describe.each(Object.entries(stores))('events kept %s', (_, make) => {
  it('come back as they were written, by what they are about', async () => {
    const store = make();
    await store.commit(about, () => [started]);
    await store.commit({ type: 'lesson-read' }, () => [read]);
    expect(await store.read(about)).toEqual([started]);
    expect(await store.read({ type: 'lesson-read' })).toEqual([read]);
    expect(await store.read('everything')).toEqual([started, read]);
  });
  it('come back by their type, answers and what was set', async () => {
    const store = make();
    await store.commit('everything', () => [started, answered, examSet]);
    expect(await store.read({ type: 'answered' })).toEqual([answered]);
    expect(await store.read({ type: 'preference' })).toEqual([examSet]);
    expect(await store.read(about)).toEqual([started, answered]);
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
    await store.changePlace(attemptId, () => atTheEnd);
    await store.erase();
    expect(await store.read('everything')).toEqual([]);
    expect(await store.place(attemptId)).toBeUndefined();
  });
  it('pass on whatever the one who decides throws, having asked once and written nothing', async () => {
    const store = make();
    let asked = 0;
    const wrong = store.commit(about, () => {
      asked += 1;
      throw new TypeError('a mistake of the program');
    });
    await expect(wrong).rejects.toThrow(new TypeError('a mistake of the program'));
    expect(asked).toBe(1);
    expect(await store.read('everything')).toEqual([]);
  });
  it('have one place an attempt, the latest', async () => {
    const store = make();
    const first = { ...atTheEnd, where: 'birds.one' as QuestionId };
    expect(await store.place(attemptId)).toBeUndefined();
    await store.changePlace(attemptId, () => first);
    await store.changePlace(attemptId, (kept) => {
      expect(kept).toEqual(first);
      return atTheEnd;
    });
    expect(await store.place(attemptId)).toEqual(atTheEnd);
  });
  it('have a place that keeps every change of many made at once', async () => {
    const store = make();
    const questions = Array.from({ length: 9 }, (_each, i) => `birds.${i}`);
    await Promise.all(
      questions.map((question) =>
        store.changePlace(attemptId, (kept) => ({
          ...atTheEnd,
          drafts: { ...kept?.drafts, [question]: choose('k7') },
        })),
      ),
    );
    expect(Object.keys((await store.place(attemptId))?.drafts ?? {})).toEqual(questions);
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

describe('the time of an event', () => {
  it('is now, and after all events before it when the clock was set back', () => {
    expect(after(100, [started])).toBe(100);
    expect(after(3, [started, read])).toBe(7);
  });
});
