// The outbox of class work: sends what waits, in order and exactly once, whatever the network does. It alone of all stores fetches.
import type { AttemptId } from '../ids.ts';
import type { EventsSent, EventsTaken, Receipt, SentEvent } from '../api/contract.ts';
import type { Channel } from './log.ts';
import { openQueue } from './outbox-queue.ts';
import { batchOf, bytesOf, type Outcome, outcomeOf, pauseBefore } from './outbox-reply.ts';
import { type Entry, isOf, type OutboxStore, type Signed } from './outbox-store.ts';
import type { Turn } from './outbox-turn.ts';
import type { Trouble } from './trouble.ts';

export interface OutboxState {
  /** Whether what waits on this device has been read. */
  readonly ready: boolean;
  /** This learner's events that are being written down on the device. */
  readonly writing: number;
  /** This learner's events that the server has not acknowledged. */
  readonly waiting: number;
  /** Those that it will never take, with its words. */
  readonly refused: readonly {
    readonly id: string;
    readonly attempt: AttemptId;
    readonly why: string;
  }[];
  /** Whether events of another learner wait on this device. */
  readonly others: boolean;
  readonly keeping: 'device' | Trouble;
  readonly sending: 'idle' | 'sending' | 'unreachable' | 'signed-out' | 'barred';
  /** The server's words when it bars this session from an attempt. */
  readonly why: string;
}

/** What the server says of an attempt between two savings. */
export interface AttemptState {
  readonly now: number;
  readonly endsAt: number | null;
  readonly receipt?: Receipt;
}

export interface Listener {
  /** Events of an attempt have been taken. */
  taken?(attempt: AttemptId, taken: EventsTaken): void;
  /** Another tab has put something in. */
  put?(attempt: AttemptId, event: SentEvent): void;
}

export interface Outbox {
  /** A plain store, because pages without React carry it: what it is now, and whoever wants to hear of every change. */
  readonly state: {
    get(): OutboxState;
    /** Calls `listener` now and at every change; gives the way to stop. */
    subscribe(listener: (state: OutboxState) => void): () => void;
  };
  /** Reads what waits and begins to send. */
  start(): Promise<void>;
  /** Writes an event down, then sends it; resolves when it is written down. */
  put(attempt: AttemptId, event: SentEvent): Promise<void>;
  /** What waits of an attempt, in order. */
  pending(attempt: AttemptId): readonly SentEvent[];
  listen(listener: Listener): () => void;
  /** Tries again now, as when the network is back. */
  retry(): Promise<void>;
  /** Sends what it can while the page closes. */
  leave(): void;
  /** Tries for at most `patience` milliseconds to send everything; says whether nothing waits any more. */
  finish(patience: number): Promise<boolean>;
  /** Takes everything of this learner off the device, refused or not. */
  forget(): Promise<void>;
  /** Takes a refused event off the device once its words have been read. */
  read(id: string): Promise<void>;
  /** Undefined when the server cannot be asked. */
  ask(attempt: AttemptId): Promise<AttemptState | undefined>;
}

export interface OutboxEdge {
  readonly signed: Signed;
  readonly store: OutboxStore;
  readonly turn: Turn;
  readonly channel?: Channel | undefined;
  now(): number;
  /** From 0 to 1. */
  chance(): number;
  /** Before the path of every address; '' in a page. */
  readonly base: string;
  /** Milliseconds before a request counts as lost, and between looks at a sender in another tab. */
  readonly patience?: number;
  readonly look?: number;
}

const mostBytes = 100_000;
/** Browsers send at most 64 kB for a page that closes. */
const mostBytesLeaving = 55_000;

/** The outbox of the learner who is signed in. It never sends what belongs to somebody else. */
export function openOutbox(edge: OutboxEdge): Outbox {
  const { signed, store, channel, base, patience = 20_000, look = 1500 } = edge;
  const listeners = new Set<Listener>();
  let ready = false;
  let sending: OutboxState['sending'] = 'idle';
  let why = '';
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  /** Whether something came meanwhile, and whether somebody wants it sent at once, whatever failed before. */
  let [again, urgent] = [false, false];
  /** Attempts that this session may not send to; asked again when somebody wants it. */
  const barred = new Set<AttemptId>();

  const own = () => queue.entries().filter((entry) => isOf(entry, signed));
  const waiting = () => own().filter(({ refused }) => refused === undefined);
  const watching = new Set<(state: OutboxState) => void>();
  const publish = () => {
    now = seen();
    for (const each of watching) each(now);
  };
  const queue = openQueue(store, () => publish());
  const seen = (): OutboxState => ({
    ready,
    writing: queue.writing(),
    waiting: waiting().length,
    refused: own().flatMap(({ refused, attempt, event: { id } }) =>
      refused === undefined ? [] : [{ id, attempt, why: refused }],
    ),
    others: queue.entries().some((entry) => !isOf(entry, signed) && entry.refused === undefined),
    keeping: queue.keeping(),
    sending,
    why,
  });
  let now = seen();
  const become = (next: OutboxState['sending'], words = '') => {
    [sending, why] = [next, words];
    publish();
  };
  const tell = (message: object) => channel?.postMessage(message);
  channel?.addEventListener('message', (...all: unknown[]) => {
    const entry = entryIn(all[0]);
    if (entry === undefined) return void queue.reload();
    queue.know(entry);
    if (isOf(entry, signed)) for (const each of listeners) each.put?.(entry.attempt, entry.event);
  });

  const address = (attempt: AttemptId, what: 'events' | 'state') =>
    `${base}/api/class/${signed.classId}/attempts/${attempt}/${what}`;

  const post = async (batch: readonly Entry[], keepalive = false): Promise<Outcome> => {
    const body: EventsSent = {
      seat: signed.seat,
      sentAt: edge.now(),
      events: batch.map(({ event }) => event),
    };
    try {
      const reply = await fetch(address(batch[0]?.attempt as AttemptId, 'events'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(body),
        // What leads elsewhere is no reply of the server.
        redirect: 'error',
        keepalive,
        signal: AbortSignal.timeout(patience),
      });
      const said: unknown = await reply.json().catch(() => undefined);
      return outcomeOf(reply.status, said, reply.headers.get('Retry-After'));
    } catch {
      return { type: 'later' };
    }
  };

  /** Takes away what was taken; false when the reply names none of what was sent. */
  const settle = async (batch: readonly Entry[], taken: EventsTaken): Promise<boolean> => {
    const ids = new Set(batch.map(({ event }) => event.id));
    const results = taken.results.filter(({ id }) => ids.has(id));
    for (const { id, result, why: words = '' } of results)
      if (result === 'refused') await queue.refuse(id, words);
    await queue.drop(results.filter(({ result }) => result !== 'refused').map(({ id }) => id));
    tell({ type: 'gone' });
    const attempt = batch[0]?.attempt;
    if (attempt !== undefined) for (const each of listeners) each.taken?.(attempt, taken);
    return results.length > 0;
  };

  /** Sends until nothing is left that can be sent; gives the pause before the next try, or undefined for none. */
  const drain = async (): Promise<number | undefined> => {
    let words = why;
    /** How many of the first are sent one by one, because together they were unfit. */
    let singly = 0;
    for (;;) {
      await queue.reload();
      const left = waiting().filter(({ attempt }) => !barred.has(attempt));
      const batch = singly > 0 ? left.slice(0, 1) : batchOf(left, mostBytes);
      const [first] = batch;
      if (first === undefined) {
        become(barred.size > 0 ? 'barred' : 'idle', words);
        return undefined;
      }
      become('sending');
      const outcome = await post(batch);
      const lost = outcome.type === 'taken' && !(await settle(batch, outcome.taken));
      if (outcome.type === 'later' || lost) {
        tries += 1;
        become('unreachable');
        const asked = 'afterMs' in outcome ? (outcome.afterMs ?? 0) : 0;
        return Math.max(asked, pauseBefore(tries, edge.chance()));
      }
      tries = 0;
      singly = Math.max(0, singly - 1);
      if (outcome.type === 'signed-out') {
        become('signed-out');
        return undefined;
      }
      if (outcome.type === 'barred') {
        barred.add(first.attempt);
        words = outcome.why;
      }
      if (outcome.type === 'unfit') {
        if (batch.length > 1) singly = batch.length;
        else {
          await queue.refuse(first.event.id, outcome.why);
          tell({ type: 'gone' });
        }
      }
    }
  };

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void flush();
    }, ms);
  };
  const run = async () => {
    do {
      [again, urgent] = [false, false];
      let pause: number | undefined;
      const mine = await edge.turn(async () => {
        pause = await drain();
      });
      if (!mine) {
        await queue.reload();
        if (waiting().length > 0) later(look);
        return;
      }
      if (pause !== undefined && !urgent) {
        later(pause);
        return;
      }
    } while (again || urgent);
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (running !== undefined) {
      again = true;
      return running;
    }
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };
  const retry = () => {
    tries = 0;
    barred.clear();
    urgent = running !== undefined;
    return flush();
  };

  return {
    state: {
      get: () => now,
      subscribe: (listener) => {
        watching.add(listener);
        listener(now);
        return () => watching.delete(listener);
      },
    },
    start: async () => {
      await queue.reload();
      ready = true;
      publish();
      if (waiting().length > 0) void flush();
    },
    put: async (attempt, event) => {
      const entry = { ...signed, attempt, event };
      await queue.add(entry);
      tell({ type: 'put', entry });
      // A pause after a failure holds for new events too: a server that is down is not asked at every letter.
      if (timer === undefined && sending !== 'signed-out') void flush();
    },
    pending: (attempt) =>
      waiting().flatMap((entry) => (entry.attempt === attempt ? [entry.event] : [])),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry,
    leave: () => {
      const [first] = waiting();
      if (first === undefined || sending === 'signed-out' || sending === 'barred') return;
      if (bytesOf(first.event) > mostBytesLeaving) return;
      const batch = batchOf(waiting(), mostBytesLeaving);
      void post(batch, true).then(async (outcome) => {
        if (outcome.type === 'taken') await settle(batch, outcome.taken);
      });
    },
    finish: async (ms) => {
      const until = edge.now() + ms;
      for (;;) {
        await retry();
        if (waiting().length === 0) return true;
        if (sending !== 'sending' && sending !== 'idle') return false;
        if (edge.now() >= until) return false;
        await new Promise((resolve) => setTimeout(resolve, look / 3));
      }
    },
    forget: async () => {
      const ids = own().map(({ event }) => event.id);
      await queue.drop(ids);
      // What was moved to memory may still lie on the device.
      if (queue.keeping() !== 'device') await store.drop(ids);
      tell({ type: 'gone' });
    },
    read: async (id) => {
      await queue.drop([id]);
      tell({ type: 'gone' });
    },
    ask: async (attempt) => {
      try {
        const reply = await fetch(address(attempt, 'state'), {
          headers: { Accept: 'application/json' },
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
        });
        const said = (await reply.json()) as Partial<AttemptState>;
        return reply.ok && typeof said.now === 'number' ? (said as AttemptState) : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** The entry in a message of another tab, if it brings one. */
function entryIn(message: unknown): Entry | undefined {
  const data = (message as { data?: { type?: string; entry?: Entry } } | undefined)?.data;
  return data?.type === 'put' ? data.entry : undefined;
}
