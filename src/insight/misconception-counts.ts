// Wrong ideas over the answers of many: in how many answers each shows, and how many learners can be behind it.
import type { MisconceptionId, QuestionId } from '../ids.ts';
import type { Cell, Item } from './contingency.ts';
import { type Figure, found, unknown } from './figure.ts';
import { idsOf } from './option-figures.ts';

/** One wrong idea. */
export interface MisconceptionCount {
  readonly misconception: MisconceptionId;
  /** Answers that show it. */
  readonly answers: number;
  /** The share of the answers to questions in which it can show. */
  readonly share: Figure;
  /** Learners behind it: as many as in the question where it shows most, at most one for every answer. */
  readonly learners: { readonly atLeast: number; readonly atMost: number };
  /** The questions in which it can show, in the order of the test: answers that show it, of how many answers. */
  readonly questions: readonly {
    readonly question: QuestionId;
    readonly answers: number;
    readonly of: number;
  }[];
}

/**
 * Every misconception of the options, those behind the most answers first, then by id. An answer that chose two options with
 * the same idea shows it once. `attempts` is how many learners there are.
 */
export function misconceptionCounts(
  items: readonly Item[],
  cellsOf: (question: QuestionId) => readonly Cell[],
  attempts: number,
): MisconceptionCount[] {
  const shown = new Map<MisconceptionId, MisconceptionCount['questions'][number][]>();
  for (const { question, options = [] } of items) {
    const byOption = new Map(
      options.map(({ id, misconceptions = [] }) => [id, misconceptions] as const),
    );
    const answers = new Map<MisconceptionId, number>(
      [...byOption.values()].flat().map((each) => [each, 0]),
    );
    if (answers.size === 0) continue;
    let of = 0;
    for (const { verdict, choice, count } of cellsOf(question)) {
      if (verdict === 'unanswered' || verdict === 'not-reached') continue;
      of += count;
      for (const each of new Set(idsOf(choice).flatMap((id) => byOption.get(id) ?? [])))
        answers.set(each, (answers.get(each) ?? 0) + count);
    }
    for (const [each, own] of answers)
      shown.set(each, [...(shown.get(each) ?? []), { question, answers: own, of }]);
  }
  return [...shown]
    .map(([misconception, questions]) => {
      const answers = questions.reduce((sum, each) => sum + each.answers, 0);
      const of = questions.reduce((sum, each) => sum + each.of, 0);
      return {
        misconception,
        answers,
        share: of === 0 ? unknown('nobody-answered', 0) : found(answers / of, of),
        learners: {
          atLeast: Math.max(...questions.map((each) => each.answers)),
          atMost: Math.min(attempts, answers),
        },
        questions,
      };
    })
    .toSorted((a, b) => b.answers - a.answers || (a.misconception < b.misconception ? -1 : 1));
}
