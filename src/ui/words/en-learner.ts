// Words of a learner's class: what is to be done, what is asked of whom, the receipt, what has been let out.
import type { AssignmentKind, Releasable } from '../../classroom/records.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const many = (n: number, one: string, more: string) =>
  `${number.format(n)} ${n === 1 ? one : more}`;
const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const points = (n: number, of: number) => `${number.format(n)} of ${many(of, 'point', 'points')}`;

export const kindWords: Readonly<Record<AssignmentKind, string>> = {
  lesson: 'Lesson',
  quiz: 'Quiz',
  exercise: 'Decision exercise',
  judgement: 'Written judgement',
};

const releasedWords: Readonly<Record<Releasable, string>> = {
  marks: 'Marks',
  keys: 'Right answers',
  explanations: 'Explanations',
};

export const learnerWords = {
  classOf: (title: string) => `Class ${title}`,
  description: 'Your class: what is to be done, and what you have handed in.',
  privacy:
    'Answers to class work go to the server of this class, and your instructors see them. What you practise outside the class stays on this device.',
  signedIn: (name: string) => `You are signed in as ${name}`,
  me: 'Your place and “Done on this computer”',
  home: {
    todo: 'To do',
    nothing: 'Nothing is to be done at the moment.',
    empty: 'Your instructor has not set anything yet. What is set appears here.',
    coming: 'Coming',
    done: 'Done and closed',
    zone: (zone: string) => `All times are those of the class (${zone}).`,
    begun: 'Begun, not handed in',
    go: 'Go on working',
    see: 'See what it is',
    handedIn: (n: number) => (n === 1 ? 'Handed in' : `Handed in ${n} times`),
    missed: 'Closed; nothing was handed in',
    again: 'Another attempt is possible.',
  },
  facts: {
    questions: (n: number) => many(n, 'question', 'questions'),
    opens: (time: string) => `Opens ${time}`,
    due: (time: string) => `Due ${time}`,
    closes: (time: string) => `Closes ${time}`,
    minutes: (n: number) => `${many(n, 'minute', 'minutes')} for one attempt`,
    attempts: (made: number, of: number | null) =>
      of === null
        ? made === 0
          ? 'Any number of attempts'
          : `${many(made, 'attempt', 'attempts')} made; any number is allowed`
        : made === 0
          ? many(of, 'attempt', 'attempts')
          : `${many(Math.max(0, of - made), 'attempt', 'attempts')} left of ${of}`,
    accommodated:
      'For you, times or attempts are set apart from the class. The times and numbers here are yours.',
  },
  before: {
    rules: 'How it works',
    note: 'From your instructor',
    saved:
      'Your answers are saved as you give them, and you can go on with another device: join with your name and your three words.',
    plain: 'Without scripts, your answers are saved when you press Save or Hand in.',
    clock: (minutes: number) =>
      `The time runs from the moment you begin and does not stop when you leave the page. After ${many(minutes, 'minute', 'minutes')} what is saved is handed in for you.`,
    noClock: 'There is no time limit.',
    due: 'What comes in after it is due is marked as late.',
    closes: 'After it closes nothing can be handed in; what is saved by then is handed in for you.',
    offline:
      'If the connection breaks in the middle, work on: answers are kept on your device and sent later.',
    online:
      'This needs a connection the whole time: every decision is worked out on the server of the class.',
    receipt:
      'When you hand in you get a receipt: a short code with the time. Keep it; with it your instructor can find your hand-in.',
    released: (what: readonly Releasable[], when: string) =>
      `${listed.format(what.map((each) => releasedWords[each].toLowerCase()))} ${when}`,
    out: {
      'at-hand-in': (kind: AssignmentKind) =>
        kind === 'lesson' ? 'as soon as it is done' : 'as soon as you have handed in',
      'by-hand': () => 'when your instructor lets you see them',
    },
    from: (time: string) => `from ${time}`,
    seen: (parts: readonly string[]) => `What you see afterwards: ${parts.join('; ')}.`,
    lesson:
      'Read the lesson and answer its checks. It is done when all of them are answered; nothing has to be handed in.',
    practice: 'These questions are also open for practice, so their answers are public.',
    begin: 'Begin',
    again: 'Begin another attempt',
    go: 'Go on working',
    tries: 'Your attempts',
    cannot: {
      'not-open-yet': (time: string) => `You can begin when it opens: ${time}.`,
      closed: () => 'It is closed: it can no longer be begun.',
      'no-attempts-left': () => 'You have used all your attempts.',
    },
  },
  tries: {
    number: (n: number) => `Attempt ${n}`,
    running: 'not handed in yet',
    handedIn: (time: string) => `handed in ${time}`,
    late: 'late',
    receipt: (code: string) => `receipt ${code}`,
    score: (n: number, of: number) => points(n, of),
    toJudge: (n: number) => `${many(n, 'answer', 'answers')} still to be marked`,
    look: 'Look at it',
  },
  sitting: {
    head: (kind: string, n: number, of: number | null) =>
      `${kind} · attempt ${n}${of === null ? '' : ` of ${of}`}`,
    due: (time: string) => `Due ${time}.`,
    ends: (time: string) => `Ends ${time}.`,
    said: {
      saved: () => 'Saved.',
    },
  },
  review: {
    title: (title: string, kind: AssignmentKind) =>
      `${kind === 'lesson' ? 'Done' : 'Handed in'}: ${title}`,
    said: {
      'handed-in': () => 'Handed in. This is your receipt.',
      before: () =>
        'This had been handed in before. What was changed after that is not part of it; ask your instructor to reopen it if something is missing.',
      'time-over': () =>
        'The time was over. What was saved before that has been handed in for you.',
    },
    receipt: 'Receipt',
    code: 'Code',
    time: 'Handed in',
    count: 'Answered',
    of: (answered: number, of: number) => `${answered} of ${many(of, 'question', 'questions')}`,
    by: 'Handed in by',
    who: { learner: 'you', time: 'the clock, because the time was over' },
    late: 'It came after it was due, and is marked as late.',
    print: 'To keep it, write the code down or print this page.',
    results: 'Your result',
    out: (what: Releasable) => `${releasedWords[what]}: shown below.`,
    later: (what: Releasable, time: string) => `${releasedWords[what]}: from ${time}.`,
    byHand: (what: Releasable) => `${releasedWords[what]}: when your instructor lets you see them.`,
    score: (n: number, of: number) => points(n, of),
    question: (n: number, of: number) => `Question ${n} of ${of}`,
    none: 'You gave no answer.',
    unfinished: 'Your answer was not finished, so it has no mark.',
    toJudge: 'Answered. It is marked by a person, and has not been yet.',
    noMark: 'No answer, no mark.',
    answered: 'Answered.',
    counted: {
      late: 'It arrived after the time, was given before it without a connection, and counts.',
      'too-late': 'An answer came too late and does not count.',
    },
    sure: 'How sure you were:',
    comment: 'From your instructors:',
    wholeComment: 'From your instructors, about the whole:',
    credited: 'Everybody has the point of this question.',
    dropped: 'This question does not count any more.',
    spared: 'The correction would have lowered your mark, so your mark was left as it was.',
    corrected: (time: string, note: string) => `This question was corrected on ${time}: ${note}`,
    corrections: 'Corrected since it was given out',
    correctionOf: (n: number, time: string, note: string) => `Question ${n}, on ${time}: ${note}`,
    right: (n: number) => (n === 1 ? 'Right answer:' : 'Right answers:'),
    verdict: { right: 'Right.', partly: 'Partly right.', wrong: 'Not this time.' },
    points: (n: number) => `${number.format(n)} of 1 point`,
    back: (title: string) => `Back to ${title}`,
  },
  own: {
    title: 'Your place in this class',
    name: 'Your name here',
    class: 'Your class',
    session: 'You are signed in with this browser.',
    return:
      'On another device, join with the code of the class, your name and your three words. If they are lost, your instructor can give you new ones.',
    done: 'Done on this computer',
    doneText:
      'On a computer that others use, press this before you leave. It sends what still waits, takes everything of yours off this computer, and signs you out.',
    plain: 'Without scripts nothing is kept on this computer; it signs you out.',
  },
} as const;
