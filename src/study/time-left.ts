// Time left by the server's clock: the device only says how much time has passed since the server said what time it is.

/** What the server's clock said, and what the device's steady clock said at that moment, both in milliseconds. */
export interface Heard {
  readonly server: number;
  readonly elapsed: number;
}

/** Milliseconds until `endsAt` when the steady clock says `elapsed`; null without an end, never below 0. */
export function leftAt(heard: Heard, elapsed: number, endsAt: number | null): number | null {
  return endsAt === null
    ? null
    : Math.max(0, endsAt - heard.server - Math.max(0, elapsed - heard.elapsed));
}

export type Warning = 10 | 5 | 1;

/** The last of the warnings that is due with this much time left: at 10, at 5 and at 1 minute. */
export function warningAt(left: number | null): Warning | undefined {
  if (left === null || left === 0) return undefined;
  return ([1, 5, 10] as const).find((minutes) => left <= minutes * 60_000);
}
