// An instructor with a class, as tests of use cases need it.
import { makeClass } from '../../src/classroom/classes.ts';
import { usualSettings, type TypedSettings } from '../../src/classroom/class-settings.ts';
import { join, type Joined } from '../../src/classroom/join.ts';
import type { Class, Instructor } from '../../src/classroom/records.ts';
import { nameKey, newId } from '../../src/classroom/secrets.ts';
import { nobody, type Viewer } from '../../src/classroom/viewer.ts';
import type { ClassId } from '../../src/ids.ts';
import type { TestRoom } from './a-room.ts';

/** What is typed when a class is made. */
export const typedSettings: TypedSettings = {
  title: 'Group 3',
  zone: 'Asia/Tokyo',
  joining: usualSettings.joining,
  endsOn: '2026-12-20',
  keepNamesDays: String(usualSettings.keepNamesDays),
  keepAttemptsDays: String(usualSettings.keepAttemptsDays),
  opinions: usualSettings.opinions,
  offlineMinutes: String(usualSettings.offlineMinutes),
};

/** Adds an instructor who is signed in. */
export async function anInstructor(room: TestRoom, name = 'Aino'): Promise<Viewer> {
  const instructor: Instructor = {
    id: newId(room),
    name,
    nameKey: nameKey(name),
    password: 'none',
    createdAt: room.now(),
  };
  await room.store.people.add(instructor);
  return { instructor, sessions: {} };
}

/** Makes a class of an instructor. */
export async function aClass(
  room: TestRoom,
  settings: Partial<TypedSettings> = {},
): Promise<{ teacher: Viewer; id: ClassId; row: Class }> {
  const teacher = await anInstructor(room);
  const id = await makeClass(room, teacher, { ...typedSettings, ...settings });
  return { teacher, id, row: await rowOf(room, id) };
}

export async function rowOf(room: TestRoom, id: ClassId): Promise<Class> {
  const row = await room.store.classes.get(id);
  if (row === undefined) throw new Error('the class is gone');
  return row;
}

/** Somebody comes in for the first time. */
export function comesIn(room: TestRoom, code: string, name: string): Promise<Joined> {
  return join(room, nobody, { code, name, pass: '', own: false });
}
