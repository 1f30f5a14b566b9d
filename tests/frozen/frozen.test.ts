// Logs that learners' devices have held since an earlier version must mean today what they meant then.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId, QuizId } from '../../src/ids.ts';
import { score } from '../../src/quiz/attempt.ts';
import { diskStore } from '../../src/study/disk.ts';
import type { Place, StudyEvent } from '../../src/study/events.ts';
import { readOutline } from '../../src/study/outline.ts';
import { progress } from '../../src/study/progress.ts';
import { attemptsOf, positionOf, quizRun } from '../../src/study/run.ts';

const text = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const log = JSON.parse(text('log-version-1.json')) as {
  readonly events: readonly StudyEvent[];
  readonly places: readonly Place[];
};
const outline = readOutline(text('course-version-1.json'));
const quiz = 'reading-an-argument' as QuizId;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  await writeVersion1();
});

/** The database as version 1 of it was. Written out here, so that no later edit of the program changes it. */
function writeVersion1(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('multivector-study', 1);
    request.onerror = () => reject(new Error('cannot write version 1'));
    request.onupgradeneeded = () => {
      const events = request.result.createObjectStore('events', { keyPath: 'id' });
      events.createIndex('quiz', 'quiz');
      events.createIndex('type', 'type');
      request.result.createObjectStore('places', { keyPath: 'attempt' });
    };
    request.onsuccess = () => {
      const transaction = request.result.transaction(['events', 'places'], 'readwrite');
      for (const event of log.events) transaction.objectStore('events').add(event);
      for (const place of log.places) transaction.objectStore('places').add(place);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

describe('a log of version 1', () => {
  it('is read whole, by what it is about too', async () => {
    const disk = diskStore();
    expect(await disk.read('everything')).toHaveLength(28);
    expect(await disk.read({ quiz })).toHaveLength(25);
    expect(await disk.read({ type: 'lesson-read' })).toHaveLength(3);
  });
  it('shows the progress that was made', async () => {
    const done = progress(outline, await diskStore().read('everything'));
    expect([...done.lessonsRead]).toEqual(['reading-an-argument']);
    expect(done).toMatchObject({ answered: 20, questions: 29 });
    expect(done.quizzes).toMatchObject([
      {
        id: quiz,
        best: { points: 3.5, outOf: 19 },
        latest: { points: 3.5, outOf: 19 },
        passed: false,
        underWay: { answered: 2, outOf: 19 },
      },
    ]);
  });
  it('has both attempts, the second under way with a draft at its place', async () => {
    const disk = diskStore();
    const asked = outline.questions.filter(({ place }) => place === 'quiz');
    const attempts = attemptsOf(quizRun(quiz, asked), await disk.read({ quiz }));
    expect(attempts.map(score)).toMatchObject([
      { answered: 19, points: 3.5 },
      { answered: 2, points: 0 },
    ]);
    const [, second] = attempts;
    const place = await disk.place(second?.id ?? ('' as AttemptId));
    expect(positionOf(second?.questions ?? [], place)).toBe(2);
    expect(place?.drafts).toEqual({
      'reading.support-lost': { kind: 'choice', option: 'r8' },
    });
  });
  it('is written on in: a new answer stands beside the old ones', async () => {
    const disk = diskStore();
    await disk.commit({ quiz }, ([event]) =>
      event === undefined ? [] : [{ ...event, id: 'new', at: event.at + 1 }],
    );
    expect(await disk.read({ quiz })).toHaveLength(26);
  });
});
