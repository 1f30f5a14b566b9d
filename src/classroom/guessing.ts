// Trying a secret: failures are counted, and whoever had too many waits.
import type { Limits } from './ports.ts';
import { Refusal, type RefusalCode } from './refusal.ts';
import type { Room } from './room.ts';

/** The last try under each key that is under way in this process. */
const underWay = new WeakMap<Limits, Map<string, Promise<unknown>>>();

/**
 * Runs `work` under a key; undefined from it is a failure, counted and refused with `wrong`. After too many it refuses with
 * wait. Tries under one key take turns: a thousand at once would otherwise all begin before the first has been counted.
 */
export async function guess<Found>(
  { limits }: Pick<Room, 'limits'>,
  key: string,
  wrong: RefusalCode,
  work: () => Promise<Found | undefined>,
): Promise<Found> {
  const tries = underWay.get(limits) ?? new Map<string, Promise<unknown>>();
  underWay.set(limits, tries);
  const before = tries.get(key);
  const own = (async () => {
    await before?.catch(() => undefined);
    const seconds = await limits.wait(key);
    if (seconds > 0) throw new Refusal('wait', { seconds });
    const found = await work();
    if (found !== undefined) {
      await limits.forget(key);
      return found;
    }
    await limits.fail(key);
    throw new Refusal(wrong);
  })();
  tries.set(key, own);
  try {
    return await own;
  } finally {
    if (tries.get(key) === own) tries.delete(key);
  }
}
