// Words of questions that match rows with targets.
import type { PlacingWords } from './en-kind-placing.ts';

export const matchWords: PlacingWords = {
  rule: 'Find the match for every row. Each right one earns an equal part of the point; a wrong one takes nothing away. None fits two rows, and some may be left over.',
  places: 'To choose from:',
  choose: 'Choose a match',
  right: 'Your answer, correct:',
  wrong: 'Your answer:',
  correct: 'Correct:',
  count: (right, all) => `${right} of ${all} matched correctly.`,
};
