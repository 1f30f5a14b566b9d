// Wrong ideas that came up more than once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MisconceptionId, OptionId, QuestionId } from '../../src/ids.ts';
import { recurringMisconceptions, type Shown } from '../../src/insight/misconceptions.ts';
import { type Answer, logicOf, type Question } from '../../src/quiz/kinds.ts';
import type { Option } from '../../src/quiz/question.schema.ts';
import { choiceOf, choicesOf, choose, option, pick } from '../quiz/questions.ts';

const shown = (at: number, question: string, ...misconceptions: string[]): Shown => ({
  question: question as QuestionId,
  misconceptions: misconceptions as MisconceptionId[],
  at,
});
const told = (...answers: Shown[]) =>
  recurringMisconceptions(answers).map(
    ({ misconception, questions }) => `${misconception}: ${questions.join(' ')}`,
  );

const shownMisconceptions = (question: Question, answer: Answer) =>
  logicOf(question.kind).misconceptions(question, answer);

describe('an idea that came up more than once', () => {
  it('showed in two different questions; one that showed in one did not', () => {
    expect(told(shown(1, 'a.one', 'fly'), shown(2, 'a.two', 'fly', 'swim'))).toEqual([
      'fly: a.one a.two',
    ]);
  });
  it('is not one that showed twice in one question, or in two options of it', () => {
    expect(told(shown(1, 'a.one', 'fly'), shown(2, 'a.one', 'fly'))).toEqual([]);
    expect(told(shown(1, 'a.one', 'fly', 'fly'))).toEqual([]);
  });
  it('loses a question that was answered right later', () => {
    const twice = [shown(1, 'a.one', 'fly'), shown(2, 'a.two', 'fly')];
    expect(told(...twice, shown(3, 'a.two'))).toEqual([]);
    expect(told(...twice, shown(3, 'a.three', 'fly'), shown(4, 'a.two'))).toEqual([
      'fly: a.one a.three',
    ]);
  });
  it('comes back when a later answer shows it again', () => {
    expect(told(shown(1, 'a.one', 'fly'), shown(5, 'a.two', 'fly'), shown(3, 'a.two'))).toEqual([
      'fly: a.one a.two',
    ]);
  });
  it('goes by the answer later in the list when two came at one time', () => {
    const [one, two] = [shown(1, 'a.one', 'fly'), shown(2, 'a.two', 'fly')];
    expect(told(one, two, shown(2, 'a.two'))).toEqual([]);
    expect(told(one, shown(2, 'a.two'), two)).toEqual(['fly: a.one a.two']);
  });
  it('comes before those in fewer questions, else in the order of the ids', () => {
    expect(
      told(
        shown(1, 'a.two', 'swim', 'walk', 'fly'),
        shown(2, 'a.one', 'walk', 'swim', 'fly'),
        shown(3, 'a.six', 'walk'),
      ),
    ).toEqual(['walk: a.one a.six a.two', 'fly: a.one a.two', 'swim: a.one a.two']);
  });
  it('is found whatever the order of the answers, as by counting another way', () => {
    const answers = fc.uniqueArray(
      fc.record({
        question: fc.constantFrom('a', 'b', 'c', 'd'),
        ideas: fc.subarray(['x', 'y', 'z']),
        at: fc.nat(50),
      }),
      { selector: ({ at }) => at },
    );
    fc.assert(
      fc.property(answers, (all) => {
        const list = all.map(({ at, question, ideas }) => shown(at, question, ...ideas));
        const found = recurringMisconceptions(list);
        expect(recurringMisconceptions(list.toReversed())).toEqual(found);
        // An answer speaks when no other to its question is later.
        const speaking = all.filter(
          (one) => !all.some(({ question, at }) => question === one.question && at > one.at),
        );
        const counts = ['x', 'y', 'z']
          .map((idea) => [idea, speaking.filter(({ ideas }) => ideas.includes(idea)).length])
          .filter(([, n]) => Number(n) >= 2);
        expect(
          found
            .map(({ misconception, questions }) => [misconception, questions.length])
            .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
        ).toEqual(counts);
      }),
    );
  });
});

describe('the misconceptions that an answer shows', () => {
  const wrong = (id: string, misconception: string): Option => ({
    ...option(id),
    misconception: misconception as MisconceptionId,
  });
  it('are those of the wrong options chosen, each once, and none of those left alone', () => {
    const one = choiceOf('birds.one', { options: [option('k7', true), wrong('p2', 'fly')] });
    expect(shownMisconceptions(one, choose('p2'))).toEqual(['fly']);
    expect(shownMisconceptions(one, choose('k7'))).toEqual([]);
    const some = choicesOf('birds.some', {
      options: [option('a1', true), wrong('c3', 'fly'), wrong('d4', 'fly'), wrong('e5', 'swim')],
    });
    expect(shownMisconceptions(some, pick('a1', 'c3', 'd4'))).toEqual(['fly']);
  });
  it('are those of statements put in a wrong place', () => {
    const row = (id: string, place: string, misconception?: string) => ({
      id: id as OptionId,
      text: id,
      in: place as OptionId,
      why: 'why',
      ...(misconception === undefined ? {} : { misconception: misconception as MisconceptionId }),
    });
    const { options: _, ...common } = choiceOf('birds.sort');
    const sort = {
      ...common,
      kind: 'sort' as const,
      categories: [
        { id: 'f1' as OptionId, text: 'f' },
        { id: 'n2' as OptionId, text: 'n' },
      ],
      items: [row('a1', 'f1', 'fly'), row('b2', 'n2', 'swim'), row('c3', 'f1')],
    };
    const places = { a1: 'n2', b2: 'n2', c3: 'n2' };
    expect(shownMisconceptions(sort, { kind: 'sort', places })).toEqual(['fly']);
  });
});
