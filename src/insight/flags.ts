// What an instructor should look at in a question, and how far the figures can be believed.
import type { Figure } from './figure.ts';
import type { ItemFigures } from './item-figures.ts';

/**
 * How much a figure says. `none`: it is not to be shown; `weak`: it is to be shown as weak evidence. A correlation found in
 * 10 cases is sure to about ±0.6, one found in 30 to about ±0.35 (R. A. Fisher, "On the probable error of a coefficient of
 * correlation deduced from a small sample", Metron 1 (1921), 3-32).
 */
export type Evidence = 'none' | 'weak' | 'enough';

/** Fewest cases for discrimination, and for whatever is said of a question because of its figures. */
export const fewestForEvidence = 10;
/** Below this many cases it is weak. */
export const enoughForEvidence = 30;

export function evidenceOf({ value, n }: Figure): Evidence {
  if (value === null || n < fewestForEvidence) return 'none';
  return n < enoughForEvidence ? 'weak' : 'enough';
}

/**
 * Facility from which a question tells learners apart no more. Moodle's guide to its quiz statistics calls 0.95 to 1
 * "extremely easy" and up to 0.2 "difficult" or worse (https://docs.moodle.org/dev/Quiz_report_statistics).
 */
export const tooEasyFrom = 0.95;
/** Facility up to which a question is too hard; also when guessing alone brings as much. */
export const tooHardUpTo = 0.2;
/**
 * Share of the answers with a level of certainty that were sure and wrong. That such an answer shows a wrong idea and no gap
 * is from S. Hasan, D. Bagayoko and E. L. Kelley, "Misconceptions and the certainty of response index (CRI)", Physics
 * Education 34 (1999), 294-299; one in five is our own choice, a misconception worth the time of a class.
 */
export const sureAndWrongFrom = 0.2;

export type FlagName =
  | 'check-the-key'
  | 'negative-discrimination'
  | 'sure-and-wrong'
  | 'too-hard'
  | 'too-easy'
  | 'never-chosen';

/** Something to look at. `options` are those it is about, none when it is about the question. */
export interface Flag {
  readonly flag: FlagName;
  readonly options: readonly string[];
  /** Whether it rests on fewer cases than are enough. */
  readonly weak: boolean;
}

/** What is to be looked at in a question, the most urgent first; nothing is said of one with few cases. */
export function flagsOf(item: ItemFigures): Flag[] {
  const { facility, discrimination, randomGuess, confidence, answered } = item;
  const flags: Flag[] = [];
  const raise = (flag: FlagName, from: Figure, options: readonly string[] = []) => {
    const evidence = evidenceOf(from);
    if (evidence !== 'none') flags.push({ flag, options, weak: evidence === 'weak' });
  };
  const suspects = suspectOptions(item);
  if (suspects.length > 0) raise('check-the-key', answered.discrimination, suspects);
  if (below(discrimination, 0)) raise('negative-discrimination', discrimination);
  const { sureAndWrong } = confidence;
  if (sureAndWrong.value !== null && sureAndWrong.value >= sureAndWrongFrom)
    raise('sure-and-wrong', sureAndWrong);
  const floor = Math.max(tooHardUpTo, randomGuess.value ?? 0);
  if (facility.value !== null && facility.value <= floor) raise('too-hard', facility);
  if (facility.value !== null && facility.value >= tooEasyFrom) raise('too-easy', facility);
  const unused = item.options.filter(({ right, chosen }) => !right && chosen === 0);
  if (unused.length > 0)
    raise(
      'never-chosen',
      answered.facility,
      unused.map(({ id }) => id),
    );
  return flags;
}

function below({ value }: Figure, edge: number): boolean {
  return value !== null && value < edge;
}

/**
 * Wrong options that the best learners choose: more of the upper group than of the lower, more of it than some right option,
 * and in better company than that one.
 */
function suspectOptions({ options }: ItemFigures): string[] {
  const right = options.filter((option) => option.right);
  return options
    .filter((option) => {
      const { upper, lower, discrimination } = option;
      if (option.right || upper.value === null || lower.value === null) return false;
      const [high, better] = [upper.value, discrimination.value];
      return (
        better !== null &&
        better > 0 &&
        high > lower.value &&
        right.some(
          (key) =>
            below(key.upper, high) &&
            (key.discrimination.value === null || key.discrimination.value < better),
        )
      );
    })
    .map(({ id }) => id);
}
