// How a server stops without cutting anybody off: no new connections, open streams ended, answers finished.
import type { Server } from 'node:http';
import type { Streams } from './streams.ts';

/**
 * Refuses new connections at once, ends the streams, waits for the answers that are being given, at most `patience`
 * milliseconds, and cuts off the rest. Gives whether all were finished in time.
 */
export async function drain(server: Server, streams: Streams, patience: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  // A connection that stays open would bring its next request; it is told that this answer is the last.
  server.prependListener('request', (_, res) => res.setHeader('Connection', 'close'));
  server.close(() => resolve(true));
  streams.endAll();
  // Browsers keep a connection open after an answer, in case they want more; none of them is waited for.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const late = setTimeout(() => {
    server.closeAllConnections();
    resolve(false);
  }, patience);
  const finished = await promise;
  clearInterval(idle);
  clearTimeout(late);
  return finished;
}
