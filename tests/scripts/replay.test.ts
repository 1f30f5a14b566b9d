// `npm run replay`: a record made somewhere else, played again here.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { played, reason } from '../scenario/plays.ts';

const folder = mkdtempSync(join(tmpdir(), 'multivector-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

function replayed(text: string) {
  const file = join(folder, 'record.json');
  writeFileSync(file, text);
  return spawnSync(process.execPath, [resolve('scripts/replay.ts'), file], { encoding: 'utf8' });
}
const { record } = played('replay-1');

describe('a record on the command line', () => {
  it('is played again to its own digest', () => {
    const { status, stdout } = replayed(JSON.stringify(record));
    expect(stdout).toContain(`the last ${record.steps.at(-1)?.digest}.`);
    expect(stdout).toContain('It ends as ');
    expect(status).toBe(0);
  });
  it('with one letter changed is refused with the step', () => {
    const { status, stdout } = replayed(JSON.stringify(record).replace(reason, `${reason}.`));
    expect(stdout).toBe('Refused at step 1: it does not lead to what was recorded.\n');
    expect(status).toBe(1);
  });
  it.each([
    ['{}', 1, 'Refused before the first step: the record.format is no whole number.'],
    ['no JSON', 2, 'is no record'],
  ])('that is none is told so: %s', (text, code, why) => {
    const { status, stdout, stderr } = replayed(text);
    expect(stdout + stderr).toContain(why);
    expect(status).toBe(code);
  });
});
