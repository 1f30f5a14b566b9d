// One question as its instructors look at it: what it asks and what is right, what was chosen, and what that shows.
import type { MisconceptionId, OptionId } from '../ids.ts';
import { type Confidence, confidenceOf } from '../insight/confidence.ts';
import type { OptionFigures } from '../insight/option-figures.ts';
import { type Feedback, logicOf, type View } from '../quiz/kinds.ts';
import { letter } from '../quiz/options.ts';
import type { AskedQuestion } from './asked.ts';
import { countOf } from './item-counts.ts';
import type { QuestionRow } from './question-rows.ts';
import type { CourseContent, IdeaContent } from './room.ts';
import type { QuestionCell } from './tallying.ts';

/** An option with who chose it. */
export interface OptionRow {
  readonly id: OptionId;
  readonly letter: string;
  readonly text: string;
  readonly right: boolean;
  /** It stands in an earlier text of the question alone. */
  readonly gone: boolean;
  readonly why: string;
  readonly idea: Idea | undefined;
  /** Answers that chose it. */
  readonly chosen: number;
  /** Shares, in the groups too; absent where the question was dropped or nobody was asked it. */
  readonly figures: OptionFigures | undefined;
}

/** A wrong idea; without words where the course no longer has it. */
export interface Idea extends Partial<IdeaContent> {
  readonly id: MisconceptionId;
}

export interface QuestionFindings {
  readonly row: QuestionRow;
  readonly kind: View['kind'];
  readonly objective: string;
  /** As a learner sees it. */
  readonly view: View;
  /** What is right, and why. */
  readonly feedback: Feedback;
  readonly explanation: string;
  readonly right: readonly string[];
  readonly pick: AskedQuestion['pick'];
  readonly options: readonly OptionRow[];
  /** Answers, whatever came of them. */
  readonly answers: number;
  /** Wrong ideas that answers show, those behind the most first. */
  readonly ideas: readonly { readonly idea: Idea; readonly answers: number }[];
  /** Being sure and what came of it; undefined where it was dropped. */
  readonly confidence: Confidence;
}

type Cells = readonly { readonly cell: QuestionCell; readonly count: number }[];

/** What is found of one question. `seed` gives its options their order. */
export function findingsOf(
  asked: AskedQuestion,
  row: QuestionRow,
  cells: Cells,
  {
    seed,
    ideas,
    objectives,
  }: {
    readonly seed: string;
    readonly ideas: NonNullable<CourseContent['ideas']>;
    readonly objectives: NonNullable<CourseContent['objectives']>;
  },
): QuestionFindings {
  const { question, pick, options } = asked;
  const { view, feedback } = logicOf(question.kind);
  const ideaOf = (id: MisconceptionId): Idea => ({ id, ...ideas[id] });
  return {
    row,
    kind: question.kind,
    objective: objectives[question.objective] ?? question.objective,
    view: view(question, seed),
    feedback: feedback(question, undefined),
    explanation: question.explanation,
    right: asked.right,
    pick,
    options: options.map(({ id, text, right, gone, why, misconception }, index) => ({
      id,
      letter: letter(index),
      text,
      right,
      gone,
      why,
      idea: misconception && ideaOf(misconception),
      chosen: countOf(cells.filter(({ cell }) => cell.choice.split(' ').includes(id))),
      figures: row.figures?.options.find((each) => each.id === id),
    })),
    answers: countOf(cells.filter(({ cell }) => isAnswer(cell))),
    ideas: shownIn(cells).map(([id, answers]) => ({ idea: ideaOf(id), answers })),
    confidence: row.figures?.confidence ?? confidenceOf([]),
  };
}

function isAnswer({ outcome, choice }: QuestionCell): boolean {
  if (outcome === 'dropped') return choice !== '';
  return (
    outcome === 'right' || outcome === 'partly' || outcome === 'wrong' || outcome === 'to-judge'
  );
}

function shownIn(cells: Cells): readonly (readonly [MisconceptionId, number])[] {
  const shown = new Map<MisconceptionId, number>();
  for (const { cell, count } of cells)
    for (const id of cell.misconceptions) shown.set(id, (shown.get(id) ?? 0) + count);
  return [...shown].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
