// Routes of privacy: a learner's own data, and the end of a class.
import { eraseClass } from '../../classroom/erasing.ts';
import { ownData } from '../../classroom/own-data.ts';
import { Refusal } from '../../classroom/refusal.ts';
import { nameKey } from '../../classroom/secrets.ts';
import { learnerOf } from '../../classroom/viewer.ts';
import type { ClassId } from '../../ids.ts';
import type { Call, Reply, Route } from '../route.ts';

async function data({ room, viewer, params }: Call): Promise<Reply> {
  const seat = learnerOf(viewer, params['class'] ?? '');
  const body = `${JSON.stringify(await ownData(room, seat), null, 2)}\n`;
  return { file: { name: `${seat.name}.json`, type: 'application/json;charset=utf-8', body } };
}

/** The title has to be typed: a class does not come back. */
async function erase({ room, params, form }: Call): Promise<Reply> {
  const id = (params['class'] ?? '') as ClassId;
  const klass = await room.store.classes.get(id);
  if (klass === undefined) throw new Refusal('not-found');
  const typed = form.get('erased')?.[0] ?? '';
  if (nameKey(typed) !== nameKey(klass.title)) throw new Refusal('title-differs');
  await eraseClass(room, id);
  return { go: '/teach/', said: { key: 'class-erased', tone: 'done' } };
}

export const privacy: readonly Route[] = [
  { method: 'GET', path: '/class/:class/me/data', who: 'learner', run: data },
  { method: 'POST', path: '/teach/classes/:class/erase', who: 'owner', run: erase },
];
