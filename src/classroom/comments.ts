// Words of instructors to a learner about an answer, or about a whole attempt. Learners see them when the marks are out.
import type { AttemptId, QuestionId } from '../ids.ts';
import { type Acting, assignmentOf } from './assignments.ts';
import { writeDown } from './audit.ts';
import type { Ports } from './ports.ts';
import type { Attempt } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Comment } from './results.ts';
import type { Room } from './room.ts';
import { signedIn } from './instructors.ts';

export const longestComment = 2000;

/** A comment as it was typed; `seen` is when the one was written that stood there on the page, 0 for none. */
export interface TypedComment {
  readonly text: string;
  readonly seen: number;
}

/**
 * Sets the comment on an answer, or with '' on the whole attempt; an empty text takes it away. Refuses a decision exercise with not-found,
 * and with question-unknown, note-long, or other-body when somebody else has written meanwhile.
 */
export function setComment(
  room: Room,
  acting: Acting,
  id: AttemptId,
  question: QuestionId | '',
  typed: TypedComment,
): Promise<void> {
  return room.store.together(async (ports) => {
    const attempt = await ports.attempts.get(acting.classId, id);
    if (attempt === undefined) throw new Refusal('not-found');
    // Of a decision exercise learners have a debrief, which shows none.
    const { kind } = await assignmentOf(ports, acting.classId, attempt.assignmentId);
    if (kind === 'exercise') throw new Refusal('not-found');
    await putComment(ports, room, acting, attempt, question, typed);
  });
}

/** The same inside a transaction; gives when the comment was written that is there now, 0 for none. */
export async function putComment(
  ports: Ports,
  room: Room,
  acting: Acting,
  { classId, id: attemptId, questions }: Attempt,
  question: QuestionId | '',
  { text: typed, seen }: TypedComment,
): Promise<number> {
  if (question !== '' && !questions.includes(question)) throw new Refusal('question-unknown');
  const text = typed.replaceAll('\r\n', '\n').trim();
  if (text.length > longestComment) throw new Refusal('note-long', { most: longestComment });
  const all = await ports.judgements.comments(classId, [attemptId]);
  const before = all.find((each) => each.question === question);
  // Nothing was there and nothing was typed: what another has written meanwhile is not meant.
  if (text === (before?.text ?? '') || (text === '' && seen === 0)) return before?.at ?? 0;
  if ((before?.at ?? 0) !== seen) throw new Refusal('other-body');
  // A later one is told from an earlier one by its time.
  const at = Math.max(room.now(), seen + 1);
  const comment: Comment = {
    classId,
    attemptId,
    question,
    instructorId: signedIn(acting.by).id,
    text,
    at,
  };
  if (text === '') await ports.judgements.dropComment(classId, attemptId, question);
  else await ports.judgements.setComment(comment);
  const details = { attempt: attemptId, ...(question !== '' && { question }) };
  const what = text === '' ? 'comment-taken-away' : 'commented';
  await writeDown(ports, room, acting.by, classId, what, details);
  return text === '' ? 0 : at;
}
