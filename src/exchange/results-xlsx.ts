// Tables of results as a workbook: numbers as numbers, times as dates, text as text whatever it begins with.
import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { Cell, Table } from './table.ts';

/** The longest text that a cell of a workbook takes; with more, spreadsheets call the file broken. */
const longestText = 32_767;

/** What spreadsheets do not take in the name of a sheet, and how long it may be. */
const inSheetName = /[\\/?*[\]:']/g;
const longestSheetName = 31;

/**
 * A workbook of one sheet, made in one go: for tables of a size that people open. A cell of text has the type of text, so
 * that a spreadsheet runs nothing of it and no apostrophe is needed.
 */
export async function xlsxOf(title: string, { columns, rows }: Table): Promise<Uint8Array> {
  const data: SheetCell[][] = [columns.map((value) => ({ value, fontWeight: 'bold' as const }))];
  for await (const row of rows) data.push(row.map(sheetCell));
  const sheet = title.replaceAll(inSheetName, ' ').slice(0, longestSheetName).trim() || 'Sheet';
  const options = { sheet, columns: columns.map(() => ({ width: 18 })), stickyRowsCount: 1 };
  return new Uint8Array(await writeXlsxFile(data, options).toBuffer());
}

function sheetCell(cell: Cell): SheetCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: cell.slice(0, longestText), type: String };
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell ? 'yes' : 'no', type: String };
  return { value: new Date(cell.wall), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
}
