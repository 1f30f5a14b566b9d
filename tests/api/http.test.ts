// What HTTP makes of routes, replies and refusals: for forms and for scripts.
import { describe, expect, it, vi } from 'vitest';
import { tokensFrom } from '../../src/api/cookies.ts';
import type { Reply, Route } from '../../src/api/route.ts';
import { sayRefusal, statusOf } from '../../src/api/words.ts';
import { Refusal, type RefusalCode } from '../../src/classroom/refusal.ts';
import { unsealed } from '../../src/classroom/secrets.ts';
import { aRoom, minute } from '../classroom/a-room.ts';
import { aClass, aLearner, anInstructor } from '../classroom/a-staff.ts';
import { aBrowser } from './a-site.ts';

const post = (run: Route['run'], more: Partial<Route> = {}): Route => ({
  method: 'POST',
  path: '/thing',
  who: 'anyone',
  run,
  ...more,
});
const replying = (reply: Reply, more: Partial<Route> = {}) =>
  aBrowser(aRoom(), [post(async () => reply, more)]);
const refusing = (code: RefusalCode, more: Partial<Route> = {}, params = {}) =>
  aBrowser(aRoom(), [
    post(async () => {
      throw new Refusal(code, params);
    }, more),
  ]);

describe('a reply', () => {
  it('sends a form on with 303, and its words to the next page once', async () => {
    const browser = replying({
      go: '/teach/',
      said: { key: 'made', params: { n: 3 }, once: { pass: 'one two three' } },
    });
    const { status, to } = await browser.post('/thing');
    expect([status, to]).toEqual([303, '/teach/']);
    expect(await browser.note('/teach/')).toEqual({
      key: 'made',
      params: { n: 3 },
      tone: 'done',
      once: { pass: 'one two three' },
    });
    expect(await browser.note('/teach/')).toBeUndefined();
  });

  it('gives a script its data as JSON, with the status of the reply', async () => {
    const browser = replying({ go: '/teach/', data: { saved: 2 }, status: 201 });
    const answer = await browser.send('/thing', {});
    expect([answer.status, answer.json()]).toEqual([201, { saved: 2 }]);
    expect(answer.to).toBeNull();
  });

  it('sets cookies that no script reads and no other site sends along, and takes them away', async () => {
    const room = aRoom();
    const routes = [
      post(async () => ({ go: '/', signIn: { as: 'instructor', token: 'abc' } }), { path: '/in' }),
      post(async () => ({ go: '/', signIn: { as: 'learner', token: 'def', keepS: 60 } }), {
        path: '/join',
      }),
      post(async () => ({ go: '/', signIn: { as: 'instructor', token: null } }), { path: '/out' }),
    ];
    const browser = aBrowser(room, routes);
    const cookie = async (path: string, from = browser) =>
      (await from.post(path)).headers.get('Set-Cookie');
    expect(await cookie('/in')).toBe('mv_teach=abc; Path=/; HttpOnly; SameSite=Lax');
    expect(await cookie('/join')).toBe('mv_class=def; Max-Age=60; Path=/; HttpOnly; SameSite=Lax');
    expect(await cookie('/out')).toContain('mv_teach=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax');
    expect(await cookie('/in', aBrowser(room, routes, { secure: true }))).toBe(
      'mv_teach=abc; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
  });

  it('hands out a file under its name in any script', async () => {
    const browser = aBrowser(aRoom(), [
      {
        method: 'GET',
        path: '/file',
        who: 'anyone',
        run: async () => ({
          file: { name: 'Оценки "8a" (2).csv', type: 'text/csv; charset=utf-8', body: 'a,b\n' },
        }),
      },
    ]);
    const { headers, text } = await browser.get('/file');
    expect(text).toBe('a,b\n');
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('Content-Disposition')).toBe(
      'attachment; filename="______ _8a_ (2).csv"; ' +
        "filename*=UTF-8''%D0%9E%D1%86%D0%B5%D0%BD%D0%BA%D0%B8%20%228a%22%20%282%29.csv",
    );
  });

  it('never sends anybody to another site', async () => {
    const browser = replying({ go: '//elsewhere.example/' });
    const answer = await browser.post('/thing', { back: '/teach/' });
    expect(answer.to).toBe('/teach/');
    expect(browser.faults).toHaveLength(1);
  });
});

describe('a refusal of a form', () => {
  it('goes back to its page with the reason and what was typed, but no secret', async () => {
    const browser = refusing('title-missing', { secret: ['password'] });
    const { status, to } = await browser.post('/thing', {
      back: '/teach/classes/new/?from=a',
      title: ' ',
      note: 'Bring <paper>',
      password: 'do not say',
    });
    expect([status, to]).toEqual([303, '/teach/classes/new/?from=a']);
    const note = await browser.note('/teach/classes/new/');
    expect(note?.error).toBe(sayRefusal('title-missing', {}));
    expect(note?.typed).toEqual({ title: [' '], note: ['Bring <paper>'] });
  });

  it.each([
    ['https://elsewhere.example/'],
    ['//elsewhere.example/'],
    ['/\\elsewhere.example/'],
    ['/.//elsewhere.example/'],
    ['/\t/elsewhere.example/'],
    ['/teach/..//elsewhere.example/'],
    ['/api/teach/sign-out'],
    ['javascript:alert(1)'],
    ['teach/'],
    [''],
  ])('does not follow %j', async (back) => {
    const { to } = await refusing('title-missing').post('/thing', { back });
    expect(to).toBe('/join/');
  });

  it('goes back by the Referer when the form does not say, and only within this site', async () => {
    const browser = refusing('closed', { path: '/teach/thing' });
    const from = (referer: string) =>
      browser.ask('/teach/thing', { method: 'POST', headers: { Referer: referer } });
    expect((await from('http://localhost/class/a/?x=1')).to).toBe('/class/a/?x=1');
    expect((await from('http://elsewhere.example/class/a/')).to).toBe('/teach/');
  });

  it('does not hand back the text of a file', async () => {
    const browser = refusing('roster-unreadable');
    const body = new FormData();
    body.set('back', '/teach/');
    body.set('title', 'Autumn');
    body.set('roster', new File(['Anna\nBerik'], 'roster.csv'));
    await browser.ask('/thing', { method: 'POST', body });
    expect((await browser.note('/teach/'))?.typed).toEqual({ title: ['Autumn'] });
  });

  it('keeps what was typed while somebody signs in again, for that page only', async () => {
    const room = aRoom();
    const route = post(async () => ({}), { who: 'instructor', path: '/teach/thing' });
    const browser = aBrowser(room, [route]);
    const answer = await browser.post('/teach/thing', { back: '/teach/x/?a=1', title: 'Autumn' });
    expect(answer.to).toBe('/teach/sign-in/?next=%2Fteach%2Fx%2F%3Fa%3D1');
    expect(await browser.note('/teach/sign-in/')).toBeUndefined();
    expect((await browser.note('/teach/x/?a=1'))?.typed).toEqual({ title: ['Autumn'] });
    expect(await browser.note('/teach/x/?a=1')).toBeUndefined();
  });

  it('keeps what was typed when signing in again has words of its own', async () => {
    const browser = aBrowser(aRoom(), [
      post(async () => ({}), { who: 'learner' }),
      post(async () => ({ go: '/class/', said: { key: 'joined' } }), { path: '/in' }),
      post(
        async () => ({ go: '/', signIn: { as: 'learner', token: null }, said: { key: 'gone' } }),
        {
          path: '/out',
        },
      ),
    ]);
    const typed = { answer: 'long thought about', back: '/class/c/attempts/a/' };
    await browser.post('/thing', typed);
    await browser.post('/in');
    expect((await browser.note('/class/'))?.key).toBe('joined');
    expect((await browser.note('/class/c/attempts/a/'))?.typed).toEqual({ answer: [typed.answer] });
    // Whoever leaves takes it along.
    await browser.post('/thing', typed);
    await browser.post('/out');
    expect((await browser.note('/'))?.key).toBe('gone');
    expect(await browser.note('/class/c/attempts/a/')).toBeUndefined();
  });

  it('keeps little of what strangers send, who could fill the database with it', async () => {
    const long = 'x'.repeat(5000);
    const stranger = refusing('code-wrong');
    await stranger.post('/thing', { back: '/join/', name: 'Ann', long });
    expect((await stranger.note('/join/'))?.typed).toEqual({});
    const door = aBrowser(aRoom(), [post(async () => ({}), { who: 'learner' })]);
    await door.post('/thing', { back: '/class/', long });
    expect((await door.note('/class/'))?.typed).toEqual({ long: [long] });
    await door.post('/thing', { back: '/class/', long: long.repeat(20) });
    expect((await door.note('/class/'))?.typed).toEqual({});
  });

  it('lies in the database so that only its own browser can read it', async () => {
    const room = aRoom();
    const put = vi.spyOn(room.store.notes, 'put');
    const reply = { go: '/', said: { key: 'joined', once: { pass: 'one two three' } } };
    const browser = aBrowser(room, [post(async () => reply)]);
    await browser.post('/thing');
    expect(put).toHaveBeenCalledOnce();
    const [hash = '', body = ''] = put.mock.calls[0] ?? [];
    expect(Buffer.from(body, 'base64').toString('latin1')).not.toContain('two');
    expect(unsealed(hash, body)).toBeUndefined();
    expect((await browser.note('/'))?.once).toEqual({ pass: 'one two three' });
  });

  it('is not spent on somebody who asks for the head of the page', () => {
    const read = (name: string) => `${name} of a browser`;
    expect(tokensFrom(read, 'HEAD').note).toBeUndefined();
    expect(tokensFrom(read, 'GET').note).toBe('mv_note of a browser');
  });

  it('forgets a note that nobody fetched in half an hour', async () => {
    const room = aRoom();
    const browser = aBrowser(room, [post(async () => ({ go: '/', said: { key: 'done' } }))]);
    await browser.post('/thing');
    room.later(31 * minute);
    expect(await browser.note('/')).toBeUndefined();
  });

  it('loses nothing typed when the server itself fails, and tells its keeper', async () => {
    const browser = aBrowser(aRoom(), [
      post(async () => {
        throw new Error('disk full');
      }),
    ]);
    const { to } = await browser.post('/thing', { back: '/teach/', title: 'Autumn' });
    expect(to).toBe('/teach/');
    expect((await browser.note('/teach/'))?.typed).toEqual({ title: ['Autumn'] });
    expect(browser.faults).toMatchObject([{ error: { message: 'disk full' }, path: '/api/thing' }]);
    const answer = await browser.send('/thing', {});
    expect([answer.status, answer.json()]).toEqual([
      500,
      { error: expect.stringContaining('Something went wrong'), code: 'failed' },
    ]);
    expect(answer.text).not.toContain('disk');
  });
});

describe('a refusal of a script', () => {
  it.each([
    ['malformed', 400],
    ['not-signed-in', 401],
    ['not-allowed', 403],
    ['not-found', 404],
    ['other-body', 409],
    ['too-large', 413],
    ['wait', 429],
  ] as const)('says %s with %i, in words and by a code', async (code, status) => {
    const answer = await refusing(code, {}, { seconds: 42 }).send('/thing', {});
    expect([answer.status, answer.json()]).toEqual([
      status,
      { error: sayRefusal(code, { seconds: 42 }), code },
    ]);
    expect(answer.headers.get('Retry-After')).toBe(code === 'wait' ? '42' : null);
  });
});

describe('the words of refusals', () => {
  /* A record, so that the compiler asks for whatever code is new. */
  const codes: Readonly<Record<RefusalCode, true>> = {
    'not-signed-in': true,
    'not-allowed': true,
    'not-found': true,
    'wrong-pair': true,
    wait: true,
    'link-used': true,
    'name-taken': true,
    'name-missing': true,
    'name-long': true,
    'password-short': true,
    'password-differs': true,
    'last-owner': true,
    'code-wrong': true,
    'seat-taken': true,
    'roster-unreadable': true,
    'title-missing': true,
    'title-differs': true,
    'zone-unknown': true,
    'end-past': true,
    'time-unreadable': true,
    'times-out-of-order': true,
    'number-unreadable': true,
    'weight-unreadable': true,
    'too-many-rows': true,
    'nobody-chosen': true,
    'group-in-use': true,
    'not-sure': true,
    'content-missing': true,
    'note-long': true,
    'whom-unclear': true,
    'release-without-date': true,
    'keys-first': true,
    'note-missing': true,
    'key-unusable': true,
    'key-same': true,
    'last-question': true,
    'undone-before': true,
    'not-later': true,
    'not-handed-in': true,
    'not-open-yet': true,
    closed: true,
    'no-attempts-left': true,
    withdrawn: true,
    'handed-in': true,
    'time-over': true,
    'not-this-learner': true,
    'other-body': true,
    'answer-unreadable': true,
    'answer-changed': true,
    'levels-missing': true,
    'question-unknown': true,
    'log-full': true,
    'not-released': true,
    'step-illegal': true,
    'play-went-on': true,
    'play-unfinished': true,
    'opinions-stay': true,
    'too-large': true,
    'file-unreadable': true,
    'password-wrong': true,
    'password-long': true,
    'password-is-name': true,
    'already-yours': true,
    malformed: true,
    'other-origin': true,
  };
  const all = Object.keys(codes) as RefusalCode[];

  it.each(all)('say of %s what is so and what to do, whatever is known', (code) => {
    const words = sayRefusal(code, {});
    expect(words).toMatch(/^[A-Z][^]{30,400}\.\n?$/);
    expect(words).not.toMatch(/undefined|NaN|null|\[object/);
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  });

  it('are different for different reasons', () => {
    expect(new Set(all.map((code) => sayRefusal(code, {}))).size).toBe(all.length);
  });

  it('say how long to wait', () => {
    expect(sayRefusal('wait', { seconds: 1 })).toContain('Wait one second and');
    expect(sayRefusal('wait', { seconds: 60 })).toContain('Wait 60 seconds and');
    expect(sayRefusal('wait', { seconds: 601 })).toContain('Wait 11 minutes and');
  });
});

describe('what was sent', () => {
  const seen = async (init: {
    body?: BodyInit;
    headers?: Record<string, string>;
  }): Promise<{ status: number; form: unknown; json: unknown }> => {
    let form: unknown;
    let json: unknown;
    const browser = aBrowser(aRoom(), [
      post(async (call) => {
        form = Object.fromEntries(call.form);
        json = call.json;
        return {};
      }),
    ]);
    const headers = { Accept: 'application/json', ...init.headers };
    const { status } = await browser.ask('/thing', { method: 'POST', ...init, headers });
    return { status, form, json };
  };
  const asJson = { 'Content-Type': 'application/json' };

  it('is read as a form with repeated fields, as a form with files, or as JSON', async () => {
    const fields = new URLSearchParams([
      ['seat', 'a'],
      ['seat', 'b'],
      ['title', 'Ұлы дала'],
    ]);
    expect((await seen({ body: fields })).form).toEqual({ seat: ['a', 'b'], title: ['Ұлы дала'] });
    const data = new FormData();
    data.set('text', 'typed');
    data.set('roster', new File(['\uFEFFname\nАйгүл'], 'a.csv'));
    expect((await seen({ body: data })).form).toEqual({
      text: ['typed'],
      roster: ['name\nАйгүл'],
    });
    expect((await seen({ body: '{"a":[1]}', headers: asJson })).json).toEqual({ a: [1] });
    expect(await seen({})).toEqual({ status: 200, form: {}, json: undefined });
  });

  it('has nothing in a file field in which none was chosen', async () => {
    const lines = [
      '--x',
      'Content-Disposition: form-data; name="roster"; filename=""',
      'Content-Type: application/octet-stream',
      '',
      '',
      '--x--',
      '',
    ];
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const { status, form } = await seen({ body: lines.join('\r\n'), headers });
    expect([status, form]).toEqual([200, {}]);
  });

  it('may be a file as spreadsheets write it, in UTF-16', async () => {
    const data = new FormData();
    const text = Buffer.from('\uFEFFname\nАйгүл', 'utf16le');
    data.set('roster', new File([text], 'a.csv'));
    expect((await seen({ body: data })).form).toEqual({ roster: ['name\nАйгүл'] });
  });

  it('is refused as a file in letters that would have to be guessed', async () => {
    const data = new FormData();
    data.set('roster', new File([Uint8Array.of(0xc0, 0xe9, 0xe3)], 'a.csv'));
    const browser = replying({});
    const answer = await browser.ask('/thing', {
      method: 'POST',
      body: data,
      headers: { Accept: 'application/json' },
    });
    expect(answer.json()).toMatchObject({ code: 'file-unreadable' });
  });

  it.each([
    ['half a JSON', '{"a":', 'application/json'],
    ['JSON with a NUL', '{"a":"\\u0000"}', 'application/json'],
    ['JSON with a NUL in a name', '{"\\u0000":1}', 'application/json'],
    ['a form with a NUL', 'a=%00', 'application/x-www-form-urlencoded'],
    ['a broken multipart', 'nothing', 'multipart/form-data; boundary=x'],
    ['something else', '<a/>', 'application/xml'],
  ])('is refused when it is %s', async (_what, body, type) => {
    const { status, form } = await seen({ body, headers: { 'Content-Type': type } });
    expect([status, form]).toEqual([400, undefined]);
  });

  it('may speak of a NUL', async () => {
    const typed = { text: 'write \\u0000 for it' };
    expect((await seen({ body: JSON.stringify(typed), headers: asJson })).json).toEqual(typed);
  });
});

describe('who may not', () => {
  const route = (who: Route['who']) =>
    post(async () => ({ data: 'done' }), { who, path: '/class/:class/thing' });

  it('is sent to the door when nobody is signed in, and told so as a script', async () => {
    const room = aRoom();
    const at = async (who: Route['who']) => {
      const browser = aBrowser(room, [route(who)]);
      const form = await browser.post('/class/abc/thing');
      return [form.to, (await browser.send('/class/abc/thing', {})).status];
    };
    expect(await at('learner')).toEqual(['/join/', 401]);
    expect(await at('teacher')).toEqual(['/teach/sign-in/', 401]);
  });

  it('finds no class of others, and is told which role is needed in the own', async () => {
    const room = aRoom();
    const owner = await anInstructor(room, 'Olga');
    const other = await anInstructor(room, 'Tomas', owner);
    const assistant = await anInstructor(room, 'Asel', owner);
    const classId = await aClass(room, [
      [owner, 'owner'],
      [assistant, 'assistant'],
    ]);
    const { token } = await aLearner(room, classId, 'Lena');
    const as = async (who: Route['who'], cookies: Readonly<Record<string, string>>) => {
      const browser = aBrowser(room, [route(who)]);
      for (const [name, value] of Object.entries(cookies)) browser.cookies.set(name, value);
      return [
        (await browser.post(`/class/${classId}/thing`)).status,
        (await browser.send(`/class/${classId}/thing`, {})).status,
      ];
    };
    expect(await as('teacher', { mv_teach: other.token })).toEqual([404, 404]);
    expect(await as('teacher', { mv_teach: assistant.token })).toEqual([403, 403]);
    expect(await as('teacher', { mv_teach: owner.token })).toEqual([200, 200]);
    expect(await as('learner', { mv_class: token })).toEqual([200, 200]);
    expect(await as('learner', { mv_teach: owner.token })).toEqual([303, 401]);
  });

  it('finds nothing under a name that can be no id', async () => {
    const browser = aBrowser(aRoom(), [route('anyone')]);
    for (const name of ['%00', 'a%20b', '%D1%8F', 'x'.repeat(101)])
      expect((await browser.send(`/class/${name}/thing`, {})).status).toBe(404);
  });
});
