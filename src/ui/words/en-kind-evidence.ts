// Words of questions that ask for the evidence in a passage.
import { picksCount } from './en-picks.ts';

export const evidenceWords = {
  rule: {
    for: 'Mark every sentence that supports the claim. Each wrong pick takes a right one back.',
    against:
      'Mark every sentence that speaks against the claim. Each wrong pick takes a right one back.',
  },
  claim: 'The claim:',
  /** Before what a sentence does: its number, and what the learner did with it where there is an answer. */
  sentence: (number: number) => `Sentence ${number}`,
  right: ', which you rightly marked:',
  wrong: ', which you wrongly marked:',
  missed: ', which you missed:',
  left: ', which you rightly left unmarked:',
  does: {
    for: 'supports the claim.',
    against: 'speaks against the claim.',
  },
  doesNot: {
    for: 'does not support the claim.',
    against: 'does not speak against the claim.',
  },
  count: picksCount('right sentences marked'),
} as const;
