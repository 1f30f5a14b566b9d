// The live page, while a learner works in another browser.
import { expect, test } from '@playwright/test';
import { aDesk, type Desk } from './a-desk.ts';

let desk: Desk;
test.beforeAll(async () => {
  desk = await aDesk();
});
test.afterAll(() => desk.close());

test('shows who begins and each answer as it comes; one key hides the names, another shows what is right', async ({
  browser,
}) => {
  const assignment = await desk.assign({ title: 'Monday' });
  const { cookies } = await desk.learner('Алия');
  const [hers, his] = [await browser.newContext(), await browser.newContext()];
  await hers.addCookies(await desk.teacher('assistant'));
  await his.addCookies(cookies);
  const [board, work] = [await hers.newPage(), await his.newPage()];
  const page = `${desk.url}/teach/classes/${desk.klass.id}/assignments/${assignment.id}/live/`;

  await board.clock.install();
  await board.goto(page);
  await expect(board.getByRole('status')).toContainText('Live:');
  await expect(board.getByText('Nobody has begun yet.')).toBeVisible();

  await work.goto(`${desk.url}/class/${desk.klass.id}/assignments/${assignment.id}/`);
  await work.getByRole('button', { name: 'Begin' }).click();
  const row = board.getByRole('row', { name: /Алия/ });
  await expect(row).toContainText('no answer yet');
  // Said aloud once a minute, and not with everything that comes.
  const spoken = board.locator('p[aria-live]');
  await expect(spoken).toHaveText('');
  await board.clock.fastForward(61_000);
  await expect(spoken).toHaveText('1 of 1 have begun, 0 handed in.');

  await expect(work.locator('form.sitting')).toHaveAttribute('data-ready', 'true');
  await work.locator('form.sitting input[type=radio]').first().check();
  await expect(row).toContainText('question 1');
  const first = board.locator('.live-questions li.card').first();
  await expect(first).toContainText('1 of 1 answered');
  await expect(first).not.toContainText(/\d (right|wrong)/);
  await board.keyboard.press('r');
  await expect(first).toContainText(/\d (right|wrong)/);
  await board.keyboard.press('n');
  await expect(board.getByText('Алия')).toHaveCount(0);
  await expect(board.getByRole('row', { name: /Learner 1/ })).toBeVisible();

  await board.goto(`${page}?projector`);
  await expect(board.getByRole('row', { name: /Learner 1/ })).toBeVisible();
  await expect(board.getByText('Алия')).toHaveCount(0);

  // Keys of one letter can be switched off: those who dictate press them without meaning to.
  await board.keyboard.press('?');
  await board.getByLabel('Use the keys N, R and ?').uncheck();
  await board.getByRole('button', { name: 'Close' }).click();
  await board.keyboard.press('n');
  await expect(board.getByRole('row', { name: /Learner 1/ })).toBeVisible();
  await board.getByRole('button', { name: 'Show names' }).click();
  await expect(board.getByText('Алия')).toBeVisible();
  await hers.close();
  await his.close();
});

test('says when the connection is lost, and catches up when it is back', async ({ browser }) => {
  const assignment = await desk.assign({ title: 'Tuesday' });
  const context = await browser.newContext();
  await context.addCookies(await desk.teacher());
  const page = await context.newPage();
  const address = `/teach/classes/${desk.klass.id}/assignments/${assignment.id}/live`;
  await page.route(`**/api${address}`, (route) => route.abort(), { times: 1 });
  await page.goto(`${desk.url}${address}/`);
  await expect(page.getByRole('status')).toContainText(/connection is lost|does not answer/);
  await page.reload();
  await expect(page.getByRole('status')).toContainText('Live:');
  await context.close();
});

test('without scripts shows how it stands', async ({ browser }) => {
  const assignment = await desk.assign({ title: 'Wednesday' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies(await desk.teacher());
  const page = await context.newPage();
  await page.goto(`${desk.url}/teach/classes/${desk.klass.id}/assignments/${assignment.id}/live/`);
  await expect(page.getByRole('link', { name: 'Load again' })).toBeVisible();
  await expect(page.getByText('Nobody has begun yet.')).toBeVisible();
  await context.close();
});
