// All answers of an assignment that a person has to mark, with who has marked them: read from results and ratings, not from logs.
import type { AssignmentId, AttemptId, ClassId, InstructorId } from '../ids.ts';
import { shuffledKey } from './answer-code.ts';
import { withTerms } from './assigned.ts';
import { catchUp } from './catch-up.ts';
import { isOver } from './hand-in.ts';
import { isOfThisText } from './marking.ts';
import { settledNow } from './progress.ts';
import { questionsOf } from './questions.ts';
import type { Attempt, LogEntry } from './records.ts';
import { remembering } from './remembering.ts';
import type { Rating } from './results.ts';
import type { Room } from './room.ts';
import { isComplete, isJudged, type Judged, sameLevels } from './rubric.ts';

/** One answer that was handed in. */
export interface ToJudge {
  readonly attempt: AttemptId;
  readonly question: Judged;
  /** Its place among the judged questions of its attempt follows from this. */
  readonly number: number;
  readonly key: string;
  /** Nobody has marked all of it. */
  readonly waits: boolean;
  /** The ratings of the text as it is now. */
  readonly ratings: readonly Rating[];
}

const chunk = 200;

/** The answers in an order that tells nothing of names. Attempts whose time is over are handed in first. */
export async function answersToJudge(
  asked: Room,
  classId: ClassId,
  assignmentId: AssignmentId,
): Promise<readonly ToJudge[]> {
  const room = remembering(asked);
  const { store } = room;
  await settleOver(room, classId, assignmentId);
  await catchUp(asked, classId, assignmentId);
  const found: ToJudge[] = [];
  for (let after: AttemptId | '' = ''; ;) {
    const attempts = await store.attempts.some(classId, assignmentId, after, chunk);
    found.push(...(await judgedIn(room, attempts)));
    const last = attempts.at(-1);
    if (last === undefined || attempts.length < chunk) break;
    after = last.id;
  }
  return found.toSorted((a, b) => (a.key === b.key ? a.number - b.number : a.key < b.key ? -1 : 1));
}

async function settleOver(room: Room, classId: ClassId, assignmentId: AssignmentId): Promise<void> {
  for (let after: AttemptId | '' = ''; ;) {
    const attempts = await room.store.attempts.some(classId, assignmentId, after, chunk);
    for (const attempt of attempts)
      if (attempt.handedInAt === null && isOver(await withTerms(room.store, attempt), room.now()))
        await settledNow(room, attempt, room.now());
    const last = attempts.at(-1);
    if (last === undefined || attempts.length < chunk) return;
    after = last.id;
  }
}

async function judgedIn({ store }: Room, attempts: readonly Attempt[]): Promise<ToJudge[]> {
  const handedIn = attempts.filter(({ handedInAt }) => handedInAt !== null);
  const [first] = handedIn;
  if (first === undefined) return [];
  const { classId } = first;
  const ids = handedIn.map(({ id }) => id);
  const results = new Map(
    (await store.results.of(classId, ids)).map((result) => [result.attemptId, result]),
  );
  const all = await store.judgements.ratings(classId, ids);
  const ratings = Map.groupBy(all, ({ attemptId }) => attemptId);
  // Only where an attempt was handed in again after it was marked does its log tell whether the text is another one.
  const again = handedIn.filter(({ id, handedInAt }) =>
    ratings.get(id)?.some(({ at }) => at < (handedInAt ?? 0)),
  );
  const logs = await store.attempts.logs(
    classId,
    again.map(({ id }) => id),
  );
  const found: ToJudge[] = [];
  for (const attempt of handedIn) {
    const outcomes = results.get(attempt.id)?.questions ?? [];
    const questions = await questionsOf(store, attempt);
    const key = shuffledKey(attempt.id);
    for (const [index, question] of questions.entries()) {
      const outcome = outcomes.find((each) => each.question === question.id)?.outcome;
      if (!isJudged(question) || outcome === undefined || isNothing.has(outcome)) continue;
      const waits = outcome === 'to-judge';
      const own = (ratings.get(attempt.id) ?? []).filter(
        (rating) =>
          rating.question === question.id && fits(rating, logs.get(attempt.id), question, waits),
      );
      found.push({ attempt: attempt.id, question, number: index + 1, key, waits, ratings: own });
    }
  }
  return found;
}

/** Outcomes with which there is nothing to mark. */
const isNothing: ReadonlySet<string> = new Set([
  'unanswered',
  'not-reached',
  'not-ready',
  'dropped',
]);

function fits(
  rating: Rating,
  log: readonly LogEntry[] | undefined,
  question: Judged,
  waits: boolean,
): boolean {
  // As long as it waits, whoever was through with it has marked another text.
  if (waits && isComplete(question, rating.levels)) return false;
  return log === undefined || isOfThisText(log, rating);
}

/** How an answer stands for one instructor. */
export interface Stand {
  readonly own: Rating | undefined;
  /** The instructor has given all of the rubric. */
  readonly done: boolean;
  /** Ratings by others that give all of it, the earliest first. */
  readonly others: readonly Rating[];
}

export function standFor({ question, ratings }: ToJudge, id: InstructorId): Stand {
  const own = ratings.find(({ instructorId }) => instructorId === id);
  return {
    own,
    done: own !== undefined && isComplete(question, own.levels),
    others: ratings
      .filter((each) => each !== own && isComplete(question, each.levels))
      .toSorted((a, b) => a.at - b.at),
  };
}

/** The ratings that give all of the rubric. */
export function completeRatings({ question, ratings }: ToJudge): readonly Rating[] {
  return ratings
    .filter(({ levels }) => isComplete(question, levels))
    .toSorted((a, b) => a.at - b.at);
}

/** Whether two or more differ, and nobody has settled it. */
export function isDisputed(answer: ToJudge): boolean {
  const [first, ...others] = completeRatings(answer);
  if (first === undefined || [first, ...others].some(({ settled }) => settled)) return false;
  return others.some((other) => !sameLevels(answer.question, first.levels, other.levels));
}
