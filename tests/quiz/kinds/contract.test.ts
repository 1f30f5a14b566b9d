// What every kind of question must do, run over all of them.
import { describe, expect, it } from 'vitest';
import { type Answer, logicOf, type Question } from '../../../src/quiz/kinds.ts';
import { isAnswer } from '../../../src/quiz/answer-form.ts';
import { fingerprint } from '../../../src/quiz/fingerprint.ts';
import { result, verdict } from '../../../src/quiz/mark.ts';
import { blank } from '../../../src/study/outline.ts';
import { examples } from './examples/all.ts';
import { allAlike } from './examples/example.ts';

/** The question with each of its lists of parts turned round in the file. */
const turned = (question: Question): Question =>
  Object.fromEntries(
    Object.entries(question).map(([field, value]) => [
      field,
      Array.isArray(value) && typeof value[0] === 'object' ? value.toReversed() : value,
    ]),
  ) as never;

describe.each(Object.entries(examples))('a question of kind %s', (kind, example) => {
  const { question } = example;
  const logic = logicOf(question.kind);
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
    for (const answer of example.empty) {
      expect(logic.completeness(view, answer)).toBe('empty');
      expect(result(question, answer)).toEqual({ state: 'not-answered' });
    }
  });
  it('counts an answer with a part missing as not ready, never as wrong', () => {
    for (const answer of example.incomplete ?? [])
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
    const read = logic.readForm(view, new Map(Object.entries(example.fields)));
    expect(read).toEqual(example.meant);
    expect(logic.readForm(view, new Map())).toBeUndefined();
    const unknown = Object.entries(example.unknown ?? {});
    expect(logic.readForm(view, new Map(unknown))).toBeUndefined();
    const mixed = Object.entries(example.fields).map(
      ([name, values]) => [name, [...values, ...(example.unknown?.[name] ?? [])]] as const,
    );
    expect(logic.readForm(view, new Map(mixed))).toEqual(example.meant);
  });
  it('is readable as plain text with all that has to be seen', () => {
    const text = logic.plainText(view);
    expect(text.startsWith(question.prompt)).toBe(true);
    for (const words of example.shown) expect(text).toContain(words);
  });
  it('gives every reason, with and without an answer', () => {
    for (const answer of [example.right, example.wrong, undefined]) {
      const told = JSON.stringify(logic.feedback(question, answer));
      for (const reason of example.reasons) expect(told).toContain(reason);
    }
  });
  it('names the misconceptions that an answer shows, and none for a right answer', () => {
    if (example.mistaken === undefined) return;
    const { question: asked, answer } = example.mistaken;
    expect(logic.misconceptions(asked, answer)).toEqual([allAlike]);
    expect(logic.misconceptions(asked, example.right)).toEqual([]);
  });
  it('lets nothing secret into the view', () => {
    const seen = JSON.stringify(logic.view(example.altered('canary'), 'seed'));
    expect(seen).not.toContain('canary');
    expect(seen).toBe(JSON.stringify(view));
  });
  it('shows its parts in an order that comes from the seed and the ids, or as the text that they are', () => {
    const seen = (of: Question, seed: string) => JSON.stringify(logic.view(of, seed));
    const { readAsWritten } = example;
    for (const seed of ['seed', 'another', '']) {
      const moved = seen(turned(question), seed) !== seen(question, seed);
      expect(moved, 'whether another order in the file shows').toBe(readAsWritten !== undefined);
      const parts = readAsWritten ?? [];
      const order = (of: Question) =>
        parts.toSorted((a, b) => seen(of, seed).indexOf(a) - seen(of, seed).indexOf(b));
      expect(order(question)).toEqual(parts);
      expect(order(turned(question))).toEqual(parts.toReversed());
      const fixed = seen(question, seed) === JSON.stringify(view);
      expect(fixed || readAsWritten === undefined, 'a text is the same for every seed').toBe(true);
    }
  });
  it('is marked the same when all texts that are only read are left out', () => {
    const bare = blank(question);
    expect(fingerprint(bare)).toBe(fingerprint(question));
    for (const answer of [example.right, example.wrong, ...(example.partly ?? []).slice(0, 1)])
      expect(result(bare, answer as Answer)).toEqual(result(question, answer as Answer));
    const { mistaken } = example;
    const shown = mistaken && logic.misconceptions(blank(mistaken.question), mistaken.answer);
    expect(shown).toEqual(mistaken && [allAlike]);
  });
  it('has answers that are taken out of a file, and takes none whose answer is of another form', () => {
    for (const answer of [example.right, example.wrong, example.meant])
      expect(isAnswer(JSON.parse(JSON.stringify(answer)))).toBe(true);
    for (const [field] of Object.entries(example.right).filter(
      ([name]) => name !== 'kind' && name !== 'levels',
    ))
      for (const wrong of [null, 3, [null], { a1: null }, undefined])
        expect(isAnswer({ ...example.right, [field]: wrong })).toBe(false);
  });
  it('refuses a question of another kind', () => {
    const other = Object.values(examples).find((each) => each.question.kind !== question.kind);
    expect(() => other && logic.view(other.question, 'seed')).toThrow(/expected a/);
  });
});
