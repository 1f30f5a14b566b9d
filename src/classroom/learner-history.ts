// What one learner has done in a class: every attempt with its answers and changes, beside the own earlier ones.
import type { AssignmentId, AttemptId, ClassId, QuestionId, SeatId } from '../ids.ts';
import { type Gain, gainOf } from '../insight/gain.ts';
import { withoutEmphasis } from '../quiz/emphasis.ts';
import { type Verdict, verdict } from '../quiz/mark.ts';
import type { QuestionMark } from '../quiz/paper-marks.ts';
import type { Sitting } from './assigned.ts';
import { type Marked, markAttempt } from './marking.ts';
import { settledNow } from './progress.ts';
import type { AssignmentKind } from './records.ts';
import { remembering } from './remembering.ts';
import type { Room } from './room.ts';
import { changesIn, type Moment, timeLine } from './time-line.ts';

/** One attempt. Times in milliseconds since 1970. */
export interface HistoryTry {
  readonly id: AttemptId;
  readonly number: number;
  readonly startedAt: number;
  readonly handedInAt: number | null;
  readonly late: boolean;
  readonly points: number;
  readonly outOf: number;
  readonly toJudge: number;
  readonly changes: number;
  readonly moments: readonly Moment[];
}
/** What became of one question in an attempt; undefined where the attempt did not ask it. */
export type HistoryCell =
  | { readonly state: 'marked'; readonly points: number; readonly verdict: Verdict }
  | { readonly state: 'dropped' | 'to-judge' | 'not-answered' | 'not-ready' }
  | undefined;
export interface HistoryQuestion {
  readonly id: QuestionId;
  readonly prompt: string;
  /** In the order of the attempts. */
  readonly cells: readonly HistoryCell[];
}
export interface HistoryAssignment {
  readonly id: AssignmentId;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly tries: readonly HistoryTry[];
  /** Present where two or more attempts were handed in: those, question by question, and the gain from the first to the last. */
  readonly compared?: {
    readonly numbers: readonly number[];
    readonly questions: readonly HistoryQuestion[];
    readonly gain: Gain;
  };
}

/** The attempts of one learner by assignment, the one that was begun last first. Only this learner's logs are read. */
export async function learnerHistory(
  asked: Room,
  classId: ClassId,
  seatId: SeatId,
): Promise<readonly HistoryAssignment[]> {
  const room = remembering(asked);
  const { store } = room;
  const attempts = await store.attempts.allOfSeat(classId, seatId);
  const sittings: Sitting[] = [];
  for (const attempt of attempts) sittings.push(await settledNow(room, attempt, room.now()));
  const ids = attempts.map(({ id }) => id);
  const logs = await store.attempts.logs(classId, ids);
  const ratings = Map.groupBy(
    await store.judgements.ratings(classId, ids),
    ({ attemptId }) => attemptId,
  );
  const read: { readonly sitting: Sitting; readonly marked: Marked }[] = [];
  for (const sitting of sittings) {
    const { id } = sitting.attempt;
    const known = { log: logs.get(id) ?? [], ratings: ratings.get(id) ?? [] };
    read.push({ sitting, marked: await markAttempt(store, sitting.attempt, known) });
  }
  const byAssignment = Map.groupBy(read, ({ sitting }) => sitting.assignment.id);
  return [...byAssignment.values()]
    .map((all) => all.toSorted((a, b) => a.sitting.attempt.number - b.sitting.attempt.number))
    .toSorted((a, b) => begun(b) - begun(a))
    .flatMap((all) => {
      const [first] = all;
      if (first === undefined) return [];
      const { id, kind, settings } = first.sitting.assignment;
      const finished = all.filter(({ sitting }) => sitting.attempt.handedInAt !== null);
      return [
        {
          id,
          title: settings.title,
          kind,
          tries: all.map(tryOf),
          ...(finished.length > 1 && kind !== 'exercise' && { compared: compared(finished) }),
        },
      ];
    });
}

type Read = { readonly sitting: Sitting; readonly marked: Marked };

const begun = (all: readonly Read[]) =>
  Math.max(...all.map(({ sitting }) => sitting.attempt.startedAt));

function tryOf({ sitting: { attempt, terms }, marked }: Read): HistoryTry {
  const { id, number, startedAt, handedInAt } = attempt;
  const { points, outOf, toJudge } = marked.marks;
  const moments = timeLine(attempt, marked.questions, marked.log);
  return {
    id,
    number,
    startedAt,
    handedInAt,
    late: handedInAt !== null && terms.dueAt !== null && handedInAt > terms.dueAt,
    points,
    outOf,
    toJudge,
    changes: changesIn(moments),
    moments,
  };
}

/** Attempts side by side. What does not count, and what one of the two did not answer, says nothing of a gain. */
function compared(all: readonly Read[]): NonNullable<HistoryAssignment['compared']> {
  const asked = new Map(
    all.flatMap(({ marked }) =>
      marked.questions.map((question) => [question.id, question] as const),
    ),
  );
  const markIn = ({ marked }: Read, id: QuestionId) =>
    marked.marks.questions.find(({ question }) => question === id);
  const pointsIn = (read: Read | undefined, id: QuestionId) => {
    const cell = read && cellOf(markIn(read, id));
    return cell?.state === 'marked' ? cell.points : undefined;
  };
  const [first, last] = [all[0], all.at(-1)];
  return {
    numbers: all.map(({ sitting }) => sitting.attempt.number),
    questions: [...asked.values()].map(({ id, prompt }) => ({
      id,
      prompt: withoutEmphasis(prompt),
      cells: all.map((read) => cellOf(markIn(read, id))),
    })),
    gain: gainOf(
      [...asked.values()].map(({ id, objective }) => ({
        objective,
        before: pointsIn(first, id),
        after: pointsIn(last, id),
      })),
    ),
  };
}

function cellOf(mark: QuestionMark | undefined): HistoryCell {
  if (mark === undefined) return undefined;
  if (mark.dropped) return { state: 'dropped' };
  if (mark.result.state !== 'marked' && !mark.credited) return { state: mark.result.state };
  return { state: 'marked', points: mark.points, verdict: verdict(mark.points) };
}
