// Words about an answer, for whoever did not give it: in the place of those that speak to the learner.
import type { Spoken } from '../../quiz/Voice.tsx';

const answer = { right: 'The learner’s answer, correct:', wrong: 'The learner’s answer:' };

export const ofTheLearner: Spoken = {
  options: {
    chosenRight: 'The learner’s answer, correct.',
    chosenWrong: 'The learner’s answer.',
  },
  placing: answer,
  written: answer,
  order: {
    given: 'The learner’s order',
    givenRight: 'The learner’s order, which is the right one',
  },
  evidence: {
    right: ', which the learner rightly marked:',
    wrong: ', which the learner wrongly marked:',
    missed: ', which the learner missed:',
    left: ', which the learner rightly left unmarked:',
  },
  judgement: {
    given: (words) => `What the learner wrote, ${words} ${words === 1 ? 'word' : 'words'}`,
    judgedInClass: (points, outOf) => `The learner was given ${points} of ${outOf}.`,
  },
};
