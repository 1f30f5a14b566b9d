// How much may be sent in one request: an answer, a form, the list of a class, and nothing that fills the memory.
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { reason, refuse } from './refusal.ts';

/** Bytes. */
export const largestBody = 256 * 1024;

/** Refuses larger bodies with 413. */
export function limitBody(maxSize = largestBody): MiddlewareHandler {
  const tooLarge = reason('too-large', { kB: Math.floor(maxSize / 1024) });
  const whileReading = bodyLimit({ maxSize, onError: (c) => refuse(c, tooLarge) });
  return async (c, next) => {
    // What says its length beforehand is held to it by Node; only what does not has to be counted as it comes.
    if (c.req.header('Transfer-Encoding') !== undefined) return whileReading(c, next);
    if (Number(c.req.header('Content-Length') ?? 0) > maxSize) return refuse(c, tooLarge);
    return next();
  };
}
