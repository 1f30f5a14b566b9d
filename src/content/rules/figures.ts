// A figure can be drawn only from a table that has the columns its kind needs.
import type { Fault } from '../fault.ts';
import { type Figure, wantedColumns } from '../figure.schema.ts';
import type { CourseFiles, TableEntry } from '../files.ts';
import { figureRows } from './figure-rows.ts';

/** Tables without a file, figures whose table lacks a column, and cells and rows that the figure cannot draw. */
export function figures(files: CourseFiles): Fault[] {
  const missing = files.tables
    .filter(({ value, rows }) => value !== undefined && rows === undefined)
    .map((table) => ({
      ...table.at(['id']),
      code: 'table-missing',
      what: `the table "${table.id}" has no rows: ${table.file} is missing`,
      mend: `create ${table.file}, or remove the table`,
    }));
  const unfit = files.figures.flatMap((figure) => {
    const table = files.tables.find(({ id }) => id === figure.value?.table);
    if (figure.value === undefined || table?.value === undefined) return [];
    const { columns } = table.value;
    const faults = wantedColumns[figure.value.kind].flatMap(({ id, type, optional, among }) => {
      const column = columns.find((candidate) => candidate.id === id);
      if (column === undefined)
        return optional
          ? []
          : [
              {
                ...figure.at(['table']),
                code: 'figure-column',
                what: `a figure of the kind "${figure.value?.kind}" needs the column "${id}", which the table "${table.id}" lacks`,
                mend: `add the column to the table, or choose another kind`,
              },
            ];
      if (column.type !== type)
        return [
          {
            ...table.at(['columns', columns.indexOf(column), 'type']),
            code: 'figure-column',
            what: `the column "${id}" is of type "${column.type}", but the figure "${figure.id}" needs "${type}"`,
            mend: `write "type: ${type}"`,
          },
        ];
      return (table.rows?.rows ?? []).flatMap((row, i): Fault[] =>
        among === undefined || among.includes(String(row[id]))
          ? []
          : [
              {
                file: table.file,
                line: table.rows?.lines[i] ?? 1,
                code: 'figure-word',
                what: `column "${id}" holds "${row[id] ?? ''}", expected one of: ${among.join(', ')}`,
                mend: 'write one of these words',
              },
            ],
      );
    });
    const { rows, lines, faults: unread } = table.rows ?? { rows: [], lines: [], faults: [] };
    if (faults.length > 0 || unread.length > 0 || table.rows === undefined) return faults;
    if (rows.length === 0)
      return [
        {
          file: table.file,
          line: 1,
          code: 'figure-rows',
          what: 'the table has no rows, so there is nothing to draw',
          mend: 'write a row, or remove the figure and the table',
        },
      ];
    return [
      ...hiddenColumns(figure.value, table),
      ...figureRows(figure.value, rows, table.file, lines),
    ];
  });
  return [...missing, ...unfit];
}

/** Columns that no reader sees: under a sheet of verdicts there is no table that shows what the drawing leaves out. */
function hiddenColumns({ kind, id }: Figure, { value, at }: TableEntry): Fault[] {
  if (kind !== 'verdicts') return [];
  const drawn = new Set([...wantedColumns[kind].map((column) => column.id), 'source']);
  return (value?.columns ?? []).flatMap((column, i) =>
    drawn.has(column.id)
      ? []
      : [
          {
            ...at(['columns', i]),
            code: 'figure-column',
            what: `the column "${column.id}" is drawn nowhere in the figure "${id}"`,
            mend: 'remove it here and from the rows, or write what it says into "note"',
          },
        ],
  );
}
