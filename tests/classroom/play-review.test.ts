// What instructors, the wall of a room and other learners see of the plays of a class: and what they do not.
import { describe, expect, it } from 'vitest';
import { begin } from '../../src/classroom/begin.ts';
import { classPlays } from '../../src/classroom/class-plays.ts';
import { decisionsPage, projectorView } from '../../src/classroom/decisions.ts';
import { eraseOpinions } from '../../src/classroom/erasing.ts';
import { ratePlay, rubricQuestion } from '../../src/classroom/play-rating.ts';
import { revealPlays } from '../../src/classroom/play-reveal.ts';
import { classScreen } from '../../src/classroom/play-screen.ts';
import { playSeen } from '../../src/classroom/play-seen.ts';
import { addNote, finishPlay } from '../../src/classroom/plays.ts';
import type { RefusalCode } from '../../src/classroom/refusal.ts';
import { reason, scenario } from '../scenario/plays.ts';
import { aSeat } from './a-class.ts';
import { tinyCourse } from './a-course.ts';
import { aPlay, aTeacher, by } from './a-play.ts';
import { aRoom } from './a-room.ts';

const refused = (code: RefusalCode) => expect.objectContaining({ code });
const rubric = [
  { criterion: 'Evidence', levels: ['none', 'some', 'much'] },
  { criterion: 'Goals', levels: ['one', 'two', 'many'] },
];
const exerciseRoom = () =>
  aRoom({
    course: {
      ...tinyCourse,
      scenarios: [scenario],
      exerciseRubrics: { [scenario.id]: rubric },
    },
  });

/** A class in which so many have handed in a finished play; further ones can come. */
async function aClassOf(many: number, how: Parameters<typeof aPlay>[0] = {}) {
  const first = await aPlay({ room: exerciseRoom(), ...how });
  const { room, klass, assignment } = first;
  let come = 0;
  const another = async (steps = Infinity) => {
    const turn = come;
    come += 1;
    const seat = turn === 0 ? first.seat : await aSeat(room, klass.id, `Learner No ${turn}`);
    const attempt = turn === 0 ? first.attempt : await begin(room, seat, assignment.id);
    const hand = by(room, seat, attempt);
    await hand.playOn((options) => turn % options, steps);
    if (steps === Infinity) await finishPlay(room, seat, attempt.id);
    return { seat, attempt, ...hand };
  };
  const played = [];
  for (let i = 0; i < many; i += 1) played.push(await another());
  const page = () => decisionsPage(room, klass.id, assignment.id);
  return { room, klass, assignment, played, another, page };
}

const worldNames = scenario.hidden[0]?.values.map(({ name }) => name) ?? [];

describe('the page of decisions', () => {
  it('counts the first handed-in play of each learner, with reasons side by side and no names', async () => {
    const { room, assignment, played, another, page } = await aClassOf(6, {
      settings: { attempts: null },
    });
    await another(3);
    const [again] = played;
    if (again === undefined) throw new Error('nobody has played');
    const second = await begin(room, again.seat, assignment.id);
    await by(room, again.seat, second).playOn(() => 1);
    await finishPlay(room, again.seat, second.id);
    const view = await page();
    expect(view).toMatchObject({ plays: 6, finished: 6, said: 6, playing: 1, again: 1, other: 0 });
    const [first] = view.found?.decisions ?? [];
    expect(first?.n).toBe(6);
    expect(first?.options.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    expect(first?.reasons.map(({ n }) => n)).toEqual(first?.options.map(({ count }) => count));
    expect(first?.contrast?.pair).toHaveLength(2);
    expect(view.found?.tree.n).toBe(6);
    const told = JSON.stringify(view);
    expect(told).toContain(reason);
    for (const { seat, attempt } of played)
      for (const secret of [seat.name, seat.id, attempt.id]) expect(told).not.toContain(secret);
  });

  it('says where it stops, and is not found for anything but an exercise of the class', async () => {
    const { room, klass, assignment } = await aClassOf(3);
    expect(await classPlays(room, klass.id, assignment.id, 2)).toMatchObject({
      more: true,
      plays: { length: 2 },
    });
    expect(await classPlays(room, klass.id, assignment.id, 3)).toMatchObject({
      more: false,
      plays: { length: 3 },
    });
    await expect(decisionsPage(room, klass.id, 'other' as never)).rejects.toEqual(
      refused('not-found'),
    );
  });

  it('has no opinion of a class that keeps them on the devices, also when it did not before', async () => {
    const onDevice = await aClassOf(2, { opinions: 'device' });
    const before = await aClassOf(2);
    await before.room.store.classes.change(before.klass.id, { opinions: 'device' });
    for (const { page } of [onDevice, before]) {
      const view = await page();
      expect(view).toMatchObject({ opinions: 'device', plays: 2, said: 0 });
      expect(view.found?.beliefs.checks.every(({ values }) => values[0]?.n === 0)).toBe(true);
      expect(view.found?.redLines.n).toBe(0);
      expect(JSON.stringify(view)).not.toContain(reason);
    }
  });

  it('has none that were erased, and counts the advice all the same', async () => {
    const { room, klass, played, page } = await aClassOf(2);
    for (const { attempt } of played)
      await room.store.together((ports) => eraseOpinions(ports, klass.id, attempt.id));
    await room.store.classes.change(klass.id, { opinionsErasedAt: room.now() });
    const view = await page();
    expect(view).toMatchObject({ opinions: 'erased', plays: 2, finished: 2, said: 0 });
    expect(JSON.stringify(view)).not.toContain(reason);
  });

  it('compares one world where all had the same, and worlds where each had its own', async () => {
    const same = (await (await aClassOf(3, { seed: 'class' })).page()).found;
    expect(same?.same?.endings.rows.reduce((sum, { n }) => sum + n, 0)).toBe(3);
    expect(same?.worlds.rows).toHaveLength(1);
    const own = (await (await aClassOf(6)).page()).found;
    expect(own?.same).toBeUndefined();
    expect(own?.worlds.rows.reduce((sum, { n }) => sum + n, 0)).toBe(6);
  });
});

describe('the wall', () => {
  it.each(['own', 'class'] as const)(
    'has no reason, no name, and no world or ending before the exercise is closed (%s seed)',
    async (seed) => {
      const { room, klass, assignment, played, page } = await aClassOf(5, { seed });
      const open = JSON.stringify(projectorView(await page()));
      const endings = scenario.endings.map(({ title }) => title);
      for (const secret of [reason, 'expected', ...endings, ...played.map(({ seat }) => seat.name)])
        expect(open).not.toContain(secret);
      expect(projectorView(await page()).found).not.toHaveProperty('worlds');
      expect(projectorView(await page()).found).not.toHaveProperty('same');
      await revealPlays(room, await aTeacher(room, klass.id), klass.id, assignment.id);
      const closed = projectorView(await page());
      expect(closed.found?.worlds?.rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(closed)).not.toContain(reason);
    },
  );

  it('has spreads of goals and beliefs, and decisions, from five plays on', async () => {
    const { another, page } = await aClassOf(4);
    expect(projectorView(await page()).found?.decisions).toEqual([]);
    expect(projectorView(await page()).found?.beliefs).toBeUndefined();
    expect(projectorView(await page()).found?.goals).toBeUndefined();
    await another();
    const { found } = projectorView(await page());
    expect(found?.beliefs?.checks[0]?.values[0]?.n).toBe(5);
    expect(found?.decisions[0]?.n).toBe(5);
    expect(found?.decisions.every(({ n }) => n >= 5)).toBe(true);
    expect((await page()).found?.decisions.some(({ n }) => n < 5)).toBe(true);
  });
});

describe('the class screen of a learner', () => {
  it('says below five finished plays that there are too few, and then shows shares with the own advice', async () => {
    const { room, played, another } = await aClassOf(4);
    const [own] = played;
    if (own === undefined) throw new Error('nobody has played');
    const screen = () => classScreen(room, own.seat, own.attempt.id);
    expect(await screen()).toEqual({ state: 'too-few', plays: 4, least: 5 });
    await another(4);
    expect(await screen()).toEqual({ state: 'too-few', plays: 4, least: 5 });
    await another();
    const shown = await screen();
    if (shown.state !== 'shown') throw new Error(shown.state);
    expect(shown).toMatchObject({ plays: 5, said: 5 });
    expect(shown.beliefs?.checks[0]?.values[0]?.n).toBe(5);
    const mine = shown.decisions[0]?.options.filter((option) => option.own === true);
    expect(mine).toHaveLength(1);
    const told = JSON.stringify(shown);
    for (const secret of [reason, ...played.map(({ seat }) => seat.name)])
      expect(told).not.toContain(secret);
    expect(shown.decisions.every(({ n }) => n >= 5)).toBe(true);
    for (const { n } of shown.indexes) expect(n).toBeGreaterThanOrEqual(5);
  });

  it('comes after the own hand-in alone, and to nobody else', async () => {
    const { room, another } = await aClassOf(5);
    const late = await another(4);
    await expect(classScreen(room, late.seat, late.attempt.id)).rejects.toEqual(
      refused('not-released'),
    );
    const other = await another();
    await expect(classScreen(room, late.seat, other.attempt.id)).rejects.toEqual(
      refused('not-found'),
    );
  });

  it('waits in the same world for all until the exercise is closed', async () => {
    const { room, klass, assignment, played } = await aClassOf(5, { seed: 'class' });
    const [own] = played;
    if (own === undefined) throw new Error('nobody has played');
    expect(await classScreen(room, own.seat, own.attempt.id)).toEqual({ state: 'closed-later' });
    await revealPlays(room, await aTeacher(room, klass.id), klass.id, assignment.id);
    const shown = await classScreen(room, own.seat, own.attempt.id);
    expect(shown.state).toBe('shown');
  });

  it('has shares without beliefs where the class keeps those on the devices', async () => {
    const { room, played } = await aClassOf(5, { opinions: 'device' });
    const [own] = played;
    if (own === undefined) throw new Error('nobody has played');
    const shown = await classScreen(room, own.seat, own.attempt.id);
    if (shown.state !== 'shown') throw new Error(shown.state);
    expect(shown.decisions.length).toBeGreaterThan(2);
    expect([shown.beliefs, shown.said, shown.indexes]).toEqual([undefined, 0, []]);
  });
});

describe('one play for instructors', () => {
  it('has its advice from the start, and reasons, beliefs and the exit ticket after the hand-in', async () => {
    const { room, klass, another } = await aClassOf(0);
    const { seat, attempt, playOn } = await another(4);
    const seen = () => playSeen(room, klass.id, attempt.id, undefined);
    const playing = await seen();
    expect(playing.opinions).toBe('playing');
    expect(playing.steps.length).toBeGreaterThan(0);
    expect([playing.said, playing.world, playing.ending, playing.rubric]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(JSON.stringify(playing)).not.toContain(reason);
    for (const name of worldNames) expect(JSON.stringify(playing)).not.toContain(name);

    await playOn();
    await finishPlay(room, seat, attempt.id);
    const note = { seat: seat.id, id: 'n', name: 'exit-0', value: 'Now I think again.' };
    await addNote(room, seat, attempt.id, note);
    const done = await seen();
    expect(done.opinions).toBe('there');
    expect(done.steps.every(({ said }) => said?.reason === reason)).toBe(true);
    expect(done.said?.beliefs.length).toBeGreaterThan(2);
    expect(done.said?.notes).toEqual([
      { prompt: scenario.reflection.exit[0], text: 'Now I think again.' },
    ]);
    expect(done.ending?.title).toBeDefined();
    expect(done.world).toHaveLength(scenario.hidden.length);
  });

  it('has its advice alone where opinions are on the device or were erased', async () => {
    const device = await aClassOf(1, { opinions: 'device' });
    const erased = await aClassOf(1);
    await erased.room.store.classes.change(erased.klass.id, { opinionsErasedAt: 1 });
    for (const [{ room, klass, played }, opinions] of [
      [device, 'device'],
      [erased, 'erased'],
    ] as const) {
      const seen = await playSeen(room, klass.id, played[0]?.attempt.id as never, undefined);
      expect(seen).toMatchObject({ opinions });
      expect(seen.steps.length).toBeGreaterThan(5);
      expect([seen.said, seen.index]).toEqual([undefined, undefined]);
      expect(JSON.stringify(seen)).not.toContain(reason);
    }
  });
});

describe('the rubric', () => {
  it('keeps what each instructor found, counts the first, and is taken away again', async () => {
    const { room, klass, played, page } = await aClassOf(2);
    const id = played[0]?.attempt.id as never;
    // Who may is for the route; here they are two instructors.
    const [one, two] = [
      await aTeacher(room, klass.id),
      await aTeacher(room, klass.id, 'assistant'),
    ];
    const rate = (viewer: typeof one, levels: Record<string, number>) =>
      ratePlay(room, { classId: klass.id, by: viewer }, id, levels);
    await rate(one, { c1: 2 });
    room.later(1000);
    await rate(two, { c1: 3, c2: 1 });
    const seen = await playSeen(room, klass.id, id, two.instructor?.id);
    expect(seen.rubric?.ratings).toMatchObject([
      { own: false, levels: { c1: 2 } },
      { own: true, levels: { c1: 3, c2: 1 } },
    ]);
    const counts = async () => (await page()).found?.rubric;
    expect(await counts()).toMatchObject({
      rated: 1,
      criteria: [{ n: 1, levels: [{ count: 0 }, { count: 1 }, { count: 0 }] }, { n: 0 }],
    });
    await rate(one, {});
    expect((await counts())?.criteria[0]?.levels.map(({ count }) => count)).toEqual([0, 0, 1]);
    const log = await room.store.audit.last(klass.id, 9);
    expect(log.filter(({ what }) => what === 'play-rated')).toHaveLength(3);
    const ratings = await room.store.judgements.ratings(klass.id, [id]);
    expect(ratings.every(({ question }) => question === rubricQuestion)).toBe(true);
  });

  it('refuses a play that goes on, a level that there is not, and another class', async () => {
    const { room, klass, played, another } = await aClassOf(1);
    const acting = { classId: klass.id, by: await aTeacher(room, klass.id) };
    const done = played[0]?.attempt.id as never;
    const { attempt } = await another(3);
    await expect(ratePlay(room, acting, attempt.id, { c1: 1 })).rejects.toEqual(
      refused('not-handed-in'),
    );
    for (const levels of [{ c1: 4 }, { c1: 0 }, { c1: 1.5 }, { c3: 1 }])
      await expect(ratePlay(room, acting, done, levels)).rejects.toEqual(
        refused('question-unknown'),
      );
    await expect(
      ratePlay(room, { ...acting, classId: 'other' as never }, done, { c1: 1 }),
    ).rejects.toEqual(refused('not-found'));
  });
});
