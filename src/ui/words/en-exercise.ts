// Words of decision exercises; what a single exercise is about comes from its own files.
import { memoryOnly } from './en-storage.ts';

const several = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const signed = (by: number) => (by > 0 ? `+${by}` : by < 0 ? `−${-by}` : '0');

export const exerciseWords = {
  signed,
  page: {
    kicker: 'Decision exercise',
    minutes: (n: number) => `About ${n} minutes`,
    model: 'About this model',
    debrief: 'Debrief',
  },
  intro: {
    care: 'Before you begin',
    fairness: 'How this exercise is made',
    begin: 'Begin',
    beginAgain: 'Begin a new play',
    short: (minutes: number) => `Short form, ${minutes} minutes`,
    observe: 'Observe',
    observer: 'The observer’s role',
    goOn: (round: number, of: number) => `Go on with round ${round} of ${of}`,
    plays: 'Your plays on this device',
    open: (round: number, of: number) => `stands at round ${round} of ${of}`,
    over: (ending: string) => `over: ${ending}`,
    debrief: 'To the debrief',
    resume: 'Go on',
    refused: (step: number, why: string) =>
      `cannot be played again${step === 0 ? '' : ` from step ${step}`}: ${why}. Nothing of it is lost: “Progress” saves it with everything else.`,
    preset: 'For teachers: other numbers',
    usual: 'As published',
    without:
      'The exercise needs scripts: the world answers every decision, and this browser runs none. The lessons and their questions work without.',
    late: 'The exercise has not come yet. If it does not, load the page again.',
  },
  memoryOnly,
  saved: {
    nothing: '',
    saving: 'Saving …',
    saved: 'Saved on this device',
    failed: 'This step could not be saved. Try again.',
    refused: (why: string) => `That is not possible: ${why}.`,
    elsewhere: 'This play went on in another tab. Here is where it stands now.',
  },
  setup: {
    step: (n: number, of: number) => `Setting up, ${n} of ${of}`,
    next: 'Go on',
    back: 'Back',
    start: 'Take the chair',
    rules: {
      title: 'Two minutes on the rules',
      intro: 'Nothing counts here. A wrong answer is explained, and you go on.',
      right: 'Right.',
      wrong: 'Not so.',
      missing: 'Answer every question; nothing counts here.',
    },
    letter: 'Your letter of appointment',
    goals: {
      title: 'What you are after',
      intro:
        'Spread 100 points over five goals. At the end you are judged by these goals and by no others.',
      points: (n: number) => several(n, 'point', 'points'),
    },
    redLine: {
      title: 'One red line',
      intro: 'Choose one thing that must not happen. The debrief says whether it did, and when.',
      missing: 'Choose a red line.',
    },
    cards: {
      title: 'What you assume',
      intro:
        'Of each pair choose the sentence that you hold to be nearer the truth, and say how sure you are.',
      sure: 'How sure',
      percent: (n: number) => `${n}%`,
      missing: 'Choose one sentence of every pair.',
    },
    belief: {
      title: (who: string) => `What you believe about ${who}`,
      intro:
        'Spread 100 points over what may be so. You cannot see which it is; you will be asked again on the way.',
      again: 'Has what you saw changed your mind? Spread the 100 points anew.',
      last: 'The last file is closed. What do you believe now? After this, the world is shown.',
      chance: (n: number) => `${n} of 100`,
      say: 'That is what I believe',
    },
  },
  round: {
    of: (round: number, of: number) => `Round ${round} of ${of}`,
    season: (round: number) =>
      `${round % 2 === 1 ? 'Spring' : 'Autumn'} of Year ${Math.ceil(round / 2)}`,
    interrupt: 'Crisis',
    progress: (round: number, of: number) => `Round ${round} of ${of}`,
    documented: 'What is documented',
    more: (n: number) => `${n} more ${n === 1 ? 'paragraph' : 'paragraphs'} of what is documented`,
    fiction: 'Fiction',
    fictionNote: 'An invented event, built on what is documented',
    sources: 'Sources',
    room: 'In the room',
    offices: 'The offices and what they expect',
    roomIntro: 'Each office has its own competence, and a leaning that you must find out.',
    choose: 'Choose an option to hear what each office expects of it.',
    forecast: (label: string) => `What the offices expect of “${label}”`,
    directions: {
      up: { sign: '▲', words: 'goes up' },
      same: { sign: '■', words: 'stays' },
      down: { sign: '▼', words: 'goes down' },
    },
    expects: (name: string, direction: string) => `${name} ${direction}`,
    record: (right: number, of: number) => `right ${right} of ${of} times so far`,
    noRecord: 'no record yet',
    capital: (n: number, most: number, name: string) => `${name}: ${n} of ${most}`,
    compared: 'An arrow counts as right when the half-year as a whole went that way.',
    options: 'What do you advise?',
    for: 'For',
    against: 'Against',
    cost: (n: number) => (n === 0 ? 'costs no capital' : `costs ${n} capital`),
    locked: (cost: number, capital: number) =>
      `Locked: it costs ${cost} capital and you have ${capital}.`,
    depends: 'depends on where you stand',
    later: (text: string) => `later: ${text}`,
    hint: (name: string, by: number) => {
      const size = Math.abs(by);
      const much = size >= 7 ? ' sharply' : size <= 2 ? ' a little' : '';
      return `${name} ${by > 0 ? 'up' : 'down'}${much}`;
    },
    reason: 'Your reason, in a sentence or two',
    reasonNote: (least: number, most: number) =>
      `${least} to ${most} characters. It is kept with your advice and is not marked by a machine.`,
    left: (n: number, least: number, most: number) =>
      n < least
        ? `${least - n} more`
        : n > most
          ? `${n - most} too many`
          : `${n} of ${most} characters`,
    expected: (who: string) => `What will ${who} do in the next half-year?`,
    confidence: 'How confident are you in your advice?',
    confident: { 1: 'low', 2: 'medium', 3: 'high' } as Readonly<Record<1 | 2 | 3, string>>,
    advise: 'Give this advice',
    leave: 'Leave for now; everything given is kept',
    missing: {
      option: 'Choose an option first.',
      reason: (least: number, most: number) => `Give a reason of ${least} to ${most} characters.`,
      expected: 'Say what you expect, before you see what comes.',
      confidence: 'Say how confident you are.',
    },
  },
  stand: {
    title: 'Where you stand',
    note: 'Long arrow: strong tie. Pale: before the last half-year.',
    noNote: 'Long arrow: strong tie.',
    capital: (n: number, most: number) => `${n} of ${most}`,
    rose: (arrows: readonly string[]) => `Strength of ties: ${arrows.join(', ')}`,
    clock: (name: string, n: number) => `${name}: ${n} of 100`,
  },
  report: {
    title: 'What came of it',
    fiction: 'Fiction',
    halfYear: (round: number) => `Half-year report, round ${round}`,
    move: (who: string) => `${who}’s move`,
    expected: (title: string, right: boolean) =>
      right ? `You expected this.` : `You expected: ${title}.`,
    signal: (value: string) => `It names: ${value}.`,
    happened: 'What else happened',
    changes: 'What changed',
    change: (from: number, to: number) => `${from} → ${to}`,
    nothing: 'Nothing to speak of changed.',
    interrupt: 'Before the half-year is out, something happens that cannot wait.',
    next: (round: number) => `Go on to round ${round}`,
    toInterrupt: 'To the crisis',
    toBelief: 'Go on',
    toEnd: 'Close the last file',
    receipts:
      'Why each number moved is shown in the debrief: some causes would give away what is hidden.',
  },
  ended: {
    title: 'The play is over',
    lost: 'This browser keeps nothing, so the debrief, which is a page of its own, cannot see this play. Save its record first.',
    file: 'Save the record',
    offline: 'It needs a connection to open; nothing of your play is lost without one.',
    text: 'The debrief is the other half of the exercise: the world, your goals, your assumptions, what would have come otherwise, and what really happened.',
    debrief: 'To the debrief',
  },
  soFar: {
    who: (who: string) => `What ${who} did so far`,
    row: (round: number, title: string) => `Round ${round}: ${title}`,
    named: (name: string, value: string) => `${name} named: ${value}`,
    nothing: 'Nothing yet.',
  },
  follow: {
    text: (round: number, of: number) =>
      `This play repeats your earlier one in another world. You stand at round ${round} of ${of}.`,
    one: 'Give the same advice again',
    all: 'Repeat the rest',
    over: 'Or decide anew below: from then on the play is your own.',
    changed: 'Here the earlier advice cannot be repeated; decide anew.',
  },
  observe: {
    text: 'You observe. Somebody else advises; you take down which assumption each argument rests on.',
    reason: (supporting: string, opposing: string) =>
      `The case for it rests on: ${supporting}. The case against it: ${opposing}.`,
    taken: 'The advice that is given',
    cards: 'The assumptions',
    rests: (side: string, line: string) => `${side}: “${line}” rests on`,
    none: 'none of them',
    go: 'Write it down and go on',
  },
} as const;
