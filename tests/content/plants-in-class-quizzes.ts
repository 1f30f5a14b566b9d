// Faults in quizzes for a class, and in what leads to them. Each stands beside the course's own quizzes.
import { type CourseCopy, lesson, quiz } from './course-copy.ts';
import type { Plants } from './plant.ts';

const shared = 'quizzes/class-work.yaml';
const secret = 'private/quizzes/class-work.yaml';

/** A class quiz without fault. Of `head` and `question` are lines for its head, from line 4, and for its question, from line 8. */
const classQuiz = (head: readonly string[], question: readonly string[]) =>
  [
    'id: class-work',
    'title: Work in class',
    'use: class',
    ...head,
    'questions:',
    '  - id: csto.class-one',
    '    kind: choice',
    '    objective: csto.article4',
    ...question.map((line) => `    ${line}`),
    `    level: remember
    prompt: Which one?
    options:
      - {id: k7, text: This, correct: true, why: So}
      - {id: p2, text: That, why: Not so}
    explanation: Because.
    passage: the-csto#what-article-4-says
    sources: [cst-1992]
`,
  ].join('\n');

/** Writes a class quiz into the copy, and gives its name. */
export function writeClassQuiz(
  copy: CourseCopy,
  {
    head = [],
    question = [],
    file = shared,
  }: Partial<Record<'head' | 'question', string[]>> & {
    file?: string;
  } = {},
): string {
  if (file === secret) for (const folder of ['private', 'private/quizzes']) copy.makeFolder(folder);
  copy.write(file, classQuiz(head, question));
  return file;
}

const inHead = (line: string, what: string): Plants[string] => {
  return (copy) => ({
    file: writeClassQuiz(copy, { head: [line] }),
    line: 4,
    what: `"${what}:" in a quiz for a class`,
    mend: `remove "${what}:"`,
  });
};
const inQuestion = (line: string, what: string, mend: string): Plants[string] => {
  return (copy) => ({ file: writeClassQuiz(copy, { question: [line] }), line: 8, what, mend });
};

export const classQuizPlants: Plants = {
  'feedback at once': inHead('feedback: immediate', 'feedback'),
  'feedback at the end, which is no less the instructor’s': inHead('feedback: at-end', 'feedback'),
  'a second try': inHead('secondTry: 0.5', 'secondTry'),
  'a cost of hints': inHead('hints: 0.1', 'hints'),
  'a place at the end of the course': inHead('course: end', 'course'),
  'a second test before the course': inHead('course: before', 'course'),
  'certainty without asking for it': (copy) => {
    const file = writeClassQuiz(copy, { head: ['certainty: true', 'confidence: false'] });
    return { file, line: 5, what: 'without asking how sure' };
  },
  'a check of a lesson in it': inQuestion('place: lesson', '"place: lesson" in a quiz', 'practice'),
  'a prequestion in it': inQuestion('place: before', '"place: before" in a quiz', 'practice'),
  'a pair in it': inQuestion('pair: csto.before-statement', 'names a pair', 'remove "pair:"'),
  'a pool that is not there': inQuestion('pool: some', 'no pool "some"', '"pools:"'),
  'a use that is none': (copy) => {
    const line = copy.edit(writeClassQuiz(copy), 'use: class', 'use: clas');
    // What is for nobody knows what is taken for practice, which must have its place.
    return [
      { file: shared, line, what: '"use" is "clas"', mend: 'did you mean "class"?' },
      { file: shared, line: 1, what: 'neither "lesson:" nor "course:"' },
    ];
  },
  'a lesson that is not there': (copy) => {
    const file = writeClassQuiz(copy, { head: ['lesson: elsewhere'] });
    return { file, line: 4, what: 'there is no lesson "elsewhere"', mend: 'lessons/' };
  },
  'a source that is not there': (copy) => {
    const file = writeClassQuiz(copy);
    const line = copy.edit(file, 'cst-1992', 'cst-1993');
    return { file, line, what: 'there is no source "cst-1993"', mend: '"cst-1992"' };
  },
  'a question without a right answer': (copy) => {
    const file = writeClassQuiz(copy);
    copy.edit(file, ' correct: true,', '');
    return { file, line: copy.lineOf(file, 'options:'), what: 'exactly one right option' };
  },
  'the id of a question of practice': (copy) => {
    const id = copy.word(quiz, /^ *- id: ([a-z0-9.-]+)$/m);
    const file = writeClassQuiz(copy, { file: secret });
    const line = copy.edit(file, 'csto.class-one', id);
    return { file, line, what: `the question id "${id}" is used twice`, mend: quiz };
  },
  'the id of a quiz of practice': (copy) => {
    const file = writeClassQuiz(copy, { file: secret });
    copy.write('private/quizzes/the-csto.yaml', copy.read(file).replace('class-work', 'the-csto'));
    copy.remove(file);
    const line = 1;
    const what = 'the quiz id "the-csto" is used twice';
    return { file: 'private/quizzes/the-csto.yaml', line, what, mend: quiz };
  },
  'another name than that of its file in private/': (copy) => {
    const line = copy.edit(writeClassQuiz(copy, { file: secret }), 'class-work', 'other-work');
    return { file: secret, line, what: 'the quiz "other-work" stands in class-work.yaml' };
  },
  'practice in private/': (copy) => {
    const file = writeClassQuiz(copy, { file: secret, head: ['course: end'] });
    const line = copy.edit(file, 'use: class', 'use: practice');
    return { file, line, what: 'a practice quiz in private/', mend: 'move the file to quizzes/' };
  },
  'a file in private/quizzes/ that nothing reads': (copy) => {
    const file = writeClassQuiz(copy, { file: secret });
    copy.write('private/quizzes/more.yml', copy.read(file));
    return {
      file: 'private/quizzes/more.yml',
      line: 0,
      what: 'nothing reads this',
      mend: 'more.y',
    };
  },
  'a source that only private/ cites': (copy) => {
    const file = 'library/sources.yaml';
    const [first = ''] = copy
      .read(file)
      .split(/^(?=- id: )/m)
      .slice(1);
    const line = copy.append(file, first.replace(/^- id: .*$/m, '- id: for-class-alone'));
    copy.edit(writeClassQuiz(copy, { file: secret }), 'cst-1992', 'for-class-alone');
    const what = 'the source "for-class-alone" is never cited';
    return { file, line, what, mend: 'only private/ cites is not counted' };
  },
  'an objective that it alone tests': (copy) => {
    const entry = '$&\n  - {id: csto.in-class, text: do it in class}';
    const line = copy.edit(lesson, /^objectives:$/m, entry) + 1;
    copy.edit(writeClassQuiz(copy), 'csto.article4', 'csto.in-class');
    return { file: lesson, line, what: 'no question tests the objective "csto.in-class"' };
  },
  'a check of one of its questions in a lesson': (copy) => {
    writeClassQuiz(copy);
    const line = copy.append(lesson, '<Check id="csto.class-one" />');
    return { file: lesson, line, what: 'is for a class, and a lesson shows its key' };
  },
  'one of its questions asked before a lesson': (copy) => {
    writeClassQuiz(copy, { file: secret });
    const line = copy.edit(lesson, /ids="csto\.pre-attack/, 'ids="csto.class-one csto.pre-attack');
    return { file: lesson, line, what: '"csto.class-one" is for a class', mend: 'practice quiz' };
  },
  'a lesson that ends with it': (copy) => {
    copy.remove('teaching/paths.yaml');
    writeClassQuiz(copy);
    const line = copy.edit(lesson, /^quiz: .*$/m, 'quiz: class-work');
    const at = copy.lineOf(quiz, /^lesson: /m);
    return [
      { file: lesson, line, what: 'the quiz "class-work" is for a class and has no page' },
      { file: quiz, line: at, what: 'no lesson ends with the quiz "the-csto"' },
    ];
  },
  'a path that leads to it': (copy) => {
    writeClassQuiz(copy);
    const file = 'teaching/paths.yaml';
    const line = copy.edit(file, /quiz: [a-z-]+/, 'quiz: class-work');
    return { file, line, what: 'is for a class and has no page', mend: 'use: practice' };
  },
};
