// Words of the debrief of a decision exercise.
import { exerciseWords } from './en-exercise.ts';

const { signed } = exerciseWords;
const whole = (n: number) => String(Math.round(n));
const tenths = (n: number) => (Math.round(n * 10) / 10).toFixed(1).replace('-', '−');
const percent = (share: number) => `${Math.round(share * 100)}%`;

export const debriefWords = {
  signed,
  whole,
  tenths,
  percent,
  title: 'Debrief',
  kicker: 'Debrief · what happened',
  loading: 'Looking for your plays on this device …',
  none: 'There is no finished play on this device yet. The debrief opens when the last file is closed.',
  toExercise: 'To the exercise',
  unfinished:
    'This play is not over yet, or cannot be played again. The debrief opens when the last file is closed, for it shows what is hidden.',
  plays: 'Play',
  playName: (ending: string, when: string) => `${ending}, ${when}`,
  world: (who: string, value: string, text: string) =>
    `${who} in this play: ${value.toLowerCase()}. ${text}`,
  gave: (first: number, last: number) =>
    `You gave that ${first} of 100 at the start and ${last} at the end.`,
  watched: (strategy: string) =>
    `You observed; the adviser followed one line throughout: ${strategy.toLowerCase()}.`,
  without:
    'The debrief is made from your own play by the scripts of this page, and this browser runs none.',

  timeline: {
    title: 'Half-year by half-year',
    intro:
      'Choose a decision to see why each number moved. Each list below is a receipt: its lines add up to the change, and every one is a rule of the model.',
    model: 'The rules of the model',
    line: (name: string, from: number, to: number) =>
      `${name}: ${from} at the start, ${to} at the end`,
    mark: (round: number, title: string) => `Round ${round}: ${title}`,
    advice: 'You advised',
    watched: 'What was advised, and what you took down',
    move: (who: string) => `${who}’s move`,
    expected: (title: string) => `You had expected: ${title}`,
    right: 'You had expected it',
    notes: 'Also',
    receipt: (name: string, from: number, to: number) => `${name} ${from} → ${to}`,
    nothing: 'Nothing moved.',
    table: 'As a table',
    all: 'Every decision and receipt as a table',
    columns: {
      round: 'Round',
      decision: 'Decision',
      advice: 'Advice',
      move: 'Move',
      changes: 'Changes',
    },
    cause: {
      option: (label: string) => label,
      when: (label: string) => `${label}: as things stood`,
      later: (label: string) => `later, from “${label}”`,
    },
  },
  seen: {
    title: 'The world behind it',
    intro: 'The line of somebody who knew all the rules, and saw only what you saw, beside yours.',
    you: 'you',
    observer: 'somebody who knew the rules',
    chart: (value: string) => `Belief in what was so (“${value}”), of 100`,
    round: 'Round',
    start: 'Start',
    end: 'End',
    moved: 'What told most',
    ratio: (round: number, title: string, times: number, value: string) =>
      times >= 1
        ? `Round ${round}, “${title}”: ${tenths(times)} times as likely if the aim is “${value}” as otherwise.`
        : `Round ${round}, “${title}”: ${tenths(1 / times)} times less likely if the aim is “${value}” than otherwise.`,
    calibration: 'Calibration',
    calibrationText:
      '100 is full belief in what was so, 0 full belief in what was not; whoever leaves it all open gets about 67.',
    expectations: (right: number, of: number) =>
      `Of the moves that you expected, ${right} of ${of} came.`,
  },
  goals: {
    title: 'Against your own goals',
    goal: 'Goal',
    weight: 'Your weight',
    score: 'Reached',
    index: (n: number) => `Index under your own weights: ${tenths(n)} of 100.`,
    rank: (share: number) =>
      `${percent(share)} of 2,000 plays at random in the same hidden world reached less under your weights.`,
    ranking: 'Playing 2,000 times at random to compare …',
    kept: (line: string) => `Your red line held: ${line}.`,
    crossed: (line: string, round: number) =>
      `Your red line was crossed in round ${round}: ${line}.`,
    mirror: 'These are mirrors, no marks. No ending is a victory.',
    coherence: 'Did your advice fit your own goals and beliefs?',
    coherenceText:
      'For each decision: what your choice could be expected to reach, by your beliefs and your weights then, and what the best open option could.',
    decision: 'Decision',
    chosen: 'Yours',
    best: 'Best',
    gap: 'Gap',
    same: 'yours was the best',
  },
  assumed: {
    title: 'What you assumed, what you did, what was so',
    card: 'Assumption',
    assumed: 'You assumed',
    acted: 'Your advice leaned to',
    world: 'Nearer in this world',
    sure: (n: number) => `${n}% sure`,
    fits: (share: number) => `${percent(share)} of it is what holders of this view tend to favour`,
    differs: 'differs from what you assumed: ',
    note: 'The lesson is in the rows where the first two differ, whatever the third says.',
    strategy: 'Which line did you follow?',
    ask: 'Name it before you look.',
    show: 'Show the mix',
    named: (name: string, most: string) =>
      name === most
        ? `You named ${name}, and that is the largest part.`
        : `You named ${name}; the largest part is ${most}.`,
    mix: (name: string, share: number) => `${name} ${percent(share)}`,
  },
  whatIf: {
    title: 'What if',
    one: 'One decision otherwise',
    oneText:
      'The same dice, one answer changed, all later ones kept. Where a later one was not to be had, the nearest was taken.',
    decision: 'Decision',
    other: 'Instead',
    index: 'Index',
    ending: 'Ending',
    kept: 'the same',
    substituted: (n: number) =>
      n === 1 ? '1 later choice replaced' : `${n} later choices replaced`,
    all: (n: number) => `All ${n} alternatives`,
    lesson: (most: number, others: number, of: number) =>
      `The largest difference that one decision makes is ${tenths(most)} points; in ${others} of ${of} cases the ending is another.`,
    gesture: 'No single gesture comes near what the hidden aim decided. Lines of conduct do.',
    spread: (low: number, high: number) =>
      `The same advice reaches ${tenths(low)} in one world and ${tenths(high)} in another. Nothing in the advice changed, and nobody in the room could see which world it was.`,
    window: 'The closing window',
    windowTitle: (first: string, then: string) =>
      `${first} until a round, then ${then.toLowerCase()}`,
    windowText: (plays: string) =>
      `What would have come of changing course in each round. The dashed lines are the mean of ${plays} plays in this world, the full lines are this play’s own dice.`,
    seed: 'your dice',
    mean: 'mean',
    ends: (ending: string) => `ends in “${ending}”`,
    never: 'never',
    change: 'Round of the change',
    others: 'The same advice in other worlds',
    indexTitle: (first: string, then: string) =>
      `What the change is worth: ${first} until a round, then ${then.toLowerCase()}, index with equal goals`,
    indexText:
      'The price of waiting in one world is the price of acting early in another. Means of the three worlds, dashed.',
    yours: 'yours',
    again: (value: string) => `Play again: ${value}`,
    againText:
      'The same seed, the same set-up; your own advice is offered again, step by step, until you decide anew.',
  },
  compare: {
    title: 'The two plays beside each other',
    first: 'The first play',
    second: 'This play',
    what: 'What',
    world: 'World',
    ending: 'Ending',
    index: 'Index',
    same: 'All advice is the same.',
  },
  real: {
    title: 'What really happened',
    open: 'Open what really happened',
    yours: 'You advised',
    watched: 'Advised in this play',
  },
  advisers: {
    title: 'The people in the room',
    office: 'Office',
    leaning: 'Its leaning',
    record: 'Arrows that came true',
    above: 'On average',
    off: (name: string, by: number) =>
      `${name} ${by > 0 ? 'forecast too high' : 'forecast too low'} by ${tenths(Math.abs(by))}`,
  },
  reflect: {
    title: 'Now you',
    happened: 'What happened',
    meant: 'What it meant to you',
    beyond: 'What it means beyond this case',
    exit: 'Exit ticket',
    more: (n: number) => `${n} more ${n === 1 ? 'question' : 'questions'}`,
    optional: 'Write as much as you like; it stays on this device and stands in your record.',
    saved: 'Kept on this device.',
  },
  record: {
    title: 'Your record',
    print: 'Print your record',
    fiction:
      'A play of a decision exercise: the events, and the aim of each power in it, are invented.',
    kept: 'kept',
    crossed: (round: number) => `crossed in round ${round}`,
    move: (who: string) => `${who} then`,
    expected: (title: string) => `expected: ${title}`,
    file: 'Save it as a file',
    text: 'The file holds the set-up, the seed and every step; anybody can play it again to the same end.',
    name: 'Name',
    play: 'Play',
    seed: 'Seed',
    goals: 'Goals',
    redLine: 'Red line',
    beliefs: 'Beliefs',
    outcome: 'Outcome',
    round: 'Round',
    reason: 'Reason',
    confidence: 'Confidence',
  },
} as const;
