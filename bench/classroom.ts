// A class of 300 that answers a quiz in the same minute, and what one attempt costs the processor.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readForClass } from '../src/content/for-class.ts';
import { openStore } from '../src/db/open.ts';
import { type RunningServer, startServer } from '../tests/durability/a-server.ts';
import {
  aLoadedClass,
  type LoadedClass,
  roomOn,
  type Seated,
  takeAttempt,
} from '../tests/durability/load.ts';
import { anInstructor } from '../tests/durability/an-instructor.ts';
import type { Finding } from './finding.ts';
import { freePort } from './free-port.ts';

const learners = 300;
/** All of them begin and end within this, in milliseconds. */
const minute = 60_000;
const asked = 10;
/** How many are at work at once where processor time is measured a second time: each of them waits for nothing but the server. */
const classSize = 30;
/** Attempts that warm the server up, as an hour of a class does, and those whose processor time is measured. */
const warming = 1000;
const measured = 600;
const measuredAlone = 200;

const root = join(import.meta.dirname, '..');

/** Runs the built site (npm run build) on a database of its own. */
export async function classroom(): Promise<Finding[]> {
  if (!existsSync(join(root, 'dist/server/entry.mjs')))
    throw new Error('There is no built course in dist: run npm run build first.');
  const folder = mkdtempSync(join(tmpdir(), 'multivector-bench-'));
  const file = join(folder, 'bench.sqlite');
  let server: RunningServer | undefined;
  try {
    const course = readForClass(root);
    const quiz = course.quizzes.find(
      ({ use, questions }) => use === 'class' && questions.length === asked,
    );
    if (quiz === undefined) throw new Error(`the course has no class quiz of ${asked} questions`);
    const store = await openStore({ file });
    const room = roomOn(store, course);
    const loaded = await aLoadedClass(room, quiz.id, learners);
    const teacher = await anInstructor(room, loaded.klass.id);
    await store.close();
    server = await startServer(await freePort(), { DATABASE_FILE: file });
    const costs = await processorTime(server, loaded, quiz.questions);
    const all = await sameMinute(server, loaded, quiz.questions, teacher);
    return [...costs, ...all];
  } catch (error) {
    throw new Error(`The server had said: ${server?.said() ?? ''}`, { cause: error });
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Questions = Parameters<typeof takeAttempt>[3];

async function processorTime(
  server: RunningServer,
  loaded: LoadedClass,
  questions: Questions,
): Promise<Finding[]> {
  const whole = async (n: number) => {
    const learner = loaded.learners[n % loaded.learners.length];
    if (learner === undefined) return;
    const { attempt } = await takeAttempt(() => server.url, loaded, learner, questions);
    await read(server, learner.cookie, `/class/${loaded.klass.id}/attempts/${attempt}/review/`);
  };
  /** Milliseconds of the processor for each of so many attempts, some at once. */
  const cost = async (attempts: number, atOnce: number): Promise<number> => {
    const before = server.cpuSeconds();
    let next = 0;
    const one = async () => {
      while (next < attempts) await whole(next++);
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    return ((server.cpuSeconds() - before) * 1000) / attempts;
  };
  await cost(warming, 1);
  const finding = (who: string, ms: number): Finding => ({
    what: `a whole attempt on SQLite, ${who}: begin, ten saves, hand-in, review page`,
    measured: `${ms.toFixed(1)} ms of the processor`,
    wanted: 'at most 5 ms; Moodle 5.1 takes 331 to 375',
    met: ms <= 5,
  });
  return [
    finding('one after the other', await cost(measuredAlone, 1)),
    finding(`${classSize} at once`, await cost(measured, classSize)),
  ];
}

async function sameMinute(
  server: RunningServer,
  loaded: LoadedClass,
  questions: Questions,
  teacher: string,
): Promise<Finding[]> {
  const saves: number[] = [];
  let over = false;
  let reports = 0;
  const reloading = (async () => {
    while (!over) {
      await read(server, teacher, `/teach/classes/${loaded.klass.id}/`);
      await read(
        server,
        teacher,
        `/teach/classes/${loaded.klass.id}/assignments/${loaded.assignment.id}/`,
      );
      reports += 1;
      await wait(500);
    }
  })();
  const outcomes = await Promise.allSettled(
    loaded.learners.map(async (learner: Seated, n) => {
      await wait((n / learners) * minute * 0.2);
      const pause = () => Math.random() * 2 * ((minute * 0.7) / (asked + 2));
      return takeAttempt(() => server.url, loaded, learner, questions, {
        pause,
        told: (ms) => saves.push(ms),
      });
    }),
  );
  over = true;
  await reloading;
  const failed = outcomes.filter(({ status }) => status === 'rejected').length;
  const sorted = saves.toSorted((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Infinity;
  const median = sorted[Math.floor(sorted.length / 2)] ?? Infinity;
  return [
    {
      what: `${learners} learners answer ${asked} questions in the same minute`,
      measured: `${failed} errors in ${saves.length} requests, ${reports} reloads of the reports`,
      wanted: 'no error',
      met: failed === 0 && reports > 0,
    },
    {
      what: 'saving an answer meanwhile, from asking to being told',
      measured: `p99 ${p99.toFixed(0)} ms, median ${median.toFixed(1)} ms`,
      wanted: 'p99 below 100 ms',
      met: p99 < 100,
    },
  ];
}

async function read({ url }: RunningServer, cookie: string, path: string): Promise<void> {
  const answer = await fetch(url + path, { headers: { Cookie: cookie, Accept: 'text/html' } });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text}`);
}
