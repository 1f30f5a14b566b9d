// Short written answers: what is marked right, what is said of them, what the form refuses, what is drawn.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { writtenFields } from '../../../src/quiz/accepted.schema.ts';
import { usual } from '../../../src/quiz/forgiving.ts';
import { Draw } from '../../../src/quiz/kinds/text/Draw.tsx';
import { text } from '../../../src/quiz/kinds/text/logic.ts';
import { textSchema } from '../../../src/quiz/kinds/text/schema.ts';
import { result } from '../../../src/quiz/mark.ts';
import { allAlike } from './examples/example.ts';
import { textOf, wrote } from './examples/text.ts';

const question = textOf({
  accepted: [{ text: 'consensus' }, { text: 'general consent', why: 'an older word' }],
  mistaken: [{ text: 'majority', why: 'five to one', misconception: allAlike }],
  why: 'nobody objects',
});
const president = textOf({
  accepted: [{ text: 'Tokayev' }],
  forgive: [...usual, 'transliteration'],
});

describe('a written answer is marked', () => {
  const points = (given: string, of = question) => {
    const marked = result(of, wrote(given));
    return marked.state === 'marked' ? marked.points : marked.state;
  };
  it('right in every form that is accepted, as far as its author forgives', () => {
    expect(['consensus', ' Consensus. ', 'GENERAL  CONSENT'].map((each) => points(each))).toEqual([
      1, 1, 1,
    ]);
    expect(['Tokaev', 'Тоқаев', 'ТОКАЕВ', 'Toqaev'].map((each) => points(each, president))).toEqual(
      [1, 1, 1, 1],
    );
    expect(points('Тоқаев', textOf({ accepted: [{ text: 'Tokayev' }] }))).toBe(0);
    expect(points('Consensus', textOf({ accepted: [{ text: 'consensus' }], forgive: [] }))).toBe(0);
  });
  it('wrong when it is only close, and as no answer when nothing can be seen in it', () => {
    expect(points('concensus')).toBe(0);
    expect(points('majority')).toBe(0);
    expect(points('...')).toBe(0);
    expect(points(' \u200b ')).toBe('not-answered');
  });
  it('as no answer when it is longer than the field', () => {
    expect(points('a'.repeat(201))).toBe('not-answered');
    expect(points('a'.repeat(200))).toBe(0);
    expect(
      text.readForm(text.view(question, ''), new Map([['birds.text', ['a'.repeat(201)]]])),
    ).toBe(undefined);
  });
});

describe('what is said of a written answer', () => {
  const others = [{ text: 'general consent', why: 'an older word', correct: true }];
  const key = { right: 'consensus', why: 'nobody objects', others };
  it('is the key when there is no answer', () => {
    expect(text.feedback(question, undefined)).toEqual({ ...key, correct: false });
  });
  it('is the reason of its own for a mistake that was foreseen', () => {
    expect(text.feedback(question, wrote('Majority'))).toEqual({
      ...key,
      given: 'Majority',
      correct: false,
      note: 'five to one',
      misconception: allAlike,
    });
  });
  it('is to compare the spelling when one letter is wrong, and nothing of the sort when more are', () => {
    expect(text.feedback(question, wrote('concensus'))).toMatchObject({ slip: true });
    expect(text.feedback(question, wrote('cocencus'))).not.toHaveProperty('slip');
    expect(text.feedback(question, wrote('majority'))).not.toHaveProperty('slip');
    expect(text.feedback(question, wrote('consensus'))).not.toHaveProperty('slip');
  });
  it('is the form that was written, with its own reason, and then the others', () => {
    expect(text.feedback(question, wrote('General consent'))).toEqual({
      given: 'General consent',
      correct: true,
      right: 'consensus',
      why: 'nobody objects',
      note: 'an older word',
      others: [{ text: 'consensus', correct: true }],
    });
  });
  it('keeps its meaning when words change, not when a form or what is forgiven does', () => {
    const same = textOf({
      ...question,
      accepted: [{ text: 'General consent' }, { text: 'consensus' }],
      why: 'other',
      mistaken: undefined,
    });
    expect(text.key(same)).toBe(text.key(question));
    expect(text.key(textOf({ ...question, forgive: ['case'] }))).not.toBe(text.key(question));
    expect(text.key(textOf({ ...question, accepted: [{ text: 'consensus' }] }))).not.toBe(
      text.key(question),
    );
  });
});

describe('the form of a written answer', () => {
  const faults = (change: object) =>
    textSchema
      .safeParse({ ...question, ...change })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  it('takes a good one', () => {
    expect(textSchema.parse(question)).toEqual(question);
    expect(faults({ forgive: [] })).toBeUndefined();
  });
  it('refuses two accepted forms that count as one, and takes them when less is forgiven', () => {
    const accepted = [{ text: 'Tokayev' }, { text: 'Тоқаев' }];
    expect(faults({ accepted })).toBeUndefined();
    expect(faults({ accepted, forgive: ['transliteration'] })).toEqual([
      ['accepted.1.text', '"Тоқаев" counts as "Tokayev" already, by what is forgiven: remove it'],
    ]);
  });
  it('refuses a mistaken form that counts as an accepted one', () => {
    expect(faults({ mistaken: [{ text: 'Con-sensus', why: 'no' }] })).toEqual([
      [
        'mistaken.0.text',
        '"Con-sensus" is mistaken and counts as "consensus", which is accepted: remove one of them, or name less in "forgive:"',
      ],
    ]);
  });
  it('refuses a form of which nothing is left, one too long, and a question with no form', () => {
    expect(faults({ accepted: [{ text: '—' }] })).toEqual([
      [
        'accepted.0.text',
        'nothing is left of "—" once "forgive:" is done: write a word, or forgive less',
      ],
    ]);
    expect(faults({ accepted: [{ text: 'a'.repeat(201) }] })?.[0]?.[1]).toBe(
      'a field takes 200 letters: shorten it',
    );
    expect(writtenFields.accepted.safeParse([]).error?.issues[0]?.message).toContain(
      'write the right answer here',
    );
  });
});

describe('the drawing of a written answer', () => {
  const draw = (given: string | undefined, told: boolean) =>
    renderToStaticMarkup(
      createElement(Draw, {
        view: text.view(question, 'seed'),
        answer: given === undefined ? undefined : wrote(given),
        onAnswer: () => undefined,
        feedback: told
          ? text.feedback(question, given === undefined ? undefined : wrote(given))
          : undefined,
      }),
    );
  it('is a field with a label, a name, a most of letters and what does not count', () => {
    const html = draw('so', false);
    expect(html).toMatch(/<label for="birds\.text">/);
    expect(html).toMatch(/<input[^>]* id="birds\.text"[^>]* maxLength="200" name="birds\.text"/);
    expect(html).toContain('aria-describedby="rule-birds.text"');
    expect(html).toContain('these do not: capital letters, spaces and punctuation.');
    expect(html).toContain('no part marks');
    expect(html).not.toContain('data-open');
    expect(draw('  ', false)).toContain('data-open');
  });
  it('says in words what was right and what was not', () => {
    expect(draw('majority', true)).toMatch(
      /data-mark="wrong".*Your answer:.*majority.*five to one.*Correct:.*consensus/s,
    );
    expect(draw('concensus', true)).toContain('Compare the spelling.');
    expect(draw('General consent', true)).toMatch(
      /data-mark="right".*Your answer, correct:.*General consent/s,
    );
    expect(draw(undefined, true)).not.toContain('Your answer');
  });
});
