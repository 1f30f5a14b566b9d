// Guesses which known word was meant.
import { closest, distance } from 'fastest-levenshtein';

/** The known word closest to this one, if it is close enough to be a slip of the pen. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const words = [...known];
  if (words.length === 0) return undefined;
  const guess = closest(word, words);
  const slips = distance(word, guess);
  return slips < word.length && slips <= Math.max(2, Math.floor(word.length / 3))
    ? guess
    : undefined;
}

/** The known words that these words name, outright or by a slip of the pen. */
export function meant(words: Iterable<unknown>, known: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const word of words) {
    if (typeof word !== 'string') continue;
    const guess = known.has(word) ? word : nearest(word, known);
    if (guess !== undefined) found.add(guess);
  }
  return found;
}

/** A mend that names the guess where there is one, and falls back to what is given. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const guess = nearest(word, known);
  return guess === undefined ? otherwise : `did you mean "${guess}"? otherwise ${otherwise}`;
}
