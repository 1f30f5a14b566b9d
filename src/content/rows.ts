// Reads a data table: a CSV file whose columns and their types are named in tables.yaml.
import { CsvError, parse } from 'csv-parse/sync';
import { typographic } from '../quiz/typographic.ts';
import { isDate } from './date.ts';
import type { Fault } from './fault.ts';
import type { Column, Table, TableFile } from './figure.schema.ts';
import { didYouMean } from './nearest.ts';

type Row = Table['rows'][number];
export interface Rows {
  readonly rows: readonly Row[];
  /** The line on which each row ends, as long as `rows`. */
  readonly lines: readonly number[];
  readonly faults: readonly Fault[];
}

/** The rows of a CSV text, each cell in the type its column asks for, or the faults in them. */
export function readRows(text: string, file: string, table: TableFile): Rows {
  const ends: number[] = [];
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (record: string[], { lines }) => {
        ends.push(lines);
        return record;
      },
    });
  } catch (error) {
    // A quote that is never closed is noticed at the end of the file; the row in which it opens is the one to mend.
    const line = (ends.at(-1) ?? 0) + 1;
    const message = error instanceof CsvError ? error.message.split(':')[0] : String(error);
    const what = `the table cannot be read: ${message}`;
    return {
      rows: [],
      lines: [],
      faults: [
        {
          file,
          line,
          code: 'table-syntax',
          what,
          mend: 'close every quote; write "" for a quote inside quotes',
        },
      ],
    };
  }
  const [head, ...body] = records;
  const header = head ?? [];
  const faults = headerFaults(header, file, table.columns);
  if (faults.length > 0) return { rows: [], lines: [], faults };
  const lines = ends.slice(1);
  const rows = body.map((record, i) => {
    const line = lines[i] ?? 1;
    if (record.length !== header.length)
      faults.push({
        file,
        line,
        code: 'table-width',
        what: `the row has ${record.length} cells, expected ${header.length}`,
        mend: 'put quotes around a cell with a comma in it, or add the missing comma',
      });
    return Object.fromEntries(
      table.columns.map((column) => {
        const cell = record[header.indexOf(column.id)] ?? '';
        const fault = record.length === header.length ? cellFault(cell, column) : undefined;
        if (fault !== undefined) faults.push({ file, line, code: 'table-cell', ...fault });
        return [column.id, typed(cell, column)] as const;
      }),
    );
  });
  return { rows, lines, faults };
}

function typed(cell: string, column: Column): string | number | undefined {
  if (cell === '') return undefined;
  if (column.type === 'number') return Number(cell);
  return column.type === 'text' ? typographic(cell) : cell;
}

function cellFault(
  cell: string,
  { id, type, optional }: Column,
): Pick<Fault, 'what' | 'mend'> | undefined {
  if (cell === '')
    return optional
      ? undefined
      : {
          what: `column "${id}" is empty`,
          mend: 'fill the cell, or write "optional: true" for the column in tables.yaml',
        };
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(cell))
    return {
      what: `column "${id}" holds "${cell}", expected a number`,
      mend: 'write digits with a point: 64.8',
    };
  if (type === 'date' && !isDate(cell))
    return {
      what: `column "${id}" holds "${cell}", expected a date`,
      mend: 'write 2022, 2022-01 or 2022-01-05',
    };
  return undefined;
}

function headerFaults(
  header: readonly string[],
  file: string,
  columns: readonly Column[],
): Fault[] {
  const known = columns.map(({ id }) => id);
  const fault = (what: string, mend: string): Fault => ({
    file,
    line: 1,
    code: 'table-header',
    what,
    mend,
  });
  return [
    ...known
      .filter((id) => !header.includes(id))
      .map((id) =>
        fault(
          `column "${id}" is missing`,
          'add it to the first line, or take it out of tables.yaml',
        ),
      ),
    ...header
      .filter((id) => !known.includes(id))
      .map((id) =>
        fault(
          `column "${id}" is not in tables.yaml`,
          didYouMean(id, known, 'add it there or remove it here'),
        ),
      ),
    ...header
      .filter((id, i) => header.indexOf(id) !== i)
      .map((id) => fault(`column "${id}" stands twice`, 'remove one of the two')),
  ];
}
