// The forms of figures.yaml and tables.yaml.
import { z } from 'zod';
import type { FigureId, TableId } from '../ids.ts';
import { simpleId, words } from '../quiz/question.schema.ts';
import { argumentParts, outcomes } from './cells.ts';

export const cellTypes = ['text', 'number', 'date', 'source'] as const;

export const columnSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'a column id is lower-case letters, digits and hyphens'),
  label: words(),
  type: z.enum(cellTypes),
  optional: z.boolean().default(false),
});
export type Column = z.output<typeof columnSchema>;

export const tableSchema = z.strictObject({
  id: simpleId<TableId>(),
  title: words(),
  columns: z
    .array(columnSchema)
    .min(2)
    .refine(
      (columns) => columns.some(({ id, type }) => id === 'source' && type === 'source'),
      'every table has the column {id: source, label: Source, type: source}',
    ),
});
export type TableFile = z.output<typeof tableSchema>;

export const figureKinds = ['spans', 'days', 'answers', 'claims'] as const;
export type FigureKind = (typeof figureKinds)[number];

export const figureSchema = z.strictObject({
  id: simpleId<FigureId>(),
  kind: z.enum(figureKinds),
  table: simpleId<TableId>(),
  title: words(),
  caption: words(),
});
export type Figure = z.output<typeof figureSchema>;

interface Wanted {
  readonly id: string;
  readonly type: (typeof cellTypes)[number];
  readonly optional?: true;
  /** The only words the column may hold. */
  readonly among?: readonly string[];
}

/** The columns each kind of figure draws from. */
export const wantedColumns: Readonly<Record<FigureKind, readonly Wanted[]>> = {
  spans: [
    { id: 'label', type: 'text' },
    { id: 'from', type: 'date' },
    { id: 'until', type: 'date', optional: true },
    { id: 'state', type: 'text', among: ['full', 'partial'] },
    { id: 'note', type: 'text', optional: true },
  ],
  days: [
    { id: 'date', type: 'date' },
    { id: 'event', type: 'text' },
    { id: 'who', type: 'text' },
  ],
  answers: [
    { id: 'date', type: 'date' },
    { id: 'who', type: 'text' },
    { id: 'asked', type: 'text' },
    { id: 'answer', type: 'text' },
    { id: 'outcome', type: 'text', among: outcomes },
  ],
  claims: [
    { id: 'n', type: 'number' },
    { id: 'claim', type: 'text' },
    { id: 'part', type: 'text', among: argumentParts },
    { id: 'note', type: 'text' },
  ],
};

/** A table with its rows: cells are numbers where the column says so, else text; an empty cell is undefined. */
export interface Table extends TableFile {
  readonly rows: readonly Readonly<Record<string, string | number | undefined>>[];
}
