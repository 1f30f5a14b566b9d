// The forms of figures.yaml and tables.yaml.
import { z } from 'zod';
import type { FigureId, TableId } from '../ids.ts';
import { areaFaults, areaSchema } from '../quiz/kinds/map/area.schema.ts';
import { allowedWords, simpleId, words } from '../quiz/question.schema.ts';
import { argumentParts, legs, outcomes, verdicts, votes } from './cells.ts';

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
  allow: allowedWords(),
});
export type TableFile = z.output<typeof tableSchema>;

const figureFields = {
  id: simpleId<FigureId>(),
  table: simpleId<TableId>(),
  title: words(),
  caption: words(),
  allow: allowedWords(),
};
const plain = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), ...figureFields });
/** `unit` is what the numbers of its table count, such as % or million tonnes. */
const measured = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), ...figureFields, unit: words() });

export const figureSchema = z.discriminatedUnion('kind', [
  plain('spans'),
  plain('days'),
  plain('answers'),
  plain('claims'),
  measured('lines'),
  measured('bars'),
  plain('votes'),
  z
    .strictObject({
      kind: z.literal('routes'),
      ...figureFields,
      area: areaSchema(),
      /** Whose shapes are under the routes, with their version or date. */
      credit: words(),
    })
    .superRefine(({ area }, context) => {
      for (const fault of areaFaults(area)) context.addIssue({ code: 'custom', ...fault });
    }),
  plain('verdicts'),
]);
export type Figure = z.output<typeof figureSchema>;
export type FigureKind = Figure['kind'];

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
  verdicts: [
    { id: 'n', type: 'number' },
    { id: 'claim', type: 'text' },
    { id: 'verdict', type: 'text', among: verdicts },
    { id: 'note', type: 'text' },
    { id: 'lesson', type: 'text', optional: true },
  ],
  lines: [
    { id: 'year', type: 'number' },
    { id: 'series', type: 'text' },
    { id: 'value', type: 'number' },
    { id: 'note', type: 'text', optional: true },
  ],
  bars: [
    { id: 'label', type: 'text' },
    { id: 'value', type: 'number' },
    { id: 'group', type: 'text', optional: true },
    { id: 'note', type: 'text', optional: true },
  ],
  votes: [
    { id: 'date', type: 'date' },
    { id: 'resolution', type: 'text' },
    { id: 'about', type: 'text' },
    { id: 'vote', type: 'text', among: votes },
    { id: 'for', type: 'number' },
    { id: 'against', type: 'number' },
    { id: 'abstained', type: 'number' },
    { id: 'note', type: 'text', optional: true },
  ],
  routes: [
    { id: 'route', type: 'text' },
    { id: 'label', type: 'text' },
    { id: 'lat', type: 'number' },
    { id: 'lon', type: 'number' },
    { id: 'state', type: 'text', among: legs },
    { id: 'note', type: 'text', optional: true },
  ],
};

/** A table with its rows: cells are numbers where the column says so, else text; an empty cell is undefined. */
export interface Table extends TableFile {
  readonly rows: readonly Readonly<Record<string, string | number | undefined>>[];
}
