// What the log needs of a place to keep things. One contract test runs over every implementation.
import type { AttemptId } from '../ids.ts';
import type { About, Place, StudyEvent } from './events.ts';

/** Decides which events to add, given those that are known. Runs inside the transaction, so it never waits. */
export type Decide = (known: readonly StudyEvent[]) => readonly StudyEvent[];

/** Makes a new place out of the one that is kept. Runs inside the transaction, so it never waits. */
export type Move = (kept: Place | undefined) => Place;

/** Throws a StorageError when it cannot do its work; what `decide` and `move` throw, it throws on as it is. */
export interface Store {
  read(about: About): Promise<readonly StudyEvent[]>;
  /**
   * Reads the events, asks `decide`, adds what it says, all in one transaction: of two tabs that answer at
   * once, the second decides on what the first wrote. Ends when it is saved, and gives all events about it.
   * An event that is there already changes nothing; one with the same id and other contents is a ConflictError.
   */
  commit(about: About, decide: Decide): Promise<readonly StudyEvent[]>;
  place(attempt: AttemptId): Promise<Place | undefined>;
  /** Changes the place of an attempt in one transaction, so that two tabs keep what each of them knows. */
  changePlace(attempt: AttemptId, move: Move): Promise<Place>;
  erase(): Promise<void>;
}
