// Tables of results as CSV that spreadsheets open rightly: UTF-8 with its mark, text that runs nothing, and read back.
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { asWritten, harmless } from './harmless.ts';
import { type Cell, type Table, wallText } from './table.ts';

/** Without it spreadsheets read UTF-8 as something else, and Cyrillic as noise. */
const mark = '\uFEFF';

/** The text of a file, piece by piece: nothing but the rows of one piece is held. */
export async function* csvOf({ columns, rows }: Table): AsyncGenerator<string> {
  yield mark + written([columns]);
  let piece: (readonly Cell[])[] = [];
  for await (const row of rows) {
    piece.push(row);
    if (piece.length < pieceRows) continue;
    yield written(piece);
    piece = [];
  }
  if (piece.length > 0) yield written(piece);
}

const pieceRows = 200;

/* All text stands in quotes, so that it can be told from numbers and no sign in it parts cells. */
function written(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(cellText)),
    { quoted_string: true, quoted_empty: false, record_delimiter: 'windows' },
  );
}

function cellText(cell: Cell): string | number | null {
  if (typeof cell === 'string') return harmless(cell);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'object' && cell !== null ? wallText(cell) : cell;
}

/** Reads such a file back: a record of text by column for each row, as it was before it was made harmless. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asWritten(cell)])),
  );
}
