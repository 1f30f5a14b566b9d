// Words of the page on which a learner joins a class.
export const joinWords = {
  title: 'Join your class',
  lead: 'Type the code that your teacher shows. You need no account, and nobody asks for your address.',
  code: 'Class code',
  hint: 'Six to eight letters and digits; small or capital letters make no difference.',
  go: 'Join',
} as const;
