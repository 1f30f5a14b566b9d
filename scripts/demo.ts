// A class of thirty invented learners to look around in: npm run demo, or npm run demo -- --no-start to fill its database alone.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addressesOf } from '../src/api/addresses.ts';
import { writeCode } from '../src/classroom/classes.ts';
import { isZone } from '../src/classroom/zone.ts';
import { readForClass } from '../src/content/for-class.ts';
import { openStore } from '../src/db/open.ts';
import { defaultFile, type Where, whereOf } from '../src/db/where.ts';
import { demoRoom } from './demo/chance.ts';
import { type Filled, fillDemo } from './demo/fill.ts';

const root = join(import.meta.dirname, '..');
const { env } = process;
const ownFile = resolve(root, 'data/demo.sqlite');

/** The database of the demo: a file of its own, made anew each time, or an empty one that the environment names. */
function placeOf(): Where {
  if (!env.DATABASE_URL && !env.DATABASE_FILE) {
    for (const end of ['', '-wal', '-shm']) rmSync(ownFile + end, { force: true });
    return { file: ownFile };
  }
  const where = whereOf(root, env);
  if (where.url === undefined && where.file === resolve(root, defaultFile))
    throw new Error(
      `${where.file} is where real classes are kept, and the demo stays away from it. Leave DATABASE_FILE out, or name another file.`,
    );
  return where;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'no-start': { type: 'boolean', default: false } } });
  const where = placeOf();
  const store = await openStore(where);
  let filled: Filled;
  try {
    if ((await store.people.count()) > 0)
      throw new Error(
        'The database that DATABASE_URL or DATABASE_FILE names is not empty, and the demo stays away from it. Leave them out, or name an empty one.',
      );
    console.log('Filling the demo: thirty learners join and work through a month …');
    const course = readForClass(resolve(root, env.COURSE || '.'));
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    // To the whole minute, as people type times.
    const now = Math.floor(Date.now() / 60_000) * 60_000;
    const zone = isZone(timeZone) ? timeZone : 'UTC';
    filled = await fillDemo(demoRoom(store, course, 'demo'), { now, zone });
  } finally {
    await store.close();
  }
  for (const line of told(filled, where)) console.log(line);
  if (!values['no-start']) start(where);
}

/** What is printed once it is filled. */
function told(
  { teacher, colleague, klass, learner, learners }: Filled,
  { url, file = '' }: Where,
): string[] {
  const host = env.HOST || '127.0.0.1';
  const { all, outside } = addressesOf(host, networkInterfaces());
  const site = env.PUBLIC_URL || `http://${outside[0] ?? all[0] ?? host}:${env.PORT || 4321}`;
  const place = url === undefined ? relative(process.cwd(), file) : 'the database of DATABASE_URL';
  return [
    `A class of ${learners} invented learners is in ${place}. Your own classes are elsewhere and were not touched.`,
    'Its passwords are the same for everybody who runs the demo: look around in it, and do not teach with it.',
    '',
    `Teacher   ${site}/teach/   ${teacher.name} / ${teacher.password}`,
    `Colleague ${site}/teach/   ${colleague.name} / ${colleague.password}`,
    `Learner   ${site}/join/    ${writeCode(klass.code)} / ${learner.name} / ${learner.pass}`,
    '',
  ];
}

/** Starts the server on the database of the demo, and ends with it. */
function start({ url, file }: Where): void {
  const own = { DATABASE_URL: url ?? '', ...(file !== undefined && { DATABASE_FILE: file }) };
  const server = spawn(process.execPath, ['server.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...own },
  });
  // Ctrl-C reaches the server by itself; what is sent to this process alone is handed on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.once('exit', (code) => process.exit(code ?? 1));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
