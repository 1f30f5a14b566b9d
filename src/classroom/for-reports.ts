// Making a report: what it reads, it reads where nobody who saves an answer waits for it.
import type { Room } from './room.ts';

/** The same room, reading through the reports of its store. What is done together is done in the store itself, as ever. */
export function forReports(room: Room): Room {
  const { store } = room;
  return { ...room, store: { ...store, ...store.reports } };
}
