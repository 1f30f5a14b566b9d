// Takes a text apart into sentences, as a reader would.

export interface Sentence {
  readonly text: string;
  /** Where it begins in the text. */
  readonly start: number;
}

const before = String.raw`(?:^|[\s(“‘[])`;
/** What a stop after it never ends. */
const titles = new RegExp(
  `${before}(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|St|vs|cf|e\\.g|i\\.e|approx|ed|eds|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$`,
);
/** What a stop after it does not end where a figure follows: No. 5, p. 12, c. 1990. */
const labels = new RegExp(`${before}(?:Nos?|ca?|[Aa]rts?|[Pp]aras?|pp?|vol)$`);
/** What may end a sentence, and mostly does not. Single letters are initials: J. */
const shortened = new RegExp(
  String.raw`${before}(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|[ap]\.m|etc|Ltd|Inc|Co|Corp)$`,
  'u',
);
/** Words that begin a sentence and no name. */
const beginning =
  /^\s+(?:He|She|It|We|You|They|I|The|This|That|These|Those|There|Then|A|An|And|But|So|Or|If|When|While|What|Who|Why|How|Where|Which|In|On|At|By|For|From|To|With|After|Before|Its|His|Her|Their|Our|Not|No|Is|Was|Did|Does)\b/;

/** The sentences of a text, without the white space between them; what ends without a stop is one too. */
export function sentencesIn(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const cut = (end: number) => {
    const piece = text.slice(start, end);
    const trimmed = piece.trim();
    if (trimmed !== '') sentences.push({ text: trimmed, start: start + piece.indexOf(trimmed) });
    start = end;
  };
  // A stop ends a sentence where white space and a beginning follow: a capital letter, a figure, a quote or a bracket.
  for (const stop of text.matchAll(/[.!?…]+[”’"')\]*]*(?=\s+[\p{Lu}\p{N}“‘"'([*–—])/gu)) {
    const end = stop.index + stop[0].length;
    if (stop[0] !== '.' || !goesOn(text.slice(start, stop.index), text.slice(end))) cut(end);
  }
  cut(text.length);
  return sentences;
}

/** Whether the stop between the two belongs to a word that is written short. */
function goesOn(left: string, right: string): boolean {
  return (
    titles.test(left) ||
    (labels.test(left) && /^\s+\p{N}/u.test(right)) ||
    (shortened.test(left) && !beginning.test(right))
  );
}

/** The words of a text: what stands between white space or dashes and holds a letter or a figure. */
export function wordsIn(text: string): string[] {
  return text.split(/[\s–—/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
