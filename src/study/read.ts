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
    .reduce<LessonRead | undefined>(
      (a, b) => (a !== undefined && (a.at - b.at || (a.id < b.id ? -1 : 1)) > 0 ? a : b),
      undefined,
    );
  if (said !== undefined) return said.read;
  const answered = new Set(
    events.flatMap((event) => (event.type === 'answered' ? [event.question] : [])),
  );
  return checks.length > 0 && checks.every((check) => answered.has(check));
}
