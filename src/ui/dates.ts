// The course's dates (2022, 2022-01, 2022-01-05) as places on a line of years and as words, always in UTC.

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const dayLength = 86_400_000;

/** The time a date leaves open: a day, a month or a year. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** Start and end of the time a date names, in milliseconds since 1970. */
function milliseconds(date: string): Period {
  const match = pattern.exec(date);
  if (match === null) throw new Error(`"${date}" is not a date: write 2022, 2022-01 or 2022-01-05`);
  const year = Number(match[1]);
  if (match[2] === undefined) return { start: Date.UTC(year, 0), end: Date.UTC(year + 1, 0) };
  const month = Number(match[2]);
  if (match[3] === undefined)
    return { start: Date.UTC(year, month - 1), end: Date.UTC(year, month) };
  const start = Date.UTC(year, month - 1, Number(match[3]));
  return { start, end: start + dayLength };
}

function years(time: number): number {
  const year = new Date(time).getUTCFullYear();
  const start = Date.UTC(year, 0);
  return year + (time - start) / (Date.UTC(year + 1, 0) - start);
}

/** Start and end of the time a date names, in fractional years (2022.5 is the middle of 2022). */
export function periodOf(date: string): Period {
  const { start, end } = milliseconds(date);
  return { start: years(start), end: years(end) };
}

/** The middle of the time a date names, in fractional years: nobody can be further off than half of it. */
export function middleOf(date: string): number {
  const { start, end } = milliseconds(date);
  return years((start + end) / 2);
}

/** Whole days from the start of one date to the start of another; negative when the second is earlier. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((milliseconds(later).start - milliseconds(earlier).start) / dayLength);
}

const forms = {
  4: new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
  7: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  10: new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }),
} as const;

/** A date in words, no more exact than it was written: "5 January 2022", "January 2022" or "2022". */
export function dateWords(date: string): string {
  const { start } = milliseconds(date);
  return forms[date.length === 4 ? 4 : date.length === 7 ? 7 : 10].format(start);
}
