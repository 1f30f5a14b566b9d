// One attempt as its instructors see it: the answers as given, with what is right. And finding it by its receipt.
import type { AssignmentId, AttemptId, ClassId, QuestionId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import type { Result } from '../quiz/kind.ts';
import { type Answer, type Feedback, logicOf, type Question, type View } from '../quiz/kinds.ts';
import { result, type Verdict, verdict } from '../quiz/mark.ts';
import { type Last, lastGiven } from '../quiz/paper.ts';
import { classOf } from './classes.ts';
import { givenIn } from './log.ts';
import { type AttemptRow, attemptRow, settledNow } from './progress.ts';
import { orderSeed, questionsOf } from './questions.ts';
import type { AssignmentKind, Counted } from './records.ts';
import { Refusal } from './refusal.ts';
import { outNow } from './release.ts';
import type { Room } from './room.ts';
import { readCode } from './secrets.ts';
import { tallyOf } from './tally.ts';

export interface AttemptView {
  readonly zone: string;
  readonly now: number;
  readonly assignmentId: AssignmentId;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly learner: string;
  readonly row: AttemptRow;
  readonly dueAt: number | null;
  /** Whether the keys are out: then reopening gives this learner more than time. */
  readonly keysOut: boolean;
  readonly questions: readonly AttemptQuestion[];
}
export interface AttemptQuestion {
  readonly view: View;
  readonly answer?: Answer | undefined;
  readonly sure?: Sureness | undefined;
  readonly counted: Counted;
  /** How often an answer to it was saved. */
  readonly saved: number;
  readonly state: Result['state'];
  readonly points: number;
  readonly verdict?: Verdict;
  readonly feedback: Feedback;
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
  const questions = await questionsOf(store, attempt);
  const given = givenIn(await store.attempts.log(classId, id));
  const last = lastGiven(given);
  const seed = orderSeed(settings, assignment, attempt);
  const saved = (question: QuestionId) => given.filter((each) => each.question === question).length;
  return {
    zone: klass.zone,
    now: room.now(),
    assignmentId: assignment.id,
    title: assignment.settings.title,
    kind: assignment.kind,
    learner: seat?.name ?? '',
    row: attemptRow(sitting, await tallyOf(store, attempt)),
    dueAt: terms.dueAt,
    keysOut: (await outNow(store, assignment, room.now())).keys,
    questions: questions.map((question) =>
      shown(question, seed, last.get(question.id), saved(question.id)),
    ),
  };
}

function shown(
  question: Question,
  seed: string,
  last: Last | undefined,
  saved: number,
): AttemptQuestion {
  const logic = logicOf(question.kind);
  const found = result(question, last?.answer);
  const points = found.state === 'marked' ? found.points : 0;
  return {
    view: logic.view(question, seed),
    answer: last?.answer,
    sure: last?.sure,
    counted: last?.counted ?? 'yes',
    saved,
    state: found.state,
    points,
    ...(found.state === 'marked' && { verdict: verdict(points) }),
    feedback: logic.feedback(question, last?.answer),
  };
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
