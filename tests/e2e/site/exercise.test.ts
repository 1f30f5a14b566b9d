// The decision exercise in a browser: played, left, gone on with, finished, looked at, and played again in another world.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { isRefused, replay } from '../../../src/scenario/replay.ts';
import { game } from '../../scenario/plays.ts';
import { axeOn } from '../axe.ts';
import {
  advise,
  address,
  atRound,
  openExercise,
  playOn,
  reason,
  screenOf,
  setUp,
} from './playing.ts';

const debrief = `${address}debrief/`;
const fair = async (page: Page) => {
  expect((await axeOn(page).analyze()).violations).toEqual([]);
};

test('a play is left in round 5, gone on with, finished, looked at, and repeated with another aim', async ({
  context,
}) => {
  test.setTimeout(240_000);
  const first = await context.newPage();
  await openExercise(first);
  await setUp(first);
  await playOn(first, atRound(5));
  const stood = await first.locator('.ex-gauge b').allInnerTexts();
  // The tab goes in the middle of a reason that is not given yet.
  await first.locator('[name="reason"]').fill('half a sentence');
  await first.close();

  const page = await context.newPage();
  await openExercise(page);
  await page.getByRole('button', { name: 'Go on with round 5 of 9' }).click();
  await expect(page.locator('.ex-main .eyebrow').first()).toContainText(/round 5 of 9/i);
  // A page that is loaded again in the same tab stands where it stood, with what was typed.
  await page.locator('[name="reason"]').fill('half a sentence');
  await page.reload();
  await expect(page.locator('[name="reason"]')).toHaveValue('half a sentence');
  expect(await page.locator('.ex-gauge b').allInnerTexts()).toEqual(stood);
  await playOn(page);
  const ending = await page.locator('.ex-ended h1').innerText();
  await page.getByRole('link', { name: 'To the debrief' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ending);
  await expect(page.getByText(reason).first()).toBeVisible();
  // What really happened opens only when it is asked for.
  await expect(page.getByText('You advised:').first()).toBeHidden();
  await page.getByText('Open what really happened').click();
  await expect(page.getByText('You advised:').first()).toBeVisible();
  await page.getByLabel(/I used to think/).fill('I used to think A. Now I think B.');
  await page.getByLabel(/I used to think/).blur();

  // The record replays here, outside of the browser, to the same digest; with a letter changed it is refused.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save it as a file' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const record = JSON.parse(text) as { steps: { digest: string; reason?: string }[] };
  const again = replay(game, record);
  if (isRefused(again)) throw new Error(again.why);
  expect(again.record.steps.at(-1)?.digest).toBe(record.steps.at(-1)?.digest);
  const third = record.steps[2]?.reason === undefined ? 2 : 3;
  const flipped = structuredClone(record);
  const step = flipped.steps[third - 1];
  if (step?.reason === undefined) throw new Error('no reason to flip a letter of');
  step.reason = step.reason.replace('I', 'J');
  expect(replay(game, flipped)).toMatchObject({ step: third });

  // The same seed in another world, the earlier advice repeated at one go, and both beside each other.
  await page
    .getByRole('button', { name: /^Play again:/ })
    .first()
    .click();
  await page.waitForURL(`**${address}**`);
  await page.locator('.ex[data-ready="true"] .ex-follow').waitFor();
  await page.getByRole('button', { name: 'Give the same advice again' }).click();
  await expect(page.locator('.ex')).toHaveAttribute('data-screen', 'report');
  await page.locator('.ex-report .primary').click();
  await page.getByRole('button', { name: 'Repeat the rest' }).click();
  const stopped = page.locator('.ex-ended, .ex-follow:has-text("cannot be repeated")');
  await stopped.waitFor({ timeout: 60_000 });
  // An interrupt that the first play never met has to be answered anew.
  await playOn(page);
  await page.getByRole('link', { name: 'To the debrief' }).click();
  const compared = page.locator('[data-compare]');
  await expect(compared).toBeVisible();
  const worlds = await compared.locator('tbody tr').first().locator('td').allInnerTexts();
  expect(new Set(worlds).size).toBe(2);
  // What was written of the first play is still there.
  await page.getByLabel('Play', { exact: true }).selectOption({ index: 1 });
  await expect(page.getByLabel(/I used to think/)).toHaveValue('I used to think A. Now I think B.');
});

test('a whole short play needs no pointer, and every screen passes axe', async ({ page }) => {
  test.setTimeout(240_000);
  await openExercise(page);
  await fair(page);
  const press = (key: string) => page.keyboard.press(key);
  const focus = (locator: ReturnType<Page['locator']>) => locator.focus();
  await focus(page.getByRole('button', { name: /Short form/ }));
  await press('Enter');
  const head = page.locator('.ex [data-focus]').first();
  await expect(head).toBeFocused();
  await fair(page);
  await focus(page.getByRole('button', { name: 'Go on', exact: true }));
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Two minutes on the rules' })).toBeFocused();
  // Without an answer it does not go on, and the first unanswered question takes the focus.
  await focus(page.getByRole('button', { name: 'Go on', exact: true }));
  await press('Enter');
  await expect(page.locator('.ex-card input').first()).toBeFocused();
  for (const card of await page.locator('.ex-card').all()) {
    await focus(card.locator('input').first());
    await press('Space');
  }
  await fair(page);
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'What you are after' })).toBeFocused();
  await fair(page);
  // The sliders answer to the arrow keys, and always add to 100.
  await focus(page.getByRole('slider').first());
  for (let i = 0; i < 4; i += 1) await press('ArrowRight');
  const points = await page
    .getByRole('slider')
    .evaluateAll((all) => all.map((each) => Number((each as HTMLInputElement).value)));
  expect(points[0]).toBe(40);
  expect(points.reduce((sum, each) => sum + each, 0)).toBe(100);
  await focus(page.getByRole('button', { name: 'Go on', exact: true }));
  await press('Enter');
  await focus(page.locator('[name="redLine"]').first());
  await press('Space');
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'What you assume' })).toBeFocused();
  await fair(page);
  for (const card of await page.locator('.ex-card').all()) {
    await focus(card.getByRole('radio').first());
    await press('Space');
  }
  await press('Enter');
  await expect(page.getByRole('slider').first()).toBeVisible();
  await focus(page.getByRole('button', { name: 'Take the chair' }));
  await press('Enter');
  await page.locator('.ex-form').waitFor();
  await expect(page.locator('#ex-title')).toBeFocused();
  await fair(page);

  const seen = new Set<string>();
  for (let screen = await screenOf(page); screen !== 'nothing'; screen = await screenOf(page)) {
    if (screen === 'advice') {
      await focus(page.locator('[name="option"]:enabled').first());
      await press('Space');
      await focus(page.locator('[name="reason"]'));
      await page.keyboard.type(reason);
      for (const name of ['expected', 'confidence']) {
        const field = page.locator(`[name="${name}"]`).first();
        if ((await field.count()) === 0) continue;
        await focus(field);
        await press('Space');
      }
      // Advice cannot be taken back, so a list is no place to give it from.
      await press('Enter');
      expect(await screenOf(page)).toBe('advice');
      await focus(page.getByRole('button', { name: 'Give this advice' }));
      await press('Enter');
    } else {
      if (!seen.has(screen)) await fair(page);
      await focus(
        screen === 'report'
          ? page.locator('.ex-report .primary')
          : page.getByRole('button', { name: 'That is what I believe' }),
      );
      await press('Enter');
    }
    seen.add(screen);
    await expect(page.locator('.ex')).not.toHaveAttribute('data-screen', screen);
    await expect(page.locator('.ex [data-focus]').first()).toBeFocused();
  }
  expect([...seen].toSorted()).toEqual(['advice', 'belief', 'report']);
  await fair(page);
  await page.getByRole('link', { name: 'To the debrief' }).press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) (each as HTMLDetailsElement).open = true;
  });
  await fair(page);
});

test('advice is refused with what is missing, and a second press gives no second advice', async ({
  page,
}) => {
  await openExercise(page);
  await setUp(page);
  const give = page.getByRole('button', { name: 'Give this advice' });
  const alert = page.getByRole('alert').filter({ hasText: /./ });
  await give.click();
  await expect(alert).toHaveText('Choose an option first.');
  await page.locator('[name="option"]').first().check();
  await page.locator('[name="reason"]').fill('too short');
  await give.click();
  await expect(alert).toHaveText('Give a reason of 30 to 400 characters.');
  await expect(page.locator('[name="reason"]')).toBeFocused();
  await page.locator('[name="reason"]').fill(reason);
  await give.click();
  await expect(alert).toHaveText('Say what you expect, before you see what comes.');
  await page.locator('[name="expected"]').first().check();
  await page.locator('[name="confidence"]').first().check();
  await give.dblclick();
  await expect(page.locator('.ex')).toHaveAttribute('data-screen', 'report');
  await page.locator('.ex-report .primary').click();
  await expect(page.locator('.ex-main .eyebrow').first()).toContainText(/round 2 of 9/i);
});

test('two tabs of one play take each step once', async ({ context }) => {
  const first = await context.newPage();
  await openExercise(first);
  await setUp(first);
  const second = await context.newPage();
  await openExercise(second);
  await second.getByRole('button', { name: 'Go on with round 1 of 9' }).click();
  // A tab behind another draws seldom, and what is pressed in it waits for that.
  await first.bringToFront();
  await advise(first);
  // The other tab hears of it and stands where the play stands.
  await expect(second.locator('.ex-main .eyebrow').first()).toContainText(/round 2 of 9/i);
  await first.locator('.ex-report .primary').click();
  await expect(first.locator('.ex-main .eyebrow').first()).toContainText(/round 2 of 9/i);
});

test('an observer decides nothing and is asked nothing of their own', async ({ page }) => {
  test.setTimeout(120_000);
  await openExercise(page);
  await page.getByRole('button', { name: 'Observe', exact: true }).click();
  await expect(page.locator('.ex-form')).toBeVisible();
  await fair(page);
  for (let screen = await screenOf(page); screen !== 'nothing'; screen = await screenOf(page)) {
    if (screen === 'advice') {
      await page.getByRole('combobox').first().selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Write it down and go on' }).click();
    } else await page.locator('.ex-report .primary').click();
    await expect(page.locator('.ex')).not.toHaveAttribute('data-screen', screen);
  }
  await page.getByRole('link', { name: 'To the debrief' }).click();
  await expect(page.getByText('You observed;')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Against your own goals' })).toBeHidden();
  // A play that is over does not stand in the way of the next.
  await openExercise(page);
  await expect(page.getByRole('button', { name: 'Begin a new play' })).toBeVisible();
});

test('the debrief tells nothing before a play is over', async ({ page }) => {
  await page.goto(debrief);
  await expect(page.getByText('There is no finished play on this device yet.')).toBeVisible();
  await openExercise(page);
  await setUp(page);
  await advise(page);
  await page.goto(debrief);
  await expect(page.getByText('There is no finished play on this device yet.')).toBeVisible();
});

test('without scripts the way in can be read, and says what is missing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('The exercise needs scripts')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeHidden();
  await context.close();
});
