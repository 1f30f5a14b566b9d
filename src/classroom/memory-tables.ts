// What a store in memory holds: maps of frozen records, so that a copy of the maps is a copy of everything.
import type {
  Accommodation,
  Assignment,
  AssignmentVersion,
  Attempt,
  AuditEntry,
  Class,
  ErasedCount,
  Group,
  Instructor,
  LogEntry,
  OneTimeLink,
  Role,
  Seat,
  Session,
} from './records.ts';
import type { AttemptResult, Comment, Excuse, Rating, Regrade, Tally } from './results.ts';

export interface Member {
  readonly classId: string;
  readonly instructorId: string;
  readonly role: Role;
}
export interface Snapshot {
  readonly classId: string;
  readonly hash: string;
  readonly body: string;
}

/** All tables, each by its key: ids joined by a space, the id of the class first. */
export interface Tables {
  instructors: Map<string, Instructor>;
  recovery: Map<string, { readonly instructorId: string }>;
  links: Map<string, OneTimeLink>;
  sessions: Map<string, Session>;
  notes: Map<string, { readonly body: string; readonly expiresAt: number }>;
  classes: Map<string, Class>;
  members: Map<string, Member>;
  seats: Map<string, Seat>;
  groups: Map<string, Group>;
  assignments: Map<string, Assignment>;
  versions: Map<string, AssignmentVersion>;
  accommodations: Map<string, Accommodation>;
  snapshots: Map<string, Snapshot>;
  attempts: Map<string, Attempt>;
  /** By the key of the attempt, those that have changed since their result was put. */
  stale: Map<string, { readonly classId: string }>;
  log: Map<string, LogEntry>;
  results: Map<string, AttemptResult>;
  tallies: Map<string, Tally>;
  ratings: Map<string, Rating>;
  comments: Map<string, Comment>;
  regrades: Map<string, Regrade>;
  excuses: Map<string, Excuse>;
  counts: Map<string, ErasedCount>;
  audit: Map<string, AuditEntry>;
}

export function emptyTables(): Tables {
  return {
    instructors: new Map(),
    recovery: new Map(),
    links: new Map(),
    sessions: new Map(),
    notes: new Map(),
    classes: new Map(),
    members: new Map(),
    seats: new Map(),
    groups: new Map(),
    assignments: new Map(),
    versions: new Map(),
    accommodations: new Map(),
    snapshots: new Map(),
    attempts: new Map(),
    stale: new Map(),
    log: new Map(),
    results: new Map(),
    tallies: new Map(),
    ratings: new Map(),
    comments: new Map(),
    regrades: new Map(),
    excuses: new Map(),
    counts: new Map(),
    audit: new Map(),
  };
}

/** Tables with the same records, which change apart from these. */
export function copied(tables: Tables): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, new Map(rows as Map<string, unknown>)]),
  ) as unknown as Tables;
}

/** Tables with the same records, through which nothing can be changed. */
export function fixed(tables: Tables): Tables {
  const refuse = () => {
    throw new Error('reports only read: write through the store itself');
  };
  const all = copied(tables);
  for (const rows of Object.values(all)) Object.assign(rows, { set: refuse, delete: refuse });
  return all;
}

export const key = (...ids: readonly string[]): string => ids.join(' ');

/** A copy of the record that nobody can change, as if it had come back from a database. */
export function kept<Record>(record: Record): Record {
  return frozen(structuredClone(record));
}

function frozen<Thing>(thing: Thing): Thing {
  if (typeof thing !== 'object' || thing === null) return thing;
  for (const part of Object.values(thing)) frozen(part);
  return Object.freeze(thing);
}

/** Puts a new record in; throws when there is one with this key, as a database does. */
export function insert<Row>(table: Map<string, Row>, at: string, row: Row, what: string): void {
  if (table.has(at)) throw new Error(`there is ${what} ${at} already`);
  table.set(at, kept(row));
}

/** Changes a record; whether it was there. */
export function update<Row extends object>(
  table: Map<string, Row>,
  at: string,
  change: Partial<Row>,
): boolean {
  const row = table.get(at);
  if (row !== undefined) table.set(at, kept({ ...row, ...change }));
  return row !== undefined;
}

/** Removes the rows for which `which` holds; how many they were. */
export function remove<Row>(table: Map<string, Row>, which: (row: Row) => boolean): number {
  const gone = [...table].filter(([, row]) => which(row));
  for (const [at] of gone) table.delete(at);
  return gone.length;
}

/** Throws when something is named that is not there, as a database does. */
export function needs(table: ReadonlyMap<string, unknown>, at: string, what: string): void {
  if (!table.has(at)) throw new Error(`there is no ${what} ${at}, and something would hang on it`);
}

export const select = <Row>(table: ReadonlyMap<string, Row>, which: (row: Row) => boolean): Row[] =>
  [...table.values()].filter(which);

/** Compares two records by a number, then by id. */
export function by<Row extends { readonly id: string }>(
  number: (row: Row) => number,
): (a: Row, b: Row) => number {
  return (a, b) => number(a) - number(b) || (a.id < b.id ? -1 : 1);
}
