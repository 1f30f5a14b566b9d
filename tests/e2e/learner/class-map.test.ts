// A question of class work with a map is asked on its map, with scripts and without, and shown on it afterwards.
import { expect, test } from '@playwright/test';
import { begin } from '../../../src/classroom/begin.ts';
import { saveEvents } from '../../../src/classroom/saving.ts';
import { aDesk, type Desk } from '../instructor/a-desk.ts';

let desk: Desk;
test.beforeAll(async () => {
  desk = await aDesk();
});
test.afterAll(() => desk.close());

for (const javaScriptEnabled of [true, false])
  test(`the land is drawn, ${javaScriptEnabled ? 'with' : 'without'} scripts, before the hand-in and after it`, async ({
    browser,
  }) => {
    const { seat, cookies } = await desk.learner(`Olga ${javaScriptEnabled}`);
    const assignment = await desk.assign({}, { kind: 'quiz', ref: 'class-quiet' });
    const attempt = await begin(desk.room, seat, assignment.id);
    const context = await browser.newContext({ javaScriptEnabled, baseURL: desk.url });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const address = `/class/${desk.klass.id}/attempts/${attempt.id}/`;
    const land = page.locator('.map-land');
    await page.goto(address);
    await expect(land).toHaveCount(1);
    await land.scrollIntoViewIfNeeded();
    // What is not there has no size.
    await expect.poll(async () => (await land.boundingBox())?.width ?? 0).toBeGreaterThan(200);
    const handedIn = { id: 'h', type: 'handed-in', at: 0 } as const;
    await saveEvents(desk.room, seat, attempt.id, { seat: seat.id, sentAt: 0, events: [handedIn] });
    await page.goto(`${address}review/`);
    await expect.poll(async () => (await land.boundingBox())?.width ?? 0).toBeGreaterThan(200);
    await context.close();
  });
