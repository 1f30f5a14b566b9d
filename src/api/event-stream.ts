// Server-sent events: an answer that stays open for as long as somebody may listen.
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { EventStream } from './route.ts';
import type { Streams } from './streams.ts';

/** Milliseconds between signs of life: proxies cut off what is silent for a minute. */
const beat = 20_000;

export interface Listening {
  readonly streams: Streams;
  /** Whether whoever asked may still listen; asked at every beat. */
  readonly mayListen: () => Promise<boolean>;
  readonly onError: (error: Error) => void;
}

/** Answers with the events that `run` sends. The server's stop ends it, and the browser asks again by itself. */
export function openEvents(
  c: Context,
  { streams, mayListen, onError }: Listening,
  run: (stream: EventStream) => Promise<void>,
): Response {
  // Otherwise a proxy such as nginx would keep events back until it has many.
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (sse) => {
    const closing = new AbortController();
    const close = () => closing.abort();
    const leave = streams.join(close);
    sse.onAbort(close);
    const heart = setInterval(() => {
      mayListen().then(
        (may) => (may ? void sse.writeSSE({ event: 'beat', data: '' }) : close()),
        () => close(),
      );
    }, beat);
    try {
      const send: EventStream['send'] = (event, data) =>
        closing.signal.aborted
          ? Promise.resolve()
          : sse.writeSSE({ event, data: JSON.stringify(data) });
      await run({ send, closed: closing.signal });
    } catch (error) {
      // The answer has begun: all that is left is to end it, and the browser asks again.
      onError(error instanceof Error ? error : new Error(String(error)));
    } finally {
      clearInterval(heart);
      leave();
    }
  });
}
