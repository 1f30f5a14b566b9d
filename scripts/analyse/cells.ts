// Reads a table from a CSV file: the ids of items in its first line, then cells with the line on which they stand.
import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from '../../src/content/fault.ts';

/** A table without the column that names learners, if it had one. Cells are trimmed text. */
export interface Cells {
  readonly file: string;
  readonly ids: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** How numbers are written: in files with semicolons or tabs a comma may stand for the point. */
  readonly commaDecimals: boolean;
}

/** What a first column may be called that says who a learner is; it is left out and never shown. */
export const learnerHeads = ['learner', 'id', 'name', 'student', 'candidate'];

/** More faults than this are counted, not named. */
const mostFaults = 10;

/** Throws all faults of a file at once, a line each: `file:line  what was found  how to mend it`. */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const named = faults
    .slice(0, mostFaults)
    .map(({ file, line, what, mend }) => `${file}:${line}  ${what}  ${mend}`);
  const more = faults.length - named.length;
  throw new Error([...named, ...(more > 0 ? [`and ${more} more like these`] : [])].join('\n'));
}

export function fault(file: string, line: number, what: string, mend: string): Fault {
  return { file, line, code: 'analyse', what, mend };
}

/** The cells of a CSV text; throws every fault of its form. */
export function cellsOf(text: string, file: string): Cells {
  if (text.includes('\0') || text.includes('\uFFFD'))
    refuse([fault(file, 1, 'is not written in UTF-8', 'save it as "CSV UTF-8 (comma delimited)"')]);
  const delimiter = delimiterOf(text);
  const { records, lines } = recordsOf(text, file, delimiter);
  const [head = [], ...body] = records;
  const skip = learnerHeads.includes((head[0] ?? '').toLowerCase()) ? 1 : 0;
  const ids = head.slice(skip);
  const line = (i: number) => lines[i] ?? 1;
  const faults = [
    ...(ids.length === 0
      ? [fault(file, 1, 'there is no item', 'write the ids of the items into the first line')]
      : []),
    ...ids.flatMap((id, i) => {
      if (id === '')
        return [
          fault(file, line(0), `column ${i + skip + 1} has no id`, 'write one into the first line'),
        ];
      return ids.indexOf(id) === i
        ? []
        : [fault(file, line(0), `item "${id}" stands twice`, 'give each item an id of its own')];
    }),
    ...body.flatMap((record, i) =>
      record.length === head.length
        ? []
        : [
            fault(
              file,
              line(i + 1),
              `the row has ${record.length} cells, expected ${head.length} as in the first line`,
              'leave the cell of an item that was not answered empty, and keep its separator',
            ),
          ],
    ),
  ];
  refuse(faults);
  return {
    file,
    ids,
    rows: body.map((record, i) => ({ line: line(i + 1), cells: record.slice(skip) })),
    commaDecimals: delimiter !== ',',
  };
}

/** A comma can be part of a number where another separator is used, never the other way round. */
function delimiterOf(text: string): string {
  const first = /[^\r\n]+/.exec(text)?.[0] ?? '';
  return ['\t', ';'].find((each) => first.includes(each)) ?? ',';
}

function recordsOf(text: string, file: string, delimiter: string) {
  const lines: number[] = [];
  try {
    const records: string[][] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (record: string[], info) => {
        lines.push(info.lines);
        return record;
      },
    });
    return { records, lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote that is never closed is noticed at the end; the row in which it opens is the one to mend.
    const what = `cannot be read: ${error.message.split(':')[0]}`;
    const mend = 'close every quote; write "" for a quote inside quotes';
    refuse([fault(file, (lines.at(-1) ?? 0) + 1, what, mend)]);
    throw error;
  }
}
