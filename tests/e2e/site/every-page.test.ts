// What holds on every page whatever the size of the screen.
import { expect, test } from '@playwright/test';
import { addresses } from './pages.ts';

/** The HTML of every page that a link led to so far; a page is asked for once, however many lead to it. */
const pages = new Map<string, string>();

for (const address of addresses) {
  test(`${address} has one heading, a title, a language, and links that lead somewhere`, async ({
    page,
    request,
  }) => {
    await page.goto(address);
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.title()).length).toBeGreaterThan(5);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const here = new URL(page.url());
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const own = [...new Set(links)]
      .map((link) => new URL(link))
      .filter(({ origin }) => origin === here.origin);
    for (const link of own) {
      if (link.pathname === here.pathname && link.hash === '#main') continue;
      let html = pages.get(link.pathname);
      if (html === undefined) {
        const answer = await request.get(link.pathname);
        expect(answer.status(), `${link.pathname} in ${address}`).toBe(200);
        html = await answer.text();
        pages.set(link.pathname, html);
      }
      if (link.hash !== '')
        expect(html, `${link.href} in ${address}`).toContain(
          `id="${decodeURIComponent(link.hash.slice(1))}"`,
        );
    }
  });
}
