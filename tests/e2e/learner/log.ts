// The learner's log, read and written past the program.
import type { Page } from '@playwright/test';

export interface Logged {
  readonly type: string;
  readonly question?: string;
  readonly answer?: unknown;
  readonly sure?: number;
  readonly name?: string;
  readonly value?: string;
}

/** Everything in the log. */
export function logged(page: Page): Promise<Logged[]> {
  return page.evaluate(
    () =>
      new Promise<Logged[]>((resolve, reject) => {
        const request = indexedDB.open('multivector-study');
        request.onerror = () => reject(new Error('cannot open the log'));
        request.onsuccess = () => {
          const all = request.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result);
          };
        };
      }),
  );
}

/** Moves every event so many days into the past, as if that time had gone by. */
export function age(page: Page, days: number): Promise<void> {
  return page.evaluate(
    (by) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('multivector-study');
        request.onerror = () => reject(new Error('cannot open the log'));
        request.onsuccess = () => {
          const transaction = request.result.transaction('events', 'readwrite');
          const store = transaction.objectStore('events');
          const all = store.getAll();
          all.onsuccess = () => {
            for (const event of all.result) store.put({ ...event, at: event.at - by * 86_400_000 });
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    days,
  );
}

/** Begins an attempt at a quiz and goes to one of its questions, as if those before it had been looked at. */
export function standAt(
  page: Page,
  begun: { readonly quiz: string; readonly seed: string; readonly questions: readonly string[] },
  where: string,
): Promise<void> {
  return page.evaluate(
    ([started, question]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('multivector-study');
        request.onerror = () => reject(new Error('cannot open the log'));
        request.onsuccess = () => {
          const transaction = request.result.transaction(['events', 'places'], 'readwrite');
          const attempt = `quiz:made-up`;
          const rules = { feedback: 'immediate' };
          const event = { type: 'started', id: 'made-up', attempt, rules, at: 1, ...started };
          transaction.objectStore('events').put(event);
          transaction.objectStore('places').put({ attempt, where: question, drafts: {}, sure: {} });
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [begun, where] as const,
  );
}

/** Writes events into the log as another tab would, and tells the page. */
export async function write(page: Page, events: readonly object[]): Promise<void> {
  await page.evaluate(async (all) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('multivector-study');
      opening.onerror = () => reject(new Error('the log does not open'));
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = database.transaction('events', 'readwrite');
    for (const event of all) transaction.objectStore('events').add(event);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
    new BroadcastChannel('multivector-study').postMessage('changed');
  }, events);
}
