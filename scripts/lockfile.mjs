// Checks package-lock.json for what would stop `npm ci` on somebody else's machine.
// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ resolved?: string, link?: boolean, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages?: Record<string, Entry> }} Lockfile
 */

/**
 * Names every fault of a lockfile in one line each.
 * @param {Lockfile} lockfile
 * @returns {string[]}
 */
export function lockfileFaults({ packages = {} }) {
  return Object.entries(packages).flatMap(([folder, entry]) => {
    const where = folder || 'package.json';
    /* Native packages come as one package a platform. When a release lacks some on the registry that made the
       lockfile, npm leaves them out in silence, and `npm ci` stops on any machine that asks for them. */
    const missing = Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isHeld(packages, folder, name))
      .map((name) => `${where}: the optional package ${name} is not in the lockfile`);
    const address =
      entry.resolved && !entry.link
        ? [`${where}: "resolved" names a registry (${entry.resolved})`]
        : [];
    return [...missing, ...address];
  });
}

/**
 * Whether a package is found from a folder, the way Node looks for it: here, then one level up, and so on.
 * @param {Record<string, Entry>} packages
 * @param {string} folder
 * @param {string} name
 */
function isHeld(packages, folder, name) {
  for (let from = folder; ;) {
    if (`${from ? `${from}/` : ''}node_modules/${name}` in packages) return true;
    if (from === '') return false;
    const up = from.lastIndexOf('/node_modules/');
    from = up === -1 ? '' : from.slice(0, up);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const faults = lockfileFaults(JSON.parse(readFileSync(file, 'utf8')));
  for (const fault of faults) console.error(fault);
  if (faults.some((fault) => fault.includes('the optional package'))) {
    console.error(
      'To mend: pin the package that asks for it to a release whose platform packages are all published,\n' +
        'then remove node_modules and package-lock.json and run `npm install`.',
    );
  }
  if (faults.some((fault) => fault.includes('"resolved"'))) {
    console.error(
      'To mend: `npm config set omit-lockfile-registry-resolved true`, then remove node_modules and\n' +
        'package-lock.json and run `npm install`.',
    );
  }
  if (faults.length > 0) process.exitCode = 1;
  else console.log('The lockfile is complete.');
}
