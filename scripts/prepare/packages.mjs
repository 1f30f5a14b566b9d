// Installs the packages when, and only when, those in node_modules are not those of the lockfile.
// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './machine.mjs';

/** @typedef {{ lock: string, dev: boolean, machine: string }} Marker what the last good install was */
/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} Entry */
/** @typedef {Record<string, Entry>} Entries the `packages` of a lockfile, by folder */

/**
 * Whether an earlier install still serves.
 * @param {Marker | undefined} marker
 * @param {Marker} wanted
 */
export function serves(marker, wanted) {
  return (
    marker !== undefined &&
    marker.lock === wanted.lock &&
    marker.machine === wanted.machine &&
    (marker.dev || !wanted.dev)
  );
}

/**
 * Whether npm's own list of what it installed holds everything the lockfile asks for.
 * Optional packages are left out: which of them are there depends on the machine.
 * @param {Entries} lock
 * @param {Entries} installed
 * @param {boolean} withDev
 */
export function holdsAll(lock, installed, withDev) {
  return Object.entries(lock).every(([folder, entry]) => {
    if (folder === '' || entry.optional || entry.devOptional) return true;
    if (entry.dev && !withDev) return true;
    return installed[folder]?.version === entry.version;
  });
}

/**
 * Installs what the lockfile lists, if it is not there yet, and says whether all is well.
 * @param {string} root
 * @param {boolean} withDev whether tools for development and tests are needed too
 */
export function ensurePackages(root, withDev) {
  const lockFile = join(root, 'package-lock.json');
  const folder = join(root, 'node_modules');
  const markerFile = join(folder, '.prepared.json');
  const text = readText(lockFile);
  if (text === undefined) {
    console.error('package-lock.json is missing: get the whole folder again.');
    return false;
  }

  const earlier = /** @type {Marker | undefined} */ (readJson(markerFile));
  const wanted = {
    lock: createHash('sha256').update(text).digest('hex'),
    // Whoever has the tools keeps them: `npm start` after an update must not take them away.
    dev: withDev || earlier?.dev === true,
    machine: `${process.platform}-${process.arch}`,
  };
  if (serves(earlier, { ...wanted, dev: withDev })) return true;

  // Somebody may have run `npm ci` by hand.
  const own = readJson(join(folder, '.package-lock.json'))?.packages;
  const lock = readJson(lockFile)?.packages ?? {};
  if (!earlier && own && holdsAll(lock, own, withDev)) {
    write(folder, markerFile, { ...wanted, dev: holdsAll(lock, own, true) });
    return true;
  }

  console.log('Installing packages (once) …');
  rmSync(markerFile, { force: true });
  const { ok } = npm(root, installCommand(wanted.dev), { quiet: false });
  if (!ok) {
    console.error('The packages could not be installed; npm says why above. Then try again.');
    return false;
  }
  write(folder, markerFile, wanted);
  return true;
}

/** @param {boolean} withDev */
function installCommand(withDev) {
  /* Windows keeps a running program's file locked, and the Node that runs this may itself lie in
     node_modules, which `npm ci` begins by removing. */
  const locked = process.platform === 'win32' && process.execPath.includes('node_modules');
  return [
    ...(locked ? ['install', '--no-save'] : ['ci']),
    withDev ? '--include=dev' : '--omit=dev',
    // The packages bring the Node they need, so warnings about the one on the machine mislead.
    '--loglevel=error',
    // Both would send the list of packages out or advertise; neither is needed to run.
    '--no-audit',
    '--no-fund',
  ];
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {Marker} marker
 */
function write(folder, file, marker) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(marker)}\n`);
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function readJson(file) {
  const text = readText(file);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
