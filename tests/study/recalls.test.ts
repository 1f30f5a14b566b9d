// What the log says of recalls: which answers count, on which day, with which verdict, before which exam.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptId, QuestionId } from '../../src/ids.ts';
import type { Answered } from '../../src/quiz/events.ts';
import type { Preference, StudyEvent } from '../../src/study/events.ts';
import { plan } from '../../src/study/ladder.ts';
import { examOf, recallsOf } from '../../src/study/recalls.ts';
import { choose, quizId } from '../quiz/questions.ts';
import { read, started } from './made-up-events.ts';

const dayLength = 86_400_000;
const wren = 'birds.wren' as QuestionId;
const utc = { offset: () => 0 };
const answer = (id: string, day: number, rest: Partial<Answered> = {}): Answered => ({
  type: 'answered',
  id,
  attempt: `quiz:${id}` as AttemptId,
  quiz: quizId,
  question: wren,
  fits: 'abc',
  answer: choose('k7'),
  verdict: 'wrong',
  at: day * dayLength,
  ...rest,
});
const preference = (
  id: string,
  day: number,
  value: string,
  name: Preference['name'] = 'exam',
): Preference => ({ type: 'preference', id, name, value, at: day * dayLength });

describe('the recalls of a log', () => {
  it('are its answers, the earliest first, and nothing else', () => {
    const events = [
      answer('b', 101, { verdict: 'right', sure: 2 }),
      read,
      started,
      answer('a', 100),
    ];
    expect(recallsOf(events, utc)).toEqual([
      { question: wren, day: 100, verdict: 'wrong', at: 100 * dayLength },
      { question: wren, day: 101, verdict: 'right', sure: 2, at: 101 * dayLength },
    ]);
  });
  it('fall on the day of the learner’s calendar, by the offset of their own moment', () => {
    const offset = (at: number) => (at < 101 * dayLength ? 60 : -60);
    const early = answer('a', 100);
    const late = answer('b', 101, { at: 102 * dayLength - 1 });
    expect(recallsOf([early, late], { offset }).map(({ day }) => day)).toEqual([99, 102]);
  });
  it('leave out what was answered when its question meant something else, and questions that are gone', () => {
    const events = [
      answer('a', 100),
      answer('b', 101, { fits: 'old' }),
      answer('c', 102, { question: 'birds.dodo' as QuestionId }),
    ];
    const fits = new Map([[wren, 'abc']]);
    expect(recallsOf(events, { ...utc, fits }).map(({ day }) => day)).toEqual([100]);
    expect(recallsOf(events, utc)).toHaveLength(3);
  });
  it('take the verdict of the moment; one that is missing is asked for, and without it the answer is left out', () => {
    const { verdict: _verdict, ...old } = answer('a', 100);
    const events = [old, answer('b', 101)];
    expect(recallsOf(events, utc).map(({ day }) => day)).toEqual([101]);
    const verdictOf = (event: Answered) => (event.id === 'a' ? ('partly' as const) : undefined);
    const asked = recallsOf(events, { ...utc, verdictOf });
    expect(asked.map(({ verdict }) => verdict)).toEqual(['partly', 'wrong']);
  });
  it('have one of each question in an attempt, the first that fits', () => {
    const attempt = 'quiz:1' as AttemptId;
    const events = [
      answer('a', 100, { attempt, fits: 'old' }),
      answer('b', 101, { attempt }),
      answer('c', 102, { attempt, verdict: 'right' }),
      answer('d', 103, { verdict: 'right' }),
    ];
    const fits = new Map([[wren, 'abc']]);
    expect(recallsOf(events, { ...utc, fits }).map(({ day }) => day)).toEqual([101, 103]);
  });
  it('know the exam day that was set when they were given', () => {
    const events = [
      answer('a', 19_990),
      preference('p', 19_995, '2024-12-15'),
      answer('b', 20_000),
      preference('q', 20_001, ''),
      answer('c', 20_002),
    ];
    // 54 years of 365 days with 13 leap days, and 349 days of the leap year 2024 before the 15th of December.
    const exam = 54 * 365 + 13 + 349;
    expect(recallsOf(events, utc).map((each) => each.exam)).toEqual([undefined, exam, undefined]);
  });
});

describe('the exam day', () => {
  it('is the latest that was set, whatever the order of the events', () => {
    const set = [preference('p', 5, '2024-12-15'), preference('q', 9, '2025-01-20')];
    expect(examOf(set)).toBe(20_108);
    expect(examOf(set.toReversed())).toBe(20_108);
  });
  it('is none before it was set, after it was taken back, and when the text is no date', () => {
    expect(examOf([])).toBeUndefined();
    expect(examOf([preference('p', 5, 'on', 'shortcuts'), read])).toBeUndefined();
    expect(examOf([preference('p', 5, '2024-12-15'), preference('q', 6, '')])).toBeUndefined();
    expect(examOf([preference('p', 5, 'in winter')])).toBeUndefined();
  });
});

describe('the plan from a log', () => {
  it('is the same for events in any order, and when they come twice', () => {
    const event = fc.oneof(
      fc
        .record({
          id: fc.nat(30),
          day: fc.integer({ min: 20_000, max: 20_040 }),
          question: fc.constantFrom(wren, 'birds.rook' as QuestionId),
          verdict: fc.constantFrom('right' as const, 'wrong' as const),
          sure: fc.constantFrom(1 as const, 3 as const),
          attempt: fc.constantFrom('quiz:1' as AttemptId, 'quiz:2' as AttemptId),
        })
        .map(({ id, day, ...rest }) => answer(`a${id}`, day, rest)),
      fc
        .record({ id: fc.nat(9), day: fc.integer({ min: 20_000, max: 20_040 }) })
        .map(({ id, day }) => preference(`p${id}`, day, `2024-11-0${id + 1}`.slice(0, 10))),
    );
    // An id stands for one event, as the log sees to.
    const log = fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 30 });
    const planOf = (events: readonly StudyEvent[]) =>
      plan({ recalls: recallsOf(events, utc), today: 20_030, exam: examOf(events) });
    fc.assert(
      fc.property(
        log.chain((events) =>
          fc.record({
            events: fc.constant(events),
            mixed: fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
          }),
        ),
        ({ events, mixed }) => {
          expect(planOf(mixed)).toEqual(planOf(events));
        },
      ),
    );
  });
});
