import { chromium } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
const base = process.argv[2]; const paths = process.argv.slice(3);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-dev-shm-usage'] });
for (const path of paths) for (const [w, scheme] of [[1360,'light'],[360,'dark']]) {
  const context = await browser.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  if (process.env.COOKIE) await context.addCookies(process.env.COOKIE.split(';').map((c) => { const [name, value] = c.split('='); return { name, value, url: base }; }));
  const page = await context.newPage();
  const errors = []; page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  await page.goto(base + path);
  const axe = await new AxeBuilder({ page }).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  console.log(path, w, scheme, wide, axe.violations.map((v) => v.id + ' ' + v.nodes.map((n) => n.html).slice(0, 2)), errors);
  await page.screenshot({ path: `.try/${path.replaceAll('/', '_')}-${w}-${scheme}.png`, fullPage: true });
  await context.close();
}
await browser.close();
