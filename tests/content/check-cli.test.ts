// `npm run check` as an author meets it: the real program on a copy of the course.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/content/check.ts';
import { CourseCopy, lesson, quiz } from './course-copy.ts';
import { inFolder, type Parts } from './lints/small-course.ts';

const program = resolve('src/content/check-cli.ts');

function check(args: readonly string[], cwd = process.cwd()) {
  return spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8' });
}

describe('the check on the command line', () => {
  let broken: CourseCopy;
  let lines: string[];

  beforeAll(() => {
    broken = new CourseCopy();
    const at = [
      ['course.yaml', broken.edit('course.yaml', 'colour: v1', 'colour: red')],
      [lesson, broken.edit(lesson, /<Cite id="[^"]*"/, '<Cite id="nobody-2001"')],
      [quiz, broken.edit(quiz, /^pass: .*$/m, 'pass: 80')],
    ];
    lines = at.map(([file, line]) => `${file}:${line}  `);
  });
  afterAll(() => {
    broken.dispose();
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
    const { faults, remarks, notices, stats } = JSON.parse(stdout);
    expect(faults).toHaveLength(3);
    expect(Object.keys(Object(faults)[0]).toSorted()).toEqual([
      'code',
      'file',
      'line',
      'mend',
      'what',
    ]);
    // While there are faults nothing is said of the writing: what a fault hides would look missing.
    expect([remarks, notices, stats]).toEqual([[], [], undefined]);
  });

  it('ends with 2 when there is no such folder, and says what to name', () => {
    const { status, stdout, stderr } = check(['no/such/folder']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('There is no folder no/such/folder: name the folder that holds');
  });

  it('ends with 2 when two folders are named: it would look at one of them only', () => {
    const { status, stdout, stderr } = check(['.', broken.folder]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Name one folder, not 2/);
  });

  it('ends with 2 when it is called with an option it does not know', () => {
    const { status, stderr } = check(['--jsno']);
    expect(status).toBe(2);
    expect(stderr).toContain('--jsno');
    expect(stderr).not.toContain('    at ');
  });
});

describe('the check of the writing on the command line', () => {
  const run = (parts: Parts, ...args: string[]) =>
    inFolder({ course: enough, ...parts }, (folder) =>
      check([folder, '--today', '2026-07-03', ...args], tmpdir()),
    );
  const enough = 'limits: { questionsPerObjective: 1, judgementsPerLesson: 0 }';
  const remarkable = { body: 'In 2022 it grew.' };

  it('ends with 0 and says how much was read when there is nothing to say', () => {
    const { status, stdout } = run({});
    expect(stdout).toBe('No faults: 1 lessons, 1 questions, 1 sources, 0 terms.\n');
    expect(status).toBe(0);
  });

  it('works on the folder it stands in', () => {
    const { status, stdout } = inFolder({ course: enough }, (folder) => check([], folder));
    expect(stdout).toMatch(/^No faults/m);
    expect(status).toBe(0);
  });

  it('ends with 1 and prints a line for every remark', () => {
    const { status, stdout } = run(remarkable);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^lessons\/one\.mdx:12 {2}\S.*? {2}\S/);
    expect(stdout).toContain('1 remark on the writing; a build does not stop for it.');
  });

  it('ends with 0 when only time has passed, and says so', () => {
    const { status, stdout } = run({}, '--today', '2027-01-06');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^library\/sources\.yaml:9 {2}the source "book" was last read on/);
    expect(stdout).toContain('1 notice.');
  });

  it('prints ten notices and says how many more there are', () => {
    const book = (id: number) => `- id: book-${id}
  author: A
  title: A
  publisher: A
  date: "1999"
  url: https://example.org
  kind: press
  language: en
  checked: "2020-01-05"
`;
    const ids = Array.from({ length: 12 }, (_, i) => i);
    const { stdout, status } = run({
      front: '',
      body: ids.map((id) => `<Cite id="book-${id}" />`).join(''),
      library: {
        'sources.yaml': ids.map(book).join('') + book(12).replace('book-12', 'book'),
      },
    });
    expect(stdout.match(/^library/gm)).toHaveLength(10);
    expect(stdout).toContain('and 3 more notices; --json names them all');
    expect(status).toBe(0);
  });

  it('prints figures with --stats, in lines of a hundred characters at the most', () => {
    const { stdout } = run(remarkable, '--stats');
    // Four words of one syllable each, the year among them: 0.39 * 4 + 11.8 - 15.59 = -2.23.
    expect(stdout).toMatch(/^one +4 +-2\.2 +1 +0 +0 +1$/m);
    expect(
      Math.max(
        ...stdout
          .split('\n')
          .slice(2, -3)
          .map(({ length }) => length),
      ),
    ).toBeLessThan(101);
  });

  it('prints remarks, notices and figures as JSON', () => {
    const { status, stdout } = run(remarkable, '--json', '--stats', '--today', '2027-01-06');
    expect(status).toBe(1);
    const told = JSON.parse(stdout);
    expect(told.faults).toEqual([]);
    expect(told.remarks).toMatchObject([{ code: 'unsourced-number', line: 12 }]);
    expect(told.notices).toMatchObject([{ code: 'stale-source', line: 9 }]);
    expect(told.stats).toMatchObject({ questions: 1, lessons: [{ lesson: 'one', without: 1 }] });
  });

  it('ends with 2 when the day is none', () => {
    const { status, stderr } = run({}, '--today', '2026-02-30');
    expect(status).toBe(2);
    expect(stderr).toBe('--today 2026-02-30 is no day: write it as 2026-07-03.\n');
  });
});

it('a build does not stop for a remark', () => {
  inFolder({ body: 'In 2022 it grew.' }, (folder) => {
    const { faults, course } = checkCourse(folder);
    expect(faults).toEqual([]);
    expect(course?.lessons).toHaveLength(1);
  });
});

it('has nothing to say of the course for the tests', () => {
  const { status, stdout } = check(['tests/course', '--today', '2026-07-03']);
  expect(stdout).toMatch(/^No faults.*\n$/);
  expect(status).toBe(0);
});
