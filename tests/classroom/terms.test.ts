import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Accommodation, Release, Settings } from '../../src/classroom/records.ts';
import {
  carriedOver,
  endOf,
  everybodysEnd,
  isReleased,
  mayBegin,
  termsOf,
} from '../../src/classroom/terms.ts';
import type { ClassId, SeatId } from '../../src/ids.ts';
import { settingsOf } from './an-instructor.ts';
import { day, hour, minute, tuesday } from './a-room.ts';

const given = (changes: Partial<Accommodation>): Accommodation => ({
  classId: 'c' as ClassId,
  seatId: 's' as SeatId,
  assignmentId: null,
  extraTime: 0,
  extraAttempts: 0,
  dueAt: null,
  closesAt: null,
  ...changes,
});

const dates = { opensAt: tuesday, dueAt: tuesday + day, closesAt: tuesday + 2 * day };

describe('the terms of one learner', () => {
  it('are those of the class when nothing is given', () => {
    const terms = termsOf(settingsOf({ ...dates, attempts: 2, minutes: 30 }), []);
    expect(terms).toEqual({ ...dates, attempts: 2, timeMs: 30 * minute, accommodated: false });
  });

  it('add a share of the time and attempts', () => {
    const settings = settingsOf({ attempts: 1, minutes: 30 });
    const terms = termsOf(settings, [given({ extraTime: 50, extraAttempts: 1 })]);
    expect(terms).toMatchObject({ attempts: 2, timeMs: 45 * minute, accommodated: true });
  });

  it('are the most generous of what is given in all assignments and in this one, not their sum', () => {
    const settings = settingsOf({ attempts: 1, minutes: 60 });
    const both = [
      given({ extraTime: 50, extraAttempts: 1 }),
      given({ extraTime: 25, extraAttempts: 2 }),
    ];
    expect(termsOf(settings, both)).toMatchObject({ attempts: 3, timeMs: 90 * minute });
  });

  it('keep the door open up to a later due date', () => {
    const late = tuesday + 5 * day;
    const terms = termsOf(settingsOf(dates), [given({ dueAt: late })]);
    expect(terms).toMatchObject({ dueAt: late, closesAt: late, accommodated: true });
  });

  it('do not call a learner accommodated whose extra time means nothing here', () => {
    const settings = settingsOf({ minutes: null, attempts: null });
    const terms = termsOf(settings, [given({ extraTime: 50, extraAttempts: 3 })]);
    expect(terms).toMatchObject({ attempts: null, timeMs: null, accommodated: false });
  });
});

const time = fc.integer({ min: tuesday, max: tuesday + 30 * day });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const someSettings: fc.Arbitrary<Settings> = fc
  .record({
    opensAt: maybe(time),
    dueAt: maybe(time),
    closesAt: maybe(time),
    attempts: maybe(fc.integer({ min: 1, max: 50 })),
    minutes: maybe(fc.integer({ min: 1, max: 600 })),
  })
  // As checkedSettings has it: nothing closes before it is due.
  .map(({ dueAt, closesAt, ...rest }) =>
    settingsOf({
      ...rest,
      dueAt,
      closesAt: closesAt === null ? null : Math.max(closesAt, dueAt ?? 0),
    }),
  );
const someGiven = fc.array(
  fc
    .record({
      extraTime: fc.integer({ min: 0, max: 300 }),
      extraAttempts: fc.integer({ min: 0, max: 20 }),
      dueAt: maybe(time),
      closesAt: maybe(time),
    })
    .map(given),
  { maxLength: 3 },
);
/** Whether `a` gives at least as much as `b`; null is no limit. */
const atLeast = (a: number | null, b: number | null) => a === null || (b !== null && a >= b);

describe('what is given never takes anything away', () => {
  it('from time, attempts, due date or closing', () => {
    fc.assert(
      fc.property(someSettings, someGiven, (settings, all) => {
        const plain = termsOf(settings, []);
        const terms = termsOf(settings, all);
        expect(terms.opensAt).toBe(plain.opensAt);
        for (const key of ['dueAt', 'closesAt', 'attempts', 'timeMs'] as const)
          expect(atLeast(terms[key], plain[key])).toBe(true);
      }),
    );
  });

  it('and one more accommodation gives no less than without it', () => {
    fc.assert(
      fc.property(someSettings, someGiven, someGiven, (settings, some, more) => {
        const fewer = termsOf(settings, some);
        const all = termsOf(settings, [...some, ...more]);
        for (const key of ['dueAt', 'closesAt', 'attempts', 'timeMs'] as const)
          expect(atLeast(all[key], fewer[key])).toBe(true);
      }),
    );
  });

  it('nor from the time until an attempt has to be in', () => {
    fc.assert(
      fc.property(someSettings, someGiven, time, (settings, all, startedAt) => {
        const attempt = { startedAt, reopenedUntil: null };
        const end = endOf(termsOf(settings, all), attempt);
        expect(atLeast(end, endOf(termsOf(settings, []), attempt))).toBe(true);
      }),
    );
  });

  it('and an edit takes nothing from those who have begun', () => {
    fc.assert(
      fc.property(someSettings, someSettings, someGiven, (own, now, all) => {
        const before = termsOf(own, all);
        const after = termsOf(carriedOver(own, now), all);
        for (const key of ['dueAt', 'closesAt', 'timeMs'] as const)
          expect(atLeast(after[key], before[key])).toBe(true);
      }),
    );
  });
});

describe('the end of an attempt', () => {
  const attempt = { startedAt: tuesday, reopenedUntil: null };
  it('is its time or the closing, whichever comes first', () => {
    expect(endOf(termsOf(settingsOf({ minutes: 30 }), []), attempt)).toBe(tuesday + 30 * minute);
    const closing = settingsOf({ minutes: 30, closesAt: tuesday + 10 * minute });
    expect(endOf(termsOf(closing, []), attempt)).toBe(tuesday + 10 * minute);
  });

  it('is not the due date: after it work is late, and goes on', () => {
    expect(endOf(termsOf(settingsOf({ dueAt: tuesday + hour }), []), attempt)).toBeNull();
  });

  it('is what the instructor set who reopened it', () => {
    const settings = settingsOf({ minutes: 30, closesAt: tuesday + hour });
    const reopened = { startedAt: tuesday, reopenedUntil: tuesday + 9 * day };
    expect(endOf(termsOf(settings, []), reopened)).toBe(tuesday + 9 * day);
  });
});

describe('beginning', () => {
  const terms = termsOf(settingsOf({ ...dates, attempts: 2 }), []);
  it.each([
    ['before it opens', tuesday - 1, 0, 'not-open-yet'],
    ['the moment it opens', tuesday, 0, 'yes'],
    ['after the due date, late', tuesday + day + 1, 0, 'yes'],
    ['the moment it closes', tuesday + 2 * day, 0, 'closed'],
    ['with an attempt left', tuesday, 1, 'yes'],
    ['with none left', tuesday, 2, 'no-attempts-left'],
  ] as const)('%s', (_, now, begun, may) => expect(mayBegin(terms, begun, now)).toBe(may));
});

describe('letting out after it is due', () => {
  const release = (rule: Release) => ({ marks: rule, keys: rule, explanations: rule });
  const none = { marks: null, keys: null, explanations: null };
  const after = settingsOf({ ...dates, release: release('after-due') });

  it('waits for whoever has the most time', () => {
    expect(everybodysEnd(after, [])).toBe(tuesday + 2 * day);
    expect(everybodysEnd(after, [given({ closesAt: tuesday + 9 * day })])).toBe(tuesday + 9 * day);
  });

  it('begins with the due date where nothing closes, and never where there is no date', () => {
    expect(everybodysEnd(settingsOf({ dueAt: tuesday }), [])).toBe(tuesday);
    expect(everybodysEnd(settingsOf(), [])).toBeNull();
    expect(isReleased('keys', after, none, null, Infinity)).toBe(false);
  });

  it('happens at that moment and not before', () => {
    expect(isReleased('keys', after, none, tuesday, tuesday - 1)).toBe(false);
    expect(isReleased('keys', after, none, tuesday, tuesday)).toBe(true);
  });

  it('by hand or at once needs no date', () => {
    const manual = settingsOf({ release: release('manual') });
    expect(isReleased('marks', manual, none, tuesday, tuesday + day)).toBe(false);
    expect(isReleased('marks', manual, { ...none, marks: tuesday }, null, tuesday)).toBe(true);
    expect(isReleased('keys', manual, { ...none, marks: tuesday }, null, tuesday)).toBe(false);
    const atOnce = settingsOf({ release: release('immediate') });
    expect(isReleased('marks', atOnce, none, null, tuesday)).toBe(true);
  });
});
