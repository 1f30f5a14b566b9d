// Where the database is, as the environment says.
import { resolve } from 'node:path';

/** `url` of a PostgreSQL server, or else `file` of SQLite. */
export interface Where {
  readonly url?: string | undefined;
  readonly file?: string | undefined;
}

export const defaultFile = 'data/multivector.sqlite';

/** What DATABASE_URL names, or else the file of DATABASE_FILE, or one in data/; both are below `root`. */
export function whereOf(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): Where & { readonly file: string } {
  return {
    url: env['DATABASE_URL'] || undefined,
    file: resolve(root, env['DATABASE_FILE'] || defaultFile),
  };
}
