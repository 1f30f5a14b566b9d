// A wrong key in a class quiz, from the flag on the questions page to the corrected mark and back: without scripts, as every
// instructor can.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { aDesk, type Desk } from './a-desk.ts';
import { aCourseWithAWrongKey, answers, rows, wronglyKeyed } from './a-wrong-key.ts';

const course = aCourseWithAWrongKey();
type Cookies = Awaited<ReturnType<Desk['teacher']>>;

let desk: Desk;
test.beforeAll(async () => {
  desk = await aDesk({ COURSE: course.folder });
});
test.afterAll(async () => {
  await desk.close();
  course.remove();
});

const note = 'The key was wrong: two answers hold. Nobody loses a point.';

test.describe.configure({ timeout: 120_000 });

test('a wrong key is flagged, corrected after a look at what that does, told to learners, and taken back', async ({
  browser,
}) => {
  const assignment = await desk.assign({ title: 'Knots' }, { kind: 'quiz', ref: 'wrong-key' });
  const learners: Awaited<ReturnType<typeof answers>>[] = [];
  for (const [n, row] of rows.entries())
    learners.push(await answers(desk, assignment, `Learner ${n + 1}`, row));
  const of = `${desk.url}/teach/classes/${desk.klass.id}/assignments/${assignment.id}/`;
  const teacher = await open(browser, await desk.teacher());
  const [wronged, lucky] = [
    await open(browser, learners[0]?.cookies),
    await open(browser, learners[4]?.cookies),
  ];
  // What looks for hurdles is a script itself.
  const hurdles = await open(browser, await desk.teacher('teacher', 'Looks'), true);
  await hurdles.context().addCookies(learners[0]?.cookies ?? []);
  const isAccessible = async (page: Page) => {
    await hurdles.goto(page.url());
    const { violations } = await axeOn(hurdles).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };
  const look = async (page: Page, n: number) => {
    await page.goto(learners[n]?.review ?? '');
    return page.locator('main');
  };
  await expect(await look(wronged, 0)).toContainText('3 of 4 points');
  await expect(await look(lucky, 4)).toContainText('4 of 4 points');

  await teacher.goto(`${of}questions/`);
  const flagged = teacher.getByRole('row').filter({ hasText: 'check the key' });
  await expect(flagged).toHaveCount(1);
  await expect(flagged).toContainText(`What holds, asks ${wronglyKeyed}?`);
  await teacher.goto(`${of}questions/${wronglyKeyed}/`);
  await teacher.getByRole('link', { name: 'Change the key' }).click();
  const key = teacher.getByRole('group', { name: 'What is right?' });
  await key.getByLabel(`Answer k7 of ${wronglyKeyed}`).check();
  await teacher.getByLabel('May lower marks').check();
  await teacher.getByRole('button', { name: 'Show what it would do' }).click();
  const preview = teacher.locator('#preview');
  // Whoever works by key or by ear goes on there, not at the top of the page.
  await expect(preview).toBeFocused();
  await expect(preview).toContainText(/5\s*go up\s*6\s*go down\s*1\s*stay the same/);
  await teacher.getByLabel('May lower marks').uncheck();
  await teacher.getByRole('button', { name: 'Show what it would do' }).click();
  await expect(preview).toContainText(/5\s*go up\s*0\s*go down\s*7\s*stay the same/);
  await expect(preview).toContainText('6 attempts would go down and are left as they are');
  const first = preview.getByRole('row').filter({ hasText: 'Learner 1' }).first();
  await expect(first).toContainText('3 of 4');
  await expect(first).toContainText('4 of 4');
  await expect(preview.getByRole('row', { name: /Separates/ })).toContainText('n = 12');
  await isAccessible(teacher);
  // It was only looked at: nothing has changed.
  await expect(await look(wronged, 0)).toContainText('3 of 4 points');

  const sent = await formOf(teacher);
  await teacher.getByLabel('What learners are told').fill(note);
  await teacher.getByRole('button', { name: 'Apply it to 12 attempts' }).click();
  await expect(teacher.getByText('The correction is applied')).toBeVisible();
  await isAccessible(teacher);

  const corrected = await look(wronged, 0);
  await expect(corrected).toContainText('4 of 4 points');
  await expect(corrected.getByRole('link').filter({ hasText: note })).toHaveCount(1);
  await expect(corrected.locator('.sitting-note').filter({ hasText: note })).toHaveCount(1);
  const kept = await look(lucky, 4);
  await expect(kept).toContainText('4 of 4 points');
  await expect(kept).toContainText('your mark was left as it was');
  await isAccessible(wronged);

  // The same form once more, as by a second press: still one correction. Going back shows that there is nothing left to do.
  const again = await teacher.request.post(sent.action, {
    form: { ...sent.fields, note },
    headers: { Origin: desk.url },
  });
  expect(again.status()).toBe(200);
  await teacher.reload();
  await expect(teacher.getByText(note)).toHaveCount(1);
  await teacher.goBack();
  await expect(teacher.getByRole('alert')).toContainText('this is right already');
  await teacher.goto(`${of}questions/`);
  await expect(teacher.locator('main')).not.toContainText('check the key');

  await teacher.goto(`${of}regrades/`);
  await teacher.getByRole('link', { name: /Take it back/ }).click();
  await expect(preview).toContainText(/0\s*go up\s*5\s*go down\s*7\s*stay the same/);
  await teacher.getByRole('button', { name: 'Take it back now' }).click();
  await expect(teacher.getByText('The correction is taken back')).toBeVisible();
  const old = await look(wronged, 0);
  await expect(old).toContainText('3 of 4 points');
  await expect(old).not.toContainText(note);

  await teacher.goto(`${desk.url}/teach/classes/${desk.klass.id}/audit/`);
  const entries = teacher.getByRole('row').filter({ hasText: wronglyKeyed });
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText('Took back the correction');
  await expect(entries.first()).toContainText('Teacher');
  await isAccessible(teacher);
});

/** A page in a browser without scripts, unless said otherwise, signed in by these cookies. */
async function open(browser: Browser, cookies: Cookies = [], scripts = false): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: scripts });
  await context.addCookies(cookies);
  return context.newPage();
}

/** Where the form that applies a correction goes, and what is hidden in it. */
async function formOf(page: Page) {
  const form = page.locator('form[method=post][action*="/regrade"]');
  const fields: Record<string, string> = {};
  for (const input of await form.locator('input[type=hidden]').all())
    fields[(await input.getAttribute('name')) ?? ''] = await input.inputValue();
  return { action: new URL((await form.getAttribute('action')) ?? '', page.url()).href, fields };
}
