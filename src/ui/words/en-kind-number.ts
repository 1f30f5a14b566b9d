// Words of questions that ask for a number; the rest is in en-kind-written.ts.
export const numberWords = {
  rule: 'Write a number, such as 1234 or 64.8; the unit may be left out. Leave out commas between thousands. There are no part marks.',
  unreadable:
    'This cannot be read as one number yet. Write digits with a point or comma before the decimals, such as 64.8; 1,234 could be two things, so write 1234 or 1.234.',
  label: 'Your number',
} as const;
