// What holds of the rules of an exercise said in words.
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/scenario/expression.ts';
import { chanceByValue, chanceInWords } from '../../../src/scenario/model/chance.ts';
import { formulaWithNames, knowing } from '../../../src/scenario/model/formula.ts';
import { conditionInWords, effectsInWords } from '../../../src/scenario/model/in-words.ts';
import type { Names } from '../../../src/scenario/model/names.ts';

const names: Names = {
  quantities: new Map([
    ['arms', 'Arms'],
    ['trade', 'Trade'],
    ['mood', 'Mood'],
    ['spare', 'Spare capacity'],
    ['capital', 'Capital'],
  ]),
  facts: new Map([
    [
      'aim',
      {
        name: 'Their aim',
        values: new Map([
          ['keep', 'Keep'],
          ['take', 'Take'],
        ]),
      },
    ],
  ]),
  flags: new Map([
    ['line', [{ label: 'Draw a line', if: undefined }]],
    [
      'quiet',
      [
        { label: 'Say nothing', if: undefined },
        { label: 'Wait', if: undefined },
      ],
    ],
    [
      'law',
      [
        { label: 'Decree', if: undefined },
        { label: 'Vote', if: 'mood>=52' },
      ],
    ],
    ['talks.leave', [{ label: 'Leave the room', if: undefined }]],
  ]),
};
const said = (text: string) => conditionInWords(text, names);

describe('a condition in words', () => {
  it.each([
    ['arms >= 70', 'Arms is 70 or more'],
    ['arms <= 41', 'Arms is 41 or less'],
    ['arms > 50', 'Arms is above 50'],
    ['arms < 36', 'Arms is below 36'],
    ['arms == 5', 'Arms is 5'],
    ['arms != 5', 'Arms is not 5'],
    ['not (arms >= 70)', 'Arms is below 70'],
    ['arms >= 70 and not aim(keep)', 'Arms is 70 or more and Their aim is not “Keep”'],
    ['aim(take)', 'Their aim is “Take”'],
    ['has(line)', '“Draw a line” was advised'],
    ['not has(line)', '“Draw a line” was not advised'],
    ['has(quiet)', '“Say nothing” or “Wait” was advised'],
    ['not has(quiet)', 'neither “Say nothing” nor “Wait” was advised'],
    [
      'has(law)',
      '(“Decree” was advised, or “Vote” was advised at a moment when Mood is 52 or more)',
    ],
    ['chose(talks.leave)', '“Leave the room” was advised'],
    [
      'arms>=50 or trade>=50 and mood<3',
      'Arms is 50 or more or (Trade is 50 or more and Mood is below 3)',
    ],
    ['arms+trade>=92', 'Arms plus Trade is 92 or more'],
    ['arms-trade>=4', 'Arms less Trade is 4 or more'],
    ['div(arms+trade+mood,3)>=56', 'the mean of Arms, Trade and Mood is 56 or more'],
    ['div(arms,2)>=5', 'Arms divided by 2 is 5 or more'],
    ['avg_mood>3', 'the mean of Mood over the rounds so far is above 3'],
    ['round>=3', 'the round is 3 or more'],
    ['arms>=0', 'nothing above holds'],
  ])('says %s', (text, words) => {
    expect(said(text)).toBe(words);
  });

  it('fails on what cannot be read, and does not guess', () => {
    expect(() => said('arms >=')).toThrow('it ends too early');
  });
});

describe('effects in words', () => {
  it('name each quantity with its sign', () => {
    expect(effectsInWords({ arms: -1, trade: 2 }, names)).toBe('Arms −1, Trade +2');
    expect(effectsInWords(undefined, names)).toBe('');
  });
});

describe('a formula with names', () => {
  it.each([
    ['7*arms+3*(100-trade)', '7 × Arms + 3 × (100 − Trade)'],
    ['arms-(trade-mood)', 'Arms − (Trade − Mood)'],
    ['arms-trade-mood', 'Arms − Trade − Mood'],
    ['div(arms+100-trade,2)', '(Arms + 100 − Trade) ÷ 2'],
    ['min(arms,max(trade,mood))', 'min(Arms, max(Trade, Mood))'],
  ])('writes %s', (text, words) => {
    expect(formulaWithNames(text, names)).toBe(words);
  });
});

describe('a chance in words', () => {
  it('says what it begins with, what adds to it, and the most', () => {
    expect(
      chanceInWords('min(6000,400+270*max(0,mood-36)-130*max(0,57-arms)+12*spare)', names),
    ).toEqual([
      '4% to begin with',
      'plus 2.7% for each point of Mood above 36',
      'less 1.3% for each point of Arms below 57',
      'plus 0.12% for each point of Spare capacity',
      'at most 60%',
    ]);
  });

  it('says one number as what always holds', () => {
    expect(chanceInWords('800', names)).toEqual(['always 8%']);
    expect(chanceInWords('0', names)).toEqual(['never']);
  });

  it('puts conditions after amounts', () => {
    expect(chanceInWords('400*has(line)*max(0,1-max(0,arms-50))', names)).toEqual([
      'plus 4% if “Draw a line” was advised and Arms is 50 or less',
    ]);
    expect(chanceInWords('60*has(line)*max(0,spare-30)', names)).toEqual([
      'plus 0.6% for each point of Spare capacity above 30 if “Draw a line” was advised',
    ]);
  });

  it('stands apart for each value of a hidden fact, and once where it does not depend on it', () => {
    expect(chanceByValue('100+aim(keep)*(50*spare)', 'aim', names)).toEqual([
      {
        values: ['Keep'],
        lines: ['1% to begin with', 'plus 0.5% for each point of Spare capacity'],
      },
      { values: ['Take'], lines: ['always 1%'] },
    ]);
    expect(chanceByValue('100+aim(keep)*0', 'aim', names)).toEqual([
      { values: ['Keep', 'Take'], lines: ['always 1%'] },
    ]);
    expect(chanceByValue('100', 'aim', names)).toEqual([{ values: [], lines: ['always 1%'] }]);
  });

  it('leaves nothing of a hidden fact that is known', () => {
    const expression = parseExpression('aim(keep)*(3+arms)+(not aim(keep))*5');
    expect(knowing(expression, 'aim', 'take')).toEqual({ kind: 'number', value: 5 });
  });
});
