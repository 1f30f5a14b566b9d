// Words of questions with a field to write in: numbers, words and gaps.
import type { Forgivable } from '../../quiz/forgiving.ts';

const named: Readonly<Record<Forgivable, string>> = {
  case: 'capital letters',
  spacing: 'spaces',
  punctuation: 'punctuation',
  diacritics: 'accents',
  transliteration: 'the way a name is put into Latin or Cyrillic letters',
};
const list = new Intl.ListFormat('en-GB');

/** What does not count: names in other letters take their capitals and accents along. */
const taken = (forgive: readonly Forgivable[]): readonly Forgivable[] =>
  forgive.includes('transliteration')
    ? [...new Set<Forgivable>(['case', 'diacritics', ...forgive])]
    : forgive;

export const writtenWords = {
  right: 'Your answer, correct:',
  wrong: 'Your answer:',
  correct: 'Correct:',
  also: 'Also correct:',
  slip: 'This is close to a right answer. Compare the spelling.',
  /** What does not count, said before answering. */
  forgives: (forgive: readonly Forgivable[]) =>
    forgive.length === 0
      ? 'Spelling counts, and so do capital letters, spaces and punctuation.'
      : `Spelling counts; these do not: ${list.format(taken(forgive).map((each) => named[each]))}.`,
} as const;
