// A learner's way through a quiz in a real browser.
import { expect, type Page, test } from '@playwright/test';
import { logged } from './log.ts';

const address = '/quizzes/plain/';

async function open(page: Page): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
}
const saved = (page: Page) => expect(page.locator('.saved')).toHaveAttribute('data-saved', 'saved');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const position = (page: Page) => page.locator('.question-head').innerText();

/** The ids of the options as they stand on the screen, once the question is drawn. */
async function optionIds(page: Page): Promise<string[]> {
  const options = page.locator('.option input');
  await options.first().waitFor();
  return options.evaluateAll((all) =>
    all.map((each) => (each instanceof HTMLInputElement ? each.value : '')),
  );
}

const answers = async (page: Page) =>
  (await logged(page)).filter(({ type }) => type === 'answered').length;

test('a quiz can be taken from the first question to the summary with the keyboard alone', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await open(page);
  const total = await page.locator('.bar li').count();
  const focused = (selector: string) => page.locator(`${selector}:focus`);
  const tabTo = async (selector: string) => {
    for (let i = 0; i < 40; i += 1) {
      if ((await focused(selector).count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  };
  for (let i = 0; i < total; i += 1) {
    await tabTo('.option input');
    await page.keyboard.press('Space');
    await tabTo('.player-buttons .primary');
    await page.keyboard.press('Enter');
    await expect(page.locator('.verdict')).toBeFocused();
    await expect(page.locator('.option-why')).not.toHaveCount(0);
    await tabTo('.player-buttons .primary');
    await page.keyboard.press('Enter');
    await expect(page.locator(i + 1 < total ? '.question-prompt' : '.summary h2')).toBeFocused();
  }
  await expect(page.locator('.objectives li')).not.toHaveCount(0);
  await tabTo('.player-buttons button:last-of-type');
  await page.keyboard.press('Enter');
  await expect(page.locator('.question-head')).toContainText(`1 of ${total}`);
});

test('a reload finds the question, the choice, the feedback and the summary where they were', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await open(page);
  const order = await optionIds(page);
  await page.locator('.option input').nth(1).check();
  await saved(page);
  await open(page);
  await expect(page.locator('.option input').nth(1)).toBeChecked();
  expect(await optionIds(page)).toEqual(order);

  await button(page, 'Answer').click();
  await expect(page.locator('.verdict')).toBeVisible();
  const told = await page.locator('.card').innerText();
  await open(page);
  expect(await page.locator('.card').innerText()).toBe(told);

  await button(page, 'Next').click();
  const second = await position(page);
  await page.locator('.option input').first().check();
  await saved(page);
  await open(page);
  expect(await position(page)).toBe(second);
  await expect(page.locator('.option input').first()).toBeChecked();

  const total = await page.locator('.bar li').count();
  for (let i = 1; i < total; i += 1) {
    await page.locator('.option input').first().check();
    await button(page, 'Answer').click();
    await button(page, /Next|See the result/).click();
  }
  const score = await page.locator('.summary h2').innerText();
  await open(page);
  await expect(page.locator('.summary h2')).toHaveText(score);
  await button(page, 'Back').click();
  await expect(page.locator('.verdict')).toBeVisible();
});

test('a second attempt has an order of its own, which a reload keeps', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  const total = await page.locator('.bar li').count();
  /** Answers every question; gives the orders in which their options stood. */
  const goThrough = async () => {
    const orders: string[][] = [];
    for (let i = 0; i < total; i += 1) {
      await expect(page.locator('.question-head')).toContainText(`${i + 1} of ${total}`);
      orders.push(await optionIds(page));
      await page.locator('.option input').first().check();
      await button(page, 'Answer').click();
      await button(page, /Next|See the result/).click();
    }
    return orders;
  };
  const before = await goThrough();
  await expect(page.getByRole('link', { name: /^Go on to lesson \d/ })).toHaveAttribute(
    'href',
    /^\/lessons\//,
  );
  await button(page, 'Take it again').click();
  await expect(page.locator('.question-head')).toContainText(`1 of ${total}`);
  const order = await optionIds(page);
  await saved(page);
  await open(page);
  expect(await optionIds(page)).toEqual(order);
  // One question may stand as before by chance, but not all of them.
  const after = await goThrough();
  expect(after.map((ids) => ids.toSorted())).toEqual(before.map((ids) => ids.toSorted()));
  expect(after).not.toEqual(before);
});

test('Answer without a choice says what is missing and goes to the options', async ({ page }) => {
  await open(page);
  await button(page, 'Answer').click();
  await expect(page.getByRole('alert')).toContainText('There is no answer yet');
  await expect(page.locator('.option input').first()).toBeFocused();
  await page.locator('.option input').first().check();
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('a double click on Answer gives one answer and stays to show the feedback', async ({
  page,
}) => {
  await open(page);
  const before = await position(page);
  await page.locator('.option input').first().check();
  await button(page, 'Answer').dblclick();
  await expect(page.locator('.verdict')).toBeVisible();
  await saved(page);
  expect(await position(page)).toBe(before);
  expect(await answers(page)).toBe(1);
});

test('the second half of a slow double click does not skip the feedback', async ({ page }) => {
  await open(page);
  const before = await position(page);
  await page.locator('.option input').first().check();
  await button(page, 'Answer').hover();
  await page.mouse.down({ clickCount: 1 });
  await page.mouse.up({ clickCount: 1 });
  await expect(page.locator('.verdict')).toBeVisible();
  await button(page, 'Next').hover();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await page.waitForTimeout(200);
  expect(await position(page)).toBe(before);
  await button(page, 'Next').click();
  await expect(page.locator('.question-head')).toContainText('Question 2 of');
});

test('two tabs share one attempt and lose no answer', async ({ page, context }) => {
  const other = await context.newPage();
  await open(page);
  await open(other);
  await page.locator('.option input').first().check();
  await button(page, 'Answer').click();
  await expect(page.locator('.verdict')).toBeVisible();
  // The other tab heard of it without being touched.
  await expect(other.locator('.verdict')).toBeVisible();
  await button(other, 'Next').click();
  await other.locator('.option input').first().check();
  await button(other, 'Answer').click();
  await expect(other.locator('.verdict')).toBeVisible();
  await expect(page.locator('.bar li').nth(1)).not.toHaveAttribute('data-state', 'open');
  expect(await answers(page)).toBe(2);
  expect((await logged(page)).filter(({ type }) => type === 'started')).toHaveLength(1);
});

test('every option says why afterwards, with links into the lesson and to the sources', async ({
  page,
}) => {
  await open(page);
  const count = await page.locator('.option').count();
  await page.locator('.option input').first().check();
  await button(page, 'Answer').click();
  await expect(page.locator('.option-why')).toHaveCount(count);
  const links = page.locator('.question-links a');
  expect(await links.count()).toBeGreaterThan(1);
  for (const href of await links.evaluateAll((all) =>
    all.map((each) => each.getAttribute('href') ?? ''),
  )) {
    const [path = '', anchor = ''] = href.split('#');
    const answer = await page.request.get(path);
    expect(answer.status(), href).toBe(200);
    expect(await answer.text(), href).toContain(`id="${anchor}"`);
  }
});

test('an address without a quiz is a page that says so', async ({ page }) => {
  const answer = await page.goto('/quizzes/no-such-quiz/');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('h1')).toBeVisible();
});

test('a check inside a lesson comes to life near the screen, and is no part of the quiz', async ({
  page,
}) => {
  await page.goto('/lessons/plain/');
  const check = page.locator('.check').first();
  await check.scrollIntoViewIfNeeded();
  await expect(check).toHaveAttribute('data-ready', 'true');
  await check.locator('input').first().check();
  await check.getByRole('button', { name: 'Answer' }).click();
  await expect(check.locator('.verdict')).toBeFocused();
  await check.getByRole('button', { name: 'Try again' }).click();
  await expect(check.locator('input').first()).toBeVisible();
  await open(page);
  await expect(page.locator('.bar [data-state="open"]')).toHaveCount(
    await page.locator('.bar li').count(),
  );
});
