// What the machine offers: npm, and a Node that runs TypeScript.
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ file: string, first: string[], shell: boolean }} Npm */

/**
 * Says how to run npm, or nothing when there is none.
 * @returns {Npm | undefined}
 */
export function findNpm() {
  // Inside `npm start` npm says where it is; that also works where `npm` is a script only a shell can run.
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script) && existsSync(script)) {
    return { file: process.execPath, first: [script], shell: false };
  }
  const shell = process.platform === 'win32';
  const found = spawnSync('npm', ['--version'], { shell, stdio: 'ignore' });
  return found.status === 0 ? { file: 'npm', first: [], shell } : undefined;
}

/**
 * Runs npm in a folder and says how it ended; `quiet` keeps what it says for the caller.
 * @param {string} root
 * @param {string[]} args
 * @param {{ quiet: boolean }} how
 */
export function npm(root, args, { quiet }) {
  const found = findNpm();
  if (!found) return { ok: false, said: 'npm was not found' };
  const ended = spawnSync(found.file, [...found.first, ...args], {
    cwd: root,
    shell: found.shell,
    // Errors go straight to the screen unless they are kept.
    stdio: ['ignore', quiet ? 'pipe' : 'ignore', quiet ? 'pipe' : 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const said = quiet ? `${ended.stdout ?? ''}${ended.stderr ?? ''}` : '';
  return { ok: ended.status === 0, said: ended.error ? `${said}${ended.error.message}` : said };
}

/**
 * Whether `npm run` will find a Node that runs TypeScript: the packaged one, or this one.
 * @param {string} root
 * @param {string} [version]
 */
export function runsTypeScript(root, version = process.versions.node) {
  const bin = join(root, 'node_modules', '.bin');
  if (existsSync(join(bin, 'node')) || existsSync(join(bin, 'node.cmd'))) return true;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}
