// "About this model" and the graph of decisions in a browser: a number is changed, and the table moves.
import { expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { address } from './playing.ts';

const model = `${address}model/`;
const status = (page: Page) => page.locator('[data-status]');
const cells = (page: Page) => page.locator('[data-cell] .md-value').allInnerTexts();

/** Opens the page and waits until a number can be changed. */
async function openModel(page: Page): Promise<void> {
  await page.goto(model);
  await page.locator('[data-lab][data-ready="true"]').waitFor();
}

/** Chooses a number by its kind and its place in the list, and gives it a value. */
async function change(page: Page, kind: number, number: number, value: string): Promise<void> {
  await page.getByLabel('What kind of number').selectOption({ index: kind });
  await page.getByLabel('Which number').selectOption({ index: number });
  await page.getByLabel('Its value').fill(value);
}

test('a changed number moves the table: first roughly, then finely, and back again', async ({
  page,
}) => {
  await openModel(page);
  const published = await cells(page);
  expect(published.length).toBeGreaterThan(5);
  await change(page, 0, 0, '30');
  await expect(status(page)).toContainText('A first, rough result');
  await expect(page.locator('.md-lab progress')).toHaveJSProperty('value', 1);
  await expect(status(page)).toContainText('cells changed by more than noise. Best now:');
  expect(await cells(page)).not.toEqual(published);
  // More than colour says which way, by how much, and what is best.
  const lower = page.locator('[data-shift="down"] .md-shift');
  await expect(lower.first()).toHaveText(/^▼ −\d+\.\d$/);
  const columns = await page.locator('[data-strategies] thead th').count();
  await expect(page.locator('.md-best', { hasText: 'best' })).toHaveCount(columns - 1);
  expect((await axeOn(page).analyze()).violations).toEqual([]);

  await page.getByRole('button', { name: 'Back to the published numbers' }).click();
  expect(await cells(page)).toEqual(published);
  await expect(page.locator('[data-shift="down"]')).toHaveCount(0);
  await expect(page.getByLabel('Its value')).toHaveValue('58');
});

test('a newer change ends the one before', async ({ page }) => {
  await openModel(page);
  await change(page, 0, 1, '90');
  await expect(status(page)).toContainText('Best now');
  const alone = await cells(page);

  await page.reload();
  await openModel(page);
  const published = await cells(page);
  await change(page, 0, 0, '10');
  await expect(status(page)).toContainText('A first, rough result');
  await change(page, 0, 1, '90');
  await expect(status(page)).toContainText('Best now');
  expect(await cells(page)).toEqual(alone);

  // Choosing another number ends what is played, too, and shows the published table.
  await page.getByLabel('Its value').fill('95');
  await expect(status(page)).toContainText('A first, rough result');
  await page.getByLabel('Which number').selectOption({ index: 2 });
  expect(await cells(page)).toEqual(published);
  await expect(status(page)).toBeEmpty();
});

test('shares of what is hidden move the mean over all worlds and nothing else', async ({
  page,
}) => {
  await openModel(page);
  await change(page, 2, 0, '100');
  await expect(status(page)).toContainText('Best now');
  const rows = await page.locator('[data-strategies] tbody tr').all();
  for (const row of rows) {
    const [first, ...rest] = await row.locator('.md-value').allInnerTexts();
    // All of it is the first world now.
    expect(rest.at(-1)).toBe(first);
  }
  expect(await page.locator('td:not(:last-child)[data-shift="up"]').count()).toBe(0);
});

test('the page does not freeze while the table is played', async ({ page }) => {
  await openModel(page);
  await change(page, 0, 0, '30');
  await expect(status(page)).toContainText('A first, rough result');
  const longest = await page.evaluate(async () => {
    let before = performance.now();
    let most = 0;
    for (let i = 0; i < 30; i += 1) {
      await new Promise((done) => setTimeout(done, 10));
      most = Math.max(most, performance.now() - before);
      before = performance.now();
    }
    return most;
  });
  // A busy machine may be late; a page that plays itself would be late by a second.
  expect(longest).toBeLessThan(400);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the published table stands, and nothing is offered that cannot work', async ({ page }) => {
    await page.goto(model);
    await expect(page.locator('[data-cell]').first()).toHaveText(/^\d+\.\d/);
    await expect(page.locator('[data-lab]')).toBeHidden();
  });
});

test('the graph of decisions can be scrolled by keyboard and is said in tables', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${address}map/`);
  const region = page.getByRole('region', { name: /Graph of the decisions/ });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await expect(page.getByRole('img', { name: /Graph of \d+ decisions/ })).toBeVisible();
  await expect(page.getByRole('table', { name: /How often each option/ })).toBeVisible();
  expect((await axeOn(page).analyze()).violations).toEqual([]);
});
