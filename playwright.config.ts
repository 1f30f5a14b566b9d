// How the browser tests run: against the real server and built pages, in the browser the machine has. tests/e2e/site looks
// at the course of this repository; tests/e2e/learner and tests/e2e/instructor use the one in tests/course, which has every
// kind of question.
import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';
import { browserPath } from './scripts/browser.mjs';

/* Playwright reads this file again in every worker; what the first reading found is handed on in the environment. */
const port = (process.env.E2E_PORT ||= String(await freePort()));
const coursePort = (process.env.E2E_COURSE_PORT ||= String(await freePort()));
const executablePath = (process.env.E2E_BROWSER ??= browserPath() ?? '');

const report = process.env.E2E_REPORT;

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const { port: found } = probe.address() as AddressInfo;
    probe.close(() => resolve(found));
  });
  return promise;
}

const desktop = {
  testMatch: '**/*.test.ts',
  testIgnore: '**/*.phone.test.ts',
  use: { viewport: { width: 1360, height: 900 } },
};
const phone = {
  // Only what matters on both: the rest would be the same test twice.
  testMatch: ['**/*.both.test.ts', '**/*.phone.test.ts'],
  use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
};

/** The tests of one folder, at one size, against the server on one port. */
const of = (folder: string, at: string, size: typeof desktop | typeof phone) => ({
  ...size,
  testDir: `tests/e2e/${folder}`,
  use: { ...size.use, baseURL: `http://127.0.0.1:${at}` },
});

export default defineConfig({
  outputDir: 'test-results',
  globalSetup: './scripts/e2e-server.ts',
  fullyParallel: true,
  workers: 2,
  // A test that passes only the second time is a fault to find, not to repeat.
  retries: 0,
  // Twice the usual: a build server may be busy with other things.
  timeout: 60_000,
  // A page may be slow for a while without being wrong; only a failure takes longer by it.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: report ? [['line'], ['json', { outputFile: report }]] : [['list']],
  use: {
    // A trace costs a fifth of the time; whoever hunts a fault adds `--trace on`.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        // Chromium refuses to run as root with its sandbox, and containers give it little shared memory.
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        // The tests ask nobody but the server they started.
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'site', ...of('site', port, desktop) },
    { name: 'site-phone', ...of('site', port, phone) },
    { name: 'learner', ...of('learner', coursePort, desktop) },
    { name: 'learner-phone', ...of('learner', coursePort, phone) },
    { name: 'instructor', ...of('instructor', coursePort, desktop) },
  ],
});
