// The foot of a short page stays where it is while its own end is still on the way.
import { expect, test } from '@playwright/test';

for (const address of ['/exercise/hawk-buzzard/debrief/', '/nothing-here/'])
  test(`the foot of ${address} does not move when the rest of it comes`, async ({ page }) => {
    await page.goto(address);
    const tops = await page.locator('.site-foot').evaluate((foot) => {
      const top = () => foot.getBoundingClientRect().top;
      const whole = top();
      foot.querySelector('nav')?.remove();
      return [whole, top()];
    });
    expect(tops[1]).toBe(tops[0]);
  });
