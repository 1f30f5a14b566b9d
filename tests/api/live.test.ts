// The live page's events through HTTP: read from the open answer as a browser reads them.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { LiveRow, LiveView } from '../../src/api/contract.ts';
import { mountRoutes } from '../../src/api/http.ts';
import { attempts } from '../../src/api/routes/attempts.ts';
import { live } from '../../src/api/routes/live.ts';
import { createStreams } from '../../src/api/streams.ts';
import { newToken, tokenHash } from '../../src/classroom/secrets.ts';
import { aClass, anAssignment, aSeat } from '../classroom/a-class.ts';
import { aRoom, hour } from '../classroom/a-room.ts';
import { anInstructor } from '../classroom/an-instructor.ts';

async function aSite() {
  const room = aRoom();
  const klass = await aClass(room);
  const other = await aClass(room, { title: 'Others' });
  const assignment = await anAssignment(room, klass.id);
  const { by } = await anInstructor(room, klass.id);
  const seat = await aSeat(room, klass.id, 'Ann');
  const session = async (who: object) => {
    const token = newToken(room);
    await room.store.sessions.add({
      hash: tokenHash(token),
      instructorId: null,
      classId: null,
      seatId: null,
      createdAt: room.now(),
      seenAt: room.now(),
      idleMs: 8 * hour,
      ...who,
    });
    return token;
  };
  const teacher = await session({ instructorId: by.instructor?.id });
  const learner = await session({ classId: klass.id, seatId: seat.id });
  const streams = createStreams();
  const app = new Hono();
  mountRoutes(app, room, [...live, ...attempts], {
    streams,
    secure: false,
    onError: (error) => {
      throw error;
    },
  });
  const listen = (classId: string = klass.id, token = teacher) =>
    app.request(`/api/teach/classes/${classId}/assignments/${assignment.id}/live`, {
      headers: { Cookie: `mv_teach=${token}`, Accept: 'text/event-stream' },
    });
  const learn = async (path: string, json: object = {}) => {
    const answer = await app.request(`/api/class/${klass.id}${path}`, {
      method: 'POST',
      headers: {
        Cookie: `mv_class=${learner}`,
        Accept: 'application/json',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(json),
    });
    return (await answer.json()) as { readonly attempt: string };
  };
  return { room, klass, other, assignment, seat, streams, listen, learn };
}

/** Reads the events of an open answer one after the other, but for the signs of life. */
async function* eventsOf(answer: Response) {
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += new TextDecoder().decode(chunk);
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
      yield { event: field('event'), data: JSON.parse(field('data')) as unknown };
    }
  }
}

describe('the live page’s events', () => {
  it('begin with the class as it stands, tell each answer as it comes, and end when the server stops', async () => {
    const { learn, listen, assignment, seat, streams, room } = await aSite();
    const answer = await listen();
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/event-stream/);
    const events = eventsOf(answer);
    const first = (await events.next()).value;
    expect(first).toMatchObject({ event: 'view', data: { given: 1, begun: 0, rows: [] } });
    const questions = (first?.data as LiveView | undefined)?.questions ?? [];
    const question = questions.find(({ options }) => options.length > 0);
    const right = question?.options.find((each) => each.right);

    const { attempt } = await learn(`/assignments/${assignment.id}/start`);
    expect((await events.next()).value).toMatchObject({
      event: 'rows',
      data: { rows: [{ attempt, name: 'Ann', state: 'working', answered: 0, at: null }] },
    });
    await learn(`/attempts/${attempt}/events`, {
      seat: seat.id,
      sentAt: room.now(),
      events: [
        {
          id: 'one',
          type: 'answered',
          question: question?.id,
          answer: { kind: 'choice', option: right?.id },
          at: room.now(),
        },
      ],
    });
    const second = (await events.next()).value?.data as { rows: readonly LiveRow[] };
    expect(second.rows).toMatchObject([
      { answered: 1, answers: [{ question: question?.id, outcome: 'right', choice: right?.id }] },
    ]);
    streams.endAll();
    expect((await events.next()).done).toBe(true);
  });

  it('are for the instructors of the class alone', async () => {
    const { listen, other } = await aSite();
    expect((await listen(other.id)).status).toBe(404);
    expect((await listen(undefined, 'nobody')).status).not.toBe(200);
  });
});
