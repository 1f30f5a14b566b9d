// The demo: a class to look around in, the same each time, whose marks are right.
import { beforeAll, describe, expect, it } from 'vitest';
import { demoRoom } from '../../scripts/demo/chance.ts';
import { type Filled, fillDemo } from '../../scripts/demo/fill.ts';
import { type Invented, inventedLearners } from '../../scripts/demo/learners.ts';
import { agreementView } from '../../src/classroom/agreement.ts';
import { assignmentList } from '../../src/classroom/assignment-list.ts';
import { answersToJudge, completeRatings, isDisputed } from '../../src/classroom/judging-list.ts';
import { createMemoryStore } from '../../src/classroom/memory.ts';
import { playReview } from '../../src/classroom/plays.ts';
import { questionsOf } from '../../src/classroom/questions.ts';
import type { Assignment, Attempt, LogEntry } from '../../src/classroom/records.ts';
import type { Room } from '../../src/classroom/room.ts';
import { passwordFits, readWords } from '../../src/classroom/secrets.ts';
import { readForClass } from '../../src/content/for-class.ts';
import type { AnsweredBody } from '../../src/classroom/log.ts';
import type { Sureness } from '../../src/quiz/events.ts';
import { logicOf } from '../../src/quiz/kinds.ts';

const now = Date.UTC(2026, 11, 1, 9);
const when = { now, zone: 'Europe/Lisbon' };

async function aDemo(): Promise<{ room: Room; filled: Filled; everything: string }> {
  const room = demoRoom(createMemoryStore(), readForClass('.'), 'test');
  const filled = await fillDemo(room, when);
  const { id } = filled.klass;
  const { seats, assignments, attempts, audit } = room.store;
  const all = await attempts.inClass(id);
  const everything = JSON.stringify([
    filled,
    await seats.all(id),
    await seats.groups(id),
    await assignments.all(id),
    await assignments.accommodations(id),
    all,
    await Promise.all(all.map((each) => attempts.log(id, each.id))),
    await audit.last(id, 1000),
  ]);
  return { room, filled, everything };
}

let demo: Awaited<ReturnType<typeof aDemo>>;
beforeAll(async () => {
  demo = await aDemo();
}, 240_000);

const attemptsAt = (assignment: Assignment | undefined): Promise<readonly Attempt[]> =>
  demo.room.store.attempts.ofAssignment(demo.filled.klass.id, assignment?.id ?? ('' as never));
const logOf = ({ classId, id }: Attempt): Promise<readonly LogEntry[]> =>
  demo.room.store.attempts.log(classId, id);
const handedIn = (attempts: readonly Attempt[]) =>
  attempts.filter(({ handedInAt }) => handedInAt !== null);

it('comes out the same each time', async () => {
  expect((await aDemo()).everything).toBe(demo.everything);
}, 240_000);

describe('the class', () => {
  it('has thirty learners with different names in Latin and Cyrillic letters, in two groups', async () => {
    const { room, filled } = demo;
    const seats = await room.store.seats.all(filled.klass.id);
    expect(filled.learners).toBe(30);
    expect(new Set(seats.map(({ nameKey }) => nameKey)).size).toBe(30);
    expect(seats.filter(({ name }) => /\p{Script=Cyrillic}/u.test(name)).length).toBeGreaterThan(9);
    expect(seats.filter(({ name }) => /\p{Script=Latin}/u.test(name)).length).toBeGreaterThan(9);
    expect(seats.filter(({ takenAt }) => takenAt === null)).toHaveLength(1);
    const groups = await room.store.seats.groups(filled.klass.id);
    expect(groups.map((group) => group.seats.length)).toEqual([15, 15]);
    const given = await room.store.assignments.accommodations(filled.klass.id);
    expect(new Set(given.map(({ seatId }) => seatId)).size).toBe(2);
  });

  it('lets in the teacher and the learner who are told', async () => {
    const { room, filled } = demo;
    const members = await room.store.classes.members(filled.klass.id);
    for (const [role, { password }] of [
      ['owner', filled.teacher],
      ['teacher', filled.colleague],
    ] as const) {
      const member = members.find((each) => each.role === role);
      expect(await passwordFits(password, member?.instructor.password)).toBe(true);
    }
    const seats = await room.store.seats.all(filled.klass.id);
    const pass = seats.find(({ name }) => name === filled.learner.name)?.pass;
    expect(await passwordFits(readWords(filled.learner.pass), pass ?? undefined)).toBe(true);
  });

  it('has an assignment in every state that there is', async () => {
    const { room, filled } = demo;
    const { rows } = await assignmentList(room, filled.klass.id);
    expect(new Set(rows.map(({ state }) => state))).toEqual(
      new Set(['withdrawn', 'not-open-yet', 'open', 'due', 'closed']),
    );
  });
});

describe('the work', () => {
  it('is a class quiz of which 27 are handed in: late, by the time, with late answers; one is open again', async () => {
    const { test } = demo.filled.given;
    const all = await attemptsAt(test);
    const done = handedIn(all);
    expect([all.length, done.length]).toEqual([28, 27]);
    expect(all.filter(({ reopenedUntil }) => reopenedUntil !== null)).toHaveLength(1);
    const due = test.settings.dueAt ?? 0;
    expect(done.filter(({ handedInAt }) => (handedInAt ?? 0) > due)).toHaveLength(2);
    const [byTime, ...others] = done.filter(({ handedInBy }) => handedInBy === 'time');
    expect(others).toEqual([]);
    const counted = byTime === undefined ? [] : (await logOf(byTime)).map((each) => each.counted);
    expect(new Set(counted)).toEqual(new Set(['yes', 'late']));
  });

  it('is a lesson done by most, practice half way, texts of which some are marked, and plays', async () => {
    const { lesson, practice, judgement, exercise, next } = demo.filled.given;
    const read = await attemptsAt(lesson);
    expect([read.length, handedIn(read).length]).toEqual([27, 25]);
    const practised = await attemptsAt(practice);
    expect([practised.length, handedIn(practised).length]).toEqual([22, 14]);
    const texts = await attemptsAt(judgement);
    expect(handedIn(texts)).toHaveLength(19);
    const { classId } = judgement;
    const answers = await answersToJudge(demo.room, classId, judgement.id);
    expect([answers.length, answers.filter(({ waits }) => waits).length]).toEqual([19, 7]);
    expect(answers.filter((answer) => completeRatings(answer).length > 1)).toHaveLength(7);
    expect(answers.some(isDisputed)).toBe(true);
    const { settled } = await agreementView(
      demo.room,
      { classId, by: { sessions: {} } },
      judgement.id,
    );
    expect(settled).toHaveLength(1);
    expect(await attemptsAt(next)).toEqual([]);
    const plays = await attemptsAt(exercise);
    expect([plays.length, handedIn(plays).length]).toEqual([22, 18]);
    const [played] = handedIn(plays);
    const seat = await demo.room.store.seats.get(
      demo.filled.klass.id,
      played?.seatId ?? ('' as never),
    );
    if (played === undefined || seat === undefined) throw new Error('nobody has played');
    expect(await playReview(demo.room, seat, played.id)).toMatchObject({ finished: true });
  });

  it('has the mark that its answers come to, each', async () => {
    const all = await demo.room.store.attempts.inClass(demo.filled.klass.id);
    const { judgement } = demo.filled.given;
    const quizzes = handedIn(all).filter(
      ({ questions, assignmentId }) => questions.length > 0 && assignmentId !== judgement.id,
    );
    expect(quizzes.length).toBeGreaterThan(60);
    for (const attempt of quizzes) {
      const log = await logOf(attempt);
      let points = 0;
      for (const question of await questionsOf(demo.room.store, attempt)) {
        const last = log.findLast(
          (each) => each.question === question.id && each.counted !== 'too-late',
        );
        if (last === undefined) continue;
        const { answer } = JSON.parse(last.body) as AnsweredBody;
        if (answer !== null) points += logicOf(question.kind).mark(question, answer)?.points ?? 0;
      }
      expect([attempt.id, attempt.points]).toEqual([attempt.id, points]);
      expect(attempt.outOf).toBe(attempt.questions.length);
    }
  });

  it('is better of those who know more, and two are sure of what is wrong', async () => {
    const { room, filled } = demo;
    const ability = new Map(inventedLearners().map((each) => [each.name, each]));
    const rows: {
      learner: Invented;
      points: number;
      outOf: number;
      sure: readonly (Sureness | undefined)[];
    }[] = [];
    for (const attempt of handedIn(await attemptsAt(filled.given.test))) {
      const seat = await room.store.seats.get(filled.klass.id, attempt.seatId);
      const learner = ability.get(seat?.name ?? '');
      if (learner === undefined) throw new Error('somebody who was not invented');
      const sure = (await logOf(attempt)).flatMap(({ type, body }) =>
        type === 'answered' ? [(JSON.parse(body) as AnsweredBody).sure] : [],
      );
      rows.push({ learner, points: attempt.points ?? 0, outOf: attempt.outOf ?? 0, sure });
    }
    const sorted = rows.toSorted((a, b) => a.learner.ability - b.learner.ability);
    const mean = (some: typeof rows) =>
      some.reduce((sum, { points }) => sum + points, 0) / some.length;
    expect(mean(sorted.slice(-9))).toBeGreaterThan(mean(sorted.slice(0, 9)) + 2);
    const wrongly = rows.filter(
      ({ sure, points, outOf }) => points < outOf / 2 && sure.every((each) => each === 3),
    );
    expect(wrongly.filter(({ learner }) => learner.alwaysSure)).toHaveLength(2);
  });
});
