// The script for a build server, with a stand-in for npm.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'multivector-ci-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script with an npm that does what the lines say. */
function runWith(lines: string): { last: string | undefined; status: number | null } {
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\n${lines}\n`);
  chmodSync(npm, 0o755);
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH ?? ''}` };
  const { stdout, status } = spawnSync('bash', ['.ci/run'], { env, encoding: 'utf8' });
  return { last: stdout.trimEnd().split('\n').at(-1), status };
}

describe('the script for a build server', () => {
  it('ends with the summary and code 0 when all tests pass', () => {
    expect(runWith('echo "12 passed, 0 failed"')).toEqual({
      last: '12 passed, 0 failed',
      status: 0,
    });
  });

  it('keeps the exit code, and the summary last when npm speaks after it', () => {
    expect(runWith('echo "11 passed, 1 failed"; echo "npm error" >&2; exit 3')).toEqual({
      last: '11 passed, 1 failed',
      status: 3,
    });
  });

  it.each([
    ['with an error', 'echo half-way; exit 7', 7],
    ['in silence', 'exit 0', 1],
    ['by a signal', 'kill -9 $$', 137],
  ])('counts one failure when the tests end %s before the summary', (_, lines, status) => {
    expect(runWith(lines)).toEqual({ last: '0 passed, 1 failed', status });
  });
});
