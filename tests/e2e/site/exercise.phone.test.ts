// The decision exercise on a phone: nothing reaches over the edge, and everything can be pressed with a thumb.
import { expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { advise, openExercise, playOn, setUp } from './playing.ts';

/** How far the page is wider than the screen, in pixels. */
const over = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a short play and its debrief fit a narrow screen', async ({ page }) => {
  test.setTimeout(180_000);
  await openExercise(page);
  expect(await over(page)).toBe(0);
  await setUp(page, 'Short form, 40 minutes');
  expect(await over(page)).toBe(0);
  // The paper comes first on a phone; where the country stands follows it.
  const tops = await page
    .locator('.ex-main, .ex-left, .ex-right')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  const small = await page
    .locator('.ex-form label:has(input), .ex-form button, .ex summary')
    .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).length);
  expect(small).toBe(0);
  await advise(page);
  expect(await over(page)).toBe(0);
  expect((await axeOn(page).analyze()).violations).toEqual([]);
  await playOn(page);
  await page.getByRole('link', { name: 'To the debrief' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) (each as HTMLDetailsElement).open = true;
  });
  expect(await over(page)).toBe(0);
  expect((await axeOn(page).analyze()).violations).toEqual([]);
});

test('whoever asks for less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExercise(page);
  const moving = await page.evaluate(
    () =>
      document.getAnimations().length +
      Number(getComputedStyle(document.documentElement).scrollBehavior === 'smooth'),
  );
  expect(moving).toBe(0);
});
