// Reads how many tests passed, and words it.
import { readFileSync } from 'node:fs';

/** How many of a step's tests passed, failed and were left out. */
export type Counts = { passed: number; failed: number; skipped: number };

/** How a tool ended and what it counted; a tool that counted nothing has no counts. */
export type Ended = { ok: boolean; counts: Counts | undefined };

type Result = { passed: number; failed: number; skipped?: number; seconds?: number; note?: string };

/** Reads a tool's report, or gives nothing when there is none. */
export function readCounts(file: string, tool: 'vitest' | 'playwright'): Counts | undefined {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return tool === 'vitest' ? fromVitest(report) : fromPlaywright(report);
  } catch {
    return undefined;
  }
}

function fromVitest(report: unknown): Counts {
  // A file that does not load has no tests to fail.
  const unloaded = list(report, 'testResults').filter(
    (file) => field(file, 'status') === 'failed' && list(file, 'assertionResults').length === 0,
  );
  return {
    passed: number(report, 'numPassedTests'),
    failed: number(report, 'numFailedTests') + unloaded.length,
    skipped: number(report, 'numPendingTests') + number(report, 'numTodoTests'),
  };
}

function fromPlaywright(report: unknown): Counts {
  const stats = field(report, 'stats');
  return {
    passed: number(stats, 'expected'),
    // A test that fails and then passes is not to be relied on.
    failed: number(stats, 'unexpected') + number(stats, 'flaky') + list(report, 'errors').length,
    skipped: number(stats, 'skipped'),
  };
}

/** Adds a failure where a tool failed and no test of its own says so: a file that does not load, a timeout. */
export function judge({ ok, counts }: Ended): Counts & { note?: string } {
  if (!counts) return { passed: 0, failed: 1, skipped: 0, note: 'it ended without a report' };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: 'no test ran' };
  if (!ok && counts.failed === 0) {
    return { ...counts, failed: 1, note: 'it failed outside of a test' };
  }
  return counts;
}

/** The last line: how many passed and failed in all. */
export function summary(results: readonly { passed: number; failed: number }[]): string {
  const total = (pick: (result: { passed: number; failed: number }) => number): number =>
    results.reduce((sum, result) => sum + pick(result), 0);
  return `${total(({ passed }) => passed)} passed, ${total(({ failed }) => failed)} failed`;
}

/** One step in one line. */
export function tableRow(title: string, result: Result): string {
  const { passed, failed, skipped = 0, seconds = 0, note } = result;
  const state = failed > 0 ? 'FAILED' : 'ok';
  const time = `${seconds.toFixed(1)} s`;
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  const why = note ? ` (${note})` : '';
  return `${state.padEnd(7)} ${title.padEnd(20)} ${time.padStart(8)}   ${passed} passed, ${failed} failed${left}${why}`;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, unknown>)[name];
}

function list(value: unknown, name: string): unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}

function number(value: unknown, name: string): number {
  const found = field(value, name);
  return typeof found === 'number' ? found : 0;
}
