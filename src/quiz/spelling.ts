// Whether an answer that is not right is a slip of one letter, so that the learner can be told to compare the spelling.

/** Words shorter than this are one letter away from many others. */
const shortest = 5;

/**
 * Whether one letter added, left out or put for another, or two neighbours in the wrong order, lie between what was given
 * and what is right. Signs and digits are never a slip: Article 5 is not Article 4.
 */
export function isSlip(given: string, right: string): boolean {
  if (given === right || right.length < shortest) return false;
  const room = Math.min(given.length, right.length);
  let start = 0;
  while (start < room && given[start] === right[start]) start += 1;
  let end = 0;
  while (end < room - start && given.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [a = '', b = ''] = [given, right].map((text) => text.slice(start, text.length - end));
  if (!/^\p{L}+$/u.test(a + b)) return false;
  const swapped = a.length === 2 && a === [...b].toReversed().join('');
  return swapped || (a.length < 2 && b.length < 2);
}
