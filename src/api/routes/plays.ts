// Routes of plays: a learner's steps, notes and hand-in, and the end of the exercise for a class.
import { ratePlay } from '../../classroom/play-rating.ts';
import { revealPlays } from '../../classroom/play-reveal.ts';
import { addNote, finishPlay, playView, takeStep } from '../../classroom/plays.ts';
import { learnerOf } from '../../classroom/viewer.ts';
import type { AssignmentId, AttemptId, ClassId } from '../../ids.ts';
import type { Call, Reply, Route } from '../route.ts';
import { readNote, readStep } from '../step-form.ts';
import { telling } from './live.ts';

const seatOf = ({ viewer, params }: Call) => learnerOf(viewer, params.class ?? '');
const attemptOf = ({ params }: Call) => (params.attempt ?? '') as AttemptId;

async function read(call: Call): Promise<Reply> {
  return { data: await playView(call.room, seatOf(call), attemptOf(call)) };
}

async function step(call: Call): Promise<Reply> {
  return {
    data: await takeStep(call.room, seatOf(call), attemptOf(call), readStep(call.json)),
  };
}

async function note(call: Call): Promise<Reply> {
  await addNote(call.room, seatOf(call), attemptOf(call), readNote(call.json));
  return { data: {} };
}

async function finish(call: Call): Promise<Reply> {
  const { params } = call;
  const receipt = await finishPlay(call.room, seatOf(call), attemptOf(call));
  return {
    go: `/class/${params.class}/attempts/${params.attempt}/review/`,
    said: { key: 'handed-in', tone: 'done' },
    data: { receipt },
  };
}

async function reveal({ room, viewer, params }: Call): Promise<Reply> {
  const classId = (params.class ?? '') as ClassId;
  const assignment = (params.assignment ?? '') as AssignmentId;
  const { handedIn } = await revealPlays(room, viewer, classId, assignment);
  return {
    go: `/teach/classes/${classId}/assignments/${assignment}/`,
    said: { key: 'exercise-revealed', params: { handedIn }, tone: 'done' },
    data: { handedIn },
  };
}

/** Fields `level.ID` hold a level each; an empty one is not rated. */
async function rate(call: Call): Promise<Reply> {
  const { room, viewer, params, form } = call;
  const classId = (params.class ?? '') as ClassId;
  const levels = Object.fromEntries(
    [...form].flatMap(([name, [value = '']]) =>
      name.startsWith('level.') && value !== '' ? [[name.slice(6), Number(value)]] : [],
    ),
  );
  await ratePlay(room, { classId, by: viewer }, attemptOf(call), levels);
  return {
    go: `/teach/classes/${classId}/attempts/${params.attempt}/`,
    said: { key: 'play-rated', tone: 'done' },
  };
}

export const plays: readonly Route[] = [
  { method: 'GET', path: '/class/:class/attempts/:attempt/play', who: 'learner', run: read },
  {
    method: 'POST',
    path: '/class/:class/attempts/:attempt/steps',
    who: 'learner',
    run: telling(step),
  },
  { method: 'POST', path: '/class/:class/attempts/:attempt/notes', who: 'learner', run: note },
  {
    method: 'POST',
    path: '/class/:class/attempts/:attempt/finish',
    who: 'learner',
    run: telling(finish),
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/assignments/:assignment/reveal',
    who: 'teacher',
    run: reveal,
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/attempts/:attempt/rubric',
    who: 'teacher',
    run: rate,
  },
];
