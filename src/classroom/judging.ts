// Marking written answers by their rubric: what one instructor gives, and what settles it where two differ.
import { createHash } from 'node:crypto';
import type { AssignmentId, QuestionId } from '../ids.ts';
import type { Levels } from '../quiz/kind.ts';
import type { Answer } from '../quiz/kinds.ts';
import { type Acting, assignmentOf } from './assignments.ts';
import { writeDown } from './audit.ts';
import { putComment } from './comments.ts';
import { markOf } from './hand-in.ts';
import { signedIn } from './instructors.ts';
import { type Marked, markAttempt } from './marking.ts';
import type { RatingSent, RatingTaken } from './marking-views.ts';
import type { Ports } from './ports.ts';
import type { Attempt } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Rating } from './results.ts';
import type { Room } from './room.ts';
import { areLevels, isComplete, isJudged, type Judged, sameLevels } from './rubric.ts';

/** Says which text was read, so that no mark goes to one that came later. */
export function textSeen(answer: Answer | undefined): string {
  const text = answer?.kind === 'judgement' ? answer.text : '';
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/**
 * Takes what an instructor gives several answers, all or none; the marks of their attempts follow. The same once more changes
 * nothing. Refuses with not-found, malformed, answer-changed, and what putComment refuses.
 */
export function rate(
  room: Room,
  acting: Acting,
  assignmentId: AssignmentId,
  sent: readonly RatingSent[],
): Promise<readonly RatingTaken[]> {
  return room.store.together(async (ports) => {
    await assignmentOf(ports, acting.classId, assignmentId);
    const taken: RatingTaken[] = [];
    for (const each of sent) taken.push(await rateOne(ports, room, acting, assignmentId, each));
    return taken;
  });
}

async function rateOne(
  ports: Ports,
  room: Room,
  acting: Acting,
  assignmentId: AssignmentId,
  sent: RatingSent,
): Promise<RatingTaken> {
  const found = await answerOf(ports, acting, assignmentId, sent);
  const { attempt, question, own } = found;
  const levels = { ...own?.levels, ...sent.levels };
  if (!sameLevels(question, own?.levels ?? {}, levels)) {
    // Somebody who has settled it and thinks again settles it anew.
    const { settled, first } = own ?? { settled: false };
    if (settled && !isComplete(question, levels)) throw new Refusal('levels-missing');
    await put(ports, room, acting, found, { levels, settled, ...(first && { first }) });
    await writeDown(ports, room, acting.by, acting.classId, 'answer-rated', {
      attempt: attempt.id,
      question: question.id,
    });
  }
  const comment = sent.comment ?? { text: '', seen: 0 };
  const seen = await putComment(ports, room, acting, attempt, question.id, comment);
  return {
    attempt: attempt.id,
    question: question.id,
    done: isComplete(question, levels),
    seen,
  };
}

/**
 * Settles an answer on which instructors differ: these levels count from now on, whoever gave what. What the one who settles
 * had given alone is kept. Refuses as `rate` does, and with levels-missing unless all of the rubric is given.
 */
export function settle(
  room: Room,
  acting: Acting,
  assignmentId: AssignmentId,
  sent: Omit<RatingSent, 'comment'>,
): Promise<void> {
  return room.store.together(async (ports) => {
    const found = await answerOf(ports, acting, assignmentId, sent);
    const { attempt, question, own, others } = found;
    if (!isComplete(question, sent.levels)) throw new Refusal('levels-missing');
    if (own?.settled === true && sameLevels(question, own.levels, sent.levels)) return;
    // One settlement holds: what another had settled before becomes again what that one gave alone.
    for (const other of others.filter(({ settled }) => settled)) {
      const { first, ...rest } = other;
      if (first === undefined)
        await ports.judgements.dropRating(
          other.classId,
          other.attemptId,
          other.question,
          other.instructorId,
        );
      else await ports.judgements.setRating({ ...rest, levels: first, settled: false });
    }
    const first = own?.settled === true ? own.first : own?.levels;
    await put(ports, room, acting, found, {
      levels: sent.levels,
      settled: true,
      ...(first && { first }),
    });
    await writeDown(ports, room, acting.by, acting.classId, 'answer-settled', {
      attempt: attempt.id,
      question: question.id,
    });
  });
}

interface Found {
  readonly attempt: Attempt;
  readonly question: Judged;
  /** What the instructor gave this text before; of an older text undefined. */
  readonly own: Rating | undefined;
  readonly others: readonly Rating[];
}

/** The answer that is meant, as it was read. */
async function answerOf(
  ports: Ports,
  { classId, by }: Acting,
  assignmentId: AssignmentId,
  sent: Pick<RatingSent, 'attempt' | 'question' | 'of' | 'levels'>,
): Promise<Found> {
  const attempt = await ports.attempts.get(classId, sent.attempt);
  if (attempt === undefined || attempt.assignmentId !== assignmentId)
    throw new Refusal('not-found');
  const marked = await markAttempt(ports, attempt);
  const question = marked.questions.find(({ id }) => id === sent.question);
  if (question === undefined || !isJudged(question)) throw new Refusal('question-unknown');
  if (attempt.handedInAt === null || !isWaiting(marked, question.id, sent.of))
    throw new Refusal('answer-changed');
  if (!areLevels(question, sent.levels)) throw new Refusal('malformed');
  const about = marked.fitting.filter((rating) => rating.question === question.id);
  const { id } = signedIn(by);
  const own = about.find(({ instructorId }) => instructorId === id);
  return { attempt, question, own, others: about.filter((each) => each !== own) };
}

/** Whether this text is the one that counts, and can be marked. */
function isWaiting({ last, marks }: Marked, question: QuestionId, of: string): boolean {
  const mark = marks.questions.find((each) => each.question === question);
  const state = mark?.result.state;
  return (
    (state === 'to-judge' || state === 'marked') && textSeen(last.get(question)?.answer) === of
  );
}

async function put(
  ports: Ports,
  room: Room,
  { classId, by }: Acting,
  { attempt, question, own }: Found,
  given: { readonly levels: Levels; readonly settled: boolean; readonly first?: Levels },
): Promise<void> {
  await ports.judgements.setRating({
    classId,
    attemptId: attempt.id,
    question: question.id,
    instructorId: signedIn(by).id,
    // Who was through first stays the first, also when a level is mended later.
    at: own !== undefined && isComplete(question, own.levels) ? own.at : room.now(),
    ...given,
  });
  await ports.attempts.change(classId, attempt.id, await markOf(ports, attempt));
}
