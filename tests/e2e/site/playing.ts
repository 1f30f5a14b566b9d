// A play of the course's exercise in the browser.
import { expect, type Page } from '@playwright/test';

export const address = '/exercise/hawk-buzzard/';
export const reason = 'If it is technical I lose a premium; if it is a message I have an answer.';

/** Which screen stands there: intro, setup, advice, report, belief or nothing (the play is over). */
export async function screenOf(page: Page): Promise<string> {
  return (await page.locator('.ex[data-ready="true"]').getAttribute('data-screen')) ?? '';
}

/** Opens the exercise and waits until it lives. */
export async function openExercise(page: Page, hash = ''): Promise<void> {
  await page.goto(`${address}${hash}`);
  await page.locator('.ex[data-ready="true"]').waitFor();
}

/** Goes through the set-up with the first answer everywhere. */
export async function setUp(page: Page, begin = 'Begin'): Promise<void> {
  await page.getByRole('button', { name: begin, exact: true }).click();
  const onwards = page.getByRole('button', { name: 'Go on', exact: true });
  await onwards.click();
  await page.getByRole('heading', { name: 'Two minutes on the rules' }).waitFor();
  for (const card of await page.locator('.ex-card').all())
    await card.locator('input').first().check();
  await onwards.click();
  await page.getByRole('heading', { name: 'What you are after' }).waitFor();
  await onwards.click();
  await page.locator('[name="redLine"]').first().check();
  await onwards.click();
  await page.getByRole('heading', { name: 'What you assume' }).waitFor();
  for (const card of await page.locator('.ex-card').all())
    await card.getByRole('radio').first().check();
  await onwards.click();
  await page.getByRole('button', { name: 'Take the chair' }).click();
  await page.locator('.ex-form').waitFor();
}

/** Advises the first open option, and gives the reason, what is expected and the confidence. */
export async function advise(page: Page): Promise<void> {
  await page.locator('[name="option"]:enabled').first().check();
  await page.locator('[name="reason"]').fill(reason);
  const expected = page.locator('[name="expected"]');
  if ((await expected.count()) > 0) await expected.last().check();
  await page.locator('[name="confidence"]').nth(1).check();
  await page.getByRole('button', { name: 'Give this advice' }).click();
  await expect(page.locator('.ex')).toHaveAttribute('data-screen', 'report');
}

/** Plays until `until` says so, or to the end; gives how much advice was given. */
export async function playOn(
  page: Page,
  until: (page: Page, screen: string) => Promise<boolean> = () => Promise.resolve(false),
): Promise<number> {
  let advice = 0;
  for (;;) {
    const screen = await screenOf(page);
    if (screen === 'nothing' || (await until(page, screen))) return advice;
    if (screen === 'advice') {
      await advise(page);
      advice += 1;
      continue;
    }
    const next =
      screen === 'report'
        ? page.locator('.ex-report .primary')
        : page.getByRole('button', { name: 'That is what I believe' });
    await next.click();
    await expect(page.locator('.ex')).not.toHaveAttribute('data-screen', screen);
  }
}

/** Says whether a round with this number is open for advice. */
export const atRound = (number: number) => async (page: Page, screen: string) =>
  screen === 'advice' &&
  (await page.locator('.ex-main .eyebrow').first().innerText())
    .toLowerCase()
    .includes(`round ${number} of`);
