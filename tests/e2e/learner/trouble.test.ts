// What a learner meets when something does not load, or the browser refuses something.
import { expect, type Page, test } from '@playwright/test';

const lesson = '/lessons/plain/';
const quiz = '/quizzes/plain/';

/** Chooses in the first check of the lesson and presses Answer, whether the check is alive or not. */
async function pressAnswer(page: Page): Promise<void> {
  const check = page.locator('[data-check]').first();
  await check.scrollIntoViewIfNeeded();
  await check.locator('input').first().check();
  await check.getByRole('button', { name: 'Answer' }).click();
}

for (const [name, glob] of [
  ['its questions', '**/checks/*.json'],
  ['its player', '**/_astro/hydrate*.js'],
] as const)
  test(`a check that cannot load ${name} says so, keeps the choice, and works when it can`, async ({
    page,
  }) => {
    await page.route(glob, (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(lesson);
    await pressAnswer(page);
    const check = page.locator('[data-check]').first();
    await expect(check.locator('.notice')).toContainText('could not be loaded');
    expect(new URL(page.url()).search).toBe('');
    await expect(check.locator('input').first()).toBeChecked();
    await page.unroute(glob);
    await check.getByRole('button', { name: 'Answer' }).click();
    await expect(check.locator('[data-verdict]')).toBeVisible();
  });

test('a check wakes by itself when the network comes back', async ({ page, context }) => {
  await page.goto(lesson);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.locator('[data-check]').first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await expect(page.locator('[data-check] form[data-ready="true"]')).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.locator('[data-check] form[data-ready="true"]').first()).toBeVisible();
});

test('a browser that refuses to talk to other tabs still has its quiz', async ({ page }) => {
  await page.addInitScript(() => {
    window.BroadcastChannel = class {
      constructor() {
        throw new DOMException('refused', 'SecurityError');
      }
    } as never;
  });
  await page.goto(quiz);
  await page.locator('.option input').first().check();
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(page.locator('[data-verdict]')).toBeVisible();
});

test('a quiz whose scripts do not come says so after a while', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.clock.install();
  await page.goto(quiz);
  await expect(page.locator('.late')).toBeHidden();
  await expect(page.locator('.late')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.late')).toContainText('Reload');
});

test('after the notice that nothing is chosen, the arrow keys go on from option to option', async ({
  page,
}) => {
  await page.goto(quiz);
  await page.locator('[data-ready="true"]').waitFor();
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(page.locator('.notice')).not.toBeEmpty();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const [, , third] = await page.locator('.option input').all();
  await expect(third ?? page.locator('nothing')).toBeFocused();
});

test('a double click on Next moves one question on and asks nothing of it', async ({ page }) => {
  await page.goto(quiz);
  await page.locator('.option input').first().check();
  await page.getByRole('button', { name: 'Answer' }).click();
  await page.getByRole('button', { name: 'Next' }).dblclick();
  await expect(page.locator('.question-head')).toContainText('Question 2 of');
  await expect(page.locator('.notice')).toBeEmpty();
});

test('from the result one can look again at a question, and come back to the result', async ({
  page,
}) => {
  await page.goto(quiz);
  const total = await page.locator('.bar li').count();
  for (let i = 0; i < total; i += 1) {
    await page.locator('.option input').first().check();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page
      .getByRole('button', { name: /^(Next|See the result)$/ })
      .last()
      .click();
  }
  // On one line: squeezed beside the sign it would have a letter a line.
  const look = page.getByRole('button', { name: 'See the question again' }).first();
  expect((await look.boundingBox())?.height).toBeLessThan(40);
  await look.click();
  await expect(page.locator('[data-verdict]')).toBeVisible();
  await page.getByRole('button', { name: 'See the result' }).click();
  await expect(page.locator('.summary')).toBeVisible();
});
