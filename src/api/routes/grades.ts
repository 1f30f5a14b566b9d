// Routes of the gradebook: how much assignments count, and who is excused.
import { excuse, mostWeight, setWeights } from '../../classroom/gradebook.ts';
import { Refusal } from '../../classroom/refusal.ts';
import type { AssignmentId, ClassId, SeatId } from '../../ids.ts';
import { field } from '../fields.ts';
import type { Call, Reply, Route } from '../route.ts';
import { sitePath } from '../site-path.ts';

const actingOf = ({ params, viewer }: Call) => ({
  classId: (params['class'] ?? '') as ClassId,
  by: viewer,
});

/** Back to the page of the gradebook from which it was sent. */
function back(call: Call, key: string): Reply {
  const page = sitePath(field(call, 'back'));
  return { go: page ?? `/teach/classes/${actingOf(call).classId}/gradebook/`, said: { key } };
}

/** A number as people write it, with a point or a comma. */
function readWeight(text: string): number {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(plain))
    throw new Refusal('weight-unreadable', { most: mostWeight });
  return Number(plain);
}

async function weights(call: Call): Promise<Reply> {
  const wanted = new Map<AssignmentId, number>();
  for (const [name, [text = '']] of call.form) {
    const id = /^weight-([\w.-]+)$/.exec(name)?.[1];
    if (id !== undefined) wanted.set(id as AssignmentId, readWeight(text));
  }
  await setWeights(call.room, actingOf(call), wanted);
  return back(call, 'weights-set');
}

async function excuses(call: Call): Promise<Reply> {
  const excused = field(call, 'intent') !== 'end';
  const seat = field(call, 'seat') as SeatId;
  const assignment = field(call, 'assignment') as AssignmentId;
  if (seat === '' || assignment === '') throw new Refusal('nobody-chosen');
  await excuse(call.room, actingOf(call), seat, assignment, excused);
  return back(call, excused ? 'excused' : 'excuse-ended');
}

const at = '/teach/classes/:class';

export const grades: readonly Route[] = [
  { method: 'POST', path: `${at}/weights`, who: 'teacher', run: weights },
  { method: 'POST', path: `${at}/excuses`, who: 'teacher', run: excuses },
];
