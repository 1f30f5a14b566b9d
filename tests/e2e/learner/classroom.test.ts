// The whole way of a class, from an empty database: the first link, a class, an assignment, two learners in two browsers (one
// without scripts, one who loses the connection in the middle), receipts, release, marks. Once on each database.
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../../scripts/test/postgres.ts';
import { freePort, type RunningServer, startServer } from '../../durability/a-server.ts';

const password = 'four old boats asleep';

test.describe.configure({ timeout: 180_000 });

test('a class works from the first link to the marks, in a file', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'multivector-story-'));
  try {
    await story(browser, { DATABASE_URL: '', DATABASE_FILE: join(folder, 'class.sqlite') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a class works from the first link to the marks, on PostgreSQL', async ({ browser }) => {
  const postgres = await startPostgres();
  // Where there is none the unit tests say so, and in CI it would have thrown.
  if (postgres === undefined) return;
  try {
    await story(browser, { DATABASE_URL: await postgres.database() });
  } finally {
    await postgres.stop();
  }
});

async function story(browser: Browser, database: Record<string, string>): Promise<void> {
  const where = { COURSE: 'tests/course', DIST: '.test-course', ...database };
  const server = await startServer(await freePort(), where);
  const contexts: BrowserContext[] = [];
  const open = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext({ baseURL: server.url, ...options });
    contexts.push(context);
    return context.newPage();
  };
  try {
    const teacher = await open();
    const code = await makeClass(teacher, server);
    await giveOut(teacher);
    const plain = await open({ javaScriptEnabled: false });
    const first = await withoutScripts(plain, code);
    const second = await offlineInTheMiddle(await open(), code);
    expect(first).not.toBe(second);

    await teacher.reload();
    for (const [name, receipt] of [
      ['Айгүл Ә.', first],
      ['Zhang Li', second],
    ] as const) {
      const row = teacher.getByRole('row').filter({ hasText: name });
      await expect(row).toContainText(receipt);
    }
    await expect(plain.locator('main')).not.toContainText('of 7 points');
    await expect(plain.locator('main')).not.toContainText('canary');
    for (const what of ['Marks', 'Keys', 'Explanations'])
      await teacher.getByRole('button', { name: `Release: ${what}` }).click();
    await plain.reload();
    await expect(plain.locator('main')).toContainText('of 7 points');
    await expect(plain.locator('main')).toContainText('canary');
  } finally {
    await Promise.all(contexts.map((context) => context.close()));
    await server.stop();
  }
}

/** The first instructor comes by the link that the start has printed, and makes a class; its code. */
async function makeClass(page: Page, server: RunningServer): Promise<string> {
  const link = /\/teach\/welcome\/\?token=\S+/.exec(server.said())?.[0];
  await page.goto(link ?? 'no link was printed');
  await page.getByLabel('Name').fill('Saule');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('The same password again').fill(password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.locator('main')).toContainText('codes');
  await page.goto('/teach/classes/new/');
  await page.getByLabel('Title').fill('Knots, autumn');
  await page.getByRole('button', { name: 'Make the class' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Knots, autumn');
  return (await page.locator('.code').first().innerText()).trim();
}

/** Gives out the class quiz, everything held back; the page is that of the assignment then. */
async function giveOut(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New assignment' }).click();
  await page.locator('a[href*="class-knots"]').click();
  await page.getByText('What learners see afterwards').click();
  for (const what of ['marks', 'keys', 'explanations'])
    await page.locator(`[name=release-${what}]`).selectOption('manual');
  await page.getByRole('button', { name: 'Give it out' }).click();
  await expect(page.getByText('It is given out.')).toBeVisible();
}

/** Joins under a name, keeps the three words, begins the quiz. */
async function begin(page: Page, code: string, name: string): Promise<void> {
  await page.goto('/join/');
  await page.getByLabel('Class code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.locator('main')).toContainText('three words');
  await page.getByRole('link', { name: 'I have written them down' }).click();
  await page.locator('main a[href*="/assignments/"]').first().click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page).toHaveURL(/\/attempts\//);
}

/** A learner whose browser runs no scripts saves, hands in and gets a receipt; its code. */
async function withoutScripts(page: Page, code: string): Promise<string> {
  await begin(page, code, 'Айгүл Ә.');
  await page.locator('input[type=radio]:not([name^="sure:"])').first().check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.locator('input[type=radio]:not([name^="sure:"])').first()).toBeChecked();
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('button', { name: 'Hand in all the same' }).click();
  return receiptOn(page);
}

/** A learner answers, loses the connection, answers on, hands in without it, and gets the receipt with it; its code. */
async function offlineInTheMiddle(page: Page, code: string): Promise<string> {
  await begin(page, code, 'Zhang Li');
  await page.locator('input[type=radio]:not([name^="sure:"])').first().check();
  await expect(page.getByText('All sent')).toBeVisible();
  await page.context().setOffline(true);
  await page.locator('input[type=checkbox]').first().check();
  await expect(page.getByText('saved here')).toBeVisible();
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('button', { name: 'Hand in all the same' }).click();
  await expect(page.getByText('waits for the connection')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page).toHaveURL(/\/review\//, { timeout: 60_000 });
  return receiptOn(page);
}

async function receiptOn(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/review\//);
  const text = await page.locator('main').innerText();
  const code = /\b[A-Z0-9]{4}[- ]?[A-Z0-9]{4}\b/.exec(text)?.[0];
  expect(code).toBeDefined();
  return code ?? '';
}
