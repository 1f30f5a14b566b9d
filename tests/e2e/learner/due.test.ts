// The number beside "Review" in the header of every page: what is due today, and nothing when nothing is.
import { expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { write } from './log.ts';

const dayLength = 86_400_000;
const pages = ['/', '/course/', '/lessons/plain/', '/quizzes/plain/', '/progress/', '/sources/'];
const asks = '/review/questions.json';

/** Id and fingerprint of every question that can be due. */
async function questions(page: Page): Promise<(readonly [id: string, fits: string])[]> {
  return Object.entries(await (await page.request.get(asks)).json());
}

let count = 0;
/** An answer of some days ago. */
function answer([question, fits]: readonly [string, string], daysAgo: number, rest: object = {}) {
  count += 1;
  return {
    type: 'answered',
    id: `made-up-${count}`,
    attempt: `quiz:made-up-${count}`,
    quiz: 'made-up',
    question,
    fits,
    answer: {},
    verdict: 'wrong',
    at: Date.now() - daysAgo * dayLength,
    ...rest,
  };
}

/** A page whose log exists. */
async function open(page: Page): Promise<void> {
  await page.goto('/progress/');
  await expect(page.locator('[data-counts]')).toContainText('Nothing yet');
}
const link = (page: Page) => page.locator('.site-nav [href="/review/"]');

test('every page says how many questions are due, to eyes and ears', async ({ page }) => {
  await open(page);
  const all = await questions(page);
  await write(
    page,
    all.slice(0, 3).map((each) => answer(each, 2)),
  );
  for (const address of pages) {
    await page.goto(address);
    await expect(link(page).locator('.due')).toHaveText('3');
    await expect(link(page)).toHaveAccessibleName('Review (3 questions to review today)');
  }
});

test('it says nothing and asks for nothing when nothing is due', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  const [one, two, three] = await questions(page);
  if (one === undefined || two === undefined || three === undefined) throw new Error('too few');
  await write(page, [
    answer(one, 9, { verdict: 'right', sure: 3 }),
    answer(two, 0),
    answer(three, 5),
    answer(three, 1, { verdict: 'right' }),
  ]);
  for (const address of pages) {
    const counted = page.waitForResponse(/\/due\.[^/]*\.js$/);
    await page.goto(address);
    await counted;
    await page.waitForLoadState('networkidle');
    await expect(link(page)).toHaveAccessibleName('Review');
    await expect(link(page).locator('.due')).toHaveCount(0);
  }
  expect(asked).not.toContain(asks);
  // It was listening all the same.
  await write(page, [answer(one, 3)]);
  await expect(link(page).locator('.due')).toHaveText('1');
  await expect(link(page)).toHaveAccessibleName('Review (1 question to review today)');
  expect(asked.filter((path) => path === asks)).toHaveLength(1);
});

test('questions that are gone or mean something else by now are not counted', async ({ page }) => {
  await open(page);
  const [one, two] = await questions(page);
  if (one === undefined || two === undefined) throw new Error('too few');
  await write(page, [
    answer(one, 2),
    answer([two[0], 'another'], 2),
    answer(['made.up', 'another'], 2),
  ]);
  await expect(link(page).locator('.due')).toHaveText('1');
});

test('it counts down with the answers of the day, and is gone with the last', async ({ page }) => {
  await open(page);
  const [one, two] = await questions(page);
  if (one === undefined || two === undefined) throw new Error('too few');
  await write(page, [answer(one, 2), answer(two, 2)]);
  await expect(link(page).locator('.due')).toHaveText('2');
  await write(page, [answer(one, 0, { verdict: 'right' })]);
  await expect(link(page).locator('.due')).toHaveText('1');
  await write(page, [answer(two, 0)]);
  await expect(link(page).locator('.due')).toHaveCount(0);
  await expect(link(page)).toHaveAccessibleName('Review');
});

test('a page that stays open overnight counts what has come due since', async ({ page }) => {
  await open(page);
  const [one] = await questions(page);
  if (one === undefined) throw new Error('too few');
  await write(page, [answer(one, 0)]);
  await expect(link(page)).toHaveAccessibleName('Review');
  await page.clock.setFixedTime(Date.now() + dayLength);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(link(page).locator('.due')).toHaveText('1');
});

test('many are spread over days, and an exam tomorrow fills the day', async ({ page }) => {
  await open(page);
  const all = await questions(page);
  await write(
    page,
    all.slice(0, 13).map((each) => answer(each, 2)),
  );
  await expect(link(page).locator('.due')).toHaveText('7');
  const tomorrow = await page.evaluate(() => {
    const date = new Date();
    date.setDate(date.getDate() + 1);
    const two = (n: number) => String(n).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  });
  const exam = { type: 'preference', id: 'exam', name: 'exam', value: tomorrow, at: Date.now() };
  await write(page, [exam]);
  await expect(link(page).locator('.due')).toHaveText('12');
});

test('as long as nobody can say which questions there are, no number stands there', async ({
  page,
}) => {
  await page.route(`**${asks}`, (route) => route.fulfill({ status: 503, body: '' }));
  await open(page);
  const [one, two] = await questions(page);
  if (one === undefined || two === undefined) throw new Error('too few');
  const refused = page.waitForResponse(`**${asks}`);
  await write(page, [answer(one, 2)]);
  await refused;
  await expect(link(page).locator('.due')).toHaveCount(0);
  await page.unroute(`**${asks}`);
  await write(page, [answer(two, 2)]);
  await expect(link(page).locator('.due')).toHaveText('2');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1360])
    test(`${width} pixels wide, ${colorScheme}, the header holds it and nothing moves`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 740 });
      await open(page);
      const places = () =>
        page
          .locator('.site-nav a')
          .evaluateAll((links) =>
            links.map((each) => JSON.stringify(each.getBoundingClientRect())),
          );
      const tops = () =>
        page
          .locator('.site-nav a')
          .evaluateAll(
            (links) => new Set(links.map((each) => each.getBoundingClientRect().top)).size,
          );
      const before = await places();
      const all = await questions(page);
      await write(
        page,
        all.slice(0, 12).map((each) => answer(each, 2)),
      );
      await expect(link(page).locator('.due')).toHaveText('12');
      expect(await places()).toEqual(before);
      expect(await tops(), 'rows of links').toBe(1);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      const { violations } = await axeOn(page).include('.site-head').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
