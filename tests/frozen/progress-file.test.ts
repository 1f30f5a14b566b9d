// Files of progress that learners have saved must be read for ever, and mean what they meant.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { calibration } from '../../src/insight/calibration.ts';
import { recurringMisconceptions } from '../../src/insight/misconceptions.ts';
import { feltIn, shownIn } from '../../src/study/answers.ts';
import { diskStore } from '../../src/study/disk.ts';
import type { StudyEvent } from '../../src/study/events.ts';
import { openLog } from '../../src/study/log.ts';
import { merge } from '../../src/study/merge.ts';
import { readOutline } from '../../src/study/outline.ts';
import { progress } from '../../src/study/progress.ts';
import { readProgress, writeProgress } from '../../src/study/progress-file.ts';

const text = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const file = text('progress-version-1.json');
const outline = readOutline(text('course-version-1.json'));

/** All events of the file, as the program reads it. */
function eventsOf(of: string): readonly StudyEvent[] {
  const found = readProgress(of, 'multivector', outline.questions);
  if (found.state === 'fault') throw new Error(JSON.stringify(found.fault));
  return found.events;
}

describe('a file of version 1', () => {
  it('is read whole, every field of every event as it stands there', () => {
    expect(eventsOf(file)).toEqual(JSON.parse(file).events);
    expect(eventsOf(file)).toHaveLength(35);
  });
  it('comes into an empty log with its counts, and a second time not at all', async () => {
    globalThis.indexedDB = new IDBFactory();
    const log = openLog(diskStore());
    const take = () => log.commit('everything', (known) => merge(known, eventsOf(file)).added);
    // 22 answers of the log of version 1 and 2 more; of the 3 marks, 2 are about one lesson; 3 attempts and the
    // one that was handed in, a hint, a judgement, the handing in and a setting are the rest.
    expect(merge([], eventsOf(file)).counts).toEqual({
      answers: 24,
      lessons: 2,
      plays: 0, others: 8,
      known: 0,
      conflicts: 0,
    });
    expect(await take()).toHaveLength(35);
    expect(merge(await log.read('everything'), eventsOf(file))).toEqual({
      added: [],
      counts: { answers: 0, lessons: 0, plays: 0, others: 0, known: 26, conflicts: 0 },
    });
  });
  it('shows the progress that was made', () => {
    const done = progress(outline, eventsOf(file));
    expect([...done.lessonsRead]).toEqual(['reading-an-argument']);
    expect(done).toMatchObject({ answered: 20, questions: 29 });
    expect(done.quizzes).toMatchObject([
      { best: { points: 3.5 }, passed: false, underWay: { answered: 4, points: 1, outOf: 19 } },
    ]);
  });
  it('says how sure the answers were, and which idea came up more than once', () => {
    const events = eventsOf(file);
    expect(calibration(feltIn(events, outline.questions))).toMatchObject([
      { sure: 1, answers: 0 },
      { sure: 2, answers: 1, right: 0 },
      { sure: 3, answers: 1, right: 1 },
    ]);
    const shown = shownIn(events, outline.questions);
    expect(recurringMisconceptions(shown)).toEqual([
      {
        misconception: 'opinion-is-fact',
        questions: ['reading.evidence-or-not', 'reading.signal-word'],
      },
    ]);
  });
  it('is written again with the same events', () => {
    expect(eventsOf(writeProgress(eventsOf(file), 'multivector', 0))).toEqual(eventsOf(file));
  });
});
