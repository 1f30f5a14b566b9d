import { describe, expect, it } from 'vitest';
import { accommodate } from '../../src/classroom/accommodations.ts';
import { editAssignment } from '../../src/classroom/assignments.ts';
import { begin } from '../../src/classroom/begin.ts';
import type { Releasable, Settings } from '../../src/classroom/records.ts';
import { homeView } from '../../src/classroom/learner-home.ts';
import { letOut, releaseRows, takeBack } from '../../src/classroom/release.ts';
import { reviewView } from '../../src/classroom/review.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import { aClass, anAssignment, aSeat } from './a-class.ts';
import { anInstructor, auditOf, settingsOf } from './an-instructor.ts';
import { aRoom, day, hour, tuesday } from './a-room.ts';

const rule = (marks: 'immediate' | 'after-due' | 'manual', keys = marks, explanations = keys) => ({
  marks,
  keys,
  explanations,
});

/** A learner who has handed in. */
async function handedIn(settings: Partial<Settings>) {
  const room = aRoom();
  const klass = await aClass(room);
  const acting = await anInstructor(room, klass.id);
  const anna = await aSeat(room, klass.id, 'Anna');
  const { id } = await anAssignment(room, klass.id, settings);
  const attempt = await begin(room, anna, id);
  const sent = [{ id: 'h', type: 'handed-in', at: room.now() }] as const;
  await saveEvents(room, anna, attempt.id, { seat: anna.id, sentAt: room.now(), events: sent });
  /** What the learner sees of the three. */
  const out = async () => {
    const view = await reviewView(room, anna, attempt.id);
    const seen: Readonly<Record<Releasable, boolean>> = {
      marks: view.score !== undefined,
      keys: view.questions.every(({ right }) => right !== undefined),
      explanations: view.questions.every(({ told }) => told !== undefined),
    };
    // The page says no other than what it shows.
    expect(view.out).toEqual(seen);
    return Object.entries(seen).flatMap(([what, is]) => (is ? [what] : []));
  };
  const rows = async () => {
    const assignment = await room.store.assignments.get(klass.id, id);
    if (assignment === undefined) throw new Error('no assignment');
    return releaseRows(room.store, assignment, room.now());
  };
  return { room, klass, acting, anna, id, out, rows };
}

describe('a learner', () => {
  it('knows before beginning when each is let out', async () => {
    const settings = {
      dueAt: tuesday + day,
      release: { marks: 'immediate', keys: 'after-due', explanations: 'manual' },
    } as const;
    const { room, acting, anna, id } = await handedIn(settings);
    const known = async () => (await homeView(room, anna)).assignments[0]?.release;
    expect(await known()).toEqual({
      marks: 'at-hand-in',
      keys: tuesday + day,
      explanations: 'by-hand',
    });
    await letOut(room, acting, id, 'keys');
    expect((await known())?.keys).toBe('at-hand-in');
  });
});

describe('letting out by hand', () => {
  it('lets out each apart, and takes each back', async () => {
    const { room, acting, id, out } = await handedIn({ release: rule('manual') });
    expect(await out()).toEqual([]);
    await letOut(room, acting, id, 'marks');
    expect(await out()).toEqual(['marks']);
    await letOut(room, acting, id, 'keys');
    await letOut(room, acting, id, 'explanations');
    expect(await out()).toEqual(['marks', 'keys', 'explanations']);
    await takeBack(room, acting, id, 'marks');
    expect(await out()).toEqual(['keys', 'explanations']);
  });

  it('never lets explanations out before the keys', async () => {
    const { room, acting, id, out } = await handedIn({ release: rule('manual') });
    await expect(letOut(room, acting, id, 'explanations')).rejects.toMatchObject({
      code: 'keys-first',
    });
    expect(await out()).toEqual([]);
  });

  it('takes the explanations back with the keys', async () => {
    const { room, acting, id, out } = await handedIn({ release: rule('manual') });
    await letOut(room, acting, id, 'keys');
    await letOut(room, acting, id, 'explanations');
    await takeBack(room, acting, id, 'keys');
    expect(await out()).toEqual([]);
    await letOut(room, acting, id, 'keys');
    expect(await out()).toEqual(['keys']);
  });

  it('does not take back what a rule lets out', async () => {
    const { room, acting, id, out } = await handedIn({ release: rule('immediate') });
    await takeBack(room, acting, id, 'keys');
    expect(await out()).toEqual(['marks', 'keys', 'explanations']);
  });

  it('is written down once, with what and when', async () => {
    const { room, klass, acting, id, rows } = await handedIn({ release: rule('manual') });
    await letOut(room, acting, id, 'marks');
    room.later(hour);
    await letOut(room, acting, id, 'marks');
    expect((await rows())[0]).toMatchObject({ what: 'marks', out: true, byHand: tuesday });
    await takeBack(room, acting, id, 'marks');
    expect(await auditOf(room, klass.id)).toEqual([
      { what: 'let-out', details: { assignment: id, what: 'marks' } },
      { what: 'taken-back', details: { assignment: id, what: 'marks' } },
    ]);
  });
});

describe('letting out after it is due', () => {
  const dates = { dueAt: tuesday + day, closesAt: tuesday + 2 * day };

  it('waits until nobody can hand in any more, whoever has more time included', async () => {
    const { room, klass, acting, id, out } = await handedIn({
      ...dates,
      release: rule('after-due'),
    });
    const ben = await aSeat(room, klass.id, 'Ben');
    await accommodate(room, acting, {
      seatId: ben.id,
      assignmentId: id,
      extraTime: 0,
      extraAttempts: 0,
      dueAt: null,
      closesAt: tuesday + 5 * day,
    });
    room.at(tuesday + 5 * day - 1);
    expect(await out()).toEqual([]);
    room.at(tuesday + 5 * day);
    expect(await out()).toEqual(['marks', 'keys', 'explanations']);
  });

  it('waits for those who began by older settings and still have time', async () => {
    const { room, klass, acting, id, out, rows } = await handedIn({
      ...dates,
      release: rule('after-due'),
    });
    const ben = await aSeat(room, klass.id, 'Ben');
    await begin(room, ben, id);
    const earlier = { dueAt: tuesday + hour, closesAt: tuesday + hour, release: rule('after-due') };
    await editAssignment(room, acting, id, settingsOf(earlier));
    expect((await rows())[1]).toMatchObject({ out: false, at: tuesday + 2 * day });
    room.at(tuesday + day);
    expect(await out()).toEqual([]);
    room.at(tuesday + 2 * day);
    expect(await out()).toEqual(['marks', 'keys', 'explanations']);
  });

  it('goes by the rule that holds now, also for those who began before it did', async () => {
    const { room, acting, id, out } = await handedIn({ release: rule('immediate') });
    expect(await out()).toEqual(['marks', 'keys', 'explanations']);
    await editAssignment(room, acting, id, settingsOf({ release: rule('immediate', 'manual') }));
    expect(await out()).toEqual(['marks']);
  });
});
