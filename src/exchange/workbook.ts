// A workbook: numbers as numbers, times as dates, and text as text whatever it begins with, so that nothing of it is run.
import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { Cell } from './table.ts';

/** The longest text that a cell of a workbook takes; with more, spreadsheets call the file broken. */
const longestText = 32_767;

/** What spreadsheets do not take in the name of a sheet, and how long it may be. */
const inSheetName = /[\\/?*[\]:']/g;
const longestSheetName = 31;

/** The bytes of a workbook of one sheet. It takes seconds for tens of thousands of rows: results-xlsx.ts has a thread for it. */
export async function workbookOf(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const heads: SheetCell[] = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const data = [heads, ...rows.map((row) => row.map(sheetCell))];
  const sheet = title.replaceAll(inSheetName, ' ').slice(0, longestSheetName).trim() || 'Sheet';
  const options = { sheet, columns: columns.map(() => ({ width: 18 })), stickyRowsCount: 1 };
  return new Uint8Array(await writeXlsxFile(data, options).toBuffer());
}

function sheetCell(cell: Cell): SheetCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: literal(cell.slice(0, longestText)), type: String };
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell ? 'yes' : 'no', type: String };
  return { value: new Date(cell.wall), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
}

/**
 * Text as a workbook writes it: there `_x0041_` stands for the letter A (ECMA-376 part 1, ST_Xstring), and its underscore is
 * written as a code itself where somebody typed just that.
 */
function literal(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
