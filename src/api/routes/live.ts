// The live page's events: a class as it works, from the moment of asking on.
import { setTimeout as wait } from 'node:timers/promises';
import { assignmentOf } from '../../classroom/assignments.ts';
import { liveRows, liveView, mostLive } from '../../classroom/live.ts';
import type { Room } from '../../classroom/room.ts';
import type { AssignmentId, AttemptId, ClassId } from '../../ids.ts';
import type { Call, EventStream, Reply, Route } from '../route.ts';

/** Milliseconds for which changes are gathered: a screen that changes more often cannot be read. */
const gathering = 1000;
/** What the bus says where so much has changed that it names nothing. */
const everything = '*';

async function follow({ room, params }: Call): Promise<Reply> {
  const [classId, id] = [params.class as ClassId, params.assignment as AssignmentId];
  // Refused before the answer begins.
  await assignmentOf(room.store, classId, id);
  return { events: (stream) => tell(room, classId, id, stream) };
}

/** Sends the whole first, then the rows that change. */
async function tell(
  room: Room,
  classId: ClassId,
  id: AssignmentId,
  { send, closed }: EventStream,
): Promise<void> {
  const changed = new Set<string>();
  let wake = () => {};
  // Before the first look, so that nothing falls in between.
  const leave = room.bus.subscribe(classId, (attempts) => {
    for (const attempt of attempts) changed.add(attempt);
    wake();
  });
  closed.addEventListener('abort', () => wake());
  try {
    await send('view', await liveView(room, classId, id));
    while (!closed.aborted) {
      if (changed.size === 0) await new Promise<void>((resolve) => (wake = resolve));
      // Aborted while it waits: the loop ends.
      await wait(gathering, undefined, { signal: closed }).catch(() => undefined);
      const attempts = [...changed];
      changed.clear();
      if (closed.aborted || attempts.length === 0) continue;
      if (attempts.includes(everything) || attempts.length > mostLive)
        await send('view', await liveView(room, classId, id));
      else {
        const rows = await liveRows(room, classId, id, attempts as AttemptId[]);
        if (rows.length > 0) await send('rows', { now: room.now(), rows });
      }
    }
  } finally {
    leave();
  }
}

/** A learner's route that also tells live pages that the attempt has changed. */
export function telling(run: Route['run']): Route['run'] {
  return async (call) => {
    const reply = await run(call);
    const made = reply.data as { readonly attempt?: unknown } | undefined;
    const attempt = call.params.attempt ?? made?.attempt;
    if (typeof attempt === 'string') call.room.bus.publish(call.params.class ?? '', attempt);
    return reply;
  };
}

export const live: readonly Route[] = [
  {
    method: 'GET',
    path: '/teach/classes/:class/assignments/:assignment/live',
    who: 'assistant',
    run: follow,
  },
];
