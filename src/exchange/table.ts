// A table on its way out: named columns, and rows of typed cells that may come one after another.

/**
 * A time as clocks in one time zone show it: the milliseconds since 1970 at which clocks in UTC show the same. Spreadsheets
 * know no zones, so that the table says in the name of the column which one it is.
 */
export interface Wall {
  readonly wall: number;
}

/** What stands in a cell; null is an empty one. */
export type Cell = string | number | boolean | Wall | null;

export interface Table {
  /** Names for programs: lower case, without spaces, the same in every kind of file. */
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

/** A time as text: `2026-12-01 09:00:00`, which spreadsheets read as a date. */
export function wallText({ wall }: Wall): string {
  return new Date(wall).toISOString().slice(0, 19).replace('T', ' ');
}
