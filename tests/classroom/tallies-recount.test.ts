// Whatever happens to a class, what is kept beside its attempts comes to what counting all of them anew comes to.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accommodate } from '../../src/classroom/accommodations.ts';
import { withTerms } from '../../src/classroom/assigned.ts';
import { editAssignment } from '../../src/classroom/assignments.ts';
import { begin } from '../../src/classroom/begin.ts';
import { catchUp, resultOf } from '../../src/classroom/catch-up.ts';
import { excuse } from '../../src/classroom/gradebook.ts';
import { rate, settle, textSeen } from '../../src/classroom/judging.ts';
import { markAttempt } from '../../src/classroom/marking.ts';
import type { Seat } from '../../src/classroom/records.ts';
import { Refusal } from '../../src/classroom/refusal.ts';
import { applyRegrade, undoRegrade } from '../../src/classroom/regrade.ts';
import { reopen } from '../../src/classroom/reopen.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import { eraseSeat, mergeSeats } from '../../src/classroom/seats.ts';
import { difference, talliesOf } from '../../src/classroom/tallying.ts';
import type { SentEvent } from '../../src/classroom/views.ts';
import type { OptionId, QuestionId } from '../../src/ids.ts';
import type { Answer, Question } from '../../src/quiz/kinds.ts';
import { aSeat } from './a-class.ts';
import { classQuestions } from './a-course.ts';
import { anEmptyClass, plantedQuestion } from './an-answered-class.ts';
import { anInstructor, settingsOf } from './an-instructor.ts';
import { minute } from './a-room.ts';

const essay = classQuestions.find(({ kind }) => kind === 'judgement') as Question;
const questions = [plantedQuestion('one'), plantedQuestion('two', 'birds.nests'), essay];
const options = ['k7', 'p2', 'w9'];
const hows = ['accept', 'key', 'drop', 'credit'] as const;

/** One of these; the same draw gives the same. */
function one<Thing>(all: readonly Thing[], draw: number): Thing | undefined {
  return all[draw % Math.max(1, all.length)];
}

/** A class, and all that can be done to it, each with two draws that say to whom and how. */
async function aWorld() {
  const where = await anEmptyClass(questions, { attempts: null, dueAt: null });
  const { room, klass, assignment } = where;
  const { id } = assignment;
  const teachers = [
    await anInstructor(room, klass.id, 'ms-owl'),
    await anInstructor(room, klass.id, 'mr-kite'),
  ] as const;
  const seats: Seat[] = [];
  for (const name of ['Ada', 'Ben', 'Cid']) seats.push(await aSeat(room, klass.id, name));
  let made = 0;
  const attempts = () => room.store.attempts.ofAssignment(klass.id, id);
  const send = async (draw: number, events: readonly object[]) => {
    const attempt = one(await attempts(), draw);
    const seat = seats.find((each) => each.id === attempt?.seatId);
    if (attempt === undefined || seat === undefined) return;
    const sent = events.map((event) => ({ ...event, id: `e${(made += 1)}`, at: room.now() }));
    const all = sent as unknown as SentEvent[];
    await saveEvents(room, seat, attempt.id, { seat: seat.id, sentAt: room.now(), events: all });
  };
  const answered = (draw: number): object => {
    const { id: question } = one(questions, draw) as Question;
    const text = one(['Herons wait for fish.', 'Gulls are rather loud.', ''], draw >> 3) ?? '';
    const answer: Answer =
      question === essay.id
        ? { kind: 'judgement', text }
        : { kind: 'choice', option: (one(options, draw >> 3) ?? '') as OptionId };
    return { type: 'answered', question, answer, sure: (draw % 3) + 1 };
  };
  const regrade = async (a: number, b: number) => {
    const how = one(hows, a) ?? 'drop';
    const wanted = { how, lowers: a % 8 > 3, fits: '', key: { '': [one(options, b >> 2) ?? ''] } };
    const question = one(questions, b)?.id as QuestionId;
    made += 1;
    const form = { id: `r${made}`, note: 'It was wrong.' };
    await applyRegrade(room, one(teachers, a) ?? teachers[0], id, question, wanted, form);
  };
  const judge = async (how: 'rate' | 'settle', a: number, b: number) => {
    const attempt = one(await attempts(), a);
    if (attempt === undefined) return;
    const { last } = await markAttempt(room.store, attempt);
    const levels = { c1: (b % 2) * 2, ...((b & 2) > 0 && { c2: (b & 4) / 2 }) };
    const of = textSeen(last.get(essay.id)?.answer);
    const sent = { attempt: attempt.id, question: essay.id, of, levels };
    const by = one(teachers, b >> 3) ?? teachers[0];
    await (how === 'rate' ? rate(room, by, id, [sent]) : settle(room, by, id, sent));
  };
  const [{ by }] = teachers;
  const acting = teachers[0];
  const soon = (draw: number) => room.now() + ((draw % 9) - 4) * minute;
  const seatAt = (draw: number) => one(seats, draw)?.id ?? ('' as Seat['id']);
  const gone = (draw: number) => seats.splice(draw % Math.max(1, seats.length), 1);
  const doings: readonly ((a: number, b: number) => Promise<unknown>)[] = [
    async (a) => begin(room, one(seats, a) as Seat, id),
    async (a, b) => send(a, [answered(b)]),
    async (a, b) => send(a, [answered(b), answered(b >> 1), { type: 'handed-in' }]),
    async (a) => send(a, [{ type: 'handed-in' }]),
    async (a) => {
      const attempt = one(await attempts(), a);
      if (attempt !== undefined) await reopen(room, acting, attempt.id, soon(8));
    },
    regrade,
    async (a) => {
      const all = await room.store.regrades.of(klass.id, id);
      await undoRegrade(room, acting, id, one(all, a)?.id ?? '');
    },
    async (a, b) => judge('rate', a, b),
    async (a, b) => judge('settle', a, b | 2),
    async (a, b) => excuse(room, acting, seatAt(a), id, b % 2 === 0),
    async (a) => {
      // So rarely that somebody is left.
      if (a % 5 !== 0 || seats.length < 2) return;
      await eraseSeat(room, by, klass.id, seatAt(a));
      gone(a);
    },
    async (a) => {
      if (a % 5 !== 0 || seats.length < 2) return;
      await mergeSeats(room, by, klass.id, seatAt(a), seatAt(a + 1));
      gone(a);
    },
    async (a) => {
      const changes = { attempts: null, dueAt: a % 4 === 0 ? null : soon(a) };
      const release = { marks: 'immediate', keys: 'manual', explanations: 'manual' } as const;
      await editAssignment(room, acting, id, settingsOf({ ...changes, release }));
    },
    async (a, b) => {
      const { settings } = (await room.store.assignments.get(klass.id, id)) ?? assignment;
      const dueAt = settings.dueAt === null || b % 3 === 0 ? null : settings.dueAt + 5 * minute;
      const given = { extraTime: 0, extraAttempts: b % 2, closesAt: null, dueAt };
      await accommodate(room, acting, { seatId: seatAt(a), assignmentId: id, ...given });
    },
    async () => catchUp(room, klass.id, id),
    async (a) => room.later((a % 7) * minute),
  ];
  return {
    room,
    /** What cannot be done is refused, and that is that. */
    async doing([what, a, b]: readonly [number, number, number]) {
      room.later(1000);
      await one(doings, what)?.(a, b).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
      });
    },
    /** What is kept once all is caught up with, and what counting everything anew comes to. */
    async both() {
      await catchUp(room, klass.id, null);
      const all = await attempts();
      const anew = [];
      for (const attempt of all) {
        const { terms } = await withTerms(room.store, attempt);
        anew.push(resultOf(attempt, terms.dueAt, await markAttempt(room.store, attempt)));
      }
      const ids = all.map((each) => each.id);
      const inOrder = (tallies: ReturnType<typeof difference>) =>
        tallies.map(({ question, cell, count }) => `${question} ${cell} ${count}`).toSorted();
      return {
        kept: {
          results: await room.store.results.of(klass.id, ids),
          tallies: inOrder(await room.store.results.tallies(klass.id, null)),
          marks: all.map(({ points, outOf }) => ({ points, outOf })),
        },
        anew: {
          results: anew.toSorted((x, y) => (x.attemptId < y.attemptId ? -1 : 1)),
          tallies: inOrder(difference([], anew.flatMap(talliesOf))),
          marks: anew.map(({ state, points, outOf }) =>
            state === 'working' ? { points: null, outOf: null } : { points, outOf },
          ),
        },
      };
    },
  };
}

const draws = fc.nat(1023);
const steps = fc.array(fc.tuple(draws, draws, draws), { minLength: 20, maxLength: 60 });

it('tallies and results are what a recount of all logs comes to, whatever was done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const world = await aWorld();
      for (const step of all) await world.doing(step);
      const { kept, anew } = await world.both();
      expect(kept).toEqual(anew);
    }),
    { seed: 7, numRuns: 60 },
  );
});
