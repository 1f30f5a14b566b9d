// A figure can be drawn only from a table that has the columns its kind needs.
import type { Fault } from '../fault.ts';
import { wantedColumns } from '../figure.schema.ts';
import type { CourseFiles } from '../files.ts';
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
    const { rows = [], lines = [], faults: unread = [] } = table.rows ?? {};
    return faults.length > 0 || unread.length > 0
      ? faults
      : figureRows(figure.value, rows, table.file, lines);
  });
  return [...missing, ...unfit];
}
