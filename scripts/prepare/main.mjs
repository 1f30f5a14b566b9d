// What each `npm` command needs before it can run, and in which order.
// @ts-check
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../browser.mjs';
import { build, buildIfStale } from './build.mjs';
import { findNpm, runsTypeScript } from './machine.mjs';
import { ensurePackages } from './packages.mjs';

/** The folder of the project. */
const root = fileURLToPath(new URL('../../', import.meta.url));

/** @typedef {{ withDev: boolean, finish: (root: string) => boolean | Promise<boolean> }} Mode */

const nothing = () => true;

/** @type {Record<string, Mode>} */
const modes = {
  start: { withDev: false, finish: buildIfStale },
  test: { withDev: true, finish: ensureBrowser },
  dev: { withDev: true, finish: nothing },
  packages: { withDev: false, finish: nothing },
  // Always builds, unlike `start`: the tests ask whether the build works, not whether it worked once.
  build: { withDev: false, finish: build },
};

/**
 * Prepares for one command and gives the exit code.
 * @param {string} name
 */
export async function main(name) {
  const mode = modes[name];
  if (!mode) {
    console.error(`"${name}" is not one of: ${Object.keys(modes).join(', ')}`);
    return 1;
  }
  if (!findNpm()) {
    console.error('npm was not found. It comes with Node: https://nodejs.org/');
    return 1;
  }
  if (!ensurePackages(root, mode.withDev)) return 1;
  if (!runsTypeScript(root)) {
    console.error(
      `Node ${process.versions.node} cannot run this, and no newer one is packaged for this kind of machine. ` +
        'Install Node 22.18 or newer from https://nodejs.org/',
    );
    return 1;
  }
  return (await mode.finish(root)) ? 0 : 1;
}
