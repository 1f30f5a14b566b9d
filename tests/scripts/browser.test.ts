// Which browser the tests use, and what is tried where there is none.
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';

const all = [
  '/opt/mine/chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** A machine that has some paths and hides all others. */
function machine(
  paths: string[],
  more: Partial<{ env: Record<string, string>; isRoot: boolean; hasApt: boolean }> = {},
) {
  return {
    env: more.env ?? { PATH: '/usr/local/bin:/usr/bin' },
    exists: (path: string) => paths.includes(path),
    isRoot: more.isRoot ?? false,
    hasApt: more.hasApt ?? false,
  };
}

describe('the browser for the tests', () => {
  it('is the one that CHROMIUM_PATH names, whatever else is installed', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine/chrome' };
    expect(findBrowser(machine(all, { env }))).toEqual({ way: 'found', path: '/opt/mine/chrome' });
  });

  it('is not replaced in silence when CHROMIUM_PATH names nothing', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/gone' };
    expect(findBrowser(machine(all, { env }))).toEqual({ way: 'wrong', path: '/opt/gone' });
  });

  it('is the next installed one when those before it are hidden one by one', () => {
    const installed = all.slice(1);
    for (let hidden = 0; hidden < installed.length; hidden++) {
      const left = installed.slice(hidden);
      expect(findBrowser(machine(left))).toEqual({ way: 'found', path: left[0] });
    }
  });

  it('is found in the usual folders when PATH is empty', () => {
    expect(findBrowser(machine(['/usr/bin/chromium'], { env: {} }))).toMatchObject({
      path: '/usr/bin/chromium',
    });
  });

  it('is installed with apt first for root on Debian, then by Playwright', () => {
    const bare = machine([], { isRoot: true, hasApt: true });
    expect(findBrowser(bare)).toEqual({ way: 'get', by: ['apt', 'playwright'] });
  });

  it.each([
    ['without root', { isRoot: false, hasApt: true }],
    ['without apt', { isRoot: true, hasApt: false }],
  ])('is fetched by Playwright alone %s', (_, more) => {
    expect(findBrowser(machine([], more))).toEqual({ way: 'get', by: ['playwright'] });
  });
});
