// Words of the pages of a class for its instructors.
const several = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const learners = (n: number) => several(n, 'learner', 'learners');
type Params = Readonly<Record<string, string | number>>;

export const tabWords = {
  label: 'Pages of this class',
  classes: 'Your classes',
  learners,
  overview: 'Overview',
  gradebook: 'Gradebook',
  people: 'People',
  code: 'Code',
  staff: 'Staff',
  settings: 'Settings',
} as const;

/** What is said after something was done, by the keys of notes. */
export const doneWords: Readonly<Record<string, (params: Params) => string>> = {
  'class-made': () => 'The class is made. Its learners can join with the code.',
  'class-copied': () =>
    'The class is copied, without learners. Its code is closed and its assignments have no times: set those first, then open the code.',
  'class-erased': () => 'The class is erased.',
  'class-changed': () => 'The settings are saved.',
  'code-open': () => 'The code is open: new learners can join.',
  'code-close': () =>
    'The code is closed: nobody new can join. Whoever has three words still comes in.',
  'code-renew': () => 'The class has a new code. The old one no longer works.',
  'code-until': () => 'The time of the code is saved.',
  'learners-added': ({ added = 0, already = 0, twice = 0 }) =>
    [
      `${learners(Number(added))} added.`,
      ...(Number(already) > 0
        ? [`${already} ${Number(already) === 1 ? 'was' : 'were'} in the class before.`]
        : []),
      ...(Number(twice) > 0
        ? [`${several(Number(twice), 'name', 'names')} came more than once.`]
        : []),
    ].join(' '),
  'learner-renamed': () => 'The name is changed.',
  'learners-merged': () => 'The two are one learner now.',
  'learner-signed-out': () => 'The learner is signed out on every device.',
  'learner-removed': () => 'The learner is removed.',
  'passes-made': ({ count = 0 }) =>
    `${several(Number(count), 'new pass', 'new passes')}. They are shown only now: print this page before you leave it.`,
  'group-made': () => 'The group is made. Choose who is in it.',
  'group-changed': () => 'The group is saved.',
  'group-dropped': () => 'The group is removed. Its learners are still in the class.',
};

export const classesWords = {
  title: 'Your classes',
  description: 'The classes that you teach.',
  none: 'You have no class yet. Make one: learners join it with a code, without accounts and without e-mail.',
  make: 'Make a class',
  learners,
  ended: 'ended',
  roles: { owner: 'Owner', teacher: 'Teacher', assistant: 'Assistant' },
} as const;

export const settingsWords = {
  newTitle: 'Make a class',
  newDescription: 'Make a class, which learners join with a code.',
  title: 'Settings',
  description: 'Settings of a class.',
  name: 'Title',
  nameHint: 'Learners see it, such as “Group 3, autumn”.',
  zone: 'Time zone',
  zoneHint: 'All times of the class are typed and shown in it.',
  joining: 'Who can join',
  free: 'Anybody with the code, under a name of their own or a nickname',
  roster: 'Only names on the list of the class',
  endsOn: 'Last day',
  endsHint: 'After it nobody new can join, and the days below are counted from it. May stay empty.',
  privacy: 'What is kept, and for how long',
  keepNames: 'Days after the end until names are erased',
  keepAttempts: 'Days after the end until work is erased',
  keepHint: 'Numbers without names are left. Without a last day nothing is erased by itself.',
  opinions: 'Reasons, beliefs and exit tickets of the decision exercise',
  opinionsHint:
    'They are political opinions. Sent to you, they are seen only by instructors of this class, after the hand-in, and erased 30 days after the end.',
  device: 'Stay on the devices of the learners',
  instructors: 'Are sent to the instructors of this class',
  offline: 'Minutes by which an answer given offline may be late',
  offlineHint: 'Such answers count and are marked. 0 means that none does.',
  make: 'Make the class',
  save: 'Save',
  copy: 'Copy to the next term',
  copyHint:
    'A new class with these settings, these instructors, and the assignments without their times; without learners and their work. You own it.',
  copyTitle: 'Title of the copy',
  copyGo: 'Copy the class',
} as const;

export const codeWords = {
  title: 'Code',
  description: 'The code with which learners join the class.',
  open: 'Open the code',
  close: 'Close the code',
  renew: 'Make a new code',
  renewHint:
    'The old code stops working at once. Learners who have joined need the new one the next time they sign in.',
  until: 'Open until',
  untilHint: (zone: string) => `In the time of ${zone}. Empty: until you close it.`,
  save: 'Save',
  isOpen: 'New learners can join.',
  isOpenUntil: (time: string) => `New learners can join until ${time}.`,
  isClosed: 'Closed: nobody new can join. Whoever has three words still comes in.',
  isOver: (time: string) => `Expired ${time}: nobody new can join.`,
  hasEnded: 'The class has ended: nobody new can join.',
  go: 'Go to',
  type: 'and type this code:',
  qr: 'A picture that a camera reads: the address with the code.',
  inside:
    'This address works on this machine alone. For other devices in the room, start the server with HOST=0.0.0.0 npm start.',
  show: 'Show it large',
} as const;

export const overviewWords = {
  description: 'A class: its code, its learners, its assignments.',
  code: 'Code',
  joined: (all: number) => (all === 1 ? 'learner has joined' : 'learners have joined'),
  ofListed: (joined: number, all: number) => `${joined} / ${all}`,
  assignments: 'Assignments',
  assign: 'New assignment',
  noAssignments: 'Nothing is assigned yet.',
  title: 'Title',
  state: 'State',
  handedIn: 'Handed in',
  next: 'What to do next',
  steps: {
    openCode: 'Open the code, so that learners can join.',
    list: 'Put your learners on the list.',
    showCode: 'Show the code in the room.',
    assign: 'Assign a lesson, a quiz or the decision exercise.',
  },
} as const;

export const peopleWords = {
  title: 'People',
  description: 'The learners of a class and their groups.',
  none: 'Nobody is in this class yet.',
  name: 'Name',
  groups: 'Groups',
  joined: 'Joined',
  notYet: 'not yet',
  pass: 'Three words',
  hasPass: 'has them',
  noPass: 'none',
  add: 'Add learners',
  list: 'Names, one on each line',
  listHint:
    'Or a table copied from a spreadsheet: with “name”, or “first name” and “last name”, and “group” in its first line.',
  file: 'Or a file (CSV in UTF-8)',
  addGo: 'Add them',
  already: 'In the class before',
  twice: 'More than once in the list',
  passes: 'Passes',
  open: (n: number) =>
    `${learners(n)} on the list ${n === 1 ? 'has' : 'have'} no three words yet: whoever first joins under such a name sits down there. If that could go wrong in your class, print the passes and hand them out before.`,
  allHave: 'Everybody has three words. Whoever has lost them gets new ones on their own page.',
  forNew: 'Make passes for those without',
  forAll: 'Make new passes for all',
  forAllHint: 'Then the three words that learners have now no longer work.',
  groupsTitle: 'Groups',
  noGroups:
    'There is no group. An assignment can be to a group alone, such as half of the class or those who repeat something.',
  newGroup: 'Title of a new group',
  makeGroup: 'Make the group',
  members: (n: number) => learners(n),
  groupTitle: 'Title',
  who: 'Who is in it',
  save: 'Save the group',
  drop: 'Remove the group',
} as const;

export const learnerWords = {
  description: 'One learner of a class.',
  joined: (time: string) => `Joined ${time}.`,
  notYet: 'Has not joined yet.',
  attempts: (n: number) => (n === 0 ? 'No attempts yet' : several(n, 'attempt', 'attempts')),
  inGroups: (titles: readonly string[]) =>
    `In ${titles.length === 1 ? 'group' : 'groups'} ${titles.join(', ')}.`,
  report: 'Report to print',
  manage: 'Name and access',
  rename: 'Name',
  renameGo: 'Change the name',
  pass: 'New three words',
  passHint: 'The old ones stop working. The new ones are shown once, to be printed or read out.',
  passGo: 'Make new words',
  signOut: 'Sign out everywhere',
  signOutHint:
    'For a learner who forgot to sign out on a shared computer. Work that was not sent yet stays on that computer until the learner joins there again.',
  merge: 'Merge with another',
  mergeHint:
    'For one person who has two places. Attempts, groups and extra time go over to the other, which keeps its name and three words. First have this learner send everything and sign out.',
  into: 'Merge into',
  choose: 'Choose a learner',
  mergeGo: 'Merge',
  remove: 'Remove from the class',
  removeHint:
    'The name, the three words and all work of this learner are erased; numbers without a name are left. It cannot be undone.',
  sure: 'Yes, erase it',
  removeGo: 'Remove',
} as const;

export const passesWords = {
  title: 'Passes',
  description: 'Three words for each learner, to be printed and cut.',
  none: 'Passes are shown once, right after they are made; the server keeps no copy that could be read. New ones are made under People.',
  toPeople: 'To the people',
  print: 'Print with the menu of your browser, then cut along the lines.',
  address: 'Address',
  code: 'Class code',
  name: 'Name',
  words: 'Three words',
} as const;
