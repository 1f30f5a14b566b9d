// A server of its own with a class, its learners and an instructor who is signed in: what tests of the desk begin with.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type {
  Assignment,
  AssignmentKind,
  Class,
  Seat,
  Settings,
} from '../../../src/classroom/records.ts';
import type { Role } from '../../../src/classroom/records.ts';
import type { Room } from '../../../src/classroom/room.ts';
import { newToken, tokenHash } from '../../../src/classroom/secrets.ts';
import { readForClass } from '../../../src/content/for-class.ts';
import { openStore } from '../../../src/db/open.ts';
import { loadKinds } from '../../../src/quiz/kinds.ts';
import { aClass, anAssignment, aSeat } from '../../classroom/a-class.ts';
import { freePort, startServer } from '../../durability/a-server.ts';
import { anInstructor } from '../../durability/an-instructor.ts';
import { roomOn } from '../../durability/load.ts';

export interface Desk {
  readonly room: Room;
  readonly url: string;
  readonly klass: Class;
  /** Cookies as a browser context takes them. */
  teacher(role?: Role, name?: string): Promise<Cookies>;
  learner(name: string): Promise<{ readonly seat: Seat; readonly cookies: Cookies }>;
  assign(
    settings?: Partial<Settings>,
    what?: { readonly kind: AssignmentKind; readonly ref: string },
  ): Promise<Assignment>;
  close(): Promise<void>;
}
type Cookies = Parameters<BrowserContext['addCookies']>[0];

/** Starts a server on the test course with an empty class. */
export async function aDesk(env: Readonly<Record<string, string>> = {}): Promise<Desk> {
  await loadKinds();
  const folder = mkdtempSync(join(tmpdir(), 'multivector-desk-'));
  const file = join(folder, 'class.sqlite');
  const course = env.COURSE ?? 'tests/course';
  const server = await startServer(await freePort(), {
    COURSE: course,
    DIST: '.test-course',
    DATABASE_URL: '',
    DATABASE_FILE: file,
    ...env,
  });
  const room = roomOn(await openStore({ file }), readForClass(course));
  const klass = await aClass(room, { title: 'Knots on Monday' });
  let teachers = 0;
  const cookies = (name: string, value: string): Cookies => [{ name, value, url: server.url }];
  return {
    room,
    url: server.url,
    klass,
    async teacher(role = 'teacher', name = `Teacher ${(teachers += 1)}`) {
      const cookie = await anInstructor(room, klass.id, role, name);
      return cookies('mv_teach', cookie.slice(cookie.indexOf('=') + 1));
    },
    async learner(name) {
      const seat = await aSeat(room, klass.id, name);
      const token = newToken(room);
      const now = room.now();
      await room.store.sessions.add({
        hash: tokenHash(token),
        instructorId: null,
        classId: klass.id,
        seatId: seat.id,
        createdAt: now,
        seenAt: now,
        idleMs: 8 * 3_600_000,
      });
      return { seat, cookies: cookies('mv_class', token) };
    },
    assign: (settings, what = { kind: 'quiz', ref: 'class-knots' }) =>
      anAssignment(room, klass.id, settings, what),
    async close() {
      await room.store.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
