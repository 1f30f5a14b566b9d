// Words of being sure and being right: for instructors over a class, for learners over their own answers.
import { decimal, share } from './en-desk-questions.ts';

/** A difference of two shares. */
const pointsOf = (value: number) =>
  several(Math.round(value * 100), 'percentage point', 'percentage points');
const several = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

export const sureWords = {
  title: (title: string) => `${title}: sure and right`,
  link: 'Sure and wrong',
  description: 'How sure a class was of its answers, and what came of them.',
  lead: 'Being sure and wrong is what teaching can do most about: such a learner does not know that something is missing. The first attempt of each learner counts.',
  notAsked:
    'Learners are not asked how sure they are in this assignment. Its settings have a box for it.',
  nobody: 'Nobody has said yet how sure an answer is.',
  levels: { 3: 'Sure', 2: 'Fairly sure', 1: 'A guess' },
  verdicts: { right: 'Right', partly: 'Partly right', wrong: 'Wrong' },
  map: {
    title: 'The whole class',
    caption: 'Answers by how sure they were and what came of them',
    level: 'How sure',
    here: 'sure and wrong',
    n: (said: number) => `${several(said, 'answer', 'answers')} that said how sure.`,
    silent: (n: number) => `${several(n, 'answer', 'answers')} did not say.`,
  },
  trust: {
    title: 'How far being sure can be trusted',
    caption: 'Share right by how sure',
    right: 'Right',
    said: 'Taken to mean',
    count: (right: number, answers: number) => `${right} of ${answers}`,
    interval: (low: number, high: number) => `95% interval ${share(low)} to ${share(high)}`,
    none: 'no answers',
    bias: (value: number, n: number) =>
      Math.abs(value) < 0.05
        ? `On average the class was about as sure as it was right (n = ${n}).`
        : value > 0
          ? `On average the class was surer than it was right, by ${pointsOf(value)} (n = ${n}).`
          : `On average the class was less sure than it was right, by ${pointsOf(-value)} (n = ${n}).`,
    brier: (value: number) =>
      `Brier score ${decimal(value)}: the mean square of the distance between the chance said and what came of it. 0 is the best; saying one half of everything has 0.25.`,
    parts: (reliability: number, resolution: number, uncertainty: number) =>
      `Its parts: ${decimal(reliability)} for chances said that were off (0 is the best), less ${decimal(resolution)} for telling right answers from wrong ones (more is better), and ${decimal(uncertainty)} that comes from how hard the questions are.`,
    error: (value: number) =>
      `On average the share right was ${pointsOf(value)} away from the chance said.`,
    text: 'A guess is taken to mean one chance in three, fairly sure 73%, sure 90%: the middle of the chances for which saying so pays most. Partly right counts as not right.',
  },
  questions: { title: 'By question', head: 'Question', none: 'No question has figures yet.' },
  objectives: { title: 'By objective', head: 'Objective', in: (all: string) => `in ${all}` },
  heads: {
    sureWrong: 'Sure and wrong',
    sureRight: 'Sure and right',
    fairlyWrong: 'Fairly sure, wrong',
    fairlyRight: 'Fairly sure, right',
    guessWrong: 'Guess, wrong',
    guessRight: 'Guess, right',
    partly: 'Partly right',
    said: 'n',
  },
} as const;

/** For the learner who was asked. */
export const ownSureWords = {
  title: 'Where you were sure and wrong',
  none: (sure: number) =>
    sure === 0
      ? 'You called no answer sure.'
      : `You were sure of ${several(sure, 'answer', 'answers')}, and none of them was wrong.`,
  lead: 'These are worth the most of your time: you would have relied on them.',
  question: (n: number) => `Question ${n}`,
  in: (title: string) => `in “${title}”`,
  map: 'How sure you were, and what came of it',
  here: 'Of this attempt.',
  all: 'Of all your attempts in this class in which you were asked how sure you are and whose marks are released.',
  text: 'Marks do not depend on how sure you are.',
} as const;
