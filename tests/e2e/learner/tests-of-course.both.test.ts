// A test before the course, its pair after it, and what was gained in between.
import { expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';

/** Takes a test whose reasons come at the end; right in so many of its four questions, wrong in the others. */
async function take(page: Page, quiz: string, right: number): Promise<void> {
  await page.goto(`/quizzes/${quiz}/`);
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  for (let index = 0; index < 4; index += 1) {
    await expect(page.locator('.question-head')).toContainText(`Question ${index + 1} of 4`);
    await page.locator(`.option input[value="${index < right ? 'k7' : 'p2'}"]`).check();
    await page.getByRole('button', { name: 'Answer' }).click();
  }
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.locator('.summary h2')).toContainText(`${right} of 4`);
}

test('the page of the lessons leads to the tests before and after the course', async ({ page }) => {
  await page.goto('/course/');
  const quizzes = page.locator('.course-quiz');
  await expect(quizzes).toHaveCount(3);
  await expect(quizzes.first()).toContainText('Before you begin');
  // Three are drawn of the four that the pool holds.
  await expect(quizzes.last()).toContainText('3 questions');
  await quizzes.first().getByRole('link').click();
  await expect(page.locator('.eyebrow').first()).toContainText('Nobody passes or fails it');
});

test('what was gained between the two tests is shown by objective', async ({ page }) => {
  await page.goto('/progress/');
  const gained = page.locator('[data-gained]');
  await expect(gained.locator('[data-gained-shown]')).toBeHidden();
  await take(page, 'first', 1);
  await page.goto('/progress/');
  await expect(gained.locator('[data-gained-text]')).toContainText(
    'Take the test before the course',
  );
  await take(page, 'last', 3);
  await page.goto('/progress/');
  await expect(gained.locator('[data-gained-text]')).toContainText(
    'You had 1 point for them before the course and 3 after it.',
  );
  // Questions 1 and 2 are on one objective, 3 and 4 on the other.
  const rows = gained.locator('[data-gain]');
  await expect(rows.first().locator('[data-points="before"]')).toHaveText('1 of 2');
  await expect(rows.first().locator('[data-points="after"]')).toHaveText('2 of 2');
  await expect(rows.last().locator('[data-points="before"]')).toHaveText('0 of 2');
  await expect(rows.last().locator('[data-points="after"]')).toHaveText('1 of 2');
  await expect(page.locator('[data-quiz="first"] [data-state]')).not.toContainText('assed');
  const { violations } = await axeOn(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
});

test('how sure one was in the test before the course counts nowhere, and nothing of it is promised back', async ({
  page,
}) => {
  await page.goto('/quizzes/first/');
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  for (let index = 1; index <= 4; index += 1) {
    await expect(page.locator('.question-head')).toContainText(`Question ${index} of 4`);
    await page.locator('.option input[value="p2"]').check();
    await page.getByRole('radio', { name: 'Sure', exact: true }).check();
    await page.getByRole('button', { name: 'Answer' }).click();
  }
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.locator('.summary h2')).toContainText('0 of 4');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.locator('.verdict')).toContainText('Not this time');
  await expect(page.locator('.question')).not.toContainText('review');
  await page.goto('/progress/');
  await expect(page.locator('[data-quiz="first"] [data-state]')).toContainText('0 of 4');
  await expect(page.locator('[data-felt-none]')).toBeVisible();
});
