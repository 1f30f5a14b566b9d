// A learner's own attempt after the hand-in: no more of it than has been let out.
import type { AttemptId } from '../ids.ts';
import { logicOf, type Question } from '../quiz/kinds.ts';
import { type Last, lastGiven, paperScore, stateOf } from '../quiz/paper.ts';
import { result, verdict } from '../quiz/mark.ts';
import type { Sitting } from './assigned.ts';
import { classOf } from './classes.ts';
import { receiptOf } from './hand-in.ts';
import { givenIn } from './log.ts';
import { orderSeed, questionsOf, snapshotAt } from './questions.ts';
import { type Releasable, releasables, type Seat } from './records.ts';
import { Refusal } from './refusal.ts';
import { endForAll } from './release.ts';
import type { ReadAbout, Room } from './room.ts';
import { readSettled } from './sitting.ts';
import { isReleased } from './terms.ts';
import type { ReviewQuestion, ReviewView } from './views.ts';

type Out = Readonly<Record<Releasable, boolean>>;

/** What is let out of an attempt now, and when the rest will be; null where an instructor does it by hand. */
export async function outOf(
  room: Room,
  { assignment, settings }: Pick<Sitting, 'assignment' | 'settings'>,
): Promise<{ readonly out: Out; readonly outAt: Readonly<Record<Releasable, number | null>> }> {
  const now = room.now();
  const end = await endForAll(room.store, assignment);
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
  const questions = await questionsOf(room.store, attempt);
  const snapshot = await snapshotAt(room.store, attempt);
  const links = snapshot.kind === 'exercise' ? {} : snapshot.links;
  const last = lastGiven(givenIn(await room.store.attempts.log(seat.classId, id)));
  const seed = orderSeed(settings, assignment, attempt);
  const { points, outOf: of, toJudge } = paperScore(questions, last);
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
    ...(out.marks && { score: { points, outOf: of, toJudge } }),
    questions: questions.map((question) =>
      reviewed(question, seed, last.get(question.id), out, links[question.id]),
    ),
  };
}

/** One question after the hand-in, built by naming what is out. */
function reviewed(
  question: Question,
  seed: string,
  last: Last | undefined,
  out: Out,
  about: ReadAbout | undefined,
): ReviewQuestion {
  const logic = logicOf(question.kind);
  const answer = last?.answer;
  const marked = result(question, answer);
  return {
    view: logic.view(question, seed),
    ...(answer && { answer }),
    ...(last?.sure && { sure: last.sure }),
    state: stateOf(question, answer),
    counted: last?.counted ?? 'yes',
    ...(out.marks && {
      mark:
        marked.state === 'marked'
          ? { state: 'marked', points: marked.points, verdict: verdict(marked.points) }
          : marked,
    }),
    ...(out.keys && { right: logic.rightWords(question).map(({ text }) => text) }),
    ...(out.keys &&
      out.explanations && {
        told: {
          feedback: logic.feedback(question, answer),
          explanation: question.explanation,
          ...(about && { passage: about.passage }),
          sources: about?.sources ?? [],
        },
      }),
  };
}
