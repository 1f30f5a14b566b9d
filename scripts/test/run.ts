// Runs one step: its commands in order, with a time limit, and what came of it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { toolEnv } from '../tool-env.ts';
import { judge, readCounts } from './report.ts';
import { reportFile, type Step } from './steps.ts';

/** How a step ended. */
export type Outcome = {
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  note?: string;
};

type Place = {
  root: string;
  /** A folder for the tools' reports. */
  scratch: string;
  /** Whether the step this one needs is left out of this run. */
  alone: boolean;
};

type Exit = { ok: boolean; note?: string };

/** Runs one step and says how it ended. */
export async function runStep(step: Step, { root, scratch, alone }: Place): Promise<Outcome> {
  const started = performance.now();
  const report = join(scratch, `${step.id}.json`);
  const commands = alone && step.alone ? [step.alone, ...step.commands] : step.commands;
  let exit: Exit = { ok: true };
  for (const command of commands) {
    const args = command.map((arg) => arg.replace(reportFile, report));
    const left = step.minutes * 60_000 - (performance.now() - started);
    // Tools that count their tests are worth watching; the others only when they fail.
    exit = await run(args, { root, left, report, watch: step.counts !== undefined });
    if (!exit.ok) break;
  }
  const counts = step.counts
    ? judge({ ok: exit.ok, counts: readCounts(report, step.counts) })
    : { passed: exit.ok ? 1 : 0, failed: exit.ok ? 0 : 1, skipped: 0 };
  const note = exit.note ?? ('note' in counts ? counts.note : undefined);
  return { ...counts, seconds: (performance.now() - started) / 1000, ...(note ? { note } : {}) };
}

type How = { root: string; left: number; report: string; watch: boolean };

function run([tool = '', ...args]: string[], { root, left, report, watch }: How): Promise<Exit> {
  const { promise, resolve } = Promise.withResolvers<Exit>();
  const windows = process.platform === 'win32';
  const child = spawn(tool, args, {
    cwd: root,
    env: { ...toolEnv(), E2E_REPORT: report },
    stdio: ['ignore', watch ? 'inherit' : 'pipe', watch ? 'inherit' : 'pipe'],
    shell: windows,
    // A group of its own, so that whatever the tool started can be stopped with it.
    detached: !windows,
  });

  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));

  const stop = (): void => {
    if (child.pid === undefined) return;
    try {
      if (windows) child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  let note: string | undefined;
  const timer = setTimeout(() => {
    note = 'stopped: it took too long';
    stop();
  }, left);
  // A group of its own does not get Ctrl-C either.
  const interrupted = (): void => {
    stop();
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);

  const finish = (ok: boolean): void => {
    clearTimeout(timer);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    if (!ok) process.stdout.write(Buffer.concat(said));
    resolve(note ? { ok, note } : { ok });
  };
  child.on('error', (error) => {
    note = `${tool} could not be started: ${error.message}`;
    finish(false);
  });
  child.on('close', (code) => finish(code === 0));
  return promise;
}
