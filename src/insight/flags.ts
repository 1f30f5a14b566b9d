// What makes a question worth a look: not a verdict on it, but where a teacher should read it again.
import type { ItemFigures } from './item-figures.ts';

/** Why to look. `options` are the ids of the options that it is about, in the order of the question. */
export type Flag =
  /** Those who did best in the rest chose a wrong option more often than a right one. */
  | { readonly flag: 'check-key'; readonly options: readonly string[] }
  /** Those who did well in the rest did worse here. */
  | { readonly flag: 'against' }
  /** Many were sure of a wrong answer. */
  | { readonly flag: 'sure-and-wrong' }
  | { readonly flag: 'too-hard' }
  | { readonly flag: 'too-easy' }
  /** A wrong option that deceives nobody. */
  | { readonly flag: 'never-chosen'; readonly options: readonly string[] };

/** Below so many attempts nothing is flagged: one more would turn it over. */
export const flagsFrom = 10;
/** Facility from which on a question tells nobody apart, and up to which hardly anybody has it. */
const easy = 0.95;
const hard = 0.2;
/** The share of all answers, sure and wrong, from which on it is many. */
const many = 0.2;

/** The flags of a question, the most telling first. */
export function flagsOf(item: ItemFigures): readonly Flag[] {
  const { facility, discrimination, confidence, randomGuess } = item;
  if (facility.value === null || facility.n < flagsFrom) return [];
  const flags: Flag[] = [];
  const better = misleading(item);
  if (better.length > 0) flags.push({ flag: 'check-key', options: better });
  else if (discrimination.value !== null && discrimination.value < 0)
    flags.push({ flag: 'against' });
  const { sureAndWrong } = confidence;
  if (sureAndWrong.n >= flagsFrom && (sureAndWrong.value ?? 0) >= many)
    flags.push({ flag: 'sure-and-wrong' });
  // Whoever guesses reaches this much.
  if (facility.value <= Math.max(hard, randomGuess.value ?? 0)) flags.push({ flag: 'too-hard' });
  if (facility.value >= easy) flags.push({ flag: 'too-easy' });
  const idle = neverChosen(item);
  if (idle.length > 0) flags.push({ flag: 'never-chosen', options: idle });
  return flags;
}

/** Wrong options that go together with doing well, and that the best chose more often than one that is right. */
function misleading({ options }: ItemFigures): string[] {
  const right = options.filter((option) => option.right);
  return options
    .filter(
      (option) =>
        !option.right &&
        (option.discrimination.value ?? 0) > 0 &&
        right.some(
          (key) =>
            (option.upper.value ?? 0) > (key.upper.value ?? 0) &&
            (option.discrimination.value ?? 0) > (key.discrimination.value ?? 0),
        ),
    )
    .map(({ id }) => id);
}

/** Only where enough have answered for it to be no accident. */
function neverChosen({ options }: ItemFigures): string[] {
  return options
    .filter(({ right, chosen, share }) => !right && chosen === 0 && share.n >= flagsFrom)
    .map(({ id }) => id);
}
