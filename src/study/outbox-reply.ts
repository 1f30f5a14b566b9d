// What a reply to sent events means. A reply that is none of the server's, such as the page of a hotel's network, is no reply.
import type { EventsTaken, SentEvent } from '../api/contract.ts';
import type { Entry } from './outbox-store.ts';

export type Outcome =
  | { readonly type: 'taken'; readonly taken: EventsTaken }
  /** Nobody is signed in: the session has ended. */
  | { readonly type: 'signed-out' }
  /** Not under this session, or not any more; `why` is what the server says. */
  | { readonly type: 'barred'; readonly why: string }
  /** As a whole these events cannot be read. */
  | { readonly type: 'unfit'; readonly why: string }
  /** Nobody has answered: try again, after `afterMs` at the earliest. */
  | { readonly type: 'later'; readonly afterMs?: number };

/** What it means that the server answered with `status` and `body` (undefined when that is no JSON). */
export function outcomeOf(status: number, body: unknown, retryAfter: string | null): Outcome {
  if (status === 200) return isTaken(body) ? { type: 'taken', taken: body } : { type: 'later' };
  const why = wordsIn(body);
  // Whoever stands between may refuse too; only words of the server itself mean that nothing will come of it.
  if (why === undefined || status >= 500 || status === 429 || status === 408)
    return { type: 'later', ...waitFor(retryAfter) };
  if (status === 401) return { type: 'signed-out' };
  if (status === 403 || status === 404) return { type: 'barred', why };
  return status >= 400 ? { type: 'unfit', why } : { type: 'later' };
}

function isTaken(body: unknown): body is EventsTaken {
  return (
    typeof body === 'object' &&
    body !== null &&
    'now' in body &&
    typeof body.now === 'number' &&
    'results' in body &&
    Array.isArray(body.results)
  );
}

function wordsIn(body: unknown): string | undefined {
  return typeof body === 'object' &&
    body !== null &&
    'error' in body &&
    typeof body.error === 'string'
    ? body.error
    : undefined;
}

function waitFor(retryAfter: string | null): { afterMs?: number } {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? { afterMs: Math.min(seconds, 300) * 1000 } : {};
}

const mostEvents = 50;

/** The longest list of first entries, of the attempt of the first, that together are at most `mostBytes` of JSON; at least one. */
export function batchOf(entries: readonly Entry[], mostBytes: number): readonly Entry[] {
  const [first] = entries;
  if (first === undefined) return [];
  const batch: Entry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    if (entry.attempt !== first.attempt) continue;
    bytes += bytesOf(entry.event);
    if (batch.length === mostEvents || (batch.length > 0 && bytes > mostBytes)) break;
    batch.push(entry);
  }
  return batch;
}

/** The size of an event in a request, in bytes. */
export function bytesOf(event: SentEvent): number {
  return new TextEncoder().encode(JSON.stringify(event)).length + 1;
}

/** How long to wait before try number `tries` (from 1), in milliseconds: 1 s, twice as long each time, a minute at most. `chance` (0 to 1) spreads a class over half of it. */
export function pauseBefore(tries: number, chance: number): number {
  return Math.min(60_000, 1000 * 2 ** (tries - 1)) * (0.5 + chance / 2);
}
