// Words of questions that ask for a number.
export const numberWords = {
  rule: 'Write a number, such as 1234 or 64.8; the unit may be left out. Leave out commas between thousands. It is right or it is not: there are no parts of the point.',
  label: 'Your number',
  right: 'Your answer, correct:',
  wrong: 'Your answer:',
  correct: 'Correct:',
} as const;
