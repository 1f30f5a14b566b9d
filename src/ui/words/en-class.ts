// Words of the page on which a learner comes into a class.
export const joinWords = {
  stored: 'What is stored about you in a class',
  title: 'Join your class',
  lead: 'Type the code that your instructor shows. You need no account and no e-mail address.',
  code: 'Class code',
  hint: 'Seven letters and digits, such as ACD-EFHJ; small letters will do.',
  noCode: (typed: string) =>
    `“${typed}” cannot be a code of a class: a code has seven characters, and only these occur: A C D E F H J K M N P R T W X Y 3 4 7. Look at it once more.`,
  go: 'Go on',
  who: 'Who are you?',
  whoLead: (code: string) => `Class code ${code}.`,
  otherCode: 'Another code',
  name: 'Your name',
  nameHint:
    'As it stands on the list of your class. In a class without a list, choose a name under which your instructor knows you.',
  pass: 'Your three words',
  passHint: 'Leave this empty if you come for the first time: you are given three words then.',
  own: 'This is my own device',
  ownHint: 'Then you stay signed in for 60 days. Leave it empty on a computer that others use.',
  join: 'Join',
  nickname: 'Join with a nickname',
  nicknameHint:
    'Would you rather not give your name? Where the class has no list, you can come in under a nickname such as Calm Otter.',
  first: 'Nobody is signed in on this browser. Join, and you go on to the page that you opened.',
  signedIn: (name: string) => `${name} is signed in on this browser.`,
  toClass: 'Go to the class',
  notYou: 'Is that not you? Join below, and the other is signed out.',
  welcome: (name: string) => `Welcome, ${name}`,
  keep: 'Write these three words down. With the class code, your name and these words you come back, on this device or another. They are shown only now; if you lose them, your instructor can make you new ones.',
  yourName: 'Your name here',
  done: 'I have written them down: go on',
  said: {
    'done-here': () => 'You are signed out on this computer. The next learner can join here.',
  },
} as const;
