// Written answers are marked: by keys alone, by a second marker whose browser runs no scripts, settled, let out, and read.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { begin } from '../../../src/classroom/begin.ts';
import type { Assignment } from '../../../src/classroom/records.ts';
import { saveEvents } from '../../../src/classroom/saving.ts';
import type { QuestionId } from '../../../src/ids.ts';
import { axeOn } from '../axe.ts';
import { aDesk, type Desk } from './a-desk.ts';

const question = 'plain.class-judgement' as QuestionId;
const texts = {
  Алия: 'A bowline holds.\nIt is <b>quick</b> to tie.',
  Zhang: 'A reef knot slips when it is shaken.',
  Mira: 'It depends on the rope and on the load.',
};

let desk: Desk;
test.beforeAll(async () => {
  desk = await aDesk();
});
test.afterAll(() => desk.close());
test.describe.configure({ timeout: 120_000 });

type Cookies = Awaited<ReturnType<Desk['teacher']>>;

/** Three learners have handed in a text each; the address of the assignment, and the cookies of the first. */
async function handedIn(): Promise<{ assignment: Assignment; of: string; learner: Cookies }> {
  const release = { marks: 'manual', keys: 'manual', explanations: 'manual' } as const;
  const assignment = await desk.assign(
    { title: 'Is it a good knot?', release },
    { kind: 'judgement', ref: question },
  );
  let learner: Cookies | undefined;
  for (const [name, text] of Object.entries(texts)) {
    const { seat, cookies } = await desk.learner(`${name} ${assignment.id.slice(0, 4)}`);
    learner ??= cookies;
    const { id } = await begin(desk.room, seat, assignment.id);
    const at = desk.room.now();
    const events = [
      { id: 'a', type: 'answered', question, answer: { kind: 'judgement', text }, at },
      { id: 'h', type: 'handed-in', at },
    ] as const;
    await saveEvents(desk.room, seat, id, { seat: seat.id, sentAt: at, events });
  }
  const of = `${desk.url}/teach/classes/${desk.klass.id}/assignments/${assignment.id}/`;
  return { assignment, of, learner: learner ?? [] };
}

async function open(browser: Browser, cookies: Cookies, scripts = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: scripts });
  await context.addCookies(cookies);
  return context.newPage();
}

const pointsIn = async ({ classId, id }: Assignment) =>
  (await desk.room.store.attempts.ofAssignment(classId, id)).map(({ points }) => points).sort();

test('by keys alone, one criterion after the other; what could not be saved stays chosen', async ({
  browser,
}) => {
  const { assignment, of } = await handedIn();
  const page = await open(browser, await desk.teacher());
  await page.goto(`${of}marking/`);
  await expect(page.locator('form.marking')).toHaveAttribute('data-ready', 'true');
  await expect(page.locator('main')).toContainText('0 of 3 answers marked, 3 wait.');
  for (const name of Object.keys(texts)) await expect(page.getByText(name)).toHaveCount(0);
  // As text, with its line breaks, and never as HTML.
  await expect(page.locator('.written-text b')).toHaveCount(0);
  await expect(page.getByText('It is <b>quick</b> to tie.')).toBeVisible();
  expect((await axeOn(page).analyze()).violations).toEqual([]);

  const cards = page.locator('.to-mark');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('the next answer');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(cards.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(cards.nth(0)).toBeFocused();

  await page.route('**/ratings', (route) => route.abort(), { times: 1 });
  await page.keyboard.press('2');
  // A key leaves the focus where it is, so that what it chose is said aloud.
  await expect(page.locator('p[aria-live]')).toHaveText(/^1 point: .*\(answer \S+, /);
  await expect(cards.nth(0)).toContainText('Not saved yet.');
  await page.keyboard.press('Enter');
  await expect(cards.nth(0)).toContainText('Not saved. Your choice is kept here.');
  await page.reload();
  await expect(cards.nth(0)).toContainText('Not saved yet.');
  await expect(cards.nth(0).locator('input[value="1"]')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(cards.nth(0)).toContainText('Saved.');
  await expect(cards.nth(1)).toBeFocused();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(cards.nth(2)).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');

  // The first criterion is through: the next one comes.
  await expect(page).toHaveURL(/criterion=b2/);
  await expect(page.locator('form.marking')).toHaveAttribute('data-ready', 'true');
  for (const index of [0, 1, 2]) {
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expect(cards.nth(index)).toContainText('Saved.');
  }
  await page.reload();
  await expect(page.locator('main')).toContainText('All 3 answers are marked.');
  expect(await pointsIn(assignment)).toEqual([0.5, 1, 1]);
  await page.getByRole('link', { name: 'Show names' }).click();
  await page.getByRole('link', { name: 'All', exact: true }).click();
  for (const name of Object.keys(texts)) await expect(page.locator('main')).toContainText(name);
  await page.context().close();
});

test('by two, the second without scripts and without seeing the first; settled, let out, read by the learner', async ({
  browser,
}) => {
  const { assignment, of, learner } = await handedIn();
  const first = await open(browser, await desk.teacher('teacher', 'Saule'));
  await first.goto(`${of}marking/?by=learner`);
  for (const done of [1, 2, 3]) {
    await expect(first.locator('form.marking')).toHaveAttribute('data-ready', 'true');
    await first.getByRole('radio', { name: 'Something.' }).first().check();
    await first.getByRole('radio', { name: 'Something.' }).last().check();
    const quick = await first.getByText('quick').count();
    if (quick > 0) {
      await first.locator('summary', { hasText: 'Words to the learner' }).click();
      await first.getByRole('textbox').fill('Say on <i>which</i> rope.');
    }
    // Twice in a row is once.
    await first.getByRole('button', { name: 'Save: Answer' }).dblclick();
    await expect.poll(() => pointsIn(assignment)).toHaveLength(3);
    await expect
      .poll(async () => (await pointsIn(assignment)).filter((each) => each === 1).length)
      .toBe(done);
    // Whoever pressed it by key goes on from there.
    await expect(first.getByText('Saved.')).toBeVisible();
    await expect(first.getByRole('button', { name: 'Save: Answer' })).toBeFocused();
    await first.goto(`${of}marking/?by=learner`);
  }
  await expect(first.locator('main')).toContainText('Nothing is left here');

  const second = await open(browser, await desk.teacher('teacher', 'Olzhas'), false);
  await second.goto(`${of}marking/?by=learner&show=second`);
  for (let n = 0; n < 3; n += 1) {
    await expect(second.locator('main')).toContainText('1 colleague has marked this');
    await expect(second.locator('main')).not.toContainText('Saule gave');
    await expect(second.locator('input:checked')).toHaveCount(0);
    const quick = await second.getByText('quick').count();
    await second
      .getByRole('radio', { name: quick > 0 ? 'Nothing.' : 'Something.' })
      .first()
      .check();
    await second.getByRole('radio', { name: 'Something.' }).last().check();
    await second.getByRole('button', { name: 'Save and go on' }).click();
    await expect(second.getByText('Saved.')).toBeVisible();
  }
  await second.getByRole('link', { name: 'Agreement and differences' }).click();
  await expect(second.getByRole('row', { name: /Says what it holds/ }).first()).toContainText(
    '2 of 3',
  );
  await expect(second.locator('main')).toContainText('1 answer is not settled.');
  expect(await pointsIn(assignment)).toEqual([1, 1, 1]);
  await second.getByRole('radio', { name: 'Nothing.' }).first().check();
  await second.getByRole('button', { name: 'Settle it' }).click();
  await expect(second.getByText('Settled. These levels count from now on.')).toBeVisible();
  expect(await pointsIn(assignment)).toEqual([0.5, 1, 1]);

  const read = await open(browser, learner);
  await read.goto(`${desk.url}/class/${desk.klass.id}/`);
  await read
    .getByRole('link', { name: /Is it a good knot/ })
    .last()
    .click();
  await read.getByRole('link', { name: 'Look at it' }).click();
  await expect(read.locator('main')).not.toContainText('which</i> rope');
  await second.goto(of);
  await second.getByRole('button', { name: 'Release: Marks' }).click();
  await read.reload();
  await expect(read.locator('main')).toContainText('You were given 1 of 2.');
  await expect(read.locator('main')).toContainText('Say on <i>which</i> rope.');
  for (const who of ['Saule', 'Olzhas']) await expect(read.getByText(who)).toHaveCount(0);
  for (const page of [first, second, read]) await page.context().close();
});
