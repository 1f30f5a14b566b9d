// What learners thought in a decision exercise: goals, beliefs, reasons, exit tickets. Political opinions, kept apart from marks.
import type { ClassId, SeatId } from '../ids.ts';
import type { Card, Setup } from '../scenario/record.ts';
import { classOf } from './classes.ts';
import { readPlayLog } from './play-log.ts';
import type { Assignment, Attempt, LogEntry } from './records.ts';
import { attemptsAt } from './responses.ts';
import type { Room } from './room.ts';

/** One thing that was thought; `about` says of what: a goal, a card, a value, a decision, a prompt. */
export interface Opinion {
  readonly assignment: Assignment;
  readonly attempt: Attempt;
  readonly seatId: SeatId;
  readonly what:
    | 'goal'
    | 'red-line'
    | 'stance'
    | 'belief'
    | 'reason'
    | 'expected-move'
    | 'confidence'
    | 'written';
  readonly about: string;
  /** Words, or the id of what was chosen; empty where it is a number. */
  readonly text: string;
  /** Points of 100, or how sure somebody was; null where it is text. */
  readonly number: number | null;
  readonly at: number;
}

/** Whether the server keeps opinions of this class. */
export async function keepsOpinions({ store }: Room, classId: ClassId): Promise<boolean> {
  const { opinions, opinionsErasedAt } = await classOf(store, classId);
  return opinions === 'instructors' && opinionsErasedAt === null;
}

/** Logs read at a time. */
const chunk = 50;

/**
 * All opinions in plays that were handed in; none where the class leaves them on the devices. Plays come in the order of what
 * `place` says of their learners.
 */
export async function* opinionsOf(
  room: Room,
  classId: ClassId,
  place: (seatId: SeatId) => string,
): AsyncGenerator<Opinion> {
  if (!(await keepsOpinions(room, classId))) return;
  for (const assignment of await room.store.assignments.all(classId)) {
    if (assignment.kind !== 'exercise') continue;
    const plays: Attempt[] = [];
    for await (const attempts of attemptsAt(room, assignment))
      plays.push(...attempts.filter(({ handedInAt }) => handedInAt !== null));
    const order = plays
      .map((attempt) => ({ attempt, at: place(attempt.seatId) }))
      .toSorted((a, b) =>
        a.at === b.at ? a.attempt.number - b.attempt.number : a.at < b.at ? -1 : 1,
      );
    for (let from = 0; from < order.length; from += chunk) {
      const some = order.slice(from, from + chunk).map(({ attempt }) => attempt);
      const logs = await room.store.attempts.logs(
        classId,
        some.map(({ id }) => id),
      );
      for (const attempt of some)
        yield* opinionsIn(assignment, attempt, logs.get(attempt.id) ?? []);
    }
  }
}

type Said = Omit<Opinion, 'assignment' | 'attempt' | 'seatId'>;

function opinionsIn(assignment: Assignment, attempt: Attempt, log: readonly LogEntry[]): Opinion[] {
  const { setup, entries, texts } = readPlayLog(log);
  const end = attempt.handedInAt ?? attempt.startedAt;
  const said: Said[] = [
    ...(setup === undefined ? [] : ofSetup(setup, attempt.startedAt)),
    ...entries.flatMap((entry): Said[] => {
      if (entry.type === 'belief') return beliefs(entry.belief, entry.at);
      const { decision: about, reason, expected, confidence, at } = entry;
      return [
        words('reason', about, reason, at),
        ...(expected === undefined ? [] : [words('expected-move', about, expected, at)]),
        points('confidence', about, confidence, at),
      ];
    }),
    ...Object.entries(texts).map(([name, value]) => words('written', name, value, end)),
  ];
  return said.map((each) => ({ assignment, attempt, seatId: attempt.seatId, ...each }));
}

const words = (what: Said['what'], about: string, text: string, at: number): Said => ({
  what,
  about,
  text,
  number: null,
  at,
});
const points = (what: Said['what'], about: string, number: number, at: number): Said => ({
  what,
  about,
  text: '',
  number,
  at,
});
const beliefs = (belief: readonly number[], at: number) =>
  belief.map((number, i) => points('belief', `value-${i + 1}`, number, at));

function ofSetup({ weights, redLine, cards, belief }: Setup, at: number): Said[] {
  return [
    ...Object.entries(weights).map(([goal, number]) => points('goal', goal, number, at)),
    words('red-line', '', redLine, at),
    ...cards.flatMap(({ id, stance, confidence }: Card) => [
      words('stance', id, stance, at),
      points('confidence', id, confidence, at),
    ]),
    ...beliefs(belief, at),
  ];
}
