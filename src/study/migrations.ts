// The database on the learner's device: its shape, and one function for every version it ever had.
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Place, StudyEvent } from './events.ts';

export interface StudyDatabase extends DBSchema {
  events: {
    key: string;
    value: StudyEvent;
    indexes: { quiz: string; type: string };
  };
  places: { key: string; value: Place };
}

type Step = (
  database: IDBPDatabase<StudyDatabase>,
  transaction: IDBPTransaction<StudyDatabase, ('events' | 'places')[], 'versionchange'>,
) => void;

/**
 * Entry n takes a database from version n to n + 1. Entries are added, never edited: a device that was away
 * for a year runs those it lacks, in order.
 */
export const migrations: readonly Step[] = [
  (database) => {
    const events = database.createObjectStore('events', { keyPath: 'id' });
    // An event about a lesson has no quiz; such events are simply absent from that index.
    events.createIndex('quiz', 'quiz');
    events.createIndex('type', 'type');
    database.createObjectStore('places', { keyPath: 'attempt' });
  },
];

export const databaseName = 'multivector-study';
