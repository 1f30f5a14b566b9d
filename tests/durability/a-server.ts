// The production server as a process that can be killed, over a folder without pages: classes only.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

/** A folder for the databases and pages of one test; removed by `remove`. */
export function aFolder(): { readonly folder: string; readonly dist: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'multivector-durability-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'client'), { recursive: true });
  mkdirSync(join(dist, 'server'));
  writeFileSync(join(dist, 'client/index.html'), '<h1>Home</h1>');
  writeFileSync(join(dist, 'server/entry.mjs'), 'export const handler = (a, b, next) => next();');
  writeFileSync(join(dist, 'server/parts.json'), '[]');
  return { folder, dist, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

export interface RunningServer {
  readonly url: string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as its keeper would, and gives its exit code. */
  stop(): Promise<number | null>;
  /** CPU seconds that it has used so far. */
  cpuSeconds(): number;
  readonly pid: number;
  /** What it has told the terminal. */
  said(): string;
}

/** Starts the server on this port and waits until it answers. */
export async function startServer(
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: root,
    env: { ...process.env, PORT: `${port}`, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const url = `http://127.0.0.1:${port}`;
  for (const latest = Date.now() + 120_000; ; await wait(20)) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`);
    if (Date.now() > latest) throw new Error(`the server did not answer: ${said}`);
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok === true) break;
  }
  return {
    url,
    pid: child.pid ?? 0,
    said: () => said,
    kill: () => ended(child, 'SIGKILL').then(() => undefined),
    stop: () => ended(child, 'SIGTERM'),
    cpuSeconds: () => cpuOf(child.pid ?? 0),
  };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.once('exit', (code) => resolve(code));
  child.kill(signal);
  return promise;
}

/** User and system time of a process, from /proc (Linux), in seconds at 100 ticks each. */
function cpuOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
