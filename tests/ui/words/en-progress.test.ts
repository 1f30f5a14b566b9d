// What the learner is told of files and of being sure: numbers worked into sentences.
import { describe, expect, it } from 'vitest';
import { insightWords } from '../../../src/ui/words/en-progress.ts';
import { fileWords } from '../../../src/ui/words/en-progress-file.ts';

const none = { answers: 0, lessons: 0, plays: 0, others: 0, known: 0, conflicts: 0 };

describe('what came in', () => {
  it.each([
    [
      { answers: 37, lessons: 2, known: 12 },
      '37 answers and 2 lessons came in; 12 were here already.',
    ],
    [{ answers: 1 }, '1 answer came in.'],
    [{ lessons: 1, known: 1, plays: 0, others: 4 }, '1 lesson came in; 1 was here already.'],
    [{ known: 39 }, 'Nothing new came in; 39 were here already.'],
    [{ plays: 0, others: 1 }, '1 entry without an answer came in.'],
    [{}, 'Nothing new came in.'],
    [
      { answers: 2, conflicts: 1 },
      '2 answers came in. 1 entry differs from what is here; what was here stays.',
    ],
    [
      { conflicts: 3 },
      'Nothing new came in. 3 entries differ from what is here; what was here stays.',
    ],
  ])('is told in counts: %j', (counts, text) => {
    expect(fileWords.came({ ...none, ...counts })).toBe(text);
  });
});

describe('a fault of a file', () => {
  it('says which entry, which field, what is there, what should be, and what to do', () => {
    const fault = { field: 'at', found: '"noon"', expected: 'time' } as const;
    expect(fileWords.fault({ what: 'broken', entry: 12, fault })).toBe(
      'Entry 12 of this file is broken: “at” is "noon", and should be a time in milliseconds since 1970. Nothing was taken from it. Save it anew where it comes from, and copy it whole.',
    );
    expect(
      fileWords.fault({ what: 'broken', entry: 1, fault: { ...fault, found: undefined } }),
    ).toContain('“at” is missing, and should be');
  });
  it('names the other course and the newer version', () => {
    expect(fileWords.fault({ what: 'other-course', course: 'bees' })).toContain('“bees”');
    expect(fileWords.fault({ what: 'newer', version: 2 })).toContain('the version 2. Reload');
  });
});

describe('how sure', () => {
  it('is a plain sentence of counts', () => {
    expect(insightWords.reading(3, 6, 10)).toBe(
      'When you were sure, you were right 6 of 10 times.',
    );
    expect(insightWords.reading(1, 0, 5)).toBe('When you guessed, you were right 0 of 5 times.');
  });
  it('has share and interval in whole per cent', () => {
    expect(insightWords.count(2, 3)).toBe('2 of 3 right, 67%');
    expect(insightWords.interval(0.3127, 0.8318)).toBe('95% interval: 31% to 83%');
  });
});
