// A room for tests of use cases: in memory, with a clock that is moved by hand and chance that repeats itself.
import { createHash } from 'node:crypto';
import { createMemoryLimits } from '../../src/classroom/memory-limits.ts';
import { createMemoryStore } from '../../src/classroom/memory.ts';
import type { Store } from '../../src/classroom/ports.ts';
import type { CourseContent, Room } from '../../src/classroom/room.ts';
import { tinyCourse } from './a-course.ts';

/** Tuesday, 1 December 2026, 09:00 UTC. */
export const tuesday = Date.UTC(2026, 11, 1, 9);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export interface TestRoom extends Room {
  /** Sets the clock. */
  at(ms: number): void;
  /** Moves the clock on. */
  later(ms: number): void;
}

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
  let time = start;
  let drawn = 0;
  const block = () => createHash('sha256').update(`${seed} ${drawn++}`).digest();
  const now = () => time;
  return {
    store,
    limits: createMemoryLimits(now),
    course,
    now,
    bytes(count) {
      const blocks = Array.from({ length: Math.ceil(count / 32) }, block);
      return Uint8Array.from(Buffer.concat(blocks).subarray(0, count));
    },
    at(ms) {
      time = ms;
    },
    later(ms) {
      time += ms;
    },
  };
}
