// A class at work over HTTP: learners who answer, wait for the server's word, and send again what was not acknowledged.
import { setTimeout as wait } from 'node:timers/promises';
import { loadKinds, type Question } from '../../src/quiz/kinds.ts';
import { newToken, tokenHash } from '../../src/classroom/secrets.ts';
import type { Store } from '../../src/classroom/ports.ts';
import type { CourseContent, Room } from '../../src/classroom/room.ts';
import type { Assignment, Class, Seat } from '../../src/classroom/records.ts';
import { randomBytes } from 'node:crypto';
import type { AttemptId } from '../../src/ids.ts';
import { inventedAnswer } from '../../scripts/demo/answers.ts';
import { aClass, anAssignment, aSeat } from '../classroom/a-class.ts';
import { createBus } from '../../src/classroom/bus.ts';

/** A learner with a session, as a browser has it. */
export interface Seated {
  readonly seat: Seat;
  readonly cookie: string;
}
export interface LoadedClass {
  readonly klass: Class;
  readonly assignment: Assignment;
  readonly learners: readonly Seated[];
}

/** A room on a real database with the real clock, for setting up and for looking afterwards. */
export function roomOn(store: Store, course: CourseContent): Room {
  return {
    store,
    limits: { wait: async () => 0, fail: async () => {}, forget: async () => {} },
    bus: createBus(),
    course,
    now: () => Date.now(),
    bytes: (count) => randomBytes(count),
  };
}

/** Writes a class with so many learners, all signed in, and one quiz for them. */
export async function aLoadedClass(
  room: Room,
  quiz: string,
  learners: number,
): Promise<LoadedClass> {
  await loadKinds();
  const klass = await aClass(room);
  const assignment = await anAssignment(
    room,
    klass.id,
    { attempts: null, release: { marks: 'manual', keys: 'manual', explanations: 'manual' } },
    { kind: 'quiz', ref: quiz },
  );
  const seated: Seated[] = [];
  for (let n = 1; n <= learners; n += 1) {
    const seat = await aSeat(room, klass.id, `Learner ${n}`);
    const token = newToken(room);
    const now = room.now();
    await room.store.sessions.add({
      hash: tokenHash(token),
      instructorId: null,
      classId: klass.id,
      seatId: seat.id,
      createdAt: now,
      seenAt: now,
      idleMs: 8 * 3_600_000,
    });
    seated.push({ seat, cookie: `mv_class=${token}` });
  }
  return { klass, assignment, learners: seated };
}

/** What the server has said yes to. */
export interface Acknowledged {
  readonly attempt: AttemptId;
  readonly seat: Seat;
  readonly ids: string[];
  receipt?: string;
}

/** Which server a learner asks next; it may be gone for a moment. */
export type Pick = () => string;

/**
 * One learner's whole attempt: begins, answers each question, hands in. Everything is sent again under the same id until it is
 * acknowledged. Stops between two answers once `over()` says so. `told` is given every time in milliseconds.
 */
export async function takeAttempt(
  pick: Pick,
  { klass, assignment }: LoadedClass,
  { seat, cookie }: Seated,
  questions: readonly Question[],
  {
    over = () => false,
    pause = () => 0,
    told = () => {},
  }: { over?: () => boolean; pause?: () => number; told?: (ms: number) => void } = {},
): Promise<Acknowledged> {
  const post = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    for (;;) {
      const at = performance.now();
      try {
        const url = pick();
        const answer = await fetch(`${url}/api/class/${klass.id}/${path}`, {
          method: 'POST',
          headers: { Cookie: cookie, 'Content-Type': 'application/json', Origin: url },
          body: JSON.stringify(body),
        });
        const json = (await answer.json()) as Record<string, unknown>;
        if (answer.status < 300) {
          told(performance.now() - at);
          return json;
        }
        if (answer.status < 500) throw new Refused(`${answer.status} ${JSON.stringify(json)}`);
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      await wait(30);
    }
  };
  const begun = await post(`assignments/${assignment.id}/start`, {});
  const attempt = begun.attempt as AttemptId;
  const done: Acknowledged = { attempt, seat, ids: [] };
  const send = async (event: object) => {
    const id = randomBytes(12).toString('base64url');
    const at = Date.now();
    const sent = { seat: seat.id, sentAt: at, events: [{ id, at, ...event }] };
    const taken = await post(`attempts/${attempt}/events`, sent);
    const [result] = taken.results as { id: string; result: string; why?: string }[];
    if (result?.result !== 'new' && result?.result !== 'same')
      throw new Refused(`an event became ${result?.result}: ${result?.why}`);
    done.ids.push(id);
    return taken;
  };
  for (const [round, question] of questions.entries()) {
    if (over()) return done;
    await wait(pause());
    const answer = inventedAnswer(question, round % 3 !== 0, Math.random);
    await send({ type: 'answered', question: question.id, answer });
  }
  const { receipt } = await send({ type: 'handed-in' });
  done.receipt = (receipt as { code: string }).code;
  return done;
}

class Refused extends Error {}
