// What every store does with what attempts come to. Part of contract.ts.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/classroom/ports.ts';
import type {
  AssignmentId,
  AttemptId,
  ClassId,
  InstructorId,
  QuestionId,
  SeatId,
} from '../../src/ids.ts';
import {
  aClass,
  aComment,
  anAssignment,
  anAttempt,
  anEntry,
  anna,
  aRating,
  aRegrade,
  aResult,
  aSeat,
  assignmentId,
  aTally,
  attemptId,
  classId,
  fill,
  one,
  seatId,
  start,
} from './samples.ts';

const hanging = /foreign key|there is no/i;
const another = 'assignment-2' as AssignmentId;
const otherClass = 'class-2' as ClassId;
const two = 'two' as AttemptId;

export function resultsContract(the: () => Store): void {
  beforeEach(async () => {
    await fill(the());
    await the().assignments.add(anAssignment(another));
    await the().attempts.add(anAttempt());
    await the().attempts.add(anAttempt(two, { number: 2 }));
    await the().attempts.add(anAttempt('elsewhere', { assignmentId: another }));
  });

  describe('pages', () => {
    it('of seats are in the order of their names, and seats are counted', async () => {
      const { seats, classes } = the();
      await classes.add(aClass(otherClass));
      await seats.add(aSeat('x', { classId: otherClass, nameKey: 'aa' }));
      const taken = async () =>
        (await seats.all(classId)).filter(({ takenAt }) => takenAt !== null).length;
      for (const nameKey of ['ad', 'ab', 'ac', 'aa']) await seats.add(aSeat(nameKey, { nameKey }));
      expect(await seats.count(classId)).toBe(5);
      expect(await seats.count('none' as ClassId)).toBe(0);
      expect(await seats.countTaken(classId)).toBe(await taken());
      await seats.change(classId, 'ad' as SeatId, { takenAt: start });
      expect(await seats.countTaken(classId)).toBe(await taken());
      const page = async (skip: number, most: number) =>
        (await seats.page(classId, skip, most)).map(({ nameKey }) => nameKey);
      expect(await page(0, 2)).toEqual(['aa', 'ab']);
      expect(await page(2, 2)).toEqual(['ac', 'ad']);
      expect(await page(4, 2)).toEqual([aSeat().nameKey]);
      expect(await page(6, 2)).toEqual([]);
      expect(await seats.page(classId, 4, 1)).toEqual([aSeat()]);
    });

    it('of attempts at an assignment go on after the last, whatever began meanwhile', async () => {
      const { attempts } = the();
      const some = async (after: string, most: number) =>
        (await attempts.some(classId, assignmentId, after as AttemptId, most)).map(({ id }) => id);
      expect(await some('', 1)).toEqual([attemptId]);
      await attempts.add(anAttempt('a0', { number: 3, startedAt: start - 9 }));
      expect(await some(attemptId, 5)).toEqual([two]);
      expect(await some(two, 5)).toEqual([]);
      expect(await attempts.some(classId, assignmentId, '', 9)).toContainEqual(anAttempt());
    });

    it('of attempts take several learners at once, by number', async () => {
      const { attempts, seats } = the();
      await seats.add(aSeat('b'));
      await seats.add(aSeat('c'));
      await attempts.add(anAttempt('of-b', { seatId: 'b' as SeatId }));
      await attempts.add(anAttempt('of-c', { seatId: 'c' as SeatId }));
      const none = Array.from({ length: 1200 }, (_, n) => `none ${n}` as SeatId);
      const asked = [seatId, ...none, 'b' as SeatId];
      expect((await attempts.ofSeats(classId, asked)).map(({ id }) => id)).toEqual([
        attemptId,
        'elsewhere',
        'of-b',
        two,
      ]);
      expect(await attempts.ofSeats(classId, [seatId])).toContainEqual(anAttempt());
      expect(await attempts.ofSeats(classId, [])).toEqual([]);
    });

    it('have the logs of many attempts at once, each in its order', async () => {
      const { attempts } = the();
      const [first, second] = [anEntry('z', 1), anEntry('a', 2)];
      const other = anEntry('z', 1, { attemptId: two });
      for (const entry of [second, first, other]) await attempts.append([entry]);
      const none = Array.from({ length: 1200 }, (_, n) => `none ${n}` as AttemptId);
      const logs = await attempts.logs(classId, [two, ...none, attemptId]);
      expect(logs).toEqual(
        new Map([
          [attemptId, [first, second]],
          [two, [other]],
        ]),
      );
      expect(await attempts.logs(classId, [])).toEqual(new Map());
      expect(await attempts.logs(otherClass, [two])).toEqual(new Map());
    });
  });

  describe('an assignment', () => {
    it('counts as much as somebody says', async () => {
      const { assignments } = the();
      expect((await assignments.get(classId, assignmentId))?.weight).toBe(1);
      await assignments.change(classId, assignmentId, { weight: 0.25 });
      expect((await assignments.get(classId, assignmentId))?.weight).toBe(0.25);
    });
  });

  describe('results', () => {
    const stale = async (id: AssignmentId | null, most = 9) =>
      (await the().results.stale(classId, id, most)).map((attempt) => attempt.id).toSorted();

    it('come back as they were put, the last in the place of those before', async () => {
      const { results } = the();
      await results.put(aResult({ points: 0, number: 7, seatId: 'before' as SeatId }));
      await results.put(aResult());
      expect(await results.get(classId, attemptId)).toEqual(aResult());
      expect(await results.get(classId, two)).toBeUndefined();
      expect(await results.get(otherClass, attemptId)).toBeUndefined();
      const working = aResult({ state: 'working', late: false, questions: [], points: 0 });
      await results.put(working);
      expect(await results.get(classId, attemptId)).toEqual(working);
    });

    it('are found by attempts, by learner, and some at a time by assignment', async () => {
      const { results } = the();
      const elsewhere = aResult({ attemptId: 'elsewhere' as AttemptId, assignmentId: another });
      const second = aResult({ attemptId: two, number: 2 });
      for (const each of [second, elsewhere, aResult()]) await results.put(each);
      const byId = (found: readonly { readonly attemptId: string }[]) =>
        found.map((result) => result.attemptId);
      const none = Array.from({ length: 1200 }, (_, n) => `none ${n}` as AttemptId);
      expect(byId(await results.of(classId, [two, ...none, attemptId])).toSorted()).toEqual([
        attemptId,
        two,
      ]);
      expect(await results.of(classId, [two])).toEqual([second]);
      expect(await results.of(classId, [])).toEqual([]);
      expect(await results.ofSeat(classId, seatId)).toEqual([aResult(), elsewhere, second]);
      expect(await results.ofSeat(classId, 'none' as SeatId)).toEqual([]);
      expect(await results.some(classId, assignmentId, '', 1)).toEqual([aResult()]);
      expect(await results.some(classId, assignmentId, attemptId, 5)).toEqual([second]);
      expect(await results.some(classId, assignmentId, two, 5)).toEqual([]);
    });

    it('are missing of new attempts, and of all that have changed since', async () => {
      const { results, attempts } = the();
      expect(await stale(assignmentId)).toEqual([attemptId, two]);
      expect(await stale(null)).toEqual([attemptId, 'elsewhere', two]);
      expect(await stale(null, 2)).toHaveLength(2);
      expect(await results.stale(classId, another, 1)).toEqual([
        anAttempt('elsewhere', { assignmentId: another }),
      ]);
      await results.put(aResult());
      expect(await stale(assignmentId)).toEqual([two]);
      await attempts.change(classId, attemptId, { points: 1 });
      expect(await stale(assignmentId)).toEqual([attemptId, two]);
      await results.put(aResult());
      await results.put(aResult({ attemptId: two }));
      expect(await stale(assignmentId)).toEqual([]);
      expect(await stale(null)).toEqual(['elsewhere']);
    });

    it('can be said to be out of date, one or all of an assignment', async () => {
      const { results } = the();
      for (const id of [attemptId, two]) await results.put(aResult({ attemptId: id }));
      await results.put(aResult({ attemptId: 'elsewhere' as AttemptId, assignmentId: another }));
      await results.touch(classId, assignmentId, two);
      expect(await stale(null)).toEqual([two]);
      await results.touch(classId, assignmentId);
      expect(await stale(null)).toEqual([attemptId, two]);
      await results.touch(otherClass, another);
      expect(await stale(another)).toEqual([]);
    });

    it('need their attempt, and go with it', async () => {
      const { results, attempts } = the();
      const lost = results.put(aResult({ attemptId: 'none' as AttemptId }));
      await expect(lost).rejects.toThrow(hanging);
      await results.put(aResult());
      await attempts.drop(classId, attemptId);
      expect(await results.get(classId, attemptId)).toBeUndefined();
      expect(await results.ofSeat(classId, seatId)).toEqual([]);
      expect(await stale(assignmentId)).toEqual([two]);
    });
  });

  describe('tallies', () => {
    it('add up, and go when they come to nothing', async () => {
      const { results } = the();
      await results.addTallies([]);
      await results.addTallies([aTally('b', 2), aTally('a', 1), aTally('b', 3)]);
      await results.addTallies([aTally('', 7, { question: '' })]);
      await results.addTallies([aTally('x', 4, { assignmentId: another })]);
      expect(await results.tallies(classId, assignmentId)).toEqual([
        aTally('', 7, { question: '' }),
        aTally('a', 1),
        aTally('b', 5),
      ]);
      expect(await results.tallies(classId, null)).toHaveLength(4);
      expect(await results.tallies(otherClass, null)).toEqual([]);
      await results.addTallies([aTally('b', -4), aTally('a', -1), aTally('new', 0)]);
      expect(await results.tallies(classId, assignmentId)).toEqual([
        aTally('', 7, { question: '' }),
        aTally('b', 1),
      ]);
      await results.addTallies([aTally('b', -2), aTally('b', 1)]);
      expect(await results.tallies(classId, assignmentId)).toHaveLength(1);
    });

    it('add all of what is handed over, or nothing, and lose nothing to each other', async () => {
      const { results, together } = the();
      const wrong = results.addTallies([
        aTally('a', 1),
        aTally('b', 1, { assignmentId: 'none' as AssignmentId }),
      ]);
      await expect(wrong).rejects.toThrow(hanging);
      expect(await results.tallies(classId, null)).toEqual([]);
      const once = async () => results.addTallies([aTally('a', 1), aTally('b', 2)]);
      const among = async () =>
        together(async (ports) => ports.results.addTallies([aTally('b', 1), aTally('a', 1)]));
      await Promise.all([once(), among(), once(), among(), once()]);
      expect(await results.tallies(classId, assignmentId)).toEqual([
        aTally('a', 5),
        aTally('b', 8),
      ]);
    });

    it('go with their assignment', async () => {
      const { results, assignments, attempts } = the();
      await results.addTallies([aTally('a', 1, { assignmentId: another }), aTally('a', 1)]);
      await attempts.drop(classId, 'elsewhere' as AttemptId);
      await assignments.drop(classId, another);
      expect(await results.tallies(classId, null)).toEqual([aTally('a', 1)]);
    });
  });

  it('the tallies of attempts as a whole come alone, of every assignment of the class', async () => {
    const { results } = the();
    const whole = { question: '' } as const;
    await results.addTallies([
      aTally('a', 2, whole),
      aTally('a', 3, { ...whole, assignmentId: another }),
      aTally('b', 5, { question: one }),
    ]);
    const found = await results.wholes(classId);
    expect(found.map(({ assignmentId: of, cell, count }) => [of, cell, count])).toEqual([
      [assignmentId, 'a', 2],
      [another, 'a', 3],
    ]);
    expect(await results.wholes(otherClass)).toEqual([]);
  });

  it('the versions with which somebody is at work are told, each once', async () => {
    const { attempts } = the();
    await attempts.add(anAttempt('newer', { number: 3, version: 2 }));
    expect(await attempts.versionsAtWork(classId, assignmentId)).toEqual([1, 2]);
    await attempts.change(classId, 'newer' as AttemptId, { handedInAt: start });
    expect(await attempts.versionsAtWork(classId, assignmentId)).toEqual([1]);
  });

  describe('judgements', () => {
    const zoe = 'zoe' as InstructorId;

    it('have a rating by each instructor, the last in the place of those before', async () => {
      const { judgements } = the();
      await judgements.setRating(aRating({ levels: {}, settled: true }));
      await judgements.setRating(aRating());
      await judgements.setRating(aRating({ instructorId: zoe, settled: true }));
      await judgements.setRating(aRating({ attemptId: two }));
      expect(await judgements.ratings(classId, [attemptId])).toEqual([
        aRating(),
        aRating({ instructorId: zoe, settled: true }),
      ]);
      expect(await judgements.ratings(classId, [attemptId, two])).toHaveLength(3);
      expect(await judgements.ratings(classId, [])).toEqual([]);
      await judgements.dropRating(classId, attemptId, one, anna);
      expect(await judgements.ratings(classId, [attemptId])).toEqual([
        aRating({ instructorId: zoe, settled: true }),
      ]);
    });

    it('have one comment about an answer, and one about the whole', async () => {
      const { judgements } = the();
      await judgements.setComment(aComment({ text: 'before', instructorId: zoe }));
      await judgements.setComment(aComment());
      await judgements.setComment(aComment({ question: '' }));
      await judgements.setComment(aComment({ attemptId: two }));
      expect(await judgements.comments(classId, [two, attemptId])).toEqual([
        aComment({ question: '' }),
        aComment(),
        aComment({ attemptId: two }),
      ]);
      await judgements.dropComment(classId, attemptId, '');
      await judgements.dropComment(classId, two, 'other' as QuestionId);
      expect(await judgements.comments(classId, [attemptId])).toEqual([aComment()]);
      expect(await judgements.comments(classId, [two])).toHaveLength(1);
    });

    it('need their attempt, and go with it', async () => {
      const { judgements, attempts } = the();
      const none = { attemptId: 'none' as AttemptId };
      await expect(judgements.setRating(aRating(none))).rejects.toThrow(hanging);
      await expect(judgements.setComment(aComment(none))).rejects.toThrow(hanging);
      await judgements.setRating(aRating());
      await judgements.setComment(aComment());
      await attempts.drop(classId, attemptId);
      await attempts.add(anAttempt());
      expect(await judgements.ratings(classId, [attemptId])).toEqual([]);
      expect(await judgements.comments(classId, [attemptId])).toEqual([]);
    });
  });

  describe('corrections of keys', () => {
    it('are listed the oldest first, undone ones too', async () => {
      const { regrades } = the();
      await regrades.add(aRegrade('a', { at: start + 2 }));
      await regrades.add(aRegrade('b'));
      await regrades.add(aRegrade('c', { assignmentId: another }));
      await regrades.undo(classId, 'b', start + 5, anna);
      expect(await regrades.of(classId, assignmentId)).toEqual([
        aRegrade('b', { undoneAt: start + 5, undoneBy: anna }),
        aRegrade('a', { at: start + 2 }),
      ]);
      const again = aRegrade('a', { assignmentId: another, note: 'Other words.' });
      expect(await regrades.add(again)).toBe(false);
      expect(await regrades.of(classId, another)).toEqual([
        aRegrade('c', { assignmentId: another }),
      ]);
    });

    it('need their assignment, and go with it', async () => {
      const { regrades, assignments, attempts } = the();
      const none = 'none' as AssignmentId;
      await expect(regrades.add(aRegrade('a', { assignmentId: none }))).rejects.toThrow(hanging);
      await regrades.add(aRegrade('c', { assignmentId: another }));
      await attempts.drop(classId, 'elsewhere' as AttemptId);
      await assignments.drop(classId, another);
      expect(await regrades.of(classId, another)).toEqual([]);
    });
  });

  describe('excuses', () => {
    const excuse = { classId, seatId, assignmentId };

    it('are given and taken back', async () => {
      const { excuses } = the();
      await excuses.set(excuse, true);
      await excuses.set(excuse, true);
      await excuses.set({ ...excuse, assignmentId: another }, true);
      expect(await excuses.all(classId)).toEqual([excuse, { ...excuse, assignmentId: another }]);
      await excuses.set(excuse, false);
      await excuses.set(excuse, false);
      expect(await excuses.all(classId)).toEqual([{ ...excuse, assignmentId: another }]);
      expect(await excuses.all(otherClass)).toEqual([]);
    });

    it('need a learner and an assignment, and go with either', async () => {
      const { excuses, seats, assignments, attempts } = the();
      const b = 'b' as SeatId;
      await expect(excuses.set({ ...excuse, seatId: b }, true)).rejects.toThrow(hanging);
      const none = 'none' as AssignmentId;
      await expect(excuses.set({ ...excuse, assignmentId: none }, true)).rejects.toThrow(hanging);
      await seats.add(aSeat(b));
      await excuses.set({ ...excuse, seatId: b }, true);
      await excuses.set({ ...excuse, assignmentId: another }, true);
      await seats.drop(classId, b);
      expect(await excuses.all(classId)).toEqual([{ ...excuse, assignmentId: another }]);
      await attempts.drop(classId, 'elsewhere' as AttemptId);
      await assignments.drop(classId, another);
      expect(await excuses.all(classId)).toEqual([]);
    });
  });

  it('all of it goes with the class', async () => {
    const { results, judgements, regrades, excuses, classes } = the();
    await results.put(aResult());
    await results.addTallies([aTally('a', 1)]);
    await judgements.setRating(aRating());
    await judgements.setComment(aComment());
    await regrades.add(aRegrade('a'));
    await excuses.set({ classId, seatId, assignmentId }, true);
    await classes.drop(classId);
    expect(await results.stale(classId, null, 9)).toEqual([]);
    expect(await results.get(classId, attemptId)).toBeUndefined();
    expect(await results.tallies(classId, null)).toEqual([]);
    expect(await judgements.ratings(classId, [attemptId])).toEqual([]);
    expect(await judgements.comments(classId, [attemptId])).toEqual([]);
    expect(await regrades.of(classId, assignmentId)).toEqual([]);
    expect(await excuses.all(classId)).toEqual([]);
  });
}
