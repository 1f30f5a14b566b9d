// The edge to the device for class work: its steady clock, its chance, its outbox. Apart from device.ts, which every lesson carries.
import { now, randomId } from './device.ts';
import { openOutbox, type Outbox } from './outbox.ts';
import { outboxDisk } from './outbox-disk.ts';
import type { Signed } from './outbox-store.ts';
import { turnByLease, turnByLock } from './outbox-turn.ts';

/** Milliseconds since the page came; no setting of the device's clock changes it. */
export const elapsed = (): number => performance.now();

/** A number from 0 to 1. */
const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/** The way to other tabs; where a browser refuses it, each tab is alone. */
function otherTabs(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('multivector-outbox');
  } catch {
    return undefined;
  }
}

let outbox: Outbox | undefined;

/** The one outbox of this page, for the learner whom the page says to be signed in. */
export function pageOutbox(signed: Signed): Outbox {
  if (outbox !== undefined) return outbox;
  const store = outboxDisk();
  const locks = (navigator as { locks?: LockManager }).locks;
  const made = openOutbox({
    signed,
    store,
    turn: locks ? turnByLock(locks) : turnByLease(store, randomId(), now),
    channel: otherTabs(),
    now,
    chance,
    base: '',
  });
  const again = () => void made.retry();
  addEventListener('online', again);
  // A page that comes back from the browser's cache has heard nothing while it was away.
  addEventListener('pageshow', (event) => event.persisted && again());
  addEventListener('pagehide', () => made.leave());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') again();
  });
  outbox = made;
  return made;
}
