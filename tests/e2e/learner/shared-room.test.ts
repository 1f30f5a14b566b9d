// A class over the Wi-Fi of a room: plain http from an address of this machine, no internet, and computers that learners share.
import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { Assignment, Class } from '../../../src/classroom/records.ts';
import type { Room } from '../../../src/classroom/room.ts';
import type { Seat } from '../../../src/classroom/records.ts';
import { readForClass } from '../../../src/content/for-class.ts';
import { openStore } from '../../../src/db/open.ts';
import { nameKey } from '../../../src/classroom/secrets.ts';
import { loadKinds } from '../../../src/quiz/kinds.ts';
import { aClass, anAssignment } from '../../classroom/a-class.ts';
import { freePort, type RunningServer, startServer } from '../../durability/a-server.ts';
import { roomOn } from '../../durability/load.ts';

/* One server for all of them, each with a class of its own. */
test.describe.configure({ mode: 'default' });

const folder = mkdtempSync(join(tmpdir(), 'multivector-room-'));
const file = join(folder, 'class.sqlite');
const env = {
  HOST: '0.0.0.0',
  COURSE: 'tests/course',
  DIST: '.test-course',
  DATABASE_URL: '',
  DATABASE_FILE: file,
};
let port: number;
let server: RunningServer;
let room: Room;
let klass: Class;
let assignment: Assignment;

/** The address by which other devices of the room find this machine; one that stands for it where it has none. */
const found = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address;
const name = found ?? 'laptop.test';
const origin = () => `http://${name}:${port}`;
test.use({
  launchOptions: async ({ launchOptions }, give) => {
    const rule = '--host-resolver-rules=MAP laptop.test 127.0.0.1';
    await give({ ...launchOptions, args: [...(launchOptions.args ?? []), rule] });
  },
});

test.beforeAll(async () => {
  await loadKinds();
  port = await freePort();
  server = await startServer(port, env);
  room = roomOn(await openStore({ file }), readForClass('tests/course'));
});
test.beforeEach(async () => {
  klass = await aClass(room, { title: 'Knots on Monday' });
  const release = { marks: 'manual', keys: 'manual', explanations: 'manual' } as const;
  const what = { kind: 'quiz', ref: 'class-knots' } as const;
  assignment = await anAssignment(room, klass.id, { title: 'Monday', release }, what);
});
test.afterAll(async () => {
  await room?.store.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Comes in at the door: for the first time without words, and the words are given back; later with them. */
async function comeIn(page: Page, who: string, words?: string): Promise<string> {
  await page.goto(`${origin()}/join/?code=${klass.code}`);
  return sayWho(page, who, words);
}

async function sayWho(page: Page, who: string, words?: string): Promise<string> {
  await page.getByLabel('Your name').fill(who);
  if (words !== undefined) await page.getByLabel('Your three words').fill(words);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  if (words !== undefined) return words;
  const given = await page.locator('.pass-words').innerText();
  await page.getByRole('link', { name: 'I have written them down' }).click();
  return given;
}

/** Opens the quiz from the page of the class. */
async function beginWork(page: Page): Promise<void> {
  await page.locator('main a[href*="/assignments/"]').first().click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.locator('form.sitting')).toHaveAttribute('data-ready', 'true');
}

const pick = (page: Page, text: string) => page.getByLabel(`${text}, only-in-class`).check();
const kept = (page: Page) => page.locator('.sitting-kept');

async function handIn(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('button', { name: 'Hand in all the same' }).click();
  await expect(page).toHaveURL(/\/review\/$/);
  return page.locator('.receipt-code').innerText();
}

const seatOf = async (who: string): Promise<Seat> => {
  const seat = await room.store.seats.byName(klass.id, nameKey(who));
  if (seat === undefined) throw new Error(`${who} has no seat`);
  return seat;
};

/** What the server has of a learner: the only attempt, and what was answered in it, in order. */
async function onServer(who: string) {
  const seat = await seatOf(who);
  const attempts = await room.store.attempts.ofSeat(klass.id, assignment.id, seat.id);
  const [attempt] = attempts;
  expect(attempts).toHaveLength(1);
  if (attempt === undefined) throw new Error(`${who} has begun nothing`);
  const log = await room.store.attempts.log(klass.id, attempt.id);
  return { attempt, log: log.map(({ type, question }) => question ?? type) };
}

/** How many events wait in the browser's own database, by the seat that they belong to. */
function onDevice(page: Page): Promise<Record<string, number>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const opening = indexedDB.open('multivector-outbox');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('entries').objectStore('entries').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            const counts: Record<string, number> = {};
            for (const { seat } of all.result) counts[seat] = (counts[seat] ?? 0) + 1;
            opening.result.close();
            resolve(counts);
          };
        };
      }),
  );
}

/** For whom each request with events was, and whether the server took it. */
function followSending(context: BrowserContext) {
  const sent: string[] = [];
  context.on('requestfinished', (request) => {
    if (!request.url().endsWith('/events')) return;
    sent.push((JSON.parse(request.postData() ?? '{}') as { seat: string }).seat);
  });
  return sent;
}

test('a room without internet: from joining to the receipt over plain http, with a break in the middle, and nobody else is asked', async ({
  page,
  context,
}) => {
  const hosts = new Set<string>();
  const faults: string[] = [];
  context.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // That there is no connection, and that such an address cannot keep other windows apart, is so and does no harm.
    const known = /ERR_INTERNET_DISCONNECTED|Cross-Origin-Opener-Policy header has been ignored/;
    if (message.type() === 'error' && !known.test(message.text())) faults.push(message.text());
  });
  await comeIn(page, 'Айгүл');
  await beginWork(page);
  // What such an address does not have: a test that has it tests something else.
  expect(
    await page.evaluate(() => ({
      secure: isSecureContext,
      worker: 'serviceWorker' in navigator,
      locks: 'locks' in navigator,
      uuid: 'randomUUID' in crypto,
    })),
  ).toEqual({ secure: false, worker: false, locks: false, uuid: false });

  await pick(page, 'The bowline');
  await expect(kept(page)).toHaveAttribute('data-kept', 'sent');
  await context.setOffline(true);
  await pick(page, 'A sheet');
  await page.getByLabel('A line, only-in-class').check();
  await expect(kept(page)).toContainText('2 answers saved here, not sent yet');
  await expect(page.locator('.sitting-notes')).toContainText('Work on');
  expect((await onServer('Айгүл')).log).toEqual(['plain.class-choice']);
  await context.setOffline(false);
  await expect(kept(page)).toHaveAttribute('data-kept', 'sent');
  const receipt = await handIn(page);

  const { attempt, log } = await onServer('Айгүл');
  expect(attempt).toMatchObject({ receipt, handedInBy: 'learner', answered: 2 });
  const choices = 'plain.class-choices';
  expect(log).toEqual(['plain.class-choice', choices, choices, 'handed-in']);
  expect([...hosts]).toEqual([new URL(origin()).host]);
  expect(faults).toEqual([]);
});

test('on a shared computer nobody sends what another learner answered without a connection; its learner comes back and does', async ({
  page: first,
  context,
}) => {
  const sent = followSending(context);
  const words = await comeIn(first, 'Айгүл');
  await beginWork(first);
  await pick(first, 'The bowline');
  await expect(kept(first)).toHaveAttribute('data-kept', 'sent');
  const me = await context.newPage();
  await me.goto(`${origin()}/class/${klass.id}/me/`);
  await context.setOffline(true);
  await pick(first, 'A sheet');
  await pick(first, 'A line');
  await expect(kept(first)).toContainText('2 answers saved here, not sent yet');
  await me.getByRole('button', { name: 'Done on this computer' }).click();
  await expect(me.locator('[data-done-said]')).toContainText('2 answers could not be sent yet');
  // What a page sends while it closes goes past the offline switch of a test: here it finds nobody.
  await server.stop();
  await first.close();
  await me.close();
  server = await startServer(port, env);
  await context.setOffline(false);

  const second = await context.newPage();
  await comeIn(second, 'Berik');
  await expect(second.locator('[data-outbox]')).toContainText('Answers of another learner');
  await beginWork(second);
  await pick(second, 'The reef');
  await expect(kept(second)).toHaveAttribute('data-kept', 'sent');
  await handIn(second);
  const [aigul, berik] = [await seatOf('Айгүл'), await seatOf('Berik')];
  expect(await onDevice(second)).toEqual({ [aigul.id]: 2 });
  await second.goto(`${origin()}/class/${klass.id}/me/`);
  await second.getByRole('button', { name: 'Done on this computer' }).click();
  await expect(second).toHaveURL(/\/join\/$/);
  // Taking the own things away leaves those of others.
  expect(await onDevice(second)).toEqual({ [aigul.id]: 2 });
  expect((await onServer('Айгүл')).log).toEqual(['plain.class-choice']);
  expect((await onServer('Berik')).log).toEqual(['plain.class-choice', 'handed-in']);
  expect(new Set(sent.slice(1))).toEqual(new Set([berik.id]));

  await comeIn(second, 'Айгүл', words);
  await expect(second.locator('[data-outbox]')).toContainText('All your answers have been sent');
  expect(await onDevice(second)).toEqual({});
  const choices = 'plain.class-choices';
  const { log } = await onServer('Айгүл');
  expect(log).toEqual(['plain.class-choice', choices, choices]);
  expect((await onServer('Berik')).log).toHaveLength(2);
  expect(sent.at(-1)).toBe(aigul.id);
});

test('a session that ends in the middle keeps the answers; they are sent after joining again, back on the same paper', async ({
  page,
}) => {
  const words = await comeIn(page, 'Айгүл');
  await beginWork(page);
  const paper = page.url();
  await pick(page, 'The bowline');
  await expect(kept(page)).toHaveAttribute('data-kept', 'sent');
  const seat = await seatOf('Айгүл');
  await room.store.sessions.dropOfSeat(klass.id, seat.id);
  await pick(page, 'A sheet');
  await expect(kept(page)).toHaveAttribute('data-kept', 'needs-you');
  await expect(page.locator('.sitting-notes')).toContainText('You are no longer signed in');
  expect(await onDevice(page)).toEqual({ [seat.id]: 1 });
  await page.getByRole('link', { name: 'Join again and come back here' }).click();
  await page.getByLabel('Class code').fill(klass.code);
  await page.getByRole('button', { name: 'Go on' }).click();
  await sayWho(page, 'Айгүл', words);
  await expect(page).toHaveURL(paper);
  await expect(page.getByLabel('A sheet, only-in-class')).toBeChecked();
  await expect(kept(page)).toHaveAttribute('data-kept', 'sent');
  expect(await onDevice(page)).toEqual({});
  expect((await onServer('Айгүл')).log).toEqual(['plain.class-choice', 'plain.class-choices']);
});
