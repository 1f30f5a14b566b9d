// Words of a decision exercise as class work: what is promised, what is kept where, what a connection does.

/** A hash as it is read out: its first twelve digits in fours. */
const short = (hash: string) => (hash.slice(0, 12).match(/.{4}/g) ?? []).join(' ');

export const classExerciseWords = {
  without:
    'This exercise needs scripts: the class’s server answers every decision, and this browser runs none. Open it in a browser with scripts, or ask your instructor for a printed form.',
  intro: {
    kicker: 'Decision exercise · class work',
    begin: 'Begin',
    connection:
      'It is played on the server of the class and needs a connection throughout. When the connection breaks, what you have typed stays in this tab, and you go on when it is back.',
    seed: {
      own: 'The hidden world of this play is your own. It is shown when you have handed in.',
      class:
        'The whole class plays in the same hidden world. It is shown to everybody when your instructor closes the exercise.',
    },
    observer:
      'Whoever would rather take the observer’s part plays it in practice, and tells the instructor; no reason has to be given.',
    practice: 'The exercise in practice',
    opinions: {
      device:
        'Your goals, reasons and beliefs stay on this device; the server is sent your advice alone, and from five finished plays on the class sees how often each option was advised. Play on one device; “Done on this computer” takes them away, so leave that for after the debrief.',
      instructors:
        'Your goals, reasons and beliefs are sent with your advice. Only the instructors of this class can read them, after you have handed in, and they are deleted 30 days after the class ends. From five finished plays on, the class sees how goals and beliefs were spread, without names and without reasons.',
    },
  },
  promise: {
    title: 'Promised world',
    short,
    text: 'The hidden world was drawn before you began, and nobody can change it now: this is the SHA-256 of its seed and a salt. Both are shown at the end, so that anybody can check it.',
    whole: 'In full',
  },
  sent: {
    nothing: '',
    sending: 'Sending …',
    sent: 'Taken by the server',
    waiting:
      'There is no connection. What you gave is kept in this tab and sent again by itself; leave this page open.',
    elsewhere:
      'This play went on in another tab or on another device. Here is where it stands now.',
    refused: (why: string) => why,
    signedOut: 'You are no longer signed in. What you typed stays in this tab.',
    join: 'Join again',
  },
  unkept:
    'This browser keeps nothing beyond this page: if you close it, your reasons and beliefs are gone. The advice that you gave is not.',
  partly:
    'You began this play on another device, and your set-up, reasons and beliefs are kept there. You can go on here; the debrief will show what you advised, without them.',
  ended: {
    title: 'The play is over',
    text: 'Hand it in to finish. Nothing can be changed then, and nothing needs to be: the last file is closed.',
    handIn: 'Hand in',
  },
  review: {
    loading: 'Playing it again …',
    decisions: (n: number) => `${n} ${n === 1 ? 'decision' : 'decisions'}`,
    byTime: 'It was handed in by itself, because its time was over or it was closed.',
    unfinished: 'This play did not come to its end, so there is no debrief of it.',
    wait: 'The world, the other worlds and what would have come otherwise are shown when your instructor closes the exercise: until then others still play in the same world.',
    ending: 'How it ended',
    noPlay: 'This play cannot be played again by the rules that this page has.',
    unsaid:
      'The reasons and beliefs of this play are not on this device, so the debrief shows what you advised and what came of it.',
    kept: {
      device: 'Write as much as you like; it stays on this device and stands in your record.',
      instructors:
        'Write as much as you like; the instructors of this class can read it until it is deleted, 30 days after the class ends.',
    },
    note: {
      sent: 'Kept.',
      waiting: 'There is no connection. What you wrote last was not kept: write it again later.',
      refused: (why: string) => why,
    },
  },
  check: {
    title: 'Was the world the promised one?',
    text: 'This is the seed and the salt. Their SHA-256 is what was shown when you began.',
    seed: 'Seed',
    salt: 'Salt',
    promised: 'Promised',
    how: 'To check it on a computer:',
    command: (seed: string, salt: string) => `printf '%s' '${seed}:${salt}' | sha256sum`,
  },
  reveal: {
    title: 'Close and show the world',
    text: {
      class:
        'Everybody plays in the same hidden world. When you close the exercise, plays that are still going on are handed in as they stand, nobody can begin any more, and all learners see the world, the other worlds and what would have come otherwise.',
      own: 'Each learner sees the world of a play when it is over. Closing hands in plays that are still going on as they stand, and nobody can begin any more.',
    },
    open: (n: number) =>
      n === 0
        ? 'Nobody is playing now.'
        : `${n} ${n === 1 ? 'play is' : 'plays are'} still going on.`,
    button: 'Close and reveal',
    done: (when: string) => `Closed and shown ${when}.`,
  },
  notes: {
    'exercise-revealed': ({ handedIn }: Readonly<Record<string, string | number>>) =>
      `The exercise is closed, and everybody can see its world. ${handedIn === 0 ? 'Nobody was still playing.' : `Handed in as they stood: ${handedIn}.`}`,
  },
} as const;
