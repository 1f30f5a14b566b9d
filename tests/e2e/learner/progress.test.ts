// What a learner has done, as /progress/ and the lesson pages show it.
import { expect, type Page, test } from '@playwright/test';

const lesson = '/lessons/plain/';

async function answerOne(page: Page): Promise<void> {
  await page.goto('/quizzes/plain/');
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  await page.locator('.option input').first().check();
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(page.locator('.verdict')).toBeVisible();
}

test('somebody new sees the whole course and that nothing is done yet', async ({ page }) => {
  await page.goto('/progress/');
  await expect(page.locator('[data-counts]')).toContainText('Nothing yet');
  await expect(page.locator('[data-first]')).toBeVisible();
  await expect(page.locator('[data-quiz="plain"] [data-state]')).toHaveText('Not taken yet');
});

test('an answer shows in the counts, in a page that was open all along too', async ({
  page,
  context,
}) => {
  const progress = await context.newPage();
  await progress.goto('/progress/');
  await answerOne(page);
  await expect(progress.locator('[data-counts]')).toContainText('1 of');
  await expect(progress.locator('[data-quiz="plain"] [data-state]')).toContainText('1 of');
  await expect(progress.locator('[data-objective][data-now="on-the-way"]')).toHaveCount(1);
});

test('erasing asks first, deletes everything, and says so', async ({ page }) => {
  await answerOne(page);
  await page.goto('/progress/');
  await page.locator('[data-erase]').click();
  await expect(page.getByRole('dialog')).toContainText('all your answers');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('[data-counts]')).toContainText('1 of');
  await page.locator('[data-erase]').click();
  await page.locator('[data-erase-confirm]').click();
  await expect(page.locator('[data-erase-said]')).toHaveText('Everything is erased.');
  await expect(page.locator('[data-counts]')).toContainText('Nothing yet');
  await page.goto('/quizzes/plain/');
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  await expect(page.locator('.bar [data-state="open"]')).toHaveCount(
    await page.locator('.bar li').count(),
  );
});

test('erasing that fails is said with a way out, and nothing is gone', async ({ page }) => {
  await answerOne(page);
  await page.goto('/progress/');
  await expect(page.locator('[data-counts]')).toContainText('1 of');
  await page.evaluate(() => {
    IDBObjectStore.prototype.clear = () => {
      throw new DOMException('broken', 'UnknownError');
    };
  });
  await page.locator('[data-erase]').click();
  await page.locator('[data-erase-confirm]').click();
  await expect(page.locator('[data-erase-said]')).toContainText('could not be erased');
  await expect(page.locator('[data-erase-said]')).toContainText('clear the data of this site');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.reload();
  await expect(page.locator('[data-counts]')).toContainText('1 of');
});

test('a lesson is read when its end was seen after a while, which can be undone', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(lesson);
  await page.locator('[data-lesson-end]').scrollIntoViewIfNeeded();
  await page.clock.runFor(3000);
  await expect(page.locator('[data-read-undo]')).toBeHidden();
  await page.clock.runFor(20_000);
  await expect(page.locator('[data-read-undo]')).toBeVisible();
  await page.goto('/progress/');
  await expect(page.locator('[data-lesson="plain"] [data-state]')).toHaveText('Read');
  await page.goto(lesson);
  await expect(page.locator('.spine [data-lesson-id="plain"]')).toHaveAttribute(
    'data-read',
    'true',
  );
  await page.locator('[data-read-undo]').click();
  await expect(page.locator('[data-read-undo]')).toBeHidden();
  // Staying at the end does not mark it again in this view of the page.
  await page.locator('[data-lesson-end]').scrollIntoViewIfNeeded();
  await page.clock.runFor(23_000);
  await page.waitForTimeout(300);
  await expect(page.locator('[data-read-undo]')).toBeHidden();
  await page.goto('/progress/');
  await expect(page.locator('[data-lesson="plain"] [data-state]')).toHaveText('Not read yet');
});

test('taking "read" back in one tab also holds in another that shows the lesson', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await page.goto(lesson);
  await page.locator('[data-lesson-end]').scrollIntoViewIfNeeded();
  await page.clock.runFor(23_000);
  await expect(page.locator('[data-read-undo]')).toBeVisible();
  const other = await context.newPage();
  await other.clock.install();
  await other.goto(lesson);
  await other.locator('[data-lesson-end]').scrollIntoViewIfNeeded();
  await expect(other.locator('[data-read-undo]')).toBeVisible();
  await page.locator('[data-read-undo]').click();
  await expect(other.locator('[data-read-undo]')).toBeHidden();
  await other.clock.runFor(23_000);
  // Time to write it down, if it did.
  await other.waitForTimeout(300);
  await expect(other.locator('[data-read-undo]')).toBeHidden();
});

test('a lesson is read when all its checks are answered', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto(lesson);
  for (const check of await page.locator('.check').all()) {
    await check.scrollIntoViewIfNeeded();
    await expect(check).toHaveAttribute('data-ready', 'true');
    await check.locator('input').first().check();
    await check.getByRole('button', { name: 'Answer' }).click();
    await expect(check.locator('.verdict')).toBeVisible();
  }
  await expect(page.locator('.spine [data-lesson-id="plain"]')).toHaveAttribute(
    'data-read',
    'true',
  );
});
