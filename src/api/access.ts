// Whether somebody may use a route or open a page: one rule for both.
import type { ClassId } from '../ids.ts';
import { Refusal } from '../classroom/refusal.ts';
import type { Room } from '../classroom/room.ts';
import { instructorOf, learnerOf, type Viewer } from '../classroom/viewer.ts';
import type { Who } from './route.ts';

/** Throws a Refusal when the viewer is none of `who`; `classId` is the class in the address. */
export async function allow(
  room: Room,
  viewer: Viewer,
  who: Who,
  classId: string | undefined,
): Promise<void> {
  if (who === 'anyone') return;
  if (who === 'learner') {
    if (classId !== undefined) return void learnerOf(viewer, classId);
    if (viewer.learner === undefined) throw new Refusal('not-signed-in');
    return;
  }
  if (who === 'instructor') {
    if (viewer.instructor === undefined) throw new Refusal('not-signed-in');
    return;
  }
  if (classId === undefined) throw new Error(`"${who}" needs a :class in the address`);
  await instructorOf(room.store, viewer, classId as ClassId, who);
}

/** Where somebody who is not signed in is sent; `next` is where they go on afterwards. */
export function doorOf(who: Who, next: string | undefined): string {
  const door = who === 'learner' ? '/join/' : '/teach/sign-in/';
  return next === undefined ? door : `${door}?next=${encodeURIComponent(next)}`;
}

/**
 * The parts of `path` that a pattern such as `/class/:class/` names; undefined when it does not fit, or when a part is
 * no id: then there is nothing to be found under it.
 */
export function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const [names, parts] = [pattern, path].map((each) => each.replace(/\/$/, '').split('/'));
  if (names === undefined || parts === undefined || names.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, name] of names.entries()) {
    const part = parts[i] ?? '';
    if (!name.startsWith(':')) {
      if (part !== name) return undefined;
    } else if (isId(part)) params[name.slice(1)] = part;
    else return undefined;
  }
  return params;
}

/** Whether a part of an address can be an id: of records, of the course, a receipt. */
export function isId(part: string): boolean {
  return /^[\w.-]{1,100}$/.test(part);
}
