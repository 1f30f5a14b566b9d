// Routes that correct a question in use, and take that back.
import { applyRegrade, undoRegrade } from '../../classroom/regrade.ts';
import { Refusal } from '../../classroom/refusal.ts';
import type { AssignmentId, ClassId, QuestionId } from '../../ids.ts';
import { isId } from '../access.ts';
import { field } from '../fields.ts';
import { readWanted } from '../regrade-form.ts';
import type { Call, Reply, Route } from '../route.ts';

const classOf = ({ params }: Call) => (params.class ?? '') as ClassId;
const assignmentOf = ({ params }: Call) => (params.assignment ?? '') as AssignmentId;
const actingOf = (call: Call) => ({ classId: classOf(call), by: call.viewer });
const listOf = (call: Call) =>
  `/teach/classes/${classOf(call)}/assignments/${assignmentOf(call)}/regrades/`;

async function apply(call: Call): Promise<Reply> {
  const wanted = readWanted(call.form);
  const id = field(call, 'id');
  if (wanted === undefined || !isId(id)) throw new Refusal('malformed');
  const question = (call.params.question ?? '') as QuestionId;
  const note = field(call, 'note');
  await applyRegrade(call.room, actingOf(call), assignmentOf(call), question, wanted, { id, note });
  return { go: listOf(call), said: { key: 'regraded' }, data: { id } };
}

async function undo(call: Call): Promise<Reply> {
  await undoRegrade(call.room, actingOf(call), assignmentOf(call), call.params.regrade ?? '');
  return { go: listOf(call), said: { key: 'regrade-undone' } };
}

const one = '/teach/classes/:class/assignments/:assignment';

export const regrades: readonly Route[] = [
  { method: 'POST', path: `${one}/questions/:question/regrade`, who: 'teacher', run: apply },
  { method: 'POST', path: `${one}/regrades/:regrade/undo`, who: 'teacher', run: undo },
];
