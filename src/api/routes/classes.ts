// Routes of classes, their learners and groups, and of joining.
import type { AttemptId, ClassId, GroupId, SeatId } from '../../ids.ts';
import type { TypedSettings } from '../../classroom/class-settings.ts';
import {
  changeClass,
  copyClass,
  makeClass,
  setCode,
  type CodeAct,
} from '../../classroom/classes.ts';
import { changeGroup, dropGroup, makeGroup } from '../../classroom/groups.ts';
import { join, type Joined } from '../../classroom/join.ts';
import { longestName } from '../../classroom/names.ts';
import { makePasses, type PassFor } from '../../classroom/passes.ts';
import { Refusal } from '../../classroom/refusal.ts';
import { addLearners } from '../../classroom/roster.ts';
import { eraseSeat, mergeSeats, renameSeat, signOutSeat } from '../../classroom/seats.ts';
import { readRoster } from '../../exchange/roster.ts';
import { field as typed } from '../fields.ts';
import { rosterFaults } from '../roster-words.ts';
import type { Call, Reply, Route } from '../route.ts';
import { classPath } from '../site-path.ts';

const classIn = ({ params }: Call) => (params.class ?? '') as ClassId;
const seatIn = ({ params }: Call) => (params.seat ?? '') as SeatId;
const groupIn = ({ params }: Call) => (params.group ?? '') as GroupId;
const pageOf = (id: ClassId, rest = '') => `/teach/classes/${id}/${rest}`;

/** Back to the people of the class, with words for what was done. */
function people(call: Call, key: string, more?: Partial<Reply['said']>): Reply {
  return { go: pageOf(classIn(call), 'people/'), said: { key, ...more } };
}

function settingsIn(call: Call): TypedSettings {
  const field = (name: keyof TypedSettings) => typed(call, name);
  return {
    title: field('title'),
    zone: field('zone'),
    joining: field('joining'),
    endsOn: field('endsOn'),
    keepNamesDays: field('keepNamesDays'),
    keepAttemptsDays: field('keepAttemptsDays'),
    opinions: field('opinions'),
    offlineMinutes: field('offlineMinutes'),
  };
}

function codeActIn(call: Call): CodeAct {
  const act = typed(call, 'act');
  if (act === 'until') return { act, typed: typed(call, 'until') };
  if (act === 'open' || act === 'close' || act === 'renew') return { act };
  throw new Refusal('malformed');
}

function passForIn(call: Call): PassFor {
  const whom = typed(call, 'whom');
  if (whom === 'without' || whom === 'all') return whom;
  const seat = typed(call, 'seat');
  if (whom === 'one' && seat !== '') return { seat: seat as SeatId };
  throw new Refusal('malformed');
}

/** Where whoever was signed out in the middle goes on: a page of this class, and no attempt of somebody else. */
async function placeOf(call: Call, { classId, seatId }: Joined): Promise<string> {
  const home = `/class/${classId}/`;
  const next = classPath(typed(call, 'next'), classId);
  if (next === undefined) return home;
  const [, id] = /^attempts\/([^/?#]+)/.exec(next.slice(home.length)) ?? [];
  if (id === undefined) return next;
  const attempt = await call.room.store.attempts.get(classId, id as AttemptId);
  return attempt?.seatId === seatId ? next : home;
}

const door: Route = {
  method: 'POST',
  path: '/join',
  who: 'anyone',
  secret: ['pass'],
  async run(call) {
    const { room, viewer } = call;
    const nickname = typed(call, 'as') === 'nickname';
    const own = typed(call, 'own') === 'yes';
    const joined = await join(room, viewer, {
      code: typed(call, 'code'),
      name: nickname ? '' : typed(call, 'name'),
      pass: nickname ? '' : typed(call, 'pass'),
      own,
    });
    const { classId, seatId, name, pass, token, idleMs } = joined;
    const next = classPath(typed(call, 'next'), classId) ?? `/class/${classId}/`;
    return {
      // Whoever came for the first time has to read the pass before anything else.
      go:
        pass === undefined
          ? await placeOf(call, joined)
          : `/join/?next=${encodeURIComponent(next)}`,
      said: { key: 'joined', ...(pass !== undefined && { once: { name, pass } }) },
      data: { class: classId, seat: seatId, ...(pass !== undefined && { name, pass }) },
      signIn: { as: 'learner', token, ...(own && { keepS: idleMs / 1000 }) },
    };
  },
};

export const classes: readonly Route[] = [
  door,
  {
    method: 'POST',
    path: '/teach/classes',
    who: 'instructor',
    async run(call) {
      const id = await makeClass(call.room, call.viewer, settingsIn(call));
      return { go: pageOf(id), said: { key: 'class-made' }, data: { class: id }, status: 201 };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/settings',
    who: 'teacher',
    async run(call) {
      await changeClass(call.room, call.viewer, classIn(call), settingsIn(call));
      return { go: pageOf(classIn(call), 'settings/'), said: { key: 'class-changed' } };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/code',
    who: 'teacher',
    async run(call) {
      const act = codeActIn(call);
      await setCode(call.room, call.viewer, classIn(call), act);
      return { go: pageOf(classIn(call), 'settings/'), said: { key: `code-${act.act}` } };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/copy',
    who: 'teacher',
    async run(call) {
      const id = await copyClass(call.room, call.viewer, classIn(call), typed(call, 'copyTitle'));
      return { go: pageOf(id), said: { key: 'class-copied' }, data: { class: id }, status: 201 };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/people',
    who: 'teacher',
    // A file is chosen again; the list that was pasted is handed back.
    secret: ['file'],
    async run(call) {
      const file = typed(call, 'file');
      const list = readRoster(file === '' ? typed(call, 'list') : file, longestName);
      if (list.faults.length > 0)
        throw new Refusal('roster-unreadable', { faults: rosterFaults(list.faults) });
      const result = await addLearners(call.room, call.viewer, classIn(call), list.entries);
      const { added, already, twice } = result;
      const params = { added, already: already.length, twice: twice.length };
      return {
        ...people(call, 'learners-added', { params, once: { already, twice } }),
        data: result,
      };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/people/:seat/rename',
    who: 'teacher',
    async run(call) {
      const [id, seat] = [classIn(call), seatIn(call)];
      await renameSeat(call.room, call.viewer, id, seat, typed(call, 'name'));
      return { go: pageOf(id, `people/${seat}/`), said: { key: 'learner-renamed' } };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/people/:seat/merge',
    who: 'teacher',
    async run(call) {
      const [id, into] = [classIn(call), typed(call, 'into') as SeatId];
      if (into === '') throw new Refusal('nobody-chosen');
      await mergeSeats(call.room, call.viewer, id, seatIn(call), into);
      return { go: pageOf(id, `people/${into}/`), said: { key: 'learners-merged' } };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/people/:seat/sign-out',
    who: 'teacher',
    async run(call) {
      const [id, seat] = [classIn(call), seatIn(call)];
      await signOutSeat(call.room, call.viewer, id, seat);
      return { go: pageOf(id, `people/${seat}/`), said: { key: 'learner-signed-out' } };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/people/:seat/remove',
    who: 'teacher',
    async run(call) {
      if (typed(call, 'sure') !== 'yes') throw new Refusal('not-sure');
      await eraseSeat(call.room, call.viewer, classIn(call), seatIn(call));
      return people(call, 'learner-removed');
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/passes',
    who: 'teacher',
    async run(call) {
      const id = classIn(call);
      const passes = await makePasses(call.room, call.viewer, id, passForIn(call));
      const params = { count: passes.length };
      return {
        go: pageOf(id, 'passes/'),
        said: { key: 'passes-made', params, once: { passes } },
        data: { passes },
      };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/groups',
    who: 'teacher',
    async run(call) {
      await makeGroup(call.room, call.viewer, classIn(call), typed(call, 'title'));
      return people(call, 'group-made');
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/groups/:group',
    who: 'teacher',
    async run(call) {
      const [title, seats] = [typed(call, 'title'), call.form.get('seat') ?? []];
      await changeGroup(call.room, call.viewer, classIn(call), groupIn(call), { title, seats });
      return people(call, 'group-changed');
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/groups/:group/remove',
    who: 'teacher',
    async run(call) {
      await dropGroup(call.room, call.viewer, classIn(call), groupIn(call));
      return people(call, 'group-dropped');
    },
  },
];
