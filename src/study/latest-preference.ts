// Which value of a preference holds.
import type { Preference, StudyEvent } from './events.ts';

/** The latest value of a preference, by time, then by id; undefined when it was never set. */
export function latestPreference(
  events: readonly StudyEvent[],
  name: Preference['name'],
): string | undefined {
  return events
    .filter((event): event is Preference => event.type === 'preference' && event.name === name)
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .at(-1)?.value;
}
