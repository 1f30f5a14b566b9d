// Prose taken apart: sentences, numbers, quotations, and the blocks of a lesson.
import { describe, expect, it } from 'vitest';
import { parseLessonBody } from '../../../src/content/lesson-body.ts';
import { blocksOf } from '../../../src/content/prose/blocks.ts';
import { numberIn } from '../../../src/content/prose/numbers.ts';
import { withoutQuotations } from '../../../src/content/prose/quotations.ts';
import { sentencesIn, wordsIn } from '../../../src/content/prose/sentences.ts';

describe('a sentence', () => {
  it.each([
    ['It is. It was! Is it? Yes', ['It is.', 'It was!', 'Is it?', 'Yes']],
    ['He said: “It is.” Then he left.', ['He said: “It is.”', 'Then he left.']],
    [
      'Charles J. Sullivan wrote it. Dr. May read it.',
      ['Charles J. Sullivan wrote it.', 'Dr. May read it.'],
    ],
    ['It cost 1.5 billion. See art. 4 of it.', ['It cost 1.5 billion.', 'See art. 4 of it.']],
    ['It grew, e.g. In Asia. 14 left.', ['It grew, e.g. In Asia.', '14 left.']],
    ['The list of Ar.Rukh.Khak has 221 names.', ['The list of Ar.Rukh.Khak has 221 names.']],
    [
      'The U.S. President came. He left the U.S. The talks went on.',
      ['The U.S. President came.', 'He left the U.S.', 'The talks went on.'],
    ],
    [
      'Lt. Col. Smith met Sen. Jones of A. Ltd. of Minsk.',
      ['Lt. Col. Smith met Sen. Jones of A. Ltd. of Minsk.'],
    ],
    [
      'It began at 5 p.m. Moscow time. It ended at 6 p.m. They left.',
      ['It began at 5 p.m. Moscow time.', 'It ended at 6 p.m.', 'They left.'],
    ],
    ['Is it plan B. He asked.', ['Is it plan B.', 'He asked.']],
    ['No. It was not. See No. 5 and p. 12.', ['No.', 'It was not.', 'See No. 5 and p. 12.']],
    ['It sells oil, gas etc. The rest is small.', ['It sells oil, gas etc.', 'The rest is small.']],
    ['', []],
  ])('ends where a reader would end it: %s', (text, sentences) => {
    expect(sentencesIn(text).map((each) => each.text)).toEqual(sentences);
  });

  it('knows where it stands', () => {
    const text = ' It is.\nIt was. ';
    for (const { text: sentence, start } of sentencesIn(text))
      expect(text.slice(start).startsWith(sentence)).toBe(true);
  });

  it('has words with a letter or a figure, split at dashes and not at hyphens', () => {
    expect(wordsIn('It is — so to say – a full-scale 14.')).toHaveLength(8);
  });
});

describe('a number', () => {
  it.each([
    ['In 2022 it grew.', '2022'],
    ['It had 2,030 troops.', '2,030'],
    ['It took 64.8 per cent.', '64.8'],
    ['By mid-2026 it had gone.', '2026'],
    ['In the 1990s it grew.', '1990'],
    ['Twelve states signed.', 'Twelve'],
    ['Six states signed it.', 'Six'],
    ['It lasted for twenty-one days.', 'twenty-one'],
    ['It sold a third of its oil.', 'a third of'],
    ['It took two-thirds.', 'two-thirds'],
    ['It pays half of the budget.', 'half'],
    ['A hundred people came.', 'hundred'],
    ['It was the first to sign, on the second day.', undefined],
    ['It was the 21st.', undefined],
    ['One never knows, and no one asks which one.', undefined],
    ['The two differ, and both of these three signed.', undefined],
    ['You test it with three questions.', undefined],
    ['It has two kinds of parts.', undefined],
    ['Look at five.', undefined],
    ['Article 4 and lesson 1 say so, as does resolution 68/262.', undefined],
    ['Articles 1, 2 and 6 say so.', undefined],
    ['Article 4 has 12 words.', '12'],
    ['The G7, the C5+1 and an Su-30 met.', undefined],
    ['It weighs often, even in tents.', undefined],
    // Shares in two words, and parts of a whole.
    ['It would lose the road of four fifths of its exports.', 'four fifths'],
    ['It sells its two thirds.', 'two thirds'],
    ['It sold an eighth of its oil.', 'an eighth of'],
    ['It fell by half.', 'half'],
    ['It replaced up to one barrel in eight.', 'one barrel in eight'],
    ['The price has doubled.', 'doubled'],
    ['A threefold rise followed.', 'threefold'],
    // Words that name a thing with a figure, and are common words as well.
    ['There were no 14 states.', '14'],
    ['No 12 people came.', '12'],
    ['It took part 40 times.', '40'],
    ['As a rule 12 states sign.', '12'],
    ['At that point 20 states left.', '20'],
    ['In part 40 per cent of it went.', '40'],
    ['In claim 3, 14 states voted.', '14'],
    ['In claims 3 and 4, 14 states voted.', '14'],
    ['By article 4 and 14 states.', '14'],
    ['Articles 3, 4, and 5 say so.', undefined],
    ['Pages 3–5 and p. 7 say so.', undefined],
    ['Decree 927 and Decree No. 928 say so.', undefined],
    ['Decree No 927 says so.', undefined],
    ['Look at item 3.', undefined],
    ['In part 2 and in step 3 it says so.', undefined],
    // What points back, and what does not.
    ['A union of five states signed.', 'five'],
    ['Some of five states signed.', undefined],
    ['The next ten years were hard.', 'ten'],
    ['The next two steps are yours.', undefined],
    ['It had a five-year plan.', 'five'],
    ['It was a two-sided affair.', undefined],
  ])('of "%s" is %s', (sentence, number) => {
    expect(numberIn(sentence)?.text).toBe(number);
  });

  it('is the first, and knows where it stands', () => {
    expect(numberIn('Twelve of 14')).toEqual({ text: 'Twelve', at: 0 });
    expect(numberIn('Of 14 twelve')).toEqual({ text: '14', at: 3 });
  });
});

it('a text without its quotations keeps every place', () => {
  const text = 'He says “a puppet” and «a friend», it’s “open';
  expect(withoutQuotations(text)).toBe(
    `He says ${' '.repeat(10)} and ${' '.repeat(10)}, it’s “open`,
  );
});

it.each([
  ['a quotation within one', 'It is “a “real” puppet”, so.', `It is ${' '.repeat(17)}, so.`],
  ['low marks', 'It is „a puppet“, so.', `It is ${' '.repeat(10)}, so.`],
  ['a mark that is never closed', 'It “is a puppet, “so”.', 'It “is a puppet,     .'],
  ['single marks, which apostrophes are too', 'It is ‘a puppet’.', 'It is ‘a puppet’.'],
])('a text is without its quotations: %s', (_, text, rest) => {
  expect(withoutQuotations(text)).toBe(rest);
});

describe('the blocks of a lesson', () => {
  const blocks = (text: string) => {
    const { body } = parseLessonBody(text, 'lessons/a.mdx');
    return body === undefined ? [] : blocksOf(body);
  };
  const cite = '<Cite id="a" />';

  it('are its headings, paragraphs and list items, with the component around them', () => {
    const all = blocks('## One\n\nTwo *three*.\n\n- Four.\n\n<TakeAway>\n\n- Five.\n\n</TakeAway>');
    expect(all.map(({ kind, inside, text }) => [kind, inside, text])).toEqual([
      ['heading', undefined, 'One'],
      ['paragraph', undefined, 'Two three.'],
      ['item', undefined, 'Four.'],
      ['item', 'TakeAway', 'Five.'],
    ]);
  });

  it('know the line of each of their words', () => {
    const [block] = blocks(`\n\nOne two\nthree *four\nfive* six.${cite} Seven.`);
    const lines = ['One', 'three', 'four', 'five', 'six', 'Seven'].map((word) =>
      block?.lineAt(block.text.indexOf(word)),
    );
    expect(lines).toEqual([3, 4, 4, 5, 5, 5]);
    expect(block?.notes).toEqual([block?.text.indexOf(' Seven')]);
  });

  it.each([
    ['a note', `One.${cite} Two.`, true],
    ['none', 'One. Two.', false],
    ['a note under emphasis', `*One${cite}* two.`, true],
    ['a note in the paragraph before', `One.${cite}\n\nTwo.`, false],
    ['a note that leads to a list', `One:${cite}\n\n- Two.`, true],
    ['a note that leads to a quotation', `One.${cite}\n\n> Two.`, true],
    ['a note earlier in what leads to a list', `One${cite} more:\n\n- Two.`, false],
    ['a note in the second paragraph of an item', `- One.\n\n  Two.${cite}\n\n  Three.`, true],
    ['a component that cites', '<Claim by="A" cite="a">\n\nOne.\n\n</Claim>', true],
    ['a component that does not', '<TakeAway>\n\nOne.\n\n</TakeAway>', false],
  ])('have a source or none: %s', (_, text, sourced) => {
    expect(blocks(text).at(-1)?.sourced).toBe(sourced);
  });

  it('are the words of somebody else in quotations and in components that say whose', () => {
    const reading = '<Reading by="A" cite="a">\n\nOne.\n\n</Reading>';
    const text = `> One.\n\nTwo.\n\n<Contested title="A">\n\n${reading}\n\n</Contested>`;
    expect(blocks(text).map(({ attributed }) => attributed)).toEqual([true, false, true]);
  });
});
