// What a classroom asks of a database, as small interfaces. memory.ts is their twin in memory; db/ fills them with SQL.
import type { AssignmentId, AttemptId, ClassId, GroupId, InstructorId, SeatId } from '../ids.ts';
import type {
  Accommodation,
  Assignment,
  AssignmentVersion,
  Attempt,
  AuditEntry,
  Class,
  Counted,
  ErasedCount,
  Group,
  Instructor,
  LogEntry,
  OneTimeLink,
  Role,
  Seat,
  Session,
} from './records.ts';
import type { Excuses, Judgements, Regrades, Results } from './result-ports.ts';

/** What may be changed of a record; what is left out stays. */
export type Change<Record> = Partial<Record>;

export interface People {
  count(): Promise<number>;
  /** False when the name is taken. */
  add(instructor: Instructor): Promise<boolean>;
  get(id: InstructorId): Promise<Instructor | undefined>;
  byName(nameKey: string): Promise<Instructor | undefined>;
  change(id: InstructorId, change: Change<Omit<Instructor, 'id'>>): Promise<void>;
  /** Puts these hashes in the place of all recovery codes. */
  setRecovery(id: InstructorId, hashes: readonly string[]): Promise<void>;
  /** Whether the code was there; it is gone afterwards. */
  takeRecovery(id: InstructorId, hash: string): Promise<boolean>;
  countRecovery(id: InstructorId): Promise<number>;
}

export interface Links {
  add(link: OneTimeLink): Promise<void>;
  get(hash: string): Promise<OneTimeLink | undefined>;
  /** The link, once; undefined when it was not there, was used, or has expired at `now`. */
  take(hash: string, now: number): Promise<OneTimeLink | undefined>;
  /** Drops the links whose use is `first`. */
  dropFirst(): Promise<void>;
  /** Drops the invitations to a class. */
  dropOfClass(id: ClassId): Promise<void>;
  dropExpired(now: number): Promise<void>;
}

export interface SeatedSession extends Pick<Session, 'hash' | 'seenAt' | 'idleMs'> {
  readonly seat: Seat;
}

export interface Sessions {
  add(session: Session): Promise<void>;
  get(hash: string): Promise<Session | undefined>;
  /** A learner's session with the seat: every answer begins with it. Undefined for an instructor's. */
  seated(hash: string): Promise<SeatedSession | undefined>;
  seen(hash: string, at: number): Promise<void>;
  drop(hash: string): Promise<void>;
  dropOfInstructor(id: InstructorId): Promise<void>;
  dropOfSeat(classId: ClassId, seatId: SeatId): Promise<void>;
  /** Drops those that have been idle for too long at `now`. */
  dropIdle(now: number): Promise<void>;
}

/** Words for the next page, and what was typed where a form was refused. */
export interface Notes {
  put(hash: string, body: string, expiresAt: number): Promise<void>;
  /** The note, once. */
  take(hash: string): Promise<string | undefined>;
  dropExpired(now: number): Promise<void>;
}

export interface Classes {
  /** False when the code is in use. */
  add(row: Class): Promise<boolean>;
  get(id: ClassId): Promise<Class | undefined>;
  byCode(code: string): Promise<Class | undefined>;
  /** False when a changed code is in use by another class; then nothing is changed. */
  change(id: ClassId, change: Change<Omit<Class, 'id'>>): Promise<boolean>;
  /** The class with all that hangs on it, but for its erased counts. */
  drop(id: ClassId): Promise<void>;
  /** The classes of an instructor with the role there, the newest first. */
  ofInstructor(id: InstructorId): Promise<readonly { readonly row: Class; readonly role: Role }[]>;
  role(id: ClassId, instructor: InstructorId): Promise<Role | undefined>;
  members(
    id: ClassId,
  ): Promise<readonly { readonly instructor: Instructor; readonly role: Role }[]>;
  /** Null takes the role away. */
  setRole(id: ClassId, instructor: InstructorId, role: Role | null): Promise<void>;
  /** The classes that have ended before `at`. */
  endedBefore(at: number): Promise<readonly Class[]>;
}

export interface Seats {
  /** False when the class has a seat of that name. */
  add(seat: Seat): Promise<boolean>;
  get(classId: ClassId, id: SeatId): Promise<Seat | undefined>;
  byName(classId: ClassId, nameKey: string): Promise<Seat | undefined>;
  /** By name. */
  all(classId: ClassId): Promise<readonly Seat[]>;
  count(classId: ClassId): Promise<number>;
  /** Those in which somebody has sat down. */
  countTaken(classId: ClassId): Promise<number>;
  /** By name, `most` of them after the first `skip`. */
  page(classId: ClassId, skip: number, most: number): Promise<readonly Seat[]>;
  /** False when the class has another seat of the changed name; then nothing is changed. */
  change(
    classId: ClassId,
    id: SeatId,
    change: Change<Omit<Seat, 'classId' | 'id'>>,
  ): Promise<boolean>;
  /** The seat, its sessions, groups and accommodations; its attempts must have been dropped or moved before. */
  drop(classId: ClassId, id: SeatId): Promise<void>;
  groups(classId: ClassId): Promise<readonly Group[]>;
  /** Adds the group or puts it in the place of the one with its id. */
  setGroup(group: Group): Promise<void>;
  dropGroup(classId: ClassId, id: GroupId): Promise<void>;
}

export interface Assignments {
  add(assignment: Assignment): Promise<void>;
  get(classId: ClassId, id: AssignmentId): Promise<Assignment | undefined>;
  /** The oldest first. */
  all(classId: ClassId): Promise<readonly Assignment[]>;
  change(
    classId: ClassId,
    id: AssignmentId,
    change: Change<Omit<Assignment, 'classId' | 'id'>>,
  ): Promise<void>;
  /** The assignment with its versions and accommodations; its attempts must have been dropped before. */
  drop(classId: ClassId, id: AssignmentId): Promise<void>;
  addVersion(version: AssignmentVersion): Promise<void>;
  version(
    classId: ClassId,
    id: AssignmentId,
    version: number,
  ): Promise<AssignmentVersion | undefined>;
  accommodations(classId: ClassId): Promise<readonly Accommodation[]>;
  /** Those of one learner: for this assignment and for all. */
  accommodationsOf(
    classId: ClassId,
    seatId: SeatId,
    id: AssignmentId,
  ): Promise<readonly Accommodation[]>;
  /** Adds it or puts it in the place of the one for the same seat and assignment. */
  setAccommodation(accommodation: Accommodation): Promise<void>;
  dropAccommodation(classId: ClassId, seatId: SeatId, id: AssignmentId | null): Promise<void>;
}

/** Copies of course content, by the hash of their JSON. */
export interface Snapshots {
  /** Does nothing when it is there. */
  put(classId: ClassId, hash: string, body: string): Promise<void>;
  get(classId: ClassId, hash: string): Promise<string | undefined>;
}

export interface Attempts {
  /** False when the seat has an attempt of that number at the assignment. */
  add(attempt: Attempt): Promise<boolean>;
  get(classId: ClassId, id: AttemptId): Promise<Attempt | undefined>;
  /** By number. */
  ofSeat(classId: ClassId, assignmentId: AssignmentId, seatId: SeatId): Promise<readonly Attempt[]>;
  /** All of one learner in the class. */
  allOfSeat(classId: ClassId, seatId: SeatId): Promise<readonly Attempt[]>;
  /** Those of these seats, by number. */
  ofSeats(classId: ClassId, seats: readonly SeatId[]): Promise<readonly Attempt[]>;
  ofAssignment(classId: ClassId, assignmentId: AssignmentId): Promise<readonly Attempt[]>;
  /** In the order of their ids, those after `after`, `most` of them: to go through many without holding all of them. */
  some(
    classId: ClassId,
    assignmentId: AssignmentId,
    after: AttemptId | '',
    most: number,
  ): Promise<readonly Attempt[]>;
  /** The versions of an assignment with which somebody is still at work. */
  versionsAtWork(classId: ClassId, assignmentId: AssignmentId): Promise<readonly number[]>;
  inClass(classId: ClassId): Promise<readonly Attempt[]>;
  byReceipt(classId: ClassId, receipt: string): Promise<Attempt | undefined>;
  change(
    classId: ClassId,
    id: AttemptId,
    change: Change<Omit<Attempt, 'classId' | 'id'>>,
  ): Promise<void>;
  /** The attempt with its log. */
  drop(classId: ClassId, id: AttemptId): Promise<void>;
  /** The log in its order. */
  log(classId: ClassId, id: AttemptId): Promise<readonly LogEntry[]>;
  /** The logs of several attempts; those without an entry are missing. */
  logs(
    classId: ClassId,
    ids: readonly AttemptId[],
  ): Promise<ReadonlyMap<AttemptId, readonly LogEntry[]>>;
  /** How long the logs of all attempts at an assignment are: the place of the last entry; those without any are left out. */
  lengths(classId: ClassId, assignmentId: AssignmentId): Promise<ReadonlyMap<AttemptId, number>>;
  /** The entries with these ids. */
  entries(classId: ClassId, id: AttemptId, ids: readonly string[]): Promise<readonly LogEntry[]>;
  /** The place of the last entry, 0 when there is none, when it was received and whether it counts. */
  end(
    classId: ClassId,
    id: AttemptId,
  ): Promise<{
    readonly place: number;
    readonly receivedAt: number | undefined;
    readonly counted: Counted | undefined;
  }>;
  /** Adds entries; their ids and places must be new in the attempt. */
  append(entries: readonly LogEntry[]): Promise<void>;
  /** Puts other text in the place of an entry's body: only where privacy takes something out of a log. */
  rewrite(classId: ClassId, id: AttemptId, entryId: string, body: string): Promise<void>;
}

export interface Remains {
  /** Adds to the counts that are there. */
  addCounts(counts: readonly ErasedCount[]): Promise<void>;
  counts(classId: ClassId): Promise<readonly ErasedCount[]>;
}

export interface Audit {
  add(entry: AuditEntry): Promise<void>;
  /** The newest first, `most` at the most. */
  last(classId: ClassId, most: number): Promise<readonly AuditEntry[]>;
}

export interface Ports {
  readonly people: People;
  readonly links: Links;
  readonly sessions: Sessions;
  readonly notes: Notes;
  readonly classes: Classes;
  readonly seats: Seats;
  readonly assignments: Assignments;
  readonly snapshots: Snapshots;
  readonly attempts: Attempts;
  readonly results: Results;
  readonly judgements: Judgements;
  readonly regrades: Regrades;
  readonly excuses: Excuses;
  readonly remains: Remains;
  readonly audit: Audit;
}

/** A database: all ports, read as they stand or changed together. */
export interface Store extends Ports {
  /**
   * Runs `work` in one transaction, all of it or nothing: as if it ran alone. `work` uses the ports it is handed and no
   * others, and may run more than once, so that it must have no other effect. What it throws undoes it and is thrown.
   */
  together<Result>(work: (ports: Ports) => Promise<Result>): Promise<Result>;
  /**
   * The same for reading alone, where what takes long keeps nobody else waiting. It shows what has been written before it is
   * asked. Writing through it throws.
   */
  readonly reports: Ports;
  /**
   * Sees to it that what was erased stands in no file of the database any more, as far as the database lets go of it at all.
   * It may be left for the next time when others are using the file just now.
   */
  scrub(): Promise<void>;
  /** What stores the records, and whether it answers now. */
  health(): Promise<{ readonly kind: 'memory' | 'sqlite' | 'postgres'; readonly ok: boolean }>;
  close(): Promise<void>;
}

/** Counts failures, so that guessing takes too long; what succeeds is never counted. */
export interface Limits {
  /** Seconds to wait before the next try under this key; 0 for none. */
  wait(key: string): Promise<number>;
  fail(key: string): Promise<void>;
  forget(key: string): Promise<void>;
}
