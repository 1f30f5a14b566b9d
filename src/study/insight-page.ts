// The part of /progress/ that says what the answers mean: how far being sure can be trusted, which ideas came back.
import { calibration, type Level } from '../insight/calibration.ts';
import { recurringMisconceptions } from '../insight/misconceptions.ts';
import { feltIn, shownIn } from './answers.ts';
import type { Log } from './log.ts';
import type { CourseOutline } from './outline.ts';
import { put } from './progress-page.ts';

/** The words it needs; they come from the page. */
export interface InsightWords {
  readonly none: string;
  count(right: number, answers: number): string;
  interval(low: number, high: number): string;
  reading(sure: Level['sure'], right: number, answers: number): string;
  questions(n: number): string;
}

/**
 * Draws both into the page and again whenever the log changes. Elements: `[data-felt]` with `[data-felt-none]` and
 * `[data-felt-shown]`, in which `[data-readings]` and, for each level, a row `[data-sure]`; `[data-ideas]`, hidden
 * as long as no idea came back, with an entry `[data-idea]` for each that may.
 */
export function startInsight(
  root: Document,
  { questions, before }: Pick<CourseOutline, 'questions' | 'before'>,
  log: Log,
  words: InsightWords,
): void {
  const draw = async (): Promise<void> => {
    // What was felt and thought before anything was taught counts only in the comparison of the two tests.
    const events = (await log.read('everything')).filter(
      (event) => before === undefined || !('quiz' in event) || event.quiz !== before,
    );
    showFelt(root, calibration(feltIn(events, questions)), words);
    showIdeas(root, recurringMisconceptions(shownIn(events, questions)), words);
  };
  log.watch(() => void draw());
  void draw();
}

function showFelt(root: Document, levels: readonly Level[], words: InsightWords): void {
  const some = levels.some(({ answers }) => answers > 0);
  root.querySelector('[data-felt-none]')?.toggleAttribute('hidden', some);
  root.querySelector('[data-felt-shown]')?.toggleAttribute('hidden', !some);
  put(
    root.querySelector('[data-readings]'),
    levels
      .filter(({ enough }) => enough)
      .map(({ sure, right, answers }) => words.reading(sure, right, answers))
      .join(' '),
  );
  for (const level of levels) {
    const row = root.querySelector(`[data-sure="${level.sure}"]`);
    if (row !== null) showLevel(row, level, words);
  }
}

/** Fills in the row of a level. Across, everything in its drawing is in per cent. */
function showLevel(row: Element, level: Level, words: InsightWords): void {
  const { answers, right, share = 0, interval } = level;
  put(row.querySelector('[data-count]'), answers === 0 ? words.none : words.count(right, answers));
  put(
    row.querySelector('[data-interval]'),
    answers === 0 ? '' : words.interval(interval.low, interval.high),
  );
  row.querySelector('[data-bar]')?.setAttribute('width', percent(share));
  const whisker = row.querySelector('[data-whisker]');
  whisker?.toggleAttribute('hidden', answers === 0);
  for (const [part, from, to] of [
    ['line', interval.low, interval.high],
    ['low', interval.low, interval.low],
    ['high', interval.high, interval.high],
  ] as const) {
    const line = whisker?.querySelector(`[data-part="${part}"]`);
    line?.setAttribute('x1', percent(from));
    line?.setAttribute('x2', percent(to));
  }
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function showIdeas(
  root: Document,
  ideas: ReturnType<typeof recurringMisconceptions>,
  words: InsightWords,
): void {
  const entries = [...root.querySelectorAll<HTMLElement>('[data-idea]')];
  const wanted = ideas.flatMap(({ misconception, questions }) => {
    const entry = entries.find(({ dataset }) => dataset.idea === misconception);
    put(entry?.querySelector('[data-questions]'), words.questions(questions.length));
    return entry ?? [];
  });
  for (const entry of entries) entry.hidden = !wanted.includes(entry);
  const shown = entries.filter(({ hidden }) => !hidden);
  // Moved only if they must be: what moves loses the focus.
  if (wanted.some((entry, i) => entry !== shown[i])) shown[0]?.parentElement?.append(...wanted);
  root.querySelector('[data-ideas]')?.toggleAttribute('hidden', wanted.length === 0);
}
