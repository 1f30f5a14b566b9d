// The marks of an attempt: its log, its own copy of the questions, what persons gave it, and corrected keys.
import type { AssignmentId, ClassId, QuestionId } from '../ids.ts';
import type { Correction } from '../quiz/correction.ts';
import { logicOf, type Question } from '../quiz/kinds.ts';
import { type Given, type Last, lastGiven } from '../quiz/paper.ts';
import { markPaper, type PaperMarks } from '../quiz/paper-marks.ts';
import { givenIn } from './log.ts';
import type { Ports } from './ports.ts';
import { questionsOf } from './questions.ts';
import type { Attempt, LogEntry } from './records.ts';
import type { Rating, Regrade } from './results.ts';

type Reading = Pick<Ports, 'attempts' | 'snapshots' | 'judgements' | 'regrades'>;

/** What may be known of an attempt already, so that it is not read again. */
export interface Known {
  readonly log?: readonly LogEntry[] | undefined;
  readonly ratings?: readonly Rating[] | undefined;
  readonly corrections?: readonly Correction[] | undefined;
}

/** An attempt, read and marked. */
export interface Marked {
  readonly log: readonly LogEntry[];
  readonly questions: readonly Question[];
  readonly given: readonly Given[];
  /** The last answers that count, with the levels that they were given. */
  readonly last: ReadonlyMap<QuestionId, Last>;
  readonly ratings: readonly Rating[];
  /** Those of the ratings that judge the text as it is now. */
  readonly fitting: readonly Rating[];
  readonly corrections: readonly Correction[];
  readonly marks: PaperMarks;
}

/** Reads what is not known and marks an attempt. */
export async function markAttempt(
  ports: Reading,
  attempt: Attempt,
  known: Known = {},
): Promise<Marked> {
  const { classId, id, assignmentId } = attempt;
  const questions = await questionsOf(ports, attempt);
  const log = known.log ?? (await ports.attempts.log(classId, id));
  const given = givenIn(log);
  const judges = questions.some(({ kind }) => logicOf(kind).judged !== undefined);
  const ratings = known.ratings ?? (judges ? await ports.judgements.ratings(classId, [id]) : []);
  const corrections = known.corrections ?? (await correctionsOf(ports, classId, assignmentId));
  const fitting = ratings.filter((rating) => isOfThisText(log, rating));
  const last = withLevels(questions, lastGiven(given), fitting);
  const marks = markPaper(questions, last, corrections);
  return { log, questions, given, last, ratings, fitting, corrections, marks };
}

/**
 * Whether the answer that a rating judged is the one that counts now. A learner whose hand-in was reopened may write another
 * text: that waits to be judged anew, and the rating is kept; should the old text come back, it counts again.
 */
export function isOfThisText(log: readonly LogEntry[], { question, at }: Rating): boolean {
  const about = log.filter((entry) => entry.question === question);
  if (about.every(({ receivedAt }) => receivedAt <= at)) return true;
  const textOf = (entries: readonly LogEntry[]) =>
    JSON.stringify(lastGiven(givenIn(entries)).get(question)?.answer);
  return textOf(about) === textOf(about.filter(({ receivedAt }) => receivedAt <= at));
}

/** The corrections of an assignment that hold, in the order in which they were made. */
export async function correctionsOf(
  ports: Pick<Ports, 'regrades'>,
  classId: ClassId,
  assignmentId: AssignmentId,
): Promise<readonly Correction[]> {
  return (await regradesNow(ports, classId, assignmentId)).map(correctionIn);
}

/** The same with who made them and why. */
export async function regradesNow(
  ports: Pick<Ports, 'regrades'>,
  classId: ClassId,
  assignmentId: AssignmentId,
): Promise<readonly Regrade[]> {
  const all = await ports.regrades.of(classId, assignmentId);
  return all.filter(({ undoneAt }) => undoneAt === null);
}

/** The correction that a regrade is. */
export function correctionIn({ correction }: Pick<Regrade, 'correction'>): Correction {
  return JSON.parse(correction) as Correction;
}

/** The answers with the levels that count for them. */
export function withLevels(
  questions: readonly Question[],
  last: ReadonlyMap<QuestionId, Last>,
  ratings: readonly Rating[],
): ReadonlyMap<QuestionId, Last> {
  if (ratings.length === 0) return last;
  const judged = new Map(last);
  for (const question of questions) {
    const own = last.get(question.id);
    const rating = countingRating(question, own, ratings);
    if (own?.answer === undefined || rating === undefined) continue;
    const answer = logicOf(question.kind).judged?.(own.answer, rating.levels, question);
    if (answer !== undefined) judged.set(question.id, { ...own, answer });
  }
  return judged;
}

/** Of the ratings of one answer, which judge its text, the one that counts: the settled one, else the earliest complete one. */
export function countingRating(
  question: Question,
  last: Last | undefined,
  ratings: readonly Rating[],
): Rating | undefined {
  const { judged, mark } = logicOf(question.kind);
  const answer = last?.answer;
  if (judged === undefined || answer === undefined) return undefined;
  const complete = ratings.filter(
    (rating) =>
      rating.question === question.id &&
      mark(question, judged(answer, rating.levels, question)) !== undefined,
  );
  const order = complete.toSorted((a, b) => Number(b.settled) - Number(a.settled) || a.at - b.at);
  return order[0];
}
