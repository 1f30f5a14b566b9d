// When a lesson counts as read. Apart from the rest of progress, because every lesson page carries it.
import type { LessonId, QuestionId } from '../ids.ts';
import type { LessonRead, StudyEvent } from './events.ts';

/**
 * Says whether a lesson is read: its end was reached, or all its checks were answered, and the learner has not
 * taken that back since. Answering a check again after taking it back does not bring it back by itself.
 */
export function isRead(
  lesson: LessonId,
  checks: readonly QuestionId[],
  events: readonly StudyEvent[],
): boolean {
  const said = events
    .filter((event): event is LessonRead => event.type === 'lesson-read' && event.lesson === lesson)
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .at(-1);
  if (said !== undefined) return said.read;
  return (
    checks.length > 0 &&
    checks.every((check) =>
      events.some((event) => event.type === 'answered' && event.question === check),
    )
  );
}
