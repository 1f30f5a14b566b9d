// Gives an answer of any kind with the keyboard alone: Tab, arrows, Space, Enter and letters.
import { expect, type Page } from '@playwright/test';
import type { Answer, View } from '../../../src/quiz/kinds.ts';

/** Presses Tab until what fits has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await page.locator(`:focus:is(${selector})`).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** Fills in an answer to the question on the screen, which shows `view`. It is not handed in. */
export async function answerByKeyboard(page: Page, view: View, answer: Answer): Promise<void> {
  const ways: { readonly [K in Answer['kind']]: (own: Extract<Answer, { kind: K }>) => unknown } = {
    choice: ({ option }) => chooseRadio(page, option),
    choices: ({ options }) => tick(page, options),
    evidence: ({ sentences }) => tick(page, sentences),
    map: ({ places }) =>
      view.kind === 'map' && view.several ? tick(page, places) : chooseRadio(page, places[0] ?? ''),
    sort: ({ places }) => choosePlaces(page, view.id, places),
    match: ({ places }) => choosePlaces(page, view.id, places),
    order: ({ order }) => moveInto(page, order),
    number: ({ text }) => write(page, 'input[type="text"]', text),
    text: ({ text }) => write(page, 'input[type="text"]', text),
    gaps: ({ gaps }) => fillGaps(page, view.id, gaps),
    judgement: ({ text }) => write(page, 'textarea', text),
  };
  // The drawing of a kind may still be on its way, and what is not there yet cannot be counted.
  await page.locator('.question fieldset').first().waitFor();
  // The compiler cannot see that the answer's kind and its way agree.
  await (ways[answer.kind] as (own: Answer) => unknown)(answer);
}

/** One of a group: Tab reaches the group, arrows move in it and choose. */
async function chooseRadio(page: Page, value: string): Promise<void> {
  await tabTo(page, '.option input');
  const chosen = page.locator(`.option input[value="${value}"]`);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 10 && !(await chosen.isChecked()); presses += 1)
    await page.keyboard.press('ArrowDown');
  await expect(chosen).toBeChecked();
}

/** Several: each is reached with Tab and ticked with Space; once through them in the order of the page. */
async function tick(page: Page, values: readonly string[]): Promise<void> {
  const all = await page
    .locator('.option input')
    .evaluateAll((found) => found.map((each) => (each as HTMLInputElement).value));
  for (const value of all.filter((each) => values.includes(each))) {
    await tabTo(page, `input[value="${value}"]`);
    await page.keyboard.press('Space');
  }
  await expect(page.locator('.option input:checked')).toHaveCount(values.length);
}

/** A select a row, in the order of the page; the arrow goes down its options. */
async function choosePlaces(
  page: Page,
  question: string,
  places: Readonly<Record<string, string>>,
): Promise<void> {
  const names = await page
    .locator('fieldset select')
    .evaluateAll((found) => found.map((each) => (each as HTMLSelectElement).name));
  for (const name of names) {
    const wanted = Object.entries(places).find(([row]) => name === `${question}.${row}`)?.[1];
    await tabTo(page, `select[name="${name}"]`);
    await chooseInSelect(page, name, wanted ?? '');
  }
}

/** A select or a field a gap, in the order of the text. */
async function fillGaps(
  page: Page,
  question: string,
  gaps: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [gap, value] of Object.entries(gaps)) {
    const name = `${question}.${gap}`;
    const control = page.locator(`[name="${name}"]`);
    await tabTo(page, `[name="${name}"]`);
    if ((await control.evaluate(({ tagName }) => tagName)) === 'SELECT')
      await chooseInSelect(page, name, value);
    else await page.keyboard.type(value);
  }
}

async function chooseInSelect(page: Page, name: string, wanted: string): Promise<void> {
  const select = page.locator(`select[name="${name}"]`);
  for (let presses = 0; presses < 12 && (await select.inputValue()) !== wanted; presses += 1)
    await page.keyboard.press('ArrowDown');
  await expect(select).toHaveValue(wanted);
}

/** Moves each item up to its place, from the first on; when none had to move, says that the order is meant. */
async function moveInto(page: Page, order: readonly string[]): Promise<void> {
  const rows = () =>
    page
      .locator('[data-item]')
      .evaluateAll((found) => found.map((each) => each.getAttribute('data-item') ?? ''));
  let moves = 0;
  for (const [to, item] of order.entries()) {
    for (let at = (await rows()).indexOf(item); at > to; at -= 1) {
      await tabTo(page, `[data-item="${item}"] button[data-way="up"]`);
      await page.keyboard.press('Enter');
      moves += 1;
      await expect.poll(async () => (await rows()).indexOf(item)).toBe(at - 1);
    }
  }
  if (moves > 0) return;
  await tabTo(page, '.order-keep');
  await page.keyboard.press('Enter');
}

async function write(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, `fieldset ${field}`);
  await page.keyboard.type(text);
}
