// Written judgements of the demo, marked: some by the teacher, some of those by a colleague too, who does not always agree.
import type { Acting } from '../../src/classroom/assignments.ts';
import { setComment } from '../../src/classroom/comments.ts';
import { answersToJudge, isDisputed, type ToJudge } from '../../src/classroom/judging-list.ts';
import { rate, settle, textSeen } from '../../src/classroom/judging.ts';
import { welcome } from '../../src/classroom/links.ts';
import { markAttempt } from '../../src/classroom/marking.ts';
import type { Assignment } from '../../src/classroom/records.ts';
import { newPass } from '../../src/classroom/secrets.ts';
import { inviteColleague } from '../../src/classroom/staff.ts';
import { nobody, viewerOf } from '../../src/classroom/viewer.ts';
import type { Levels } from '../../src/quiz/kind.ts';
import { countWords } from '../../src/quiz/kinds/judgement/counting.ts';
import { type DemoRoom, drawsOf } from './chance.ts';
import { minute } from './given.ts';

/** Somebody who can sign in. */
export interface Colleague {
  readonly name: string;
  readonly password: string;
}

/** A second teacher comes by an invitation, and both mark; at the end one of their differences is settled. */
export async function markJudgements(
  room: DemoRoom,
  acting: Acting,
  { id }: Assignment,
): Promise<Colleague> {
  const colleague = { name: 'Demo colleague', password: newPass(room) };
  const other = await join(room, acting, colleague);
  const answers = await answersToJudge(room, acting.classId, id);
  for (const answer of answers.slice(0, 12)) await give(room, acting, id, answer, 0.2);
  for (const answer of answers.slice(0, 7)) await give(room, other, id, answer, 0.5);

  const [first, disputed] = await answersToJudge(room, acting.classId, id);
  if (first === undefined || disputed === undefined) throw new Error('nobody has written');
  await setComment(room, acting, first.attempt, first.question.id, {
    text: 'You say what follows from it, and that is the hard part.\nNext time name the passage that you rest on.',
    seen: 0,
  });
  const differ = (await answersToJudge(room, acting.classId, id)).find(isDisputed);
  const [own] = differ?.ratings ?? [];
  if (differ === undefined || own === undefined) throw new Error('they differ nowhere');
  await settle(room, acting, id, { ...(await sentOf(room, acting, differ)), levels: own.levels });
  return colleague;
}

async function join(
  room: DemoRoom,
  { classId, by }: Acting,
  colleague: Colleague,
): Promise<Acting> {
  const path = await inviteColleague(room, by, classId, 'teacher');
  const token = new URL(path, 'http://localhost').searchParams.get('token') ?? '';
  const typed = { token, ...colleague, again: colleague.password };
  const signed = await welcome(room, nobody, typed);
  return { classId, by: await viewerOf(room, { instructor: signed.token }) };
}

/** Levels follow from how much was written, and from how strict somebody is on that day. */
async function give(
  room: DemoRoom,
  by: Acting,
  id: Assignment['id'],
  answer: ToJudge,
  noise: number,
): Promise<void> {
  room.later(2 * minute);
  const { text, ...sent } = await sentOf(room, by, answer);
  const { rubric, words } = answer.question;
  const draw = drawsOf(`${by.by.instructor?.name} reads ${text}`);
  const good = (countWords(text) - words.from) / Math.max(1, words.to - words.from);
  const levels: Levels = Object.fromEntries(
    rubric.map((criterion) => {
      const most = criterion.levels.length - 1;
      const at = Math.round((0.35 + 0.5 * good + noise * (draw() - 0.5)) * most);
      return [criterion.id, criterion.levels[Math.max(0, Math.min(most, at))]?.points ?? 0];
    }),
  );
  await rate(room, by, id, [{ ...sent, levels }]);
}

async function sentOf(
  { store }: DemoRoom,
  { classId }: Acting,
  { attempt: id, question }: ToJudge,
) {
  const attempt = await store.attempts.get(classId, id);
  if (attempt === undefined) throw new Error('the attempt is gone');
  const answer = (await markAttempt(store, attempt)).last.get(question.id)?.answer;
  const text = answer?.kind === 'judgement' ? answer.text : '';
  return { attempt: id, question: question.id, of: textSeen(answer), text };
}
