// The longer form of the tests, however long it takes: all of `npm test`, the whole exploration of the decision exercise, then
// five hundred deaths of a tab and a hundred of the server.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const steps = [
  { file: 'scripts/test.ts', args: [], env: {} },
  { file: 'scripts/explore.ts', args: [], env: {} },
  { file: 'scripts/quietly.ts', args: ['playwright', 'test', 'kill'], env: { KILLS: '500' } },
  {
    file: 'scripts/quietly.ts',
    args: ['vitest', 'run', 'tests/durability'],
    env: { KILLED_ROUNDS: '50' },
  },
];
for (const { file, args, env } of steps) {
  const { status } = spawnSync(process.execPath, [join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) {
    process.exitCode = status ?? 1;
    break;
  }
}
