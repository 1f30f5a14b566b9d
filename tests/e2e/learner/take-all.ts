// Goes through the quiz that has every kind of question, rightly and with the keyboard alone.
import { expect, type Page } from '@playwright/test';
import { loadKinds, logicOf, type Question } from '../../../src/quiz/kinds.ts';
import { rightAnswer } from './answers-to.ts';
import { answerByKeyboard, tabTo } from './by-keyboard.ts';
import { questionsOn, shown } from './questions.ts';

/** The order in which the page was drawn. */
export const seed = 'first/knots';

/** Opens the quiz and answers all of it. */
export async function takeAll(page: Page): Promise<void> {
  await page.goto('/quizzes/knots/');
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  await answerAll(page);
}

/** Answers every question of the quiz on the screen, from the first to the result; gives the questions. */
export async function answerAll(page: Page): Promise<readonly Question[]> {
  await loadKinds();
  const questions = await questionsOn(page);
  const next = async () => {
    await tabTo(page, '.player-buttons .primary');
    await page.keyboard.press('Enter');
  };
  for (const question of questions) {
    await expect(page.locator('.question-prompt')).toHaveText(shown(question.prompt));
    const logic = logicOf(question.kind);
    await answerByKeyboard(page, logic.view(question, seed), rightAnswer(question));
    await next();
    await expect(page.locator('.verdict')).toBeFocused();
    if (logic.judged !== undefined) {
      for (const level of await page.locator('.question fieldset fieldset').all())
        await level.locator('input').last().check();
      await next();
    }
    await expect(page.locator('.bar [aria-current]')).toHaveAttribute(
      'data-state',
      logic.judged === undefined ? 'right' : 'judged',
    );
    await next();
  }
  return questions;
}
