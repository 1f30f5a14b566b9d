// A learner's own attempt after the hand-in: no more of it than has been let out.
import type { AttemptId } from '../ids.ts';
import { logicOf, type Question } from '../quiz/kinds.ts';
import { verdict } from '../quiz/mark.ts';
import { type Last, stateOf } from '../quiz/paper.ts';
import type { QuestionMark } from '../quiz/paper-marks.ts';
import type { Sitting } from './assigned.ts';
import { receiptOf } from './hand-in.ts';
import { markAttempt } from './marking.ts';
import { orderSeed, snapshotAt } from './questions.ts';
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
  const { attempt, assignment, settings, klass, terms } = sitting;
  const receipt = receiptOf(attempt);
  if (receipt === undefined) throw new Refusal('not-released');
  const { out, outAt } = await outOf(room, sitting);
  const { questions, last, marks } = await markAttempt(room.store, attempt);
  const snapshot = await snapshotAt(room.store, attempt);
  const links = snapshot.kind === 'exercise' ? {} : snapshot.links;
  const seed = orderSeed(settings, assignment, attempt);
  const { points, outOf: of, toJudge } = marks;
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
    questions: questions.map((question, index) =>
      reviewed(
        question,
        seed,
        last.get(question.id),
        marks.questions[index],
        out,
        links[question.id],
      ),
    ),
  };
}

/** One question after the hand-in, built by naming what is out. */
function reviewed(
  question: Question,
  seed: string,
  last: Last | undefined,
  mark: QuestionMark | undefined,
  out: Out,
  about: ReadAbout | undefined,
): ReviewQuestion {
  const logic = logicOf(question.kind);
  const answer = last?.answer;
  const marked = mark?.result ?? { state: 'not-answered' };
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
