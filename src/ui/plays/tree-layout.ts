// Where the boxes and lines of a tree of decisions lie. One unit is a pixel at full size.
import type { BranchView, TreeView } from '../../classroom/decisions-view.ts';
import { playsWords } from '../words/en-desk-plays.ts';

export interface TreeBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** The decision, where a round had several. */
  readonly above: string | undefined;
  readonly count: number | undefined;
}
export interface TreeLink {
  readonly path: string;
  readonly width: number;
  /** Plays that went on apart. */
  readonly apart: boolean;
}
export interface TreeDrawing {
  readonly width: number;
  readonly height: number;
  /** The left edge of each round's column. */
  readonly columns: readonly { readonly round: number; readonly x: number }[];
  readonly boxes: readonly TreeBox[];
  readonly links: readonly TreeLink[];
}

const box = 190;
const column = 236;
const root = 74;
const line = 17;
const gap = 10;
const head = 26;
/** Characters of a label that fit on one line beside the count. */
const letters = 23;
const thickest = 16;

/** The drawing of a tree, of so many rounds at the most. */
export function treeDrawing(tree: TreeView, rounds = Infinity): TreeDrawing {
  const several = roundsOfSeveral(tree.branches);
  const boxes: TreeBox[] = [];
  const links: TreeLink[] = [];
  let deepest = 0;
  let bottom = head;
  const left = (depth: number) => root + 34 + (depth - 1) * column;
  const thick = (count: number) => Math.max(1.5, (thickest * count) / Math.max(1, tree.n));

  /** Draws what hangs on a box and gives the heights at which it lies. */
  const hang = (
    { branches, apart }: Pick<BranchView, 'branches' | 'apart'>,
    depth: number,
  ): { y: number; count: number; apart: boolean }[] => {
    if (depth > rounds) return [];
    if (branches.length + apart > 0) deepest = Math.max(deepest, depth);
    const ends = branches.map((branch) => {
      const lines = broken(branch.label);
      const above = several.has(branch.round) ? branch.decision : undefined;
      const height = line * (lines.length + (above === undefined ? 0 : 1)) + 12;
      const from = bottom;
      const below = hang(branch, depth + 1);
      const middle = Math.max(from + height / 2, middleOf(below, from));
      const place = { x: left(depth), y: middle - height / 2, width: box, height };
      boxes.push({ ...place, lines, above, count: branch.count });
      bottom = Math.max(bottom, middle + height / 2 + gap);
      for (const end of below)
        links.push(linkOf(left(depth) + box, middle, left(depth + 1), end, thick));
      return { y: middle, count: branch.count, apart: false };
    });
    if (apart === 0) return ends;
    const height = line + 12;
    const y = bottom + height / 2;
    boxes.push({
      x: left(depth),
      y: y - height / 2,
      width: box,
      height,
      lines: [playsWords.tree.apart(apart, tree.least)],
      above: undefined,
      count: undefined,
    });
    bottom += height + gap;
    return [...ends, { y, count: apart, apart: true }];
  };

  const first = hang(tree, 1);
  const middle = Math.max(head + 20, middleOf(first, head));
  for (const end of first) links.push(linkOf(root, middle, left(1), end, thick));
  boxes.push({
    x: 0,
    y: middle - line / 2 - 6,
    width: root,
    height: line + 12,
    lines: [playsWords.tree.root(tree.n)],
    above: undefined,
    count: undefined,
  });
  return {
    width: left(Math.max(1, deepest)) + box + 2,
    height: Math.max(bottom, head + 40),
    columns: Array.from({ length: deepest }, (_, i) => ({ round: i + 1, x: left(i + 1) })),
    boxes,
    links,
  };
}

/** Half way from the first to the last; `none` where there is none. */
function middleOf(ends: readonly { readonly y: number }[], none: number): number {
  return ((ends[0]?.y ?? none) + (ends.at(-1)?.y ?? none)) / 2;
}

function linkOf(
  x1: number,
  y1: number,
  x2: number,
  { y, count, apart }: { readonly y: number; readonly count: number; readonly apart: boolean },
  thick: (count: number) => number,
): TreeLink {
  const half = (x1 + x2) / 2;
  const at = (value: number) => Math.round(value * 10) / 10;
  return {
    path: `M${at(x1)} ${at(y1)}C${at(half)} ${at(y1)} ${at(half)} ${at(y)} ${at(x2)} ${at(y)}`,
    width: at(thick(count)),
    apart,
  };
}

/** The rounds in which more than one decision stands. */
function roundsOfSeveral(branches: readonly BranchView[]): ReadonlySet<number> {
  const met = new Map<number, Set<string>>();
  const look = (all: readonly BranchView[]) => {
    for (const { round, decision, branches: next } of all) {
      met.set(round, (met.get(round) ?? new Set()).add(decision));
      look(next);
    }
  };
  look(branches);
  return new Set([...met].filter(([, decisions]) => decisions.size > 1).map(([round]) => round));
}

/** A label broken at its spaces. */
function broken(label: string): string[] {
  return label.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, word];
  }, []);
}

/** The tree as rows of a table, each with the way to it. */
export interface TreeRow {
  readonly way: readonly string[];
  readonly count: number;
  readonly apart: number;
}
export function treeRows(
  branches: readonly BranchView[],
  before: readonly string[] = [],
): TreeRow[] {
  return branches.flatMap(({ label, count, apart, branches: next }) => {
    const way = [...before, label];
    return [{ way, count, apart }, ...treeRows(next, way)];
  });
}
