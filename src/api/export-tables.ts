// What stands in the columns of the files that a class can be taken out as. The names of columns are for programs.
import { gradedIn, gradesOf } from '../classroom/gradebook.ts';
import { opinionsOf } from '../classroom/opinions.ts';
import { pseudonymOf } from '../classroom/pseudonyms.ts';
import { responsesOf } from '../classroom/responses.ts';
import type { Room } from '../classroom/room.ts';
import type { Standing } from '../classroom/standings.ts';
import { wallOf } from '../classroom/zone.ts';
import type { Cell, Table } from '../exchange/table.ts';
import type { AssignmentId, ClassId, SeatId } from '../ids.ts';

/** Whose results: the class with its time zone, and whether its learners are named. */
export interface Of {
  readonly room: Room;
  readonly classId: ClassId;
  readonly zone: string;
  readonly names: boolean;
}

/** Learners that are read at a time. */
const chunk = 100;

/** Numbers without the noise of floating point. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
const percent = (share: number | null) => (share === null ? null : rounded(share * 100));

/**
 * The gradebook, a row a learner: by name, or with pseudonyms in their own order, which tells nothing of the names. `titled`:
 * columns are named by the titles of assignments, for people; otherwise by their ids.
 */
export async function gradebookTable(of: Of, titled: boolean): Promise<Table> {
  const assignments = await gradedIn(of.room, of.classId);
  const perAssignment = assignments.flatMap(({ id, settings }, i) => {
    const head = titled ? `${i + 1} ${settings.title}` : id;
    return ['percent', 'points', 'out_of', 'state'].map((name) => `${head}: ${name}`);
  });
  return {
    columns: [
      of.names ? 'learner' : 'pseudonym',
      'total_percent',
      'handed_in_percent',
      'counted',
      'missing',
      'given',
      ...perAssignment,
    ],
    rows: of.names ? gradeRows(of) : await inOrderOfPseudonyms(gradeRows(of)),
  };
}

async function* gradeRows({ room, classId, names }: Of): AsyncGenerator<readonly Cell[]> {
  for (let skip = 0; ; skip += chunk) {
    const seats = await room.store.seats.page(classId, skip, chunk);
    if (seats.length === 0) return;
    const { learners } = await gradesOf(room, classId, seats);
    for (const { seatId, name, cells, total } of learners)
      yield [
        names ? name : pseudonymOf(classId, seatId),
        percent(total.share),
        percent(total.handedIn),
        total.n,
        total.missing,
        total.of,
        ...cells.flatMap(gradeCells),
      ];
  }
}

function gradeCells({ grade, late }: Standing): Cell[] {
  const counted = 'try' in grade ? grade.try : undefined;
  return [
    grade.state === 'marked' ? percent(grade.share) : grade.state === 'missing' ? 0 : null,
    grade.state === 'marked' ? rounded(grade.try.points) : null,
    counted === undefined || counted.outOf === 0 ? null : counted.outOf,
    late ? `${grade.state}, late` : grade.state,
  ];
}

async function inOrderOfPseudonyms(
  rows: AsyncIterable<readonly Cell[]>,
): Promise<readonly (readonly Cell[])[]> {
  const all: (readonly Cell[])[] = [];
  for await (const row of rows) all.push(row);
  return all.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

const responseColumns = [
  'assignment',
  'assignment_id',
  'attempt',
  'attempt_state',
  'late',
  'learner',
  'question_id',
  'question',
  'kind',
  'answer',
  'outcome',
  'points',
  'sure',
  'arrived',
  'changes',
  'seconds',
  'begun',
  'handed_in',
  'first_answer',
  'last_answer',
  'zone',
] as const;

/** Every response of a class or of one assignment, a row each; attempts come in no order that tells who made them. */
export function responsesTable(of: Of, assignment: AssignmentId | null): Table {
  return {
    columns: named(responseColumns, of.names),
    rows: responseRows(of, assignment),
  };
}

async function* responseRows(of: Of, only: AssignmentId | null): AsyncGenerator<readonly Cell[]> {
  const { room, classId, zone } = of;
  const who = await learnersOf(of);
  const time = timesIn(zone);
  for await (const each of responsesOf(room, classId, only)) {
    const { assignment, attempt, outcome, points, sure } = each;
    yield [
      assignment.settings.title,
      assignment.id,
      attempt.number,
      attempt.handedInAt === null ? 'working' : 'handed-in',
      each.late,
      who(each.seatId),
      each.question,
      each.asked,
      each.kind,
      each.answer,
      outcome ?? null,
      points === undefined ? null : rounded(points),
      sure ?? null,
      { yes: 'in-time', late: 'late', 'too-late': 'too-late' }[each.counted],
      each.changes,
      Math.round(each.seconds),
      time(attempt.startedAt),
      time(attempt.handedInAt),
      time(each.firstAt),
      time(each.lastAt),
      zone,
    ];
  }
}

const opinionColumns = [
  'assignment',
  'assignment_id',
  'attempt',
  'learner',
  'what',
  'about',
  'text',
  'number',
  'time',
  'zone',
] as const;

/**
 * Goals, beliefs, reasons and exit tickets of the decision exercise, a row each. With pseudonyms there are no times, and plays
 * come in the order of the pseudonyms: a file with names has the second in which each learner advised what, and the same plays
 * in the order of their ids. Either would say whose opinions these are.
 */
export function opinionsTable(of: Of): Table {
  const columns = named(opinionColumns, of.names);
  return {
    columns: of.names ? columns : columns.slice(0, -timesOfOpinions),
    rows: opinionRows(of),
  };
}

/** The last of the columns, which say when. */
const timesOfOpinions = 2;

async function* opinionRows(of: Of): AsyncGenerator<readonly Cell[]> {
  const { room, classId, zone, names } = of;
  const who = await learnersOf(of);
  const time = timesIn(zone);
  // With names by the learners' random ids, which no order of pseudonyms follows.
  const place = (seatId: SeatId) => (names ? seatId : who(seatId));
  for await (const each of opinionsOf(room, classId, place))
    yield [
      each.assignment.settings.title,
      each.assignment.id,
      each.attempt.number,
      who(each.seatId),
      each.what,
      each.about,
      each.text,
      each.number,
      ...(names ? [time(each.at), zone] : []),
    ];
}

/**
 * A file has either names or pseudonyms, never both: with both, a named one would tell whose the pseudonyms in a file of
 * opinions are.
 */
function named(columns: readonly string[], names: boolean): readonly string[] {
  return columns.map((column) => (column === 'learner' && !names ? 'pseudonym' : column));
}

/** What stands for a learner in a row. */
async function learnersOf({ room, classId, names }: Of): Promise<(seatId: SeatId) => string> {
  const seats = names ? await room.store.seats.all(classId) : [];
  const known = new Map(seats.map(({ id, name }) => [id, name]));
  return (seatId) => (names ? (known.get(seatId) ?? '') : pseudonymOf(classId, seatId));
}

function timesIn(zone: string): (ms: number | null | undefined) => Cell {
  return (ms) => (ms === null || ms === undefined ? null : { wall: wallOf(ms, zone) });
}
