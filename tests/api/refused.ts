// A class with somebody of every role, for requests that earn a refusal.
import { createApi } from '../../src/api/app.ts';
import { takeNote } from '../../src/api/note.ts';
import { begin } from '../../src/classroom/begin.ts';
import { inviteColleague } from '../../src/classroom/staff.ts';
import { inviteInstructor } from '../../src/classroom/links.ts';
import type { Assignment, Attempt, Seat, Settings } from '../../src/classroom/records.ts';
import { newToken, tokenHash } from '../../src/classroom/secrets.ts';
import { viewerOf } from '../../src/classroom/viewer.ts';
import { anInstructor } from '../durability/an-instructor.ts';
import { aClass, anAssignment, aSeat } from '../classroom/a-class.ts';
import { exerciseRoom } from '../classroom/a-play.ts';
import { scenario } from '../scenario/plays.ts';
import { aService } from './a-service.ts';

/** Who asks. */
export type Asker = 'nobody' | 'owner' | 'assistant' | 'learner' | 'stranger';

export interface Asked {
  readonly as: Asker;
  /** Below /api. */
  readonly to: string;
  readonly form?: Readonly<Record<string, string>>;
  /** What only scripts send. */
  readonly json?: unknown;
  /** A file in the field `file`. */
  readonly file?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is refused. */
export type Case = readonly [
  when: string,
  ask: (scene: Scene) => Asked | Promise<Asked>,
  status: number,
  /** What to do about it. */
  says: RegExp,
  /** Where a form ends up: on its page, at the door, or, with nothing to go back to, on a page of its own; `none`: only scripts. */
  form?: 'back' | 'door' | 'page' | 'none',
];

export type Scene = Awaited<ReturnType<typeof aScene>>;

/** A class of two learners, and a stranger of another class. */
export async function aScene() {
  const room = exerciseRoom();
  const klass = await aClass(room, { opinions: 'device' });
  const [anna, ben] = [await aSeat(room, klass.id, 'Anna'), await aSeat(room, klass.id, 'Ben')];
  const other = await aClass(room);
  const session = async ({ classId, id }: Seat) => {
    const token = newToken(room);
    const [createdAt, idleMs] = [room.now(), 1e9];
    await room.store.sessions.add({
      hash: tokenHash(token),
      instructorId: null,
      classId,
      seatId: id,
      createdAt,
      seenAt: createdAt,
      idleMs,
    });
    return `mv_class=${token}`;
  };
  const cookies: Readonly<Record<Asker, string>> = {
    nobody: '',
    owner: await anInstructor(room, klass.id, 'owner', 'Olga'),
    assistant: await anInstructor(room, klass.id, 'assistant', 'Arman'),
    learner: await session(anna),
    stranger: await session(await aSeat(room, other.id, 'Anna')),
  };
  const app = createApi(aService({ classroom: room }));
  const teach = `/teach/classes/${klass.id}`;
  const learn = `/class/${klass.id}`;
  const owner = await viewerOf(room, { instructor: cookies.owner.replace('mv_teach=', '') });

  /** Sends it as a script does, or as a form of the page `back`. */
  async function send(asked: Asked, as: 'script' | 'form', back = '/') {
    const { form, json, file, headers } = asked;
    const fields = { ...form, kept: 'typed before', ...(as === 'form' && { back }) };
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    if (file !== undefined) data.set('file', new File([file], 'list.csv'));
    const body =
      json === undefined ? (file ? data : new URLSearchParams(fields)) : JSON.stringify(json);
    const answer = await app.request(`http://localhost/api${asked.to}`, {
      method: 'POST',
      body,
      headers: {
        Host: 'localhost',
        Origin: 'http://localhost',
        Cookie: cookies[asked.as],
        Accept: as === 'script' ? 'application/json' : 'text/html',
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
    });
    const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('mv_note='));
    const note = /^mv_note=([^;]*)/.exec(cookie ?? '')?.[1];
    return {
      status: answer.status,
      to: answer.headers.get('Location'),
      text: await answer.text(),
      noteAt: (path: string) => takeNote(room, note, path),
    };
  }

  const give = (settings?: Partial<Settings>, what?: Parameters<typeof anAssignment>[3]) =>
    anAssignment(room, klass.id, settings, what);
  const start = ({ id }: Assignment) => begin(room, anna, id);
  return {
    room,
    klass,
    anna,
    ben,
    teach,
    learn,
    send,
    give,
    start,
    events: ({ id }: Attempt, ...all: object[]): Asked => ({
      as: 'learner',
      to: `${learn}/attempts/${id}/events`,
      json: { seat: anna.id, sentAt: room.now(), events: all },
    }),
    /** An attempt at the exercise. */
    play: async (settings?: Partial<Settings>) =>
      start(
        await give(
          { exercise: { form: 'short', seed: 'own' }, ...settings },
          { kind: 'exercise', ref: scenario.id },
        ),
      ),
    /** The token of a link for a new instructor, and for a role in the class. */
    newcomer: async () => tokenOf(await inviteInstructor(room, owner)),
    invitation: async () => tokenOf(await inviteColleague(room, owner, klass.id, 'assistant')),
  };
}

const tokenOf = (path: string) => new URL(path, 'http://localhost').searchParams.get('token') ?? '';

/** A form that the owner of the class sends. */
export const owner = (to: string, form: Asked['form'] = {}): Asked => ({ as: 'owner', to, form });

/** The button that begins an assignment with these settings. */
export const beginning =
  (of: Parameters<Scene['give']>[0], as: Asked['as'] = 'learner') =>
  async (scene: Scene): Promise<Asked> => {
    const { id } = await scene.give(of);
    return { as, to: `${scene.learn}/assignments/${id}/start`, form: {} };
  };
