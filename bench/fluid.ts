// Whether a quiz of 500 questions stays fluid: the longest task of the page while questions are answered.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { parse, stringify } from 'yaml';
import { browserPath } from '../scripts/browser.mjs';
import { buildCourse, startServer } from '../scripts/e2e-server.ts';
import type { Finding } from './finding.ts';
import { freePort } from './free-port.ts';

const questions = 500;
const answered = 40;
/** A task that takes longer is felt, in milliseconds (the "long task" of the W3C's Long Tasks API). */
const longest = 50;

const root = join(import.meta.dirname, '..');

/** Builds a quiz of so many questions out of the tests' own, answers some of them, and measures. */
export async function fluid(): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'multivector-500-'));
  const built = '.test-course-500';
  let stop = (): Promise<void> => Promise.resolve();
  try {
    cpSync(join(root, 'tests/course'), folder, { recursive: true });
    writeQuiz(join(folder, 'quizzes/plain.yaml'));
    await buildCourse({ COURSE: folder, DIST: built });
    const port = String(await freePort());
    stop = await startServer(port, { COURSE: folder, DIST: built });
    return [await measure(`http://127.0.0.1:${port}/quizzes/plain/`)];
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(root, built), { recursive: true, force: true });
  }
}

interface QuizFile {
  questions: { id: string; place?: string }[];
}

/** Repeats the questions of the end quiz until there are enough, each time under ids of their own. */
function writeQuiz(file: string): void {
  const quiz = parse(readFileSync(file, 'utf8')) as QuizFile;
  const asked = quiz.questions.filter(({ place }) => place === undefined);
  const inLesson = quiz.questions.filter(({ place }) => place !== undefined);
  const many = Array.from({ length: questions }, (_, index) => {
    const own = asked[index % asked.length];
    return { ...own, id: `${own?.id}-${index}` };
  });
  writeFileSync(file, stringify({ ...quiz, questions: [...inLesson, ...many] }));
}

async function measure(address: string): Promise<Finding> {
  const executablePath = browserPath();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('.player[data-ready="true"]').waitFor();
    // From here on: bringing 500 questions to life is no part of answering them.
    await watchTasks(page);
    await expectToSeeTasks(page);
    for (let index = 0; index < answered; index += 1) await answerOne(page);
    const tasks = await page.evaluate(() => Reflect.get(globalThis, 'longTasks') as number[]);
    const most = Math.max(0, ...tasks);
    return {
      what: `a quiz of ${questions} questions, ${answered} answered`,
      measured:
        tasks.length === 0
          ? `no task over ${longest} ms`
          : `${tasks.length} tasks over ${longest} ms, the longest ${Math.round(most)} ms`,
      wanted: `no task over ${longest} ms while answering`,
      met: most <= longest,
    };
  } finally {
    await browser.close();
  }
}

async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longTasks: number[] = [];
    Object.assign(globalThis, { longTasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });
}

/** A watch that sees nothing proves nothing: keeps the page busy for longer than allowed, and expects to hear of it. */
async function expectToSeeTasks(page: Page): Promise<void> {
  await page.evaluate((milliseconds) => {
    setTimeout(() => {
      const until = performance.now() + milliseconds;
      while (performance.now() < until);
    });
  }, longest * 2);
  await page.waitForFunction(() => (Reflect.get(globalThis, 'longTasks') as number[]).length > 0);
  await page.evaluate(() => {
    (Reflect.get(globalThis, 'longTasks') as number[]).length = 0;
  });
}

async function answerOne(page: Page): Promise<void> {
  await page.locator('.option input').first().check();
  await page.getByRole('button', { name: 'Answer' }).click();
  await page.locator('.verdict').waitFor();
  await page.locator('.saved[data-saved="saved"]').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.locator('.option input').first().waitFor();
}
