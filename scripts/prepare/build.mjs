// Builds the course when its sources or its content are not those of the last good build.
// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { npm } from './machine.mjs';

/** What a course is made of: files and folders, whichever of them exist. */
const ofCourse = ['lessons', 'quizzes', 'library', 'teaching', 'scenarios', 'course.yaml'];

/** What else a build is made of. */
const parts = [
  'src',
  'public',
  'astro.config.ts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'server.ts',
  'scripts/budgets.ts',
  'scripts/compress.ts',
  'scripts/preloads.ts',
];

/* Notes to people, and what editors and systems leave behind. */
const beside =
  /(^|\/)(README(\.[^/]*)?|\.DS_Store|\.git[^/]*|\.#[^/]*|[^/]*~|\.[^/]*\.sw[a-p]|Thumbs\.db)$/i;

/**
 * One fingerprint of everything a build is made of.
 * @param {string} root
 * @param {string} [course] the folder of the course
 */
export function sourcesHash(root, course = resolve(root, process.env.COURSE || '.')) {
  const hash = createHash('sha256');
  /** @type {[string, string[]][]} */
  const all = [
    [root, parts],
    [course, ofCourse],
  ];
  for (const [folder, names] of all)
    for (const file of names.flatMap((name) => filesOf(folder, name))) {
      const content = readFileSync(join(folder, file));
      // The length keeps two files from being read as one with the same bytes.
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  return hash.digest('hex');
}

/**
 * The files under one path, in an order that is the same on every machine.
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(root, path) {
  const full = join(root, path);
  if (beside.test(path) || !existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(root, `${path}/${name}`));
}

/** @param {string} root */
const markerOf = (root) => resolve(root, process.env.DIST || 'dist', '.sources');

/**
 * Whether dist/ holds a good build of what is there now.
 * @param {string} root
 * @param {string} hash
 */
export function isBuilt(root, hash) {
  const marker = markerOf(root);
  return existsSync(marker) && readFileSync(marker, 'utf8').trim() === hash;
}

/**
 * Builds if the last good build was of something else, and says whether dist/ is good.
 * @param {string} root
 */
export function buildIfStale(root) {
  return isBuilt(root, sourcesHash(root)) || build(root);
}

/**
 * Builds, and says whether it went well.
 * @param {string} root
 */
export function build(root) {
  console.log('Building the course …');
  // Taken before: what changes while the build runs is not in it for sure.
  const hash = sourcesHash(root);
  // Removed before: a build that stops half-way must not look like a good one.
  rmSync(markerOf(root), { force: true });
  const { ok, said } = npm(root, ['run', '--silent', 'build'], { quiet: true });
  if (!ok) {
    console.error(`${said.trimEnd()}\nThe course could not be built; the reason is above.`);
    return false;
  }
  writeFileSync(markerOf(root), `${hash}\n`);
  return true;
}
