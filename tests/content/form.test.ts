// The words in which faults of form are told: written for a teacher, not for a programmer.
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { faultLine } from '../../src/content/fault.ts';
import { inForm } from '../../src/content/form.ts';
import { sourceSchema } from '../../src/content/library.schema.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { quizSchema } from '../../src/quiz/schema.ts';

function faultsOf(schema: z.ZodType, text: string): string[] {
  const yaml = parseYaml(text, 'quiz.yaml');
  const formed = inForm(schema, yaml.value, { file: 'quiz.yaml', lineOf: yaml.lineOf, path: [] });
  return 'faults' in formed ? formed.faults.map(faultLine) : [];
}

const badQuiz = `id: The Quiz
titel: A quiz
use: clas
lesson: the-csto
pass: 80
questions:
  - id: csto.one
    kind: choise
  - id: csto.two
    kind: choice
    objective: csto.origins
    level: knowing
    prompt: ""
    options:
      - {id: k7, text: Yes, why: 12, corect: true}
      - {id: p2, text: No}
      - neither
    explanation: It is so.
    passage: the-csto
    sources: []
`;

it('says what is wrong and how to mend it in words for a person', () => {
  expect(faultsOf(quizSchema, badQuiz).toSorted().join('\n')).toMatchInlineSnapshot(`
    "quiz.yaml:1  The Quiz: "id" is "The Quiz", which does not fit  an id is lower-case letters and digits with single hyphens between, such as peace-treaty
    quiz.yaml:12  The Quiz, question "csto.two": "level" is "knowing", expected one of: remember, understand, apply, analyse, evaluate  write one of these
    quiz.yaml:13  The Quiz, question "csto.two": "prompt" is "", which does not fit  there is nothing here; write the text
    quiz.yaml:15  The Quiz, question "csto.two", option "k7": "why" is a number, expected text  put it in quotes if it is meant as text
    quiz.yaml:15  The Quiz, question "csto.two", option "k7": unknown key "corect"  did you mean "correct"? otherwise remove it; known here: id, text, correct, why, misconception
    quiz.yaml:16  The Quiz, question "csto.two", option "p2": "why" is missing  add "why:" with text
    quiz.yaml:17  The Quiz, question "csto.two", option 3: this is text, expected a group of keys  write a group of keys here
    quiz.yaml:19  The Quiz, question "csto.two": "passage" is "the-csto", which does not fit  a passage is a lesson and a heading, such as the-treaty#who-decides
    quiz.yaml:2  The Quiz: unknown key "titel"  did you mean "title"? otherwise remove it; known here: id, title, intro, use, lesson, course, feedback, secondTry, hints, confidence, certainty, pools, pass, allow, questions
    quiz.yaml:20  The Quiz, question "csto.two": "sources" does not fit  name at least one source
    quiz.yaml:3  The Quiz: "use" is "clas", expected one of: practice, class  did you mean "class"? otherwise write one of these
    quiz.yaml:5  The Quiz: "pass" is 80, which does not fit  expected number to be <=1
    quiz.yaml:8  The Quiz, question "csto.one": "kind" is "choise", expected one of: choice, choices, sort, match, order, number, map, evidence, judgement, text, gaps  did you mean "choice"? otherwise write one of these"
  `);
});

it('tells a misspelt key once, not also as a missing one', () => {
  const [fault, ...more] = faultsOf(
    sourceSchema,
    `id: a\nauther: A\ntitle: T\npublisher: P\ndate: n.d.\nurl: https://example.org\nkind: press\nlanguage: en\nchecked: "2026-01-01"`,
  );
  expect(fault).toContain('did you mean "author"?');
  expect(more).toEqual([]);
});

it('still tells a missing key when an unknown key means something else', () => {
  const said = faultsOf(
    sourceSchema,
    `id: a\ncolour: red\ntitle: T\npublisher: P\ndate: n.d.\nurl: https://example.org\nkind: press\nlanguage: en\nchecked: "2026-01-01"`,
  );
  expect(said).toHaveLength(2);
  expect(said.join()).toContain('"author" is missing');
  expect(said.join()).toContain('unknown key "colour"');
});

it.each([
  ['', 'the file is empty'],
  ['# only a comment', 'the file is empty'],
  ['just words', 'the file is text, expected a group of keys'],
  ['[1, 2]', 'the file is a list, expected a group of keys'],
])('names the whole file when %j stands in the place of a quiz', (text, what) => {
  expect(faultsOf(quizSchema, text)).toEqual([expect.stringContaining(what)]);
});

it('shortens long texts, so that a fault stays a line', () => {
  const long = 'x'.repeat(500);
  const [fault = ''] = faultsOf(quizSchema, badQuiz.replace('The Quiz', long.toUpperCase()));
  expect(fault.length).toBeLessThan(300);
});
