// Where the bars of a "spans" figure go: lines, lanes and the axis of years.
import { middleOf, periodOf } from '../dates.ts';
import { textOf, type Row } from './cells.ts';

export interface Bar {
  /** Left edge and width, in per cent of the axis. */
  readonly x: number;
  readonly width: number;
  /** 0 for the first lane; a bar that overlaps another goes one lower. */
  readonly lane: number;
  readonly partial: boolean;
  readonly open: boolean;
  /** Words beside the bar, when there is room for them. */
  readonly note?: { readonly text: string; readonly x: number; readonly side: 'before' | 'after' };
}
export interface Line {
  readonly label: string;
  readonly lanes: number;
  readonly bars: readonly Bar[];
}
export interface Tick {
  readonly year: number;
  /** In per cent of the axis. */
  readonly x: number;
  /** Left out where the drawing is narrow. */
  readonly minor: boolean;
}
export interface SpansDrawing {
  readonly ticks: readonly Tick[];
  readonly lines: readonly Line[];
  readonly hasPartial: boolean;
  readonly hasOpen: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly partial: boolean;
  readonly open: boolean;
  readonly note: string;
}

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500];
const mostTicks = 8;
/** A bar is never thinner than this, in per cent, or a single day would vanish. */
const thinnest = 0.8;
/** The axis is about 460 px long in a text column; a letter of a note is about 6.4 px and wants some air. */
const percentALetter = (100 * 6.4) / 460;
const air = 3;

function spanOf(row: Row, end: number): Span {
  const from = textOf(row, 'from');
  const until = textOf(row, 'until');
  const rest = { partial: textOf(row, 'state') === 'partial', note: textOf(row, 'note') };
  if (until === '') return { start: middleOf(from), end, open: true, ...rest };
  // "2022 to 2022" says no more than that it was within 2022: draw the whole of it.
  if (until === from) return { ...periodOf(from), open: false, ...rest };
  return { start: middleOf(from), end: middleOf(until), open: false, ...rest };
}

/** The years at which the axis is marked: round ones, at most eight, in per cent of the axis. */
export function ticksOf(first: number, last: number): readonly Tick[] {
  const step = steps.find((size) => (last - first) / size < mostTicks) ?? 1000;
  const ticks: Tick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    ticks.push({ year, x: percent((year - first) / (last - first)), minor: false });
  }
  return ticks.length <= 4 ? ticks : ticks.map((tick, i) => ({ ...tick, minor: i % 2 === 1 }));
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

/** Gives each span the first lane in which it overlaps nothing; spans come sorted by their start. */
function lanesOf(spans: readonly Span[]): readonly number[] {
  const ends: number[] = [];
  return spans.map(({ start, end }) => {
    const free = ends.findIndex((taken) => taken <= start + 1e-9);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    return lane;
  });
}

/** A note goes into the gap after its bar, or before the first bar of the lane; elsewhere it is only in the table. */
function noteOf(
  bar: Omit<Bar, 'note'>,
  text: string,
  others: readonly Omit<Bar, 'note'>[],
): Bar['note'] {
  if (text === '') return undefined;
  const needs = text.length * percentALetter + air;
  const end = bar.x + bar.width;
  const sameLane = others.filter((other) => other !== bar && other.lane === bar.lane);
  const next = Math.min(100, ...sameLane.filter(({ x }) => x >= end - 0.01).map(({ x }) => x));
  if (!bar.open && next - end >= needs) return { text, x: end, side: 'after' };
  const isFirst = sameLane.every(({ x }) => x > bar.x);
  return isFirst && bar.x >= needs ? { text, x: bar.x, side: 'before' } : undefined;
}

function lineOf(label: string, spans: readonly Span[], first: number, last: number): Line {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const lanes = lanesOf(sorted);
  const bars = sorted.map(({ start, end, partial, open }, i) => {
    const width = Math.max(percent((end - start) / (last - first)), thinnest);
    const x = Math.min(percent((start - first) / (last - first)), 100 - width);
    return { x, width, lane: lanes[i] ?? 0, partial, open };
  });
  return {
    label,
    lanes: Math.max(...lanes) + 1,
    bars: bars.map((bar, i) => {
      const note = noteOf(bar, sorted[i]?.note ?? '', bars);
      return note === undefined ? bar : { ...bar, note };
    }),
  };
}

/**
 * The whole drawing from its rows. `asOf` is the day to which the data reach: open bars end there. Without it they end
 * with the last year that any row names.
 */
export function drawSpans(rows: readonly Row[], asOf?: string): SpansDrawing {
  const dates = rows
    .flatMap((row) => [textOf(row, 'from'), textOf(row, 'until')])
    .filter((date) => date !== '');
  if (dates.length === 0) return { ticks: [], lines: [], hasPartial: false, hasOpen: false };
  const periods = dates.map(periodOf);
  const first = Math.floor(Math.min(...periods.map(({ start }) => start)));
  const named = Math.max(...periods.map(({ end }) => end));
  const reach = asOf === undefined ? 0 : periodOf(asOf).end;
  const last = reach >= named ? reach : Math.max(Math.ceil(named), first + 1);

  const byLabel = Map.groupBy(rows, (row) => textOf(row, 'label'));
  const groups = [...byLabel].map(([label, group]) => {
    const spans = group.map((row) => spanOf(row, last));
    return { label, spans, start: Math.min(...spans.map(({ start }) => start)) };
  });
  groups.sort((a, b) => a.start - b.start || a.label.localeCompare(b.label, 'en'));
  const lines = groups.map(({ label, spans }) => lineOf(label, spans, first, last));
  const bars = lines.flatMap((line) => line.bars);
  return {
    ticks: ticksOf(first, last),
    lines,
    hasPartial: bars.some(({ partial }) => partial),
    hasOpen: bars.some(({ open }) => open),
  };
}
