// Tables of results as workbooks, made in a thread of their own, so that nobody who saves an answer waits for one.
import { Worker } from 'node:worker_threads';
import type { Cell, Table } from './table.ts';
import type { Sent } from './workbook-thread.ts';

/** Rows that are sent at a time: copying them takes no longer than others can wait. */
const atOnce = 500;

/** The bytes of a workbook of one sheet. When the rows cannot be made, what they threw is thrown. */
export async function xlsxOf(title: string, { columns, rows }: Table): Promise<Uint8Array> {
  const thread = new Worker(new URL('./workbook-thread.ts', import.meta.url));
  const send = (sent: Sent) => thread.postMessage(sent);
  const file = new Promise<Uint8Array>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that makes workbooks ended early')));
  });
  try {
    let some: (readonly Cell[])[] = [];
    for await (const row of rows) {
      some.push(row);
      if (some.length < atOnce) continue;
      send({ rows: some });
      some = [];
    }
    send({ rows: some });
    send({ title, columns });
    return await file;
  } finally {
    // It may still fail after the rows did; that is told already.
    file.catch(() => undefined);
    await thread.terminate();
  }
}
