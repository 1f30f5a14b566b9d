// Finds what a sentence counts or dates: numbers in figures and in words, but not those that only name or point.

/** A number as it stands in a text. */
export interface NumberFound {
  readonly text: string;
  readonly at: number;
}

const small = 'two|three|four|five|six|seven|eight|nine|ten';
const large =
  'eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|hundreds?|thousands?|millions?|billions?|trillions?|dozens?';
const shares = [
  '(?:one|two|three|four|five|six|seven|eight|nine)[- ](?:half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?)',
  '(?:a|the) (?:third|quarter|fifth|tenth) of|a (?:sixth|seventh|ninth) of|an eighth of',
  String.raw`half(?= of| the| its| their| an?\b)|(?<=\b(?:by|in) (?:a )?)half`,
  String.raw`one(?: \p{L}+)? in (?:${small}|${large}|\d+)`,
  'doubled|halved|trebled|tripled|quadrupled|(?:two|three|four|five|six|eight|ten)fold',
].join('|');
/** What may stand with a hyphen after a number that counts: a five-year plan, and not a two-sided affair. */
const units = '(?:year|month|week|day|hour|minute|member|nation|seat)';

/**
 * A figure after one of these words names a thing and counts nothing: Article 4, lesson 1, resolution 68/262. After a plural
 * there may be several: Articles 1, 2 and 6. "As a rule 12 states" and "in part 40 per cent" name nothing.
 */
const labels = (() => {
  const number = String.raw`(?:\d+(?:[/–-]\d+)*|(?:${small}|${large}))\b(?! ?%| (?:per cent|percent|times|hundred|thousand|million|billion|trillion|dozen)\b)`;
  const several = `${number}(?:(?:, ${number})*,? (?:and|or|to) ${number})?`;
  const thing =
    'lesson|article|art|chapter|part|section|paragraph|para|clause|annex|figure|table|page|item|question|claim|rule|step|point|resolution|decree|footnote|volume|vol';
  const idiom = String.raw`(?<!\b(?:take|takes|taken|taking|took|as a|at that|at this|at which) )`;
  return [
    new RegExp(String.raw`\b${idiom}(?:${thing})\.? ${number}(?: or ${number})?`, 'gi'),
    new RegExp(String.raw`\b(?:${thing})s\.? ${several}`, 'gi'),
    new RegExp(String.raw`\b(?:nos?|pp?)\. ?${several}`, 'gi'),
    // Without a stop only where it can be nothing else: Decree No 927, but not "No 12 people came".
    new RegExp(String.raw`(?<=[\p{L}\p{N}] )Nos? ${several}`, 'gu'),
  ];
})();

/** Before a small number: it points at what was counted before. */
const pointing =
  /\b(?:the|these|those|all|both|other|any|between|which|its|their|our|your|first|last|next|following|same|(?:one|some|most|all|none|any|each|either|neither|which) of) $/i;
/** A span of time is counted, whichever it is: the next ten years. */
const ofTime = /\b(?:first|last|next|following) $/i;
const time = /^ (?:years?|months?|weeks?|days?|decades?|hours?)\b/;

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
  const named = namesIn(sentence);
  return [...sentence.matchAll(/(?<![\p{L}\p{N}.,+])\d+(?:[.,]\d+)*(?:[/–-]\d+)?/gu)].flatMap(
    ({ 0: text, index }) => {
      const before = sentence.slice(0, index);
      const after = sentence.slice(index + text.length);
      const year = /^(?:1\d|20)\d\d\b/.test(text);
      const name = !year && (/\p{L}-$/u.test(before) || /^(?:st|nd|rd|th)\b/.test(after));
      return name || named(index) ? [] : [{ text, at: index }];
    },
  );
}

function inWords(sentence: string): NumberFound[] {
  const named = namesIn(sentence);
  const pattern = new RegExp(
    String.raw`\b(?:${shares}|${large}|(${small}))\b(?!-(?!${units}s?\b)\p{L}|’s)`,
    'giu',
  );
  return [...sentence.matchAll(pattern)].flatMap(({ 0: text, 1: isSmall, index }) => {
    const before = sentence.slice(0, index);
    const after = sentence.slice(index + text.length);
    if (/\p{L}-$/u.test(before) || named(index)) return [];
    const idle = isSmall !== undefined && (pointsBack(before, after) || ofTheText.test(after));
    return idle ? [] : [{ text, at: index }];
  });
}

function pointsBack(before: string, after: string): boolean {
  return pointing.test(before) && !(ofTime.test(before) && time.test(after));
}

/** Tells of a place in the sentence whether the number there is the name of a thing. */
function namesIn(sentence: string): (place: number) => boolean {
  const all = labels.flatMap((label) =>
    [...sentence.matchAll(label)].map(
      ({ 0: text, index }) => [index, index + text.length] as const,
    ),
  );
  return (place) => all.some(([from, to]) => place > from && place < to);
}
