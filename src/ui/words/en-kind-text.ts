// Words of questions that ask for a short written answer.
export const textWords = {
  rule: 'Write a word or a few. It is right or it is not: there are no parts of the point.',
  label: 'Your answer',
} as const;
