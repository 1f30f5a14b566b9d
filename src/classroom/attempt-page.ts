// One attempt as its instructors see it: the answers as given, with what is right. And finding it by its receipt.
import type { AssignmentId, AttemptId, ClassId, QuestionId, SeatId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import { type Correction, keysNow } from '../quiz/correction.ts';
import type { Result } from '../quiz/kind.ts';
import { type Answer, type Feedback, logicOf, type Question, type View } from '../quiz/kinds.ts';
import { type Verdict, verdict } from '../quiz/mark.ts';
import type { Last } from '../quiz/paper.ts';
import { bestForm, type QuestionMark } from '../quiz/paper-marks.ts';
import { classOf } from './classes.ts';
import { markAttempt } from './marking.ts';
import { type AttemptRow, attemptRow, settledNow } from './progress.ts';
import { orderSeed } from './questions.ts';
import type { AssignmentKind, Counted } from './records.ts';
import { Refusal } from './refusal.ts';
import { outNow } from './release.ts';
import type { Room } from './room.ts';
import { readCode } from './secrets.ts';
import { tallyIn } from './tally.ts';
import { type Moment, timeLine } from './time-line.ts';

export interface AttemptView {
  readonly zone: string;
  readonly now: number;
  readonly assignmentId: AssignmentId;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly seatId: SeatId;
  readonly learner: string;
  readonly row: AttemptRow;
  readonly dueAt: number | null;
  /** Whether the keys are out: then reopening gives this learner more than time. */
  readonly keysOut: boolean;
  readonly questions: readonly AttemptQuestion[];
  /** What was answered when; empty of a decision exercise. */
  readonly moments: readonly Moment[];
  /** Words to the learner about the whole. */
  readonly comment: WrittenComment | undefined;
}
/** `seen` is when it was written. */
export interface WrittenComment {
  readonly text: string;
  readonly seen: number;
}
export interface AttemptQuestion {
  readonly view: View;
  readonly answer?: Answer | undefined;
  readonly sure?: Sureness | undefined;
  readonly counted: Counted;
  /** How often an answer to it was saved. */
  readonly saved: number;
  readonly state: Result['state'];
  /** Points that count. */
  readonly points: number;
  readonly verdict?: Verdict;
  readonly feedback: Feedback;
  /** What corrections have made of it. */
  readonly corrected: 'dropped' | 'credited' | 'spared' | 'key' | undefined;
  readonly comment: WrittenComment | undefined;
}

/** The attempt, for an instructor of its class; handed in first when its time is over. Refuses with not-found. */
export async function attemptView(
  room: Room,
  classId: ClassId,
  id: AttemptId,
): Promise<AttemptView> {
  const { store } = room;
  const found = await store.attempts.get(classId, id);
  if (found === undefined) throw new Refusal('not-found');
  const sitting = await settledNow(room, found, room.now());
  const { attempt, assignment, settings, terms } = sitting;
  const klass = await classOf(store, classId);
  const seat = await store.seats.get(classId, attempt.seatId);
  const { log, questions, given, last, marks, corrections } = await markAttempt(store, attempt);
  const seed = orderSeed(settings, assignment, attempt);
  const comments = await store.judgements.comments(classId, [id]);
  const commentOn = (question: QuestionId | '') => {
    const comment = comments.find((each) => each.question === question);
    return comment && { text: comment.text, seen: comment.at };
  };
  const saved = (question: QuestionId) => given.filter((each) => each.question === question).length;
  return {
    zone: klass.zone,
    now: room.now(),
    assignmentId: assignment.id,
    title: assignment.settings.title,
    kind: assignment.kind,
    seatId: attempt.seatId,
    learner: seat?.name ?? '',
    row: attemptRow(sitting, tallyIn(questions, given), marks),
    dueAt: terms.dueAt,
    keysOut: (await outNow(store, assignment, room.now())).keys,
    questions: questions.map((question, index) => ({
      ...shown(question, last.get(question.id), marks.questions[index], {
        seed,
        corrections: corrections.filter((each) => each.question === question.id),
        saved: saved(question.id),
      }),
      comment: commentOn(question.id),
    })),
    moments: questions.length === 0 ? [] : timeLine(attempt, questions, log),
    comment: commentOn(''),
  };
}

function shown(
  question: Question,
  last: Last | undefined,
  mark: QuestionMark | undefined,
  { seed, corrections, saved }: { seed: string; corrections: readonly Correction[]; saved: number },
): Omit<AttemptQuestion, 'comment'> {
  const logic = logicOf(question.kind);
  const found = mark?.result ?? { state: 'not-answered' };
  const keys = keysNow(question, corrections);
  return {
    view: logic.view(question, seed),
    answer: last?.answer,
    sure: last?.sure,
    counted: last?.counted ?? 'yes',
    saved,
    state: found.state,
    points: mark?.points ?? 0,
    ...(found.state === 'marked' && { verdict: verdict(found.points) }),
    feedback: logic.feedback(bestForm(keys, last?.answer), last?.answer),
    corrected: correctedBy(mark, keys.length > 1 || keys[0] !== question),
  };
}

function correctedBy(
  mark: QuestionMark | undefined,
  rekeyed: boolean,
): AttemptQuestion['corrected'] {
  if (mark?.dropped) return 'dropped';
  if (mark?.credited) return 'credited';
  if (mark?.spared) return 'spared';
  return rekeyed ? 'key' : undefined;
}

export interface ReceiptFound {
  readonly attemptId: AttemptId;
  readonly assignmentId: AssignmentId;
  readonly title: string;
  readonly learner: string;
  readonly at: number;
  readonly answered: number;
  readonly of: number;
}

/** The hand-in to which a receipt belongs, as it was typed; undefined when this class has given out no such receipt. */
export async function findReceipt(
  room: Room,
  classId: ClassId,
  typed: string,
): Promise<ReceiptFound | undefined> {
  const code = readCode(typed);
  const attempt = code === '' ? undefined : await room.store.attempts.byReceipt(classId, code);
  if (attempt === undefined || attempt.handedInAt === null) return undefined;
  const assignment = await room.store.assignments.get(classId, attempt.assignmentId);
  const seat = await room.store.seats.get(classId, attempt.seatId);
  return {
    attemptId: attempt.id,
    assignmentId: attempt.assignmentId,
    title: assignment?.settings.title ?? '',
    learner: seat?.name ?? '',
    at: attempt.handedInAt,
    answered: attempt.answered ?? 0,
    of: attempt.questions.length,
  };
}
