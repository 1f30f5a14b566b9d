// Limits on guessing, with rate-limiter-flexible: in memory for one process, in PostgreSQL for several.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import { failureRule } from '../classroom/memory-limits.ts';
import type { Limits } from '../classroom/ports.ts';

/** Limits that all processes on one pool's database share; without a pool they are those of this process. */
export function createLimits(pool?: Pool): Limits {
  // The library blocks when more than `points` are consumed, and the last failure of the rule is to block.
  const rule = {
    keyPrefix: 'limits',
    points: failureRule.failures - 1,
    duration: failureRule.within,
    blockDuration: failureRule.wait,
  };
  const limiter =
    pool === undefined
      ? new RateLimiterMemory(rule)
      : new RateLimiterPostgres({
          ...rule,
          storeClient: pool,
          storeType: 'pool',
          tableCreated: true,
        });
  // Keys are made of names, and these are kept nowhere else.
  const hidden = (key: string) => createHash('sha256').update(key).digest('base64url');
  return {
    async wait(key) {
      const found = await limiter.get(hidden(key));
      return found === null || found.consumedPoints < failureRule.failures
        ? 0
        : Math.max(0, Math.ceil(found.msBeforeNext / 1000));
    },
    async fail(key) {
      try {
        await limiter.consume(hidden(key));
      } catch (blocked) {
        // That there were too many is thrown too, and is no fault.
        if (blocked instanceof Error) throw blocked;
      }
    },
    async forget(key) {
      await limiter.delete(hidden(key));
    },
  };
}
