// The bus of several processes on one PostgreSQL: what one of them says, the others hear through LISTEN and NOTIFY.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type Bus, createBus } from '../classroom/bus.ts';

const channel = 'multivector';
/** What is said within so many milliseconds goes out together. */
const gathered = 250;
/** PostgreSQL takes 7,999 bytes. */
const mostBytes = 7_500;
/** The first wait before connecting again, and the longest, in milliseconds; it doubles. */
const firstWait = 250;
const longestWait = 30_000;
/** How long the server may take to answer, in milliseconds. */
const patience = 10_000;

/** Stands for more than could be named, see Bus. */
const everything = '*';

/**
 * A bus over the server at `url`. It connects when it is first used. What is said here is heard here at once; after a
 * connection was lost, `*` is heard for all that may have been missed.
 */
export function createSharedBus(url: string): Bus {
  const here = createBus();
  const heard = new Map<string, number>();
  const toSay = new Map<string, Set<string>>();
  // The server also tells whoever has said it.
  const me = randomBytes(9).toString('base64url');
  let client: Client | undefined;
  let isListening = false;
  let wait = firstWait;
  let saying: NodeJS.Timeout | undefined;
  let again: NodeJS.Timeout | undefined;
  let closed = false;

  function connect(): void {
    if (client !== undefined || again !== undefined || closed) return;
    const mine = new Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    client = mine;
    mine.on('notification', ({ payload = '' }) => hear(payload));
    // What is the matter also ends it.
    mine.on('error', () => {});
    mine.once('end', () => lost(mine));
    mine
      .connect()
      .then(async () => mine.query(`listen ${channel}`))
      .then(connected, () => {
        void mine.end().catch(() => {});
        lost(mine);
      });
  }

  function connected(): void {
    isListening = true;
    const isFirst = wait === firstWait;
    wait = firstWait;
    if (!isFirst) for (const topic of heard.keys()) here.publish(topic, everything);
    void say();
  }

  function lost(whose: Client): void {
    if (client !== whose) return;
    client = undefined;
    isListening = false;
    if (closed) return;
    again = setTimeout(() => {
      again = undefined;
      connect();
    }, wait).unref();
    wait = Math.min(longestWait, wait * 2);
  }

  function hear(payload: string): void {
    const [who, topic = '', ...whats] = payload.split(' ');
    if (who !== me) for (const what of whats) here.publish(topic, what);
  }

  async function say(): Promise<void> {
    for (const [topic, whats] of Array.from(toSay)) {
      if (client === undefined || !isListening) return;
      toSay.delete(topic);
      const words = [me, topic, ...whats].join(' ');
      const isLong = Buffer.byteLength(words) > mostBytes;
      const payload = isLong ? [me, topic, everything].join(' ') : words;
      await client.query('select pg_notify($1, $2)', [channel, payload]).catch(() => {
        // It is said once there is a connection again.
        toSay.set(topic, new Set([...whats, ...(toSay.get(topic) ?? [])]));
      });
    }
  }

  function later(topic: string, what: string): void {
    const whats = toSay.get(topic) ?? new Set();
    toSay.set(topic, whats.add(what));
    saying ??= setTimeout(() => {
      saying = undefined;
      void say();
    }, gathered);
  }

  return {
    publish(topic, what) {
      if (closed) return;
      here.publish(topic, what);
      later(topic, what);
      connect();
    },
    subscribe(topic, on) {
      heard.set(topic, (heard.get(topic) ?? 0) + 1);
      connect();
      const leave = here.subscribe(topic, on);
      let isLeft = false;
      return () => {
        if (isLeft) return;
        isLeft = true;
        leave();
        const left = (heard.get(topic) ?? 1) - 1;
        if (left === 0) heard.delete(topic);
        else heard.set(topic, left);
      };
    },
    async close() {
      if (closed) return;
      await say();
      closed = true;
      clearTimeout(saying);
      clearTimeout(again);
      await here.close();
      await client?.end().catch(() => {});
    },
  };
}
