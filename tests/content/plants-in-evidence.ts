// Faults in a question about the evidence in a passage.
import { type CourseCopy, quiz as file } from './course-copy.ts';
import type { Plants } from './plant.ts';

/** A question about a passage, for the end of the quiz. */
const question = `  - id: csto.the-evidence
    kind: evidence
    objective: csto.article4
    level: analyse
    prompt: Which sentences support the claim?
    claim: A claim.
    sentences:
      - {id: k7, text: One., why: Not so}
      - {id: p2, text: Two., correct: true, why: So}
      - {id: w9, text: Three., why: Not this}
    from: cst-1992
    locator: art. 4
    explanation: Because.
    passage: the-csto#what-article-4-says
    sources: [cst-1992]`;

/** Where it begins, below the questions that the quiz has of its own. */
const planted = /^ *- id: csto\.the-evidence$/m;

/** Appends the question with one text in the place of another; gives the line on which `at` stands then. */
function append(copy: CourseCopy, find: string, put: string, at: RegExp): number {
  const changed = question.replace(find, () => put);
  if (changed === question) throw new Error(`the question holds no ${find}`);
  copy.append(file, changed);
  return copy.lineOf(file, { find: at, below: planted });
}

export const evidencePlants: Plants = {
  'a passage without a right sentence': (copy) => {
    const line = append(copy, ' correct: true,', '', /^ *sentences:$/m);
    return { file, line, what: 'no sentence is right', mend: 'correct: true' };
  },
  'a passage of which all is right': (copy) => {
    copy.append(file, question.replaceAll(/, why: Not \w+/g, ', correct: true, why: So'));
    const line = copy.lineOf(file, { find: /^ *sentences:$/m, below: planted });
    return { file, line, what: 'every sentence is right', mend: 'add one that is not' };
  },
  'a passage of two sentences': (copy) => {
    const third = '\n      - {id: w9, text: Three., why: Not this}';
    const line = append(copy, third, '', /^ *sentences:$/m);
    return { file, line, what: '"sentences"', mend: 'at least three sentences' };
  },
  'a passage from a source that its question does not name': (copy) => {
    const line = append(copy, 'from: cst-1992', 'from: csto-charter', /^ *from: /m);
    const what = '"from: csto-charter" is none of the sources of this question';
    return { file, line, what, mend: 'write one of cst-1992' };
  },
  'a passage from nowhere': (copy) => {
    append(copy, '    from: cst-1992\n', '', /^ *claim:/m);
    // A missing key is reported where the question begins.
    const line = copy.lineOf(file, /^ *- id: csto\.the-evidence$/m);
    return { file, line, what: '"from" is missing', mend: 'add "from:"' };
  },
  'a sentence with the id of another': (copy) => {
    const line = append(copy, 'id: w9', 'id: p2', /text: Three/);
    return { file, line, what: 'the id "p2" is used twice in this question', mend: 'another' };
  },
  'a relation that there is not': (copy) => {
    const line = append(copy, 'claim: A', 'relation: agianst\n    claim: A', /^ *relation:/m);
    return { file, line, what: '"relation" is "agianst"', mend: '"against"' };
  },
  'a misconception of a sentence that does not exist': (copy) => {
    const put = 'why: Not so, misconception: no-such';
    const line = append(copy, 'why: Not so', put, /misconception: no-such/);
    return { file, line, what: 'there is no misconception "no-such"' };
  },
};
