// `npm run check` as an author meets it: the real program on a copy of the course.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CourseCopy, lesson, quiz } from './course-copy.ts';

const program = resolve('src/content/check-cli.ts');

function check(args: readonly string[], cwd = process.cwd()) {
  return spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8' });
}

describe('the check on the command line', () => {
  let clean: CourseCopy;
  let broken: CourseCopy;
  let lines: string[];

  beforeAll(() => {
    clean = new CourseCopy();
    broken = new CourseCopy();
    const at = [
      ['course.yaml', broken.edit('course.yaml', 'colour: v1', 'colour: red')],
      [lesson, broken.edit(lesson, /<Cite id="[^"]*"/, '<Cite id="nobody-2001"')],
      [quiz, broken.edit(quiz, /^pass: .*$/m, 'pass: 80')],
    ];
    lines = at.map(([file, line]) => `${file}:${line}  `);
  });
  afterAll(() => {
    clean.dispose();
    broken.dispose();
  });

  it('ends with 0 and says how much was read when there is no fault', () => {
    const { status, stdout } = check([clean.folder]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^No faults: \d+ lessons, \d+ questions, \d+ sources, \d+ terms\.\n$/);
  });

  it('ends with 1 and prints a line for every fault: file:line  what  mend', () => {
    const { status, stdout } = check([broken.folder]);
    expect(status).toBe(1);
    const said = stdout.split('\n\n')[0]?.split('\n') ?? [];
    expect(said).toHaveLength(3);
    for (const [i, start] of lines.entries()) {
      expect(said[i]?.startsWith(start), said[i]).toBe(true);
      expect(said[i]).toMatch(/^\S+:\d+ {2}\S.*? {2}\S/);
    }
    expect(stdout).toContain('3 faults in ');
  });

  it('prints the faults as JSON for machines', () => {
    const { status, stdout } = check([broken.folder, '--json']);
    expect(status).toBe(1);
    const faults: unknown = JSON.parse(stdout);
    expect(faults).toHaveLength(3);
    expect(Object.keys(Object(faults)[0]).toSorted()).toEqual([
      'code',
      'file',
      'line',
      'mend',
      'what',
    ]);
    expect(check([clean.folder, '--json']).stdout).toBe('[]\n');
  });

  it('works from any folder, on a named course and on the one it stands in', () => {
    expect(check([broken.folder], tmpdir()).status).toBe(1);
    expect(check([clean.folder], tmpdir()).status).toBe(0);
    expect(check([], clean.folder).stdout).toMatch(/^No faults/);
  });

  it('ends with 2 when there is no such folder, and says what to name', () => {
    const { status, stdout, stderr } = check(['no/such/folder']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('There is no folder no/such/folder: name the folder that holds');
  });

  it('ends with 2 when it is called with an option it does not know', () => {
    const { status, stderr } = check(['--jsno']);
    expect(status).toBe(2);
    expect(stderr).toContain('--jsno');
    expect(stderr).not.toContain('    at ');
  });
});
