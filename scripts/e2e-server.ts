// Starts the real server for the browser tests, on the port that playwright.config.ts chose, and stops it afterwards.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const patience = 20_000;

/** Starts the server and gives the function that stops it. */
export default async function startServer(): Promise<() => Promise<void>> {
  const port = process.env.E2E_PORT ?? '';
  const server = spawn(process.execPath, [join(import.meta.dirname, '..', 'server.ts')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: port, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
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
