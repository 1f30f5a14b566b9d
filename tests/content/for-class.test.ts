// The course as the server has it: everything that a class can be given, and where its questions lead.
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/content/check.ts';
import { readForClass } from '../../src/content/for-class.ts';
import type { QuestionId } from '../../src/ids.ts';
import { logicOf } from '../../src/quiz/kinds.ts';
import { CourseCopy } from './course-copy.ts';
import { classQuizPlants, writeClassQuiz } from './plants-in-class-quizzes.ts';

const folder = 'tests/course';

describe('the course for a class', () => {
  const content = readForClass(folder);
  const use = (wanted: string) =>
    content.quizzes.filter((quiz) => quiz.use === wanted).map(({ id }) => id);

  it('has its name, and every quiz with what it is for: those in private/ too', () => {
    expect(content).toMatchObject({ id: 'knots', title: 'Three knots' });
    expect(use('class')).toEqual(['class-knots', 'class-quiet']);
    expect(use('practice')).toEqual(checkCourse(folder).course?.quizzes.map(({ id }) => id));
    expect(use('practice')).toContain('plain');
  });

  it('has the lessons in their order, each with the questions of its checks in the order of the text', () => {
    expect(content.lessons.map(({ id, number }) => `${number} ${id}`).slice(0, 2)).toEqual([
      '1 plain',
      '2 knots',
    ]);
    const [plain] = content.lessons;
    expect(plain).toMatchObject({ title: 'Plain questions', href: '/lessons/plain/' });
    expect(plain?.checks.map(({ id }) => id)).toEqual([
      'plain.check1',
      'plain.check2',
      'plain.check3',
    ]);
    expect(plain?.checks[0]).toMatchObject({
      kind: 'choice',
      explanation: 'A knot is made in a rope.',
    });
  });

  it('leads from each question to its passage and sources', () => {
    expect(content.links['plain.class-text' as QuestionId]).toEqual({
      passage: { href: '/lessons/plain/#hitches', title: 'Hitches' },
      sources: [{ href: '/sources/#second-book', title: 'A second book of knots' }],
    });
    const asked = content.quizzes.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(Object.keys(content.links).toSorted()).toEqual([...new Set<string>(asked)].toSorted());
  });

  it('leads to a source itself that only class work cites: the page of sources is silent on it', () => {
    expect(content.links['plain.class-choice' as QuestionId]?.sources).toEqual([
      {
        href: 'https://example.org/only-in-class',
        title: 'A book that class work alone cites, only-in-class',
      },
    ]);
  });

  it('lets none of the words that stay on the server into a view, and has them everywhere else', () => {
    const asked = content.quizzes
      .filter((quiz) => quiz.use === 'class')
      .flatMap(({ questions }) => questions);
    for (const question of asked) {
      const seen = logicOf(question.kind).view(question, 'seed');
      expect(JSON.stringify(seen)).not.toContain('canary');
      expect(JSON.stringify(seen)).toContain('only-in-class');
      const secrets: string[] = [];
      JSON.stringify(question, (field, value: unknown) => {
        if (['why', 'explanation', 'hints', 'says'].includes(field)) secrets.push(String(value));
        return value;
      });
      expect(secrets.length).toBeGreaterThan(1);
      expect(secrets.filter((secret) => !secret.startsWith('canary-'))).toEqual([]);
    }
  });

  it('goes through JSON without loss', () => {
    const real = readForClass('.');
    expect(real.scenarios).toHaveLength(1);
    for (const each of [content, real])
      expect(JSON.parse(JSON.stringify(each))).toStrictEqual(each);
  });

  it('is read by Node alone, without the build', () => {
    const script = `import { readForClass } from './src/content/for-class.ts';
      console.log(readForClass('${folder}').quizzes.length);`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script]);
    expect(Number(said)).toBe(content.quizzes.length);
  });
});

describe('the course that everybody may see', () => {
  const { course, forClass } = checkCourse(folder);

  it('holds nothing of class work, nor what only class work cites', () => {
    const { plans, ...rest } = course ?? {};
    const all = JSON.stringify([rest, ...(plans ?? [])]);
    expect(all).not.toMatch(/canary|only-in-class|class-knots|class-quiet|class-book/);
    expect(course?.sources.map(({ id }) => id)).toEqual(['book-of-knots', 'second-book']);
    expect(forClass?.sources).toHaveLength(3);
    expect(JSON.stringify(forClass)).toMatch(/canary-why-one/);
  });

  it('shows every source of the course of this repository: something public cites each', () => {
    const real = checkCourse('.');
    expect(real.course?.sources).toEqual(real.forClass?.sources);
  });
});

describe('a course with faults', () => {
  let copy: CourseCopy;
  beforeEach(() => {
    copy = new CourseCopy();
  });
  afterEach(() => copy.dispose());

  it('is not handed out: the error names every fault with its place', () => {
    classQuizPlants['a second try']?.(copy);
    expect(() => readForClass(copy.folder)).toThrow(
      /^The course has 1 fault:\nquizzes\/class-work\.yaml:4 .*"secondTry:" in a quiz for a class.*remove "secondTry:"/s,
    );
  });

  it('has none in a class quiz with hints, with a lesson or without, shared or private', () => {
    const question = ['hints: [Think of the words.]'];
    writeClassQuiz(copy, { question });
    expect(checkCourse(copy.folder).faults).toEqual([]);
    writeClassQuiz(copy, { head: ['lesson: the-csto'], question });
    expect(checkCourse(copy.folder).faults).toEqual([]);
    copy.remove('quizzes/class-work.yaml');
    writeClassQuiz(copy, { file: 'private/quizzes/class-work.yaml' });
    expect(checkCourse(copy.folder).faults).toEqual([]);
    expect(readForClass(copy.folder).quizzes.map(({ id }) => id)).toContain('class-work');
  });
});
