// Reads single cells of a data table: what they hold, and how they are written in the table under a figure.
import type { Column, FigureKind, Table } from '../../content/figure.schema.ts';
import { idsIn } from '../../content/cells.ts';
import { figureWords } from '../words/en-figures.ts';
import { dateWords } from '../dates.ts';

export type Row = Table['rows'][number];

/** A source as a page knows it: its number in the notes of the lesson (if it has one), its title and where it is. */
export interface FigureSource {
  readonly n?: number | undefined;
  readonly title: string;
  readonly href: string;
}
export type FigureSources = Readonly<Record<string, FigureSource | undefined>>;

/** Lessons by their id: what they are called and where they are; the one that holds the figure is nowhere else. */
export type FigureLessons = Readonly<
  Record<string, { readonly title: string; readonly href?: string } | undefined>
>;

/** The text of a cell; an empty cell is an empty text. */
export function textOf(row: Row, column: string): string {
  const cell = row[column];
  return cell === undefined ? '' : String(cell);
}

/** The ids in a source cell, in their order. */
export function sourceIds(row: Row, column = 'source'): readonly string[] {
  return idsIn(row[column]);
}

/** A cell in the words of the table under a figure. */
export function cellWords(kind: FigureKind, column: Column, row: Row): string {
  const text = textOf(row, column.id);
  if (kind === 'spans') {
    if (column.id === 'until' && text === '') return figureWords.spans.open;
    if (column.id === 'state' && (text === 'full' || text === 'partial'))
      return figureWords.spans[text];
  }
  if (kind === 'votes' && column.id === 'vote') return word(figureWords.votes.word, text);
  // A state is that of a road; a place on none has none.
  if (kind === 'routes' && column.id === 'state')
    return textOf(row, 'route') === '' ? '' : word(figureWords.routes.leg, text);
  return column.type === 'date' && text !== '' ? dateWords(text) : text;
}

/** The columns that say something: one in which every cell is empty is left out. */
export function filled(
  kind: FigureKind,
  columns: readonly Column[],
  rows: readonly Row[],
): readonly Column[] {
  return columns.filter((column) => rows.some((row) => cellWords(kind, column, row) !== ''));
}

function word(words: Readonly<Record<string, string>>, text: string): string {
  return words[text] ?? text;
}
