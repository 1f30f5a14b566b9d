// The pages of questions, with a class in which the key of the first one is wrong; and what a learner sees of being sure.
import { expect, type Page, test } from '@playwright/test';
import { inventedAnswer } from '../../../scripts/demo/answers.ts';
import { begin } from '../../../src/classroom/begin.ts';
import { questionsOf } from '../../../src/classroom/questions.ts';
import type { Assignment } from '../../../src/classroom/records.ts';
import { saveEvents } from '../../../src/classroom/saving.ts';
import type { SentEvent } from '../../../src/classroom/views.ts';
import type { OptionId } from '../../../src/ids.ts';
import { axeOn } from '../axe.ts';
import { aDesk, type Desk } from './a-desk.ts';

let desk: Desk;
let assignment: Assignment;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  desk = await aDesk();
  assignment = await desk.assign({ title: 'Knots', confidence: true });
  // Six know everything and choose the reef, which the key calls wrong; six know little and choose what it calls right.
  for (let n = 0; n < 12; n += 1) await worksThrough(`Learner ${n}`, assignment, n < 6);
});
test.afterAll(() => desk.close());

async function worksThrough(name: string, given: Assignment, knows: boolean) {
  const { room } = desk;
  const { seat, cookies } = await desk.learner(name);
  const attempt = await begin(room, seat, given.id);
  const at = room.now();
  const events = (await questionsOf(room.store, attempt)).map((question): SentEvent => {
    const first = question.id === 'plain.class-choice';
    const chosen = (knows ? 'p2' : 'k7') as OptionId;
    const answer = first
      ? ({ kind: 'choice', option: chosen } as const)
      : inventedAnswer(question, knows, () => 0.5);
    return { id: question.id, type: 'answered', question: question.id, answer, sure: 3, at };
  });
  await saveEvents(room, seat, attempt.id, {
    seat: seat.id,
    sentAt: at,
    events: [...events, { id: 'over', type: 'handed-in', at: at + 1 }],
  });
  return { cookies, page: `${desk.url}/class/${desk.klass.id}/attempts/${attempt.id}/review/` };
}

const questions = () =>
  `${desk.url}/teach/classes/${desk.klass.id}/assignments/${assignment.id}/questions/`;

/** Everything is open and can be used by everybody, and nothing goes beyond the right edge. */
async function expectUsable(page: Page, what: string) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const { violations } = await axeOn(page).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
    what,
  ).toEqual([]);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, `${what}: pixels beyond the right edge`).toBeLessThanOrEqual(0);
}

test('a wrong key is flagged, its question stands beside the table, and a link leads to the correction', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies(await desk.teacher());
  const page = await context.newPage();
  await page.goto(questions());
  await expect(page.locator('.desk-cards')).toContainText('12 / 12');
  const row = page.getByRole('row').filter({ hasText: 'which knot makes a loop' });
  await expect(row).toContainText('check the key');
  await expect(row).toContainText('weak evidence');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\?q=plain\.class-choice/);
  const beside = page.locator('#chosen');
  await expect(beside).toContainText('Learners who did best in the rest chose');
  await expect(beside).toContainText('What sailors name is a knot.');
  await expect(beside.getByRole('link', { name: /Accept . too and regrade 12/ })).toHaveAttribute(
    'href',
    /questions\/plain\.class-choice\/regrade\/\?how=accept&option=p2$/,
  );
  await page.getByRole('link', { name: 'Separates: sort by this' }).click();
  await expect(page.getByRole('columnheader', { name: /Separates/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(page.locator('tbody tr').first()).toContainText('which knot makes a loop');
  await context.close();
});

test('an assistant sees everything and is offered no correction', async ({ browser }) => {
  const context = await browser.newContext();
  await context.addCookies(await desk.teacher('assistant', 'Assistant'));
  const page = await context.newPage();
  await page.goto(`${questions()}plain.class-choice/`);
  await expect(page.locator('main')).toContainText('Learners who did best in the rest chose');
  await expect(page.locator('a[href*="regrade"]')).toHaveCount(0);
  await context.close();
});

for (const [width, colorScheme] of [
  [1360, 'light'],
  [360, 'light'],
  [360, 'dark'],
] as const)
  test(`every page can be used at ${width} in ${colorScheme} colours`, async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    await context.addCookies(await desk.teacher('teacher', `Teacher ${width} ${colorScheme}`));
    const page = await context.newPage();
    const asked = ['choice', 'choices', 'order', 'text', 'number', 'judgement', 'drawn1'];
    for (const part of ['', 'sure/', ...asked.map((kind) => `plain.class-${kind}/`)]) {
      await page.goto(questions() + part);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Knots');
      await expectUsable(page, part);
    }
    await context.close();
  });

test('a learner sees where being sure was wrong once the marks are out, and nothing before', async ({
  browser,
}) => {
  const manual = { marks: 'manual', keys: 'manual', explanations: 'manual' } as const;
  const held = await desk.assign({ title: 'Held back', confidence: true, release: manual });
  for (const [given, sees] of [
    [assignment, true],
    [held, false],
  ] as const) {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const { cookies, page: address } = await worksThrough(
      `Own ${given.settings.title}`,
      given,
      true,
    );
    await context.addCookies(cookies);
    const page = await context.newPage();
    for (const part of [address, `${desk.url}/class/${desk.klass.id}/me/`]) {
      await page.goto(part);
      const own = page.locator('.own-sure');
      await expect(own).toHaveCount(sees ? 1 : 0);
      if (!sees) continue;
      await expect(own.getByRole('link').first()).toContainText('Question');
      await expectUsable(page, part);
    }
    await context.close();
  }
});
