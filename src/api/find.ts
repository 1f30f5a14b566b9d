// Finds what has an address: among the pages of the classroom, and among the routes of the interface.

/** A row with a pattern such as `/class/:class/`, in which `:name` stands for one part. */
interface Addressed {
  readonly path: string;
}

/** A row, and the parts of the address by the names that its pattern gives them. */
export interface Found<Row> {
  readonly row: Row;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Makes what finds the row that fits a path; undefined when none does, or when a part is no id, for then there is nothing
 * to be found under it. A row without names goes before one with: `new` is no class. A slash at the end says nothing.
 */
export function finder<Row extends Addressed>(
  rows: readonly Row[],
): (path: string) => Found<Row> | undefined {
  // By how many parts they have, which leaves a few to look at.
  const byParts = Map.groupBy(
    rows
      .map((row) => ({ row, pattern: partsOf(row.path) }))
      .toSorted((a, b) => namesIn(a.pattern) - namesIn(b.pattern)),
    ({ pattern }) => pattern.length,
  );
  return (path) => {
    const parts = partsOf(path);
    for (const { row, pattern } of byParts.get(parts.length) ?? []) {
      const params = paramsOf(pattern, parts);
      if (params !== undefined) return { row, params };
    }
    return undefined;
  };
}

function partsOf(path: string): string[] {
  return (path.endsWith('/') ? path.slice(0, -1) : path).split('/');
}

function namesIn(pattern: readonly string[]): number {
  return pattern.filter((part) => part.startsWith(':')).length;
}

function paramsOf(
  pattern: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [i, name] of pattern.entries()) {
    const part = parts[i] ?? '';
    if (!name.startsWith(':')) {
      if (part !== name) return undefined;
    } else if (isId(part)) params[name.slice(1)] = part;
    else return undefined;
  }
  return params;
}

/** Whether a part of an address can be an id: of records, of the course, a receipt. */
export function isId(part: string): boolean {
  return /^[\w.-]{1,100}$/.test(part);
}
