// Finds what a sentence counts or dates: numbers in figures and in words, but not those that only name or point.

/** A number as it stands in a text. */
export interface NumberFound {
  readonly text: string;
  readonly at: number;
}

/** A figure after one of these words names a thing and counts nothing: Article 4, lesson 1, resolution 68/262. */
const label =
  /\b(?:lesson|article|art|chapter|part|section|paragraph|para|figure|table|question|claim|rule|step|point|resolution|no)s?\.? (?:\d+(?:, | and | or | to |–))*$/i;

const small = 'two|three|four|five|six|seven|eight|nine|ten';
const large =
  'eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|hundreds?|thousands?|millions?|billions?|trillions?|dozens?';
const shares =
  '(?:one|two|three|four|five)[- ](?:half|thirds?|quarters?|fifths?|sixths?|tenths?)|(?:a|the) (?:third|quarter|fifth|tenth) of|half(?= of| the| its| their| an?\\b)';

/** Before a small number: it points at what was counted before. */
const pointing =
  /\b(?:the|these|those|all|both|other|any|of|between|which|its|their|our|your|first|last|next|following|same) $/i;

/** After a small number: what a lesson itself consists of, or nothing that is counted. */
const ofTheText =
  /^(?: \p{L}+)?? (?:questions?|things|points?|parts?|readings?|reasons?|ways|sides?|steps?|sentences?|words?|claims?|kinds?|sorts?|statements?|answers?|examples?|cases|lessons?|views?|ideas?|paragraphs?|levels?|directions?|tests?|tasks?|checks?|mistakes?|traps?|ones)\b|^\s*(?:[.,;:?!…”)]|$)/u;

/** The first number or date of a sentence. Ordinals, the pronoun "one" and figures that name a thing are none. */
export function numberIn(sentence: string): NumberFound | undefined {
  const all = [...inFigures(sentence), ...inWords(sentence)];
  return all.toSorted((a, b) => a.at - b.at)[0];
}

/** Numbers in figures, such as 2,030 and 64.8: years too. Not names with a figure in them, such as G7 and Su-30. */
export function inFigures(sentence: string): NumberFound[] {
  return [...sentence.matchAll(/(?<![\p{L}\p{N}.,+])\d+(?:[.,]\d+)*(?:[/–-]\d+)?/gu)].flatMap(
    ({ 0: text, index }) => {
      const before = sentence.slice(0, index);
      const after = sentence.slice(index + text.length);
      const year = /^(?:1\d|20)\d\d\b/.test(text);
      const name = !year && (/\p{L}-$/u.test(before) || /^(?:st|nd|rd|th)\b/.test(after));
      return name || label.test(before) ? [] : [{ text, at: index }];
    },
  );
}

function inWords(sentence: string): NumberFound[] {
  const pattern = new RegExp(`\\b(?:(${small})|${large}|${shares})\\b(?!-\\p{L}|’s)`, 'giu');
  return [...sentence.matchAll(pattern)].flatMap(({ 0: text, 1: isSmall, index }) => {
    const before = sentence.slice(0, index);
    const after = sentence.slice(index + text.length);
    if (/\p{L}-$/u.test(before)) return [];
    const idle = isSmall !== undefined && (pointing.test(before) || ofTheText.test(after));
    return idle || label.test(before) ? [] : [{ text, at: index }];
  });
}
