// A quiz with every kind of question when the network goes, or has not brought everything.
import { expect, test } from '@playwright/test';
import { standAt } from './log.ts';
import { questionsOn } from './questions.ts';
import { answerAll, seed } from './take-all.ts';

const quiz = '/quizzes/knots/';

test('once a quiz has loaded, all its kinds of question can be answered without a network', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await page.goto(quiz);
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const questions = await answerAll(page);
  await expect(page.locator('.summary h2')).toContainText(`${questions.length} of`);
});

test('a question whose drawing does not come says so, and comes when it can', async ({ page }) => {
  await page.goto(quiz);
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  const questions = await questionsOn(page);
  const sort = questions.find(({ kind }) => kind === 'sort');
  const all = questions.map(({ id }) => id);
  await standAt(page, { quiz: 'knots', seed, questions: all }, sort?.id ?? '');
  const html = await (await page.request.get(quiz)).text();
  // What the page itself names comes; what is loaded later does not.
  await page.route('**/_astro/Draw*.js', (route) =>
    html.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
  );
  await page.route('**/_astro/kind-*.css', (route) => route.abort());
  await page.reload();
  await expect(page.locator('.question-prompt')).toHaveText(sort?.prompt ?? '');
  await expect(page.locator('.question [role="status"]')).toContainText('could not be loaded');
  await page.unroute('**/_astro/Draw*.js');
  await page.unroute('**/_astro/kind-*.css');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.question select').first()).toBeVisible();
  // Its looks are asked for again too: a row is a card with a border.
  await expect(page.locator('.placing-row').first()).toHaveCSS('border-top-style', 'solid');
});
