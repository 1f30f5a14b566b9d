// The thread that makes workbooks: what results-xlsx.ts sends it row by row, it sends back as one file.
import { parentPort } from 'node:worker_threads';
import type { Cell } from './table.ts';
import { workbookOf } from './workbook.ts';

/** What is sent: rows as they come, then the name of the sheet and its columns, which end it. */
export type Sent =
  | { readonly rows: readonly (readonly Cell[])[] }
  | { readonly title: string; readonly columns: readonly string[] };

const rows: (readonly Cell[])[] = [];
parentPort?.on('message', (sent: Sent) => {
  if ('rows' in sent) {
    rows.push(...sent.rows);
    return;
  }
  // What fails is thrown where nobody catches it, and reaches the other side as the end of this thread.
  void workbookOf(sent.title, sent.columns, rows).then((file) =>
    parentPort?.postMessage(file, [file.buffer]),
  );
});
