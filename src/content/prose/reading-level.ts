// How hard a text is to read: the grade of Kincaid, Fishburne, Rogers and Chissom (1975).
import { sentencesIn, wordsIn } from './sentences.ts';
import { syllablesIn } from './syllables.ts';

export interface TextLength {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/** Sentences, words and syllables of these texts; no sentence goes from one text into the next. */
export function lengthOf(texts: readonly string[]): TextLength {
  const sentences = texts.flatMap((text) => sentencesIn(text));
  const words = sentences.flatMap(({ text }) => wordsIn(text));
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesIn(word), 0),
  };
}

/**
 * The school grade (of the United States) whose pupils understand such a text: 0.39 words a sentence + 11.8 syllables a word
 * - 15.59. Kincaid and others, Derivation of New Readability Formulas for Navy Enlisted Personnel, 1975. Undefined for no text.
 */
export function gradeOf({ sentences, words, syllables }: TextLength): number | undefined {
  if (sentences === 0 || words === 0) return undefined;
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}
