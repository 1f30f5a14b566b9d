// Syllables against words counted by hand, and the grade against values that others have published.
import { describe, expect, it } from 'vitest';
import { gradeOf, lengthOf } from '../../../src/content/prose/reading-level.ts';
import { syllablesIn } from '../../../src/content/prose/syllables.ts';

/** Counted by hand, as they are spoken. */
const spoken: readonly (readonly [count: number, words: string])[] = [
  [
    1,
    'the make makes made asked called rule rules whole were cause breathe strength through state states ships weighed guard',
  ],
  [
    2,
    'table tables wanted needed prices wishes settled troubled movement careful safety something therefore whereas business people every nation nations special union million soldier border treaty treaties being going quiet region bishop churches changes justice useless weapons lonely player poet hundred clauses pages promised pipeline homeless Europe Russia Asia statement question value science creature nineteen sixteen',
  ],
  [
    3,
    'important another everything usual nuclear media period official consensus museum influence organise agreement December idea area realise invasion decision twentieth reactor theory Kazakhstan Belarus Moldova alliance quality quantity mutual violence civilian following continue however peacekeepers',
  ],
  [
    4,
    'original society necessary reality European geography conscientious January political communicate development historian neutrality constitution ',
  ],
  [5, 'organisation university nationality opportunity administration international curiosity'],
];

/** Delivered on 19 November 1863; the text of the Bliss copy. */
const gettysburg =
  'Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal. Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that field, as a final resting place for those who here gave their lives that that nation might live. It is altogether fitting and proper that we should do this. But, in a larger sense, we can not dedicate — we can not consecrate — we can not hallow — this ground. The brave men, living and dead, who struggled here, have consecrated it, far above our poor power to add or detract. The world will little note, nor long remember what we say here, but it can never forget what they did here. It is for us the living, rather, to be dedicated here to the unfinished work which they who fought here have thus far so nobly advanced. It is rather for us to be here dedicated to the great task remaining before us — that from these honored dead we take increased devotion to that cause for which they gave the last full measure of devotion — that we here highly resolve that these dead shall not have died in vain — that this nation, under God, shall have a new birth of freedom — and that government of the people, by the people, for the people, shall not perish from the earth.';

describe('the syllables of a word', () => {
  it.each(spoken)('are counted as they are spoken, %i in each of these: %s', (count, words) => {
    const wrong = words
      .trim()
      .split(' ')
      .filter((word) => syllablesIn(word) !== count)
      .map((word) => `${word} ${syllablesIn(word)}`);
    expect(wrong).toEqual([]);
  });

  it('are those of all parts of a word with hyphens, whatever signs stand about it', () => {
    expect(syllablesIn('“full-scale')).toBe(2);
    expect(syllablesIn('union-wide,')).toBe(3);
    expect(syllablesIn('Köhler’s')).toBe(2);
  });

  it('are one for figures and for abbreviations in capitals', () => {
    for (const word of ['2022', '2,030', '1.5', 'EU', 'OSCE', 'NGOs'])
      expect(syllablesIn(word), word).toBe(1);
  });
});

it('the syllables of a word by which programs know something are counted like any others', () => {
  expect(['constructor', 'self-constructor'].map(syllablesIn)).toEqual([3, 4]);
});

describe('the grade of a text', () => {
  it('is that of the formula: Green Eggs and Ham, 5.7 words a sentence and 1.02 syllables a word, has -1.3', () => {
    expect(gradeOf({ sentences: 1000, words: 5700, syllables: 5814 })).toBeCloseTo(-1.3, 1);
  });

  it.each([
    // The examples of the article on these tests in the English Wikipedia.
    ['The cat sat on the mat.', 6, 6, -1.45],
    [
      'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.',
      13,
      24,
      11.3,
    ],
  ])('is the published one of "%s"', (text, words, syllables, grade) => {
    expect(lengthOf([text])).toEqual({ sentences: 1, words, syllables });
    expect(gradeOf(lengthOf([text]))).toBeCloseTo(grade, 1);
  });

  it('is the published one of the Gettysburg Address: 271 words, 10 sentences, reading ease 65', () => {
    const { words, sentences, syllables } = lengthOf([gettysburg]);
    expect({ words, sentences }).toEqual({ words: 271, sentences: 10 });
    // A word processor gives 65 for Flesch's other formula, over the same three counts; GNU style gives grade 10.2.
    const ease = 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words);
    expect(Math.round(ease)).toBe(65);
    expect(gradeOf({ words, sentences, syllables })).toBeCloseTo(11, 0);
  });

  it('is none where there is no text', () => {
    expect(lengthOf([])).toEqual({ sentences: 0, words: 0, syllables: 0 });
    expect(gradeOf(lengthOf([]))).toBeUndefined();
  });
});
