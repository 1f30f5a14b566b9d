// Fills an empty database with the demo: an instructor, a class, and its work in every state.
import { accommodate } from '../../src/classroom/accommodations.ts';
import type { Acting } from '../../src/classroom/assignments.ts';
import { usualSettings } from '../../src/classroom/class-settings.ts';
import { makeClass } from '../../src/classroom/classes.ts';
import { join } from '../../src/classroom/join.ts';
import { firstLink, welcome } from '../../src/classroom/links.ts';
import type { Class } from '../../src/classroom/records.ts';
import type { Room } from '../../src/classroom/room.ts';
import { addLearners } from '../../src/classroom/roster.ts';
import { newPass } from '../../src/classroom/secrets.ts';
import { nobody, type Viewer, viewerOf } from '../../src/classroom/viewer.ts';
import { readLocal, writeLocal } from '../../src/classroom/zone.ts';
import { loadKinds } from '../../src/quiz/kinds.ts';
import type { DemoRoom } from './chance.ts';
import { day, giveOut, type Given, hour } from './given.ts';
import { inventedLearners } from './learners.ts';
import { type Colleague, markJudgements } from './marking.ts';
import type { Seated } from './work.ts';
import { workThrough } from './weeks.ts';

/** What has to be known to look around. */
export interface Filled {
  readonly teacher: { readonly name: string; readonly password: string };
  /** A second teacher of the class, who has marked some texts too. */
  readonly colleague: Colleague;
  readonly klass: Class;
  readonly given: Given;
  /** A learner who has done everything. */
  readonly learner: { readonly name: string; readonly pass: string };
  readonly learners: number;
}

/**
 * Fills the store of the room, which has to be empty, with a class whose last month ended at `now` (milliseconds since 1970);
 * its times are those of `zone`. The same room, time and zone give the same class.
 */
export async function fillDemo(
  room: DemoRoom,
  { now, zone }: { readonly now: number; readonly zone: string },
): Promise<Filled> {
  await loadKinds();
  const morning = lastNine(now, zone);
  room.at(morning - 30 * day);
  const { by, name, password } = await teacherOf(room);
  const classId = await makeClass(room, by, {
    ...usualSettings,
    title: 'Demo class',
    zone,
    endsOn: writeLocal(now + 90 * day, zone).slice(0, 10),
    keepNamesDays: `${usualSettings.keepNamesDays}`,
    keepAttemptsDays: `${usualSettings.keepAttemptsDays}`,
    offlineMinutes: `${usualSettings.offlineMinutes}`,
    opinions: 'instructors',
  });
  const invented = inventedLearners();
  await addLearners(room, by, classId, invented);
  const klass = await classIn(room, classId);

  // All but the last of the list come and sit down.
  const passes = new Map<string, string>();
  for (const { name } of invented.slice(0, -1)) {
    room.later(20_000);
    const { pass } = await join(room, nobody, { code: klass.code, name, pass: '', own: false });
    passes.set(name, pass ?? '');
  }
  const seats = await room.store.seats.all(classId);
  const seated: Seated[] = invented.flatMap((learner) => {
    const seat = seats.find(({ name }) => name === learner.name);
    return seat === undefined || seat.takenAt === null ? [] : [{ seat, learner }];
  });

  const acting: Acting = { classId, by };
  const given = await giveOut(room, acting, morning);
  const [, slow, ill] = seated;
  if (slow === undefined || ill === undefined) throw new Error('nobody has come');
  const none = { extraTime: 0, extraAttempts: 0, dueAt: null, closesAt: null };
  await accommodate(room, acting, {
    ...none,
    seatId: slow.seat.id,
    assignmentId: null,
    extraTime: 50,
  });
  await accommodate(room, acting, {
    ...none,
    seatId: ill.seat.id,
    assignmentId: given.test.id,
    extraAttempts: 1,
    dueAt: morning - 10 * day,
    closesAt: morning - 9 * day,
  });
  await workThrough(room, acting, given, seated, { morning, now });

  room.at(now - 2 * hour);
  const colleague = await markJudgements(room, acting, given.judgement);

  room.at(now);
  const [first] = seated;
  const shown = first?.seat.name ?? '';
  return {
    teacher: { name, password },
    colleague,
    klass,
    given,
    learner: { name: shown, pass: passes.get(shown) ?? '' },
    learners: seats.length,
  };
}

/** The last time it was nine in the morning: a class works by day. */
function lastNine(now: number, zone: string): number {
  const today = readLocal(`${writeLocal(now, zone).slice(0, 10)}T09:00`, zone) ?? now;
  return today <= now ? today : today - day;
}

/** The instructor, who comes by the first link as everybody does. */
async function teacherOf(room: Room): Promise<{ by: Viewer; name: string; password: string }> {
  const link = await firstLink(room);
  if (link === undefined) throw new Error('the database has an instructor already');
  const token = new URLSearchParams(link.split('?')[1]).get('token') ?? '';
  const [name, password] = ['Demo teacher', newPass(room)];
  const signed = await welcome(room, nobody, { token, name, password, again: password });
  return { by: await viewerOf(room, { instructor: signed.token }), name, password };
}

async function classIn(room: Room, id: Class['id']): Promise<Class> {
  const klass = await room.store.classes.get(id);
  if (klass === undefined) throw new Error('the class was not made');
  return klass;
}
