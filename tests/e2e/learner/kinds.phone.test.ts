// Every kind of question on a phone in dark colours: a wrong answer is told why, and a reload loses nothing.
import { expect, test } from '@playwright/test';
import { kindNames, loadKinds, logicOf } from '../../../src/quiz/kinds.ts';
import { wrongAnswer } from './answers-to.ts';
import { answerByKeyboard } from './by-keyboard.ts';
import { expectUsable, open, press } from './kind-page.ts';

test.beforeAll(() => loadKinds());

for (const kind of kindNames)
  test(`a question of kind ${kind} tells a wrong answer why, in dark colours, and after a reload`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const { question, seed } = await open(page, kind);
    await answerByKeyboard(page, logicOf(kind).view(question, seed), wrongAnswer(question));
    await expect(page.locator('.saved')).toHaveAttribute('data-saved', 'saved');
    await page.reload();
    await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
    await page.locator('.question fieldset').waitFor();
    // What was filled in is still there: nothing is filled in anew.
    await press(page);
    await expect(page.locator('.verdict')).toBeFocused();
    await expectUsable(page, 'after');
    const told = await page.locator('.question').innerText();
    for (const { why } of logicOf(kind).rightWords(question)) expect(told).toContain(why);
    await page.reload();
    await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
    await expect.poll(() => page.locator('.question').innerText()).toBe(told);
  });
