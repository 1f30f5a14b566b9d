// The thread that reads for reports, with a connection of its own: whoever saves an answer never waits for one.
import { parentPort, workerData } from 'node:worker_threads';
import type { Answered, Asked } from './reports.ts';
import { Connection, connectTo } from './sqlite.ts';

const db = await connectTo(workerData as string, true);
const connection = new Connection(db);

async function answer({ id, sql, parameters }: Asked): Promise<Answered> {
  try {
    const { rows } = await connection.executeQuery({ sql, parameters });
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
    db.close();
    parentPort?.close();
  });
});
