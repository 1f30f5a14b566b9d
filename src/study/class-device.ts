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

/** Says when the page is shown again, and when it is hidden or about to close; gives the way to stop. */
export function followPage(page: { shown(): void; hidden(): void }): () => void {
  const look = () => (document.visibilityState === 'visible' ? page.shown() : page.hidden());
  document.addEventListener('visibilitychange', look);
  // Before the outbox hears of it, which sends what it has.
  addEventListener('pagehide', page.hidden, true);
  return () => {
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pagehide', page.hidden, true);
  };
}

let outbox: Outbox | undefined;

/** The one outbox of this page, for the learner whom the page says to be signed in; that has to be said the first time. */
export function pageOutbox(signed?: Signed): Outbox {
  if (outbox !== undefined) return outbox;
  if (signed === undefined) throw new Error('nobody has said yet who is signed in on this page');
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
