// The door of the classroom, as an example of a page made on demand. What holds on every page is tested in every-page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { weigh } from '../../../scripts/budgets.ts';

const client = join(import.meta.dirname, '..', '..', '..', 'dist', 'client');

test('the page is made for whoever asks, and kept by nobody', async ({ request }) => {
  const page = await request.get('/join/');
  expect(page.status()).toBe(200);
  const headers = page.headers();
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-type']).toBe('text/html;charset=utf-8');
  expect(headers['content-encoding']).toBe('gzip');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('the page loads less than 40 kB, 6 kB of it scripts, like any page that is read', async ({
  request,
}) => {
  const html = await (await request.get('/join/')).text();
  const weight = weigh(html, (address) => readFileSync(join(client, address), 'utf8'));
  expect(weight.all).toBeLessThan(40_000);
  expect(weight.scripts).toBeLessThan(6000);
});

test('an address of the classroom where nothing is shows the page for that', async ({
  request,
}) => {
  for (const path of ['/teach/nothing/', '/class/nothing/at-all/', '/join/nothing/']) {
    const page = await request.get(path);
    expect([path, page.status()]).toEqual([path, 404]);
    expect(await page.text()).toContain('There is no such page');
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a code is typed first, then the name; whoever cannot be let in is told, and keeps the name', async ({
    page,
    baseURL,
  }) => {
    await page.goto('/join/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Join your class');
    await page.getByLabel('Class code').fill('hawk42');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByRole('alert')).toContainText('“hawk42” cannot be a code');
    await page.getByLabel('Class code').fill('acd-efhj');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByLabel('Your name').fill('Dana Omar');
    await page.getByLabel('Your three words').fill('zoo zoo zoo');
    const sent = page.waitForRequest('**/api/join');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    expect(await (await sent).headerValue('Origin')).toBe(baseURL);
    await expect(page.getByRole('alert')).toContainText('Nobody can be let in with this');
    await expect(page.getByLabel('Your name')).toHaveValue('Dana Omar');
    await expect(page.getByLabel('Your three words')).toHaveValue('');
  });

  test('the field asks for a code before anything is sent', async ({ page }) => {
    await page.goto('/join/');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByLabel('Class code')).toBeFocused();
    expect(new URL(page.url()).pathname).toBe('/join/');
  });
});
