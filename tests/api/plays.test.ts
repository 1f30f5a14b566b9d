// The routes of the exercise in class: what a script sends and gets, what a form of an instructor does, every refusal in words.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { mountRoutes } from '../../src/api/http.ts';
import { plays } from '../../src/api/routes/plays.ts';
import type { Seat, Session } from '../../src/classroom/records.ts';
import { newToken, tokenHash } from '../../src/classroom/secrets.ts';
import type { PlayStep } from '../../src/classroom/play-views.ts';
import { aPlay, aTeacher, nextStep } from '../classroom/a-play.ts';
import type { TestRoom } from '../classroom/a-room.ts';
import { reason, setup } from '../scenario/plays.ts';
import { createStreams } from '../../src/api/streams.ts';

async function signIn(room: TestRoom, who: Partial<Session>): Promise<string> {
  const token = newToken(room);
  await room.store.sessions.add({
    hash: tokenHash(token),
    instructorId: null,
    classId: null,
    seatId: null,
    createdAt: room.now(),
    seenAt: room.now(),
    idleMs: 1e9,
    ...who,
  });
  return token;
}

async function aSite(options: Parameters<typeof aPlay>[0] = {}) {
  const play = await aPlay(options);
  const { room, seat, attempt, klass, assignment } = play;
  const app = new Hono();
  mountRoutes(app, room, plays, {
    streams: createStreams(),
    secure: false,
    onError: (error) => {
      throw error;
    },
  });
  const learner = await signIn(room, { classId: seat.classId, seatId: seat.id });
  const teacher = await aTeacher(room, klass.id);
  const teach = await signIn(room, { instructorId: teacher.instructor?.id ?? null });
  const base = `/api/class/${klass.id}/attempts/${attempt.id}`;
  const ask = (path: string, sent?: unknown, cookie = `mv_class=${learner}`) =>
    app.request(`${base}/${path}`, {
      method: sent === undefined ? 'GET' : 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', Cookie: cookie },
      ...(sent !== undefined && { body: JSON.stringify(sent) }),
    });
  const reveal = (cookie = `mv_teach=${teach}`) =>
    app.request(`/api/teach/classes/${klass.id}/assignments/${assignment.id}/reveal`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie },
      body: 'back=%2Fteach%2F',
    });
  return { ...play, app, ask, reveal };
}
const sentBy = (seat: Seat, id: string, after: number, step: PlayStep) => ({
  seat: seat.id,
  id,
  after,
  step,
});
const refusal = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { code: string; error: string }),
});
const advice = {
  type: 'advice',
  decision: 'pipeline',
  option: 'quiet',
  said: { reason, expected: 'quiet', confidence: 2 },
} as const;

describe('a script', () => {
  it('plays from the set-up to the receipt', async () => {
    const { seat, ask } = await aSite();
    let view = (await (await ask('play')).json()) as Awaited<
      ReturnType<Awaited<ReturnType<typeof aPlay>>['view']>
    >;
    for (;;) {
      const step = nextStep(view, () => 0);
      if (step === undefined) break;
      const response = await ask('steps', sentBy(seat, `s${view.taken}`, view.taken, step));
      expect(response.status).toBe(200);
      view = (await response.json()) as typeof view;
    }
    const { receipt } = (await (await ask('finish', {})).json()) as {
      receipt: { code: string };
    };
    expect(receipt.code).toMatch(/^\w{8}$/);
    const note = { seat: seat.id, id: 'n', name: 'exit-0', value: '' };
    expect((await ask('notes', note)).status).toBe(200);
  });

  it('is told in words why a step is refused, and keeps its place', async () => {
    const { seat, ask } = await aSite();
    await ask('steps', sentBy(seat, 'a', 0, { type: 'setup', setup }));
    const illegal = await refusal(
      await ask('steps', sentBy(seat, 'b', 1, { ...advice, option: 'attack' })),
    );
    expect(illegal).toMatchObject({ status: 409, code: 'step-illegal' });
    expect(illegal.error).toContain('has no option');
    const stale = await refusal(await ask('steps', sentBy(seat, 'c', 0, advice)));
    expect(stale).toMatchObject({ status: 409, code: 'play-went-on' });
    expect(stale.error).toContain('another tab');
    await ask('steps', sentBy(seat, 'd', 1, advice));
    const other = await refusal(
      await ask('steps', sentBy(seat, 'd', 1, { ...advice, option: 'public' })),
    );
    expect(other).toMatchObject({ status: 409, code: 'other-body' });
    const early = await refusal(await ask('finish', {}));
    expect(early).toMatchObject({ status: 409, code: 'play-unfinished' });
  });

  it.each([
    ['no step', {}],
    ['no id', { after: 0, step: advice }],
    ['half a place', { id: 'a', after: 0.5, step: advice }],
    ['another type', { id: 'a', after: 0, step: { type: 'reveal' } }],
    [
      'a confidence of 9',
      { id: 'a', after: 0, step: { ...advice, said: { ...advice.said, confidence: 9 } } },
    ],
    ['a belief of words', { id: 'a', after: 0, step: { type: 'belief', belief: ['all'] } }],
    [
      'a set-up without cards',
      { id: 'a', after: 0, step: { type: 'setup', setup: { ...setup, cards: null } } },
    ],
    [
      'a reason without end',
      {
        id: 'a',
        after: 0,
        step: { ...advice, said: { ...advice.said, reason: 'x'.repeat(3000) } },
      },
    ],
  ])('that sends %s is told so and changes nothing', async (_, sent) => {
    const { seat, ask, view } = await aSite();
    const told = await refusal(await ask('steps', { seat: seat.id, ...sent }));
    expect(told).toMatchObject({ status: 400, code: 'malformed' });
    expect((await view()).taken).toBe(0);
  });

  it('of a class that keeps opinions on the devices is refused a reason, in words', async () => {
    const { seat, ask } = await aSite({ opinions: 'device' });
    const told = await refusal(await ask('steps', sentBy(seat, 'a', 0, advice)));
    expect(told).toMatchObject({ status: 409, code: 'opinions-stay' });
    expect(told.error).toContain('devices');
  });

  it('without a session is asked to sign in, and a learner of another class finds nothing', async () => {
    const { room, ask } = await aSite();
    expect((await ask('play', undefined, '')).status).toBe(401);
    const elsewhere = await aPlay({ room });
    const { classId, id: seatId } = elsewhere.seat;
    const theirs = await signIn(room, { classId, seatId });
    expect((await ask('play', undefined, `mv_class=${theirs}`)).status).toBe(404);
  });
});

describe('an instructor', () => {
  it('closes the exercise by a form, comes back to the assignment, and is told', async () => {
    const { klass, assignment, room, reveal } = await aSite({ seed: 'class' });
    const response = await reveal();
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(
      `/teach/classes/${klass.id}/assignments/${assignment.id}/`,
    );
    expect(response.headers.get('Set-Cookie')).toContain('mv_note=');
    const now = await room.store.assignments.get(klass.id, assignment.id);
    expect(now?.released.keys).toBe(room.now());
  });

  it('is somebody else than a learner', async () => {
    const { klass, assignment, room, seat, reveal } = await aSite({ seed: 'class' });
    const learner = await signIn(room, { classId: klass.id, seatId: seat.id });
    await reveal(`mv_class=${learner}`);
    await reveal('');
    const now = await room.store.assignments.get(klass.id, assignment.id);
    expect(now?.released.keys).toBeNull();
  });
});
