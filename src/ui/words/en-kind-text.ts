// Words of questions that ask for a short written answer.
export const textWords = {
  rule: 'Write a word or a few. There are no part marks.',
  label: 'Your answer',
} as const;
