// Finds a browser for the tests, and gets one where there is none.
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/* Looked at even when PATH lacks them: a service or an editor often starts with a short PATH. */
const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const macApps = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * @typedef {{ env: Record<string, string | undefined>, exists: (path: string) => boolean, isRoot: boolean, hasApt: boolean }} Machine
 * @typedef {{ way: 'found', path: string }
 *   | { way: 'wrong', path: string }
 *   | { way: 'get', by: ('apt' | 'playwright')[] }} Found
 */

/**
 * Says which browser to use, or in which order to try to get one.
 * @param {Machine} machine
 * @returns {Found}
 */
export function findBrowser({ env, exists, isRoot, hasApt }) {
  const chosen = env.CHROMIUM_PATH;
  // A path somebody chose is never replaced in silence.
  if (chosen) return { way: exists(chosen) ? 'found' : 'wrong', path: chosen };

  const folders = new Set([...(env.PATH ?? '').split(delimiter).filter(Boolean), ...usual]);
  const candidates = names.flatMap((name) => [...folders].map((folder) => join(folder, name)));
  const path = [...candidates, ...macApps].find(exists);
  if (path) return { way: 'found', path };
  return { way: 'get', by: isRoot && hasApt ? ['apt', 'playwright'] : ['playwright'] };
}

/**
 * This machine, as `findBrowser` wants to know it.
 * @returns {Machine}
 */
export function thisMachine() {
  return {
    env: process.env,
    // Some systems put a note on how to get the program in the program's place.
    exists: (path) => existsSync(path) && starts(path),
    isRoot: process.getuid?.() === 0,
    hasApt: existsSync('/usr/bin/apt-get'),
  };
}

/**
 * The browser's path, or nothing when Playwright's own is to be used.
 * @returns {string | undefined}
 */
export function browserPath() {
  const found = findBrowser(thisMachine());
  return found.way === 'found' ? found.path : undefined;
}

/* One command after another, until one fails. */
const ways = {
  apt: [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ],
  playwright: [
    [
      process.execPath,
      join('node_modules', '@playwright', 'test', 'cli.js'),
      'install',
      'chromium',
    ],
  ],
};

/**
 * Makes sure that the tests have a browser that starts, and says whether they do.
 * @param {string} root
 */
export function ensureBrowser(root) {
  const found = findBrowser(thisMachine());
  if (found.way === 'found') return true;
  if (found.way === 'wrong') {
    console.error(`CHROMIUM_PATH names ${found.path}, which is missing or does not start.`);
    return false;
  }
  for (const way of found.by) {
    console.log(`Getting a browser for the tests with ${way} …`);
    const done = ways[way].every((command) => run(root, command));
    if (done && (way === 'playwright' || browserPath())) return true;
  }
  console.error(
    'The tests need a browser, and none could be installed. Install Chromium or Chrome',
  );
  console.error(
    '(Debian: apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  );
  return false;
}

/** @param {string} path */
function starts(path) {
  // Chrome on Windows opens a window instead of telling its version.
  if (process.platform === 'win32') return true;
  return (
    spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 }).status ===
    0
  );
}

/**
 * @param {string} root
 * @param {string[]} command
 */
function run(root, [file = '', ...args]) {
  const ended = spawnSync(file, args, {
    cwd: root,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    // Long lists of packages help nobody; what goes wrong does.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return ended.status === 0;
}
