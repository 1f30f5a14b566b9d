// Words about an answer, for whoever did not give it.
/** The subject and what is theirs; each begins a sentence or a part of one in the words of the kinds. */
const persons: readonly (readonly [RegExp, string])[] = [
  [/\bYour\b/g, 'The learner’s'],
  [/\byour\b/g, 'the learner’s'],
  [/\bYou were\b/g, 'The learner was'],
  [/\bYou gave yourself\b/g, 'The learner gave'],
  [/\byou\b/g, 'the learner'],
];

/** A sentence that speaks to the learner, as one that speaks of the learner. */
export function ofTheLearner(sentence: string): string {
  return persons.reduce((said, [from, to]) => said.replace(from, to), sentence);
}
