// Nothing that the server acknowledged is lost when it is killed, nothing is there twice, no attempt is half handed in.
import { afterAll, expect, it } from 'vitest';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { noPostgres, startPostgres } from '../../scripts/test/postgres.ts';
import { readForClass } from '../../src/content/for-class.ts';
import { openStore } from '../../src/db/open.ts';
import { aFolder, freePort, type RunningServer, startServer } from './a-server.ts';
import { type Acknowledged, aLoadedClass, type LoadedClass, roomOn, takeAttempt } from './load.ts';
import type { Store } from '../../src/classroom/ports.ts';

/** How often the server is killed: `npm run test:full` sets 50. */
const rounds = Number(process.env.KILLED_ROUNDS ?? 5);
const learners = 12;
const course = readForClass('.');
const quiz = course.quizzes.find(({ use, questions }) => use === 'class' && questions.length >= 8);
const questions = (quiz?.questions ?? []).filter(({ place }) => place === 'quiz');
const { folder, dist, remove } = aFolder();
// Before the tests are named: where there is no server, PostgreSQL is not among them, and that is said. In CI it must be there.
const postgres = await startPostgres({ durable: true });
if (postgres === undefined) process.stderr.write(`${noPostgres}\n`);

afterAll(async () => {
  await postgres?.stop();
  remove();
});

type Where = { readonly url?: string; readonly file?: string };
const envOf = ({ url, file }: Where) => ({
  DIST: dist,
  COURSE: '.',
  ...(url && { DATABASE_URL: url }),
  ...(file && { DATABASE_FILE: file }),
});

/** Every learner takes one attempt after the other until it is over. */
async function atWork(pick: () => string, loaded: LoadedClass, isOver: () => boolean) {
  const done: Acknowledged[] = [];
  await Promise.all(
    loaded.learners.map(async (learner) => {
      while (!isOver())
        done.push(
          await takeAttempt(pick, loaded, learner, questions, {
            over: isOver,
            pause: () => Math.random() * 20,
          }),
        );
    }),
  );
  return done;
}

/** What the database holds against what was acknowledged. */
async function compare(store: Store, loaded: LoadedClass, done: readonly Acknowledged[]) {
  const figures = { attempts: 0, acknowledged: 0, missing: 0, twice: 0, half: 0, receipts: 0 };
  const byId = new Map(done.map((each) => [each.attempt, each]));
  for (const attempt of await store.attempts.inClass(loaded.klass.id)) {
    figures.attempts += 1;
    const log = await store.attempts.log(loaded.klass.id, attempt.id);
    const ids = log.map(({ id }) => id);
    figures.twice += ids.length - new Set(ids).size;
    figures.twice += log.filter(({ place }, index) => place !== index + 1).length;
    const { ids: said = [], receipt } = byId.get(attempt.id) ?? {};
    figures.acknowledged += said.length;
    figures.missing += said.filter((id) => !ids.includes(id)).length;
    if (receipt !== undefined) {
      figures.receipts += 1;
      if (attempt.receipt !== receipt) figures.missing += 1;
    }
    const ended = log.some(({ type }) => type === 'handed-in');
    const marks = [attempt.handedInAt, attempt.receipt, attempt.points, attempt.answered];
    const whole = marks.every((each) => (each !== null) === ended);
    if (!whole) figures.half += 1;
  }
  figures.missing += done.filter(({ ids }) => ids.length > 0).length === 0 ? 1 : 0;
  return figures;
}

const databases: [kind: string, make: () => Promise<Where>][] = [
  ['sqlite', async () => ({ file: join(folder, 'killed.sqlite') })],
];
if (postgres !== undefined)
  databases.push(['postgres', async () => ({ url: await postgres.database() })]);

it.each(databases)(
  `a server on %s that is killed under load loses nothing that it acknowledged in ${rounds} rounds`,
  { timeout: 180_000 + rounds * 30_000 },
  async (kind, make) => {
    const where = await make();
    const setUp = await openStore(where);
    const loaded = await aLoadedClass(roomOn(setUp, course), quiz?.id ?? '', learners);
    await setUp.close();

    const port = await freePort();
    let server: RunningServer = await startServer(port, envOf(where));
    let over = false;
    const working = atWork(
      () => server.url,
      loaded,
      () => over,
    );
    for (let round = 0; round < rounds; round += 1) {
      await wait(300 + Math.random() * 700);
      await server.kill();
      server = await startServer(port, envOf(where));
    }
    await wait(500);
    over = true;
    const done = await working;
    await server.kill();

    const store = await openStore(where);
    const figures = await compare(store, loaded, done);
    await store.close();
    process.stderr.write(`killed ${rounds} times on ${kind}: ${JSON.stringify(figures)}\n`);
    expect(figures).toMatchObject({ missing: 0, twice: 0, half: 0 });
    expect(figures.acknowledged).toBeGreaterThan(rounds);
    expect(figures.receipts).toBeGreaterThan(0);
  },
);

it.each(databases.slice(1))(
  'two servers on one %s lose nothing when one is killed and started again under load',
  { timeout: 300_000 },
  async (_, make) => {
    const where = await make();
    const setUp = await openStore(where);
    const loaded = await aLoadedClass(roomOn(setUp, course), quiz?.id ?? '', learners);
    await setUp.close();
    const [one, two] = [await freePort(), await freePort()];
    const servers = await Promise.all([
      startServer(one, envOf(where)),
      startServer(two, envOf(where)),
    ]);
    // As behind a proxy: whichever server, for every request anew; sessions and attempts are shared.
    let over = false;
    const pick = () => servers[Math.random() < 0.5 ? 0 : 1].url;
    const working = atWork(pick, loaded, () => over);
    for (let round = 0; round < Math.max(3, rounds / 5); round += 1) {
      await wait(500 + Math.random() * 500);
      await servers[0].kill();
      await wait(Math.random() * 300);
      servers[0] = await startServer(one, envOf(where));
    }
    over = true;
    const done = await working;
    await Promise.all(servers.map((server) => server.stop()));
    const store = await openStore(where);
    const figures = await compare(store, loaded, done);
    await store.close();
    process.stderr.write(`two servers, one killed: ${JSON.stringify(figures)}\n`);
    expect(figures).toMatchObject({ missing: 0, twice: 0, half: 0 });
    expect(figures.receipts).toBeGreaterThan(0);
  },
);
