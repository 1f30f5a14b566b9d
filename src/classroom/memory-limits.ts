// Limits in memory, by a clock that is handed in: for tests.
import type { Limits } from './ports.ts';

/** So many failures under one key within this time, and the next try has to wait. Times in seconds. */
export const failureRule = { failures: 10, within: 600, wait: 60 } as const;

/** Limits that go by `now`, in milliseconds. */
export function createMemoryLimits(now: () => number): Limits {
  const counts = new Map<string, { failures: number; until: number }>();
  const current = (key: string) => {
    const found = counts.get(key);
    return found !== undefined && now() < found.until ? found : undefined;
  };
  return {
    async wait(key) {
      const found = current(key);
      return found === undefined || found.failures < failureRule.failures
        ? 0
        : Math.ceil((found.until - now()) / 1000);
    },
    async fail(key) {
      const { failures, until } = current(key) ?? {
        failures: 0,
        until: now() + failureRule.within * 1000,
      };
      const enough = failures + 1 >= failureRule.failures;
      counts.set(key, {
        failures: failures + 1,
        until: enough ? now() + failureRule.wait * 1000 : until,
      });
    },
    async forget(key) {
      counts.delete(key);
    },
  };
}
