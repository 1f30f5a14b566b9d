// What an instructor sets for a class, read from what was typed.
import type { Class } from './records.ts';
import { readTitle } from './names.ts';
import { Refusal } from './refusal.ts';
import { isZone, readLocal, writeLocal } from './zone.ts';

export type ClassSettings = Pick<
  Class,
  | 'title'
  | 'zone'
  | 'joining'
  | 'endsAt'
  | 'keepNamesDays'
  | 'keepAttemptsDays'
  | 'opinions'
  | 'offlineMinutes'
>;

/** The same as it stands in the fields of a form. */
export type TypedSettings = Readonly<
  Record<Exclude<keyof ClassSettings, 'endsAt'> | 'endsOn', string>
>;

/** What a new class begins with; the zone is the server's, which stands in the same room more often than not. */
export const usualSettings = {
  joining: 'free',
  keepNamesDays: 90,
  keepAttemptsDays: 365,
  opinions: 'device',
  offlineMinutes: 30,
} as const satisfies Partial<ClassSettings>;

const mostDays = 1825;
const mostOfflineMinutes = 1440;

/** Reads the settings of a class; `before` are those that it had. Refuses what cannot be read or would do harm. */
export function readSettings(
  typed: TypedSettings,
  now: number,
  before?: Pick<Class, 'endsAt'>,
): ClassSettings {
  const title = readTitle(typed.title);
  const zone = typed.zone.trim();
  if (!isZone(zone)) throw new Refusal('zone-unknown');
  const endsAt = readEnd(typed.endsOn, zone);
  // Names and attempts are erased so many days after the end: a wrong year must not erase them tonight.
  if (endsAt !== null && endsAt <= now && endsAt !== before?.endsAt) throw new Refusal('end-past');
  return {
    title,
    zone,
    joining: oneOf(typed.joining, ['free', 'roster']),
    endsAt,
    keepNamesDays: readNumber(typed.keepNamesDays, 1, mostDays),
    keepAttemptsDays: readNumber(typed.keepAttemptsDays, 1, mostDays),
    opinions: oneOf(typed.opinions, ['device', 'instructors']),
    offlineMinutes: readNumber(typed.offlineMinutes, 0, mostOfflineMinutes),
  };
}

/** The last day of the class, as a field for a date holds it; '' when it has none. */
export function writeEnd({ endsAt, zone }: Pick<Class, 'endsAt' | 'zone'>): string {
  return endsAt === null ? '' : writeLocal(endsAt - 1, zone).slice(0, 10);
}

/** A class ends with its last day. */
function readEnd(day: string, zone: string): number | null {
  if (day.trim() === '') return null;
  const lastMinute = readLocal(`${day.trim()}T23:59`, zone, 'last');
  if (lastMinute === undefined) throw new Refusal('time-unreadable');
  return lastMinute + 60_000;
}

function readNumber(typed: string, least: number, most: number): number {
  const value = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Refusal('number-unreadable', { least, most });
}

function oneOf<Choice extends string>(typed: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === typed);
  if (found === undefined) throw new Refusal('malformed');
  return found;
}
