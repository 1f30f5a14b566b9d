// Words of an instructor's own pages: signing in, links, the account, who teaches a class.
import type { Role } from '../../classroom/records.ts';

type Params = Readonly<Record<string, string | number>>;
/** What a page says when it is opened after something was done, by the keys of notes. */
type Said = Readonly<Record<string, (params: Params) => string>>;

const role: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  teacher: 'Teacher',
  assistant: 'Assistant',
};
/** Within a sentence. */
const asRole: Readonly<Record<Role, string>> = {
  owner: 'an owner',
  teacher: 'a teacher',
  assistant: 'an assistant',
};

export const teachWords = {
  bar: {
    label: 'Instructor',
    classes: 'Your classes',
    signedInAs: 'Signed in as',
    signOut: 'Sign out',
  },
  foot: {
    kept: 'Class work is kept on the server that your class uses. Cookies are only for signing in and for messages to you; nothing is sent to anybody else.',
    join: 'Join a class',
    teach: 'For instructors: sign in',
  },
  fields: {
    name: 'Name',
    password: 'Password',
    newPassword: 'New password',
    again: 'The same password again',
    passwordHint: (least: number) =>
      `At least ${least} characters. A few words that only you would put together are good.`,
    old: 'Your password now',
  },
  signIn: {
    title: 'Sign in',
    lead: 'For instructors. Learners join with the code of their class.',
    go: 'Sign in',
    forgotten: 'Password forgotten?',
    none: 'Accounts are made by a link from a colleague, or from whoever runs this server.',
    said: {
      signedOut: () => 'You are signed out.',
      signedOutEverywhere: () => 'You are signed out on all devices.',
    } satisfies Said,
  },
  welcome: {
    title: 'Welcome',
    void: 'This link is no longer good',
    voidLead:
      'It has been used, is too old, or was not copied whole. Ask whoever gave it to you for a new one.',
    signInInstead: 'Sign in',
    lead: {
      first:
        'You are the first instructor here. Choose the name and password that you will sign in with.',
      new: 'You have been invited as an instructor. Choose the name and password that you will sign in with.',
    },
    invited: (title: string, to: Role) => `You are invited to “${title}” as ${asRole[to]}.`,
    nameHint: 'Your colleagues see it; learners do not. You can change it later.',
    make: 'Make the account',
    hasAccount: 'You have an account already?',
    signInFirst: 'Sign in with it',
    accept: 'Accept',
    as: (name: string) => `You are signed in as ${name}.`,
    otherAccount:
      'This link makes another account. Sign out first, or give the link to whom it is for.',
    notYou: 'Somebody else? Sign out',
    resetTitle: 'A new password',
    resetLead: (name: string) =>
      `Choose a new password for ${name}. Wherever this account is signed in now, it will be signed out.`,
    reset: 'Set the password',
  },
  recover: {
    title: 'Password forgotten',
    lead: 'With one of the ten recovery codes that you were given when you made your account, you can set a new password. Each code works once.',
    code: 'Recovery code',
    codeHint:
      'Four groups of four. Small or capital letters, hyphens or spaces make no difference.',
    go: 'Set the new password',
    noCodes:
      'No code left either? Whoever runs this server can make a link for you: npm run teacher -- YOUR-NAME',
    back: 'Back to signing in',
  },
  account: {
    title: 'Your account',
    name: { title: 'Name', label: 'Name that you sign in with', go: 'Change the name' },
    password: {
      title: 'Password',
      lead: 'With a new password, all your other devices are signed out.',
      go: 'Change the password',
    },
    codes: {
      title: 'Recovery codes',
      left: (n: number) =>
        n === 1
          ? 'One recovery code is left. Each lets you in once when you have forgotten your password.'
          : `${n} recovery codes are left. Each lets you in once when you have forgotten your password.`,
      renewLead: 'New ones make all old ones void.',
      go: 'Make new codes',
      once: 'Your recovery codes',
      kept: 'I have kept them: go to my classes',
      onceLead:
        'Write them down or print this page now: they are shown only this once. Each lets you in once when you have forgotten your password.',
    },
    invite: {
      title: 'Another instructor',
      lead: 'A link with which one more person can make an account on this server. To share one class with a colleague, use “Staff” in that class instead.',
      go: 'Make a link',
    },
    everywhere: {
      title: 'Sign out everywhere',
      lead: 'Ends all your sessions, on this device and on all others.',
      go: 'Sign out everywhere',
    },
    said: {
      welcome: () => 'Your account is made, and you are signed in.',
      passwordChanged: () => 'The password is changed. All other devices are signed out.',
      nameChanged: () => 'The name is changed. Sign in with it from now on.',
      codesMade: () => 'There are ten new recovery codes. The old ones are void.',
      invited: () => 'The link is made.',
    } satisfies Said,
  },
  link: {
    lead: 'Send this link to the person it is for. It works once, for seven days, and is shown only now.',
  },
  staff: {
    title: 'Staff',
    description: 'Who teaches this class, and in which role.',
    roles: role,
    means: {
      owner: 'changes everything, gives roles, and can erase the class',
      teacher: 'changes everything but roles',
      assistant: 'sees everything, changes nothing',
    } satisfies Record<Role, string>,
    rolesTitle: 'Roles',
    members: 'Who teaches this class',
    columns: { name: 'Name', role: 'Role', change: 'Change' },
    you: '(you)',
    roleOf: (name: string) => `Role of ${name}`,
    give: 'Give this role',
    remove: 'Remove',
    removeOf: (name: string) => `Remove ${name} from the class`,
    lastOwner: 'The only owner. First make somebody else an owner too.',
    invite: {
      title: 'Invite a colleague',
      lead: 'Whoever opens the link gets the role: with an account, or by making one.',
      role: 'Role',
      go: 'Make a link',
    },
    leave: {
      title: 'Leave the class',
      lead: 'You will no longer see it. Only an owner can take you in again.',
      last: 'You are its only owner. Make somebody else an owner first.',
      go: 'Leave the class',
    },
    said: {
      invited: () => 'The link is made.',
      roleChanged: () => 'The role is changed.',
      removed: () => 'The person no longer teaches this class.',
    } satisfies Said,
  },
} as const;
