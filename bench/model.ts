// Whether somebody who changes a number of the model sees a first result at once, and can go on using the page.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserPath } from '../scripts/browser.mjs';
import { buildCourse, startServer } from '../scripts/e2e-server.ts';
import { checkCourse } from '../src/content/check.ts';
import type { Finding } from './finding.ts';
import { freePort } from './free-port.ts';

const root = join(import.meta.dirname, '..');
const built = '.test-model';
/** Milliseconds from the change to the first result. */
const atOnce = 1000;
/** A task of the page that takes longer is felt, in milliseconds (the "long task" of the W3C's Long Tasks API). */
const longest = 50;
const turns = 5;

/** Builds the course, changes numbers on the page of its first exercise, and measures. */
export async function model(): Promise<Finding[]> {
  const id = checkCourse(root).course?.scenarios[0]?.id;
  if (id === undefined) throw new Error('there is no exercise; npm run check says why');
  let stop = (): Promise<void> => Promise.resolve();
  try {
    await buildCourse({ COURSE: root, DIST: built });
    const port = String(await freePort());
    stop = await startServer(port, { COURSE: root, DIST: built });
    return await measure(`http://127.0.0.1:${port}/exercise/${id}/model/`);
  } finally {
    await stop();
    rmSync(join(root, built), { recursive: true, force: true });
  }
}

async function measure(address: string): Promise<Finding[]> {
  const executablePath = browserPath();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const firsts: number[] = [];
    const wholes: number[] = [];
    const tasks: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      // Each turn on a new page: the worker has to be loaded, as it has for a reader.
      await page.goto(address);
      await page.locator('[data-lab][data-ready="true"]').waitFor();
      // What every page does when it has loaded is no part of it.
      await page.waitForTimeout(1000);
      const { first, whole, long } = await changeOne(page, turn);
      firsts.push(first);
      wholes.push(whole);
      tasks.push(...long);
    }
    const slowest = Math.max(...firsts);
    return [
      {
        what: 'a number of the model changed, first result',
        measured: `at most ${Math.round(slowest)} ms in ${turns} turns, all of it after ${Math.round(Math.max(...wholes))} ms`,
        wanted: `the first within ${atOnce} ms`,
        met: slowest <= atOnce,
      },
      {
        what: 'the page of the model while it is played anew',
        measured:
          tasks.length === 0
            ? `no task over ${longest} ms`
            : `${tasks.length} tasks over ${longest} ms, the longest ${Math.round(Math.max(...tasks))} ms`,
        wanted: `no task over ${longest} ms`,
        met: tasks.length === 0,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** Changes a start value as a reader would, and waits in the page itself for what comes. */
async function changeOne(page: Page, turn: number) {
  await page.locator('[name="number"]').selectOption({ index: turn });
  return page.evaluate(async () => {
    const long: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    }).observe({ type: 'longtask' });
    const progress = document.querySelector('.md-lab progress') as HTMLProgressElement;
    const value = document.querySelector('[name="value"]') as HTMLInputElement;
    const began = performance.now();
    const until = async (share: number) => {
      while (progress.value < share || progress.value === 0)
        await new Promise((done) => requestAnimationFrame(done));
      return performance.now() - began;
    };
    value.value = String(Number(value.value) - 25);
    value.dispatchEvent(new Event('input', { bubbles: true }));
    // The bar is full as long as nothing is played.
    while (progress.value === 1) await new Promise((done) => requestAnimationFrame(done));
    const first = await until(0.001);
    return { first, whole: await until(1), long };
  });
}
