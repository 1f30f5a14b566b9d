// Who may use which route and open which page: every one of them, for everybody, against a table written by hand.
import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../src/api/page-access.ts';
import { guardPage } from '../../src/api/page-guard.ts';
import type { Route } from '../../src/api/route.ts';
import { routes } from '../../src/api/routes/all.ts';
import type { Role } from '../../src/classroom/records.ts';
import type { Room } from '../../src/classroom/room.ts';
import { newId, newToken, tokenHash } from '../../src/classroom/secrets.ts';
import type { ClassId, InstructorId } from '../../src/ids.ts';
import { aRoom } from '../classroom/a-room.ts';
import { aClass, aLearner } from '../classroom/a-staff.ts';
import { aBrowser } from './a-site.ts';

const viewers = [
  'nobody',
  'learner of the class',
  'learner of another class',
  'assistant',
  'teacher',
  'owner',
  'teacher of another class',
] as const;
type Viewer = (typeof viewers)[number];

/** Allowed; has to sign in or join first (401); the role does not allow it (403); there is no such class for them (404). */
type Answer = 'yes' | 'door' | 'role' | 'none';
type Answers = readonly [Answer, Answer, Answer, Answer, Answer, Answer, Answer];

/* What each viewer is answered, in the order of `viewers`. */
const everybody: Answers = ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'];
const everyInstructor: Answers = ['door', 'door', 'door', 'yes', 'yes', 'yes', 'yes'];
const everyLearner: Answers = ['door', 'yes', 'yes', 'door', 'door', 'door', 'door'];
const itsLearners: Answers = ['door', 'yes', 'none', 'door', 'door', 'door', 'door'];
const whoSees: Answers = ['door', 'door', 'door', 'yes', 'yes', 'yes', 'none'];
const whoChanges: Answers = ['door', 'door', 'door', 'role', 'yes', 'yes', 'none'];
const itsOwners: Answers = ['door', 'door', 'door', 'role', 'role', 'yes', 'none'];

const routeTable: Readonly<Record<string, Answers>> = {
  // Instructors themselves.
  'POST /teach/sign-in': everybody,
  'POST /teach/sign-out': everybody,
  'POST /teach/sign-out-everywhere': everyInstructor,
  'POST /teach/welcome': everybody,
  'POST /teach/welcome/accept': everyInstructor,
  'POST /teach/welcome/reset': everybody,
  'POST /teach/recover': everybody,
  'POST /teach/account/name': everyInstructor,
  'POST /teach/account/password': everyInstructor,
  'POST /teach/account/recovery': everyInstructor,
  'POST /teach/account/invite': everyInstructor,
  // Who teaches a class.
  'POST /teach/classes/:class/staff/invite': itsOwners,
  'POST /teach/classes/:class/staff/leave': whoSees,
  'POST /teach/classes/:class/staff/:instructor/role': itsOwners,
  'POST /teach/classes/:class/staff/:instructor/remove': itsOwners,
  // Classes and who learns in them.
  'POST /join': everybody,
  'POST /teach/classes': everyInstructor,
  'POST /teach/classes/:class/settings': whoChanges,
  'POST /teach/classes/:class/code': whoChanges,
  'POST /teach/classes/:class/copy': whoChanges,
  'POST /teach/classes/:class/people': whoChanges,
  'POST /teach/classes/:class/people/:seat/rename': whoChanges,
  'POST /teach/classes/:class/people/:seat/merge': whoChanges,
  'POST /teach/classes/:class/people/:seat/sign-out': whoChanges,
  'POST /teach/classes/:class/people/:seat/remove': whoChanges,
  'POST /teach/classes/:class/passes': whoChanges,
  'POST /teach/classes/:class/groups': whoChanges,
  'POST /teach/classes/:class/groups/:group': whoChanges,
  'POST /teach/classes/:class/groups/:group/remove': whoChanges,
  // Assignments.
  'POST /teach/classes/:class/assignments': whoChanges,
  'POST /teach/classes/:class/assignments/:assignment': whoChanges,
  'POST /teach/classes/:class/assignments/:assignment/text': whoChanges,
  'POST /teach/classes/:class/assignments/:assignment/withdraw': whoChanges,
  'POST /teach/classes/:class/assignments/:assignment/put-back': whoChanges,
  'POST /teach/classes/:class/assignments/:assignment/let-out': whoChanges,
  'POST /teach/classes/:class/assignments/:assignment/take-back': whoChanges,
  'POST /teach/classes/:class/assignments/:assignment/reveal': whoChanges,
  'POST /teach/classes/:class/accommodations': whoChanges,
  'POST /teach/classes/:class/attempts/:attempt/reopen': whoChanges,
  'POST /teach/classes/:class/attempts/:attempt/rubric': whoChanges,
  'GET /teach/classes/:class/receipts': whoSees,
  // Marking.
  'POST /teach/classes/:class/assignments/:assignment/ratings': whoChanges,
  'POST /teach/classes/:class/assignments/:assignment/settle': whoChanges,
  'POST /teach/classes/:class/attempts/:attempt/comments': whoChanges,
  'POST /teach/classes/:class/assignments/:assignment/questions/:question/regrade': whoChanges,
  'POST /teach/classes/:class/assignments/:assignment/regrades/:regrade/undo': whoChanges,
  // Grades, and results as files.
  'POST /teach/classes/:class/weights': whoChanges,
  'POST /teach/classes/:class/excuses': whoChanges,
  'GET /teach/classes/:class/export/gradebook': whoSees,
  'GET /teach/classes/:class/export/responses': whoSees,
  'GET /teach/classes/:class/export/opinions': whoSees,
  'GET /teach/classes/:class/assignments/:assignment/live': whoSees,
  // Attempts.
  'GET /class/:class/attempts/:attempt/play': itsLearners,
  'POST /class/:class/attempts/:attempt/steps': itsLearners,
  'POST /class/:class/attempts/:attempt/notes': itsLearners,
  'POST /class/:class/attempts/:attempt/finish': itsLearners,
  'POST /class/:class/assignments/:assignment/start': itsLearners,
  'POST /class/:class/attempts/:attempt/save': itsLearners,
  'POST /class/:class/attempts/:attempt/events': itsLearners,
  'GET /class/:class/attempts/:attempt/state': itsLearners,
  'POST /class/done': everybody,
  // Privacy.
  'GET /class/:class/me/data': itsLearners,
  'POST /teach/classes/:class/erase': itsOwners,
};

const pageTable: Readonly<Record<string, Answers>> = {
  '/join/': everybody,
  '/teach/sign-in/': everybody,
  '/teach/welcome/': everybody,
  '/teach/recover/': everybody,
  '/teach/account/': everyInstructor,
  '/teach/': everyInstructor,
  '/teach/classes/new/': everyInstructor,
  '/teach/classes/:class/': whoSees,
  '/teach/classes/:class/staff/': whoSees,
  '/teach/classes/:class/gradebook/': whoSees,
  '/teach/classes/:class/export/': whoSees,
  '/teach/classes/:class/report/': whoSees,
  '/teach/classes/:class/report/learners/': whoSees,
  '/teach/classes/:class/people/:seat/report/': whoSees,
  '/teach/classes/:class/people/': whoSees,
  '/teach/classes/:class/people/:seat/': whoSees,
  '/teach/classes/:class/passes/': whoChanges,
  '/teach/classes/:class/code/': whoSees,
  '/teach/classes/:class/settings/': whoChanges,
  '/teach/classes/:class/assignments/new/': whoChanges,
  '/teach/classes/:class/assignments/:assignment/': whoSees,
  '/teach/classes/:class/assignments/:assignment/edit/': whoChanges,
  '/teach/classes/:class/assignments/:assignment/preview/': whoSees,
  '/teach/classes/:class/assignments/:assignment/marking/': whoSees,
  '/teach/classes/:class/assignments/:assignment/marking/agreement/': whoSees,
  '/teach/classes/:class/assignments/:assignment/decisions/': whoSees,
  '/teach/classes/:class/assignments/:assignment/live/': whoSees,
  '/teach/classes/:class/attempts/:attempt/': whoSees,
  '/teach/classes/:class/assignments/:assignment/questions/:question/regrade/': whoSees,
  '/teach/classes/:class/assignments/:assignment/regrades/': whoSees,
  '/teach/classes/:class/audit/': whoSees,
  '/teach/classes/:class/assignments/:assignment/questions/': whoSees,
  '/teach/classes/:class/assignments/:assignment/questions/sure/': whoSees,
  '/teach/classes/:class/assignments/:assignment/questions/:question/': whoSees,
  '/class/': everyLearner,
  '/class/:class/': itsLearners,
  '/class/:class/me/': itsLearners,
  '/class/:class/assignments/:assignment/': itsLearners,
  '/class/:class/attempts/:attempt/': itsLearners,
  '/class/:class/attempts/:attempt/play/': itsLearners,
  '/class/:class/attempts/:attempt/review/': itsLearners,
  '/class/:class/attempts/:attempt/debrief/': itsLearners,
};

/** The kinds of answers that no row has yet are checked all the same. */
const invented: Readonly<
  Record<string, { readonly who: Route['who']; readonly answers: Answers }>
> = {
  '/class/any': { who: 'learner', answers: everyLearner },
  '/teach/:class/change': { who: 'teacher', answers: whoChanges },
};

const inventedRoutes: readonly Route[] = Object.entries(invented).map(([path, { who }]) => ({
  method: 'POST',
  path,
  who,
  run: async () => ({}),
}));

let room: Room;
let classId: ClassId;
const cookies = new Map<Viewer, Readonly<Record<string, string>>>();

/** An instructor with a session, without the time that a password takes. */
async function seated(name: string) {
  const id = newId<InstructorId>(room);
  const now = room.now();
  await room.store.people.add({ id, name, nameKey: name, password: 'none', createdAt: now });
  const token = newToken(room);
  await room.store.sessions.add({
    hash: tokenHash(token),
    instructorId: id,
    classId: null,
    seatId: null,
    createdAt: now,
    seenAt: now,
    idleMs: 60_000,
  });
  return { id, token };
}

beforeAll(async () => {
  room = aRoom();
  classId = await aClass(room, []);
  const other = await aClass(room, [], 'MNPRTW');
  const { setRole } = room.store.classes;
  for (const role of ['assistant', 'teacher', 'owner'] as const satisfies readonly Role[]) {
    const { id, token } = await seated(role);
    await setRole(classId, id, role);
    cookies.set(role, { mv_teach: token });
  }
  const { id, token } = await seated('stranger');
  await setRole(other, id, 'owner');
  cookies.set('teacher of another class', { mv_teach: token });
  const learners = { 'learner of the class': classId, 'learner of another class': other } as const;
  for (const [viewer, of] of Object.entries(learners)) {
    const learner = await aLearner(room, of, viewer);
    cookies.set(viewer as Viewer, { mv_class: learner.token });
  }
});

const keyOf = ({ method, path }: Route) => `${method} ${path}`;
const filled = (path: string) => path.replace(':class', classId).replaceAll(/:\w+/g, 'one');

/** A browser of this viewer, over routes that only write down that they ran. */
function as(viewer: Viewer) {
  const ran: string[] = [];
  const recording = [...routes, ...inventedRoutes].map((route) => ({
    ...route,
    run: async () => {
      ran.push(keyOf(route));
      return {};
    },
  }));
  const browser = aBrowser(room, recording);
  for (const [name, value] of Object.entries(cookies.get(viewer) ?? {}))
    browser.cookies.set(name, value);
  return { browser, ran };
}

const statuses = { yes: 200, door: 401, role: 403, none: 404 } as const;
const rows = [
  ...routes.map((route) => ({ route, answers: routeTable[keyOf(route)] })),
  ...inventedRoutes.map((route) => ({ route, answers: invented[route.path]?.answers })),
].flatMap(({ route, answers }) =>
  viewers.map((viewer, i) => ({ key: keyOf(route), route, viewer, answer: answers?.[i] })),
);

describe('every route', () => {
  it('has a row in the table of this test, and every row a route', () => {
    const known = routes.map(keyOf);
    const missing = known
      .filter((key) => routeTable[key] === undefined)
      .map((key) => `${key} has no row: say in routeTable what each viewer is answered`);
    const stale = Object.keys(routeTable)
      .filter((key) => !known.includes(key))
      .map((key) => `${key} is no route any more: take its row out of routeTable`);
    expect([...missing, ...stale]).toEqual([]);
    expect(known).toHaveLength(new Set(known).size);
  });

  it.each(rows)('$key answers the $viewer with $answer', async ({ key, route, viewer, answer }) => {
    const { browser, ran } = as(viewer);
    const path = filled(route.path);
    const init = (Accept: string) => ({ method: route.method, headers: { Accept } });
    const toScript = await browser.ask(path, init('application/json'));
    const toForm = await browser.ask(path, init('text/html'));
    expect(ran).toEqual(answer === 'yes' ? [key, key] : []);
    expect(toScript.status).toBe(statuses[answer ?? 'none']);
    const door = route.who === 'learner' ? '/join/' : '/teach/sign-in/';
    expect([toForm.status, toForm.to]).toEqual(
      answer === 'door' ? [303, door] : [statuses[answer ?? 'none'], null],
    );
  });

  it('does nothing by another method than its own', async () => {
    const known = new Set(routes.map(keyOf));
    for (const route of routes)
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        const { browser, ran } = as('owner');
        if (known.has(`${method} ${route.path}`)) continue;
        const { status } = await browser.ask(filled(route.path), { method });
        expect([method, route.path, status, ran]).toEqual([method, route.path, 404, []]);
      }
  });
});

const pageRows = pages.flatMap(({ path, who }) =>
  viewers.map((viewer, i) => ({ path, who, viewer, answer: pageTable[path]?.[i] })),
);

describe('every page', () => {
  it('has a row in the table of this test, and every row a page', () => {
    const known = pages.map(({ path }) => path);
    const missing = known
      .filter((path) => pageTable[path] === undefined)
      .map((path) => `${path} has no row: say in pageTable what each viewer is answered`);
    const stale = Object.keys(pageTable)
      .filter((path) => !known.includes(path))
      .map((path) => `${path} is no page any more: take its row out of pageTable`);
    expect([...missing, ...stale]).toEqual([]);
    expect(known).toHaveLength(new Set(known).size);
  });

  it('of the classroom has a row in page-access.ts, and every row there a page', () => {
    const files = ['class', 'teach']
      .filter((folder) => existsSync(`src/pages/${folder}`))
      .flatMap((folder) =>
        readdirSync(`src/pages/${folder}`, { recursive: true, encoding: 'utf8' }).map(
          (file) => `/${folder}/${file.replaceAll('\\', '/')}`,
        ),
      )
      .filter((file) => file.endsWith('.astro'))
      .map((file) => file.replace(/(\/index)?\.astro$/, '/').replaceAll(/\[(\w+)\]/g, ':$1'));
    const known = pages.map(({ path }) => path);
    const unknown = files
      .filter((path) => !known.includes(path))
      .map((path) => `${path} is a page that nobody can open: give it a row in page-access.ts`);
    const missing = known
      .filter((path) => path !== '/join/' && !files.includes(path))
      .map((path) => `${path} has a row in page-access.ts and no page below src/pages`);
    expect([...unknown, ...missing]).toEqual([]);
  });

  it.each(pageRows)(
    '$path answers the $viewer with $answer',
    async ({ path, who, viewer, answer }) => {
      const { mv_teach: instructor, mv_class: learner } = cookies.get(viewer) ?? {};
      const to = `${filled(path)}?a=1`;
      const guarded = await guardPage(room, to, { instructor, learner });
      const said =
        'go' in guarded
          ? 'door'
          : 'status' in guarded
            ? { 403: 'role', 404: 'none' }[guarded.status]
            : 'yes';
      expect(said).toBe(answer);
      const door = `${who === 'learner' ? '/join/' : '/teach/sign-in/'}?next=${encodeURIComponent(to)}`;
      expect('go' in guarded ? guarded.go : door).toBe(door);
      const named = 'params' in guarded && path.includes(':class');
      expect(named ? guarded.params['class'] : classId).toBe(classId);
    },
  );

  it('that is not in the list is found by nobody', async () => {
    const tokens = { instructor: cookies.get('owner')?.['mv_teach'] };
    const paths = ['/teach/nothing/', '/class/%00/', '/teach/classes/%00/staff/', '/teach/new/'];
    const found = await Promise.all(paths.map((path) => guardPage(room, path, tokens)));
    expect(found).toMatchObject(paths.map(() => ({ status: 404 })));
  });
});
