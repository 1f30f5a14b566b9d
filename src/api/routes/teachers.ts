// Routes of instructors themselves: links, sign in and out, the account, roles in a class.
import type { ClassId, InstructorId } from '../../ids.ts';
import {
  changeName,
  changePassword,
  recover,
  renewRecovery,
  signIn,
  signOut,
  signOutEverywhere,
} from '../../classroom/instructors.ts';
import { acceptInvitation, inviteInstructor, resetByLink, welcome } from '../../classroom/links.ts';
import type { Role } from '../../classroom/records.ts';
import { Refusal } from '../../classroom/refusal.ts';
import { roles } from '../../classroom/roles.ts';
import { changeRole, inviteColleague, leaveClass, removeColleague } from '../../classroom/staff.ts';
import { field } from '../fields.ts';
import type { Call, Reply, Route } from '../route.ts';
import { sitePath } from '../site-path.ts';

const account = '/teach/account/';
const secret = ['token', 'password', 'again', 'old', 'code'];

function passwords(call: Call) {
  return { password: field(call, 'password'), again: field(call, 'again') };
}

function enter(token: string): NonNullable<Reply['signIn']> {
  return { as: 'instructor', token };
}

/** Signed out: not only the token is void, the cookie goes too. */
const left = { as: 'instructor', token: null } as const;

function classOf({ params }: Call): ClassId {
  return params['class'] as ClassId;
}

function staffPage(call: Call): string {
  return `/teach/classes/${classOf(call)}/staff/`;
}

function readRole(call: Call): Role {
  const role = roles.find((each) => each === field(call, 'role'));
  if (role === undefined) throw new Refusal('malformed');
  return role;
}

export const teachers: readonly Route[] = [
  {
    method: 'POST',
    path: '/teach/sign-in',
    who: 'anyone',
    secret,
    async run(call) {
      const typed = { name: field(call, 'name'), password: field(call, 'password') };
      const { token } = await signIn(call.room, call.viewer, typed);
      return { go: sitePath(field(call, 'next')) ?? '/teach/', signIn: enter(token) };
    },
  },
  {
    method: 'POST',
    path: '/teach/sign-out',
    who: 'anyone',
    async run(call) {
      await signOut(call.room, call.viewer);
      const go = sitePath(field(call, 'next')) ?? '/teach/sign-in/';
      return { go, said: { key: 'signedOut' }, signIn: left };
    },
  },
  {
    method: 'POST',
    path: '/teach/sign-out-everywhere',
    who: 'instructor',
    async run({ room, viewer }) {
      await signOutEverywhere(room, viewer);
      return { go: '/teach/sign-in/', said: { key: 'signedOutEverywhere' }, signIn: left };
    },
  },
  {
    method: 'POST',
    path: '/teach/welcome',
    who: 'anyone',
    secret,
    async run(call) {
      const typed = { token: field(call, 'token'), name: field(call, 'name'), ...passwords(call) };
      const { token, codes } = await welcome(call.room, call.viewer, typed);
      return { go: account, said: { key: 'welcome', once: { codes } }, signIn: enter(token) };
    },
  },
  {
    method: 'POST',
    path: '/teach/welcome/accept',
    who: 'instructor',
    secret,
    async run(call) {
      const classId = await acceptInvitation(call.room, call.viewer, field(call, 'token'));
      return { go: `/teach/classes/${classId}/`, said: { key: 'roleTaken' } };
    },
  },
  {
    method: 'POST',
    path: '/teach/welcome/reset',
    who: 'anyone',
    secret,
    async run(call) {
      const typed = { token: field(call, 'token'), ...passwords(call) };
      const { token } = await resetByLink(call.room, typed);
      return { go: account, said: { key: 'passwordChanged' }, signIn: enter(token) };
    },
  },
  {
    method: 'POST',
    path: '/teach/recover',
    who: 'anyone',
    secret,
    async run(call) {
      const typed = { name: field(call, 'name'), code: field(call, 'code'), ...passwords(call) };
      const { token } = await recover(call.room, typed);
      return { go: account, said: { key: 'passwordChanged' }, signIn: enter(token) };
    },
  },
  {
    method: 'POST',
    path: '/teach/account/name',
    who: 'instructor',
    async run(call) {
      await changeName(call.room, call.viewer, field(call, 'name'));
      return { go: account, said: { key: 'nameChanged' } };
    },
  },
  {
    method: 'POST',
    path: '/teach/account/password',
    who: 'instructor',
    secret,
    async run(call) {
      const typed = { old: field(call, 'old'), ...passwords(call) };
      const { token } = await changePassword(call.room, call.viewer, typed);
      return { go: account, said: { key: 'passwordChanged' }, signIn: enter(token) };
    },
  },
  {
    method: 'POST',
    path: '/teach/account/recovery',
    who: 'instructor',
    secret,
    async run(call) {
      const codes = await renewRecovery(call.room, call.viewer, field(call, 'password'));
      return { go: account, said: { key: 'codesMade', once: { codes } } };
    },
  },
  {
    method: 'POST',
    path: '/teach/account/invite',
    who: 'instructor',
    async run({ room, viewer }) {
      const link = await inviteInstructor(room, viewer);
      return { go: account, said: { key: 'invited', once: { link } } };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/staff/invite',
    who: 'owner',
    async run(call) {
      const link = await inviteColleague(call.room, call.viewer, classOf(call), readRole(call));
      return { go: staffPage(call), said: { key: 'invited', once: { link } } };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/staff/leave',
    who: 'assistant',
    async run(call) {
      await leaveClass(call.room, call.viewer, classOf(call));
      return { go: '/teach/', said: { key: 'leftClass' } };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/staff/:instructor/role',
    who: 'owner',
    async run(call) {
      const id = call.params['instructor'] as InstructorId;
      await changeRole(call.room, call.viewer, classOf(call), id, readRole(call));
      return { go: staffPage(call), said: { key: 'roleChanged' } };
    },
  },
  {
    method: 'POST',
    path: '/teach/classes/:class/staff/:instructor/remove',
    who: 'owner',
    async run(call) {
      const id = call.params['instructor'] as InstructorId;
      await removeColleague(call.room, call.viewer, classOf(call), id);
      return { go: staffPage(call), said: { key: 'removed' } };
    },
  },
];
