// What answers mean, on /progress/: being sure against being right, ideas that came up more than once.
import { expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { fingerprint } from '../../../src/quiz/fingerprint.ts';
import { loadKinds, type Question } from '../../../src/quiz/kinds.ts';

test.beforeAll(() => loadKinds());

type Choice = Extract<Question, { kind: 'choice' }>;
interface Event {
  readonly sure?: number;
  readonly verdict?: string;
  readonly answer: object;
  readonly question: string;
  readonly fits: string;
}

/** The questions with one right option that the page carries. */
async function choices(page: Page): Promise<Choice[]> {
  await page.goto('/progress/');
  const outline = JSON.parse((await page.locator('#outline').textContent()) ?? '');
  return outline.questions.filter(({ kind }: Question) => kind === 'choice');
}

/** A choice of the option that fits, as an answer in a log. */
const choosing = (
  question: Choice,
  fits: (option: Choice['options'][number]) => boolean,
): Event => ({
  question: question.id,
  fits: fingerprint(question),
  answer: { kind: 'choice', option: question.options.find(fits)?.id },
});

let count = 0;
/** Lets these answers into the log, as a file does. */
async function bringIn(page: Page, events: readonly Event[]): Promise<void> {
  const course = await page.locator('[data-file]').getAttribute('data-file');
  const file = {
    format: 'multivector-progress',
    version: 1,
    course,
    written: '',
    events: events.map((event) => ({
      type: 'answered',
      id: `e${(count += 1)}`,
      attempt: `quiz:${count}`,
      quiz: 'any',
      at: count,
      ...event,
    })),
  };
  await page.locator('[data-file-open]').setInputFiles({
    name: 'progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.locator('[data-file-said]')).toContainText('came in');
}

/** Answers to one question, so many of them right, all said with this sureness. */
const felt = (question: Choice, sure: number, right: number, answers: number): Event[] =>
  Array.from({ length: answers }, (_, i) => ({
    ...choosing(question, ({ correct }) => correct === i < right),
    sure,
    verdict: i < right ? 'right' : 'wrong',
  }));

/** A misconception that two of these questions name, with both. */
function recurring(questions: readonly Choice[]): { id: string; own: [Choice, Choice] } {
  const names = (question: Choice, id: string) =>
    question.options.some(({ misconception }) => misconception === id);
  for (const { misconception: id } of questions.flatMap(({ options }) => options)) {
    const [one, two] = questions.filter((question) => id !== undefined && names(question, id));
    if (id !== undefined && one !== undefined && two !== undefined) return { id, own: [one, two] };
  }
  throw new Error('no misconception of this course can come up twice');
}

test('before anybody said how sure they are, the page says how to begin', async ({ page }) => {
  await page.goto('/progress/');
  await expect(page.locator('[data-counts]')).toContainText('Nothing yet');
  await expect(page.locator('[data-felt-none]')).toContainText('Say how sure you are');
  await expect(page.locator('[data-felt-shown]')).toBeHidden();
  await expect(page.locator('[data-ideas]')).toBeHidden();
});

test('being sure is held against being right, level by level', async ({ page }) => {
  const [question] = await choices(page);
  if (question === undefined) throw new Error('no question');
  await bringIn(page, [...felt(question, 3, 6, 10), ...felt(question, 1, 1, 3)]);
  await expect(page.locator('[data-felt-none]')).toBeHidden();
  const table = page.getByRole('table', { name: 'How often you were right' });
  await expect(table.getByRole('row')).toHaveText([
    /How sure you were\s*How often you were right/,
    /A guess\s*1 of 3 right, 33% 95% interval: 6% to 79%/,
    /Fairly sure\s*No answers yet/,
    /Sure\s*6 of 10 right, 60% 95% interval: 31% to 83%/,
  ]);
  // Three guesses are too few for a sentence.
  await expect(page.locator('[data-readings]')).toHaveText(
    'When you were sure, you were right 6 of 10 times.',
  );
  // The bar and its line are as long as they say.
  const row = page.locator('[data-sure="3"]');
  const width = async (part: string) => (await row.locator(part).boundingBox())?.width ?? 0;
  const whole = await width('.felt-track');
  expect((await width('[data-bar]')) / whole).toBeCloseTo(0.6, 1);
  expect((await width('[data-part="line"]')) / whole).toBeCloseTo(0.832 - 0.313, 1);
  await expect(page.locator('[data-sure="2"] [data-whisker]')).toBeHidden();
});

test('an idea that came up in two questions is named, until one of them is answered right', async ({
  page,
}) => {
  const { id, own } = recurring(await choices(page));
  const wrong = own.map((question) =>
    choosing(question, ({ misconception }) => misconception === id),
  );
  await bringIn(page, wrong.slice(0, 1));
  await expect(page.locator('[data-ideas]')).toBeHidden();
  await bringIn(page, wrong.slice(1));
  const idea = page.locator('[data-idea]:not([hidden])');
  await expect(idea).toHaveCount(1);
  await expect(idea).toHaveAttribute('data-idea', id);
  await expect(idea).toContainText('In 2 questions');
  await expect(idea).toContainText('What is so:');
  const link = idea.getByRole('link');
  const { hash } = new URL((await link.getAttribute('href')) ?? '', page.url());
  await link.click();
  await expect(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`)).toBeInViewport();
  await page.goBack();
  await bringIn(page, [choosing(own[0], ({ correct }) => correct)]);
  await expect(page.locator('[data-ideas]')).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`all of it can be used by everybody in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const questions = await choices(page);
    const { id, own } = recurring(questions);
    await bringIn(page, [
      ...felt(own[0], 3, 6, 10),
      ...own.map((question) => choosing(question, ({ misconception }) => misconception === id)),
    ]);
    await expect(page.locator('[data-ideas]')).toBeVisible();
    const { violations } = await axeOn(page).analyze();
    expect(
      violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join()}`),
    ).toEqual([]);
    expect(await page.locator('[style]').count()).toBe(0);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });
