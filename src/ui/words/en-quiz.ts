// Words of quizzes and checks.
import { memoryOnly } from './en-storage.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const several = (n: number, one: string, more: string) =>
  `${number.format(n)} ${n === 1 ? one : more}`;

export const quizWords = {
  page: {
    kicker: (lesson: string) => `Quiz · ${lesson}`,
    ofCourse: {
      before: 'Test before the course',
      after: 'Test after the course',
      end: 'Quiz on the whole course',
    },
    nobodyFails: 'Nobody passes or fails it',
    pass: (share: number) => `Pass mark ${number.format(share * 100)}%`,
    description: (n: number, lesson: string | undefined) =>
      `${several(n, 'question', 'questions')} on ${lesson === undefined ? 'the whole course' : `the lesson “${lesson}”`}, with reasons for every option.`,
  },
  without: {
    title: 'All questions on one page',
    text: 'This browser runs no scripts, so here are all questions with their answers. With scripts you would answer them one at a time, be told why after each, and find your place again tomorrow; everything would stay on this device.',
    answer: 'Answer and reasons',
  },
  head: {
    question: (index: number, total: number) => `Question ${index} of ${total}`,
    points: (n: number) => several(n, 'point', 'points').replace(' ', '\u00a0'),
    check: 'Check yourself',
  },
  bar: {
    label: 'Questions of this quiz',
    step: (index: number, state: string) => `Question ${index}: ${state}`,
    right: 'right',
    partly: 'partly right',
    wrong: 'not right',
    open: 'not answered yet',
    changed: 'changed since you answered',
    kept: 'answered',
    again: 'not right yet, one more answer',
    'to-judge': 'answered, not judged yet',
    judged: 'judged by you',
    current: (state: string) => `you are here, ${state}`,
  },
  options: {
    several: 'Choose every right one. Each wrong pick takes a right one back.',
    chosenRight: 'Your answer, correct.',
    chosenWrong: 'Your answer.',
    right: 'Correct.',
    missed: 'Correct, and not chosen.',
  },
  notice: {
    'nothing-chosen': 'There is no answer yet. Give one, then press Answer.',
    'not-ready': 'This answer cannot be taken yet: something is missing in it, or does not fit.',
    'not-sure': 'Say how sure you are, then press Answer.',
    'not-judged': 'Choose a level for every part of the rubric, then press Judge.',
    same: 'This is the answer you gave. Change it, or let it stand.',
    gone: 'The answers you gave here are gone from this device: they were erased, here or in another tab.',
  },
  changed:
    'This question has changed since you answered it, so it is asked again. Your old answer no longer counts for it or against it.',
  verdict: {
    right: 'Right.',
    partly: 'Partly right.',
    wrong: 'Not this time.',
    own: 'Your own mark:',
    points: (points: number) => `${number.format(points)} of 1 point`,
  },
  why: {
    label: 'Why.',
    passage: (title: string) => `Read “${title}”`,
    sources: (n: number) => (n === 1 ? 'Source:' : 'Sources:'),
  },
  buttons: {
    answer: 'Answer',
    next: 'Next',
    finish: 'See the result',
    stand: 'Let it stand',
    judge: 'Judge',
    hint: (opened: number, all: number) => `Show hint ${opened + 1} of ${all}`,
    handIn: 'Hand in and see the reasons',
    missed: (n: number) =>
      n === 1 ? 'Try the missed question again' : `Try the ${n} missed again`,
    back: 'Back',
    again: 'Try again',
    againQuiz: 'Take it again',
    result: 'See the result',
  },
  checkFailed:
    'This check could not be loaded. Your choice is kept; press Answer again when you are online.',
  drawing: {
    loading: 'Loading this question …',
    failed:
      'This question could not be loaded. Your answers so far are kept; try again when you are online.',
    retry: 'Try again',
  },
  late: 'The quiz has not loaded. Reload the page; what you answered before is kept.',
  broken: 'Something went wrong on this page. Reload it; what you answered before is kept.',
  hints: {
    cost: (points: number) =>
      points === 0
        ? 'Hints cost nothing.'
        : `Each hint costs ${number.format(points)} of the point.`,
    label: (n: number) => `Hint ${n}.`,
  },
  again: {
    wrong: 'Not right yet.',
    partly: (points: number) => `Partly right: ${number.format(points)} of the point.`,
    offer: (points: number) =>
      `You may change your answer once. Right then, it counts ${number.format(points)} of the point; the better of your two answers counts.`,
    second: 'your second answer',
  },
  rules: {
    secondTry: (points: number) =>
      `A missed question may be answered once more, for up to ${number.format(points)} of the point.`,
    atEnd: 'Reasons are shown when you hand in; until then you can change every answer.',
    certainty:
      'You say how sure you are of each answer. If it is right you gain 1, 2 or 3 certainty marks; if not, you lose 0, 2 or 6.',
  },
  sure: {
    label: 'How sure are you?',
    note: 'It does not change your points.',
    levels: { 1: 'A guess', 2: 'Fairly sure', 3: 'Sure' },
    marks: {
      1: 'A guess (1 or 0)',
      2: 'Fairly sure (2 or −2)',
      3: 'Sure (3 or −6)',
    },
    wrong:
      'You were sure of this one. Such questions teach the most, so it comes first in your review.',
    guessed: 'You called it a guess, so it comes back in your review.',
    certainty: (marks: number) =>
      `${marks < 0 ? '−' : ''}${number.format(Math.abs(marks))} certainty ${Math.abs(marks) === 1 ? 'mark' : 'marks'}`,
  },
  judgeYourself:
    'Compare your text with the model answers, then choose the level that fits it best in each part of the rubric. The mark is your own.',
  saved: {
    nothing: 'Your answers stay on this device.',
    saving: 'Saving …',
    saved: 'Saved on this device ✓',
    failed:
      'Not saved: something in this page went wrong. Reload it to go on from what was saved last.',
  },
  tooLate:
    'You had answered that question before, so what you chose while this page was loading was not taken.',
  memoryOnly,
  next: {
    lesson: (number: number, title: string) => `Go on to lesson ${number}: ${title}`,
    after: 'Take the test after the course',
    end: 'Take the final quiz',
    gained: 'See what you gained',
    progress: 'See your progress',
  },
  summary: {
    look: 'See the question again',
    score: (points: number, outOf: number) =>
      `${number.format(points)} of ${several(outOf, 'point', 'points')}`,
    passed: (pass: number) =>
      `Well done: you have reached the pass mark of ${number.format(pass * 100)}%.`,
    notYet: (pass: number) =>
      `Not there yet: the pass mark is ${number.format(pass * 100)}%. The passages below are the quickest way up, and you can take the quiz again as often as you like.`,
    notYetOwn: (pass: number) =>
      `Not there yet: the pass mark is ${number.format(pass * 100)}%. You missed nothing, so it lies in your own marks. You can take the quiz again as often as you like.`,
    notYetCosts: (pass: number) =>
      `Not there yet: the pass mark is ${number.format(pass * 100)}%. Everything was right in the end; hints and second answers took the points. You can take the quiz again as often as you like.`,
    own: (points: number, outOf: number) =>
      `Of these, your own mark for what you wrote: ${number.format(points)} of ${several(outOf, 'point', 'points')}.`,
    objectives: 'By objective',
    ofPoints: (points: number, outOf: number) =>
      `${number.format(points)} of ${number.format(outOf)}`,
    missed: 'Worth another look',
    part: 'This was a second go at what you missed; it does not change your result for the whole quiz.',
    handIn: (n: number) =>
      `All ${n} questions are answered. Look at them again, or hand in: then the reasons are shown and the answers stand.`,
    ready: 'Ready to hand in',
    certainty: (marks: string, most: number) => `Certainty-based: ${marks}, of at most ${most}.`,
    ideas: 'An idea that came up more than once',
    nothingMissed: 'You missed nothing.',
  },
  levels: {
    remember: 'remember',
    understand: 'understand',
    apply: 'apply',
    analyse: 'analyse',
    evaluate: 'evaluate',
  },
} as const;
