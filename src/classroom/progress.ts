// How far everybody is in one assignment: not begun, at work, handed in; with what came late and what is still to be judged.
import type { AssignmentId, AttemptId, ClassId, SeatId } from '../ids.ts';
import { givenTo } from './accommodations.ts';
import { isFor, type Sitting, withTerms } from './assigned.ts';
import { assignmentOf } from './assignments.ts';
import { catchUp } from './catch-up.ts';
import { isOver, settled } from './hand-in.ts';
import type { Accommodation, Attempt } from './records.ts';
import { remembering } from './remembering.ts';
import type { AttemptResult } from './results.ts';
import type { Room } from './room.ts';
import { tallies, type Tally } from './tally.ts';
import { termsOf } from './terms.ts';

/** One attempt as an instructor sees it in a list. Times in milliseconds since 1970. */
export interface AttemptRow {
  readonly id: AttemptId;
  readonly number: number;
  readonly startedAt: number;
  /** When it is handed in by itself; null for never. */
  readonly endsAt: number | null;
  /** Questions with a complete answer, of all that are asked. */
  readonly answered: number;
  readonly of: number;
  readonly handedIn?: {
    readonly at: number;
    readonly by: 'learner' | 'time';
    readonly late: boolean;
    readonly receipt: string;
    readonly points: number;
    /** Of the questions that count. */
    readonly outOf: number;
    readonly toJudge: number;
  };
  readonly reopened: boolean;
  /** Questions about which something arrived after its time: what counts all the same, and what does not. */
  readonly lateAnswers: number;
  readonly tooLate: number;
}

export interface LearnerRow {
  readonly seatId: SeatId;
  readonly name: string;
  /** Of the attempt that was begun last; somebody at work may have handed in others. */
  readonly state: 'not-begun' | 'working' | 'handed-in';
  /** What this learner is given beyond the others; empty for most. */
  readonly given: readonly Accommodation[];
  readonly accommodated: boolean;
  readonly attempts: readonly AttemptRow[];
}

export interface ProgressView {
  readonly now: number;
  readonly learners: readonly LearnerRow[];
  readonly counts: Readonly<Record<LearnerRow['state'], number>>;
  readonly toJudge: number;
}

/** Everybody to whom the assignment is given, and those who began it while it was. Attempts whose time is over are handed in. */
export async function assignmentProgress(
  asked: Room,
  classId: ClassId,
  id: AssignmentId,
): Promise<ProgressView> {
  const room = remembering(asked);
  const { store } = room;
  const now = room.now();
  const assignment = await assignmentOf(store, classId, id);
  const groups = await store.seats.groups(classId);
  const accommodations = await store.assignments.accommodations(classId);
  const sittings: Sitting[] = [];
  for (const attempt of await store.attempts.ofAssignment(classId, id))
    sittings.push(await settledNow(room, attempt, now));
  const begun = sittings.map(({ attempt }) => attempt);
  await catchUp(asked, classId, id);
  const results = new Map(
    (
      await store.results.of(
        classId,
        begun.map((each) => each.id),
      )
    ).map((result) => [result.attemptId, result]),
  );
  // The lengths first: what is answered meanwhile is then counted when the page is next made, if it is not now.
  const tallied = await tallies(store, begun, await store.attempts.lengths(classId, id));
  const bySeat = Map.groupBy(sittings, ({ attempt }) => attempt.seatId);
  const learners: LearnerRow[] = [];
  for (const seat of await store.seats.all(classId)) {
    const own = bySeat.get(seat.id) ?? [];
    if (own.length === 0 && !isFor(assignment.settings, seat, groups)) continue;
    const given = givenTo(accommodations, seat.id, id);
    const attempts: AttemptRow[] = [];
    for (const sitting of own.toSorted((a, b) => a.attempt.number - b.attempt.number)) {
      const tally = tallied.get(sitting.attempt.id);
      if (tally !== undefined)
        attempts.push(attemptRow(sitting, tally, results.get(sitting.attempt.id)));
    }
    learners.push({
      seatId: seat.id,
      name: seat.name,
      state: stateOf(attempts),
      given,
      accommodated: termsOf(assignment.settings, given).accommodated,
      attempts,
    });
  }
  const count = (state: LearnerRow['state']) =>
    learners.filter((learner) => learner.state === state).length;
  return {
    now,
    learners,
    counts: {
      'not-begun': count('not-begun'),
      working: count('working'),
      'handed-in': count('handed-in'),
    },
    toJudge: learners
      .flatMap(({ attempts }) => attempts)
      .reduce((sum, { handedIn }) => sum + (handedIn?.toJudge ?? 0), 0),
  };
}

function stateOf(attempts: readonly AttemptRow[]): LearnerRow['state'] {
  if (attempts.length === 0) return 'not-begun';
  return attempts.every(({ handedIn }) => handedIn !== undefined) ? 'handed-in' : 'working';
}

/** An attempt with its terms, handed in first when its time is over. */
export async function settledNow(room: Room, attempt: Attempt, now: number): Promise<Sitting> {
  const sitting = await withTerms(room.store, attempt);
  if (!isOver(sitting, now)) return sitting;
  return room.store.together(async (ports) => {
    const fresh = await ports.attempts.get(attempt.classId, attempt.id);
    return settled(ports, room, await withTerms(ports, fresh ?? attempt), now);
  });
}

/** One attempt in a list: what its log says, and what it comes to. */
export function attemptRow(
  { attempt, terms, endsAt }: Sitting,
  tally: Tally,
  score: Pick<AttemptResult, 'points' | 'outOf' | 'toJudge'> | undefined,
): AttemptRow {
  const { id, number, startedAt, handedInAt, handedInBy, receipt, reopenedUntil } = attempt;
  return {
    id,
    number,
    startedAt,
    endsAt,
    answered: tally.answered,
    of: tally.of,
    ...(handedInAt !== null && {
      handedIn: {
        at: handedInAt,
        by: handedInBy ?? 'learner',
        late: terms.dueAt !== null && handedInAt > terms.dueAt,
        receipt: receipt ?? '',
        points: score?.points ?? attempt.points ?? 0,
        outOf: score?.outOf ?? attempt.outOf ?? 0,
        toJudge: score?.toJudge ?? 0,
      },
    }),
    reopened: reopenedUntil !== null,
    lateAnswers: tally.lateAnswers,
    tooLate: tally.tooLate,
  };
}
