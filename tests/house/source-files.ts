// The texts of the project by their path, as the rules of the house read them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Path from the root of the project, with `/`, to the text of the file. */
export type FileMap = ReadonlyMap<string, string>;

const kinds = /\.(ts|tsx|mjs|astro|css|json|yaml|md|html)$/;

/** The text files among these files and folders. */
export function sourceFiles(...roots: readonly string[]): FileMap {
  return new Map(roots.flatMap(pathsIn).map((path) => [path, readFileSync(path, 'utf8')] as const));
}

function pathsIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => pathsIn(join(path, name)))
    .filter((file) => kinds.test(file));
}
