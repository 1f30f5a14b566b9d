// What the interface and the pages on demand stand on: `server.ts` and development build one set and hand it to both.
import type { Room } from '../classroom/room.ts';
import type { Streams } from './streams.ts';

/** Told of every failure that nobody expected. The path comes without its query. */
export type OnFault = (error: Error, path: string) => void;

/** Which database there is and whether it answers. */
export interface DatabaseHealth {
  readonly kind: 'memory' | 'sqlite' | 'postgres';
  readonly ok: boolean;
}

/**
 * One set for the whole process. Pages have it as `Astro.locals.services`, routes as an argument of `createApi`. Pages are
 * built into a program of their own, with copies of what they import: what crosses over is known by its fields, never by
 * `instanceof`.
 */
export interface Services {
  readonly version: string;
  /** The id of the course that is served, if it has one. */
  readonly course: string | undefined;
  /** The origin under which readers know the site, such as https://course.example.org; absent when nobody said. */
  readonly publicUrl: string | undefined;
  readonly onError: OnFault;
  /** The classes, with the database, the course with its keys, the clock and chance. */
  readonly classroom: Room;
  /** Answers that stay open (server-sent events) join here, so that a stop ends them. */
  readonly streams: Streams;
  /** The state of what the server stands on. */
  readonly health: () => Promise<{ readonly database: DatabaseHealth }>;
  /** Lets go of everything; called once, after the last answer. */
  readonly close: () => Promise<void>;
}
