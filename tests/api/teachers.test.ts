// An instructor's way through the forms: what cookies and pages are given, and what never comes back.
import { describe, expect, it } from 'vitest';
import { teachers } from '../../src/api/routes/teachers.ts';
import { firstLink } from '../../src/classroom/links.ts';
import { viewerOf } from '../../src/classroom/viewer.ts';
import { aRoom } from '../classroom/a-room.ts';
import { aClass, anInstructor, password, tokenIn } from '../classroom/a-staff.ts';
import { aBrowser } from './a-site.ts';

const twice = { password, again: password };

describe('the forms of an instructor', () => {
  it('lead from the first link to an account with codes shown once, out, and in again', async () => {
    const room = aRoom();
    const browser = aBrowser(room, teachers);
    const token = tokenIn(await firstLink(room));
    const made = await browser.post('/teach/welcome', { token, name: 'Olga', ...twice });
    expect(made.to).toBe('/teach/account/');
    expect(made.headers.getSetCookie()[0]).toMatch(
      /^mv_teach=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const note = await browser.note('/teach/account/');
    expect(note).toMatchObject({ key: 'welcome', once: { codes: expect.any(Array) } });
    expect(await browser.note('/teach/account/')).toBeUndefined();

    const before = browser.cookies.get('mv_teach');
    expect((await browser.post('/teach/sign-out')).to).toBe('/teach/sign-in/');
    expect(browser.cookies.has('mv_teach')).toBe(false);
    expect(await viewerOf(room, { instructor: before })).toEqual({ sessions: {} });

    const entered = await browser.post('/teach/sign-in', {
      name: 'Olga',
      password,
      next: '/teach/classes/new/',
    });
    expect(entered.to).toBe('/teach/classes/new/');
    expect(browser.cookies.get('mv_teach')).not.toBe(before);
    expect(browser.faults).toEqual([]);
  });

  it.each(['//elsewhere.example/', 'https://elsewhere.example/', '/\\elsewhere.example', ''])(
    'go on to the classes when told to go to %j',
    async (next) => {
      const room = aRoom();
      await anInstructor(room, 'Olga');
      const browser = aBrowser(room, teachers);
      expect((await browser.post('/teach/sign-in', { name: 'Olga', password, next })).to).toBe(
        '/teach/',
      );
    },
  );

  it('hand back the name when they are refused, and nothing secret', async () => {
    const room = aRoom();
    const { codes } = await anInstructor(room, 'Olga');
    const browser = aBrowser(room, teachers);
    const back = '/teach/recover/';
    const wrong = { name: 'Olga', code: `${codes[0]}X`, ...twice, back };
    expect((await browser.post('/teach/recover', wrong)).to).toBe(back);
    expect((await browser.note(back))?.typed).toEqual({ name: ['Olga'] });
    const signIn = { name: 'Olga', password: 'a wrong password', back: '/teach/sign-in/' };
    await browser.post('/teach/sign-in', signIn);
    const note = await browser.note('/teach/sign-in/');
    expect(note?.typed).toEqual({ name: ['Olga'] });
    expect(note?.error).toContain('do not belong together');
  });

  it.each([
    '/teach/sign-in',
    '/teach/welcome',
    '/teach/welcome/accept',
    '/teach/welcome/reset',
    '/teach/recover',
    '/teach/account/password',
    '/teach/account/recovery',
  ])('never hand back a password, a code or a token: %s', async (path) => {
    const room = aRoom();
    const { token } = await anInstructor(room, 'Olga');
    const browser = aBrowser(room, teachers);
    browser.cookies.set('mv_teach', token);
    const secrets = { token: 'T', password: 'P', again: 'A', old: 'O', code: 'C' };
    const { to } = await browser.post(path, { ...secrets, name: 'N', back: '/teach/x/' });
    expect(to).toBe('/teach/x/');
    expect((await browser.note('/teach/x/'))?.typed).toEqual({ name: ['N'] });
  });

  it('refuse a role that there is not', async () => {
    const room = aRoom();
    const olga = await anInstructor(room, 'Olga');
    const classId = await aClass(room, [[olga, 'owner']]);
    const browser = aBrowser(room, teachers);
    browser.cookies.set('mv_teach', olga.token);
    const path = `/teach/classes/${classId}/staff/invite`;
    const back = `/teach/classes/${classId}/staff/`;
    await browser.post(path, { role: 'admin', back });
    expect((await browser.note(back))?.error).toContain('cannot be read');
    await browser.post(path, { role: 'assistant', back });
    expect(await browser.note(back)).toMatchObject({
      key: 'invited',
      once: { link: expect.stringMatching(/^\/teach\/welcome\/\?token=/) },
    });
  });
});
