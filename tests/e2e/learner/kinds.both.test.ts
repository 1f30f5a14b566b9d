// Every kind of question, with the keyboard alone: filled in, answered, told; and usable by everybody before and after.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import {
  kindNames,
  loadKinds,
  logicOf,
  type Kind,
  type Question,
} from '../../../src/quiz/kinds.ts';
import { rightAnswer, wrongAnswer } from './answers-to.ts';
import { answerByKeyboard, tabTo } from './by-keyboard.ts';
import { standAt } from './log.ts';
import { questionsOn } from './questions.ts';

const quiz = '/quizzes/knots/';

test.beforeAll(() => loadKinds());

async function expectUsable(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(found, state).toEqual([]);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, `pixels beyond the right edge, ${state}`).toBeLessThanOrEqual(0);
}

/** Opens the quiz at its question of a kind. */
async function open(page: Page, kind: Kind): Promise<{ question: Question; seed: string }> {
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
  await expect(page.locator('.question-prompt')).toHaveText(question.prompt);
  return { question, seed };
}

const press = async (page: Page): Promise<void> => {
  await tabTo(page, '.player-buttons .primary');
  await page.keyboard.press('Enter');
};

for (const kind of kindNames) {
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

  test(`a question of kind ${kind} tells a wrong answer why, in dark colours, and after a reload`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const { question, seed } = await open(page, kind);
    await answerByKeyboard(page, logicOf(kind).view(question, seed), wrongAnswer(question));
    await expect(page.locator('.saved')).toHaveAttribute('data-saved', 'saved');
    await page.reload();
    await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
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
}

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
