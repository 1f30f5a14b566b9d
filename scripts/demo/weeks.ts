// A month of work in the class of the demo, the oldest first.
import type { Acting } from '../../src/classroom/assignments.ts';
import { reopen } from '../../src/classroom/reopen.ts';
import type { DemoRoom } from './chance.ts';
import { day, type Given, hour, minute } from './given.ts';
import { playOn } from './plays.ts';
import { type Seated, work } from './work.ts';

/** `now` is when somebody comes to look, `morning` the last nine o'clock before it; milliseconds since 1970. */
interface Times {
  readonly morning: number;
  readonly now: number;
}

/** The n-th time of those that are spread over the days from `from` on, an hour apart, seven a day. */
const spread = (from: number, n: number) => from + Math.floor(n / 7) * day + (n % 7) * hour;

/** Everybody does what the place in the list says. */
export async function workThrough(
  room: DemoRoom,
  acting: Acting,
  given: Given,
  seated: readonly Seated[],
  times: Times,
): Promise<void> {
  await read(room, given, seated, times);
  await sitTest(room, acting, given, seated, times);
  await write(room, given, seated, times);
  if (given.exercise !== undefined) {
    for (const [n, who] of seated.slice(0, 22).entries())
      await playOn(
        room,
        who,
        given.exercise,
        spread(times.morning - 5 * day, n),
        n < 18 ? Infinity : 3,
      );
  }
  await practise(room, given, seated, times);
}

/** Two stop half way, two do not begin. */
async function read(
  room: DemoRoom,
  { lesson }: Given,
  seated: readonly Seated[],
  { morning }: Times,
): Promise<void> {
  for (const [n, who] of seated.slice(0, -2).entries())
    await work(room, who, lesson, {
      at: spread(morning - 27 * day, n),
      part: n % 12 === 11 ? 0.5 : 1,
    });
}

/**
 * 27 have handed in: one of them when the time ran out, with answers that came late from a device without a connection; one
 * between the due date and the closing; one later than all, who may. The 28th is open again; one was not there.
 */
async function sitTest(
  room: DemoRoom,
  acting: Acting,
  { test }: Given,
  seated: readonly Seated[],
  { morning }: Times,
): Promise<void> {
  const inClass = morning - 14 * day + hour;
  const there = seated.slice(0, 28);
  const special = { later: there[2], offline: there[7], late: there[11], again: there[17] };
  for (const [n, who] of there.entries()) {
    const at = inClass + n * 15_000;
    if (who === special.offline)
      await work(room, who, test, { at, handIn: false, offlineUntil: at + 55 * minute });
    else if (who === special.late)
      await work(room, who, test, { at: morning - 13 * day + 2 * hour });
    else if (who === special.later)
      await work(room, who, test, { at: morning - 11 * day + 3 * hour });
    else {
      const { id } = await work(room, who, test, { at });
      if (who !== special.again) continue;
      room.at(morning - day);
      await reopen(room, acting, id, morning + 3 * day);
    }
  }
}

/** Texts of nineteen, the last of them after the due date. */
async function write(
  room: DemoRoom,
  { judgement }: Given,
  seated: readonly Seated[],
  { morning }: Times,
): Promise<void> {
  const writers = seated.slice(3, 22);
  for (const [n, who] of writers.entries()) {
    const late = n === writers.length - 1;
    await work(room, who, judgement, {
      at: late ? morning - 12 * hour : spread(morning - 7 * day, n),
    });
  }
}

/** Some have been through it, four of them twice; eight are half way. */
async function practise(
  room: DemoRoom,
  { practice }: Given,
  seated: readonly Seated[],
  { morning, now }: Times,
): Promise<void> {
  for (const [n, who] of seated.slice(0, 10).entries())
    await work(room, who, practice, { at: spread(morning - 2 * day, n) });
  for (const [n, who] of seated.slice(0, 4).entries())
    await work(room, who, practice, { at: morning - day + n * hour });
  for (const [n, who] of seated.slice(10, 18).entries())
    await work(room, who, practice, {
      at: now - hour + n * minute,
      part: 0.3 + n * 0.05,
      handIn: false,
    });
}
