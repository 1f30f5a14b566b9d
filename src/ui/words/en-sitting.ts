// Words of class work as its learner sees it: the paper, what is saved and sent, the hand-in.
import type { memoryOnly } from './en-storage.ts';

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const answers = (n: number) => many(n, 'answer', 'answers');
const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const minute = 60_000;

export const sittingWords = {
  head: (number: number, all: number) => `Question ${number} of ${all}`,
  answered: (done: number, all: number) => `${done} of ${all} answered`,
  unfinished: 'Something is missing in this answer; it does not count as answered yet.',
  sure: {
    label: 'How sure are you? It does not change your points.',
    levels: { 1: 'A guess', 2: 'Fairly sure', 3: 'Sure' },
  },
  save: 'Save',
  handIn: 'Hand in',
  /** Beside the button while scripts save every answer. */
  late: 'Answers are saved when you press Save or Hand in.',
  clock: {
    left: (ms: number) => {
      if (ms <= 0) return 'Time is over';
      if (ms > 10 * minute) return `${Math.ceil(ms / minute)} min left`;
      const seconds = Math.ceil(ms / 1000);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
    },
    ends: (time: string) => `ends ${time}`,
    warning: {
      10: 'Less than 10 minutes left.',
      5: 'Less than 5 minutes left.',
      1: 'Less than 1 minute left.',
    },
    over: 'Time is over. Nothing more can be changed; what is saved is handed in for you.',
    overWaiting: (n: number, minutes: number) =>
      `Time is over. ${answers(n)} given before that ${n === 1 ? 'is' : 'are'} still on this device; ${n === 1 ? 'it counts' : 'they count'} when ${n === 1 ? 'it arrives' : 'they arrive'} within ${many(minutes, 'minute', 'minutes')} of the end. Stay on this page until it says so.`,
    toReceipt: 'Go to the receipt',
  },
  kept: {
    loading: 'Looking what is saved …',
    writing: 'Saving …',
    here: (n: number) => `${answers(n)} saved here, not sent yet`,
    sending: (n: number) => `${answers(n)} saved here, sending …`,
    memory: (n: number) => `${answers(n)} not sent yet: keep this page open`,
    nothing: 'Saved as you go',
    sent: 'All sent ✓',
    needsYou: 'Needs you',
  },
  offline: (minutes: number) =>
    `There is no connection to the class. Work on: every answer is saved on this device and sent when the connection is back.${
      minutes > 0
        ? ` Answers given in time count if they arrive within ${many(minutes, 'minute', 'minutes')} of the end.`
        : ''
    }`,
  signedOut: {
    text: (n: number) =>
      `You are no longer signed in, perhaps because it has been too long. ${n === 0 ? 'Everything has been sent.' : `${answers(n)} ${n === 1 ? 'is' : 'are'} kept on this device and sent when you have joined again.`}`,
    link: 'Join again and come back here',
  },
  barred: (why: string) => `Your answers are kept here but not taken by the class: ${why}`,
  refused: (why: string) =>
    why === '' ? 'An answer was not taken.' : `An answer was not taken: ${why}`,
  read: 'I have read this',
  /** Instead of the words for practice: class work goes to the server all the same. */
  device: {
    forbidden:
      'This browser keeps nothing for this site (a private window, or site data is blocked). Your answers go straight to the class: keep this page open until it says that all is sent.',
    full: 'There is no room left on this device. Your answers go straight to the class: keep this page open until it says that all is sent.',
    blocked:
      'Another tab of this site is in the way, so nothing is kept on this device. Your answers go straight to the class: keep this page open until it says that all is sent.',
    newer:
      'Another tab runs a newer version of this site, so nothing is kept on this device. Your answers go straight to the class; reload this page when it says that all is sent.',
    failed:
      'Saving on this device has failed. Your answers go straight to the class: keep this page open until it says that all is sent.',
  } satisfies Record<keyof typeof memoryOnly, string>,
  others:
    'Answers of another learner still wait on this computer. They are sent when that learner joins again.',
  asking: {
    text: (numbers: readonly number[]) =>
      `${numbers.length === 1 ? 'Question' : 'Questions'} ${listed.format(numbers.map(String))} ${numbers.length === 1 ? 'is' : 'are'} not answered yet. After the hand-in nothing can be changed.`,
    first: (number: number) => `Go to question ${number}`,
    on: 'Go on working',
    anyway: 'Hand in all the same',
  },
  queued: {
    sending: 'Handing in …',
    waiting:
      'Your hand-in waits for the connection. It is kept on this device and sent by itself; then you get your receipt. You can close this page and come back to it.',
  },
  lesson: {
    text: 'This is done when all checks of the lesson are answered. Answer them here, or in the lesson itself with this browser: then they come here by themselves.',
    without:
      'Without scripts the checks inside the lesson cannot be sent from there: read it, and answer here.',
    link: (title: string) => `Read “${title}”`,
    taken: (n: number) =>
      `${answers(n)} that you gave inside the lesson ${n === 1 ? 'was' : 'were'} taken over from this browser and sent. You can change ${n === 1 ? 'it' : 'them'} here.`,
    offered: (n: number) =>
      `This browser also holds answers to ${many(n, 'of these checks', 'of these checks')} from before you began. Take them over only if they are yours.`,
    take: (n: number) => `Take over ${answers(n)}`,
  },
  broken:
    'Something went wrong on this page. What you answered is saved; reload the page to go on.',
  home: {
    waiting: (n: number) =>
      `${answers(n)} of yours still ${n === 1 ? 'waits' : 'wait'} on this computer to be sent.`,
    unreachable: 'There is no connection to the class at the moment; this page tries by itself.',
    nowSent: 'All your answers have been sent.',
  },
  done: {
    sending: 'Sending what still waits …',
    waits: (n: number) =>
      `${answers(n)} could not be sent yet. ${n === 1 ? 'It stays' : 'They stay'} on this computer until ${n === 1 ? 'it has' : 'they have'} been sent, and nobody else's session sends ${n === 1 ? 'it' : 'them'}. Try again when there is a connection, or come back to this computer and join.`,
    cannot: (n: number, why: string) =>
      `${answers(n)} cannot be sent: ${why} Ask your instructor before you delete ${n === 1 ? 'it' : 'them'}.`,
    signedOut:
      'You are no longer signed in here. What was not sent stays on this computer until you join again.',
    drop: 'Delete them here and finish',
    left: 'This computer did not let go of what it kept. Close all windows of this site, open it again and press once more.',
  },
} as const;
