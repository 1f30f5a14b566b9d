// What holds for every history of answers, and the same plan from a calculation written another way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionId } from '../../src/ids.ts';
import type { Sureness } from '../../src/quiz/events.ts';
import type { Verdict } from '../../src/quiz/mark.ts';
import { ladder, plan, type Recall, rungs } from '../../src/study/ladder.ts';
import { missed, recall } from './ladder-examples.ts';
import { slowPlan } from './slow-ladder.ts';

const start = 100;
const end = 140;
// More on the last day than on others, which is today in half of the cases.
const day = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: start, max: end }) },
  { weight: 1, arbitrary: fc.constant(end) },
);
const exam = fc.option(fc.integer({ min: start - 5, max: end + 60 }), { nil: undefined });
const oneRecall = fc
  .record({
    question: fc.integer({ min: 0, max: 9 }),
    day,
    verdict: fc.constantFrom<Verdict>('right', 'right', 'right', 'partly', 'wrong'),
    sure: fc.constantFrom<Sureness | undefined>(undefined, 1, 2, 3),
    exam,
  })
  .map(({ question, day: on, verdict, sure, exam: set }) =>
    recall(`birds.${question}`, on, verdict, {
      ...(sure && { sure }),
      ...(set !== undefined && { exam: set }),
    }),
  );
/** Answers of six weeks, each at a time of its own. */
const recalls = fc
  .array(oneRecall, { maxLength: 80 })
  .map((all) => all.map((each, i): Recall => ({ ...each, at: each.at + i })));
/** Answers of few questions on few days, many of them at the same moment or on a day that does not fit it. */
const muddled = fc
  .record({
    question: fc.constantFrom('birds.wren', 'birds.rook'),
    on: fc.integer({ min: start, max: start + 3 }),
    verdict: fc.constantFrom<Verdict>('right', 'partly', 'wrong'),
    sure: fc.constantFrom<Sureness>(1, 2, 3),
    set: fc.constantFrom(start + 3, start + 5, start + 40),
    at: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ question, on, verdict, sure, set, at }): Recall => ({
    ...recall(question, on, verdict, { sure, exam: set }),
    at,
  }));
const today = fc.oneof(fc.constant(end), fc.integer({ min: end, max: end + 40 }));
const perDay = fc.integer({ min: 1, max: 6 });

const all = ({ today: first, later }: ReturnType<typeof plan>) => [
  ...first,
  ...later.flatMap(({ questions }) => questions),
];

describe('the plan for every history', () => {
  it('is the one that living through the days, one after the other, comes to', () => {
    fc.assert(
      fc.property(recalls, today, exam, perDay, (history, now, set, cap) => {
        const made = plan({ recalls: history, today: now, exam: set, perDay: cap });
        expect(made).toEqual(slowPlan(history, now, set, cap));
      }),
      { numRuns: 1000 },
    );
  });
  it('has every question of the ladder exactly once, and each whose latest answer was missed', () => {
    fc.assert(
      fc.property(recalls, today, exam, perDay, (history, now, set, cap) => {
        const planned = all(plan({ recalls: history, today: now, exam: set, perDay: cap }));
        const held = ladder({ recalls: history, today: now }).held.map(({ question }) => question);
        expect(planned.toSorted()).toEqual(held.toSorted());
        expect(new Set(planned).size).toBe(planned.length);
        const lastMissed = [...Map.groupBy(history, ({ question }) => question)]
          .filter(([, own]) => own.toSorted((a, b) => a.at - b.at).at(-1)?.verdict !== 'right')
          .map(([question]) => question);
        expect(planned).toEqual(expect.arrayContaining(lastMissed));
      }),
    );
  });
  it('has at most the cap on each day, today with what is done, and nothing before it is due', () => {
    fc.assert(
      fc.property(recalls, today, exam, perDay, (history, now, set, cap) => {
        const {
          today: first,
          later,
          done,
        } = plan({
          recalls: history,
          today: now,
          exam: set,
          perDay: cap,
        });
        expect(first.length).toBeLessThanOrEqual(Math.max(0, cap - done));
        const due = new Map(
          ladder({ recalls: history, today: now, exam: set }).held.map((each) => [
            each.question,
            each.due,
          ]),
        );
        for (const question of first) expect(due.get(question)).toBeLessThanOrEqual(now);
        let before = now;
        for (const { day: on, questions } of later) {
          expect(questions.length).toBeLessThanOrEqual(cap);
          expect(questions.length).toBeGreaterThan(0);
          expect(on).toBeGreaterThan(before);
          before = on;
          for (const question of questions) expect(due.get(question)).toBeLessThanOrEqual(on);
        }
      }),
    );
  });
  it('loses nothing when days are skipped: the same questions on the same rungs', () => {
    fc.assert(
      fc.property(recalls, today, exam, fc.integer({ min: 1, max: 90 }), (history, now, set, k) => {
        const on = (skipped: number) => {
          const { held } = ladder({ recalls: history, today: now + skipped, exam: set });
          return held.map(({ question, rung, since }) => `${question} ${rung} ${since}`).toSorted();
        };
        expect(on(k)).toEqual(on(0));
        const planned = (skipped: number) =>
          all(plan({ recalls: history, today: now + skipped, exam: set })).toSorted();
        expect(planned(k)).toEqual(planned(0));
      }),
    );
  });
  it('is the same for events in any order, and when some of them come twice', () => {
    fc.assert(
      fc.property(
        fc.array(muddled, { maxLength: 20 }).chain((history) =>
          fc.record({
            history: fc.constant(history),
            mixed: fc.shuffledSubarray([...history, ...history], {
              minLength: history.length * 2,
            }),
          }),
        ),
        fc.integer({ min: start - 1, max: start + 5 }),
        exam,
        ({ history, mixed }, now, set) => {
          expect(plan({ recalls: mixed, today: now, exam: set })).toEqual(
            plan({ recalls: history, today: now, exam: set }),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('is the same for answers that differ in nothing but the exam that was set then', () => {
    const guessed = recall('birds.wren', 100, 'right', { sure: 1, exam: 103 });
    const known = recall('birds.wren', 101, 'right', { sure: 3, exam: 103 });
    const missed = (exam: number) => recall('birds.wren', 103, 'partly', { sure: 2, exam });
    const planned = (...recalls: Recall[]) =>
      plan({ recalls: recalls.map((each) => ({ ...each, at: 0 })), today: 102 });
    expect(planned(missed(140), known, missed(103), guessed)).toEqual(
      planned(known, guessed, missed(103), missed(140)),
    );
  });
  it('takes answers of days to come for answers of today, and plans nothing further off than 21 days', () => {
    fc.assert(
      fc.property(recalls, day, exam, (history, now, set) => {
        const clamped = history.map((each) => ({ ...each, day: Math.min(each.day, now) }));
        const made = plan({ recalls: history, today: now, exam: set });
        expect(made).toEqual(plan({ recalls: clamped, today: now, exam: set }));
        // Ten questions at most, so that the cap puts none off.
        for (const { day: on } of made.later) expect(on).toBeLessThanOrEqual(now + 21);
      }),
    );
  });
  it('is not changed by a right answer before its question is due, nor by a right one off the ladder', () => {
    fc.assert(
      fc.property(recalls, today, fc.integer({ min: 0, max: 9 }), (history, now, which) => {
        const question = `birds.${which}` as QuestionId;
        const held = ladder({ recalls: history, today: now }).held.find(
          (each) => each.question === question,
        );
        fc.pre(held === undefined || held.due > now);
        const more = [...history, recall(question, now, 'right', { sure: 2, minute: 1000 })];
        expect(plan({ recalls: more, today: now })).toEqual(plan({ recalls: history, today: now }));
      }),
    );
  });
  it('comes true: what it says of tomorrow is the plan of tomorrow, when today is answered right', () => {
    fc.assert(
      fc.property(recalls, today, perDay, (history, now, cap) => {
        const made = plan({ recalls: history, today: now, perDay: cap });
        const answers = made.today.map((id) => recall(id, now, 'right', { minute: 1000 }));
        const tomorrow = plan({ recalls: [...history, ...answers], today: now + 1, perDay: cap });
        const said = made.later.find(({ day: on }) => on === now + 1)?.questions ?? [];
        expect(tomorrow.today).toEqual(said);
      }),
    );
  });
});

describe('many due at once', () => {
  it('come evenly, on no more days than the cap needs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 20 }), (n, cap) => {
        const { today: first, later } = plan({
          recalls: missed(n, start),
          today: start + 9,
          perDay: cap,
        });
        const sizes = [first, ...later.map(({ questions }) => questions)].map(
          ({ length }) => length,
        );
        expect(sizes).toHaveLength(Math.ceil(n / cap));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(later.map(({ day: on }) => on)).toEqual(later.map((_each, i) => start + 10 + i));
      }),
    );
  });
});

describe('an exam day', () => {
  it('never makes anything later than it would be without, nor due on the day of its answer', () => {
    fc.assert(
      fc.property(recalls, today, fc.integer({ min: end, max: end + 60 }), (history, now, set) => {
        const without = new Map(
          ladder({ recalls: history, today: now }).held.map((each) => [each.question, each.due]),
        );
        for (const { question, due, since } of ladder({ recalls: history, today: now, exam: set })
          .held) {
          expect(due).toBeLessThanOrEqual(without.get(question) ?? -1);
          expect(due).toBeGreaterThan(since);
        }
      }),
    );
  });
  it('that is over changes nothing', () => {
    fc.assert(
      fc.property(recalls, today, fc.integer({ min: 1, max: 99 }), (history, now, ago) => {
        expect(plan({ recalls: history, today: now, exam: now - ago })).toEqual(
          plan({ recalls: history, today: now }),
        );
      }),
    );
  });
  it('finds every rung passed the day before, if there is a day for each and all are answered in time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 45 }), (room) => {
        const set = start + 1 + room;
        const answers = [recall('birds.wren', start, 'wrong', { exam: set })];
        const days: number[] = [];
        for (let now = start + 1; now < set; now += 1) {
          if (plan({ recalls: answers, today: now, exam: set }).today.length === 0) continue;
          days.push(now);
          answers.push(recall('birds.wren', now, 'right', { exam: set }));
        }
        const { held } = ladder({ recalls: answers, today: set - 1, exam: set });
        const passed = Math.min(room, rungs.length);
        expect(days).toHaveLength(passed);
        expect(held.map(({ rung }) => rung)).toEqual(passed < rungs.length ? [passed] : []);
        // Whatever room there is up to 32 days is used to its end.
        expect(days.at(-1)).toBe(room < rungs.length ? set - 1 : start + Math.min(room, 32));
      }),
    );
  });
});
