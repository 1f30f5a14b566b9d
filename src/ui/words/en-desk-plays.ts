// Words of the pages on which instructors read the decisions of a class, and of the class screen that learners see.
const several = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const plays = (n: number) => several(n, 'play', 'plays');
/** Rounded, with a real minus. */
const whole = (value: number) => `${Math.round(value) || 0}`.replace('-', '−');
const list = (all: readonly string[]) =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

export const playsWords = {
  plays,
  whole,
  percent: (count: number, n: number) => (n === 0 ? '–' : `${Math.round((100 * count) / n)}%`),
  round: (rounds: readonly number[], interrupt: boolean) =>
    `${rounds.length === 1 ? 'Round' : 'Rounds'} ${list(rounds.map(String))}${interrupt ? ', as an interrupt' : ''}`,
  met: (n: number, all: number) => (n === all ? `${plays(n)}` : `met in ${n} of ${plays(all)}`),
  shares: {
    option: 'Advice',
    share: 'Share',
    plays: 'Plays',
    own: 'your advice',
  },
  spread: {
    nobody: 'Nobody said.',
    picture: 'From 0 to 100',
    middle: 'Middle',
    quarters: 'Middle half',
    ends: 'Ends',
    n: 'n',
    how: 'The box holds the middle half of the class, the thick line is the middle learner, the thin line runs from the lowest to the highest.',
    howWithout:
      'The box holds the middle half of the class, and the thick line is the middle learner.',
    range: (from: number, to: number) =>
      whole(from) === whole(to) ? whole(from) : `${whole(from)} to ${whole(to)}`,
    start: 'Before round 1',
    before: (round: number) => `Before round ${round}`,
    end: 'After the last round',
  },
  tree: {
    title: 'The ways of the class',
    text: (least: number) =>
      `Each box is a piece of advice with the number of plays that came this way; the lines are as wide as the plays are many. Interrupts are left out, for they come by chance. ${
        least === 2
          ? 'Ways that one play alone took are counted together.'
          : `To keep it readable, ways that fewer than ${least} plays took are counted together.`
      }`,
    first: (rounds: number) => `Only the first ${rounds} rounds are drawn here.`,
    root: plays,
    round: (n: number) => `Round ${n}`,
    apart: (n: number, least: number) =>
      least > 2
        ? `${n} in ${n === 1 ? 'a smaller group' : 'smaller groups'}`
        : n === 1
          ? '1 alone'
          : `${n} each alone`,
    picture: (n: number) => `A tree of what ${plays(n)} advised, round by round`,
    table: 'The same as a table',
    way: 'Way so far',
    count: 'Plays',
    further: (n: number, least: number) =>
      least === 2
        ? `${n} went on in ways of their own`
        : `${n} went on in ways that fewer than ${least} took`,
    none: 'No way was taken by more than one play.',
  },
} as const;

export const decisionsWords = {
  description: 'What a class advised in a decision exercise.',
  pageTitle: (title: string) => `Decisions: ${title}`,
  projector: 'View for the projector',
  print: 'Printed, this page is one sheet of counts without names and reasons.',
  sheet: 'middle (middle half)',
  sheetNote: 'Options that nobody advised are left out.',
  none: 'Nobody has handed in a play yet. What the class advised stands here as soon as somebody has.',
  counted: {
    plays: 'plays handed in',
    finished: 'came to the end',
    said: 'with reasons and beliefs',
    playing: 'still going on',
  },
  rest: ({ again, other, more }: { again: number; other: number; more: boolean }) =>
    [
      'The first play of each learner is counted once it is handed in.',
      ...(again > 0 ? [`${plays(again)} more were second tries.`] : []),
      ...(other > 0
        ? [
            `${plays(other)} by other rules or in the other length cannot be compared and are left out.`,
          ]
        : []),
      ...(more ? ['There are more: only the first 2,000 are counted here.'] : []),
    ].join(' '),
  opinions: {
    instructors:
      'Reasons and beliefs are political opinions. Learners were told that only the instructors of this class read them: do not show this page in class. The view for the projector leaves them out.',
    device:
      'This class keeps reasons, beliefs and exit tickets on the devices of its learners, so none stand here. The advice, which is sent, is counted below.',
    erased:
      'Reasons, beliefs and exit tickets of this class were deleted 30 days after its end. The advice is counted below.',
  },
  open: 'The exercise is still open. What stands here of the world is for you alone until you close it.',
  reasons: {
    title: 'Decision by decision',
    text: 'How often each option was advised, and the reasons side by side, without names and in no order.',
    none: 'No reasons.',
    open: (n: number) => `Read ${several(n, 'reason', 'reasons')}`,
    some: (shown: number, n: number) => `${shown} of ${n} reasons`,
    sure: { 1: 'unsure', 2: 'fairly sure', 3: 'sure' },
    expected: (move: string) => `expected: ${move}`,
  },
  contrast: {
    title: 'Two to discuss',
    text: (n: number, first: boolean) =>
      first
        ? `Both came to this decision in the same way, as all ${n} did.`
        : `Both had advised the same until here, as ${several(n, 'play', 'plays')} had.`,
    before: 'Until here',
    none: 'No two learners who had advised the same until here gave reasons of some length for different options.',
    rule: 'How the two were chosen: reasons of 60 to 300 characters, from the way to this decision that most plays took; there from the two options with most plays, and of each the reason nearest to 140 characters. In class, put them in words of your own.',
  },
  goals: {
    title: 'What they aimed for',
    text: 'Points on each goal, given before the first round: 100 in all, at most 60 on one.',
    goal: 'Goal',
    lines: (n: number) => `Red lines drawn, n = ${n}`,
    line: 'Red line',
  },
  beliefs: {
    title: 'What they believed',
    text: (about: string) =>
      `Points on each value of “${about}”, 100 in all, each time they were asked.`,
    when: 'Asked',
    change: 'Change from first to last',
  },
  strategies: {
    title: 'How they advised',
    text: 'How much of the advice of each play belongs to each strategy, in per cent. A strategy leads a play when it has the largest share alone.',
    strategy: 'Strategy',
    leads: 'Leads',
    index: 'Own index, middle',
    indexHow:
      'The own index weighs the goals as each learner did. It is no mark, and small groups tell little.',
  },
  endings: {
    title: { own: 'Endings by world', class: 'How the same world ended' },
    text: {
      own: 'Each play has a world of its own. The same advice can end differently in another, so compare along a row.',
      class:
        'Everybody met the same world with the same dice: what differs below comes from what was advised.',
    },
    world: 'World',
    all: 'All plays',
    strategy: 'Leading strategy',
    mixed: 'No strategy alone',
    n: 'Plays',
    none: 'No play has come to its end.',
    later: 'How the plays ended is shown here when the exercise is closed.',
  },
  rubric: {
    title: 'Rubric',
    text: 'For reasons, reflection and exit ticket; never for the ending, the index or the calibration. Rate a play on its own page.',
    rated: (n: number, all: number) => `${n} of ${plays(all)} rated.`,
    level: 'Level',
    plays: 'Plays',
    n: (n: number) => `n = ${n}`,
  },
  wall: {
    eyebrow: (n: number) => `${plays(n)}, without names`,
    few: 'Spreads of goals and beliefs are shown from five plays on.',
    met: 'Decisions that fewer than five plays met are left out.',
  },
} as const;

export const playSeenWords = {
  title: 'The play, step by step',
  opinions: {
    playing: 'Reasons and beliefs are shown to you after the hand-in.',
    device:
      'The reasons and beliefs of this play are not with the class: they stay on the device of the learner.',
    erased: 'The reasons, beliefs and exit ticket of this play were deleted.',
  },
  none: 'Nothing has been advised yet.',
  heads: { round: 'Round', decision: 'Decision', advice: 'Advice and reason' },
  moved: (who: string) => `Then, ${who}`,
  interrupt: 'interrupt',
  setup: 'Before the first round',
  goals: 'Goals',
  redLine: 'Red line',
  cards: 'Assumptions',
  card: (name: string, stance: string, confidence: number) =>
    `${name}: ${stance} (${confidence}% sure)`,
  beliefs: 'Beliefs',
  notes: 'Written in the debrief',
  ended: 'How it ended',
  index: (value: number) =>
    `Own index ${Math.round(value * 10) / 10}, by the learner’s own weights; it is no mark.`,
  world: 'The world of this play',
  rubric: {
    title: 'Rubric',
    text: 'Rate the reasons, the reflection and the exit ticket, never the ending or the index. It counts for no mark. The debrief does not show it; learners find it in the file with their own data.',
    unread: 'What it rates is not here. A learner can bring the printed record of the play.',
    not: 'not rated',
    level: (n: number, text: string) => `${n} · ${text}`,
    save: 'Save the rating',
    by: (name: string, levels: string) => `${name}: ${levels}`,
    one: (criterion: string, level: number | undefined) => `${criterion} ${level ?? '–'}`,
  },
  said: {
    'play-rated': () => 'The rating is saved.',
  } as Readonly<Record<string, () => string>>,
} as const;

export const classScreenWords = {
  title: 'The class',
  later:
    'What the class advised is shown when your instructor closes the exercise: until then others still play in the same world.',
  few: (n: number, least: number) =>
    `What the class advised is shown from ${least} finished plays on, so that nobody can be made out. So far there ${n === 1 ? 'is 1' : `are ${n}`}.`,
  text: (n: number) =>
    `${plays(n)} that were finished, without names. It is no ranking: nobody is better for having advised what most did. Decisions that fewer than five met are left out.`,
  more: 'There are more; only the first 500 are counted here.',
  beliefs: 'What the class believed',
  beliefsFew: 'How beliefs were spread is shown from five plays on whose beliefs the class keeps.',
  indexes: 'Own index by leading strategy',
  indexesText:
    'Plays in which one strategy has the largest share, of strategies that lead in five at least. Goals differ from learner to learner, and so did the worlds unless all had the same.',
  index: (name: string, median: number, n: number) =>
    `${name}: middle ${Math.round(median * 10) / 10}, n = ${n}`,
} as const;
