// Chance that is the same each time, and a clock that is moved: with them the demo comes out the same, and so do tests.
import { createHash } from 'node:crypto';
import { createMemoryLimits } from '../../src/classroom/memory-limits.ts';
import type { Store } from '../../src/classroom/ports.ts';
import type { CourseContent, Room } from '../../src/classroom/room.ts';
import type { Draw } from './answers.ts';
import { createBus } from '../../src/classroom/bus.ts';

/** A room whose clock is set by hand. */
export interface DemoRoom extends Room {
  /** Sets the clock. */
  at(ms: number): void;
  /** Moves the clock on. */
  later(ms: number): void;
}

/** A room on this store; `seed` decides every id, code and pass, which are therefore no secrets. */
export function demoRoom(store: Store, course: CourseContent, seed: string): DemoRoom {
  let time = 0;
  let drawn = 0;
  const now = () => time;
  const block = () => createHash('sha256').update(`${seed} ${drawn++}`).digest();
  return {
    store,
    limits: createMemoryLimits(now),
    bus: createBus(),
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

/** Draws that follow from a text. */
export function drawsOf(seed: string): Draw {
  let drawn = 0;
  return () => {
    const digest = createHash('sha256').update(`${seed} ${drawn++}`).digest();
    return digest.readUInt32BE(0) / 2 ** 32;
  };
}

/** A draw from the normal distribution with mean 0 and deviation 1 (Box and Muller, 1958). */
export function normal(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
