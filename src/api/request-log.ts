// One line a request: enough to see what is slow or refused, and nothing of what a reader asked or wrote.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/**
 * Logs one request when its answer is over: method, path, status and milliseconds. A query is never logged, so whatever
 * nobody else should see (a one-time link) stands there and not in the path. `status` is 0 when the reader left before.
 */
export function logRequest(log: Logger, req: IncomingMessage, res: ServerResponse): void {
  if (!log.isLevelEnabled('info')) return;
  const { method } = req;
  // Serving a file changes the address.
  const path = pathOf(req);
  const begun = performance.now();
  res.once('close', () => {
    const status = res.headersSent ? res.statusCode : 0;
    log.info({ method, path, status, ms: Math.round(performance.now() - begun) }, 'request');
  });
}

/** The path that was asked for, without its query. */
export function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').replace(/[?#].*$/s, '');
}
