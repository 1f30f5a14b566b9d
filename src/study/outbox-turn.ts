// One sender at a time in a browser, whatever number of tabs is open.
import { leaseMs, type OutboxStore } from './outbox-store.ts';

/** Does the work if no other tab does such work now, and says whether it did. */
export type Turn = (work: () => Promise<void>) => Promise<boolean>;

const name = 'multivector-outbox';

/** By Web Locks, which a browser gives back by itself when a tab dies; it has them on secure addresses only. */
export function turnByLock(locks: LockManager): Turn {
  return (work) =>
    locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await work();
      return lock !== null;
    });
}

/**
 * By a lease in the store, which ends by itself when its tab dies. A tab that sleeps may lose it while it sends; then two
 * send the same first entries, which the server takes once, so that the order holds all the same.
 */
export function turnByLease(
  store: Pick<OutboxStore, 'lease' | 'release'>,
  holder: string,
  now: () => number,
): Turn {
  return async (work) => {
    // A device that keeps nothing has no other tab's entries either: there is nobody to wait for.
    if (!(await store.lease(holder, now()).catch(() => true))) return false;
    const renew = setInterval(
      () => void store.lease(holder, now()).catch(() => undefined),
      leaseMs / 3,
    );
    try {
      await work();
    } finally {
      clearInterval(renew);
      // Where this fails, the lease ends by itself.
      await store.release(holder).catch(() => undefined);
    }
    return true;
  };
}
