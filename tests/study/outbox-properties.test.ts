// Whatever the network, the tabs and the sessions do: once all is delivered, the server has every answer once, in the order of answering.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Outbox } from '../../src/study/outbox.ts';
import { classServer, type Weather } from './class-server.ts';
import { answered, attempt, openPage, sendAll } from './outbox-page.ts';

const weather = fc.constantFrom<Weather>('fine', 'lost', 'mute', 'down', 'hotel', 'out');
/** Answer in one of two tabs, ask to send in one, or let one die and open it anew. */
const step = fc.record({
  do: fc.constantFrom('answer', 'answer', 'answer', 'send', 'reopen', 'leave'),
  tab: fc.integer({ min: 0, max: 1 }),
});

it('has every answer once on the server, in the order of answering, however requests and tabs fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 25 }),
      fc.array(weather, { maxLength: 40 }),
      async (steps, skies) => {
        globalThis.indexedDB = new IDBFactory();
        const server = await classServer();
        server.seat = 'anna';
        server.weather = () => skies.shift() ?? 'fine';
        const listeners: ((message: object) => void)[] = [];
        const channel = {
          postMessage: (data: unknown) => listeners.forEach((each) => each({ data })),
          addEventListener: (_: 'message', listener: () => void) => listeners.push(listener),
        };
        const open = () => openPage(server.base, 'anna', { channel });
        const tabs: Outbox[] = [await open(), await open()];
        const order: string[] = [];
        try {
          for (const { do: what, tab } of steps) {
            const page = tabs[tab];
            if (page === undefined) continue;
            if (what === 'answer') {
              const id = `e${order.length}`;
              order.push(id);
              await page.put(attempt, answered(id));
            }
            if (what === 'send') void page.retry();
            if (what === 'leave') page.leave();
            if (what === 'reopen') tabs[tab] = await open();
          }
          skies.length = 0;
          for (const page of tabs) await sendAll(page);
          expect(server.logs.get(attempt)?.map(({ id }) => id) ?? []).toEqual(order);
        } finally {
          await server.close();
        }
      },
    ),
    { numRuns: 60 },
  );
});
