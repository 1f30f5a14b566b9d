// What holds on every page whatever the size of the screen.
import { expect, test } from '@playwright/test';
import { addresses } from './pages.ts';

/** The HTML of every page asked for so far; a page is asked for once, however many lead to it. */
const pages = new Map<string, string>();

/** What the pattern's group matches, everywhere in the text. */
const every = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map(([, found = '']) =>
    found.replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
  );

for (const address of addresses) {
  test(`${address} has one heading, a title, a language, and links that lead somewhere`, async ({
    request,
    baseURL,
  }) => {
    const site = baseURL ?? '';
    const get = async (path: string, status = 200): Promise<string> => {
      const known = pages.get(path);
      if (known !== undefined) return known;
      const answer = await request.get(path);
      expect(answer.status(), `${path} in ${address}`).toBe(status);
      const html = await answer.text();
      pages.set(path, html);
      return html;
    };
    const own = await get(address, address === '/404.html' ? 404 : 200);
    expect(every(/<(h1)[\s>]/g, own)).toHaveLength(1);
    expect(every(/<title>([^<]*)<\/title>/g, own)[0]?.length).toBeGreaterThan(5);
    expect(own).toMatch(/<html[^>]* lang="en"/);
    const links = new Set(every(/<a[^>]*\shref="([^"]*)"/g, own));
    expect(links.size).toBeGreaterThan(3);
    for (const href of links) {
      const link = new URL(href, `${site}${address}`);
      if (link.origin !== site) continue;
      const html = link.pathname === address ? own : await get(link.pathname);
      if (link.hash !== '')
        expect(html, `${href} in ${address}`).toContain(
          `id="${decodeURIComponent(link.hash.slice(1))}"`,
        );
    }
  });
}
