// Faults in a question that asks for a written judgement.
import { type CourseCopy, quiz as file } from './course-copy.ts';
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
      - {says: Yes it is, text: Because it was so before.}
      - {says: No it is not, text: It is not so at all.}
    why: It gives a reason.
    explanation: Because.
    passage: the-csto#the-way-out
    sources: [csto-charter]`;

/** Appends the question with something in it changed; gives the line of what is found in it. */
function append(copy: CourseCopy, changed: string, find: string): number {
  const before = changed.slice(0, changed.lastIndexOf(find)).split('\n').length - 1;
  return copy.append(file, changed) + before;
}

export const judgementPlants: Plants = {
  'a rubric with levels out of order': (copy) => {
    const line = append(copy, question.replace('points: 2', 'points: 0'), 'id: p2');
    const what = 'the level with 0 follows one with 0';
    return { file, line, what, mend: 'from the fewest points to the most' };
  },
  'a rubric that begins above 0': (copy) => {
    const text = question.replace('points: 2', 'points: 3').replaceAll('points: 0', 'points: 2');
    const line = append(copy, text.replace('points: 2', 'points: 0'), 'id: p2');
    return { file, line, what: 'the lowest level has 2 points', mend: '"points: 0"' };
  },
  'a rubric in which two parts have one id': (copy) => {
    const line = append(copy, question.replace('id: p2', 'id: k7'), 'id: k7');
    return { file, line, what: 'the id "k7" is used twice in this question', mend: 'another' };
  },
  'a model answer that is too long to be handed in': (copy) => {
    const line = append(copy, question.replace('at all.', 'at all and never was.'), 'and never');
    const what = 'this model answer has 9 words where 3 to 6 are asked';
    return { file, line, what, mend: 'shorten it' };
  },
  'a single model answer, as if there were one right view': (copy) => {
    const line = append(copy, question.replace(/\n.*says: No.*/, ''), 'models:');
    return { file, line, what: '"models"', mend: 'at least two model answers' };
  },
  'two model answers with one conclusion': (copy) => {
    const line = append(copy, question.replace('No it is not', 'Yes it is'), 'says: Yes it is');
    return { file, line, what: 'two model answers say "Yes it is"', mend: 'of its own' };
  },
  'a judgement without a range of words': (copy) => {
    // A missing key is reported where the question begins.
    const line = append(copy, question.replace(/\n *words: .*/, ''), 'id: csto.in-writing');
    return { file, line, what: '"words" is missing', mend: 'add "words:"' };
  },
  'a range of words that ends before it begins': (copy) => {
    const line = append(copy, question.replace('from: 3, to: 6', 'from: 6, to: 3'), 'words:');
    return { file, line, what: 'the range ends before it begins', mend: 'smaller number' };
  },
};
