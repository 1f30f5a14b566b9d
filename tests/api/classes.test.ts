// Routes of classes through HTTP: who may, what is refused, and where forms go on.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { mountRoutes } from '../../src/api/http.ts';
import { takeNote } from '../../src/api/note.ts';
import { classes } from '../../src/api/routes/classes.ts';
import { begin } from '../../src/classroom/begin.ts';
import { addLearners } from '../../src/classroom/roster.ts';
import { newToken, tokenHash } from '../../src/classroom/secrets.ts';
import type { Viewer } from '../../src/classroom/viewer.ts';
import type { SeatId } from '../../src/ids.ts';
import { anAssignment } from '../classroom/a-class.ts';
import { aRoom, type TestRoom } from '../classroom/a-room.ts';
import { aClass, anInstructor, rowOf, typedSettings } from '../classroom/a-taught-class.ts';
import { createStreams } from '../../src/api/streams.ts';

describe('a learner', () => {
  it('is let in by a form, gets the words on the next page, and a cookie that no script reads', async () => {
    const { row, post } = await school();
    const answer = await post('/join', { code: row.code, name: 'Dana', back: '/join/' });
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      `/join/?next=${encodeURIComponent(`/class/${row.id}/`)}`,
    ]);
    const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('mv_class='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).not.toMatch(/Max-Age/);
    const again = await post('/join', { code: row.code, as: 'nickname', own: 'yes' });
    const kept = again.headers.getSetCookie().find((each) => each.startsWith('mv_class='));
    expect(kept).toMatch(/Max-Age=5184000/);
  });

  it('goes on to the page that was asked for, when it is one of the class', async () => {
    const { row, ask, post } = await school();
    const { pass } = (await (await ask('/join', { code: row.code, name: 'Dana' })).json()) as {
      pass: string;
    };
    const home = `/class/${row.id}/`;
    for (const [next, to] of [
      [`${home}assignments/a/?x=1`, `${home}assignments/a/?x=1`],
      ['/class/another/me/', home],
      ['/teach/', home],
      ['//elsewhere.example/', home],
      [`https://elsewhere.example${home}`, home],
    ] as const) {
      const answer = await post('/join', { code: row.code, name: 'Dana', pass, next });
      expect([next, answer.headers.get('Location')]).toEqual([next, to]);
    }
  });

  it('is answered alike for a wrong code, a wrong name and a wrong pass', async () => {
    const { row, ask } = await school();
    const { pass } = (await (await ask('/join', { code: row.code, name: 'Dana' })).json()) as {
      pass: string;
    };
    const answers = [];
    for (const typed of [
      { code: 'ACDEFHJ', name: 'Dana', pass },
      { code: row.code, name: 'Dan', pass },
      { code: row.code, name: 'Dana', pass: 'zoo zoo zoo' },
    ]) {
      const answer = await ask('/join', typed);
      answers.push(`${answer.status} ${await answer.text()}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^400 .*"code":"code-wrong"/);
  });
});

describe('a learner who was signed out in the middle', () => {
  it('joins again and is back on the own paper; nobody lands on the paper of somebody else', async () => {
    const { room, row, ask, post } = await school();
    const { id } = await anAssignment(room, row.id);
    const passes = new Map<string, string>();
    const pages = new Map<string, string>();
    for (const name of ['Dana', 'Timur']) {
      const joined = (await (await ask('/join', { code: row.code, name })).json()) as {
        seat: string;
        pass: string;
      };
      passes.set(name, joined.pass);
      const seat = await room.store.seats.get(row.id, joined.seat as SeatId);
      if (seat === undefined) throw new Error('nobody has joined');
      const attempt = await begin(room, seat, id);
      pages.set(name, `/class/${row.id}/attempts/${attempt.id}/`);
    }
    const after = async (next: string | undefined) => {
      const typed = { code: row.code, name: 'Dana', pass: passes.get('Dana') ?? '' };
      const answer = await post('/join', { ...typed, ...(next !== undefined && { next }) });
      return answer.headers.get('Location');
    };
    const home = `/class/${row.id}/`;
    const own = pages.get('Dana') ?? '';
    expect(await after(own)).toBe(own);
    expect(await after(`${home}me/`)).toBe(`${home}me/`);
    for (const next of [undefined, pages.get('Timur'), '/teach/', '//elsewhere.example/', ''])
      expect(await after(next), next).toBe(home);
  });
});

describe('an instructor', () => {
  it('makes a class by a form, and is told what cannot be read', async () => {
    const { post, ask, teacher } = await school();
    const made = await post('/teach/classes', typedSettings, teacher);
    expect(made.status).toBe(303);
    expect(made.headers.get('Location')).toMatch(/^\/teach\/classes\/[\w-]{36}\/$/);
    const refused = await ask('/teach/classes', { ...typedSettings, zone: 'Nowhere' }, teacher);
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { code: 'zone-unknown', error: expect.stringContaining('Choose one from the list') },
    ]);
  });

  it('is told every fault of a list with its line, and nobody is added', async () => {
    const { room, row, ask, teacher } = await school();
    const list = 'name;group\n;A\n"Dana;B';
    const answer = await ask(`/teach/classes/${row.id}/people`, { list }, teacher);
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { code: 'roster-unreadable', error: expect.stringMatching(/Line 2: .*\nLine 3: /) },
    ]);
    expect(await room.store.seats.all(row.id)).toEqual([]);
  });

  it('is told on the page of the list that a file is no text, and nothing typed is lost', async () => {
    const { room, row, postFile, teacher } = await school();
    const back = `/teach/classes/${row.id}/people/`;
    const form = new FormData();
    form.set('back', back);
    form.set('list', 'Dana');
    // A name in Windows-1251.
    form.set('file', new File([Uint8Array.of(0xc4, 0xe0, 0xed, 0xe0)], 'list.csv'));
    const answer = await postFile(`/teach/classes/${row.id}/people`, form, teacher);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, back]);
    const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('mv_note='));
    const note = await takeNote(room, /=([^;]+)/.exec(cookie ?? '')?.[1], back);
    expect(note?.error).toContain('CSV UTF-8');
    expect(note?.typed).toEqual({ list: ['Dana'] });
    expect(await room.store.seats.all(row.id)).toEqual([]);
  });

  it('removes a learner only when sure', async () => {
    const { room, row, ask, teacher } = await school();
    await addLearners(room, teacher.viewer, row.id, [{ name: 'Dana' }]);
    const [dana] = await room.store.seats.all(row.id);
    const path = `/teach/classes/${row.id}/people/${dana?.id}/remove`;
    expect(await codeOf(await ask(path, {}, teacher))).toBe('not-sure');
    expect(await room.store.seats.all(row.id)).toHaveLength(1);
    expect((await ask(path, { sure: 'yes' }, teacher)).status).toBe(200);
    expect(await room.store.seats.all(row.id)).toEqual([]);
  });

  it('is refused what makes no sense', async () => {
    const { row, ask, teacher } = await school();
    const of = `/teach/classes/${row.id}`;
    for (const [path, form, code] of [
      [`${of}/code`, { act: 'explode' }, 'malformed'],
      [`${of}/code`, { act: 'until', until: 'soon' }, 'time-unreadable'],
      [`${of}/passes`, { whom: 'some' }, 'malformed'],
      [`${of}/passes`, { whom: 'without' }, 'nobody-chosen'],
      [`${of}/passes`, { whom: 'one', seat: 'nobody' }, 'not-found'],
      [`${of}/copy`, { copyTitle: ' ' }, 'title-missing'],
      [`${of}/groups`, { title: '' }, 'name-missing'],
      [`${of}/groups/none`, { title: 'A' }, 'not-found'],
      [`${of}/people/nobody/merge`, { into: '' }, 'nobody-chosen'],
      [`${of}/people/nobody/rename`, { name: 'X' }, 'not-found'],
    ] as const)
      expect([path, form, await codeOf(await ask(path, form, teacher))]).toEqual([
        path,
        form,
        code,
      ]);
  });
});

it('nothing of a class is changed by an assistant, a stranger, or nobody', async () => {
  const { room, row, ask, teacher } = await school();
  const assistant = await signedIn(room, await anInstructor(room, 'Bo'));
  const stranger = await signedIn(room, await anInstructor(room, 'Chi'));
  const bo = assistant.viewer.instructor;
  if (bo !== undefined) await room.store.classes.setRole(row.id, bo.id, 'assistant');
  const before = await rowOf(room, row.id);
  const paths = classes.map(({ path }) => path).filter((path) => path.includes(':class'));
  expect(paths).toHaveLength(12);
  for (const path of paths) {
    const address = path.replace(':class', row.id).replaceAll(/:\w+/g, 'some');
    const codes = [];
    for (const who of [assistant, stranger, undefined])
      codes.push(await codeOf(await ask(address, { act: 'close', title: 'Mine' }, who)));
    expect([path, codes]).toEqual([path, ['not-allowed', 'not-found', 'not-signed-in']]);
  }
  expect(await rowOf(room, row.id)).toEqual(before);
  expect(teacher.viewer.instructor?.name).toBe('Aino');
});

interface SignedIn {
  readonly viewer: Viewer;
  readonly token: string;
}

async function signedIn(room: TestRoom, viewer: Viewer): Promise<SignedIn> {
  const token = newToken(room);
  await room.store.sessions.add({
    hash: tokenHash(token),
    instructorId: viewer.instructor?.id ?? null,
    classId: null,
    seatId: null,
    createdAt: room.now(),
    seenAt: room.now(),
    idleMs: 3_600_000,
  });
  return { viewer, token };
}

async function school() {
  const room = aRoom();
  const { teacher, row } = await aClass(room);
  const app = new Hono();
  const onError = (error: Error) => {
    throw error;
  };
  mountRoutes(app, room, classes, { streams: createStreams(), secure: false, onError });
  const send =
    (accept: string) =>
    async (path: string, form: Readonly<Record<string, string>>, who?: SignedIn) =>
      app.request(`/api${path}`, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { Accept: accept, ...(who && { Cookie: `mv_teach=${who.token}` }) },
      });
  return {
    room,
    row,
    teacher: await signedIn(room, teacher),
    post: send('text/html'),
    ask: send('application/json'),
    postFile: async (path: string, body: FormData, who: SignedIn) =>
      app.request(`/api${path}`, {
        method: 'POST',
        body,
        headers: { Accept: 'text/html', Cookie: `mv_teach=${who.token}` },
      }),
  };
}

async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { code: string }).code;
}
