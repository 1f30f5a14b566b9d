// Faults in a quiz.
import { type CourseCopy, lesson, quiz as file } from './course-copy.ts';
import type { Plants } from './plant.ts';

const choice = /^ *kind: choice$/m;
const several = /^ *kind: choices$/m;

/** Appends a question of this kind, with `own` as its fields; gives the line on which `own` begins. */
export function append(copy: CourseCopy, kind: string, own: readonly string[]): number {
  const common = ['objective', 'passage', 'sources'].map((field) =>
    copy.word(file, new RegExp(`^ *(${field}: .*)$`, 'm')),
  );
  const lines = [`kind: ${kind}`, 'level: analyse', 'prompt: Ask.', 'explanation: So.', ...common];
  const question = [
    `  - id: csto.planted-${kind}`,
    ...[...lines, ...own].map((line) => `    ${line}`),
  ];
  return copy.append(file, question.join('\n')) + 1 + lines.length;
}
/** A question with places on a map, for the end of the quiz. */
const mapQuestion = `  - id: csto.on-the-map
    kind: map
    objective: csto.article4
    level: remember
    prompt: Which of these cities is it?
    area: {west: 44, south: 34, east: 90, north: 57}
    credit: Made up.
    places:
      - {id: k7, text: This, lat: 51.2, lon: 71.4, correct: true, why: So}
      - {id: p2, text: That, lat: 41.3, lon: 69.2, why: Not so}
      - {id: w9, text: The other, lat: 37.9, lon: 58.4, why: Not so}
    explanation: Because.
    passage: the-csto#what-article-4-says
    sources: [cst-1992]`;

export const questionPlants: Plants = {
  'a quiz that is no YAML': (copy) => {
    const line = copy.edit(file, /^title: .*$/m, 'title: "never closed');
    return { file, line, what: 'the YAML cannot be read', mend: 'quotes' };
  },
  'a bracket that is never closed': (copy) => {
    const line = copy.edit(file, /^( *sources: \[.*)\]$/m, '$1');
    return { file, line, what: 'the YAML cannot be read' };
  },
  'a key written twice': (copy) => {
    const line = copy.edit(file, /^title: .*$/m, '$&\ntitle: Again');
    return { file, line: line + 1, what: 'the same key stands twice' };
  },
  'a question without a right answer': (copy) => {
    copy.edit(file, { find: / correct: true,/, below: choice }, '');
    const line = copy.lineOf(file, { find: /options:/, below: choice });
    return { file, line, what: 'exactly one right option', mend: 'correct: true' };
  },
  'a choice with two right answers': (copy) => {
    copy.edit(
      file,
      { find: /(\{id: [a-z0-9]+, text: "[^"]*"), why/, below: choice },
      '$1, correct: true, why',
    );
    const line = copy.lineOf(file, { find: /options:/, below: choice });
    return { file, line, what: 'exactly one right option', mend: 'kind: choices' };
  },
  'choices of which none is right': (copy) => {
    const line = copy.lineOf(file, { find: /options:/, below: several });
    const text = copy.read(file);
    const from = text.search(several);
    const until = text.indexOf('explanation:', from);
    const without = text.slice(from, until).replaceAll(' correct: true,', '');
    copy.write(file, text.slice(0, from) + without + text.slice(until));
    return { file, line, what: 'no option is right', mend: 'correct: true' };
  },
  'an option without why': (copy) => {
    const line = copy.edit(file, { find: /(text: "[^"]*"), why: "[^"]*"/, below: choice }, '$1');
    return { file, line, what: '"why" is missing', mend: 'add "why:"' };
  },
  'the key "correct" misspelt': (copy) => {
    const line = copy.edit(file, { find: /correct: true/, below: choice }, 'corect: true');
    return { file, line, what: 'unknown key "corect"', mend: 'did you mean "correct"?' };
  },
  'a key that is no truth': (copy) => {
    const line = copy.edit(file, { find: /correct: true/, below: choice }, 'correct: yes');
    return { file, line, what: '"correct" is text, expected true or false' };
  },
  'a key beside the options': (copy) => {
    const line = copy.edit(file, { find: /^( *)options:/m, below: choice }, '$1answer: z9\n$&');
    return { file, line, what: 'unknown key "answer"', mend: 'options' };
  },
  'a question id used twice': (copy) => {
    const first = copy.lineOf(file, /^ *- id: [a-z0-9.-]+$/m);
    const id = copy.word(file, /^ *- id: ([a-z0-9.-]+)$/m);
    const text = copy.read(file);
    const last = text.lastIndexOf('  - id: ');
    const again = text.slice(last).replace(/- id: .*/, `- id: ${id}`);
    const line = copy.append(file, again.trimEnd());
    return { file, line, what: `the question id "${id}" is used twice`, mend: `${file}:${first}` };
  },
  'an option id used twice in a question': (copy) => {
    const id = copy.word(file, /- \{id: ([a-z0-9]+), text/);
    const line = copy.edit(
      file,
      { find: /- \{id: [a-z0-9]+, text/, below: /- \{id: [a-z0-9]+/ },
      `- {id: ${id}, text`,
    );
    return { file, line, what: `the option id "${id}" is used twice in question` };
  },
  'an unknown kind of question': (copy) => {
    const line = copy.edit(file, choice, '    kind: choise');
    return { file, line, what: '"kind" is "choise"', mend: 'did you mean "choice"?' };
  },
  'an unknown level': (copy) => {
    const line = copy.edit(file, /^ *level: .*$/m, '    level: knowing');
    return { file, line, what: '"level" is "knowing", expected one of', mend: 'one of these' };
  },
  'a missing prompt, under its misspelt name': (copy) => {
    const line = copy.edit(file, /^( *)prompt:/m, '$1promt:');
    return { file, line, what: 'unknown key "promt"', mend: 'did you mean "prompt"?' };
  },
  'a question with one option': (copy) => {
    const line = copy.lineOf(file, { find: /options:/, below: choice });
    copy.edit(
      file,
      { find: /options:\n(?: *- \{.*\n)+/, below: choice },
      'options: [{id: k7, text: This, correct: true, why: So}]\n',
    );
    return { file, line, what: '"options"', mend: 'at least two options' };
  },
  'a question without sources': (copy) => {
    const line = copy.edit(file, /^( *)sources: \[[^\]]*\]/m, '$1sources: []');
    return { file, line, what: '"sources"', mend: 'at least one source' };
  },
  'an empty prompt': (copy) => {
    const line = copy.edit(file, /^( *)prompt: .*$/m, '$1prompt: ""');
    return { file, line, what: '"prompt" is ""', mend: 'write the text' };
  },
  'a row that goes to no target, named whole': (copy) => {
    const line = append(copy, 'match', [
      'targets: [{id: t1, text: One}, {id: t2, text: Two}, {id: t3, text: Three}]',
      'rows: [{id: k7, text: This, to: x9, why: So}, {id: p2, text: That, to: t2, why: So}]',
    ]);
    const what = '"to: x9" names nothing here';
    return { file, line: line + 1, what, mend: 'write one of t1, t2, t3' };
  },
  'an order of two items': (copy) => {
    const line = append(copy, 'order', [
      'items: [{id: k7, text: This}, {id: p2, text: That}]',
      'why: So.',
    ]);
    return { file, line, what: '"items"', mend: 'at least three items' };
  },
  'an order without its reason': (copy) => {
    append(copy, 'order', [
      'items: [{id: k7, text: This}, {id: p2, text: That}, {id: w9, text: Yonder}]',
    ]);
    // A missing key is reported where the question begins.
    const line = copy.lineOf(file, /^ *- id: csto\.planted-order$/m);
    return { file, line, what: '"why" is missing', mend: 'add "why:"' };
  },
  'an order in which two items say the same': (copy) => {
    const line = append(copy, 'order', [
      'items: [{id: k7, text: This}, {id: p2, text: That}, {id: w9, text: This}]',
      'why: So.',
    ]);
    return { file, line, what: 'two items say "This"', mend: 'told apart' };
  },
};

export const mapPlants: Plants = {
  'a map without a right place': (copy) => {
    copy.append(file, mapQuestion.replace(' correct: true,', ''));
    const line = copy.lineOf(file, { find: /^ *places:$/m, below: /csto\.on-the-map/ });
    return { file, line, what: 'no place is right', mend: 'correct: true' };
  },
  'a place outside its map': (copy) => {
    copy.append(file, mapQuestion.replace('lon: 71.4', 'lon: 7.14'));
    const line = copy.lineOf(file, /lon: 7\.14/);
    return { file, line, what: '"k7" lies outside the area of the map', mend: '"lat" and "lon"' };
  },
  'a map with its south above its north': (copy) => {
    copy.append(file, mapQuestion.replace('south: 34', 'south: 60'));
    const line = copy.lineOf(file, /south: 60/);
    return {
      file,
      line,
      what: 'the south of the map, 60, is not below its north, 57',
      mend: 'change one',
    };
  },
  'a misconception of a place that does not exist': (copy) => {
    copy.append(file, mapQuestion.replace('why: Not so', 'why: Not so, misconception: no-such'));
    const line = copy.lineOf(file, /misconception: no-such/);
    return { file, line, what: 'there is no misconception "no-such"' };
  },
};

export const quizPlants: Plants = {
  'a question about an objective that does not exist': (copy) => {
    const line = copy.edit(file, /^( *)objective: .*$/m, '$1objective: csto.no-such-thing');
    return { file, line, what: 'there is no objective "csto.no-such-thing"', mend: 'a lesson' };
  },
  'a passage that does not exist': (copy) => {
    const line = copy.edit(file, /^( *)passage: "(.*)"$/m, '$1passage: "$2x"');
    const passage = copy.word(file, /passage: "(.*)x"/);
    return { file, line, what: `there is no passage "${passage}x"`, mend: `"${passage}"` };
  },
  'a question with a missing source': (copy) => {
    const line = copy.edit(file, /^( *)sources: \[/m, '$1sources: [nobody-2001, ');
    return { file, line, what: 'there is no source "nobody-2001"' };
  },
  'a misconception that does not exist': (copy) => {
    const line = copy.edit(file, /misconception: ([a-z0-9-]+)/, 'misconception: $1x');
    const id = copy.word(file, /misconception: ([a-z0-9-]+)x\b/);
    return {
      file,
      line,
      what: `there is no misconception "${id}x"`,
      mend: `did you mean "${id}"?`,
    };
  },
  'a quiz that names another lesson than the one it ends': (copy) => {
    const line = copy.edit(file, /^lesson: .*$/m, 'lesson: reading-an-argument');
    return { file, line, what: 'but the lesson "the-csto" ends with it', mend: 'lesson: the-csto' };
  },
  'a quiz at the end of no lesson': (copy) => {
    copy.edit(lesson, /^quiz: .*$/m, 'quiz: reading-an-argument');
    const line = copy.lineOf(file, /^lesson: /m);
    return { file, line, what: 'no lesson ends with the quiz "the-csto"', mend: 'quiz: the-csto' };
  },
  'a quiz of a missing lesson': (copy) => {
    const line = copy.edit(file, /^lesson: .*$/m, 'lesson: elsewhere');
    return { file, line, what: 'there is no lesson "elsewhere"', mend: 'lessons/' };
  },
  'a quiz whose id is not the name of its file': (copy) => {
    copy.remove('teaching/paths.yaml');
    const line = copy.edit(file, /^id: .*$/m, 'id: another-quiz');
    return [
      { file, line, what: 'the quiz "another-quiz" stands in the-csto.yaml' },
      { file: lesson, line: copy.lineOf(lesson, /^quiz: /m), what: 'there is no quiz "the-csto"' },
    ];
  },
  'a second try where every answer can be changed': (copy) => {
    copy.edit(file, /^use: practice$/m, 'use: practice\nsecondTry: 0.5');
    copy.edit(file, /^feedback: immediate$/m, 'feedback: at-end');
    const line = copy.lineOf(file, /^secondTry:/m);
    return { file, line, what: 'a second try in a quiz with "feedback: at-end"', mend: 'remove' };
  },
  'certainty-based marks with hints': (copy) => {
    copy.edit(file, /^use: practice$/m, 'use: practice\ncertainty: true\nhints: 0.1');
    const line = copy.lineOf(file, /^hints:/m);
    return { file, line, what: '"hints:" beside certainty-based marks', mend: 'certainty: false' };
  },
  'certainty-based marks that ask for no certainty': (copy) => {
    copy.edit(file, /^use: practice$/m, 'use: practice\ncertainty: true\nconfidence: false');
    const line = copy.lineOf(file, /^confidence:/m);
    return { file, line, what: 'without asking how sure', mend: 'confidence: true' };
  },
  'hints in a quiz that offers none': (copy) => {
    copy.edit(file, /^( *)place: quiz$/m, '$1place: quiz\n$1hints: [Think of the words.]');
    const line = copy.lineOf(file, /^ *hints:/m);
    return { file, line, what: 'has hints, but its quiz offers none', mend: '"hints: 0"' };
  },
  'a question in a pool that is not there': (copy) => {
    copy.edit(file, /^( *)place: quiz$/m, '$1place: quiz\n$1pool: facts');
    const line = copy.lineOf(file, /^ *pool:/m);
    return { file, line, what: 'there is no pool "facts"', mend: '"pools:"' };
  },
  'a pool with nothing to draw from': (copy) => {
    copy.edit(file, /^use: practice$/m, 'use: practice\npools:\n  - { id: facts, take: 2 }');
    const line = copy.lineOf(file, /take: 2/m);
    return { file, line, what: '2 of the pool "facts", which holds 0', mend: 'take fewer' };
  },
  'a pass mark above 1': (copy) => {
    const line = copy.edit(file, /^pass: .*$/m, 'pass: 80');
    return { file, line, what: '"pass" is 80, which does not fit', mend: '<=1' };
  },
  'a question for a lesson that no lesson asks': (copy) => {
    const line = copy.edit(file, /^( *)place: quiz$/m, '$1place: lesson');
    return { file, line, what: 'no lesson asks the question', mend: '<Check id=' };
  },
  'a check of a question that is not meant for lessons': (copy) => {
    const line = copy.lineOf(file, /^ *- id: .*\n *place: lesson$/m);
    copy.edit(file, /^ *place: lesson\n/m, '');
    return { file, line, what: 'is asked by a <Check>', mend: 'place: lesson' };
  },
  'a prequestion that is not asked before': (copy) => {
    const line = copy.lineOf(file, /^ *- id: .*\n *place: before$/m);
    copy.edit(file, /^ *place: before\n/m, '');
    return { file, line, what: 'is asked by <Prequestions>', mend: 'place: before' };
  },
  'a question in an unknown place': (copy) => {
    const line = copy.edit(file, /^( *)place: lesson$/m, '$1place: lessn');
    return { file, line, what: '"place" is "lessn"', mend: 'did you mean "lesson"?' };
  },
  'a quiz without questions': (copy) => {
    const text = copy.read(file);
    const line = copy.lineOf(file, /^questions:/m);
    copy.write(file, text.replace(/^questions:[\s\S]*$/m, 'questions: none\n'));
    return { file, line, what: '"questions" is text, expected a list' };
  },
};
