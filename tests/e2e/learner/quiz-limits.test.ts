// The quiz where something is missing: scripts late or absent, storage refused or full.
import { expect, type Page, test } from '@playwright/test';

const address = '/quizzes/plain/';

/** Holds every script back for three seconds. */
async function delayScripts(page: Page): Promise<void> {
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
}
const answerButton = (page: Page) => page.getByRole('button', { name: 'Answer' });

test('an option chosen before the scripts arrive stays chosen and can be answered afterwards', async ({
  page,
}) => {
  await delayScripts(page);
  await page.goto(address, { waitUntil: 'commit' });
  const option = page.locator('.option input').nth(2);
  await option.check();
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'false');
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true', { timeout: 20_000 });
  await expect(option).toBeChecked();
  await answerButton(page).click();
  await expect(page.locator('.verdict')).toBeVisible();
});

test('Answer pressed before the scripts arrive does not lose the choice, and sends it nowhere', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await delayScripts(page);
  await page.goto(address, { waitUntil: 'commit' });
  const value = await page.locator('.option input').nth(1).getAttribute('value');
  await page.locator('.option input').nth(1).check();
  await answerButton(page).click();
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true', { timeout: 20_000 });
  await expect(page.locator('.option input:checked')).toHaveValue(value ?? '');
  expect(new URL(page.url()).search).toBe('');
  expect(asked.filter((url) => url.includes('?'))).toEqual([]);
});

test('a learner who comes back and chooses too early is shown where the quiz goes on, and why', async ({
  page,
}) => {
  await page.goto(address);
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  for (let i = 0; i < 2; i += 1) {
    await page.locator('.option input').first().check();
    await answerButton(page).click();
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await expect(page.locator('.question-head')).toContainText('Question 3 of');
  await expect(page.locator('.saved')).toHaveAttribute('data-saved', 'saved');

  await delayScripts(page);
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('.option input').nth(2).check();
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true', { timeout: 20_000 });
  await expect(page.locator('.question-head')).toContainText('Question 3 of');
  await expect(page.locator('.option input:checked')).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('You had answered that question before');
  await page.locator('.option input').first().check();
  await expect(page.getByRole('status')).not.toContainText('You had answered');
});

test('a choice made too early keeps its question on the screen while that is open', async ({
  page,
}) => {
  await page.goto(address);
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  await page.locator('.option input').first().check();
  await expect(page.locator('.saved')).toHaveAttribute('data-saved', 'saved');
  // As another tab would leave it that went on to the third question.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('multivector-study');
        request.onsuccess = () => {
          const transaction = request.result.transaction(['events', 'places'], 'readwrite');
          const started = transaction.objectStore('events').getAll();
          const places = transaction.objectStore('places');
          const all = places.getAll();
          all.onsuccess = () => {
            const where = started.result[0].questions[2];
            for (const place of all.result) places.put({ ...place, where });
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await expect(page.locator('.question-head')).toContainText('Question 3 of');

  await delayScripts(page);
  await page.goto(address, { waitUntil: 'commit' });
  const option = page.locator('.option input').nth(2);
  await option.check();
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true', { timeout: 20_000 });
  await expect(page.locator('.question-head')).toContainText('Question 1 of');
  await expect(option).toBeChecked();
});

test('a check chosen before it came to life keeps the choice', async ({ page }) => {
  await delayScripts(page);
  await page.goto('/lessons/plain/', { waitUntil: 'commit' });
  const check = page.locator('.check').first();
  await check.locator('input').nth(1).check();
  await expect(check).toHaveAttribute('data-ready', 'true', { timeout: 20_000 });
  await expect(check.locator('input').nth(1)).toBeChecked();
});

test('forbidden storage is said on the screen and the quiz goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => ({
        open: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      }),
    });
  });
  await page.goto(address);
  await expect(page.locator('.saved')).toContainText('keeps nothing for this site');
  await page.locator('.option input').first().check();
  await answerButton(page).click();
  await expect(page.locator('.verdict')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.locator('.question-head')).toContainText('Question 2 of');
});

test('a full disk is said on the screen and the answers so far stay', async ({ page }) => {
  await page.goto(address);
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  await page.locator('.option input').first().check();
  await answerButton(page).click();
  await expect(page.locator('.verdict')).toBeVisible();
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.locator('.option input').first().check();
  await answerButton(page).click();
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(page.locator('.saved')).toContainText('no room left');
  await expect(page.locator('.bar li').first()).not.toHaveAttribute('data-state', 'open');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('all questions can be read, with their answers', async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('.plain-question').first()).toBeVisible();
    await expect(page.locator('.player')).toBeHidden();
    await expect(page.locator('.without-scripts')).toContainText('runs no scripts');
    const questions = page.locator('.plain-question');
    expect(await questions.count()).toBe(5);
    await questions.first().locator('summary').click();
    await expect(questions.first().locator('.option-why').first()).toBeVisible();
    await expect(page.locator('.player-buttons')).toBeHidden();
  });
  test('of a pool as many questions can be read as an attempt draws from it', async ({ page }) => {
    await page.goto('/quizzes/pools/');
    await expect(page.locator('.plain-question')).toHaveCount(2);
    await expect(page.locator('.plain-question').last()).toContainText('Question 2 of 2');
  });
});

test('nothing is asked of anybody but this site', async ({ page, baseURL }) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  await page.goto(address);
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  await page.locator('.option input').first().check();
  await answerButton(page).click();
  await expect(page.locator('.verdict')).toBeVisible();
  expect([...asked]).toEqual([new URL(baseURL ?? '').origin]);
});
