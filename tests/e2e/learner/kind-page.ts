// Opens the quiz that has every kind of question at one of them, and holds what every state of it must hold.
import { expect, type Page } from '@playwright/test';
import { axeOn } from '../axe.ts';
import type { Kind, Question } from '../../../src/quiz/kinds.ts';
import { tabTo } from './by-keyboard.ts';
import { standAt } from './log.ts';
import { questionsOn, shown } from './questions.ts';

const quiz = '/quizzes/knots/';

/** No fault that axe finds, and nothing beyond the edge of the screen. */
export async function expectUsable(page: Page, state: string): Promise<void> {
  const { violations } = await axeOn(page).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(found, state).toEqual([]);
  for (const size of ['100%', '200%']) {
    const wide = await page.evaluate((text) => {
      const root = document.documentElement;
      root.style.fontSize = text;
      const beyond = root.scrollWidth - root.clientWidth;
      root.style.fontSize = '';
      return beyond;
    }, size);
    expect(wide, `pixels beyond the right edge, ${state}, text at ${size}`).toBeLessThanOrEqual(0);
  }
}

/** Opens the quiz at its question of a kind. */
export async function open(page: Page, kind: Kind): Promise<{ question: Question; seed: string }> {
  await page.goto(quiz);
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  const questions = await questionsOn(page);
  const question = questions.find((each) => each.kind === kind);
  if (question === undefined) throw new Error(`the course of the tests asks no ${kind}`);
  const seed = 'first/knots';
  await standAt(
    page,
    { quiz: 'knots', seed, questions: questions.map(({ id }) => id) },
    question.id,
  );
  await page.reload();
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  await expect(page.locator('.question-prompt')).toHaveText(shown(question.prompt));
  return { question, seed };
}

/** Presses the button that goes on. */
export const press = async (page: Page): Promise<void> => {
  await tabTo(page, '.player-buttons .primary');
  await page.keyboard.press('Enter');
};
