// Records for the tests of the databases: every field says something, in letters of several scripts.
import type {
  Accommodation,
  Assignment,
  Attempt,
  Class,
  Instructor,
  LogEntry,
  Seat,
  Session,
  Settings,
} from '../../src/classroom/records.ts';
import type {
  AttemptResult,
  Comment,
  Rating,
  Regrade,
  Tally,
} from '../../src/classroom/results.ts';
import type { Ports } from '../../src/classroom/ports.ts';
import type {
  AssignmentId,
  AttemptId,
  ClassId,
  InstructorId,
  MisconceptionId,
  ObjectiveId,
  QuestionId,
  SeatId,
} from '../../src/ids.ts';

/** Beyond 32 bits, as times are. */
export const start = Date.UTC(2026, 11, 1, 9);

export const classId = 'class-1' as ClassId;
export const anna = 'anna' as InstructorId;
export const seatId = 'seat-1' as SeatId;
export const assignmentId = 'assignment-1' as AssignmentId;
export const attemptId = 'attempt-1' as AttemptId;

export function anInstructor(id: string = anna, change: Partial<Instructor> = {}): Instructor {
  return {
    id: id as InstructorId,
    name: `Әнуар ${id}`,
    nameKey: `әнуар ${id}`,
    password: 'scrypt$1',
    createdAt: start,
    ...change,
  };
}

export function aClass(id: string = classId, change: Partial<Class> = {}): Class {
  return {
    id: id as ClassId,
    title: 'Халықаралық қатынастар 101',
    zone: 'Asia/Qyzylorda',
    code: `CODE-${id}`,
    codeOpen: true,
    codeUntil: start + 1,
    joining: 'roster',
    endsAt: start + 2,
    keepNamesDays: 90,
    keepAttemptsDays: 365,
    opinions: 'device',
    offlineMinutes: 30,
    createdAt: start,
    namesErasedAt: null,
    attemptsErasedAt: start + 4,
    opinionsErasedAt: null,
    ...change,
  };
}

export function aSeat(id: string = seatId, change: Partial<Seat> = {}): Seat {
  return {
    classId,
    id: id as SeatId,
    name: `Ғалымжан ${id}`,
    nameKey: `ғалымжан ${id}`,
    pass: null,
    takenAt: start,
    createdAt: start,
    ...change,
  };
}

export function aSession(hash: string, change: Partial<Session> = {}): Session {
  return {
    hash,
    instructorId: null,
    classId: null,
    seatId: null,
    createdAt: start,
    seenAt: start,
    idleMs: 1000,
    ...change,
  };
}

export const settings: Settings = {
  title: 'Неделя 1: «соседи»',
  note: '',
  to: { whom: 'seats', seats: [seatId] },
  opensAt: start,
  dueAt: null,
  closesAt: start + 5,
  attempts: 2,
  counts: 'best',
  minutes: 12.5,
  order: 'shuffled',
  confidence: false,
  release: { marks: 'immediate', keys: 'after-due', explanations: 'manual' },
};

export function anAssignment(
  id: string = assignmentId,
  change: Partial<Assignment> = {},
): Assignment {
  return {
    classId,
    id: id as AssignmentId,
    kind: 'quiz',
    ref: 'birds',
    version: 1,
    settings,
    snapshot: null,
    released: { marks: null, keys: start, explanations: null },
    createdAt: start,
    withdrawnAt: null,
    weight: 1,
    ...change,
  };
}

export function anAccommodation(change: Partial<Accommodation> = {}): Accommodation {
  return {
    classId,
    seatId,
    assignmentId: null,
    extraTime: 50,
    extraAttempts: 1,
    dueAt: start + 9,
    closesAt: null,
    ...change,
  };
}

export function anAttempt(id: string = attemptId, change: Partial<Attempt> = {}): Attempt {
  return {
    classId,
    id: id as AttemptId,
    assignmentId,
    version: 1,
    seatId,
    number: 1,
    seed: 'seed',
    snapshot: 'sha',
    questions: ['birds.one' as QuestionId, 'birds.two' as QuestionId],
    startedAt: start,
    handedInAt: null,
    handedInBy: null,
    receipt: null,
    reopenedUntil: null,
    points: null,
    outOf: null,
    answered: null,
    ...change,
  };
}

export function anEntry(id: string, place: number, change: Partial<LogEntry> = {}): LogEntry {
  return {
    classId,
    attemptId,
    id,
    type: 'answered',
    question: 'birds.one' as QuestionId,
    body: '{"answer":"ө"}',
    at: start + place,
    receivedAt: start + place + 1,
    place,
    counted: 'yes',
    ...change,
  };
}

export function aResult(change: Partial<AttemptResult> = {}): AttemptResult {
  return {
    classId,
    attemptId,
    assignmentId,
    seatId,
    number: 1,
    state: 'handed-in',
    late: true,
    points: 1 / 3,
    outOf: 2,
    toJudge: 1,
    questions: [
      {
        question: one,
        outcome: 'partly',
        points: 1 / 3,
        choice: 'a b',
        sure: 3,
        misconceptions: ['treaty-as-alliance' as MisconceptionId],
        objective: 'causes' as ObjectiveId,
      },
      {
        question: 'birds.two' as QuestionId,
        outcome: 'to-judge',
        points: 0,
        choice: '',
        sure: 0,
        misconceptions: [],
        objective: 'causes' as ObjectiveId,
      },
    ],
    ...change,
  };
}

export const one = 'birds.one' as QuestionId;

export function aTally(cell: string, count: number, change: Partial<Tally> = {}): Tally {
  return { classId, assignmentId, question: one, cell, count, ...change };
}

export function aRating(change: Partial<Rating> = {}): Rating {
  return {
    classId,
    attemptId,
    question: one,
    instructorId: anna,
    levels: { знает: 2, cites: 0.5 },
    at: start,
    settled: false,
    ...change,
  };
}

export function aComment(change: Partial<Comment> = {}): Comment {
  return {
    classId,
    attemptId,
    question: one,
    instructorId: anna,
    text: 'Жақсы, но «почему»?\n🦅',
    at: start,
    ...change,
  };
}

export function aRegrade(id: string, change: Partial<Regrade> = {}): Regrade {
  return {
    classId,
    id,
    assignmentId,
    correction: '{"how":"drop"}',
    note: 'Ошибка в ключе',
    instructorId: anna,
    at: start,
    undoneAt: null,
    undoneBy: null,
    ...change,
  };
}

/** A class with an instructor, a seat, a copy of content and an assignment. */
export async function fill(ports: Ports): Promise<void> {
  await ports.people.add(anInstructor());
  await ports.classes.add(aClass());
  await ports.classes.setRole(classId, anna, 'owner');
  await ports.seats.add(aSeat());
  await ports.snapshots.put(classId, 'sha', '{"questions":[]}');
  await ports.assignments.add(anAssignment());
}
