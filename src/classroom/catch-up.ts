// Brings results and tallies up to date: attempts that have changed since they were last counted are counted anew.
import type { AssignmentId, ClassId } from '../ids.ts';
import type { Correction } from '../quiz/correction.ts';
import { logicOf, type Question } from '../quiz/kinds.ts';
import { verdict } from '../quiz/mark.ts';
import type { Last } from '../quiz/paper.ts';
import type { QuestionMark } from '../quiz/paper-marks.ts';
import { withTerms } from './assigned.ts';
import { correctionsOf, markAttempt, type Marked } from './marking.ts';
import type { Ports, Store } from './ports.ts';
import type { Attempt } from './records.ts';
import { remembering } from './remembering.ts';
import type { AttemptResult, Outcome, QuestionResult } from './results.ts';
import type { Room } from './room.ts';
import { difference, talliesOf } from './tallying.ts';

/** Attempts counted in one transaction, so that saving an answer gets its turn in between. */
const chunk = 50;

/** Counts what has changed in a class, or in one assignment of it. Reports call it first. */
export async function catchUp(
  room: Room,
  classId: ClassId,
  assignmentId: AssignmentId | null,
): Promise<void> {
  // A look without a transaction: mostly nothing has changed, and looking must not keep anybody from writing.
  while ((await room.store.results.stale(classId, assignmentId, 1)).length > 0)
    await room.store.together(async (ports) => {
      const attempts = await ports.results.stale(classId, assignmentId, chunk);
      await countAnew(ports, room, attempts);
    });
}

async function countAnew(ports: Ports, room: Room, attempts: readonly Attempt[]): Promise<void> {
  const [first] = attempts;
  if (first === undefined) return;
  const { classId } = first;
  const ids = attempts.map(({ id }) => id);
  const logs = await ports.attempts.logs(classId, ids);
  const ratings = Map.groupBy(
    await ports.judgements.ratings(classId, ids),
    ({ attemptId }) => attemptId,
  );
  const before = await ports.results.of(classId, ids);
  const corrections = new Map<AssignmentId, readonly Correction[]>();
  for (const { assignmentId } of attempts)
    if (!corrections.has(assignmentId))
      corrections.set(assignmentId, await correctionsOf(ports, classId, assignmentId));
  const { store } = remembering({ ...room, store: ports as Store });
  const after: AttemptResult[] = [];
  for (const attempt of attempts) {
    const { terms } = await withTerms(store, attempt);
    const marked = await markAttempt(ports, attempt, {
      log: logs.get(attempt.id) ?? [],
      ratings: ratings.get(attempt.id) ?? [],
      corrections: corrections.get(attempt.assignmentId),
    });
    const result = resultOf(attempt, terms.dueAt, marked);
    after.push(result);
    // The mark that was written down at the hand-in follows what persons said and corrected since.
    const { points, outOf } = marked.marks;
    if (attempt.handedInAt !== null && (attempt.points !== points || attempt.outOf !== outOf))
      await ports.attempts.change(classId, attempt.id, { points, outOf });
    await ports.results.put(result);
  }
  await ports.results.addTallies(difference(before.flatMap(talliesOf), after.flatMap(talliesOf)));
}

/** What an attempt comes to. `dueAt` is this learner's. */
export function resultOf(attempt: Attempt, dueAt: number | null, marked: Marked): AttemptResult {
  const { classId, id, assignmentId, seatId, number, handedInAt } = attempt;
  const { points, outOf, toJudge } = marked.marks;
  const handedIn = handedInAt !== null;
  return {
    classId,
    attemptId: id,
    assignmentId,
    seatId,
    number,
    state: handedIn ? 'handed-in' : 'working',
    late: handedIn && dueAt !== null && handedInAt > dueAt,
    points: handedIn ? points : 0,
    outOf,
    toJudge: handedIn ? toJudge : 0,
    questions: handedIn ? questionResults(marked) : [],
  };
}

/** What became of each question of an attempt, in the order in which they were asked. */
export function questionResults({ questions, last, marks }: Marked): readonly QuestionResult[] {
  const outcomes = marks.questions.map(outcomeOf);
  // Also where it was dropped: that changes nothing about how far somebody came.
  const reached = marks.questions.findLastIndex(({ result }) => result.state !== 'not-answered');
  return questions.map((question, index) => {
    const mark = marks.questions[index];
    const own = last.get(question.id);
    const outcome = outcomes[index] ?? 'unanswered';
    return {
      question: question.id,
      outcome: outcome === 'unanswered' && index > reached ? 'not-reached' : outcome,
      points: mark?.points ?? 0,
      choice: choiceOf(own),
      sure: own?.sure ?? 0,
      misconceptions: outcome === 'dropped' ? [] : shownBy(question, own, mark),
      objective: question.objective,
    };
  });
}

function outcomeOf({ result, dropped }: QuestionMark): Outcome {
  if (dropped) return 'dropped';
  if (result.state === 'marked') return verdict(result.points);
  return result.state === 'not-answered' ? 'unanswered' : result.state;
}

/** The option or options that were chosen, places and sentences too; what is answered in other ways has no name. */
function choiceOf(last: Last | undefined): string {
  const answer = last?.answer;
  if (answer?.kind === 'choice') return answer.option;
  if (answer?.kind === 'choices') return answer.options.toSorted().join(' ');
  if (answer?.kind === 'map') return answer.places.toSorted().join(' ');
  if (answer?.kind === 'evidence') return answer.sentences.toSorted().join(' ');
  return '';
}

/** A right answer shows no wrong idea, also where it was only found right later. */
function shownBy(question: Question, last: Last | undefined, mark: QuestionMark | undefined) {
  const right = mark?.result.state === 'marked' && verdict(mark.result.points) === 'right';
  if (last?.answer === undefined || right) return [];
  return logicOf(question.kind).misconceptions(question, last.answer);
}
