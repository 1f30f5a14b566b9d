// What a class advised in the decision exercise: the instructors' page, the wall, the sheet, one play, and the class screen.
import { expect, type Page, test } from '@playwright/test';
import { demoRoom } from '../../../scripts/demo/chance.ts';
import { inventedLearners } from '../../../scripts/demo/learners.ts';
import { playOn } from '../../../scripts/demo/plays.ts';
import { revealPlays } from '../../../src/classroom/play-reveal.ts';
import type { Assignment } from '../../../src/classroom/records.ts';
import { readPlayLog } from '../../../src/classroom/play-log.ts';
import { aTeacher } from '../../classroom/a-play.ts';
import { axeOn } from '../axe.ts';
import { aDesk, type Desk } from './a-desk.ts';

test.describe.configure({ mode: 'default' });

const names = inventedLearners().slice(0, 8);
let desk: Desk;
let assignment: Assignment;
let firstLearner: Awaited<ReturnType<Desk['learner']>>['cookies'];
const reasons: string[] = [];

test.beforeAll(async () => {
  desk = await aDesk({ COURSE: '.', DIST: 'dist' });
  const { store, course } = desk.room;
  const [scenario] = course.scenarios;
  assignment = await desk.assign(
    { title: 'Advice', exercise: { form: 'short', seed: 'class' } },
    { kind: 'exercise', ref: scenario?.id ?? '' },
  );
  const room = demoRoom(store, course, 'decisions');
  for (const [n, learner] of names.entries()) {
    const { seat, cookies } = await desk.learner(learner.name);
    firstLearner ??= cookies;
    const at = Date.now() - 3_600_000;
    await playOn(room, { seat, learner }, assignment, at, n < 7 ? Infinity : 3);
  }
  for (const { id } of await store.attempts.ofAssignment(desk.klass.id, assignment.id)) {
    const { entries } = readPlayLog(await store.attempts.log(desk.klass.id, id));
    reasons.push(...entries.flatMap((each) => (each.type === 'advice' ? [each.reason] : [])));
  }
});
test.afterAll(() => desk.close());

const address = () => `${desk.url}/teach/classes/${desk.klass.id}/assignments/${assignment.id}/`;
const worlds = () => desk.room.course.scenarios[0]?.hidden[0]?.values.map(({ name }) => name) ?? [];
const endings = () => desk.room.course.scenarios[0]?.endings.map(({ title }) => title) ?? [];

async function asTeacher(page: Page, role: 'teacher' | 'assistant' = 'teacher') {
  await page
    .context()
    .addCookies(await desk.teacher(role, `Somebody ${role} ${Math.trunc(performance.now())}`));
}

/** Every word of the page, those in closed details too. */
const wordsOf = (page: Page) => page.locator('main').evaluate((main) => main.textContent ?? '');

test('the page has the tree, shares, reasons side by side and spreads, and no names', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await asTeacher(page, 'assistant');
  await page.goto(`${address()}decisions/`);
  await expect(page.locator('.tiles li').first()).toContainText('7');
  await expect(page.getByText('still going on')).toBeVisible();
  await expect(page.locator('.tree svg text').first()).toBeVisible();
  await page.getByText('The same as a table').click();
  const shown = page.locator('.tree .tree-count');
  await expect(page.locator('.twin tbody tr')).toHaveCount(await shown.count());
  const first = page.locator('.decision').first();
  await expect(first.locator('.shares tbody tr')).not.toHaveCount(0);
  await expect(first.locator('.side').first().locator('.reason')).toHaveCount(2);
  await first.getByText(/^Read 7 reasons/).click();
  await expect(first.locator('details .reason')).toHaveCount(7);
  await expect(page.locator('.spreads').first()).toBeVisible();
  const told = await wordsOf(page);
  for (const { name } of names) expect(told).not.toContain(name);
  const { violations } = await axeOn(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(faults).toEqual([]);
});

test('on paper it is one sheet without names and reasons', async ({ page }) => {
  await asTeacher(page);
  await page.goto(`${address()}decisions/`);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  const sheet = await page.locator('body').innerText();
  expect(sheet).toContain('7 plays');
  for (const { name } of names) expect(sheet).not.toContain(name);
  for (const reason of reasons) expect(sheet).not.toContain(reason);
});

test('one play is read step by step, and rated', async ({ page }) => {
  await asTeacher(page);
  await page.goto(address());
  await page
    .getByRole('row', { name: names[0]?.name ?? '' })
    .getByRole('link', { name: 'Attempt 1' })
    .click();
  await expect(page.locator('.play-step .reason').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How it ended' })).toBeVisible();
  const { violations } = await axeOn(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const evidence = page.getByRole('group', { name: 'Use of evidence' });
  await evidence.getByLabel(/^3 · /).check();
  await page.getByRole('button', { name: 'Save the rating' }).click();
  await expect(page.getByText('The rating is saved.')).toBeVisible();
  await expect(evidence.getByLabel(/^3 · /)).toBeChecked();
  await page.goto(`${address()}decisions/`);
  await expect(page.getByText('1 of 7 plays rated.')).toBeVisible();
});

test('the wall has no way elsewhere, no names, no reasons, and the world once it is shown; then the learners see their class', async ({
  page,
  browser,
}) => {
  await asTeacher(page);
  const theirs = await browser.newContext();
  await theirs.addCookies(firstLearner);
  const screen = await theirs.newPage();
  const [own] = await desk.room.store.attempts.ofAssignment(desk.klass.id, assignment.id);
  const seats = await desk.room.store.seats.all(desk.klass.id);
  const seat = seats.find(({ name }) => name === names[0]?.name);
  const mine = seat && (await desk.room.store.attempts.allOfSeat(desk.klass.id, seat.id))[0];
  const debrief = `${desk.url}/class/${desk.klass.id}/attempts/${(mine ?? own)?.id}/debrief/`;

  await page.goto(`${address()}decisions/?projector`);
  await expect(page.locator('.tree svg')).toBeVisible();
  await expect(page.locator('body > header, body > nav, body > footer, main a')).toHaveCount(0);
  const open = await page.content();
  for (const { name } of names) expect(open).not.toContain(name);
  for (const secret of [...reasons, ...endings()]) expect(open).not.toContain(secret);
  const size = await page
    .locator('.shares th')
    .first()
    .evaluate((at) => parseFloat(getComputedStyle(at).fontSize));
  expect(size).toBeGreaterThanOrEqual(18);
  expect((await axeOn(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await screen.goto(debrief);
  await expect(screen.locator('.class-screen')).toContainText(
    'when your instructor closes the exercise',
  );
  await expect(screen.locator('.class-screen .shares')).toHaveCount(0);

  await revealPlays(
    desk.room,
    await aTeacher(desk.room, desk.klass.id),
    desk.klass.id,
    assignment.id,
  );
  await page.reload();
  const closed = await wordsOf(page);
  expect(worlds().some((name) => closed.includes(name))).toBe(true);
  expect(endings().some((title) => closed.includes(title))).toBe(true);
  for (const reason of reasons) expect(closed).not.toContain(reason);

  await screen.reload();
  const told = screen.locator('.class-screen');
  await expect(told.locator('.shares').first()).toBeVisible();
  await expect(told.locator('.my-advice').first()).toContainText('your advice');
  await expect(told.locator('.spreads').first()).toBeVisible();
  const seen = (await told.textContent()) ?? '';
  for (const reason of reasons) expect(seen).not.toContain(reason);
  await screen.setViewportSize({ width: 360, height: 740 });
  expect(await screen.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect((await axeOn(screen).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await theirs.close();
});
