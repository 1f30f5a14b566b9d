// The thread that reads for reports, with a connection of its own: whoever saves an answer never waits for one.
import { parentPort, workerData } from 'node:worker_threads';
import type { Answered, Asked } from './reports.ts';
import { connectTo } from './sqlite.ts';

const connection = await connectTo(workerData as string, true);

async function answer({ id, sql, parameters }: Asked): Promise<Answered> {
  try {
    const { rows } = await connection.alone(sql, parameters);
    return { id, rows };
  } catch (error) {
    return { id, error };
  }
}

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (asked: Asked | 'close') => {
  last = last.then(async () => {
    if (asked !== 'close') {
      parentPort?.postMessage(await answer(asked));
      return;
    }
    connection.db.close();
    parentPort?.close();
  });
});
