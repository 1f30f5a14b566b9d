// Who listens hears what has changed: in one process, and from others through PostgreSQL.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { noPostgres, startPostgres } from '../../scripts/test/postgres.ts';
import { type Bus, createBus } from '../../src/classroom/bus.ts';
import { openStore } from '../../src/db/open.ts';

const server = await startPostgres();
if (server === undefined) process.stderr.write(`${noPostgres}\n`);
afterAll(async () => server?.stop());

/** All that is heard under a topic from now on. */
function ear(bus: Bus, topic: string) {
  const heard: string[] = [];
  const leave = bus.subscribe(topic, (whats) => void heard.push(...whats));
  return { heard, leave };
}

describe('a bus', () => {
  let bus = createBus();
  beforeEach(() => {
    bus = createBus();
  });

  it('tells everybody who listens to the topic, at once, and nobody else', () => {
    const [one, two, other] = [ear(bus, 'a'), ear(bus, 'a'), ear(bus, 'b')];
    bus.publish('a', 'x');
    expect([one.heard, two.heard, other.heard]).toEqual([['x'], ['x'], []]);
  });

  it('tells nobody who has left, and those who stay though the same function left', () => {
    const heard: string[] = [];
    const on = (whats: readonly string[]) => void heard.push(...whats);
    const leave = bus.subscribe('a', on);
    bus.subscribe('a', on);
    leave();
    leave();
    bus.publish('a', 'x');
    expect(heard).toEqual(['x']);
  });

  it('tells nobody once it is closed', async () => {
    const { heard } = ear(bus, 'a');
    await bus.close();
    bus.publish('a', 'x');
    expect(heard).toEqual([]);
  });
});

describe.runIf(server !== undefined)('the bus of two processes on PostgreSQL', () => {
  async function two() {
    const url = (await server?.database()) ?? '';
    const [here, there] = [await openStore({ url }), await openStore({ url })];
    const heardThere = ear(there.bus, 'class-1').heard;
    // Listening has to reach the server first.
    await vi.waitFor(
      () => {
        here.bus.publish('class-1', 'ready');
        expect(heardThere).toContain('ready');
      },
      { timeout: 15_000, interval: 300 },
    );
    await wait(600);
    heardThere.length = 0;
    const end = async () => {
      await here.close();
      await there.close();
    };
    return { url, here: here.bus, there: there.bus, heardThere, end };
  }
  const soon = { timeout: 15_000, interval: 50 };

  it('tells the other, and itself at once and only once', async () => {
    const { here, there, heardThere, end } = await two();
    const heardHere = ear(here, 'class-1').heard;
    const elsewhere = ear(there, 'class-2').heard;
    for (const what of ['a', 'b', 'a']) here.publish('class-1', what);
    expect(heardHere).toEqual(['a', 'b', 'a']);
    await vi.waitFor(() => expect(heardThere).toEqual(['a', 'b']), soon);
    there.publish('class-1', 'c');
    await vi.waitFor(() => expect(heardHere.at(-1)).toBe('c'), soon);
    // Long enough for what was said here to have come back.
    await wait(600);
    expect(heardHere).toEqual(['a', 'b', 'a', 'c']);
    expect(heardThere).toEqual(['a', 'b', 'c']);
    expect(elsewhere).toEqual([]);
    await end();
  });

  it('says that much has changed where there is more than it can name', async () => {
    const { here, heardThere, end } = await two();
    for (let n = 0; n < 1000; n++) here.publish('class-1', `attempt-${n}`);
    await vi.waitFor(() => expect(heardThere).toEqual(['*']), soon);
    await end();
  });

  it('says what was said last before it is closed', async () => {
    const { here, heardThere, end } = await two();
    here.publish('class-1', 'last');
    await here.close();
    await vi.waitFor(() => expect(heardThere).toEqual(['last']), soon);
    await end();
  });

  it.runIf(server?.own === true)(
    'goes on after the server was restarted: nothing that was said is lost, and it says that something may have been missed',
    async () => {
      const { here, heardThere, end } = await two();
      await server?.restart();
      here.publish('class-1', 'meanwhile');
      await vi.waitFor(() => expect(heardThere).toContain('*'), soon);
      here.publish('class-1', 'after');
      await vi.waitFor(() => expect(heardThere).toContain('after'), soon);
      await end();
    },
    40_000,
  );
});
