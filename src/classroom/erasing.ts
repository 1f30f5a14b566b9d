// Erasing: what is left of a learner's or a class's work are numbers without names.
import type { AttemptId, ClassId } from '../ids.ts';
import { verdict } from '../quiz/mark.ts';
import { markAttempt } from './marking.ts';
import type { Ports } from './ports.ts';
import type { Attempt, ErasedCount } from './records.ts';
import type { Room } from './room.ts';
import { difference, talliesOf } from './tallying.ts';

/** Erases a class with everything in it; counts are left. */
export async function eraseClass(room: Room, classId: ClassId): Promise<void> {
  await room.store.together(async (ports) => {
    await eraseAttempts(ports, await ports.attempts.inClass(classId));
    await ports.classes.drop(classId);
  });
  await room.store.scrub();
}

/** Puts counts in the place of these attempts. */
export async function eraseAttempts(ports: Ports, attempts: readonly Attempt[]): Promise<void> {
  for (const attempt of attempts) {
    const { classId, id } = attempt;
    const counted = await ports.results.get(classId, id);
    if (counted !== undefined) await ports.results.addTallies(difference(talliesOf(counted), []));
    await ports.remains.addCounts(await countsOf(ports, attempt));
    await ports.attempts.drop(attempt.classId, attempt.id);
  }
}

/** What is left of an attempt: for each question one in one of four counts, and one for the attempt as a whole. */
async function countsOf(ports: Ports, attempt: Attempt): Promise<ErasedCount[]> {
  const { classId, assignmentId } = attempt;
  const none = { classId, assignmentId, right: 0, partly: 0, wrong: 0, unanswered: 0 };
  const { marks } = await markAttempt(ports, attempt);
  const questions = marks.questions.map(({ question, result }) => {
    const found = result.state === 'marked' ? verdict(result.points) : 'unanswered';
    return { ...none, question, [found]: 1 };
  });
  const whole = attempt.handedInAt === null ? 'unanswered' : 'right';
  return [{ ...none, question: '', [whole]: 1 }, ...questions];
}

/** Takes the opinions out of an attempt's log: reasons, beliefs, exit tickets. That there was one is left. */
export async function eraseOpinions(
  ports: Ports,
  classId: ClassId,
  attemptId: AttemptId,
): Promise<void> {
  for (const { id, type, body } of await ports.attempts.log(classId, attemptId))
    if (type === 'note' && body !== erased)
      await ports.attempts.rewrite(classId, attemptId, id, erased);
}

/** What stands in the place of an opinion. */
export const erased = JSON.stringify({ erased: true });
