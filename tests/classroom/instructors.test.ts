// Instructors: links, sessions, passwords, recovery.
import { describe, expect, it, vi } from 'vitest';
import {
  accountOf,
  changeName,
  changePassword,
  idleMs,
  recover,
  renewRecovery,
  signIn,
  signOut,
  signOutEverywhere,
} from '../../src/classroom/instructors.ts';
import {
  firstLink,
  inviteInstructor,
  linkFor,
  linkView,
  resetByLink,
  welcome,
} from '../../src/classroom/links.ts';
import { failureRule } from '../../src/classroom/memory-limits.ts';
import type { Room } from '../../src/classroom/room.ts';
import { nobody, viewerOf } from '../../src/classroom/viewer.ts';
import { aRoom, day, hour, minute } from './a-room.ts';
import { anInstructor, onAnotherDevice, password, tokenIn } from './a-staff.ts';

const other = 'nine boats in the harbour';
const twice = (text: string) => ({ password: text, again: text });
/** So many failures that the next makes it wait; each real one would take the time of a password. */
const allButOne = async (room: Room, key: string) => {
  for (let i = 1; i < failureRule.failures; i += 1) await room.limits.fail(key);
};
const whois = async (room: Room, token: string) =>
  (await viewerOf(room, { instructor: token })).instructor?.name;

describe('the first link', () => {
  it('makes the first instructor, once, and there is none afterwards', async () => {
    const room = aRoom();
    const path = await firstLink(room);
    expect(path).toMatch(/^\/teach\/welcome\/\?token=[\w-]{43}$/);
    const typed = { token: tokenIn(path), name: 'Olga Sever', ...twice(password) };
    const { token, codes } = await welcome(room, nobody, typed);
    expect(await whois(room, token)).toBe('Olga Sever');
    expect(codes).toHaveLength(10);
    await expect(welcome(room, nobody, { ...typed, name: 'Another' })).rejects.toMatchObject({
      code: 'link-used',
    });
    expect(await firstLink(room)).toBeUndefined();
  });

  it('is not used by looking at it', async () => {
    const room = aRoom();
    const token = tokenIn(await firstLink(room));
    expect(await linkView(room, token)).toEqual({ use: 'first' });
    expect(await linkView(room, token)).toEqual({ use: 'first' });
  });

  it('is void when a later start has printed another', async () => {
    const room = aRoom();
    const before = tokenIn(await firstLink(room));
    const after = tokenIn(await firstLink(room));
    expect(await linkView(room, before)).toBeUndefined();
    const typed = { name: 'Olga', ...twice(password) };
    await expect(welcome(room, nobody, { ...typed, token: before })).rejects.toMatchObject({
      code: 'link-used',
    });
    await welcome(room, nobody, { ...typed, token: after });
  });

  it('is void once there is an instructor by another link', async () => {
    const room = aRoom();
    const first = tokenIn(await firstLink(room));
    const { path } = await linkFor(room, 'Olga');
    await welcome(room, nobody, { token: tokenIn(path), name: 'Olga', ...twice(password) });
    expect(await linkView(room, first)).toBeUndefined();
    await expect(
      welcome(room, nobody, { token: first, name: 'Someone', ...twice(password) }),
    ).rejects.toMatchObject({ code: 'link-used' });
  });

  it('is good for seven days', async () => {
    const room = aRoom();
    const token = tokenIn(await firstLink(room));
    room.later(7 * day - 1);
    expect(await linkView(room, token)).toBeDefined();
    room.later(1);
    expect(await linkView(room, token)).toBeUndefined();
    await expect(
      welcome(room, nobody, { token, name: 'Olga', ...twice(password) }),
    ).rejects.toMatchObject({ code: 'link-used' });
  });

  it('stays good when what was typed is refused', async () => {
    const room = aRoom();
    const olga = await anInstructor(room, 'Olga');
    const token = tokenIn(await inviteInstructor(room, olga.viewer));
    await expect(
      welcome(room, nobody, { token, name: 'OLGA ', ...twice(password) }),
    ).rejects.toMatchObject({ code: 'name-taken' });
    await welcome(room, nobody, { token, name: 'Tomas', ...twice(password) });
  });

  it('is kept as a hash only', async () => {
    const room = aRoom();
    const add = vi.spyOn(room.store.links, 'add');
    const { path } = await linkFor(room, 'Olga');
    expect(JSON.stringify(add.mock.calls)).not.toContain(tokenIn(path));
  });
});

describe('a password', () => {
  const refused = async (typed: { password: string; again: string }) => {
    const room = aRoom();
    const token = tokenIn(await firstLink(room));
    return welcome(room, nobody, { token, name: 'Olga Severova', ...typed }).then(
      () => 'taken',
      (error: unknown) => (error as { code: string }).code,
    );
  };

  it.each([
    ['nine char', 'password-short'],
    ['ten chars!', 'taken'],
    ['x'.repeat(200), 'taken'],
    ['x'.repeat(201), 'password-long'],
    ['olga  SEVEROVA', 'password-is-name'],
    ['😀'.repeat(9), 'password-short'],
  ])('%j is %s', async (text, result) => {
    expect(await refused(twice(text))).toBe(result);
  });

  it('is typed twice in the same way', async () => {
    expect(await refused({ password, again: `${password}.` })).toBe('password-differs');
  });
});

describe('signing in', () => {
  it('allows no more guesses at once than one after the other', async () => {
    const room = aRoom();
    await anInstructor(room, 'Olga');
    const guess = () => signIn(room, nobody, { name: 'Olga', password: 'not this one' });
    const all = await Promise.allSettled(
      Array.from({ length: failureRule.failures + 5 }, () => guess()),
    );
    const codes = all.map((each) => (each.status === 'rejected' ? each.reason.code : 'in'));
    expect(codes.filter((code) => code === 'wrong-pair')).toHaveLength(failureRule.failures);
    expect(codes.filter((code) => code === 'wait')).toHaveLength(5);
  });

  it('forgives capitals and spaces in the name, and none in the password', async () => {
    const room = aRoom();
    await anInstructor(room, 'Olga Sever');
    const { token } = await signIn(room, nobody, { name: ' olga  SEVER', password });
    expect(await whois(room, token)).toBe('Olga Sever');
    await expect(
      signIn(room, nobody, { name: 'Olga Sever', password: password.toUpperCase() }),
    ).rejects.toMatchObject({ code: 'wrong-pair' });
  });

  it('says the same of an unknown name and of a wrong password, after the same work', async () => {
    const room = aRoom();
    await anInstructor(room, 'Olga');
    const attempt = async (name: string) => {
      const begun = process.cpuUsage();
      const error = await signIn(room, nobody, { name, password: 'wrong password' }).catch(
        (reason: unknown) => reason as { code: string; params: object },
      );
      const { user, system } = process.cpuUsage(begun);
      return { said: 'code' in error && [error.code, error.params], work: user + system };
    };
    const known = await attempt('Olga');
    const unknown = await attempt('Nobody');
    expect(unknown.said).toEqual(known.said);
    // One derivation is tens of milliseconds; without it the answer would take less than one.
    expect(unknown.work).toBeGreaterThan(known.work / 4);
  });

  it('takes a new token each time, and ends the session that the browser had', async () => {
    const room = aRoom();
    const before = await anInstructor(room, 'Olga');
    const { token } = await signIn(room, before.viewer, { name: 'Olga', password });
    expect(token).not.toBe(before.token);
    expect(await whois(room, before.token)).toBeUndefined();
    expect(await whois(room, token)).toBe('Olga');
  });

  it('ends after eight hours without a request, and not before', async () => {
    const room = aRoom();
    const { token } = await anInstructor(room, 'Olga');
    for (let i = 0; i < 3; i += 1) {
      room.later(7 * hour);
      expect(await whois(room, token)).toBe('Olga');
    }
    room.later(idleMs + 1);
    expect(await whois(room, token)).toBeUndefined();
  });

  it('has to wait after many wrong tries at one name, and at no other', async () => {
    const room = aRoom();
    const olga = await anInstructor(room, 'Olga');
    await anInstructor(room, 'Tomas', olga);
    const guess = () => signIn(room, nobody, { name: 'Olga', password: 'wrong password' });
    await allButOne(room, 'sign-in:olga');
    await expect(guess()).rejects.toMatchObject({ code: 'wrong-pair' });
    await expect(guess()).rejects.toMatchObject({ code: 'wait', params: { seconds: 60 } });
    await expect(signIn(room, nobody, { name: 'OLGA', password })).rejects.toMatchObject({
      code: 'wait',
    });
    await signIn(room, nobody, { name: 'Tomas', password });
    room.later(minute);
    await signIn(room, nobody, { name: 'Olga', password });
  });

  it('is never limited by right passwords', async () => {
    const room = aRoom();
    await anInstructor(room, 'Olga');
    const fail = vi.spyOn(room.limits, 'fail');
    await signIn(room, nobody, { name: 'Olga', password });
    await signIn(room, nobody, { name: 'Olga', password });
    expect(fail).not.toHaveBeenCalled();
  });
});

describe('signing out', () => {
  it('ends this session and leaves the others', async () => {
    const room = aRoom();
    const here = await anInstructor(room, 'Olga');
    const there = await onAnotherDevice(room, 'Olga');
    await signOut(room, here.viewer);
    expect(await whois(room, here.token)).toBeUndefined();
    expect(await whois(room, there.token)).toBe('Olga');
  });

  it('everywhere ends all sessions of the instructor, and nobody else’s', async () => {
    const room = aRoom();
    const here = await anInstructor(room, 'Olga');
    const there = await onAnotherDevice(room, 'Olga');
    const tomas = await anInstructor(room, 'Tomas', here);
    await signOutEverywhere(room, here.viewer);
    expect(await whois(room, here.token)).toBeUndefined();
    expect(await whois(room, there.token)).toBeUndefined();
    expect(await whois(room, tomas.token)).toBe('Tomas');
  });
});

describe('another password', () => {
  it('needs the old one, ends all other sessions, and goes on here', async () => {
    const room = aRoom();
    const here = await anInstructor(room, 'Olga');
    const there = await onAnotherDevice(room, 'Olga');
    await expect(
      changePassword(room, here.viewer, { old: 'not the old one', ...twice(other) }),
    ).rejects.toMatchObject({ code: 'password-wrong' });
    const { token } = await changePassword(room, here.viewer, { old: password, ...twice(other) });
    expect(await whois(room, token)).toBe('Olga');
    expect(await whois(room, here.token)).toBeUndefined();
    expect(await whois(room, there.token)).toBeUndefined();
    await expect(signIn(room, nobody, { name: 'Olga', password })).rejects.toMatchObject({
      code: 'wrong-pair',
    });
    await signIn(room, nobody, { name: 'Olga', password: other });
  });

  it('cannot be guessed from an open session', async () => {
    const room = aRoom();
    const { viewer } = await anInstructor(room, 'Olga');
    const guess = (old: string) => changePassword(room, viewer, { old, ...twice(other) });
    await allButOne(room, `password:${viewer.instructor?.id}`);
    await expect(guess('a wrong guess')).rejects.toMatchObject({ code: 'password-wrong' });
    await expect(guess(password)).rejects.toMatchObject({ code: 'wait' });
  });
});

describe('another name', () => {
  it('is what the instructor signs in with from then on, unless it is taken', async () => {
    const room = aRoom();
    const olga = await anInstructor(room, 'Olga');
    await anInstructor(room, 'Tomas', olga);
    await expect(changeName(room, olga.viewer, ' tomas')).rejects.toMatchObject({
      code: 'name-taken',
    });
    await changeName(room, olga.viewer, 'Olga  Sever');
    await signIn(room, nobody, { name: 'olga sever', password });
    await changeName(room, olga.viewer, 'OLGA SEVER');
    expect(await whois(room, olga.token)).toBe('OLGA SEVER');
  });
});

describe('recovery codes', () => {
  it('are ten of four groups in letters that nobody takes for others', async () => {
    const { codes } = await anInstructor(aRoom(), 'Olga');
    expect(new Set(codes).size).toBe(10);
    for (const code of codes)
      expect(code).toMatch(/^[ACDEFHJKMNPRTWXY347]{4}(-[ACDEFHJKMNPRTWXY347]{4}){3}$/);
  });

  it('let in once each, with a new password, and end all sessions', async () => {
    const room = aRoom();
    const olga = await anInstructor(room, 'Olga');
    const [code = ''] = olga.codes;
    const typed = { name: 'olga', code: ` ${code.toLowerCase().replaceAll('-', ' ')}` };
    const { token } = await recover(room, { ...typed, ...twice(other) });
    expect(await whois(room, olga.token)).toBeUndefined();
    expect(await accountOf(room, await viewerOf(room, { instructor: token }))).toEqual({
      name: 'Olga',
      codesLeft: 9,
    });
    await signIn(room, nobody, { name: 'Olga', password: other });
    await expect(recover(room, { ...typed, ...twice(password) })).rejects.toMatchObject({
      code: 'wrong-pair',
    });
  });

  it('of somebody else let nobody in, and an unknown name is answered in the same way', async () => {
    const room = aRoom();
    const olga = await anInstructor(room, 'Olga');
    const tomas = await anInstructor(room, 'Tomas', olga);
    const attempt = (name: string, code = '') =>
      recover(room, { name, code, ...twice(other) }).catch((error: unknown) => error);
    const wrong = await attempt('Olga', tomas.codes[0]);
    expect(wrong).toMatchObject({ code: 'wrong-pair' });
    expect(await attempt('Nobody', tomas.codes[0])).toEqual(wrong);
    expect(await whois(room, olga.token)).toBe('Olga');
  });

  it('cannot be guessed', async () => {
    const room = aRoom();
    const { codes } = await anInstructor(room, 'Olga');
    const guess = (code = '') => recover(room, { name: 'Olga', code, ...twice(other) });
    await allButOne(room, 'recover:olga');
    await expect(guess('ACDE-ACDE-ACDE-ACDE')).rejects.toMatchObject({ code: 'wrong-pair' });
    await expect(guess(codes[0])).rejects.toMatchObject({ code: 'wait' });
  });

  it('are made anew with the password only, and the old ones are void', async () => {
    const room = aRoom();
    const olga = await anInstructor(room, 'Olga');
    await expect(renewRecovery(room, olga.viewer, 'not it at all')).rejects.toMatchObject({
      code: 'password-wrong',
    });
    const codes = await renewRecovery(room, olga.viewer, password);
    expect(codes).toHaveLength(10);
    await expect(
      recover(room, { name: 'Olga', code: olga.codes[1] ?? '', ...twice(other) }),
    ).rejects.toMatchObject({ code: 'wrong-pair' });
    await recover(room, { name: 'Olga', code: codes[1] ?? '', ...twice(other) });
  });
});

describe('a link for somebody by name', () => {
  it('sets a new password of an instructor, and makes one where there is none', async () => {
    const room = aRoom();
    const olga = await anInstructor(room, 'Olga');
    const again = await linkFor(room, 'OLGA');
    expect(again.use).toBe('recover');
    const token = tokenIn(again.path);
    expect(await linkView(room, token)).toEqual({ use: 'recover', name: 'Olga' });
    // It sets a password; it makes nobody.
    await expect(
      welcome(room, nobody, { token, name: 'Mallory', ...twice(password) }),
    ).rejects.toMatchObject({ code: 'link-used' });
    const signed = await resetByLink(room, { token, ...twice(other) });
    expect(await whois(room, signed.token)).toBe('Olga');
    expect(await whois(room, olga.token)).toBeUndefined();
    await expect(resetByLink(room, { token, ...twice(password) })).rejects.toMatchObject({
      code: 'link-used',
    });

    const fresh = await linkFor(room, 'Tomas Ö.');
    expect(fresh.use).toBe('new');
    expect(fresh.path).toMatch(/&name=Tomas%20%C3%96\.$/);
    await expect(
      resetByLink(room, { token: tokenIn(fresh.path), ...twice(password) }),
    ).rejects.toMatchObject({ code: 'link-used' });
    await welcome(room, nobody, {
      token: tokenIn(fresh.path),
      name: 'Tomas Ö.',
      ...twice(password),
    });
  });
});
