// A learner's own attempt after the hand-in: no more of it than has been let out.
import type { AttemptId, QuestionId } from '../ids.ts';
import { formIn, keysNow } from '../quiz/correction.ts';
import { type Answer, logicOf, type Question } from '../quiz/kinds.ts';
import { outOf as outOfRubric } from '../quiz/kinds/judgement/logic.ts';
import { verdict } from '../quiz/mark.ts';
import { type Last, lastGiven, stateOf } from '../quiz/paper.ts';
import { bestForm, type PaperMarks, type QuestionMark } from '../quiz/paper-marks.ts';
import { rightWithin } from '../quiz/rekey.ts';
import type { Sitting } from './assigned.ts';
import { classOf } from './classes.ts';
import { receiptOf } from './hand-in.ts';
import { givenIn } from './log.ts';
import { correctionIn, type Marked, markAttempt, regradesNow } from './marking.ts';
import type { Ports } from './ports.ts';
import { orderSeed, questionsOf, snapshotAt, viewOf } from './questions.ts';
import { type Attempt, type Releasable, releasables, type Seat } from './records.ts';
import { Refusal } from './refusal.ts';
import { endForAll } from './release.ts';
import type { Regrade } from './results.ts';
import type { ReadAbout, Room } from './room.ts';
import { readSettled } from './sitting.ts';
import { isJudged } from './rubric.ts';
import { isReleased } from './terms.ts';
import type { CorrectionNote, ReviewQuestion, ReviewView } from './views.ts';

type Out = Readonly<Record<Releasable, boolean>>;

/** What is let out of an attempt now, and when the rest will be; null where an instructor does it by hand. */
export async function outOf(
  room: Room,
  { assignment, settings }: Pick<Sitting, 'assignment' | 'settings'>,
): Promise<{ readonly out: Out; readonly outAt: Readonly<Record<Releasable, number | null>> }> {
  const now = room.now();
  // Finding the end reads what every learner was given; only this rule asks for it.
  const ends = releasables.some((what) => settings.release[what] === 'after-due');
  const end = ends ? await endForAll(room.store, assignment) : null;
  const each = <Value>(value: (what: Releasable) => Value) =>
    Object.fromEntries(releasables.map((what) => [what, value(what)])) as Record<Releasable, Value>;
  const is = each((what) => isReleased(what, settings, assignment.released, end, now));
  return {
    // Explanations say what is right: they never come before the keys.
    out: { ...is, explanations: is.explanations && is.keys },
    outAt: each((what) => (settings.release[what] === 'after-due' ? end : null)),
  };
}

/** The page after the hand-in. Refuses with not-found what is not this learner's, with not-released what is still worked on. */
export async function reviewView(room: Room, seat: Seat, id: AttemptId): Promise<ReviewView> {
  const sitting = await readSettled(room, seat, id);
  const { attempt, assignment, settings, terms } = sitting;
  const receipt = receiptOf(attempt);
  if (receipt === undefined) throw new Refusal('not-released');
  const klass = await classOf(room.store, seat.classId);
  const { out, outAt } = await outOf(room, sitting);
  const regrades = await regradesNow(room.store, seat.classId, assignment.id);
  const corrections = regrades.map(correctionIn);
  const { questions, last, marks } = out.marks
    ? await markAttempt(room.store, attempt, { corrections })
    : await unmarked(room.store, attempt);
  const comments = out.marks ? await room.store.judgements.comments(seat.classId, [id]) : [];
  const commentOn = (question: QuestionId | '') =>
    comments.find((each) => each.question === question)?.text;
  const snapshot = await snapshotAt(room.store, attempt);
  const links = snapshot.kind === 'exercise' ? {} : snapshot.links;
  const seed = orderSeed(settings, assignment, attempt);
  return {
    classId: seat.classId,
    classTitle: klass.title,
    zone: klass.zone,
    assignmentId: assignment.id,
    attemptId: id,
    kind: assignment.kind,
    title: settings.title,
    number: attempt.number,
    startedAt: attempt.startedAt,
    receipt,
    late: terms.dueAt !== null && receipt.at > terms.dueAt,
    out,
    outAt,
    ...(marks && { score: scoreIn(marks) }),
    ...withComment(commentOn('')),
    questions: questions.map((question, index) => ({
      ...reviewed(question, last.get(question.id), marks?.questions[index], {
        seed,
        out,
        regrades: regrades.filter((each) => correctionIn(each).question === question.id),
        about: links[question.id],
      }),
      ...withComment(commentOn(question.id)),
    })),
  };
}

/**
 * The answers of an attempt whose marks are not out. Nothing is marked then, which is most of the work; and levels are marks:
 * what persons gave is not even read.
 */
async function unmarked(
  ports: Pick<Ports, 'attempts' | 'snapshots'>,
  attempt: Attempt,
): Promise<Pick<Marked, 'questions' | 'last'> & { readonly marks?: PaperMarks }> {
  const questions = await questionsOf(ports, attempt);
  const log = await ports.attempts.log(attempt.classId, attempt.id);
  return { questions, last: lastGiven(givenIn(log)) };
}

function scoreIn({ points, outOf, toJudge }: PaperMarks): NonNullable<ReviewView['score']> {
  return { points, outOf, toJudge };
}

function withComment(comment: string | undefined): { readonly comment?: string } {
  return comment === undefined ? {} : { comment };
}

/** What a person gave an answer by its rubric; undefined as long as nobody has given all of it. */
function givenFor(question: Question, answer: Answer | undefined): ReviewQuestion['given'] {
  if (!isJudged(question) || answer?.kind !== 'judgement' || answer.levels === undefined)
    return undefined;
  const { levels } = answer;
  return {
    levels,
    points: Object.values(levels).reduce((sum, points) => sum + points, 0),
    outOf: outOfRubric(question.rubric),
  };
}

interface Shown {
  readonly seed: string;
  readonly out: Out;
  /** The corrections of this question. */
  readonly regrades: readonly Regrade[];
  readonly about: ReadAbout | undefined;
}

/** One question after the hand-in, built by naming what is out. */
function reviewed(
  question: Question,
  last: Last | undefined,
  mark: QuestionMark | undefined,
  { seed, out, regrades, about }: Shown,
): ReviewQuestion {
  const answer = last?.answer;
  const given = givenFor(question, answer);
  const notes = notesOf(question, regrades);
  return {
    view: viewOf(question, seed),
    ...(answer && { answer }),
    ...(last?.sure && { sure: last.sure }),
    state: stateOf(question, answer),
    counted: last?.counted ?? 'yes',
    ...(notes.length > 0 && { corrected: notes }),
    ...(out.marks && { mark: markIn(mark), ...(mark?.spared && { spared: true }) }),
    ...(out.marks && given && { given }),
    ...(out.keys && keysIn(question, answer, { out, regrades, about })),
  };
}

/** With the keys: the right answer, and with the explanations all that is to be said of this one. */
function keysIn(
  question: Question,
  answer: Answer | undefined,
  { out, regrades, about }: Omit<Shown, 'seed'>,
): Pick<ReviewQuestion, 'right' | 'told'> {
  const keys = keysNow(question, regrades.map(correctionIn));
  const right = rightWithin(question, keys);
  if (!out.explanations) return { right };
  const told = {
    feedback: logicOf(question.kind).feedback(bestForm(keys, answer), answer),
    explanation: question.explanation,
    ...(about && { passage: about.passage }),
    sources: about?.sources ?? [],
  };
  return { right, told };
}

function markIn(mark: QuestionMark | undefined): NonNullable<ReviewQuestion['mark']> {
  if (mark?.dropped) return { state: 'dropped' };
  if (mark?.credited) return { state: 'credited' };
  const { result } = mark ?? { result: { state: 'not-answered' } as const };
  return result.state === 'marked' ? { ...result, verdict: verdict(result.points) } : result;
}

/** Built by naming: the new key stays on the server. */
function notesOf(question: Question, regrades: readonly Regrade[]): readonly CorrectionNote[] {
  return regrades.flatMap((regrade) => {
    const correction = correctionIn(regrade);
    const { how } = correction;
    const about = how === 'drop' || how === 'credit' || formIn(question, correction) !== undefined;
    return about ? [{ at: regrade.at, how, note: regrade.note }] : [];
  });
}
