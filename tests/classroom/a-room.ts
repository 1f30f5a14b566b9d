// A room for tests of use cases: in memory, with a clock that is moved by hand and chance that repeats itself.
import { type DemoRoom, demoRoom } from '../../scripts/demo/chance.ts';
import { createMemoryStore } from '../../src/classroom/memory.ts';
import type { Store } from '../../src/classroom/ports.ts';
import type { CourseContent } from '../../src/classroom/room.ts';
import { tinyCourse } from './a-course.ts';

/** Tuesday, 1 December 2026, 09:00 UTC. */
export const tuesday = Date.UTC(2026, 11, 1, 9);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export type TestRoom = DemoRoom;

/** A room of its own for one test; `seed` gives two rooms different ids and codes. */
export function aRoom({
  now: start = tuesday,
  course = tinyCourse,
  store = createMemoryStore(),
  seed = 'room',
}: {
  readonly now?: number;
  readonly course?: CourseContent;
  readonly store?: Store;
  readonly seed?: string;
} = {}): TestRoom {
  const room = demoRoom(store, course, seed);
  room.at(start);
  return room;
}
