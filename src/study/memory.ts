// The store that forgets when the page closes: for tests, and for devices that refuse to keep anything.
import type { AttemptId } from '../ids.ts';
import {
  type About,
  ConflictError,
  isAbout,
  type Place,
  sameBody,
  type StudyEvent,
} from './events.ts';
import type { Decide, Store } from './store.ts';

/** A store in memory, holding at first what it is given. */
export function memoryStore(
  first: readonly StudyEvent[] = [],
  firstPlaces: readonly Place[] = [],
): Store {
  const events = new Map(first.map((event) => [event.id, event]));
  const places = new Map<AttemptId, Place>(firstPlaces.map((place) => [place.attempt, place]));
  const about = (what: About) => [...events.values()].filter((event) => isAbout(event, what));
  return {
    read: async (what) => about(what),
    commit: async (what, decide: Decide) => {
      const added = decide(about(what));
      for (const event of added) {
        const known = events.get(event.id);
        if (known !== undefined && !sameBody(known, event)) throw new ConflictError(event.id);
      }
      for (const event of added) events.set(event.id, event);
      return about(what);
    },
    place: async (attempt) => places.get(attempt),
    keepPlace: async (place) => {
      places.set(place.attempt, place);
    },
    erase: async () => {
      events.clear();
      places.clear();
    },
  };
}
