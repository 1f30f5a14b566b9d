// A table of marks, or of options with a key, as what item analysis works on.
import type { QuestionId } from '../../src/ids.ts';
import type { Choosable } from '../../src/insight/contingency.ts';
import type { MarksTable } from '../../src/insight/marks-table.ts';
import type { Fault } from '../../src/content/fault.ts';
import { type Cells, fault, refuse } from './cells.ts';

/** Marks per item from the words of `--max`, as many as there are items; throws what is wrong with them. */
export function maximaOf(said: string, items: number): number[] {
  const parts = said.split(',').map((part) => part.trim());
  const numbers = parts.map(Number);
  const wrong = parts.find(
    (part, i) => part === '' || !((numbers[i] ?? 0) > 0 && (numbers[i] ?? 0) < Infinity),
  );
  if (wrong !== undefined)
    throw new Error(`--max holds "${wrong}", expected a number above 0: write it as --max 1,2,3.`);
  if (numbers.length !== items)
    throw new Error(
      `--max has ${numbers.length} ${numbers.length === 1 ? 'number' : 'numbers'}, expected ${items}: one for each item, in the order of the columns.`,
    );
  return numbers;
}

/**
 * A table whose cells are marks, blank where nothing was answered. Without `maxima` the most that anybody has in a column is
 * its maximum, and 1 where nobody has any.
 */
export function marksTable(cells: Cells, maxima: readonly number[] | undefined): MarksTable {
  const faults: Fault[] = [];
  const marks = cells.rows.map(({ line, cells: row }) =>
    row.map((cell, i) => {
      if (cell === '') return null;
      const id = cells.ids[i] ?? '';
      const mark = numberOf(cell, cells.commaDecimals);
      const add = (what: string, mend: string) =>
        faults.push(fault(cells.file, line, `item "${id}" holds ${what}`, mend));
      if (mark === undefined)
        add(
          `"${cell}", expected marks`,
          'write a number, or leave the cell empty; options need --key, and a first column of names the head "learner"',
        );
      else if (mark < 0)
        add(
          `${cell} marks, expected 0 or more`,
          'add to all marks of the item what makes the lowest 0',
        );
      else if (maxima !== undefined && mark > (maxima[i] ?? 0))
        add(
          `${cell} marks, expected ${maxima[i]} at most`,
          'mend the cell, or the number in --max',
        );
      return mark ?? null;
    }),
  );
  refuse(faults);
  const most = (i: number) => marks.reduce((top, row) => Math.max(top, row[i] ?? 0), 0) || 1;
  return {
    items: cells.ids.map((id, i) => ({
      question: id as QuestionId,
      max: maxima?.[i] ?? most(i),
    })),
    marks,
  };
}

/** `1.5`; `1,5` only where no comma parts the columns. */
function numberOf(cell: string, commaDecimals: boolean): number | undefined {
  const text = commaDecimals ? cell.replace(',', '.') : cell;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;
}

/**
 * A table whose cells are the options that were chosen, marked by the key: the same items, in a first row the right option
 * (or several, parted by spaces, each of which earns the mark), in a second row, which may be missing, all options.
 */
export function choicesTable(cells: Cells, key: Cells): MarksTable {
  refuse(keyFaults(cells, key));
  const columns = cells.ids.map((id) => key.ids.indexOf(id));
  const wordsOf = (row: number, column: number) =>
    (key.rows[row]?.cells[column] ?? '').split(/\s+/).filter((word) => word !== '');
  const rights = columns.map((column) => new Set(wordsOf(0, column)));
  const listed = columns.map((column) => wordsOf(1, column));
  refuse(choiceFaults(cells, listed));
  const choices = cells.rows.map(({ cells: row }) => row);
  return {
    items: cells.ids.map((id, i) => ({
      question: id as QuestionId,
      max: 1,
      pick: 'one' as const,
      options: optionsOf(rights[i] ?? new Set(), [
        ...(listed[i] ?? []),
        ...choices.map((row) => row[i] ?? ''),
      ]),
    })),
    marks: choices.map((row) =>
      row.map((choice, i) => (choice === '' ? null : rights[i]?.has(choice) === true ? 1 : 0)),
    ),
    choices,
  };
}

function optionsOf(rights: ReadonlySet<string>, seen: readonly string[]): Choosable[] {
  return [...new Set([...rights, ...seen])]
    .filter((id) => id !== '')
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((id) => ({ id, right: rights.has(id) }));
}

function keyFaults(cells: Cells, key: Cells): Fault[] {
  const last = key.rows.at(-1)?.line ?? 1;
  const unknown = key.ids.filter((id) => !cells.ids.includes(id));
  return [
    ...(key.rows.length === 1 || key.rows.length === 2
      ? []
      : [
          fault(
            key.file,
            last,
            `there are ${key.rows.length} rows under the ids`,
            'write the right options into one row, and, if you like, all options into a second',
          ),
        ]),
    ...unknown.map((id) =>
      fault(
        key.file,
        1,
        `item "${id}" is not in ${cells.file}`,
        'remove its column, or mend its id',
      ),
    ),
    ...cells.ids
      .filter((id) => !key.ids.includes(id))
      .map((id) =>
        fault(key.file, 1, `item "${id}" is missing`, 'add a column with its right option'),
      ),
    ...key.ids
      .filter((_, i) => (key.rows[0]?.cells[i] ?? '') === '' && key.rows.length > 0)
      .map((id) =>
        fault(
          key.file,
          key.rows[0]?.line ?? 2,
          `item "${id}" has no right option`,
          'write it, or leave the item out of both files',
        ),
      ),
  ];
}

function choiceFaults(cells: Cells, listed: readonly (readonly string[])[]): Fault[] {
  return cells.rows.flatMap(({ line, cells: row }) =>
    row.flatMap((choice, i) => {
      const id = cells.ids[i] ?? '';
      const all = listed[i] ?? [];
      if (/\s/.test(choice))
        return [
          fault(
            cells.file,
            line,
            `item "${id}" holds "${choice}", expected one option`,
            'write options without spaces, such as B',
          ),
        ];
      if (choice === '' || all.length === 0 || all.includes(choice)) return [];
      return [
        fault(
          cells.file,
          line,
          `item "${id}" holds "${choice}", expected ${all.join(', ')}`,
          'mend the cell, or add the option to the second row of the key',
        ),
      ];
    }),
  );
}
