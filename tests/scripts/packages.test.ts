// When the packages have to be installed again.
import { describe, expect, it } from 'vitest';
import { runsTypeScript } from '../../scripts/prepare/machine.mjs';
import { holdsAll, serves } from '../../scripts/prepare/packages.mjs';

const full = { lock: 'a', dev: true, machine: 'linux-x64' };
const light = { ...full, dev: false };

describe('an earlier install', () => {
  it('serves a start when it also brought the tools for tests', () => {
    expect(serves(full, light)).toBe(true);
  });

  it('does not serve tests when it left their tools out', () => {
    expect(serves(light, full)).toBe(false);
  });

  it('does not serve once the lockfile has changed', () => {
    expect(serves(full, { ...full, lock: 'b' })).toBe(false);
  });

  it('does not serve on another kind of machine', () => {
    expect(serves(full, { ...full, machine: 'darwin-arm64' })).toBe(false);
  });

  it('does not serve when there was none', () => {
    expect(serves(undefined, light)).toBe(false);
  });
});

describe('packages that somebody installed by hand', () => {
  const lock = {
    '': { version: '1.0.0' },
    'node_modules/needed': { version: '1.0.0' },
    'node_modules/tool': { version: '2.0.0', dev: true },
    'node_modules/other-system': { version: '3.0.0', optional: true },
  };

  it('are accepted when all that the lockfile asks for is there, optional ones aside', () => {
    const installed = { 'node_modules/needed': { version: '1.0.0' } };
    expect(holdsAll(lock, installed, false)).toBe(true);
    expect(holdsAll(lock, installed, true)).toBe(false);
  });

  it('are refused when one has another version', () => {
    expect(holdsAll(lock, { 'node_modules/needed': { version: '0.9.0' } }, false)).toBe(false);
  });
});

describe('the Node that runs the server', () => {
  it.each([
    ['20.20.2', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['24.0.0', true],
  ])('%s runs TypeScript on its own: %s', (version, able) => {
    expect(runsTypeScript('/nowhere', version)).toBe(able);
  });
});
