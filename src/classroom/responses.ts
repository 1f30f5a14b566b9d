// Every answer of a class, one record each, out of the logs: read some attempts at a time, so that a class of any size fits.
import type { AssignmentId, ClassId, SeatId } from '../ids.ts';
import { answerWords } from '../quiz/answer-words.ts';
import type { Sureness } from '../quiz/events.ts';
import type { Question } from '../quiz/kinds.ts';
import type { Given } from '../quiz/paper.ts';
import { withTerms } from './assigned.ts';
import { assignmentOf } from './assignments.ts';
import { questionResults } from './catch-up.ts';
import { correctionsOf, markAttempt, type Marked } from './marking.ts';
import { readPlayLog } from './play-log.ts';
import { snapshotAt } from './questions.ts';
import type { Assignment, Attempt, Counted, LogEntry } from './records.ts';
import { remembering } from './remembering.ts';
import type { Outcome } from './results.ts';
import type { Room } from './room.ts';
import { settledAttempts } from './settling.ts';

/** One question of one attempt, answered or not; or one piece of advice in a decision exercise. Times in milliseconds. */
export interface Response {
  readonly assignment: Assignment;
  readonly attempt: Attempt;
  readonly seatId: SeatId;
  /** Handed in after this learner's due date. */
  readonly late: boolean;
  readonly question: string;
  /** What was asked, in words. */
  readonly asked: string;
  readonly kind: Question['kind'] | 'decision';
  readonly answer: string;
  /** Undefined for advice, which is neither right nor wrong. */
  readonly outcome?: Outcome;
  readonly points?: number;
  readonly sure?: Sureness | undefined;
  readonly counted: Counted;
  /** How often the answer was changed after it was first given. */
  readonly changes: number;
  /** From the event before each answer to it, or from the beginning, added up. */
  readonly seconds: number;
  readonly firstAt?: number | undefined;
  readonly lastAt?: number | undefined;
}

/** Attempts that are read at a time. */
const chunk = 50;

/** All responses to one assignment, or to all of the class; those of one attempt stand together. Refuses with not-found. */
export async function* responsesOf(
  room: Room,
  classId: ClassId,
  assignmentId: AssignmentId | null,
): AsyncGenerator<Response> {
  const { store } = room;
  const assignments =
    assignmentId === null
      ? await store.assignments.all(classId)
      : [await assignmentOf(store, classId, assignmentId)];
  const reading = remembering(room).store;
  for (const assignment of assignments) {
    const corrections = await correctionsOf(store, classId, assignment.id);
    for await (const attempts of attemptsAt(room, assignment)) {
      const ids = attempts.map(({ id }) => id);
      const logs = await store.attempts.logs(classId, ids);
      const ratings = Map.groupBy(
        await store.judgements.ratings(classId, ids),
        (rating) => rating.attemptId,
      );
      for (const attempt of attempts) {
        const { terms } = await withTerms(reading, attempt);
        const late = terms.dueAt !== null && (attempt.handedInAt ?? 0) > terms.dueAt;
        const of = { assignment, attempt, seatId: attempt.seatId, late };
        const log = logs.get(attempt.id) ?? [];
        if (assignment.kind === 'exercise') {
          yield* await adviceIn(room, of, log);
          continue;
        }
        const marked = await markAttempt(store, attempt, {
          log,
          ratings: ratings.get(attempt.id) ?? [],
          corrections,
        });
        yield* answersIn(of, marked);
      }
    }
  }
}

/** The attempts at an assignment, some at a time, in the order of their ids; what is over is handed in. */
export async function* attemptsAt(
  room: Room,
  { classId, id }: Assignment,
): AsyncGenerator<readonly Attempt[]> {
  let after: Attempt['id'] | '' = '';
  for (;;) {
    const some: readonly Attempt[] = await room.store.attempts.some(classId, id, after, chunk);
    const last = some.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield await settledAttempts(room, some);
  }
}

type OfAttempt = Pick<Response, 'assignment' | 'attempt' | 'seatId' | 'late'>;

function answersIn(of: OfAttempt, marked: Marked): Response[] {
  const results = questionResults(marked);
  const spent = secondsIn(marked.given, of.attempt.startedAt);
  return marked.questions.map((question, i) => {
    const own = marked.given.filter((each) => each.question === question.id);
    const last = marked.last.get(question.id);
    const result = results[i];
    return {
      ...of,
      question: question.id,
      asked: question.prompt,
      kind: question.kind,
      answer: last?.answer === undefined ? '' : answerWords(question, last.answer),
      ...(result && { outcome: result.outcome, points: result.points }),
      sure: last?.sure,
      counted: last?.counted ?? 'yes',
      changes: changesIn(own),
      seconds: spent.get(question.id) ?? 0,
      firstAt: own[0]?.at,
      lastAt: own.at(-1)?.at,
    };
  });
}

const inOrder = (given: readonly Given[]) =>
  given.toSorted((a, b) => a.at - b.at || a.place - b.place);

function changesIn(own: readonly Given[]): number {
  const texts = inOrder(own).map(({ answer }) => JSON.stringify(answer));
  return texts.filter((text, i) => i > 0 && text !== texts[i - 1]).length;
}

/** The seconds that went by before each answer, by question. */
function secondsIn(given: readonly Given[], startedAt: number): ReadonlyMap<string, number> {
  const spent = new Map<string, number>();
  let before = startedAt;
  for (const { question, at } of inOrder(given)) {
    spent.set(question, (spent.get(question) ?? 0) + Math.max(0, at - before) / 1000);
    before = Math.max(before, at);
  }
  return spent;
}

/** What was advised; reasons and beliefs are opinions and stand in opinions.ts. */
async function adviceIn(
  { store }: Room,
  of: OfAttempt,
  log: readonly LogEntry[],
): Promise<Response[]> {
  const { attempt } = of;
  const snapshot = await snapshotAt(store, attempt);
  const decisions = snapshot.kind === 'exercise' ? snapshot.scenario.decisions : [];
  let before = attempt.startedAt;
  return readPlayLog(log).advised.flatMap((entry) => {
    if (entry.type !== 'advice') return [];
    const decision = decisions.find(({ id }) => id === entry.decision);
    const seconds = Math.max(0, entry.at - before) / 1000;
    before = entry.at;
    return {
      ...of,
      question: entry.decision,
      asked: decision?.question ?? entry.decision,
      kind: 'decision' as const,
      answer: decision?.options.find(({ id }) => id === entry.option)?.label ?? entry.option,
      counted: 'yes' as const,
      changes: 0,
      seconds,
      firstAt: entry.at,
      lastAt: entry.at,
    };
  });
}
