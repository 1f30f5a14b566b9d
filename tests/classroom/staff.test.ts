// Who teaches a class: roles, invitations, and that there is always an owner.
import { describe, expect, it } from 'vitest';
import {
  acceptInvitation,
  inviteInstructor,
  linkView,
  welcome,
} from '../../src/classroom/links.ts';
import {
  changeRole,
  inviteColleague,
  leaveClass,
  removeColleague,
  staffOf,
} from '../../src/classroom/staff.ts';
import { nobody, viewerOf } from '../../src/classroom/viewer.ts';
import type { ClassId, InstructorId } from '../../src/ids.ts';
import { aRoom, day } from './a-room.ts';
import { aClass, anInstructor, password, tokenIn, type SomeInstructor } from './a-staff.ts';

const idOf = ({ viewer }: SomeInstructor) => viewer.instructor?.id as InstructorId;

async function aStaffroom() {
  const room = aRoom();
  const olga = await anInstructor(room, 'Olga');
  const tomas = await anInstructor(room, 'Tomas', olga);
  const asel = await anInstructor(room, 'Asel', olga);
  const stranger = await anInstructor(room, 'Stranger', olga);
  const classId = await aClass(room, [
    [olga, 'owner'],
    [tomas, 'teacher'],
    [asel, 'assistant'],
  ]);
  const roles = async () =>
    Object.fromEntries(
      (await room.store.classes.members(classId)).map(({ instructor, role }) => [
        instructor.name,
        role,
      ]),
    );
  return { room, olga, tomas, asel, stranger, classId, roles };
}

describe('the staff of a class', () => {
  it('is seen by everybody who teaches it, by name, and by nobody else', async () => {
    const { room, asel, olga, stranger, classId } = await aStaffroom();
    const seen = await staffOf(room, asel.viewer, classId);
    expect(seen.mayChange).toBe(false);
    expect(
      seen.members.map(({ name, role, isYou, lastOwner }) => [name, role, isYou, lastOwner]),
    ).toEqual([
      ['Asel', 'assistant', true, false],
      ['Olga', 'owner', false, true],
      ['Tomas', 'teacher', false, false],
    ]);
    expect((await staffOf(room, olga.viewer, classId)).mayChange).toBe(true);
    await expect(staffOf(room, stranger.viewer, classId)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(staffOf(room, nobody, classId)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('is changed by owners only', async () => {
    const { room, tomas, asel, stranger, classId, roles } = await aStaffroom();
    const before = await roles();
    const code = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
    for (const [who, expected] of [
      [tomas, 'not-allowed'],
      [asel, 'not-allowed'],
      [stranger, 'not-found'],
    ] as const) {
      const { viewer } = who;
      expect(await code(inviteColleague(room, viewer, classId, 'assistant'))).toBe(expected);
      expect(await code(changeRole(room, viewer, classId, idOf(asel), 'owner'))).toBe(expected);
      expect(await code(removeColleague(room, viewer, classId, idOf(asel)))).toBe(expected);
    }
    expect(await code(leaveClass(room, stranger.viewer, classId))).toBe('not-found');
    expect(await roles()).toEqual(before);
  });

  it('come back by no invitation that they made as owners', async () => {
    const { room, olga, asel, classId, roles } = await aStaffroom();
    await changeRole(room, olga.viewer, classId, idOf(asel), 'owner');
    const kept = tokenIn(await inviteColleague(room, asel.viewer, classId, 'owner'));
    await removeColleague(room, olga.viewer, classId, idOf(asel));
    await expect(acceptInvitation(room, asel.viewer, kept)).rejects.toMatchObject({
      code: 'link-used',
    });
    expect(await roles()).not.toHaveProperty('Asel');
  });

  it('can be given other roles, and left', async () => {
    const { room, olga, tomas, asel, classId, roles } = await aStaffroom();
    await changeRole(room, olga.viewer, classId, idOf(asel), 'teacher');
    await removeColleague(room, olga.viewer, classId, idOf(tomas));
    expect(await roles()).toEqual({ Olga: 'owner', Asel: 'teacher' });
    await leaveClass(room, asel.viewer, classId);
    expect(await roles()).toEqual({ Olga: 'owner' });
    await expect(
      changeRole(room, olga.viewer, classId, idOf(tomas), 'teacher'),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('never loses its last owner: not by leaving, removing or another role', async () => {
    const { room, olga, tomas, classId, roles } = await aStaffroom();
    const lastOwner = { code: 'last-owner' };
    await expect(leaveClass(room, olga.viewer, classId)).rejects.toMatchObject(lastOwner);
    await expect(
      changeRole(room, olga.viewer, classId, idOf(olga), 'teacher'),
    ).rejects.toMatchObject(lastOwner);
    await expect(removeColleague(room, olga.viewer, classId, idOf(olga))).rejects.toMatchObject(
      lastOwner,
    );
    await changeRole(room, olga.viewer, classId, idOf(tomas), 'owner');
    // Both at once: one of them stays.
    const results = await Promise.allSettled([
      leaveClass(room, olga.viewer, classId),
      leaveClass(room, tomas.viewer, classId),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(Object.values(await roles())).toContain('owner');
  });

  it('is written down: ids and roles, no names', async () => {
    const { room, olga, asel, classId } = await aStaffroom();
    await changeRole(room, olga.viewer, classId, idOf(asel), 'teacher');
    const [entry] = await room.store.audit.last(classId, 1);
    expect(entry).toMatchObject({ what: 'role-changed', instructorId: idOf(olga) });
    expect(JSON.parse(entry?.details ?? '')).toEqual({ of: idOf(asel), role: 'teacher' });
  });
});

describe('an invitation to a class', () => {
  const invited = async (role: 'owner' | 'teacher' | 'assistant') => {
    const staffroom = await aStaffroom();
    const path = await inviteColleague(
      staffroom.room,
      staffroom.olga.viewer,
      staffroom.classId,
      role,
    );
    return { ...staffroom, token: tokenIn(path) };
  };

  it('says what it is for', async () => {
    const { room, token } = await invited('teacher');
    expect(await linkView(room, token)).toEqual({
      use: 'new',
      invitation: { classTitle: 'Autumn group', role: 'teacher' },
    });
  });

  it('gives somebody who is signed in the role, once', async () => {
    const { room, stranger, asel, classId, token, roles } = await invited('teacher');
    expect(await acceptInvitation(room, stranger.viewer, token)).toBe(classId);
    expect(await roles()).toMatchObject({ Stranger: 'teacher' });
    await expect(acceptInvitation(room, asel.viewer, token)).rejects.toMatchObject({
      code: 'link-used',
    });
  });

  it('raises a role and never lowers one; then it stays good', async () => {
    const { room, olga, tomas, asel, token, roles } = await invited('teacher');
    for (const { viewer } of [olga, tomas])
      await expect(acceptInvitation(room, viewer, token)).rejects.toMatchObject({
        code: 'already-yours',
      });
    await acceptInvitation(room, asel.viewer, token);
    expect(await roles()).toEqual({ Olga: 'owner', Tomas: 'teacher', Asel: 'teacher' });
  });

  it('makes an account for somebody new, with the role', async () => {
    const { room, token, classId, roles } = await invited('assistant');
    const typed = { token, name: 'Nurlan', password, again: password };
    const signed = await welcome(room, nobody, typed);
    expect(await roles()).toMatchObject({ Nurlan: 'assistant' });
    const viewer = await viewerOf(room, { instructor: signed.token });
    expect((await staffOf(room, viewer, classId)).mayChange).toBe(false);
  });

  it('is void after seven days, and when the class is gone', async () => {
    const { room, stranger, olga, classId, token } = await invited('assistant');
    room.later(7 * day);
    await expect(acceptInvitation(room, stranger.viewer, token)).rejects.toMatchObject({
      code: 'link-used',
    });
    const again = tokenIn(await inviteColleague(room, olga.viewer, classId, 'assistant'));
    await room.store.classes.drop(classId as ClassId);
    expect(await linkView(room, again)).toBeUndefined();
  });

  it('is taken by nobody who is not signed in, and another link gives no role', async () => {
    const { room, olga, stranger, token } = await invited('assistant');
    await expect(acceptInvitation(room, nobody, token)).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    const plain = await inviteInstructor(room, olga.viewer);
    await expect(acceptInvitation(room, stranger.viewer, tokenIn(plain))).rejects.toMatchObject({
      code: 'link-used',
    });
    expect(await linkView(room, tokenIn(plain))).toBeDefined();
  });
});
