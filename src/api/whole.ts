// What every answer of the interface has, and which answers have it already.
import type { Context, MiddlewareHandler } from 'hono';
import { compressed } from './compress.ts';
import { dataPolicy } from './refusal.ts';

const policy = 'Content-Security-Policy';

/** It is kept by nobody; and shown as a page by mistake, it may load and run nothing. */
export const everyAnswer = {
  'Cache-Control': 'no-store',
  [policy]: dataPolicy,
} as const;

const whole = 'whole';

/** Says that the answer to come has all of `everyAnswer`, and is not worth compressing. */
export function markWhole(c: Context): void {
  c.set(whole, true);
}

/** Completes every answer that is not whole: its headers, and it is compressed where that is worth it. */
export const makeWhole: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.get(whole) === true) return;
  // In the answer as it is: "c.header" would make another one around its body.
  const { headers } = c.res;
  headers.set('Cache-Control', everyAnswer['Cache-Control']);
  if (!headers.has(policy)) headers.set(policy, everyAnswer[policy]);
  if (c.req.method === 'HEAD') return;
  const smaller = await compressed(c.req.header('Accept-Encoding'), c.res);
  if (smaller === c.res) return;
  // Otherwise Hono adds the headers of the answer that this one replaces, and they appear twice.
  c.res = undefined;
  c.res = smaller;
};
