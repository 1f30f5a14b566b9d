// What has an id in one class or of one learner is found by nobody else, whatever address it is asked for by.
import { beforeEach, describe, expect, it } from 'vitest';
import { routes } from '../../src/api/routes/all.ts';
import { textSeen } from '../../src/classroom/judging.ts';
import type { Answer } from '../../src/quiz/kinds.ts';
import { begin } from '../../src/classroom/begin.ts';
import type { Room } from '../../src/classroom/room.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import type { AttemptId, ClassId, GroupId, InstructorId, QuestionId } from '../../src/ids.ts';
import { aClass, anAssignment, aSeat } from '../classroom/a-class.ts';
import { aRoom } from '../classroom/a-room.ts';
import { aLearner, anInstructor, type SomeInstructor } from '../classroom/a-staff.ts';
import { aBrowser } from './a-site.ts';

interface Ids {
  readonly class: ClassId;
  readonly seat: string;
  readonly other: string;
  readonly group: string;
  readonly assignment: string;
  readonly attempt: string;
  readonly instructor: string;
  readonly question: string;
  readonly regrade: string;
}
type Fields = (ids: Ids) => Readonly<Record<string, string>>;

const written: Answer = { kind: 'judgement', text: 'Herons wait for fish.' };
const question = 'class.judgement' as QuestionId;

/** All levels of the answer that was written. */
const rated: Fields = ({ attempt }) => ({
  card: `${attempt} ${question} ${textSeen(written)} 0`,
  [`level:${attempt}:${question}:c1`]: '2',
  [`level:${attempt}:${question}:c2`]: '0',
});

/* Forms that each of these routes carries out when the ids are those of the class in the address. */
const ofTeachers: Readonly<Record<string, Fields>> = {
  '/teach/classes/:class/staff/:instructor/role': () => ({ role: 'assistant' }),
  '/teach/classes/:class/staff/:instructor/remove': () => ({}),
  '/teach/classes/:class/people/:seat/rename': () => ({ name: 'Renamed' }),
  '/teach/classes/:class/people/:seat/merge': ({ other }) => ({ into: other }),
  '/teach/classes/:class/people/:seat/sign-out': () => ({}),
  '/teach/classes/:class/people/:seat/remove': () => ({ sure: 'yes' }),
  '/teach/classes/:class/passes': ({ seat }) => ({ whom: 'one', seat }),
  '/teach/classes/:class/groups/:group': () => ({ title: 'Changed' }),
  '/teach/classes/:class/groups/:group/remove': () => ({}),
  '/teach/classes/:class/assignments': ({ group }) => ({
    kind: 'quiz',
    ref: 'class',
    title: 'New',
    to: `group:${group}`,
  }),
  '/teach/classes/:class/assignments/:assignment': () => ({ title: 'Changed' }),
  '/teach/classes/:class/assignments/:assignment/text': () => ({}),
  '/teach/classes/:class/assignments/:assignment/withdraw': () => ({}),
  '/teach/classes/:class/assignments/:assignment/put-back': () => ({}),
  '/teach/classes/:class/assignments/:assignment/let-out': () => ({ what: 'keys' }),
  '/teach/classes/:class/assignments/:assignment/take-back': () => ({ what: 'keys' }),
  '/teach/classes/:class/accommodations': ({ seat, assignment }) => ({
    seat,
    assignment,
    extraTime: '50',
  }),
  '/teach/classes/:class/assignments/:assignment/ratings': rated,
  '/teach/classes/:class/assignments/:assignment/settle': rated,
  '/teach/classes/:class/assignments/:assignment/questions/:question/regrade': () => ({
    how: 'credit',
    id: 'another',
    note: 'Everybody has it.',
  }),
  '/teach/classes/:class/assignments/:assignment/regrades/:regrade/undo': () => ({}),
  '/teach/classes/:class/attempts/:attempt/comments': () => ({ question: '', text: 'Good.' }),
  '/teach/classes/:class/attempts/:attempt/reopen': () => ({ until: '2026-12-24T09:00' }),
};
/** Have forms of their own in another test, for they need a decision exercise. */
const elsewhere = [
  '/teach/classes/:class/assignments/:assignment/reveal',
  '/teach/classes/:class/attempts/:attempt/rubric',
];

let room: Room;
let [mine, theirs]: Ids[] = [];
let [teacher, stranger]: SomeInstructor[] = [];

const idOf = ({ viewer }: SomeInstructor) => viewer.instructor?.id as InstructorId;

async function fill(owner: SomeInstructor, other: SomeInstructor): Promise<Ids> {
  const klass = await aClass(room, { endsAt: null });
  const id = klass.id;
  await room.store.classes.setRole(id, idOf(owner), 'owner');
  await room.store.classes.setRole(id, idOf(other), 'teacher');
  const [seat, second] = [await aSeat(room, id, 'Ann'), await aSeat(room, id, 'Ben')];
  const group = `group-${id.slice(0, 8)}` as GroupId;
  await room.store.seats.setGroup({ classId: id, id: group, title: 'Early', seats: [seat.id] });
  const assignment = await anAssignment(room, id);
  const attempt = await begin(room, seat, assignment.id);
  const at = room.now();
  const events = [
    { id: 'a', type: 'answered', question, answer: written, at },
    { id: 'h', type: 'handed-in', at },
  ] as const;
  await saveEvents(room, seat, attempt.id, { seat: seat.id, sentAt: at, events });
  const regrade = `regrade-${id.slice(0, 8)}`;
  await room.store.regrades.add({
    classId: id,
    id: regrade,
    assignmentId: assignment.id,
    correction: JSON.stringify({ how: 'credit', question, lowers: false }),
    note: 'Everybody has it.',
    instructorId: idOf(owner),
    at,
    undoneAt: null,
    undoneBy: null,
  });
  return {
    class: id,
    seat: seat.id,
    other: second.id,
    group,
    assignment: assignment.id,
    attempt: attempt.id,
    instructor: idOf(other),
    question,
    regrade,
  };
}

async function everythingIn(id: ClassId): Promise<string> {
  const { seats, assignments, attempts, classes, judgements, regrades } = room.store;
  const all = await attempts.inClass(id);
  return JSON.stringify([
    await seats.all(id),
    await seats.groups(id),
    await assignments.all(id),
    await assignments.accommodations(id),
    all,
    await Promise.all(all.map((each) => attempts.log(id, each.id))),
    await judgements.ratings(
      id,
      all.map((each) => each.id),
    ),
    await judgements.comments(
      id,
      all.map((each) => each.id),
    ),
    await Promise.all(all.map((each) => regrades.of(id, each.assignmentId))),
    (await classes.members(id)).map(({ role, instructor }) => [role, instructor.id]),
  ]);
}

beforeEach(async () => {
  room = aRoom();
  teacher = await anInstructor(room, 'Olga');
  stranger = await anInstructor(room, 'Stranger', teacher);
  const colleague = await anInstructor(room, 'Colleague', teacher);
  const theirColleague = await anInstructor(room, 'Their colleague', teacher);
  mine = await fill(teacher, colleague);
  theirs = await fill(stranger, theirColleague);
});

const send = (as: SomeInstructor, path: string, ids: Ids, inClass: ClassId) => {
  const browser = aBrowser(room, routes);
  browser.cookies.set('mv_teach', as.token);
  const filled = path
    .replace(':class', inClass)
    .replaceAll(/:(\w+)/g, (_, name: keyof Ids) => ids[name]);
  return browser.ask(filled, {
    method: 'POST',
    body: new URLSearchParams(ofTeachers[path]?.(ids)),
    headers: { Accept: 'application/json' },
  });
};

describe('ids of another class', () => {
  it('are tried at every route of instructors that takes one', () => {
    const taking = routes
      .filter(
        ({ method, path }) => method === 'POST' && /^\/teach\/classes\/:class\/.*:/.test(path),
      )
      .map(({ path }) => path);
    const missing = taking.filter((path) => !(path in ofTeachers) && !elsewhere.includes(path));
    expect(missing).toEqual([]);
  });

  it.each(Object.keys(ofTeachers))('change nothing by %s', async (path) => {
    if (mine === undefined || theirs === undefined || teacher === undefined) throw new Error();
    const before = await everythingIn(theirs.class);
    const { status } = await send(teacher, path, theirs, mine.class);
    expect([400, 404]).toContain(status);
    expect((await send(teacher, path, theirs, theirs.class)).status).toBe(404);
    expect(await everythingIn(theirs.class)).toBe(before);
    // With ids of the own class the same form is carried out: nothing else was in the way.
    expect([200, 201]).toContain((await send(teacher, path, mine, mine.class)).status);
  });
});

describe('an attempt of somebody else in the class', () => {
  const paths = routes
    .filter(({ path }) => path.startsWith('/class/:class/attempts/:attempt/'))
    .map(({ method, path }) => [method, path] as const);

  it.each(paths)('is not found by %s %s', async (method, path) => {
    if (mine === undefined) throw new Error();
    const { token, viewer } = await aLearner(room, mine.class, 'Curious');
    const before = await everythingIn(mine.class);
    const browser = aBrowser(room, routes);
    browser.cookies.set('mv_class', token);
    const at = room.now();
    const seat = viewer.learner?.id;
    const answer = { kind: 'choice', option: 'k7' };
    const question = 'class.choice' as QuestionId;
    const events = [{ id: 'x', type: 'answered', at, question, answer }];
    const step = { type: 'belief', belief: [1] };
    const said = { seat, sentAt: at, events, id: 'x', after: 0, step, name: 'a-0', value: 'x' };
    const filled = path.replace(':class', mine.class).replace(':attempt', mine.attempt);
    const asked =
      method === 'GET'
        ? await browser.get(filled, 'application/json')
        : path.endsWith('/save')
          ? await browser.ask(filled, {
              method,
              body: new URLSearchParams({ [question]: 'k7', intent: 'hand-in', anyway: 'yes' }),
              headers: { Accept: 'application/json' },
            })
          : await browser.send(filled, said);
    expect(asked.status).toBe(404);
    expect(await everythingIn(mine.class)).toBe(before);
  });
});

it('an attempt goes on under no session of a learner who was removed or made one with another', async () => {
  if (mine === undefined || teacher === undefined) throw new Error();
  const { token, viewer } = await aLearner(room, mine.class, 'Gone');
  const seat = viewer.learner;
  if (seat === undefined) throw new Error();
  const again = await anAssignment(room, mine.class, { minutes: 60 });
  const { id } = await begin(room, seat, again.id);
  const state = async () => {
    const browser = aBrowser(room, routes);
    browser.cookies.set('mv_class', token);
    const path = `/class/${seat.classId}/attempts/${id satisfies AttemptId}/state`;
    return (await browser.get(path, 'application/json')).status;
  };
  expect(await state()).toBe(200);
  const path = '/teach/classes/:class/people/:seat/merge';
  await send(teacher, path, { ...mine, seat: seat.id }, mine.class);
  expect(await state()).toBe(401);
});
