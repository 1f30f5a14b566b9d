// `npm run explore` as an author meets it: the real program on the real exercise, with few plays.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordedDigest } from '../../scripts/explore/digests.ts';
import { targetsText } from '../../scripts/explore/report.ts';
import { paragraph, table } from '../../scripts/explore/table.ts';

function explore(...args: readonly string[]) {
  return spawnSync(process.execPath, [resolve('scripts/explore.ts'), ...args], {
    encoding: 'utf8',
  });
}

describe('an exploration on the command line', () => {
  it('tells a machine everything, and ends with 1 when a target is missed', () => {
    const args = ['--plays', '60', '--json', '--form', 'short', '--preset', 'calibrated'];
    const { status, stdout, stderr } = explore(...args);
    const told = JSON.parse(stdout);
    expect(stderr).toBe('');
    expect(told).toMatchObject({
      scenario: 'hawk-buzzard',
      form: 'short',
      preset: 'calibrated',
      random: { plays: 60 },
    });
    expect(told.missed.length).toBeGreaterThan(0);
    expect(status).toBe(1);
    expect(
      told.sensitivity.map(({ variation }: { variation?: string }) => variation),
    ).not.toContain('calibrated');
  });
  it('tells people in tables, and what is missed at the end', () => {
    const { status, stdout } = explore('hawk-buzzard', '--plays', '60');
    expect(status).toBe(1);
    const heads = stdout.split('\n').filter((line) => line.startsWith('## '));
    expect(heads).toHaveLength(10);
    expect(stdout).toMatch(/ {2}D0\d {2}\S.*; wanted: [^]*may be missed by chance\.\n$/);
    expect(stdout).not.toMatch(/undefined|NaN/);
  });
  it.each([
    [['sparrow'], 'There is no exercise "sparrow"; there is hawk-buzzard.'],
    [['--plays', 'many'], '--plays many is no number of plays: write it as 20000.'],
    [['--preset', 'hard'], 'There is no preset "hard"; there is calibrated.'],
    [['--form', 'long'], 'There is no form "long": it is full or short.'],
    [['a', 'b'], 'Name one exercise, not 2.'],
    [['--fast'], "Unknown option '--fast'"],
  ])('ends with 2 and says how to use it: %s', (args, why) => {
    const { status, stdout, stderr } = explore(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(why);
    expect(stderr).toContain('Use it so: npm run explore --');
  });
});

describe('a report', () => {
  it('sets words to the left and numbers to the right', () => {
    expect(
      table([
        ['ending', '%'],
        ['lid', '2.6'],
        ['junior', '23.7'],
      ]),
    ).toBe('ending     %\n────────────\nlid      2.6\njunior  23.7');
  });
  it('keeps lists to lines that can be read', () => {
    const lines = paragraph(Array.from({ length: 40 }, (_, i) => `option ${i}`)).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(lines.join(' ').match(/option \d+/g)).toHaveLength(40);
    expect(paragraph([])).toBe('  none');
  });
  it('ends with the targets', () => {
    expect(targetsText([])).toBe('All targets met.');
    expect(
      targetsText([{ code: 'D06', where: 'option a.b', found: 'locked', wanted: 'open' }]),
    ).toBe('1 target missed:\n  D06  option a.b: locked; wanted: open');
  });
});

describe('digests on record', () => {
  it('are those of the rules and the preset, and a file that is wrong is named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'multivector-digests-'));
    try {
      const file = join(folder, 'digests.yaml');
      const digest = '0123456789abcdef';
      writeFileSync(file, `- {rules: a@1, preset: p, plays: "${digest}"}`);
      expect(recordedDigest(file, 'a@1', 'p')).toBe(digest);
      expect(recordedDigest(file, 'a@1', undefined)).toBeUndefined();
      expect(recordedDigest(file, 'a@2', 'p')).toBeUndefined();
      writeFileSync(file, '- {rules: a@1, plays: 12}');
      expect(() => recordedDigest(file, 'a@1', undefined)).toThrow(file);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
