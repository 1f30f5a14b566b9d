// When a missed question comes back: four rungs, a day for each question, and at most so many questions a day.
import type { QuestionId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import type { Verdict } from '../quiz/mark.ts';
import type { Day } from './day.ts';

/** Days from an answer to the next time its question comes, rung by rung. */
export const rungs = [1, 3, 7, 21] as const;

/** One answer, wherever it was given. */
export interface Recall {
  readonly question: QuestionId;
  readonly day: Day;
  readonly verdict: Verdict;
  readonly sure?: Sureness;
  /** Milliseconds since 1970; orders the answers of one day. */
  readonly at: number;
  /** The exam day that was set when the answer was given: what was due then is judged by the plan of then. */
  readonly exam?: Day;
}

/** What the plan is computed from, all of it. */
export interface History {
  readonly recalls: readonly Recall[];
  readonly today: Day;
  /** The exam day that is set now. */
  readonly exam?: Day | undefined;
}

/** How the answer that put a question on its rung was missed. */
type Miss = 'sure' | 'other' | 'none';

/** A question on the ladder. */
export interface Held {
  readonly question: QuestionId;
  /** 0 for the first rung, 3 for the last. */
  readonly rung: number;
  /** The day of the answer that put it there. */
  readonly since: Day;
  /** The first day on which it may come again, before any cap. */
  readonly due: Day;
  readonly miss: Miss;
}

/** A question on its rung. When it is due follows from that and from the exam day, which may be set anew. */
type Foothold = Omit<Held, 'due'>;

/**
 * Where a question is after an answer; undefined is off the ladder.
 *
 * Missed (partly or wrong), due or not: on the first rung, from that day. Off the ladder, right but a guess enters on the
 * first rung too, and right without a guess stays off.
 * On the ladder and due: right goes up one rung, and off after the last; a guess stays on its rung, from that day.
 * On the ladder and not due yet, right or guessed right: nothing changes. It does not climb, because remembering
 * the same day says little about remembering after a week, and its day does not move, because whoever takes the
 * quiz every evening would otherwise push the review ahead for ever. So of several answers on one day only the
 * first can climb, and a miss among them counts whenever it came: every due day is at least a day after its answer.
 */
function moved(held: Foothold | undefined, recall: Recall, day: Day): Foothold | undefined {
  const { question, verdict, sure, exam } = recall;
  const onRung = (rung: number, miss: Miss): Foothold => ({ question, rung, since: day, miss });
  if (verdict !== 'right') return onRung(0, verdict === 'wrong' && sure === 3 ? 'sure' : 'other');
  if (held === undefined) return sure === 1 ? onRung(0, 'none') : undefined;
  if (day < dueIn(held, exam, day)) return held;
  if (sure === 1) return onRung(held.rung, 'none');
  return held.rung === rungs.length - 1 ? undefined : onRung(held.rung + 1, 'none');
}

/**
 * Days from an answer on the day `since` until its question comes again. Before an exam: let i be the days of this
 * rung, S those of this and all higher rungs together, R the days from the answer to the day before the exam. If
 * S > R, it is max(1, floor(i · R / S)), else i. Never more than i; and answered on each day it comes, a question with
 * R at least the number of its rungs comes for the last time no later than the day before the exam.
 * An exam that is over on `today`, or not after the answer, changes nothing.
 */
function gap(rung: number, since: Day, exam: Day | undefined, today: Day): number {
  const [days = 1, ...higher] = rungs.slice(rung);
  if (exam === undefined || exam < today || exam <= since) return days;
  const all = higher.reduce<number>((sum, each) => sum + each, days);
  const room = exam - 1 - since;
  return all <= room ? days : Math.max(1, Math.floor((days * room) / all));
}

function dueIn({ rung, since }: Foothold, exam: Day | undefined, today: Day): Day {
  return since + gap(rung, since, exam, today);
}

/** Every question on the ladder today, and how many of those that came due were answered today. */
export function ladder({ recalls, today, exam }: History): {
  readonly held: readonly Held[];
  readonly done: number;
} {
  const held: Held[] = [];
  let done = 0;
  for (const own of Map.groupBy(recalls, ({ question }) => question).values()) {
    let state: Foothold | undefined;
    let day = -Infinity;
    let wasDue = false;
    for (const recall of own.toSorted(inTime)) {
      // A day after today is a clock that was set back: it counts as today, and days never run backwards.
      day = Math.max(day, Math.min(recall.day, today));
      wasDue ||= day === today && state !== undefined && day >= dueIn(state, recall.exam, day);
      state = moved(state, recall, day);
    }
    if (wasDue) done += 1;
    if (state !== undefined) held.push({ ...state, due: dueIn(state, exam, today) });
  }
  return { held: held.toSorted(inTurn), done };
}

/** One order for any order of the list; two equal answers stand side by side, and the second changes nothing. */
function inTime(a: Recall, b: Recall): number {
  return (
    a.at - b.at ||
    a.day - b.day ||
    rank[a.verdict] - rank[b.verdict] ||
    (a.sure ?? 0) - (b.sure ?? 0) ||
    (a.exam ?? 0) - (b.exam ?? 0)
  );
}
const rank: Readonly<Record<Verdict, number>> = { right: 0, partly: 1, wrong: 2 };

/** Sure and wrong first, then what was missed otherwise, then lower rungs, then the longer overdue, then by id. */
function inTurn(a: Held, b: Held): number {
  return (
    urgency[a.miss] - urgency[b.miss] ||
    a.rung - b.rung ||
    a.due - b.due ||
    (a.question < b.question ? -1 : 1)
  );
}
const urgency: Readonly<Record<Miss, number>> = { sure: 0, other: 1, none: 2 };

export interface Plan {
  /** What comes today, in this order. */
  readonly today: readonly QuestionId[];
  /** What comes on later days if nothing else happens, day by day; days without a question are left out. */
  readonly later: readonly { readonly day: Day; readonly questions: readonly QuestionId[] }[];
  /** How many of today's questions have been answered. */
  readonly done: number;
}

/**
 * The review of today and of the days after it, at most `perDay` questions a day (a whole number from 1). What was
 * answered today when it was due counts towards the cap of today, wherever it was answered. Days that were
 * skipped change no rung: what was not answered waits, and comes at the same pace.
 */
export function plan(history: History & { readonly perDay?: number }): Plan {
  const { today, exam, perDay = 12 } = history;
  if (!Number.isInteger(perDay) || perDay < 1)
    throw new RangeError(
      `perDay is ${perDay}; it must be a whole number from 1 to hold a question`,
    );
  const { held, done } = ladder(history);
  let waiting = held;
  const comingOn = (day: Day, already: number): QuestionId[] => {
    const due = waiting.filter((each) => each.due <= day);
    const take = share(due.length + already, day, perDay, exam) - already;
    const chosen = new Set(due.slice(0, Math.max(0, take)));
    waiting = waiting.filter((each) => !chosen.has(each));
    return [...chosen].map(({ question }) => question);
  };
  const first = comingOn(today, done);
  const later = [];
  for (let day = today + 1; waiting.length > 0; day += 1) {
    const questions = comingOn(day, 0);
    if (questions.length > 0) later.push({ day, questions });
  }
  return { today: first, later, done };
}

/**
 * How many of the `due` questions come on a day: all if the cap allows, else an even share for each of the fewest days
 * that hold them, as 13 at 12 a day come as 7 and 6; but before an exam, over no more days than are left.
 */
function share(due: number, day: Day, perDay: number, exam: Day | undefined): number {
  const left = exam !== undefined && exam > day ? exam - day : Infinity;
  const days = Math.max(1, Math.min(Math.ceil(due / perDay), left));
  return Math.min(perDay, Math.ceil(due / days));
}
