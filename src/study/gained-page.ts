// The part of /progress/ that compares the test before the course with the one after it.
import { type Gain, gainByObjective, gainOf } from '../insight/gain.ts';
import { pairedItems } from './gained.ts';
import type { Log } from './log.ts';
import type { CourseOutline } from './outline.ts';
import { put } from './progress-page.ts';

/** The words it needs; they come from the page. */
export interface GainedWords {
  readonly none: string;
  total(gain: Gain): string;
  points(points: number, outOf: number): string;
}

/**
 * Draws what was gained into the page and again whenever the log changes. Elements: `[data-gained-text]`, and
 * `[data-gained-shown]`, hidden as long as no pair was answered on both sides, with a row `[data-gain]` for each
 * objective, in which `[data-points]` and the drawing's `[data-bar]`, of before and of after.
 */
export function startGained(
  root: Document,
  outline: CourseOutline,
  log: Log,
  words: GainedWords,
): void {
  if (root.querySelector('[data-gained]') === null) return;
  const draw = async (): Promise<void> => {
    const items = pairedItems(outline, await log.read('everything'));
    const whole = gainOf(items);
    put(
      root.querySelector('[data-gained-text]'),
      whole.outOf === 0 ? words.none : words.total(whole),
    );
    root.querySelector('[data-gained-shown]')?.toggleAttribute('hidden', whole.outOf === 0);
    for (const [objective, gain] of gainByObjective(items)) {
      const row = root.querySelector(`[data-gain="${CSS.escape(objective)}"]`);
      if (row !== null) show(row, gain, words);
    }
  };
  log.watch(() => void draw());
  void draw();
}

/** Fills in the row of an objective; it is hidden while none of its pairs was answered on both sides. */
function show(row: Element, { before, after, outOf }: Gain, words: GainedWords): void {
  row.toggleAttribute('hidden', outOf === 0);
  for (const [part, points] of [
    ['before', before],
    ['after', after],
  ] as const) {
    put(row.querySelector(`[data-points="${part}"]`), words.points(points, outOf));
    row
      .querySelector(`[data-bar="${part}"]`)
      ?.setAttribute('width', `${outOf === 0 ? 0 : Math.round((points / outOf) * 1000) / 10}%`);
  }
}
