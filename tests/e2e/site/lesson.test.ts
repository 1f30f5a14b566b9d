// A lesson as a reader meets it.
import { expect, test } from '@playwright/test';
import { under } from './pages.ts';

const lessons = under('/lessons/');

for (const lesson of lessons) {
  test(`${lesson} loads no player before a check comes near the screen`, async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script' || request.url().endsWith('.json'))
        scripts.push(request.url());
    });
    await page.goto(lesson);
    await page.waitForLoadState('networkidle');
    const before = scripts.length;
    expect(scripts.filter((url) => url.endsWith('.json'))).toEqual([]);
    await page.locator('[data-check]').first().scrollIntoViewIfNeeded();
    await expect(page.locator('[data-check] form[data-ready="true"]').first()).toBeVisible();
    expect(scripts.length).toBeGreaterThan(before);
  });

  test(`${lesson} is whole without scripts`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto(lesson);
    await expect(page.locator('.before').first()).toBeVisible();
    await expect(page.locator('[data-check] fieldset').first()).toBeVisible();
    await expect(page.locator('figure.figure').first()).toBeVisible();
    await expect(page.locator('.notes li').first()).toBeVisible();
    await context.close();
  });
}

const lesson = lessons[0] ?? '';

test('a source number leads to its note, and the note to the full entry with the address of the work', async ({
  page,
}) => {
  await page.goto(lesson);
  const cite = page.locator('.prose sup a').first();
  const note = await cite.getAttribute('href');
  await cite.click();
  await expect(page.locator(note ?? '')).toBeInViewport();
  await page.locator(`${note} a`).click();
  await expect(page).toHaveURL(/\/sources\/#/);
  const entry = page.locator(decodeURIComponent(new URL(page.url()).hash));
  await expect(entry).toBeInViewport();
  await expect(entry.locator('a').first()).toHaveAttribute('href', /^https?:\/\//);
});

test('on a phone the notes are folded under their paragraph and open at a touch', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(lesson);
  const notes = page.locator('.notes').first();
  await expect(notes.locator('li').first()).toBeHidden();
  await notes.locator('summary').click();
  await expect(notes.locator('li').first()).toBeVisible();
});

test('on a phone a source number opens the note that it points to', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(lesson);
  const cite = page.locator('.prose sup a').first();
  await cite.click();
  await expect(page.locator((await cite.getAttribute('href')) ?? '')).toBeVisible();
});

test('no note covers another or the text', async ({ page }) => {
  for (const address of lessons) {
    await page.goto(address);
    const boxes = await page.locator('.notes').evaluateAll((all) =>
      all.map((note) => {
        const { top, bottom, left } = note.getBoundingClientRect();
        return { top, bottom, left };
      }),
    );
    const column = await page
      .locator('.prose')
      .evaluate((prose) => prose.getBoundingClientRect().right);
    expect(boxes.length).toBeGreaterThan(5);
    for (const [i, { top, left }] of boxes.entries()) {
      expect(left).toBeGreaterThan(column);
      expect(top).toBeGreaterThanOrEqual(boxes[i - 1]?.bottom ?? 0);
    }
  }
});

test('every figure has its data as a table that names its columns, or is a list that holds every cell', async ({
  page,
}) => {
  for (const address of lessons) {
    await page.goto(address);
    const figures = page.locator('figure.figure').filter({ hasNot: page.locator('[data-whole]') });
    for (let i = 0; i < (await figures.count()); i += 1) {
      const table = figures
        .nth(i)
        .locator('table')
        .filter({ has: page.locator('caption') });
      expect(await table.count(), `tables in figure ${i + 1} of ${address}`).toBeGreaterThan(0);
    }
  }
});

test('the choice between light and dark stays after a reload', async ({ page }) => {
  await page.goto('/');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: 'Switch to dark colours' }).click();
  expect(await paper()).not.toBe(light);
  const dark = await paper();
  await page.reload();
  expect(await paper()).toBe(dark);
  await page.getByRole('button', { name: 'Switch to light colours' }).click();
  expect(await paper()).toBe(light);
});

test('a wrong address says so and leads back', async ({ page }) => {
  const response = await page.goto('/lessons/no-such-lesson/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('no such page');
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/$/);
});
