// Takes a text apart into sentences, as a reader would.

export interface Sentence {
  readonly text: string;
  /** Where it begins in the text, and where it ends: after its stop and the quotes that close with it. */
  readonly start: number;
  readonly end: number;
}

/** What a stop after it does not end. Single letters are initials: J. */
const abbreviations =
  /(?:^|[\s(“‘[])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|St|No|Nos|vs|cf|ca|c|e\.g|i\.e|etc|approx|arts?|paras?|pp?|vol|ed|eds|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;

/** The sentences of a text, without the white space between them; what ends without a stop is one too. */
export function sentencesIn(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const cut = (end: number) => {
    const piece = text.slice(start, end);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const from = start + piece.indexOf(trimmed);
      sentences.push({ text: trimmed, start: from, end: from + trimmed.length });
    }
    start = end;
  };
  // A stop ends a sentence where white space and a beginning follow: a capital letter, a figure, a quote or a bracket.
  for (const stop of text.matchAll(/[.!?…]+[”’"')\]*]*(?=\s+[\p{Lu}\p{N}“‘"'([*–—])/gu)) {
    const before = text.slice(start, stop.index);
    if (stop[0] === '.' && abbreviations.test(before)) continue;
    cut(stop.index + stop[0].length);
  }
  cut(text.length);
  return sentences;
}

/** The words of a text: what stands between white space or dashes and holds a letter or a figure. */
export function wordsIn(text: string): string[] {
  return text.split(/[\s–—/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
