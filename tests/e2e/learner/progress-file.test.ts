// Progress as a file, in the real browser under the real policy: out of one, into another.
import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';

const quiz = '/quizzes/plain/';

async function answerTwo(page: Page): Promise<void> {
  await page.goto(quiz);
  await expect(page.locator('.player')).toHaveAttribute('data-ready', 'true');
  for (const next of ['Next', undefined]) {
    await page.locator('.option input').first().check();
    await page.getByRole('button', { name: 'Answer' }).click();
    await expect(page.locator('.verdict')).toBeVisible();
    if (next) await page.getByRole('button', { name: next }).click();
  }
}

const said = (page: Page) => page.locator('[data-file-said]');

/** The text of the file that the page saves, and the name it gives it. */
async function saved(page: Page): Promise<{ text: string; name: string }> {
  await page.goto('/progress/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  return {
    text: await readFile(await download.path(), 'utf8'),
    name: download.suggestedFilename(),
  };
}

async function bringIn(page: Page, text: string | Buffer, name = 'progress.json'): Promise<void> {
  await page
    .getByLabel('Bring in a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Everything that the page says of what was done. */
async function shown(page: Page): Promise<string[]> {
  await page.goto('/progress/');
  await expect(page.locator('[data-counts]')).toContainText('answered');
  return page
    .locator('[data-counts], [data-state], [data-detail], [data-readings]')
    .allTextContents();
}

/** Another device: nothing is shared with the first. */
async function elsewhere(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  return context.newPage();
}

test('a file takes progress from one browser to another, where it counts the same', async ({
  page,
  browser,
  baseURL,
}) => {
  await answerTwo(page);
  const before = await shown(page);
  expect(before.join()).toContain('2 of');
  const { text, name } = await saved(page);
  expect(name).toMatch(/^[a-z0-9-]+-progress-\d{4}-\d\d-\d\d\.json$/);
  expect(name.startsWith(JSON.parse(text).course)).toBe(true);
  await expect(said(page)).toHaveText(`Handed to your browser as ${name}: 2 answers.`);

  const other = await elsewhere(browser, baseURL);
  const wrong: string[] = [];
  other.on('console', (message) => wrong.push(message.text()));
  await other.goto('/progress/');
  await expect(other.locator('[data-counts]')).toContainText('Nothing yet');
  await bringIn(other, text, name);
  await expect(said(other)).toHaveText('2 answers came in.');
  await expect(other.locator('[data-counts]')).toHaveText(before[0] ?? '');
  expect(await shown(other)).toEqual(before);

  // Once more, and the other way round: nothing is new on either side.
  await bringIn(other, text, name);
  await expect(said(other)).toHaveText('Nothing new came in; 2 were here already.');
  const back = await saved(other);
  expect(JSON.parse(back.text).events).toEqual(JSON.parse(text).events);
  await bringIn(page, back.text);
  await expect(said(page)).toHaveText('Nothing new came in; 2 were here already.');
  expect(await shown(page)).toEqual(before);
  expect(wrong).toEqual([]);

  // The attempt goes on where it was.
  await other.goto(quiz);
  await expect(other.locator('.player')).toHaveAttribute('data-ready', 'true');
  await expect(other.locator('.bar [data-state="open"]')).toHaveCount(
    (await other.locator('.bar li').count()) - 2,
  );
  await other.context().close();
});

test('what is here already is never overwritten', async ({ page }) => {
  await answerTwo(page);
  const { text } = await saved(page);
  const file = JSON.parse(text);
  const last = file.events.at(-1);
  last.at += 60_000;
  file.events.push({ ...last, id: 'another', attempt: 'quiz:another' });
  await bringIn(page, JSON.stringify(file));
  await expect(said(page)).toHaveText(
    '1 answer came in; 1 was here already. 1 entry differs from what is here; what was here stays.',
  );
  const after = JSON.parse((await saved(page)).text);
  expect(after.events.slice(0, -1)).toEqual(JSON.parse(text).events);
});

test('a file that is none is told by its fault, and nothing comes of it', async ({ page }) => {
  await answerTwo(page);
  const before = await shown(page);
  const { text } = await saved(page);
  const file = JSON.parse(text);
  const broken = { ...file, events: file.events.map((each: object) => ({ ...each, at: 'noon' })) };
  for (const [content, words] of [
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'no progress file'],
    ['', 'empty'],
    ['{"name": "multivector"}', 'no progress file of this site'],
    [text.slice(0, text.length / 2), 'its end is missing'],
    [JSON.stringify({ ...file, course: 'birds' }), 'another course, “birds”'],
    [JSON.stringify({ ...file, version: 2 }), 'a newer version of this site'],
    [JSON.stringify(broken), 'Entry 1 of this file is broken: “at” is "noon"'],
  ] as const) {
    await bringIn(page, content);
    await expect(said(page)).toContainText(words);
    await expect(said(page)).toHaveAttribute('data-fault');
  }
  expect(await shown(page)).toEqual(before);
  // Made in the page: it takes long to hand over so much from outside.
  await page.getByLabel('Bring in a file').evaluate((input: HTMLInputElement) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(20_000_001)], 'film.json'));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
  });
  await expect(said(page)).toContainText('larger than 20 MB');
  // The right one still goes, and takes the fault away.
  await bringIn(page, text);
  await expect(said(page)).toHaveText('Nothing new came in; 2 were here already.');
  await expect(said(page)).not.toHaveAttribute('data-fault');
});

test('an answer that would break the page is not let in', async ({ page }) => {
  await answerTwo(page);
  const { text } = await saved(page);
  const file = JSON.parse(text);
  const outline = JSON.parse((await page.locator('#outline').textContent()) ?? '');
  const several = outline.questions.find(({ kind }: { kind: string }) => kind === 'choices');
  const first = file.events.find(({ type }: { type: string }) => type === 'answered');
  const { fingerprint } = await import('../../../src/quiz/fingerprint.ts');
  await (await import('../../../src/quiz/kinds.ts')).loadKinds();
  file.events.push({
    ...first,
    id: 'x',
    question: several.id,
    fits: fingerprint(several),
    answer: { kind: 'choices' },
  });
  await bringIn(page, JSON.stringify(file));
  await expect(said(page)).toContainText(
    'should be an answer to a kind of question that this page knows',
  );
});

test('where nothing is kept, files still come in and go out, and that is said', async ({
  page,
  browser,
  baseURL,
}) => {
  await answerTwo(page);
  const before = await shown(page);
  const { text } = await saved(page);
  const other = await elsewhere(browser, baseURL);
  await other.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await other.goto('/progress/');
  await expect(other.locator('[data-storage]')).toContainText('keeps nothing');
  await bringIn(other, text);
  await expect(said(other)).toContainText('2 answers came in. Nothing can be kept');
  await expect(said(other)).toContainText('until you close this page');
  await expect(other.locator('[data-counts]')).toHaveText(before[0] ?? '');
  const [download] = await Promise.all([
    other.waitForEvent('download'),
    other.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const again = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(again.events).toEqual(JSON.parse(text).events);
  await expect(said(other)).toContainText('holds only what this page knows');
  await other.context().close();
});

test('it can be done with the keyboard, and nothing to save is said', async ({ page }) => {
  await page.goto('/progress/');
  // Asked for early: the browser must know before the key is pressed that no dialog may open.
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Save as a file' }).focus();
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('There is nothing to save yet.');
  await page.keyboard.press('Tab');
  const input = page.getByLabel('Bring in a file');
  await expect(input).toBeFocused();
  // The ring is drawn around the words, for the field itself is not seen.
  const label = page.locator('label', { has: input });
  expect(await label.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  const chooser = await chosen;
  await chooser.setFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from('{}') });
  await expect(said(page)).toContainText('no progress file');
  await expect(input).toBeFocused();
});
