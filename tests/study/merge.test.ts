// Events from elsewhere beside those that are here.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LessonId, QuestionId } from '../../src/ids.ts';
import type { Answered } from '../../src/quiz/events.ts';
import { diskStore } from '../../src/study/disk.ts';
import type { LessonRead, Preference, StudyEvent } from '../../src/study/events.ts';
import { openLog } from '../../src/study/log.ts';
import { merge } from '../../src/study/merge.ts';
import { choose, quizId } from '../quiz/questions.ts';
import { attemptId, brokenStore, started } from './made-up-events.ts';

const answer = (id: string, at = 7): Answered => ({
  type: 'answered',
  id,
  attempt: attemptId,
  quiz: quizId,
  question: 'birds.one' as QuestionId,
  fits: 'abc',
  answer: choose('k7'),
  at,
});
const mark = (id: string, lesson: string, read = true): LessonRead => ({
  type: 'lesson-read',
  id,
  lesson: lesson as LessonId,
  read,
  at: 8,
});
const exam: Preference = { type: 'preference', id: 'p', name: 'exam', value: 'on', at: 9 };
const none = { answers: 0, lessons: 0, plays: 0, others: 0, known: 0, conflicts: 0 };

describe('merging', () => {
  it('takes in what is new and counts answers, lessons and the rest', () => {
    const incoming = [started, answer('a'), answer('b'), mark('l', 'birds'), exam];
    expect(merge([], incoming)).toEqual({
      added: incoming,
      counts: { ...none, answers: 2, lessons: 1, plays: 0, others: 2 },
    });
  });
  it('leaves alone what is here already, whatever the order of its fields', () => {
    const { at, ...rest } = answer('a');
    const incoming = [{ at, ...rest }, answer('b'), mark('l', 'birds'), started];
    expect(merge([answer('a'), mark('l', 'birds'), started], incoming)).toEqual({
      added: [answer('b')],
      counts: { ...none, answers: 1, known: 2 },
    });
  });
  it('keeps what is here when the same entry says something else, and counts it', () => {
    expect(merge([answer('a', 7)], [answer('a', 70), answer('b')])).toEqual({
      added: [answer('b')],
      counts: { ...none, answers: 1, conflicts: 1 },
    });
  });
  it('counts a lesson once: as new when anything about it is', () => {
    const known = [mark('l', 'birds'), mark('m', 'bees')];
    const incoming = [...known, mark('n', 'birds', false), mark('o', 'birds')];
    expect(merge(known, incoming).counts).toEqual({ ...none, lessons: 1, known: 1 });
  });
  it('twice is merging once; it loses nothing and changes nothing of what is here', () => {
    const event = fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(2))
      .map(([id, at]) => answer(id, at));
    const log = fc.uniqueArray(event, { selector: ({ id }) => id });
    fc.assert(
      fc.property(log, log, (here, incoming) => {
        const { added, counts } = merge(here, incoming);
        const both = [...here, ...added];
        expect(new Set(both.map(({ id }) => id))).toEqual(
          new Set([...here, ...incoming].map(({ id }) => id)),
        );
        expect(new Set(both.map(({ id }) => id)).size).toBe(both.length);
        expect(counts.answers + counts.known + counts.conflicts).toBe(incoming.length);
        const again = merge(both, incoming);
        expect(again.added).toEqual([]);
        expect(again.counts.conflicts).toBe(counts.conflicts);
      }),
    );
  });
});

describe('a merge in a log', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });
  const take = (incoming: readonly StudyEvent[]) => (known: readonly StudyEvent[]) =>
    merge(known, incoming).added;

  it('is one commit that other entries of the same id do not stop', async () => {
    const log = openLog(diskStore());
    await log.commit('everything', () => [answer('a', 7)]);
    const all = await log.commit('everything', take([answer('a', 70), answer('b'), exam]));
    expect(all).toHaveLength(3);
    expect(await openLog(diskStore()).read('everything')).toEqual([
      answer('a', 7),
      answer('b'),
      exam,
    ]);
  });
  it('is all or nothing when the disk fails half-way: then it lasts as long as the page', async () => {
    const disk = diskStore();
    await disk.commit('everything', () => [started]);
    const log = openLog(disk);
    const add = IDBObjectStore.prototype.add;
    let left = 2;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given) {
      if ((left -= 1) < 0) throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, given);
    };
    try {
      await log.commit('everything', take([answer('a'), answer('b'), answer('c')]));
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    expect(log.storage()).toEqual({ state: 'memory-only', reason: 'full' });
    expect(await log.read('everything')).toHaveLength(3);
    expect(await diskStore().read('everything')).toEqual([started]);
  });
  it('works where nothing is kept', async () => {
    const log = openLog(brokenStore('forbidden'));
    await log.commit('everything', take([answer('a')]));
    expect(await log.read('everything')).toEqual([answer('a')]);
  });
});
