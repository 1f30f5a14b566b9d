// Routes of marking written answers: levels of the rubric, what settles a disagreement, words to learners.
import type { Acting } from '../../classroom/assignments.ts';
import { setComment } from '../../classroom/comments.ts';
import { rate, settle } from '../../classroom/judging.ts';
import { Refusal } from '../../classroom/refusal.ts';
import type { AssignmentId, AttemptId, ClassId, QuestionId } from '../../ids.ts';
import { field } from '../fields.ts';
import { readRatings } from '../ratings-form.ts';
import type { Call, Reply, Route } from '../route.ts';
import { sitePath } from '../site-path.ts';

const classOf = ({ params }: Call) => (params.class ?? '') as ClassId;
const assignmentOf = ({ params }: Call) => (params.assignment ?? '') as AssignmentId;
const attemptOf = ({ params }: Call) => (params.attempt ?? '') as AttemptId;
const actingOf = (call: Call): Acting => ({ classId: classOf(call), by: call.viewer });
const pageOf = (call: Call) =>
  `/teach/classes/${classOf(call)}/assignments/${assignmentOf(call)}/marking/`;

async function ratings(call: Call): Promise<Reply> {
  const sent = readRatings(call);
  const taken = await rate(call.room, actingOf(call), assignmentOf(call), sent.ratings);
  return {
    go: sitePath(field(call, 'go')) ?? pageOf(call),
    said: { key: 'rated' },
    data: { taken },
  };
}

async function settled(call: Call): Promise<Reply> {
  const [sent, ...others] = readRatings(call).ratings;
  if (sent === undefined || others.length > 0) throw new Refusal('malformed');
  await settle(call.room, actingOf(call), assignmentOf(call), sent);
  return { go: `${pageOf(call)}agreement/`, said: { key: 'settled' } };
}

async function comment(call: Call): Promise<Reply> {
  const typed = { text: field(call, 'text'), seen: Number(field(call, 'seen')) || 0 };
  const question = field(call, 'question') as QuestionId | '';
  await setComment(call.room, actingOf(call), attemptOf(call), question, typed);
  return {
    go: `/teach/classes/${classOf(call)}/attempts/${attemptOf(call)}/`,
    said: { key: typed.text.trim() === '' ? 'comment-taken-away' : 'commented' },
  };
}

const of = '/teach/classes/:class';

export const marking: readonly Route[] = [
  {
    method: 'POST',
    path: `${of}/assignments/:assignment/ratings`,
    who: 'teacher',
    run: ratings,
  },
  {
    method: 'POST',
    path: `${of}/assignments/:assignment/settle`,
    who: 'teacher',
    run: settled,
  },
  { method: 'POST', path: `${of}/attempts/:attempt/comments`, who: 'teacher', run: comment },
];
