// What limits do, wherever they are counted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureRule } from '../../src/classroom/memory-limits.ts';
import type { Limits } from '../../src/classroom/ports.ts';

/** `open` gives the limits of one or several processes on one database. */
export function limitsContract(
  open: () => Promise<{ limits: readonly Limits[]; close(): Promise<void> }>,
): void {
  describe('limits', () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => opened.close());
    /** A process for each try, in turn. */
    const at = (i: number): Limits => {
      const found = opened.limits[i % opened.limits.length];
      if (found === undefined) throw new Error('there are no limits');
      return found;
    };

    it('let somebody try until there were too many failures, then wait for a while', async () => {
      for (let i = 0; i < failureRule.failures; i++) {
        expect(await at(i).wait('class Әлия')).toBe(0);
        await at(i).fail('class Әлия');
      }
      for (const limits of opened.limits) {
        const seconds = await limits.wait('class Әлия');
        expect(seconds).toBeGreaterThan(failureRule.wait - 10);
        expect(seconds).toBeLessThanOrEqual(failureRule.wait);
      }
      expect(await at(0).wait('class another')).toBe(0);
    });

    it('do not make the wait longer for failing meanwhile', async () => {
      await at(1).fail('class Әлия');
      expect(await at(0).wait('class Әлия')).toBeLessThanOrEqual(failureRule.wait);
    });

    it('forget', async () => {
      await at(0).forget('class Әлия');
      expect(await at(1).wait('class Әлия')).toBe(0);
      await at(0).forget('never seen');
    });

    it('count failures that come at once', async () => {
      const all = Array.from({ length: failureRule.failures }, async (_, i) => at(i).fail('b'));
      await Promise.all(all);
      expect(await at(0).wait('b')).toBeGreaterThan(0);
    });
  });
}
