// Rules about imports, over any map of files.
import { posix } from 'node:path';
import { importsOf } from './code.ts';
import type { Exception, Row } from './import-table.ts';
import type { FileMap } from './source-files.ts';

interface Edge {
  readonly from: string;
  /** The path of the file that is meant, or the package. */
  readonly to: string;
  readonly line: number;
  readonly typeOnly: boolean;
  readonly inScript: boolean;
  /** A relative import that names no file. */
  readonly lost: boolean;
}

function edgesOf(files: FileMap): Edge[] {
  return [...files].flatMap(([path, text]) =>
    importsOf(path, text).map(({ from, ...rest }) => {
      const relative = from.startsWith('.');
      const to = relative ? posix.join(posix.dirname(path), from.replace(/\?.*$/, '')) : from;
      return { ...rest, from: path, to, lost: relative && !files.has(to) };
    }),
  );
}

/** A path below src/, or the name of a package or of a file at the root. */
function short(path: string): string {
  return path.replace(/^src\//, '');
}

function fits(name: string, patterns: readonly string[]): boolean {
  const matches = (pattern: string) => {
    const source = pattern
      .replaceAll(/[.+^$()[\]{}|\\]/g, '\\$&')
      .replaceAll(/\*\*\/|\*\*|\*/g, (stars) =>
        stars === '*' ? '[^/]*' : stars === '**' ? '.*' : '(?:.*/)?',
      );
    return new RegExp(`^${source}$`).test(name);
  };
  return (
    patterns.some((pattern) => !pattern.startsWith('!') && matches(pattern)) &&
    !patterns.some((pattern) => pattern.startsWith('!') && matches(pattern.slice(1)))
  );
}

/** Imports that the table does not allow, files it does not know, exceptions nobody needs. */
export function forbiddenImports(
  files: FileMap,
  table: readonly Row[],
  exceptions: readonly Exception[],
): string[] {
  const needed = new Set<Exception>();
  const wrong = edgesOf(files).flatMap((edge) => {
    const from = short(edge.from);
    const to = short(edge.to);
    const where = `${edge.from}:${edge.line} imports ${to}`;
    if (edge.lost)
      return [`${where}, which does not exist: write the path of a file, with its ending`];
    const row = table.find((candidate) => fits(from, candidate.from));
    if (row === undefined) return [];
    if (fits(to, row.may) || (edge.typeOnly && fits(to, row.types ?? []))) return [];
    const exception = exceptions.find(
      (candidate) => candidate.from === from && candidate.to === to,
    );
    if (exception !== undefined) needed.add(exception);
    if (exception !== undefined) return [];
    const onlyType = fits(to, row.types ?? []) ? ' as a value, which only "import type" may' : '';
    return [
      `${where}${onlyType}: ${row.because}. It may import ${row.may.join(', ') || 'nothing'}.`,
    ];
  });
  const homeless = [...files.keys()]
    .filter((path) => !path.endsWith('.css') && !table.some(({ from }) => fits(short(path), from)))
    .map(
      (path) =>
        `${path} stands in no row of the import table: add one that says what it may import`,
    );
  const stale = exceptions
    .filter((exception) => !needed.has(exception))
    .map(
      ({ from, to }) =>
        `the exception for ${from} importing ${to} is not needed any more: remove it`,
    );
  return [...wrong, ...homeless, ...stale];
}

/** Circles of imports that exist when the program runs, each as the path around it. */
export function circles(files: FileMap): string[] {
  const next = Map.groupBy(
    edgesOf(files).filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const { to } of next.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) walk(path, []);
  return found;
}

/** How the browser would come to load one of the packages, from what it starts with. */
export function reachesBrowser(
  files: FileMap,
  starts: RegExp,
  packages: readonly string[],
): string[] {
  const edges = edgesOf(files).filter(({ typeOnly }) => !typeOnly);
  const next = Map.groupBy(edges, ({ from }) => from);
  const queue = [
    ...[...files.keys()].filter((path) => starts.test(path)).map((path) => [path]),
    ...edges.filter(({ inScript }) => inScript).map(({ from, to }) => [from, to]),
  ];
  const seen = new Set(queue.map((trail) => trail.at(-1)));
  const found: string[] = [];
  for (const trail of queue) {
    for (const { to } of next.get(trail.at(-1) ?? '') ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push([...trail, to]);
    }
    const last = trail.at(-1) ?? '';
    if (packages.some((name) => last === name || last.startsWith(`${name}/`)))
      found.push(trail.join(' -> '));
  }
  return found;
}
