// What the report says in words: why a figure is missing, and what to look at.
import type { Why } from '../../src/insight/figure.ts';
import {
  type Flag,
  flagsOf,
  fewestForEvidence,
  enoughForEvidence,
} from '../../src/insight/flags.ts';
import type { ItemAnalysis, ItemFigures } from '../../src/insight/item-figures.ts';

/** Why there is a dash. */
export const whyMissing: Readonly<Record<Why, string>> = {
  'nobody-answered': 'nobody answered',
  'too-few': 'there are too few learners',
  'no-spread': 'everybody has the same there',
  'too-few-items': 'there are too few items',
  'different-questions': 'not everybody was asked the same items',
  'to-judge': 'some answers are still to be judged',
  negative: 'the item goes against the total',
  'not-one-choice': 'nobody can say what guessing brings',
  'nobody-said': 'nobody said how sure they were',
};

const sentences: Readonly<Record<Flag['flag'], (item: ItemFigures, options: string) => string>> = {
  'check-the-key': (_, options) =>
    `check the key: those who do best in the other items choose ${options}, more than the option marked right`,
  'negative-discrimination': () =>
    'who gets it right does worse in the other items: look for a wrong key, or for words that mislead those who know more',
  'sure-and-wrong': () => 'many are sure and wrong: it meets a wrong idea, not a gap',
  'too-hard': ({ randomGuess, facility }) =>
    randomGuess.value !== null && facility.value !== null && facility.value <= randomGuess.value
      ? 'guessing would bring as much: it is too hard, or unclear'
      : 'few get it right: it is too hard, or was not taught',
  'too-easy': () => 'nearly everybody gets it right: it tells learners apart no more',
  'never-chosen': (_, options) =>
    `nobody chooses ${options}: a better wrong option would tell more`,
};

/** A sentence for everything that is flagged, in the order of the test. */
export function lookAt({ test, items }: ItemAnalysis): string[] {
  if (test.attempts < fewestForEvidence)
    return [
      `Nothing is said of single items: there are ${test.attempts} learners, and it takes ${fewestForEvidence}.`,
    ];
  const told = items.flatMap((item) =>
    flagsOf(item).map(
      (flag) =>
        `${item.question}: ${sentences[flag.flag](item, flag.options.join(', '))}${flag.weak ? ' (weak evidence)' : ''}.`,
    ),
  );
  return told.length > 0 ? told : ['Nothing stands out.'];
}

/** What the columns of the table of items mean, a line each. */
export const columnWords: readonly string[] = [
  'answered: learners who did; "passed" passed over it, "not reached" answered nothing after it. Both count 0 marks.',
  'facility: mean marks as a share of those to be had, with its 95 % interval (Wilson).',
  'sd: standard deviation of the marks.',
  `discr.: correlation of the marks with the rest of the total; shown from ${fewestForEvidence} learners on, "~" is weak evidence: fewer than ${enoughForEvidence}.`,
  'effic.: that covariance as a share of the greatest that these marks allow.',
  'weight: the share of the spread of totals that is the doing of this item.',
  'alpha-: alpha of the other items; above the alpha of all, the test would agree with itself better without this one.',
  'top, low: facility among the 27 % with the highest and with the lowest totals.',
];
