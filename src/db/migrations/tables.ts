// Tables as migrations write them down: short lists of names instead of long chains of calls.
import type { Kysely } from 'kysely';

/** Names with single spaces between them; a column that may hold null ends in `?`. */
type Names = string;

export interface TableSpec {
  readonly key: Names;
  readonly text?: Names;
  readonly integer?: Names;
  /** Times, and whatever else does not fit 32 bits. */
  readonly bigint?: Names;
  readonly real?: Names;
  readonly unique?: Names;
  /** Columns that are looked up: an index each. */
  readonly by?: readonly Names[];
  /** What it hangs on, by table: own columns -> columns there. It goes when that goes. */
  readonly goesWith?: Readonly<Record<string, Names>>;
  /** The same, but that cannot go as long as this is there. */
  readonly holds?: Readonly<Record<string, Names>>;
}

const types = {
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  real: 'double precision',
} as const;

const list = (names: Names = ''): string[] => names.split(' ').filter((name) => name !== '');

/** Makes a table with its indexes. */
export async function makeTable(db: Kysely<unknown>, name: string, spec: TableSpec): Promise<void> {
  let table = db.schema
    .createTable(name)
    .addPrimaryKeyConstraint(`${name}_key`, list(spec.key) as never[]);
  for (const kind of ['text', 'integer', 'bigint', 'real'] as const)
    for (const column of list(spec[kind]))
      table = table.addColumn(column.replace('?', ''), types[kind], (built) =>
        column.endsWith('?') ? built : built.notNull(),
      );
  if (spec.unique !== undefined)
    table = table.addUniqueConstraint(`${name}_unique`, list(spec.unique) as never[]);
  for (const [how, all] of [
    ['cascade', spec.goesWith],
    ['no action', spec.holds],
  ] as const)
    for (const [on, pair] of Object.entries(all ?? {})) {
      const [own, its] = pair.split(' -> ').map(list);
      table = table.addForeignKeyConstraint(
        `${name}_${on}`,
        (own ?? []) as never[],
        on,
        its ?? [],
        (built) => built.onDelete(how),
      );
    }
  await table.execute();
  for (const columns of spec.by ?? [])
    await db.schema
      .createIndex(`${name}_by_${list(columns).join('_')}`)
      .on(name)
      .columns(list(columns))
      .execute();
}
