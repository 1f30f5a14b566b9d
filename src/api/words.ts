// What the server says when it refuses: what was found, what was expected, how to mend it.
import type { RefusalCode } from '../classroom/refusal.ts';

type Params = Readonly<Record<string, string | number>>;

/** For each reason the words to whoever was refused. They hold nothing that was typed. */
const refusals: Readonly<Record<RefusalCode, (params: Params) => string>> = {
  'not-signed-in': () => 'You are not signed in, or it has been too long. Sign in and try again.',
  'not-allowed': () =>
    'Your role in this class does not allow this. An owner of the class can do it, or give you another role.',
  'not-found': () =>
    'There is nothing at this address for you. It may have been removed; go back to the list and look there.',
  'wrong-pair': () =>
    'This name and what was typed with it do not belong together. Check the spelling of both and try again; if it is lost, ask whoever runs the class or the site.',
  wait: ({ seconds = 60 }) =>
    `There were too many wrong tries, so this has to rest. Wait ${waitOf(Number(seconds))} and try again.`,
  'link-used': () =>
    'This link has been used, or is too old, or is not complete. Ask whoever gave it to you for a new one.',
  'name-taken': () => 'This name is taken. Choose another one, for instance with a second name.',
  'name-missing': () => 'A name is needed. Type one and try again.',
  'name-long': ({ most = 60 }) => `This name is too long. Use at most ${most} characters.`,
  'password-short': ({ least = 10 }) =>
    `This password is too short. Use at least ${least} characters; a few words that only you would put together are good.`,
  'password-long': ({ most = 200 }) => `This password is too long. Use at most ${most} characters.`,
  'password-is-name': () => 'The name cannot be the password as well. Choose another password.',
  'password-differs': () =>
    'The two passwords are not the same. Type the new password twice in the same way.',
  'password-wrong': () =>
    'The old password is not right, so nothing was changed. Type the password that you sign in with.',
  'already-yours': () =>
    'You have at least this role in the class already. The link is still good for somebody else.',
  'last-owner': () =>
    'The class would be left without an owner. Make somebody else an owner first.',
  'code-wrong': () =>
    'Nobody can be let in with this. If you have been here before, check the code, your name and your three words, each as it was given to you. If you come for the first time, check the code and the spelling of your name with your instructor: the name may be taken, or not be on the list, or the class may take nobody new at the moment.',
  'seat-taken': () =>
    'Another learner of the class has this name. Choose another one; if the two are one person, merge them.',
  'roster-unreadable': ({ faults = '' }) =>
    `The list cannot be read, so nobody was added. Mend this and send it again.\n${faults}`,
  'title-missing': ({ most = 120 }) =>
    `A title is needed, at most ${most} characters long. Type one and try again.`,
  'title-differs': () =>
    'The title that was typed is not the title of the class, so nothing was erased. Type it as it stands at the top.',
  'zone-unknown': () =>
    'This time zone is not known. Choose one from the list, such as Europe/Lisbon.',
  'end-past': () =>
    'This last day is over. Names and attempts are erased some time after it, so choose today or a later day, or leave it empty.',
  'time-unreadable': () =>
    'A date or time cannot be read, or does not exist on that day in the time zone of the class. Write it as in 2026-12-01 09:00.',
  'times-out-of-order': () =>
    'The times are out of order. It has to open before it is due, and close no earlier than it is due.',
  'number-unreadable': ({ least, most }) =>
    `A number cannot be used. Write a whole number${rangeOf(least, most)}.`,
  'weight-unreadable': ({ most = 100 }) =>
    `A weight cannot be used. Write a number from 0 to ${most}, such as 1 or 2.5; 0 is for what does not count.`,
  'too-many-rows': ({ most = 50_000 }) =>
    `This has more than ${most} rows, which is too much for a workbook made in one go. Choose one assignment, or take the CSV or JSON file, which have no limit.`,
  'nobody-chosen': () => 'Nobody was chosen. Choose the class, a group, or at least one learner.',
  'group-in-use': ({ count = 1 }) =>
    `Nothing was removed: ${count === 1 ? 'an assignment is' : `${count} assignments are`} to this group, and nobody would see ${count === 1 ? 'it' : 'them'} any more. Give ${count === 1 ? 'it' : 'them'} to the class or to another group first.`,
  'not-sure': () =>
    'Nothing was removed. If you are sure, tick the box beside the button as well, for it cannot be undone.',
  'content-missing': () =>
    'The course no longer has what this belongs to. Choose something that is in the list.',
  'note-long': ({ most = 2000 }) =>
    `The words to the learners are too long. Use at most ${most} characters; a longer text belongs in a lesson.`,
  'whom-unclear': () =>
    'Single learners are ticked, but it is to the class or to a group. Choose "Single learners", or take the ticks away.',
  'release-without-date': () =>
    'Something is to be let out "after it is due", but no date is set. Set when it is due or closes, or let it out by hand.',
  'keys-first': () =>
    'Explanations tell what is right, so they cannot be let out before the keys. Let the keys out first.',
  'not-later': () =>
    'This gives nobody more time. Choose a time that is still to come and later than the one for the class, or leave it empty.',
  'not-handed-in': () =>
    'This has not been handed in, so there is nothing to reopen. The learner can go on working on it.',
  'not-open-yet': () =>
    'This is not open yet. Come back when it opens; the list of your class says when.',
  closed: () =>
    'This is closed, and nothing more can be handed in. If you need more time, ask your instructor.',
  'no-attempts-left': () =>
    'All your attempts have been used. Your instructor can give you another one.',
  withdrawn: () =>
    'Your instructor has taken this back. What you answered is kept; ask your instructor if you expected it to be there.',
  'handed-in': () =>
    'This was handed in already and can no longer be changed. Ask your instructor to reopen it if something is missing.',
  'time-over': () => 'The time for this is over. What was saved before has been handed in for you.',
  'not-this-learner': () =>
    'This is the work of another learner. Whoever it belongs to has to sign in to send it.',
  'other-body': () =>
    'Something else was saved under this name before, and the first is kept. Load the page again and repeat the change.',
  'answer-unreadable': () =>
    'This answer does not fit the question. Load the page again and answer it once more.',
  'answer-changed': () =>
    'This answer is open again, or another text was handed in since the page was loaded, so nothing was marked. Load the page again and read it anew.',
  'levels-missing': () =>
    'A part of the rubric has no level yet. Choose one for every part and save again.',
  'question-unknown': () =>
    'This question is not part of the attempt. Load the page again to see its questions.',
  'log-full': () =>
    'Answers have been changed more often in this attempt than the class can keep, so no further change is taken. Hand it in as it is, or ask your instructor.',
  'not-released': () =>
    'This has not been let out yet. Your instructor decides when; the page of the attempt says so.',
  'step-illegal': ({ why }) =>
    `This step cannot be taken at this point of the exercise${why === undefined ? '' : `: ${why}`}. Load the page again to see where it stands.`,
  'play-went-on': () =>
    'The play has gone on meanwhile, in another tab or on another device. Load the page again to see where it stands.',
  'play-unfinished': () =>
    'The play is not over yet. Go on to the last file; then it can be handed in.',
  'opinions-stay': () =>
    'This class keeps reasons and beliefs on the devices of the learners, so the server takes none. Load the page again and go on.',
  'too-large': ({ kB = 256 }) =>
    `This is more than the server takes in one go: ${kB} kB at the most. Shorten the text, or send a smaller file.`,
  'file-unreadable': () =>
    'The file is no text that can be read. Save it as "CSV UTF-8" and choose it again, or paste the text instead.',
  'note-missing': () =>
    'Learners whose marks change have to be told why. Write a sentence for them and apply it again.',
  'key-unusable': () =>
    'Nothing was changed, because this cannot be the key. Choose what is right: one option where one can be chosen; not all where several can; a number that can be read, the smaller one first; a word that is no longer than the field.',
  'key-same': () =>
    'Nothing was changed, because this is right already. Choose what else is right, or see in the list of corrections what was corrected before.',
  'last-question': () =>
    'No other question of this counts, so without it there would be no points to be had. Give everybody the point instead.',
  'undone-before': () =>
    'This correction was applied before and has been taken back since, so nothing was changed. To make it again, go to the question and correct it anew.',
  malformed: () =>
    'What was sent cannot be read. Nothing was changed: load the page again and repeat it.',
  'other-origin': () =>
    'This came from another site, so it was not carried out. Open the page of this course again and send it from there.',
};

/** What is said when something failed that nobody expected. */
export const failedWords =
  'Something went wrong on the server. Nothing you typed is lost; try again, and if it stays so, tell whoever runs the site.';

/** What is said before it is known what was wanted, and on the plain page that a refusal may be. */
export const edgeWords = {
  nothingHere: 'There is nothing at this address.',
  unknownOrigin:
    'The browser did not say which page this came from, so it was not carried out. Open the page again, in an up-to-date browser, and send it from there.',
  title: 'This did not work',
  back: 'Go to the first page',
} as const;

/** To whoever starts the server. */
export const setupWords = {
  publicUrl: (found: string) =>
    `PUBLIC_URL must be the address of the site and nothing more, such as https://course.example.org, and is "${found}".`,
  firstLink: (href: string) =>
    `Nobody teaches here yet. Open this to be the first instructor (once, within seven days, until the next start):\n${href}`,
  /** What `npm run teacher -- NAME` says. */
  teacher: {
    usage: 'Say whom the link is for: npm run teacher -- NAME',
    new: (name: string, href: string) =>
      `A link for ${name} to become an instructor (once, within seven days):\n${href}`,
    recover: (name: string, href: string) =>
      `${name} is an instructor here. A link to set a new password (once, within seven days):\n${href}`,
  },
} as const;

/** The words of a refusal. */
export function sayRefusal(code: RefusalCode, params: Params): string {
  return refusals[code](params);
}

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 429;

const statuses: Readonly<Partial<Record<RefusalCode, Status>>> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-this-learner': 403,
  'not-released': 403,
  'other-origin': 403,
  'not-found': 404,
  'name-taken': 409,
  'already-yours': 409,
  'last-owner': 409,
  'seat-taken': 409,
  'keys-first': 409,
  'key-same': 409,
  'last-question': 409,
  'undone-before': 409,
  'not-handed-in': 409,
  'group-in-use': 409,
  'not-open-yet': 409,
  closed: 409,
  'no-attempts-left': 409,
  withdrawn: 409,
  'handed-in': 409,
  'time-over': 409,
  'log-full': 409,
  'other-body': 409,
  'answer-changed': 409,
  'step-illegal': 409,
  'play-went-on': 409,
  'play-unfinished': 409,
  'opinions-stay': 409,
  'too-large': 413,
  wait: 429,
};

/** The HTTP status by which a script learns of a refusal; 400 where what was sent has to be mended. */
export function statusOf(code: RefusalCode): Status {
  return statuses[code] ?? 400;
}

function waitOf(seconds: number): string {
  if (seconds <= 90) return seconds === 1 ? 'one second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

function rangeOf(least: string | number | undefined, most: string | number | undefined): string {
  if (least === undefined) return most === undefined ? '' : ` of at most ${most}`;
  return most === undefined ? ` of at least ${least}` : ` from ${least} to ${most}`;
}
