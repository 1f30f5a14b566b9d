// Keys in a quiz: numbers choose, Enter goes on, ? lists them, and all of it can be switched off.
import { expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';

async function open(page: Page): Promise<void> {
  await page.goto('/quizzes/plain/');
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
}
const option = (page: Page, index: number) => page.locator('.option input').nth(index);

test('a question is chosen, answered and left with number keys and Enter alone', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('2');
  await expect(option(page, 1)).toBeChecked();
  await expect(option(page, 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.verdict')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.question-head')).toContainText('Question 2 of');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('There is no answer yet');
});

test('? lists the keys, Escape closes the list, and focus goes back to where it was', async ({
  page,
}) => {
  await open(page);
  await option(page, 0).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('choose the first');
  expect((await axeOn(page).analyze()).violations).toEqual([]);
  await page.keyboard.press('1');
  await expect(option(page, 0)).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(option(page, 0)).toBeFocused();
});

test('switched off, keys do nothing, on this page and after a reload', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByRole('checkbox', { name: /Use the keys/ }).uncheck();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('1');
  await expect(option(page, 0)).not.toBeChecked();
  await open(page);
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(page.getByRole('checkbox', { name: /Use the keys/ })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await expect(option(page, 0)).not.toBeChecked();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeHidden();
});
