// What waits on this device to be sent: events of class work, each with the learner and the attempt it belongs to.
import type { AttemptId, ClassId, SeatId } from '../ids.ts';
import type { SentEvent } from '../api/contract.ts';

/** Who is signed in to a class with this browser, as the page says. */
export interface Signed {
  readonly classId: ClassId;
  readonly seat: SeatId;
}

/** One event that waits. It is sent under the session of its own learner only. */
export interface Entry extends Signed {
  readonly attempt: AttemptId;
  readonly event: SentEvent;
  /** Why the server did not take it, in its words; it is not sent again. */
  readonly refused?: string;
}

/** How long the right to send lasts without being renewed, in milliseconds. */
export const leaseMs = 15_000;

/** Keeps entries in the order in which they came. Throws a StorageError when the device does not. */
export interface OutboxStore {
  /** Those of all learners, the first first. */
  all(): Promise<readonly Entry[]>;
  add(entry: Entry): Promise<void>;
  /** Takes away those with these ids of events; unknown ones are left alone. */
  drop(ids: readonly string[]): Promise<void>;
  refuse(id: string, why: string): Promise<void>;
  /** Whether `holder` may send from now on, in milliseconds by the device's clock; nobody else may until it ends. */
  lease(holder: string, now: number): Promise<boolean>;
  release(holder: string): Promise<void>;
}

/** Whether a lease of somebody else still holds at `now`. One that ends later than any can was made by another clock. */
export function isHeld(
  lease: { readonly holder: string; readonly until: number } | undefined,
  holder: string,
  now: number,
): boolean {
  return (
    lease !== undefined &&
    lease.holder !== holder &&
    lease.until > now &&
    lease.until <= now + leaseMs
  );
}

/** Whether an entry belongs to this learner. */
export function isOf(entry: Entry, { classId, seat }: Signed): boolean {
  return entry.classId === classId && entry.seat === seat;
}
