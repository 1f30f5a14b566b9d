// Faults in questions that are answered in writing, and in texts with gaps.
import { quiz as file } from './course-copy.ts';
import type { Plants } from './plant.ts';
import { append } from './plants-in-quizzes.ts';

const gap = '{id: a1, accepted: [{text: six}], why: So}';

export const writtenPlants: Plants = {
  'two accepted forms that count as one': (copy) => {
    const line = append(copy, 'text', [
      'accepted:',
      '  - {text: Tokayev}',
      '  - {text: Тоқаев}',
      'forgive: [case, transliteration]',
      'why: So.',
    ]);
    const what = '"Тоқаев" counts as "Tokayev" already';
    return { file, line: line + 2, what, mend: 'remove it' };
  },
  'a mistaken form that counts as an accepted one': (copy) => {
    const line = append(copy, 'text', [
      'accepted: [{text: consensus}]',
      'mistaken: [{text: Consensus., why: Not so.}]',
      'why: So.',
    ]);
    const what = '"Consensus." is mistaken and counts as "consensus", which is accepted';
    return { file, line: line + 1, what, mend: 'remove one of them' };
  },
  'something forgiven that is not known': (copy) => {
    const line = append(copy, 'text', [
      'accepted: [{text: consensus}]',
      'forgive: [accents, diacritic]',
      'why: So.',
    ]);
    return [
      { file, line: line + 1, what: 'is "accents", expected one of: case' },
      { file, line: line + 1, what: 'is "diacritic"', mend: 'did you mean "diacritics"?' },
    ];
  },
  'a misconception of a mistaken form that does not exist': (copy) => {
    const line = append(copy, 'text', [
      'accepted: [{text: consensus}]',
      'mistaken: [{text: majority, why: Not so., misconception: no-such}]',
      'why: So.',
    ]);
    return { file, line: line + 1, what: 'there is no misconception "no-such"' };
  },
  'a misconception in a gap that does not exist': (copy) => {
    const line = append(copy, 'gaps', [
      'text: It has {a1} members.',
      'gaps:',
      '  - id: a1',
      '    accepted: [{text: six}]',
      '    mistaken: [{text: five, why: Not so., misconception: no-such}]',
      '    why: So.',
    ]);
    return { file, line: line + 4, what: 'there is no misconception "no-such"' };
  },
  'a gap that the text does not declare': (copy) => {
    const line = append(copy, 'gaps', [
      'text: It has {a1} members and {b2} votes.',
      `gaps: [${gap}]`,
    ]);
    return { file, line, what: 'no gap has the id of {b2}', mend: 'add it under "gaps:"' };
  },
  'a gap that stands nowhere in the text': (copy) => {
    const line = append(copy, 'gaps', ['text: It has members.', `gaps: [${gap}]`]);
    return { file, line: line + 1, what: 'stands nowhere in the text', mend: 'write {a1}' };
  },
  'a gap in which nothing is right': (copy) => {
    const line = append(copy, 'gaps', ['text: It has {a1} members.', 'gaps: [{id: a1}]']);
    return { file, line: line + 1, what: 'no right answer', mend: 'write "options:"' };
  },
  'a gap with two right options': (copy) => {
    const line = append(copy, 'gaps', [
      'text: It has {a1} members.',
      'gaps:',
      '  - id: a1',
      '    options:',
      '      - {id: k7, text: six, correct: true, why: So}',
      '      - {id: p2, text: five, correct: true, why: So}',
    ]);
    return { file, line: line + 3, what: 'exactly one right option', mend: 'correct: true' };
  },
};
