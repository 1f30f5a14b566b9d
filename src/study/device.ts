// The edge to the learner's device: its clock, its chance, its database. Everything else takes them as arguments.
import { diskStore } from './disk.ts';
import { type Log, openLog } from './log.ts';

/** The device's clock, in milliseconds since 1970. */
export const now = (): number => Date.now();

/** Minutes from local time to UTC at a moment, by the device's time zone; negative east of Greenwich. */
export const offsetAt = (at: number): number => new Date(at).getTimezoneOffset();

/** Thirty-two letters and digits that nobody has used before. (randomUUID is missing on plain http addresses.) */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** The way to other tabs; some browsers refuse it where they refuse storage, and then each tab is alone. */
function otherTabs(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('multivector-study');
  } catch {
    return undefined;
  }
}

let log: Log | undefined;

/** The one log of this page: all its parts share it, so that they hear of each other's events. */
export function pageLog(): Log {
  if (log === undefined) {
    log = openLog(diskStore(), otherTabs());
    // A page that comes back from the browser's cache has heard nothing while it was away.
    addEventListener('pageshow', (event) => event.persisted && log?.stir());
  }
  return log;
}
