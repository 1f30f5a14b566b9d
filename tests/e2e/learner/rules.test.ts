// What the rules of a quiz mean for somebody who takes it: second tries, hints, reasons at the end, certainty, pools.
import { expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { takeAll } from './take-all.ts';

async function open(page: Page, quiz: string): Promise<void> {
  await page.goto(`/quizzes/${quiz}/`);
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
}
const option = (page: Page, id: string) => page.locator(`.option input[value^="${id}"]`);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const verdict = (page: Page) => page.locator('.verdict');
const head = (page: Page) => page.locator('.question-head');

async function expectUsable(page: Page): Promise<void> {
  const { violations } = await axeOn(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

/** Answers the question on the screen and goes on. */
async function answer(page: Page, id: string): Promise<void> {
  await option(page, id).check();
  await press(page, 'Answer');
  await expect(verdict(page)).toBeFocused();
  await press(page, /Next|See the result/);
}

/** Answers all four questions of a quiz with its reasons at the end, wrongly, up to the hand-in. */
async function keepAll(page: Page): Promise<void> {
  for (let index = 1; index <= 4; index += 1) {
    await expect(head(page)).toContainText(`Question ${index} of 4`);
    await option(page, 'w').check();
    await press(page, 'Answer');
  }
}

test.describe('a second try', () => {
  test('is offered after a miss with what it still can earn, tells nothing, and counts less', async ({
    page,
  }) => {
    await open(page, 'tries');
    await expect(page.locator('.quiz-rule')).toContainText('for up to 0.5 of the point');
    await option(page, 'w').check();
    await press(page, 'Answer');
    await expect(verdict(page)).toContainText('Not right yet.');
    await expect(verdict(page)).toContainText('counts 0.5 of the point');
    await expect(page.locator('.option-why')).toHaveCount(0);
    await expectUsable(page);
    // The same answer again is no second try, and a reload takes nothing away.
    await press(page, 'Answer');
    await expect(page.getByRole('alert')).toContainText('This is the answer you gave');
    await open(page, 'tries');
    await expect(verdict(page)).toContainText('Not right yet.');
    await option(page, 'k').check();
    await press(page, 'Answer');
    await expect(verdict(page)).toContainText('Right. 0.5 of 1 point · your second answer');
    await expect(page.locator('.option-why')).toHaveCount(3);
  });

  test('can be declined: the answer stands, and its reasons come', async ({ page }) => {
    await open(page, 'tries');
    await option(page, 'w').check();
    await press(page, 'Answer');
    await press(page, 'Let it stand');
    await expect(verdict(page)).toContainText('Not this time. 0 of 1 point');
    // It is the first answer, left to stand.
    await expect(verdict(page)).not.toContainText('second answer');
    await expect(page.locator('.option-why')).toHaveCount(3);
  });
});

test('hints come one by one, say what they cost before, and cost it', async ({ page }) => {
  await open(page, 'tries');
  await expect(page.locator('.hint-next')).toContainText('Each hint costs 0.1 of the point.');
  await press(page, 'Show hint 1 of 2');
  await expect(page.locator('.hints')).toContainText('Think of friction');
  await expect(page.locator('.hints')).not.toContainText('named after a reef');
  await press(page, 'Show hint 2 of 2');
  await expect(page.locator('.hints')).toContainText('named after a reef');
  await expectUsable(page);
  await open(page, 'tries');
  await expect(page.locator('.hints')).toContainText('named after a reef');
  await option(page, 'k').check();
  await press(page, 'Answer');
  await expect(verdict(page)).toContainText('Right. 0.8 of 1 point');
});

test('with reasons at the end, answers can be changed until all are handed in, and tell nothing', async ({
  page,
}) => {
  await open(page, 'later');
  await keepAll(page);
  await expect(page.locator('.summary h2')).not.toContainText('point');
  await expect(page.locator('.bar [data-state="kept"]')).toHaveCount(4);
  // Elsewhere nothing shows of what is not handed in.
  await page.goto('/progress/');
  await expect(page.locator('[data-counts]')).toContainText('0 of 37 questions answered');
  await open(page, 'later');
  for (let back = 0; back < 4; back += 1) await press(page, 'Back');
  await expect(head(page)).toContainText('Question 1 of 4');
  await option(page, 'k').check();
  await press(page, 'Answer');
  await press(page, 'See the result');
  await press(page, 'Hand in and see the reasons');
  await expect(page.locator('.summary h2')).toContainText('1 of 4');
  await press(page, 'Back');
  await expect(page.locator('.option-why')).toHaveCount(3);
  await expect(page.locator('.option input')).toHaveCount(0);
});

test('certainty-based marks ask for certainty, and stand beside the points', async ({ page }) => {
  await open(page, 'sure');
  await option(page, 'k').check();
  await press(page, 'Answer');
  await expect(page.getByRole('alert')).toContainText('Say how sure you are');
  const felt = ['Sure (3 or −6)', 'Fairly sure (2 or −2)', 'A guess (1 or 0)', 'Sure (3 or −6)'];
  const given = ['k', 'w', 'w', 'w'];
  // By hand: right and sure 3, not right and fairly sure -2, not right and a guess 0, not right and sure -6.
  const marks = [
    '3 certainty marks',
    '−2 certainty marks',
    '0 certainty marks',
    '−6 certainty marks',
  ];
  for (const [index, id] of given.entries()) {
    await option(page, id).check();
    await page.getByRole('radio', { name: felt[index] ?? '', exact: true }).check();
    await press(page, 'Answer');
    await expect(verdict(page)).toContainText(marks[index] ?? '');
    await press(page, /Next|See the result/);
  }
  await expect(page.locator('.summary h2')).toContainText('1 of 4');
  await expect(page.locator('.summary')).toContainText('−5 certainty marks');
});

test('a quiz that draws from a pool asks as many as it says, and others another time', async ({
  page,
}) => {
  await open(page, 'pools');
  await expect(page.locator('.bar li')).toHaveCount(2);
  const asked = new Set<string>();
  for (let time = 0; time < 8 && asked.size < 3; time += 1) {
    for (let index = 0; index < 2; index += 1) {
      asked.add(await page.locator('.question-prompt').innerText());
      await answer(page, 'k');
    }
    await expect(page.locator('.summary h2')).toContainText('2 of 2');
    await press(page, 'Take it again');
    await expect(head(page)).toContainText('Question 1 of 2');
  }
  expect(asked.size, 'questions asked in all').toBeGreaterThan(2);
});

test('what was missed can be tried again by itself, and leaves the result of the quiz alone', async ({
  page,
}) => {
  await open(page, 'plain');
  // By hand: 1, 0, 0, one of two right picks 0.5, and 1.
  for (const id of ['k', 'z', 'w', 'k', 'k']) await answer(page, id);
  await expect(page.locator('.summary h2')).toHaveText('2.5 of 5 points');
  await press(page, 'Try the 3 missed again');
  await expect(page.locator('.bar li')).toHaveCount(3);
  for (const id of ['k', 'k', 'k']) await answer(page, id);
  await page.goto('/progress/');
  await expect(page.locator('[data-quiz="plain"] [data-state]')).toHaveText(
    'Best 2.5 of 5 · latest 2.5 of 5 · passed',
  );
});

test('a wrong idea behind two answers is named at the end, with the passage that answers it', async ({
  page,
}) => {
  await open(page, 'plain');
  for (const id of ['w', 'k', 'w', 'k', 'k']) await answer(page, id);
  const idea = page.locator('.summary .idea');
  await expect(idea).toContainText('A thicker rope needs no knot.');
  await expect(idea.getByRole('link')).toHaveAttribute('href', /knots\/#why-knots-hold$/);
  await page.goto('/progress/');
  await expect(page.locator('[data-idea="thicker-holds"]')).toBeVisible();
});

test('with reasons at the end, a changed answer counts though Answer was not pressed again', async ({
  page,
}) => {
  await open(page, 'later');
  await keepAll(page);
  await press(page, 'Back');
  await option(page, 'k').check();
  await press(page, 'See the result');
  await press(page, 'Hand in and see the reasons');
  await expect(page.locator('.summary h2')).toContainText('1 of 4');
});

test('a field can be emptied in a second try, and what is written then counts', async ({
  page,
}) => {
  await open(page, 'retry');
  const field = page.locator('fieldset input[type="text"]');
  await field.fill('12345');
  await press(page, 'Answer');
  await expect(verdict(page)).toContainText('Not right yet.');
  await field.fill('');
  await expect(field).toHaveValue('');
  await field.pressSequentially('1');
  await expect(field).toHaveValue('1');
  await press(page, 'Answer');
  await expect(verdict(page)).toContainText('Right. 0.5 of 1 point');
});

test('Enter held down or pressed twice takes no second try, buys no hint and begins no quiz', async ({
  page,
}) => {
  await open(page, 'tries');
  await option(page, 'w').check();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('Not right yet.');
  await page.getByRole('button', { name: 'Show hint 1 of 2' }).focus();
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.locator('.hints')).toContainText('Think of friction');
  await expect(page.locator('.hints')).not.toContainText('named after a reef');
  await open(page, 'pools');
  for (let index = 0; index < 2; index += 1) await answer(page, 'k');
  await expect(page.locator('.summary h2')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.summary h2')).toContainText('2 of 2');
});

test('after the last hint the focus is on that hint', async ({ page }) => {
  await open(page, 'tries');
  await page.getByRole('button', { name: 'Show hint 1 of 2' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show hint 2 of 2' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.hints :focus')).toContainText('named after a reef');
});

test('with the focus on how sure one is, the numbers choose that and leave the answer alone', async ({
  page,
}) => {
  await open(page, 'sure');
  await option(page, 'k').check();
  await press(page, 'Answer');
  await expect(page.locator('.sureness input').first()).toBeFocused();
  await page.keyboard.press('3');
  await expect(page.getByRole('radio', { name: 'Sure (3 or −6)', exact: true })).toBeChecked();
  await expect(option(page, 'k')).toBeChecked();
});

test('a whole quiz of all kinds counts on the page of progress as it did at its end', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { kindNames } = await import('../../../src/quiz/kinds.ts');
  await takeAll(page);
  await page.goto('/progress/');
  const judged = `${kindNames.length} of ${kindNames.length}`;
  await expect(page.locator('[data-quiz="knots"] [data-state]')).toContainText(`Best ${judged}`);
});

test('whoever lost the pass mark to hints and second answers alone is told so', async ({
  page,
}) => {
  await open(page, 'tries');
  for (let index = 1; index <= 4; index += 1) {
    await expect(head(page)).toContainText(`Question ${index} of 4`);
    for (const hint of [1, 2]) await press(page, `Show hint ${hint} of 2`);
    await option(page, 'w').check();
    await press(page, 'Answer');
    await answer(page, 'k');
  }
  // By hand: half of the point for a second answer, less two hints of 0.1, four times.
  await expect(page.locator('.summary h2')).toHaveText('1.2 of 4 points');
  await expect(page.locator('.summary')).toContainText('hints and second answers took the points');
});
