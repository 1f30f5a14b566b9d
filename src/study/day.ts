// Days as whole numbers, so that what comes back after three days is found by adding three.

/** Days since 1970-01-01 in the learner's own calendar. */
export type Day = number;

const dayLength = 86_400_000;

/**
 * The day on which something happened. `at` is in milliseconds since 1970; `offsetMinutes` is what
 * Date#getTimezoneOffset says of that moment: minutes from local time to UTC, so it is negative east of Greenwich.
 */
export function dayOf(at: number, offsetMinutes: number): Day {
  return Math.floor((at - offsetMinutes * 60_000) / dayLength);
}

/** The day that a date such as '2026-12-15' names; undefined for an empty text and for what is no day of a calendar. */
export function dayFromDate(date: string): Day | undefined {
  const start = Date.parse(`${date}T00:00Z`);
  // A parser may take the 31st of February for the 3rd of March.
  if (Number.isNaN(start) || !new Date(start).toISOString().startsWith(`${date}T`))
    return undefined;
  return start / dayLength;
}
