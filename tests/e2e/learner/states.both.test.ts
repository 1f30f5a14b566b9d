// What comes on the screen only after something was done must be usable by everybody too.
import { expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { questionsOn } from './questions.ts';

const quiz = '/quizzes/plain/';
const lesson = '/lessons/plain/';

async function expectUsable(page: Page, state: string): Promise<void> {
  const { violations } = await axeOn(page).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
    state,
  ).toEqual([]);
}

/** The ids of the right options of every question, from the questions that the page carries. */
async function rightOptions(page: Page): Promise<string[][]> {
  const questions = await questionsOn(page);
  return questions.map((question) =>
    ('options' in question ? question.options : [])
      .filter((each) => each.correct)
      .map(({ id }) => id),
  );
}
const option = (page: Page, value: string) => page.locator(`.option input[value="${value}"]`);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('a quiz can be used after every kind of answer and at its end', async ({ page }) => {
      test.setTimeout(120_000);
      await page.goto(quiz);
      await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
      await page.getByRole('button', { name: 'Answer' }).click();
      await expect(page.getByRole('alert')).not.toBeEmpty();
      await expectUsable(page, 'nothing chosen');

      const seen = new Set<string>();
      for (const right of await rightOptions(page)) {
        // The drawing of a kind may still be on its way.
        await page.locator('.option input').first().waitFor();
        const inputs = await page.locator('.option input').all();
        const values = await Promise.all(inputs.map((input) => input.inputValue()));
        const wrong = values.find((value) => !right.includes(value)) ?? '';
        // The first right one of several is a part; else once right, then wrong.
        const choice = right.length > 1 || !seen.has('right') ? (right[0] ?? '') : wrong;
        await option(page, choice).check();
        await page.getByRole('button', { name: 'Answer' }).click();
        const verdict = (await page.locator('.verdict').getAttribute('data-verdict')) ?? '';
        if (!seen.has(verdict)) await expectUsable(page, `answered: ${verdict}`);
        seen.add(verdict);
        // In dark colours the three verdicts are enough; the way to the summary is walked in light ones.
        if (colorScheme === 'dark' && seen.size === 3) return;
        await page.getByRole('button', { name: /Next|See the result/ }).click();
      }
      expect([...seen].toSorted()).toEqual(['partly', 'right', 'wrong']);
      await expect(page.locator('.summary')).toBeVisible();
      await expectUsable(page, 'summary');
    });

    test('a check in a lesson can be used after its answer', async ({ page }) => {
      await page.goto(lesson);
      const check = page.locator('.check').first();
      await check.scrollIntoViewIfNeeded();
      await expect(check).toHaveAttribute('data-ready', 'true');
      await check.locator('input').first().check();
      await check.getByRole('button', { name: 'Answer' }).click();
      await expect(check.locator('.verdict')).toBeVisible();
      await expectUsable(page, 'answered check');
    });

    test('the question before erasing can be used', async ({ page }) => {
      await page.goto('/progress/');
      await expect(page.locator('[data-counts]')).toContainText('Nothing yet');
      await page.locator('[data-erase]').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectUsable(page, 'erase dialog');
    });
  });
}
