// Routes of assignments: giving out, editing, letting out, what one learner is given beyond the others, reopening.
import { accommodate, accommodationLimits } from '../../classroom/accommodations.ts';
import {
  type Acting,
  editAssignment,
  makeAssignment,
  putBackAssignment,
  takeNewText,
  withdrawAssignment,
} from '../../classroom/assignments.ts';
import { findReceipt } from '../../classroom/attempt-page.ts';
import type { Settings } from '../../classroom/records.ts';
import { Refusal } from '../../classroom/refusal.ts';
import { letOut, takeBack } from '../../classroom/release.ts';
import { reopen } from '../../classroom/reopen.ts';
import type { AssignmentId, AttemptId, ClassId, SeatId } from '../../ids.ts';
import {
  field,
  kinds,
  readNumber,
  readReleasable,
  readSettings,
  readTime,
} from '../assignment-form.ts';
import type { Call, Reply, Route, Said } from '../route.ts';
import { sitePath } from '../site-path.ts';

const classOf = ({ params }: Call) => (params.class ?? '') as ClassId;
const assignmentOf = ({ params }: Call) => (params.assignment ?? '') as AssignmentId;
const actingOf = (call: Call): Acting => ({ classId: classOf(call), by: call.viewer });
const pageOf = (call: Call, id: AssignmentId = assignmentOf(call)) =>
  `/teach/classes/${classOf(call)}/assignments/${id}/`;

async function zoneOf(call: Call): Promise<string> {
  const found = await call.room.store.classes.get(classOf(call));
  if (found === undefined) throw new Refusal('not-found');
  return found.zone;
}

/** Explanations that were asked for earlier than the keys have been moved, and that is said. */
function moved(wanted: Settings, kept: Settings): boolean {
  return wanted.release.explanations !== kept.release.explanations;
}

async function make(call: Call): Promise<Reply> {
  const kind = kinds.find((each) => each === field(call.form, 'kind'));
  if (kind === undefined) throw new Refusal('content-missing');
  const settings = readSettings(call.form, await zoneOf(call));
  const made = { kind, ref: field(call.form, 'ref'), settings };
  const assignment = await makeAssignment(call.room, actingOf(call), made);
  const key = moved(settings, assignment.settings) ? 'made-moved' : 'made';
  return {
    go: pageOf(call, assignment.id),
    said: { key },
    data: { id: assignment.id },
    status: 201,
  };
}

async function edit(call: Call): Promise<Reply> {
  const settings = readSettings(call.form, await zoneOf(call));
  const kept = await editAssignment(call.room, actingOf(call), assignmentOf(call), settings);
  const key = moved(settings, kept.settings) ? 'edited-moved' : 'edited';
  return { go: pageOf(call), said: { key }, data: { version: kept.version } };
}

/** A button of the page of an assignment. */
function button(
  key: string,
  act: (call: Call) => Promise<unknown>,
): (call: Call) => Promise<Reply> {
  return async (call) => {
    await act(call);
    return { go: pageOf(call), said: { key } };
  };
}

async function setAccommodation(call: Call): Promise<Reply> {
  const { form } = call;
  const assignment = field(form, 'assignment');
  const zone = await zoneOf(call);
  const ended = field(form, 'intent') === 'end';
  const number = (name: keyof typeof accommodationLimits) =>
    ended ? 0 : (readNumber(form, name, accommodationLimits[name]) ?? 0);
  await accommodate(call.room, actingOf(call), {
    seatId: field(form, 'seat') as SeatId,
    assignmentId: assignment === '' ? null : (assignment as AssignmentId),
    extraTime: number('extraTime'),
    extraAttempts: number('extraAttempts'),
    dueAt: ended ? null : readTime(form, 'due', zone, 'last'),
    closesAt: ended ? null : readTime(form, 'closes', zone, 'last'),
  });
  const said: Said = { key: ended ? 'accommodation-ended' : 'accommodation-set' };
  return { go: sitePath(field(form, 'back')) ?? `/teach/classes/${classOf(call)}/people/`, said };
}

async function reopenAttempt(call: Call): Promise<Reply> {
  const attempt = (call.params.attempt ?? '') as AttemptId;
  const until = readTime(call.form, 'until', await zoneOf(call), 'last');
  if (until === null) throw new Refusal('time-unreadable');
  await reopen(call.room, actingOf(call), attempt, until);
  return {
    go: `/teach/classes/${classOf(call)}/attempts/${attempt}/`,
    said: { key: 'reopened' },
  };
}

async function receipt(call: Call): Promise<Reply> {
  const found = await findReceipt(call.room, classOf(call), call.query.get('receipt') ?? '');
  if (found === undefined) throw new Refusal('not-found');
  return { data: found };
}

const of = '/teach/classes/:class';
const one = `${of}/assignments/:assignment`;

export const assignments: readonly Route[] = [
  { method: 'POST', path: `${of}/assignments`, who: 'teacher', run: make },
  { method: 'POST', path: one, who: 'teacher', run: edit },
  {
    method: 'POST',
    path: `${one}/text`,
    who: 'teacher',
    run: button('new-text', (call) => takeNewText(call.room, actingOf(call), assignmentOf(call))),
  },
  {
    method: 'POST',
    path: `${one}/withdraw`,
    who: 'teacher',
    run: button('withdrawn', (call) =>
      withdrawAssignment(call.room, actingOf(call), assignmentOf(call)),
    ),
  },
  {
    method: 'POST',
    path: `${one}/put-back`,
    who: 'teacher',
    run: button('put-back', (call) =>
      putBackAssignment(call.room, actingOf(call), assignmentOf(call)),
    ),
  },
  {
    method: 'POST',
    path: `${one}/let-out`,
    who: 'teacher',
    run: button('let-out', (call) =>
      letOut(call.room, actingOf(call), assignmentOf(call), readReleasable(call.form)),
    ),
  },
  {
    method: 'POST',
    path: `${one}/take-back`,
    who: 'teacher',
    run: button('taken-back', (call) =>
      takeBack(call.room, actingOf(call), assignmentOf(call), readReleasable(call.form)),
    ),
  },
  { method: 'POST', path: `${of}/accommodations`, who: 'teacher', run: setAccommodation },
  { method: 'POST', path: `${of}/attempts/:attempt/reopen`, who: 'teacher', run: reopenAttempt },
  { method: 'GET', path: `${of}/receipts`, who: 'assistant', run: receipt },
];
