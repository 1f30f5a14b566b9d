// An attempt made up for tests of its page.
import type { SittingQuestion, SittingView } from '../../src/api/contract.ts';
import type { AssignmentId, SeatId } from '../../src/ids.ts';
import { logicOf } from '../../src/quiz/kinds.ts';
import { attempt, classId } from './outbox-page.ts';

/** A quiz of these questions, begun when the server's clock said 1,000,000 ms. */
export function viewOf(
  questions: readonly Omit<SittingQuestion, 'state'>[],
  rest: Partial<SittingView> = {},
): SittingView {
  return {
    classId,
    classTitle: 'Birds, year 1',
    zone: 'UTC',
    assignmentId: 'a1' as AssignmentId,
    attemptId: attempt,
    seatId: 'anna' as SeatId,
    kind: 'quiz',
    title: 'A quiz',
    note: '',
    number: 1,
    attempts: null,
    startedAt: 1_000_000,
    now: 1_000_000,
    dueAt: null,
    endsAt: null,
    offlineMs: 600_000,
    place: 4,
    confidence: true,
    questions: questions.map((each) => ({
      ...each,
      state: logicOf(each.view.kind).completeness(each.view, each.answer),
    })),
    ...rest,
  };
}
