// Words of questions that ask for a written judgement.
const several = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

export const judgementWords = {
  rule: (from: number, to: number, outOf: number) =>
    `Write ${from} to ${to} words. Then you compare them with model answers and give yourself points by the rubric, ${outOf} in all, which are scaled to 1 point.`,
  /** In class work. */
  ruleOfClass: (from: number, to: number, outOf: number) =>
    `Write ${from} to ${to} words. Your instructor gives points by the rubric, ${outOf} in all, which are scaled to 1 point.`,
  rubric: (criteria: number) => `The rubric, in ${several(criteria, 'part', 'parts')}`,
  level: (points: number, text: string) => `${several(points, 'point', 'points')}: ${text}`,
  label: 'Your judgement',
  count: (words: number, from: number, to: number) => {
    const said = several(words, 'word', 'words');
    if (words > to) return `${said}, ${words - to} too many`;
    return words < from
      ? `${said}, at least ${from - words} more`
      : `${said}; ${from} to ${to} asked`;
  },
  characters: (most: number) =>
    `That is longer than the ${most.toLocaleString('en-GB')} characters that are kept. Shorten it.`,
  /** Said by screen readers when the text comes to a limit. */
  fits: 'Long enough to hand in.',
  long: 'Longer than asked.',
  given: (words: number) => `What you wrote, ${several(words, 'word', 'words')}`,
  models: 'Model answers',
  differ: 'They come to different conclusions. None of them is the right one; each argues well.',
  model: (n: number) => `Model answer ${n}`,
  why: 'What to look for:',
  judge: 'Your judgement of it',
  judged: (points: number, outOf: number) => `You gave yourself ${points} of ${outOf}.`,
  judgedInClass: (points: number, outOf: number) => `You were given ${points} of ${outOf}.`,
  givenInClass: 'Given.',
  chosen: 'Your choice.',
} as const;
