// Weighs every page of a build as a browser would load it, and fails the build when one is too heavy.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes, gzip, that a page loads before anything is clicked or scrolled. `scripts` is part of `all`. */
interface Weight {
  readonly all: number;
  readonly scripts: number;
  /** Addresses in the page that lead to no file: what cannot be weighed must not weigh nothing. */
  readonly missing: readonly string[];
}
export interface Budget {
  readonly all: number;
  readonly scripts?: number;
}

/** The most a page of a kind may weigh; the kind stands in `<html data-page>`. A kB is 1,000 bytes. */
export const budgets: Readonly<Record<string, Budget>> = {
  lesson: { all: 30_000, scripts: 6_000 },
  // Coasts and borders of a map are some 6 to 15 kB that no other figure needs.
  'lesson-with-map': { all: 45_000, scripts: 6_000 },
  quiz: { all: 115_000 },
  // It carries every question that may be drawn, asked or not: 45 for a final of 25.
  'quiz-with-pools': { all: 140_000 },
  review: { all: 115_000 },
  // It marks everything ever answered: it carries the marking of all kinds, and of every question its key, some 0.15 kB each.
  progress: { all: 75_000 },
  // The whole exercise travels with its page: every decision that may come, and the engine that answers.
  exercise: { all: 170_000 },
  home: { all: 20_000, scripts: 6_000 },
};
/** For pages of every other kind; the list of sources grows with the course. */
const otherwise: Budget = { all: 40_000, scripts: 6_000 };

const linked =
  /<link rel="(?:stylesheet|modulepreload)" href="([^"]+)"|<script[^>]*\ssrc="([^"]+)"|(?:component|renderer)-url="([^"]+)"/g;
const imported = /(?:\bfrom|\bimport)\s*["'](\.\/[^"']+)["']/g;
/** A figure of routes and a question with a map draw their shapes from a file of their own, and ask for it at once. */
const shapes = /<use[^>]*\shref="(\/maps\/[^"#]+)#/g;
const inline = /<script(?![^>]*\ssrc=)(?![^>]*type="application\/json")[^>]*>([\s\S]*?)<\/script>/g;

const size = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;

/** What browsers that run scripts, as most do, leave alone. */
const withoutScripts = /<noscript>[\s\S]*?<\/noscript>/g;

/** The kind of a page, by which its budget goes; a page that draws a map may have one of its own. */
function kindOf(html: string): string {
  const kind = /<html[^>]*data-page="([^"]+)"/.exec(html)?.[1] ?? '';
  const withMap = `${kind}-with-map`;
  return withMap in budgets && html.search(shapes) >= 0 ? withMap : kind;
}

/** Weighs one page: its HTML, its styles, its scripts and all they import at once, and the shapes of its maps. */
export function weigh(html: string, read: (address: string) => string | undefined): Weight {
  const seen = new Set<string>();
  const missing: string[] = [];
  let all = size(html);
  let scripts = [...html.matchAll(inline)].reduce((sum, [, code = '']) => sum + size(code), 0);
  const load = (address: string): void => {
    if (seen.has(address)) return;
    seen.add(address);
    const content = read(address);
    if (content === undefined) {
      missing.push(address);
      return;
    }
    const weight = size(content);
    all += weight;
    if (!address.endsWith('.js')) return;
    scripts += weight;
    for (const [, next = ''] of content.matchAll(imported))
      load(new URL(next, `http://site${address}`).pathname);
  };
  const shown = html.replaceAll(withoutScripts, '');
  for (const match of shown.matchAll(linked)) load(match[1] ?? match[2] ?? match[3] ?? '');
  for (const [, file = ''] of shown.matchAll(shapes)) load(file);
  return { all, scripts, missing };
}

/** What is too heavy in a folder of built pages, a line each, and the weight of the heaviest page of each kind. */
export function overweight(dist: string): {
  readonly faults: string[];
  readonly heaviest: Map<string, Weight>;
} {
  const read = (address: string) => {
    try {
      return readFileSync(join(dist, address), 'utf8');
    } catch {
      return undefined;
    }
  };
  const faults: string[] = [];
  const heaviest = new Map<string, Weight>();
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.html')) continue;
    const file = join(entry.parentPath, entry.name);
    const html = readFileSync(file, 'utf8');
    const kind = kindOf(html);
    const weight = weigh(html, read);
    const budget = budgets[kind] ?? otherwise;
    if (weight.all > (heaviest.get(kind)?.all ?? 0)) heaviest.set(kind, weight);
    const page = relative(dist, file);
    for (const address of weight.missing)
      faults.push(`${page}  asks for ${address}, which is not there`);
    if (!html.includes('<link rel="stylesheet"'))
      faults.push(`${page}  has no stylesheet that can be weighed`);
    if (weight.all > budget.all)
      faults.push(
        `${page}  weighs ${weight.all} bytes gzip, at most ${budget.all} for a ${kind} page`,
      );
    if (weight.scripts > (budget.scripts ?? Infinity))
      faults.push(`${page}  has ${weight.scripts} bytes of scripts, at most ${budget.scripts}`);
  }
  return { faults, heaviest };
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1);

if (import.meta.main) {
  const { faults, heaviest } = overweight(
    resolve(
      process.argv[2] ?? join(import.meta.dirname, '..', process.env.DIST || 'dist', 'client'),
    ),
  );
  const kinds = [...heaviest]
    .map(([kind, { all }]) => `${kind} ${kB(all)} of ${kB((budgets[kind] ?? otherwise).all)}`)
    .toSorted();
  console.log(`Heaviest page of each kind, kB gzip: ${kinds.join(', ')}.`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error(
      'Take something out of the page, or change the budget in scripts/budgets.ts with its reason.',
    );
    process.exitCode = 1;
  }
}
