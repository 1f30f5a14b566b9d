// `npm run pictures -- [FOLDER]`: pictures of every kind of page and state, wide and narrow, light and dark.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserPath } from './browser.mjs';
import { startServer } from './e2e-server.ts';

const folder = resolve(process.argv[2] ?? 'pictures');
const port = (process.env.E2E_PORT ??= '4399');
const base = `http://127.0.0.1:${port}`;

/** What is done on a page before its picture is taken. */
type Act = (page: Page) => Promise<void>;
const answer: Act = async (page) => {
  await page.locator('[data-ready="true"] .option input').first().check();
  await page.getByRole('button', { name: 'Answer', exact: true }).first().click();
  await page.locator('[data-verdict]').first().waitFor();
};
const toCheck: Act = async (page) => {
  await page.locator('[data-check]').first().scrollIntoViewIfNeeded();
  await page.locator('[data-check] form[data-ready="true"]').first().waitFor();
};
const bringIn: Act = async (page) => {
  await page.locator('[data-file-open]').setInputFiles('tests/frozen/progress-version-1.json');
  await page.locator('[data-file-said]:not(:empty)').waitFor();
};

const [lesson, quiz] = await anyLesson();
const views: readonly [name: string, address: string, ...acts: Act[]][] = [
  ['home', '/'],
  ['course', '/course/'],
  ['lesson', lesson],
  ['lesson-check', lesson, toCheck, answer],
  ['quiz', quiz],
  ['quiz-answered', quiz, answer],
  ['progress', '/progress/'],
  ['progress-made', '/progress/', bringIn],
  ['sources', '/sources/'],
  ['glossary', '/glossary/'],
  ['timeline', '/timeline/'],
  ['for-teachers', '/for-teachers/'],
  ['plan', lesson.replace('/lessons/', '/for-teachers/')],
  ['missing', '/no-such-page/'],
];

/** The last lesson and its quiz: the one with most figures, as a rule. */
async function anyLesson(): Promise<[string, string]> {
  const { checkCourse } = await import('../src/content/check.ts');
  const last = checkCourse('.').course?.lessons.at(-1);
  if (last === undefined) throw new Error('The course has faults: npm run check names them.');
  return [`/lessons/${last.id}/`, `/quizzes/${last.quiz}/`];
}

mkdirSync(folder, { recursive: true });
const stop = await startServer(port);
const executablePath = browserPath();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
  ],
});
let taken = 0;
for (const width of [1360, 360])
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width, height: width > 600 ? 900 : 740 },
      colorScheme,
      reducedMotion: 'reduce',
      baseURL: base,
    });
    for (const [name, address, ...acts] of views) {
      const page = await context.newPage();
      await page.goto(address, { waitUntil: 'networkidle' });
      for (const act of acts) await act(page);
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: !/lesson/.test(name) });
      await page.close();
      taken += 1;
    }
    await context.close();
  }
await browser.close();
await stop();
console.log(`Took ${taken} pictures into ${folder}.`);
