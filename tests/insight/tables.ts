// Tables of marks for tests, and the analysis of one.
import fc from 'fast-check';
import type { QuestionId } from '../../src/ids.ts';
import type { Item } from '../../src/insight/contingency.ts';
import type { Figure } from '../../src/insight/figure.ts';
import { analyseItems } from '../../src/insight/item-analysis.ts';
import { contingencyOf } from '../../src/insight/marks-table.ts';

/** Items q1, q2 ... that give so many marks. */
export function itemsOf(...max: readonly number[]): Item[] {
  return max.map((each, i) => ({ question: `q${i + 1}` as QuestionId, max: each }));
}

/** The analysis of a table of marks. */
export function analysed(
  max: readonly number[],
  marks: readonly (readonly (number | null)[])[],
  choices?: readonly (readonly string[])[],
) {
  return analyseItems(
    contingencyOf({ items: itemsOf(...max), marks, ...(choices && { choices }) }),
  );
}

/** The value of a figure, or why there is none. */
export function valueOf(figure: Figure | undefined): number | string | undefined {
  return figure?.value ?? (figure?.value === null ? figure.why : undefined);
}

/** A table of three to six items, some of several marks, and 4 to 25 learners; `blanks` lets answers be missing. */
export function aTable(blanks: boolean) {
  return fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 6 }).chain((max) =>
    fc.record({
      max: fc.constant(max),
      marks: fc.array(
        fc.tuple(
          ...max.map((most) =>
            fc.oneof(
              { weight: 5, arbitrary: fc.integer({ min: 0, max: 2 * most }).map((x) => x / 2) },
              { weight: blanks ? 1 : 0, arbitrary: fc.constant(null) },
            ),
          ),
        ),
        { minLength: 4, maxLength: 25 },
      ),
    }),
  );
}
