// Faults in a question that asks for a written judgement.
import { quiz as file } from './course-copy.ts';
import type { Plants } from './plant.ts';

/** A question for the end of the quiz, without a fault. */
const question = `  - id: csto.in-writing
    kind: judgement
    objective: csto.options
    level: evaluate
    prompt: Is it so?
    words: {from: 3, to: 6}
    rubric:
      - {id: k7, text: Says what it holds, levels: [{points: 0, text: Not}, {points: 1, text: Clearly}]}
      - {id: p2, text: Gives a reason, levels: [{points: 0, text: None}, {points: 2, text: One}]}
    models:
      - {says: Yes it is, text: It is, because it was.}
      - {says: No it is not, text: It is not, as said.}
    why: It gives a reason.
    explanation: Because.
    passage: the-csto#the-way-out
    sources: [csto-charter]`;

export const judgementPlants: Plants = {
  'a rubric with levels out of order': (copy) => {
    copy.append(file, question.replace('points: 2', 'points: 0'));
    const line = copy.lineOf(file, /id: p2, text: Gives a reason/);
    const what = 'the level with 0 follows one with 0';
    return { file, line, what, mend: 'from the fewest points to the most' };
  },
  'a rubric that begins above 0': (copy) => {
    copy.append(
      file,
      question
        .replace('{points: 0, text: Not}, ', '')
        .replace('points: 1, text: Clearly}', 'points: 1, text: Half}, {points: 2, text: Clearly}'),
    );
    const line = copy.lineOf(file, /id: k7, text: Says what/);
    return { file, line, what: 'the lowest level has 1 points', mend: '"points: 0"' };
  },
  'a rubric in which two parts have one id': (copy) => {
    copy.append(file, question.replace('id: p2', 'id: k7'));
    const line = copy.lineOf(file, /text: Gives a reason/);
    return { file, line, what: 'the id "k7" is used twice in this question', mend: 'another' };
  },
  'a model answer that is too long to be handed in': (copy) => {
    copy.append(file, question.replace('as said.', 'as has been said before.'));
    const line = copy.lineOf(file, /says: No it is not/);
    const what = 'this model answer has 8 words where 3 to 6 are asked';
    return { file, line, what, mend: 'shorten it' };
  },
  'a single model answer, as if there were one right view': (copy) => {
    copy.append(file, question.replace(/\n.*says: No it is not.*/, ''));
    const line = copy.lineOf(file, /^ *models:$/m);
    return { file, line, what: '"models"', mend: 'at least two model answers' };
  },
  'two model answers with one conclusion': (copy) => {
    copy.append(file, question.replace('No it is not', 'Yes it is'));
    const line = copy.lineOf(file, { find: /says: Yes it is/, below: /says: Yes it is/ });
    return { file, line, what: 'two model answers say "Yes it is"', mend: 'of its own' };
  },
  'a judgement without a range of words': (copy) => {
    copy.append(file, question.replace(/\n *words: .*/, ''));
    const line = copy.lineOf(file, /^ *- id: csto\.in-writing$/m);
    return { file, line, what: '"words" is missing', mend: 'add "words:"' };
  },
  'a range of words that ends before it begins': (copy) => {
    copy.append(file, question.replace('from: 3, to: 6', 'from: 6, to: 3'));
    const line = copy.lineOf(file, /words: \{from: 6/);
    return { file, line, what: 'the range ends before it begins', mend: 'smaller number' };
  },
};
