// What was missed comes back on /review/: after a day, with its reasons, and then after longer.
import { expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { fingerprint } from '../../../src/quiz/fingerprint.ts';
import { loadKinds, type Question } from '../../../src/quiz/kinds.ts';
import { rightAnswer, wrongAnswer } from './answers-to.ts';
import { age, logged, write } from './log.ts';
import { questionsOn } from './questions.ts';

const review = '/review/';

/** Answers the first question of a quiz wrongly, as sure as can be. */
async function missOne(page: Page): Promise<void> {
  await page.goto('/quizzes/plain/');
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  const first = (await questionsOn(page))[0];
  const options = first !== undefined && 'options' in first ? first.options : [];
  const wrong = options.find(({ correct }) => !correct)?.id ?? '';
  await page.locator(`.option input[value="${wrong}"]`).check();
  await page.getByRole('radio', { name: 'Sure', exact: true }).check();
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(page.locator('.question')).toContainText('comes first in your review');
}
const card = (page: Page) => page.locator('.player form .card');

test('somebody new is told what the review is for, and that nothing is due', async ({ page }) => {
  await page.goto(review);
  await expect(page.locator('.review-none')).toContainText('Nothing is due today');
  expect((await axeOn(page).analyze()).violations).toEqual([]);
});

test('a missed question is announced for tomorrow, comes then, and is done for the day', async ({
  page,
}) => {
  await missOne(page);
  expect((await logged(page)).find(({ type }) => type === 'answered')).toMatchObject({ sure: 3 });
  await page.goto(review);
  await expect(page.locator('.review-none')).toContainText('Tomorrow: 1 question');
  await age(page, 1);
  await page.goto(review);
  await expect(page.locator('.site-nav [href="/review/"]')).toContainText('1');
  await expect(card(page)).toContainText('Question 1 of 1');
  await page.locator('.option input').first().check();
  await expect(page.locator('.saved')).toHaveAttribute('data-saved', 'saved');
  await page.reload();
  await expect(page.locator('.option input').first()).toBeChecked();
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(page.locator('.question-why')).toBeVisible();
  await page.getByRole('button', { name: 'See the result' }).click();
  await expect(card(page)).toContainText('That was the review for today');
  expect((await axeOn(page).analyze()).violations).toEqual([]);
  await page.goto(review);
  await expect(page.locator('.review-none')).toContainText('Done for today: 1 question');
});

test('the day of an exam can be set, is kept, and can be taken away', async ({ page }) => {
  await page.goto(review);
  await page.getByLabel('Do you have an exam?').fill('2031-06-01');
  await page.getByRole('button', { name: 'Set the date' }).click();
  await expect(page.locator('.exam')).toContainText('planned for that day');
  await page.reload();
  await expect(page.getByLabel('Do you have an exam?')).toHaveValue('2031-06-01');
  await page.getByRole('button', { name: 'No exam' }).click();
  await expect(page.getByLabel('Do you have an exam?')).toHaveValue('');
  await page.reload();
  await expect(page.getByLabel('Do you have an exam?')).toHaveValue('');
});

test('an exam that makes another question due brings it into the review on the screen', async ({
  page,
}) => {
  await loadKinds();
  await page.goto('/quizzes/plain/');
  const [one, other] = await questionsOn(page);
  if (one === undefined || other === undefined) throw new Error('the quiz asks too little');
  const answered = (question: Question, daysAgo: number, right: boolean) => ({
    type: 'answered',
    id: `${question.id} ${daysAgo}`,
    attempt: `quiz:${question.id} ${daysAgo}`,
    quiz: 'plain',
    question: question.id,
    fits: fingerprint(question),
    answer: right ? rightAnswer(question) : wrongAnswer(question),
    verdict: right ? 'right' : 'wrong',
    at: Date.now() - daysAgo * 86_400_000,
  });
  // The first is due after a day; the other was right twice since, and has seven days.
  await write(page, [
    answered(one, 1, false),
    answered(other, 6, false),
    answered(other, 5, true),
    answered(other, 2, true),
  ]);
  await page.goto(review);
  await expect(card(page)).toContainText('Question 1 of 1');
  const inThreeDays = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Do you have an exam?').fill(inThreeDays);
  await page.getByRole('button', { name: 'Set the date' }).click();
  await expect(card(page)).toContainText('Question 1 of 2');
});

test('when the questions do not come, the page says so', async ({ page }) => {
  await page.route('**/review/bank.json', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto(review);
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
});
