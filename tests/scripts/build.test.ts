// When a build of the course is out of date.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt, sourcesHash } from '../../scripts/prepare/build.mjs';

let root: string;
let before: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'multivector-build-'));
  write('lessons/one.mdx', 'One');
  write('src/pages/index.astro', '<h1>One</h1>');
  write('README.md', 'About');
  before = sourcesHash(root);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the fingerprint of the sources', () => {
  it('stays the same while nothing changes', () => {
    expect(sourcesHash(root)).toBe(before);
  });

  it.each([
    ['a lesson', 'lessons/one.mdx'],
    ['a new lesson', 'lessons/deep/two.mdx'],
    ['a quiz', 'quizzes/one.yaml'],
    ['the library', 'library/data/table.csv'],
    ['a scenario', 'scenarios/one/rounds.yaml'],
    ['the course file', 'course.yaml'],
    ['a source', 'src/pages/index.astro'],
    ['a public file', 'public/.well-known/security.txt'],
    ['the lockfile', 'package-lock.json'],
    ['the configuration', 'astro.config.ts'],
  ])('changes when %s changes', (_, path) => {
    write(path, 'Changed');
    expect(sourcesHash(root)).not.toBe(before);
  });

  it('is of the course in another folder when there is one', () => {
    const other = mkdtempSync(join(tmpdir(), 'multivector-course-'));
    try {
      expect(sourcesHash(root, other)).not.toBe(before);
      mkdirSync(join(other, 'lessons'));
      writeFileSync(join(other, 'lessons/one.mdx'), 'One');
      expect(sourcesHash(root, other)).toBe(before);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  it('changes when a lesson is renamed', () => {
    renameSync(join(root, 'lessons/one.mdx'), join(root, 'lessons/two.mdx'));
    expect(sourcesHash(root)).not.toBe(before);
  });

  it('changes when words move from the end of one lesson to the start of the next', () => {
    write('lessons/two.mdx', 'Two three');
    const split = sourcesHash(root);
    write('lessons/one.mdx', 'OneTwo');
    write('lessons/two.mdx', ' three');
    expect(sourcesHash(root)).not.toBe(split);
  });

  it.each([
    ['the README', 'README.md'],
    ['a README beside the lessons', 'lessons/README.md'],
    ['a decision', 'docs/decisions/001-files.md'],
    ['a test', 'tests/one.test.ts'],
    ['an editor’s copy', 'lessons/.one.mdx.swp'],
    ['a finished build', 'dist/index.html'],
    ['a quiz of a class, which is in no build', 'private/quizzes/one.yaml'],
  ])('stays the same when %s changes', (_, path) => {
    write(path, 'Changed');
    expect(sourcesHash(root)).toBe(before);
  });
});

describe('a build', () => {
  it('is good only when its note names the sources that are there now', () => {
    expect(isBuilt(root, before)).toBe(false);
    write('dist/.sources', `${before}\n`);
    expect(isBuilt(root, before)).toBe(true);
    write('lessons/one.mdx', 'Another');
    expect(isBuilt(root, sourcesHash(root))).toBe(false);
  });
});
