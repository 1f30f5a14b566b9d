// Written judgements: how words are counted, what levels count, what is drawn, and what the form refuses.
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/quiz/fingerprint.ts';
import type { Levels } from '../../../src/quiz/kind.ts';
import { countWords, fitOf, mostCharacters } from '../../../src/quiz/kinds/judgement/counting.ts';
import { Draw } from '../../../src/quiz/kinds/judgement/Draw.tsx';
import { judgement, type JudgementAnswer } from '../../../src/quiz/kinds/judgement/logic.ts';
import { judgementSchema } from '../../../src/quiz/kinds/judgement/schema.ts';
import { result } from '../../../src/quiz/mark.ts';
import { judged, judgementOf, text } from './examples/judgement.ts';

const question = judgementOf();
const view = judgement.view(question, 'seed');
const levelled = (levels: Levels, answer: JudgementAnswer = judged()) =>
  judgement.judged?.(answer, levels, question);

describe('words are counted', () => {
  it.each([
    ['', 0],
    [' \n\t ', 0],
    ['One', 1],
    ['One two', 2],
    ['  One\n\ntwo\u00a0three  ', 3],
    ['Не каждый союз защищает.', 4],
    ['Қазақстан өз жолын таңдайды', 4],
    ['rule — not weight', 3],
    ['rule – not - weight ... !', 3],
    ['well-known, don’t, 1,500 and 64.8%', 5],
    ['“Yes” (no)', 2],
    ['Étude naïve', 2],
  ])('%j has %i', (written, count) => {
    expect(countWords(written)).toBe(count);
  });

  /** Walks through the text letter by letter: a word is counted at its first letter or digit after white space. */
  const walked = (written: string) => {
    let count = 0;
    let counted = false;
    for (const sign of written) {
      if (/\s/u.test(sign)) counted = false;
      else if (!counted && /[\p{L}\p{N}]/u.test(sign)) {
        count += 1;
        counted = true;
      }
    }
    return count;
  };
  it('as a walk through the letters counts them, whatever the text is', () => {
    const pieces = fc.constantFrom(
      'слово',
      'word',
      '—',
      '...',
      ' ',
      '\n',
      '\u00a0',
      '1,5',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces)), (given) => {
        const written = [given].flat().join('');
        expect(countWords(written)).toBe(walked(written));
      }),
    );
  });
  it('and both ends of the range belong to it', () => {
    const fits = [4, 5, 10, 11].map((words) => fitOf({ from: 5, to: 10 }, text(words)));
    expect(fits).toEqual(['short', 'fits', 'fits', 'long']);
  });
  it('but a text with more characters than are kept is too long, few as its words may be', () => {
    const long = `${'a'.repeat(mostCharacters)} b c d e`;
    expect(fitOf({ from: 5, to: 10 }, long)).toBe('long');
    expect(result(question, { kind: 'judgement', text: long })).toEqual({ state: 'not-ready' });
  });
});

describe('a judgement is marked', () => {
  it('by nobody as long as a part of the rubric has no level', () => {
    for (const levels of [undefined, {}, { k7: 2 }, { b2: 1 }])
      expect(result(question, judged(levels))).toEqual({ state: 'to-judge' });
  });
  it('with the points given of the points that the rubric has, worked out by hand', () => {
    // 2 and 1 points at most.
    const points = (k7: number, b2: number) => judgement.mark(question, judged({ k7, b2 }))?.points;
    expect([points(0, 0), points(1, 0), points(1, 1), points(2, 0), points(2, 1)]).toEqual([
      0,
      1 / 3,
      2 / 3,
      2 / 3,
      1,
    ]);
  });
  it('as adding up level by level does, for any rubric', () => {
    const rubrics = fc.array(
      fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(rubrics, fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }), (parts, picks) => {
        const rubric = parts.map((points, i) => ({
          id: `k${i}` as never,
          text: 'part',
          levels: [0, ...points.toSorted((a, b) => a - b)].map((each) => ({
            points: each,
            text: 'level',
          })),
        }));
        let given = 0;
        let most = 0;
        const levels: Record<string, number> = {};
        for (const [i, part] of rubric.entries()) {
          const chosen = part.levels[(picks[i] ?? 0) % part.levels.length]?.points ?? 0;
          levels[part.id] = chosen;
          given += chosen;
          most += Math.max(...part.levels.map(({ points }) => points));
        }
        expect(judgement.mark(judgementOf('birds.x', { rubric }), judged(levels))?.points).toBe(
          given / most,
        );
      }),
    );
  });
});

describe('levels', () => {
  it('that the rubric has are kept, in its order', () => {
    expect(levelled({ b2: 0, k7: 2 })).toEqual(judged({ k7: 2, b2: 0 }));
    expect(Object.keys(levelled({ b2: 0, k7: 2 })?.levels ?? {})).toEqual(['k7', 'b2']);
  });
  it('that it lacks are left out: other parts, other points', () => {
    expect(levelled({ zz9: 2, k7: 3, b2: 0.5 })).toEqual(judged());
    expect(levelled({ k7: 1, b2: -1, constructor: 1 })).toEqual(judged({ k7: 1 }));
    expect(levelled({ k7: Number.NaN, b2: Infinity })).toEqual(judged());
  });
  it('take the place of those that came with the answer', () => {
    expect(levelled({}, judged({ k7: 2, b2: 1 }))).toEqual(judged());
  });
  it('that are not those of the rubric make no mark', () => {
    expect(judgement.mark(question, judged({ k7: 7, b2: 1 }))).toBeUndefined();
  });
  it('are never read out of a form', () => {
    const fields = new Map([
      ['birds.judgement', [text(6)]],
      ['birds.judgement.k7', ['2']],
      ['birds.judgement.b2', ['1']],
    ]);
    expect(judgement.readForm(view, fields)).toEqual(judged(undefined, 6));
  });
});

describe('a text', () => {
  it('is kept as it was written, but for the line ends of forms, and cut at the most characters', () => {
    const read = (value: string) =>
      judgement.readForm(view, new Map([['birds.judgement', [value]]]));
    expect(read('  a\r\n\r\nb ')).toEqual({ kind: 'judgement', text: '  a\n\nb ' });
    expect(read('a'.repeat(5000))?.text).toHaveLength(mostCharacters);
    expect(read(' \r\n')).toBeUndefined();
  });
  it('that was kept is not lost to what was typed before the scripts came', () => {
    const both = (kept: JudgementAnswer, early: string) =>
      judgement.joined?.(kept, { kind: 'judgement', text: early });
    const kept = { kind: 'judgement', text: 'A page.' } as const;
    expect(both(kept, 'And more')).toEqual({ kind: 'judgement', text: 'A page.\n\nAnd more' });
    expect(both(kept, 'A pa')).toEqual(kept);
    expect(both({ ...kept, levels: { k7: 1 } }, 'And more')).toEqual({
      ...kept,
      levels: { k7: 1 },
    });
  });
});

describe('an old answer', () => {
  const fits = (rest: object) =>
    fingerprint(judgementOf('birds.judgement', rest)) === fingerprint(question);
  const [k7, b2] = question.rubric;
  it('fits on when words change, or the order of the parts does', () => {
    const reworded = question.rubric.map((part) => ({ ...part, text: 'other' }));
    expect(fits({ prompt: 'other', why: 'other', models: [], rubric: reworded.toReversed() })).toBe(
      true,
    );
  });
  it('fits no more when the length asked changes, or a part, or its points', () => {
    expect(fits({ words: { from: 5, to: 11 } })).toBe(false);
    expect(fits({ rubric: [k7] })).toBe(false);
    expect(fits({ rubric: [k7, { ...b2, levels: k7?.levels }] })).toBe(false);
  });
});

describe('what is drawn', () => {
  const draw = (props: object) =>
    renderToStaticMarkup(
      createElement(Draw, {
        view,
        answer: undefined,
        onAnswer: () => undefined,
        ...props,
      } as never),
    );
  it('before the answer is a labelled field, what is asked, the rubric, and no model', () => {
    const html = draw({ answer: judged(undefined, 3) });
    expect(html).toContain('<label for="birds.judgement">');
    expect(html).toContain('aria-describedby="rule-birds.judgement count-birds.judgement"');
    expect(html).toContain('3 words, at least 2 more');
    expect(html).toContain('2 points: text of level 2');
    expect(html).not.toContain('text of yes');
    expect(html).toContain('Write 5 to 10 words.');
    expect(draw({ answer: judged() })).toContain('8 words; 5 to 10 asked');
    expect(draw({})).toContain('0 words, at least 5 more');
    expect(draw({ answer: judged(undefined, 1) })).toContain('1 word, at least 4 more');
    expect(draw({ answer: judged(undefined, 12) })).toContain('12 words, 2 too many');
  });
  it('says by itself only when the text comes to a limit', () => {
    const said = (words: number) =>
      />([^<]*)<\/p>$/.exec(draw({ answer: judged(undefined, words) }))?.[1];
    expect([1, 4, 5, 10, 11, 12].map(said)).toEqual([
      '',
      '',
      'Long enough to hand in.',
      'Long enough to hand in.',
      'Longer than asked.',
      'Longer than asked.',
    ]);
  });
  it('while it is judged is the text, the models, and a choice in each part of the rubric', () => {
    const html = draw({
      answer: judged({ k7: 1 }),
      feedback: judgement.feedback(question, judged()),
      judging: true,
    });
    expect(html).toContain(text(8));
    for (const { text: model } of question.models) expect(html).toContain(model);
    expect(html.match(/<fieldset/g)).toHaveLength(2);
    expect(html.match(/type="radio"/g)).toHaveLength(5);
    expect(html.match(/checked=""/g)).toHaveLength(1);
    // The focus goes to what has no level yet.
    expect(html.match(/data-open=""/g)).toHaveLength(2);
    expect(html).not.toContain('<textarea');
  });
  it('when it is judged says the sum and which levels were given, and nothing can be chosen', () => {
    const answer = judged({ k7: 1, b2: 1 });
    const html = draw({ answer, feedback: judgement.feedback(question, answer) });
    expect(html).toContain('You gave yourself 2 of 3.');
    expect(html.match(/Your choice\./g)).toHaveLength(2);
    expect(html).not.toContain('<input');
  });
  it('as a key, for a page without scripts, is models, reasons and rubric, and gives nobody a mark', () => {
    const html = draw({ feedback: judgement.feedback(question, undefined) });
    for (const words of ['Yes', 'Model answer 2', question.why, '2 points: text of level 2'])
      expect(html).toContain(words);
    expect(html).not.toMatch(/<input|You gave|What you wrote/);
  });
  it('does not take the learner’s asterisks for emphasis, nor the text for HTML', () => {
    const answer: JudgementAnswer = { kind: 'judgement', text: '*a* <b>b</b> c d e' };
    const html = draw({ answer, feedback: judgement.feedback(question, answer), judging: true });
    expect(html).toContain('*a* &lt;b&gt;b&lt;/b&gt; c d e');
  });
});

describe('the form of a judgement', () => {
  const faults = (change: object) =>
    judgementSchema
      .safeParse({ ...question, ...change })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  const rubric = (...points: number[]) => ({
    rubric: [
      question.rubric[1],
      { id: 'k7', text: 'part', levels: points.map((each) => ({ points: each, text: 'level' })) },
    ],
  });
  it('takes a good one', () => {
    expect(judgementSchema.parse(question)).toEqual(question);
  });
  it('wants levels that rise from 0, between two and four of them', () => {
    expect(faults(rubric(1, 2))).toEqual([
      ['rubric.1.levels.0.points', 'the lowest level has 1 points: write "points: 0"'],
    ]);
    expect(faults(rubric(0, 2, 2))).toEqual([
      [
        'rubric.1.levels.2.points',
        'the level with 2 follows one with 2: write the levels from the fewest points to the most',
      ],
    ]);
    expect(faults(rubric(0))).toEqual([
      ['rubric.1.levels', 'a criterion needs at least two levels'],
    ]);
    expect(faults(rubric(0, 1, 2, 3, 4))?.[0]?.[1]).toContain('at most four levels');
    expect(faults(rubric(0, 0.5))?.[0]?.[1]).toContain('whole numbers');
  });
  it('wants two parts of the rubric or more, each with an id of its own', () => {
    expect(faults({ rubric: question.rubric.slice(1) })).toEqual([
      ['rubric', 'a rubric needs at least two criteria'],
    ]);
    expect(faults({ rubric: [question.rubric[0], question.rubric[0]] })).toEqual([
      ['rubric.1.id', 'the id "k7" is used twice in this question: choose another'],
    ]);
  });
  it('wants models that could be handed in, two or more, no two alike', () => {
    const [yes, no] = question.models;
    expect(faults({ models: [yes] })?.[0]?.[1]).toContain('at least two model answers');
    expect(faults({ models: [yes, { text: 'Too few words' }] })).toEqual([
      [
        'models.1.text',
        'this model answer has 3 words where 5 to 10 are asked: lengthen it, or change "words"',
      ],
    ]);
    expect(faults({ models: [yes, { text: text(11) }] })?.[0]?.[1]).toContain('shorten it');
    expect(faults({ models: [no, no] })).toEqual([
      [
        'models.1.text',
        'this model answer stands twice: write one that comes to another conclusion',
      ],
    ]);
    expect(faults({ models: [yes, { ...no, says: 'Yes' }] })).toEqual([
      ['models.1.says', 'two model answers say "Yes": give one a conclusion of its own'],
    ]);
  });
  it('wants a range of words that a person can keep to', () => {
    expect(faults({ words: { from: 10, to: 5 } })).toEqual([
      ['words', 'the range ends before it begins: write the smaller number in "from"'],
    ]);
    expect(faults({ words: { from: 5, to: 401 } })?.[0]?.[1]).toContain('at most 400 words');
    expect(faults({ words: { from: 0, to: 10 } })?.[0]?.[1]).toContain('at least one word');
  });
  it('does not stand before a lesson', () => {
    expect(faults({ place: 'before' })?.[0]?.[1]).toContain('write "place: lesson"');
  });
});
