// The lines of the table of questions: what came of each, its figures, and why to look at it.
import type { QuestionId } from '../ids.ts';
import { type Figure, unknown } from '../insight/figure.ts';
import { type Flag, flagsOf, fewestForEvidence } from '../insight/flags.ts';
import type { ItemAnalysis, ItemFigures } from '../insight/item-figures.ts';
import type { AskedQuestion } from './asked.ts';
import type { Outcome } from './results.ts';
import type { Counts } from './tallying.ts';

export const orders = ['missed', 'number', 'separates', 'sure'] as const;
export type Order = (typeof orders)[number];

/** One line of the table. */
export interface QuestionRow {
  readonly id: QuestionId;
  readonly number: number;
  readonly prompt: string;
  readonly state: AskedQuestion['state'];
  readonly credited: boolean;
  readonly corrected: boolean;
  readonly changed: boolean;
  /** First attempts with an answer to anything that were asked it, by what came of it. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Absent while nobody was asked it, and where it was dropped. */
  readonly figures: ItemFigures | undefined;
  /** Correlation with the rest of the points; hidden below `fewestForEvidence` answers. */
  readonly separates: Figure;
  /** The most telling first. */
  readonly flags: readonly Flag[];
  readonly urgent: boolean;
}

/** The line of one question. */
export function rowOf(
  { question, number, state, credited, corrected, changed }: AskedQuestion,
  counts: Counts,
  analysis: ItemAnalysis,
): QuestionRow {
  const { id, prompt } = question;
  const figures =
    state === 'dropped' ? undefined : analysis.items.find((item) => item.question === id);
  // Where everybody has the point there is nothing to say of who had it.
  const flags = figures === undefined || credited ? [] : flagsFor(figures);
  return {
    id,
    number,
    prompt,
    state,
    credited,
    corrected,
    changed,
    outcomes: outcomesIn(counts, id),
    figures,
    separates: separatesOf(figures),
    flags,
    urgent: isUrgent(flags),
  };
}

/** That a question goes against the rest says nothing more where its key is in doubt. */
function flagsFor(figures: ItemFigures): readonly Flag[] {
  const flags = flagsOf(figures);
  const doubted = flags.some(({ flag }) => flag === 'check-the-key');
  return doubted ? flags.filter(({ flag }) => flag !== 'negative-discrimination') : flags;
}

/** Whether its key or what learners believe may be wrong; the other flags can wait. */
function isUrgent(flags: readonly Flag[]): boolean {
  return flags.some(({ flag }) => urgent.includes(flag));
}
const urgent: readonly Flag['flag'][] = [
  'check-the-key',
  'negative-discrimination',
  'sure-and-wrong',
];

/** A correlation over fewer would be believed for its two digits. */
function separatesOf(figures: ItemFigures | undefined): Figure {
  if (figures === undefined) return unknown('nobody-answered', 0);
  const { discrimination } = figures;
  return discrimination.n < fewestForEvidence
    ? unknown('too-few', discrimination.n)
    : discrimination;
}

function outcomesIn(counts: Counts, id: QuestionId): QuestionRow['outcomes'] {
  const found: Record<Outcome, number> = {
    right: 0,
    partly: 0,
    wrong: 0,
    unanswered: 0,
    'not-reached': 0,
    'not-ready': 0,
    'to-judge': 0,
    dropped: 0,
  };
  for (const { cell, count } of counts.questions.get(id) ?? []) found[cell.outcome] += count;
  return found;
}

/** In an order; what is not known comes last, and what was dropped after it. */
export function sortedBy(by: Order, rows: readonly QuestionRow[]): readonly QuestionRow[] {
  const rank = (row: QuestionRow): number => {
    if (by === 'number') return row.number;
    if (row.state === 'dropped') return Infinity;
    if (by === 'sure') return -(row.figures?.confidence.map[3].wrong ?? -1);
    const figure = by === 'separates' ? row.separates : row.figures?.facility;
    return figure?.value ?? Number.MAX_VALUE;
  };
  return rows.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one === other ? a.number - b.number : one - other;
  });
}
