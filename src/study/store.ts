// What the log needs of a place to keep things. One contract test runs over every implementation.
import type { AttemptId } from '../ids.ts';
import type { About, Place, StudyEvent } from './events.ts';

/** Decides which events to add, given those that are known. Runs inside the transaction, so it never waits. */
export type Decide = (known: readonly StudyEvent[]) => readonly StudyEvent[];

export interface Store {
  read(about: About): Promise<readonly StudyEvent[]>;
  /**
   * Reads the events, asks `decide`, adds what it says, all in one transaction: of two tabs that answer at
   * once, the second decides on what the first wrote. Ends when it is saved, and gives all events about it.
   * An event that is there already changes nothing; one with the same id and other contents is a ConflictError.
   */
  commit(about: About, decide: Decide): Promise<readonly StudyEvent[]>;
  place(attempt: AttemptId): Promise<Place | undefined>;
  keepPlace(place: Place): Promise<void>;
  erase(): Promise<void>;
}
