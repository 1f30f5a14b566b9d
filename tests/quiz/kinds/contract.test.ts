// What every kind of question must do, run over all of them.
import { describe, expect, it } from 'vitest';
import { type Answer, type Kind, kinds, type Question } from '../../../src/quiz/kinds.ts';
import { result, verdict } from '../../../src/quiz/mark.ts';
import { choiceOf, choicesOf, choose, pick } from '../questions.ts';
import { example as match } from './examples/match.ts';
import { example as sort } from './examples/sort.ts';

interface Example {
  readonly question: Question;
  readonly right: Answer;
  readonly wrong: Answer;
  readonly partly?: readonly [answer: Answer, points: number];
  readonly empty: readonly unknown[];
  readonly incomplete?: readonly unknown[];
  readonly fields: Readonly<Record<string, string[]>>;
  /** What `fields` means. */
  readonly meant: Answer;
}

const examples: Readonly<Record<Kind, Example>> = {
  choice: {
    question: choiceOf(),
    right: choose('k7'),
    wrong: choose('p2'),
    empty: [undefined, choose('zz9')],
    fields: { 'birds.one': ['p2'] },
    meant: choose('p2'),
  },
  choices: {
    question: choicesOf(),
    right: pick('a1', 'b2'),
    wrong: pick('c3'),
    partly: [pick('a1'), 0.5],
    empty: [undefined, pick(), pick('zz9')],
    fields: { 'birds.some': ['a1', 'c3'] },
    meant: pick('a1', 'c3'),
  },
  sort: sort as unknown as Example,
  match: match as unknown as Example,
};

/** Questions with options say all they hold in them. */
const parts = (question: Question): readonly { readonly text: string; readonly why?: string }[] =>
  'options' in question
    ? question.options
    : question.kind === 'sort'
      ? [...question.items, ...question.categories]
      : [...question.rows, ...question.targets];

/** The question with its secret parts changed: every reason, every key. */
function altered(question: Question, why: string): Question {
  const rest = { explanation: why, passage: why, sources: [why], objective: why };
  const told = { why, misconception: why };
  if ('options' in question)
    return {
      ...question,
      ...rest,
      options: question.options.map((option) => ({
        ...option,
        ...told,
        correct: !option.correct,
      })),
    } as unknown as Question;
  if (question.kind === 'sort')
    return {
      ...question,
      ...rest,
      items: question.items.map((item, i) => ({
        ...item,
        ...told,
        in: question.items.at(i - 1)?.in,
      })),
    } as unknown as Question;
  return {
    ...question,
    ...rest,
    rows: question.rows.map((row, i) => ({ ...row, ...told, to: question.rows.at(i - 1)?.to })),
  } as unknown as Question;
}

describe.each(Object.entries(examples))('a question of kind %s', (kind, example) => {
  const { question } = example;
  const logic = kinds[question.kind];
  const view = logic.view(question, 'seed');

  it('has an example of its own kind', () => {
    expect(question.kind).toBe(kind);
  });
  it('says in words what is right and why', () => {
    const right = logic.rightWords(question);
    expect(right.length).toBeGreaterThan(0);
    for (const { text, why } of right) expect(`${text}${why}`).toMatch(/text of .*why of /);
  });
  it('counts an empty answer as not answered, never as wrong', () => {
    for (const answer of example.empty as readonly (Answer | undefined)[]) {
      expect(logic.completeness(view, answer)).toBe('empty');
      expect(result(question, answer)).toEqual({ state: 'not-answered' });
    }
  });
  it('counts an answer with a part missing as not ready, never as wrong', () => {
    for (const answer of (example.incomplete ?? []) as readonly Answer[])
      expect(result(question, answer)).toEqual({ state: 'not-ready' });
  });
  it('counts an answer of another kind as not answered', () => {
    const other = Object.values(examples).find((each) => each.question.kind !== question.kind);
    expect(result(question, other?.right)).toEqual({ state: 'not-answered' });
  });
  it('gives one point for the right answer and none for a wrong one', () => {
    expect(result(question, example.right)).toEqual({ state: 'marked', points: 1 });
    expect(result(question, example.wrong)).toEqual({ state: 'marked', points: 0 });
  });
  it('gives the part of the point that was worked out by hand', () => {
    if (example.partly === undefined) return;
    const [answer, points] = example.partly;
    expect(result(question, answer)).toEqual({ state: 'marked', points });
    expect(verdict(points)).toBe('partly');
  });
  it('keeps its meaning when answer and view go through JSON', () => {
    const answer: Answer = JSON.parse(JSON.stringify(example.right));
    expect(answer).toEqual(example.right);
    expect(result(question, answer)).toEqual({ state: 'marked', points: 1 });
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
  it('reads its answer from plain form fields and leaves unknown values out', () => {
    expect(logic.readForm(view, new Map(Object.entries(example.fields)))).toEqual(
      logic.readForm(
        view,
        new Map(Object.entries(example.fields).map(([name, values]) => [name, [...values, 'zz9']])),
      ),
    );
    const read = logic.readForm(view, new Map(Object.entries(example.fields)));
    expect(read && result(question, read)).toEqual(result(question, example.meant));
    expect(logic.readForm(view, new Map())).toBeUndefined();
    expect(logic.readForm(view, new Map([[question.id, ['zz9']]]))).toBeUndefined();
  });
  it('is readable as plain text with every option', () => {
    const text = logic.plainText(view);
    expect(text.startsWith(question.prompt)).toBe(true);
    for (const { text: words } of parts(question)) expect(text).toContain(words);
  });
  it('says why about every option, with and without an answer', () => {
    const told = logic.feedback(question, example.right);
    const reasons = parts(question).flatMap(({ why }) => why ?? []);
    expect(told.map(({ why }) => why)).toEqual(reasons);
    expect(told.filter(({ chosen }) => chosen).every(({ correct }) => correct)).toBe(true);
    expect(logic.feedback(question, undefined).some(({ chosen }) => chosen)).toBe(false);
  });
  it('lets nothing secret into the view', () => {
    const seen = JSON.stringify(logic.view(altered(question, 'canary'), 'seed'));
    expect(seen).not.toContain('canary');
    expect(seen).not.toContain('correct');
    expect(seen).toBe(JSON.stringify(view));
  });
  it('refuses a question of another kind', () => {
    const other = Object.values(examples).find((each) => each.question.kind !== question.kind);
    expect(() => other && logic.view(other.question, 'seed')).toThrow(/expected a/);
  });
});
