// Every kind of question, answered rightly with the keyboard alone, and usable by everybody before and after.
import { expect, type Page, test } from '@playwright/test';
import { kindNames, loadKinds, logicOf } from '../../../src/quiz/kinds.ts';
import { rightAnswer } from './answers-to.ts';
import { answerByKeyboard, tabTo } from './by-keyboard.ts';
import { expectUsable, open, press } from './kind-page.ts';

test.beforeAll(() => loadKinds());

for (const kind of kindNames)
  test(`a question of kind ${kind} is answered rightly with the keyboard alone`, async ({
    page,
  }) => {
    const { question, seed } = await open(page, kind);
    await expectUsable(page, 'before');
    const view = logicOf(kind).view(question, seed);
    await answerByKeyboard(page, view, rightAnswer(question));
    await press(page);
    if (logicOf(kind).judged !== undefined) await judge(page);
    await expect(page.locator('.verdict')).toBeFocused();
    const state = kind === 'judgement' ? 'judged' : 'right';
    await expect(page.locator('.bar [aria-current]')).toHaveAttribute('data-state', state);
    await expectUsable(page, 'after');
  });

/** Gives the highest level in each part of the rubric. */
async function judge(page: Page): Promise<void> {
  await expect(page.locator('.verdict')).toBeFocused();
  await expectUsable(page, 'judging');
  const parts = await page.locator('.question fieldset fieldset').count();
  for (let part = 0; part < parts; part += 1) {
    const names = await page
      .locator('.question fieldset fieldset')
      .nth(part)
      .locator('input')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).name));
    await tabTo(page, `input[name="${names[0]}"]`);
    await page.keyboard.press('Space');
    for (let step = 1; step < names.length; step += 1) await page.keyboard.press('ArrowDown');
  }
  await press(page);
}
