// Times as people of a class type and read them: in the class's time zone, whatever the zone of server and device.
import { DateTime, IANAZone } from 'luxon';

const typed = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/;

/** Whether this is the name of a time zone that the server knows, such as Europe/Lisbon. */
export function isZone(name: string): boolean {
  // A bare distance such as +05:00 knows of no change of clocks.
  return /^[A-Z]/i.test(name) && IANAZone.isValidZone(name);
}

/** The names of all time zones for a list to choose from, UTC first. */
export function zones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
}

/**
 * Milliseconds from what a field for date and time holds (`2026-12-01T09:00`); undefined when it cannot be read. A time
 * that clocks jump over is read as if they had not been changed: 02:30 is an hour after 01:30. One that they show twice
 * is the first or the last of the two: an end is read as the last, so that nobody has less time than the page says.
 */
export function readLocal(
  text: string,
  zone: string,
  twice: 'first' | 'last' = 'first',
): number | undefined {
  const trimmed = text.trim();
  if (!typed.test(trimmed)) return undefined;
  const read = DateTime.fromISO(trimmed.replace(' ', 'T'), { zone });
  if (!read.isValid) return undefined;
  const all = read.getPossibleOffsets().map((each) => each.toMillis());
  return twice === 'first' ? Math.min(...all) : Math.max(...all);
}

/** What a field for date and time holds for these milliseconds, to the minute. */
export function writeLocal(ms: number, zone: string): string {
  return DateTime.fromMillis(ms, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** Minutes put into words lately: a page of a class says the same few again and again, and finding the words is slow. */
const said = new Map<string, string>();
const mostSaid = 2000;

/** A time for people: `Tue 1 Dec 2026, 09:00`; one that clocks show twice says which by its distance from UTC. */
export function sayTime(ms: number, zone: string): string {
  const key = `${Math.floor(ms / 60_000)} ${zone}`;
  let words = said.get(key);
  if (words === undefined) {
    words = inWords(ms, zone);
    if (said.size >= mostSaid) said.clear();
    said.set(key, words);
  }
  return words;
}

function inWords(ms: number, zone: string): string {
  const time = DateTime.fromMillis(ms, { zone, locale: 'en-GB' });
  const plain = time.toFormat('ccc d LLL yyyy, HH:mm');
  return time.getPossibleOffsets().length > 1 ? `${plain} (UTC${time.toFormat('ZZ')})` : plain;
}

/** The same time as clocks in the zone show it, as the milliseconds at which clocks in UTC show that. */
export function wallOf(ms: number, zone: string): number {
  return ms + DateTime.fromMillis(ms, { zone }).offset * 60_000;
}
