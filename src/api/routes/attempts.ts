// Routes of a learner's attempts: begin, save, hand in; and leaving a shared computer.
import { receiptOf } from '../../classroom/hand-in.ts';
import { begin } from '../../classroom/begin.ts';
import { saveForm } from '../../classroom/plain-form.ts';
import { Refusal } from '../../classroom/refusal.ts';
import { saveEvents } from '../../classroom/saving.ts';
import { readSettled } from '../../classroom/sitting.ts';
import { learnerOf } from '../../classroom/viewer.ts';
import type { AssignmentId, AttemptId } from '../../ids.ts';
import { readEvents } from '../events-form.ts';
import type { Call, Reply, Route } from '../route.ts';
import { sayRefusal } from '../words.ts';
import { telling } from './live.ts';

const seatOf = ({ viewer, params }: Call) => learnerOf(viewer, params.class ?? '');
const attemptOf = ({ params }: Call) => (params.attempt ?? '') as AttemptId;
const pageOf = ({ params }: Call) => `/class/${params.class}/attempts/${params.attempt}/`;

async function start(call: Call): Promise<Reply> {
  const seat = seatOf(call);
  const attempt = await begin(call.room, seat, (call.params.assignment ?? '') as AssignmentId);
  return { go: `/class/${seat.classId}/attempts/${attempt.id}/`, data: { attempt: attempt.id } };
}

async function save(call: Call): Promise<Reply> {
  const wants = call.form.get('intent')?.[0] === 'hand-in';
  try {
    const saved = await saveForm(call.room, seatOf(call), attemptOf(call), call.form, wants);
    if (saved.receipt !== undefined)
      return {
        go: `${pageOf(call)}review/`,
        said: { key: 'handed-in', tone: 'done' },
        data: saved,
      };
    // Its page asks, whether scripts run or not.
    if (saved.asks) return { go: `${pageOf(call)}?hand-in`, data: saved };
    return { go: pageOf(call), said: { key: 'saved', tone: 'done' }, data: saved };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // The button pressed a second time, or after the time: what was saved is handed in, and its page says so.
    if (error.code === 'handed-in' || error.code === 'time-over')
      return {
        go: `${pageOf(call)}review/`,
        said: { key: error.code === 'handed-in' ? 'before' : 'time-over', tone: 'trouble' },
        data: { error: sayRefusal(error.code, {}), code: error.code },
        status: 409,
      };
    throw error;
  }
}

async function events(call: Call): Promise<Reply> {
  const sent = readEvents(call.json);
  const { results, ...saved } = await saveEvents(call.room, seatOf(call), attemptOf(call), sent);
  const told = results.map(({ refusal, ...result }) =>
    refusal === undefined ? result : { ...result, why: sayRefusal(refusal, {}) },
  );
  return { data: { ...saved, results: told } };
}

async function state(call: Call): Promise<Reply> {
  const { attempt, endsAt } = await readSettled(call.room, seatOf(call), attemptOf(call));
  const receipt = receiptOf(attempt);
  return { data: { now: call.room.now(), endsAt, ...(receipt && { receipt }) } };
}

/** Ends the learner's session on this computer. */
async function done({ room, viewer }: Call): Promise<Reply> {
  const { learner } = viewer.sessions;
  if (learner !== undefined) await room.store.sessions.drop(learner);
  return {
    go: '/join/',
    said: { key: 'done-here', tone: 'done' },
    signIn: { as: 'learner', token: null },
    data: {},
  };
}

export const attempts: readonly Route[] = [
  {
    method: 'POST',
    path: '/class/:class/assignments/:assignment/start',
    who: 'learner',
    run: telling(start),
  },
  {
    method: 'POST',
    path: '/class/:class/attempts/:attempt/save',
    who: 'learner',
    run: telling(save),
  },
  {
    method: 'POST',
    path: '/class/:class/attempts/:attempt/events',
    who: 'learner',
    run: telling(events),
  },
  { method: 'GET', path: '/class/:class/attempts/:attempt/state', who: 'learner', run: state },
  { method: 'POST', path: '/class/done', who: 'anyone', run: done },
];
