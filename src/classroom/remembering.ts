// Reading a page of many attempts: what they share is read once.
import { givenTo } from './accommodations.ts';
import type { Room } from './room.ts';

/**
 * The same room for making one page: classes, assignments, their versions and what learners are given are read from the
 * database once and then remembered. Handing an attempt in changes none of them; whatever does must not use it.
 */
export function remembering(room: Room): Room {
  const { classes, assignments, ...rest } = room.store;
  const all = once(assignments.accommodations);
  return {
    ...room,
    store: {
      ...rest,
      classes: { ...classes, get: once(classes.get) },
      assignments: {
        ...assignments,
        get: once(assignments.get),
        version: once(assignments.version),
        accommodations: all,
        accommodationsOf: async (classId, seatId, id) => givenTo(await all(classId), seatId, id),
      },
    },
  };
}

function once<Args extends readonly (string | number)[], Found>(
  read: (...args: Args) => Promise<Found>,
): (...args: Args) => Promise<Found> {
  const known = new Map<string, Promise<Found>>();
  return (...args) => {
    const key = args.join(' ');
    const found = known.get(key) ?? read(...args);
    known.set(key, found);
    return found;
  };
}
