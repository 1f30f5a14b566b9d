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
import type { Store } from './store.ts';

export interface Memory extends Store {
  /** Takes in events that another store has kept. */
  hold(events: readonly StudyEvent[]): void;
}

/** A store in memory, empty at first. */
export function memoryStore(): Memory {
  const events = new Map<string, StudyEvent>();
  const places = new Map<AttemptId, Place>();
  const about = (what: About) => [...events.values()].filter((event) => isAbout(event, what));
  const hold = (added: readonly StudyEvent[]) => {
    for (const event of added) events.set(event.id, event);
  };
  return {
    hold,
    read: async (what) => about(what),
    commit: async (what, decide) => {
      const added = decide(about(what));
      for (const event of added) {
        const known = events.get(event.id);
        if (known !== undefined && !sameBody(known, event)) throw new ConflictError(event.id);
      }
      hold(added);
      return about(what);
    },
    place: async (attempt) => places.get(attempt),
    changePlace: async (attempt, move) => {
      const place = move(places.get(attempt));
      places.set(attempt, place);
      return place;
    },
    erase: async () => {
      events.clear();
      places.clear();
    },
  };
}
