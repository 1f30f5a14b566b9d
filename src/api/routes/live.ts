// The live page's events: a class as it works, from the moment of asking on.
import { setTimeout as wait } from 'node:timers/promises';
import { liveRows, liveView } from '../../classroom/live.ts';
import type { AssignmentId, AttemptId, ClassId } from '../../ids.ts';
import type { Call, EventStream, Reply, Route } from '../route.ts';

/** Milliseconds for which changes are gathered: a screen that changes more often cannot be read. */
const gathering = 1000;

async function live({ room, params }: Call): Promise<Reply> {
  const [classId, id] = [params.class as ClassId, params.assignment as AssignmentId];
  // Refused before the answer begins.
  const view = await liveView(room, classId, id);
  const events = async ({ send, closed }: EventStream) => {
    let changed = new Set<string>();
    let wake = () => {};
    const leave = room.bus.subscribe(id, (attempts) => {
      for (const attempt of attempts) changed.add(attempt);
      wake();
    });
    closed.addEventListener('abort', () => wake());
    try {
      await send('view', view);
      // What happened between the look and the subscription.
      await send('view', await liveView(room, classId, id));
      while (!closed.aborted) {
        if (changed.size === 0) await new Promise<void>((resolve) => (wake = resolve));
        await wait(gathering, undefined, { signal: closed }).catch(() => undefined);
        if (closed.aborted) return;
        const attempts = [...changed] as AttemptId[];
        changed = new Set();
        // So many changed that the bus does not name them.
        if (attempts.some((each) => String(each) === '*'))
          await send('view', await liveView(room, classId, id));
        else
          await send('rows', {
            now: room.now(),
            rows: await liveRows(room, classId, id, attempts),
          });
      }
    } finally {
      leave();
    }
  };
  return { data: view, events };
}

export const live: readonly Route[] = [
  {
    method: 'GET',
    path: '/teach/classes/:class/assignments/:assignment/live',
    who: 'assistant',
    run: live,
  },
];
