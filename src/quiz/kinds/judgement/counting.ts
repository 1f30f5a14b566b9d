// Counts words and characters, and says whether a text keeps to what was asked.

/** The words asked for, both ends included. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The most characters that are kept of an answer; a text of the longest range has room in it in any alphabet. */
export const mostCharacters = 4000;

/**
 * How many words a text has: the pieces between white space that hold a letter or a digit of any script. So `well-known`,
 * `don't` and `1,500` are one word each, and a dash or dots standing alone are none.
 */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

/** Whether a text is shorter or longer than asked; one with too many characters is too long, whatever its words. */
export function fitOf({ from, to }: WordRange, text: string): 'short' | 'fits' | 'long' {
  const words = countWords(text);
  if (words > to || text.length > mostCharacters) return 'long';
  return words < from ? 'short' : 'fits';
}
