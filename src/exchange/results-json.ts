// Tables of results as JSON for programs: an array of records, written piece by piece.
import { type Cell, type Table, wallText } from './table.ts';

/** The text of a file: `{ ...about, "rows": [ {column: cell}, … ] }`. Empty cells are null, times are text in the class's zone. */
export async function* jsonOf(
  about: Readonly<Record<string, unknown>>,
  { columns, rows }: Table,
): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)}${Object.keys(about).length > 0 ? ',' : ''}"rows":[`;
  let first = true;
  for await (const row of rows) {
    const record = Object.fromEntries(columns.map((name, i) => [name, plain(row[i] ?? null)]));
    yield `${first ? '\n' : ',\n'}${JSON.stringify(record)}`;
    first = false;
  }
  yield '\n]}\n';
}

function plain(cell: Cell): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? wallText(cell) : cell;
}
