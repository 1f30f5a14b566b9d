// Killing the tab at any moment loses no answer that was given: `KILLS` says how often (50; more in test:full).
import { expect, type Page, test } from '@playwright/test';
import { hash } from '../../../src/quiz/seed.ts';
import { logged } from './log.ts';

const kills = Number(process.env.KILLS ?? 50);
const quiz = '/quizzes/plain/';
const seed = process.env.KILL_SEED ?? 'kill';
const chance = (what: string, below: number) => hash(`${seed}/${what}`) % below;

interface Given {
  readonly question: string;
  /** The options chosen, in the order of the alphabet, spaces between. */
  readonly options: string;
}

/**
 * Answers questions until the page is gone. `seen` takes each answer whose verdict was on the screen; `done` is called
 * after everything done, so that the moment of death follows from that and not from how fast a machine is.
 */
async function goOn(
  page: Page,
  round: number,
  seen: (given: Given) => void,
  done: () => void,
): Promise<void> {
  await page.goto(quiz);
  done();
  await page.locator('.player[data-ready="true"]').waitFor();
  done();
  for (let step = 0; ; step += 1) {
    const submit = page.locator('.player-buttons button').last();
    // The drawing of a kind may still be on its way: until then a question shows neither options nor what it was found to be.
    await page.locator('.verdict, .summary, .option input').first().waitFor();
    if ((await page.locator('.verdict, .summary').count()) > 0) {
      await submit.click();
      done();
      continue;
    }
    const options = page.locator('.option input');
    const option = options.nth(chance(`${round}/${step}`, await options.count()));
    await option.check();
    done();
    // What an earlier round chose and did not hand in is still chosen.
    const chosen = await page
      .locator('.option input:checked')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
    const given = {
      question: (await option.getAttribute('name')) ?? '',
      options: chosen.toSorted().join(' '),
    };
    await submit.click();
    done();
    await page.locator('.verdict').waitFor();
    seen(given);
    done();
  }
}

/** The options of an answer in the log. */
function optionsOf(answer: unknown): string {
  const { option, options = [option ?? ''] } = answer as { option?: string; options?: string[] };
  return options.toSorted().join(' ');
}

test(`killing the tab at ${kills} random moments loses no answer that was given`, async ({
  context,
}) => {
  test.setTimeout(60_000 + kills * 6000);
  const given: Given[] = [];
  for (let round = 0; round < kills; round += 1) {
    const page = await context.newPage();
    let dying = false;
    // 2 things bring the quiz to life, then 4 go with each question: up to two of them are gone through.
    let left = chance(`when ${round}`, 10);
    const time = Promise.withResolvers<void>();
    const done = () => {
      left -= 1;
      if (left < 0) time.resolve();
    };
    const work = goOn(page, round, (answer) => given.push(answer), done).catch((error: unknown) => {
      // Only the death of the page may end it.
      if (!dying) throw error;
    });
    await Promise.race([time.promise, work]);
    // Not always right after something was done: what it set going is then under way.
    await page.waitForTimeout(chance(`later ${round}`, 60));
    dying = true;
    if (chance(`how ${round}`, 2) === 0) await page.close({ runBeforeUnload: false });
    else {
      // The whole process of the page dies, as when a system runs out of memory; the call has no answer then.
      const died = page.waitForEvent('crash');
      const session = await context.newCDPSession(page);
      void session.send('Page.crash').catch(() => undefined);
      await died;
      await page.close();
    }
    await work;
  }
  const page = await context.newPage();
  await page.goto('/progress/');
  const answers = (await logged(page)).flatMap(({ type, question, answer }) =>
    type === 'answered' ? [{ question, options: optionsOf(answer) }] : [],
  );
  expect(given.length).toBeGreaterThan(kills / 4);
  // Several attempts may hold the same answer to a question, so each in the log stands for one given.
  const left = [...answers];
  const lost = given.filter(({ question, options }) => {
    const at = left.findIndex((each) => each.question === question && each.options === options);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
  expect(lost).toEqual([]);
});
