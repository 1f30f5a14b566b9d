// The rule that a unit test must not print is itself tested: with a test that prints.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(import.meta.dirname, 'printing-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(body: string): { readonly status: number | null; readonly said: string } {
  const file = join(folder, 'print.test.ts');
  writeFileSync(file, `import { expect, it } from 'vitest';\nit('runs', () => {\n${body}\n});\n`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', file],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

it('fails a unit test that prints, and says what it printed', () => {
  const { status, said } = run("console.warn('noise');\nexpect(1).toBe(1);");
  expect(status).toBe(1);
  expect(said).toContain('nothing is printed');
  expect(said).toContain('warn: noise');
});

it('leaves alone one that does not', () => {
  expect(run('expect(1).toBe(1);').status).toBe(0);
});
