// Starts the real server for the browser tests, twice: with the course of this repository, and with the one in tests/course,
// which it builds first. Stops both afterwards.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { toolEnv } from './tool-env.ts';

const patience = 20_000;
const root = join(import.meta.dirname, '..');

/** Where the course of the tests is, and where it is built. */
const testCourse = { COURSE: 'tests/course', DIST: '.test-course' };

/** Starts both servers, on the ports that playwright.config.ts chose, and gives the function that stops them. */
export default async function startServers(): Promise<() => Promise<void>> {
  await buildCourse(testCourse);
  const started = await Promise.allSettled([
    startServer(process.env.E2E_PORT ?? ''),
    startServer(process.env.E2E_COURSE_PORT ?? '', testCourse),
  ]);
  const stopAll = async () => {
    await Promise.all(started.map((one) => (one.status === 'fulfilled' ? one.value() : undefined)));
  };
  const failed = started.find((one) => one.status === 'rejected');
  if (failed === undefined) return stopAll;
  // One that runs alone would be left over, and hold the terminal.
  await stopAll();
  throw failed.reason;
}

/** Builds the course of one folder into another. Throws with what the build said. */
export async function buildCourse(where: { COURSE: string; DIST: string }): Promise<void> {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build'], {
    cwd: root,
    env: { ...toolEnv(), ...where },
  });
}

/** Starts the server on a port, with an empty database unless `env` names one, and gives the function that stops it. */
export async function startServer(port: string, env: object = {}): Promise<() => Promise<void>> {
  // Never the database of whoever works here.
  const folder = mkdtempSync(join(tmpdir(), 'multivector-'));
  const empty = { DATABASE_URL: '', DATABASE_FILE: join(folder, 'multivector.sqlite') };
  const server = spawn(process.execPath, [join(root, 'server.ts')], {
    env: { ...process.env, ...empty, ...env, HOST: '127.0.0.1', PORT: port, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => {
      rmSync(folder, { recursive: true, force: true });
      resolve();
    });
  });

  const latest = Date.now() + patience;
  while (!(await isHealthy(port))) {
    if (server.exitCode !== null) throw new Error('The server ended; its reason is above.');
    if (Date.now() > latest) {
      server.kill('SIGKILL');
      throw new Error(`The server did not answer within ${patience / 1000} s.`);
    }
    await wait(100);
  }

  return async () => {
    server.kill('SIGTERM');
    const timer = setTimeout(() => server.kill('SIGKILL'), patience);
    await ended;
    clearTimeout(timer);
  };
}

async function isHealthy(port: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`);
    return answer.ok;
  } catch {
    return false;
  }
}
