// What a class has answered so far, question by question, from the rows of its learners.
import type { OptionId, QuestionId } from '../ids.ts';
import type { LiveQuestion, LiveRow } from '../api/contract.ts';

/** Answers to one question up to now, of those who have begun. */
export interface QuestionSoFar {
  readonly id: QuestionId;
  /** Its number, from 1. */
  readonly number: number;
  readonly prompt: string;
  /** Complete answers. */
  readonly answered: number;
  readonly right: number;
  readonly partly: number;
  readonly wrong: number;
  /** Wait for a person. */
  readonly toJudge: number;
  readonly options: readonly {
    readonly id: OptionId;
    readonly text: string;
    readonly right: boolean;
    readonly count: number;
  }[];
}

/** Counts the answers in `rows`, in the order of the questions. */
export function soFar(
  questions: readonly LiveQuestion[],
  rows: readonly LiveRow[],
): readonly QuestionSoFar[] {
  return questions.map(({ id, prompt, options }, index) => {
    const own = rows.flatMap(({ answers }) => answers.filter(({ question }) => question === id));
    const count = (outcome: string) => own.filter((each) => each.outcome === outcome).length;
    const chosen = own.flatMap(({ choice }) => choice.split(' '));
    const [right, partly, wrong, toJudge] = [
      count('right'),
      count('partly'),
      count('wrong'),
      count('to-judge'),
    ];
    return {
      id,
      number: index + 1,
      prompt,
      answered: right + partly + wrong + toJudge,
      right,
      partly,
      wrong,
      toJudge,
      options: options.map((option) => ({
        ...option,
        count: chosen.filter((each) => each === option.id).length,
      })),
    };
  });
}

/**
 * The rows with those that have changed put in their places; new ones come last. Of a learner the latest attempt stands there:
 * a second one takes the place of the first, and what still happens to the first says nothing more.
 */
export function merged(rows: readonly LiveRow[], changed: readonly LiveRow[]): readonly LiveRow[] {
  const all = new Map(rows.map((row) => [row.seat, row]));
  for (const row of changed)
    if (row.number >= (all.get(row.seat)?.number ?? 0)) all.set(row.seat, row);
  return [...all.values()];
}

/** How far the class is. */
export function standing(rows: readonly LiveRow[]): {
  readonly begun: number;
  readonly working: number;
  readonly handedIn: number;
} {
  const handedIn = rows.filter(({ state }) => state === 'handed-in').length;
  return { begun: rows.length, working: rows.length - handedIn, handedIn };
}
