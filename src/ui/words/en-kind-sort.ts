// Words of questions that sort statements into categories.
import type { PlacingWords } from './en-kind-placing.ts';

export const sortWords: PlacingWords = {
  rule: 'Choose a category for each. Each right one earns an equal part of the point; a wrong one takes nothing away.',
  places: 'Categories:',
  choose: 'Choose a category',
  right: 'Your answer, correct:',
  wrong: 'Your answer:',
  correct: 'Correct:',
  count: (right, all) => `${right} of ${all} in the right category.`,
};
