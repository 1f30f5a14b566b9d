// What holds on every page, at desktop and phone size, light and dark. What no size changes is in every-page.test.ts.
import type AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { addresses } from './pages.ts';

test('there are pages to test', () => {
  expect(addresses.length).toBeGreaterThan(8);
});

interface Heard {
  readonly said: string[];
  readonly strangers: string[];
  fontBytes: number;
}

/** Listens to what a page says on its console and asks of the network. */
function listen(page: Page, origin: string): Heard {
  const heard: Heard = { said: [], strangers: [], fontBytes: 0 };
  page.on('console', (message) => heard.said.push(message.text()));
  page.on('pageerror', (error) => heard.said.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) heard.strangers.push(url);
  });
  page.on('response', async (response) => {
    if (response.url().endsWith('.woff2')) heard.fontBytes += (await response.body()).length;
  });
  return heard;
}

/** The rules of axe that depend on colours alone. */
const colours = ['color-contrast', 'link-in-text-block'];

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** How far the page goes beyond the right edge of the window, in pixels. */
const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What the page itself says of how far something moved, and what: a failure must say where to look. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    const told = (entry: PerformanceEntry) => {
      const moved = (Reflect.get(entry, 'sources') as { node: Node | null }[]).map(({ node }) =>
        (node instanceof Element ? node.outerHTML : node?.textContent)?.slice(0, 120),
      );
      return `${Reflect.get(entry, 'value')} ${moved.join(' | ')}`;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(told(entry));
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Down to the foot and up again, so that everything that loads late has loaded. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 20));
    }
  });
  await page.waitForLoadState('networkidle');
}

// Both in one test, for one loading of the page: there are many pages, and loading is half of the time.
for (const address of addresses) {
  test(`${address} is quiet, stays at home, holds its policy, does not move, and can be used by everybody`, async ({
    page,
    baseURL,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    const heard = listen(page, baseURL ?? '');
    await watchShifts(page);
    const response = await page.goto(address);
    await readToTheEnd(page);

    await test.step('quiet, at home, by its policy, unmoved', async () => {
      expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
      const policy = await page
        .locator('meta[http-equiv="content-security-policy" i]')
        .getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(await page.locator('[style]').count(), 'elements with a style attribute').toBe(0);
      // The browser itself says that the page for missing pages came with the status it must have.
      const said = heard.said.filter(
        (words) => response?.status() !== 404 || !words.includes('status of 404'),
      );
      expect(said, 'words on the console').toEqual([]);
      expect(heard.strangers, 'requests to others').toEqual([]);
      expect(await beyond(page), 'pixels beyond the right edge').toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => Reflect.get(window, 'shifts')), 'layout shifts').toEqual([]);
      const italics = await page.evaluate(() =>
        [...document.querySelectorAll('body *')].some(
          (element) =>
            getComputedStyle(element).fontStyle === 'italic' && element.textContent !== '',
        ),
      );
      // The glossary shows words in Kazakh and Russian, whose letters come in files of their own.
      if (!/^\/(glossary|sources)\//.test(address))
        expect(heard.fontBytes, 'bytes of fonts').toBeLessThanOrEqual(italics ? 165_000 : 110_000);
    });

    await test.step('used by everybody, in light and in dark colours', async () => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      // Open everything that is closed, so that what is inside is looked at too.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        scrollTo({ top: 0, behavior: 'instant' });
      });
      expect(await violations(axeOn(page))).toEqual([]);
      expect(await beyond(page), 'pixels beyond the right edge, all opened').toBeLessThanOrEqual(0);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      // The page is the same but for its colours.
      expect(await violations(axeOn(page).withRules(colours))).toEqual([]);
    });
  });
}
