// The rules of the review, each on an example worked by hand.
import { describe, expect, it } from 'vitest';
import { ladder, plan, type Recall } from '../../src/study/ladder.ts';
import { missed, recall } from './ladder-examples.ts';

const wren = 'birds.wren';
const miss = (day: number, minute = 0) => recall(wren, day, 'wrong', { minute });
const right = (day: number, minute = 0) => recall(wren, day, 'right', { minute });
const guess = (day: number, minute = 0) => recall(wren, day, 'right', { minute, sure: 1 });

/** Rung and due day of the only question, as "0 due 101"; "off" when it is on no rung. */
function where(recalls: readonly Recall[], today: number, exam?: number): string {
  const [held] = ladder({ recalls, today, exam }).held;
  return held === undefined ? 'off' : `${held.rung} due ${held.due}`;
}
const counts = (recalls: readonly Recall[], today: number, exam?: number) => {
  const { today: first, later } = plan({ recalls, today, exam });
  return [[today, first.length], ...later.map(({ day, questions }) => [day, questions.length])];
};

describe('a question', () => {
  it('comes on the ladder when it is missed, wholly or partly, or only guessed', () => {
    expect(where([miss(100)], 100)).toBe('0 due 101');
    expect(where([recall(wren, 100, 'partly', { sure: 3 })], 100)).toBe('0 due 101');
    expect(where([guess(100)], 100)).toBe('0 due 101');
  });
  it('does not come on it when the answer was right and no guess', () => {
    expect(where([right(100)], 100)).toBe('off');
    expect(where([recall(wren, 100, 'right', { sure: 2 })], 100)).toBe('off');
    expect(where([right(100), recall(wren, 107, 'right', { sure: 3 })], 200)).toBe('off');
  });
  it('comes back after 1, 3, 7 and 21 days, and leaves when the last of them was passed', () => {
    const answers = [miss(100)];
    expect(where(answers, 100)).toBe('0 due 101');
    expect(where([...answers, right(101)], 101)).toBe('1 due 104');
    expect(where([...answers, right(101), right(104)], 104)).toBe('2 due 111');
    expect(where([...answers, right(101), right(104), right(111)], 111)).toBe('3 due 132');
    const all = [...answers, right(101), right(104), right(111), right(132)];
    expect(where(all, 132)).toBe('off');
    expect(where([...all, miss(140)], 140)).toBe('0 due 141');
  });
  it('stays on its rung when the right answer was a guess', () => {
    expect(where([miss(100), right(101), guess(104)], 104)).toBe('1 due 107');
    expect(where([guess(100), guess(101)], 101)).toBe('0 due 102');
  });
  it('goes back to the first rung when it is missed again', () => {
    const up = [miss(100), right(101), right(104)];
    expect(where([...up, miss(111)], 111)).toBe('0 due 112');
    expect(where([...up, recall(wren, 111, 'partly')], 111)).toBe('0 due 112');
  });
  it('waits on its rung when its day is missed, and climbs from the day it is answered', () => {
    expect(where([miss(100)], 130)).toBe('0 due 101');
    expect(where([miss(100), right(130)], 130)).toBe('1 due 133');
  });
});

describe('an answer before the question is due', () => {
  it('neither climbs nor puts the day off when it is right, even every day', () => {
    expect(where([miss(100), right(101), right(102)], 102)).toBe('1 due 104');
    expect(where([miss(100), right(101), right(102), right(103)], 103)).toBe('1 due 104');
    expect(where([miss(100), right(101), guess(103)], 103)).toBe('1 due 104');
    expect(where([miss(100), right(101), right(103), right(104)], 104)).toBe('2 due 111');
  });
  it('goes back to the first rung when it is missed', () => {
    expect(where([miss(100), right(101), right(104), miss(106)], 106)).toBe('0 due 107');
  });
});

describe('of several answers on one day', () => {
  it('only the first climbs', () => {
    expect(where([miss(100), right(101), right(101, 5), right(101, 9)], 101)).toBe('1 due 104');
  });
  it('the first decides between a guess and a right answer', () => {
    expect(where([miss(100), guess(101), right(101, 5)], 101)).toBe('0 due 102');
    expect(where([miss(100), guess(101, 5), right(101)], 101)).toBe('1 due 104');
  });
  it('a miss counts, whether it came first or last', () => {
    expect(where([miss(100), right(101), miss(101, 5)], 101)).toBe('0 due 102');
    expect(where([miss(100), miss(101), right(101, 5)], 101)).toBe('0 due 102');
    expect(where([miss(100), right(100, 5)], 100)).toBe('0 due 101');
    expect(where([right(100), miss(100, 5)], 100)).toBe('0 due 101');
  });
});

describe('the questions of one day', () => {
  it('come with the sure and wrong first, then the missed, lower rungs, the longer overdue, by id', () => {
    const recalls = [
      recall('birds.finch', 96, 'wrong'),
      recall('birds.finch', 99, 'right'),
      recall('birds.finch', 102, 'right'),
      recall('birds.rook', 103, 'wrong'),
      recall('birds.rook', 104, 'right'),
      recall('birds.swan', 102, 'wrong'),
      recall('birds.swan', 103, 'right'),
      recall('birds.goose', 103, 'wrong'),
      recall('birds.goose', 104, 'right'),
      recall('birds.tern', 108, 'right', { sure: 1 }),
      recall('birds.owl', 108, 'partly', { sure: 3 }),
      recall('birds.kite', 107, 'wrong', { sure: 2 }),
      recall('birds.lark', 108, 'wrong'),
      recall('birds.gull', 108, 'wrong', { sure: 3 }),
      recall('birds.dove', 106, 'wrong', { sure: 3 }),
    ];
    // finch is on rung 2, due 109; swan on rung 1, due 106; goose and rook on rung 1, due 107; tern on rung 0.
    expect(plan({ recalls, today: 110, perDay: 20 }).today.map((id) => id.slice(6))).toEqual([
      'dove',
      'gull',
      'kite',
      'lark',
      'owl',
      'tern',
      'swan',
      'goose',
      'rook',
      'finch',
    ]);
  });
});

describe('a cap of twelve a day', () => {
  it('lets all come when they fit, and spreads more than that evenly over the fewest days', () => {
    expect(counts(missed(12, 100), 101)).toEqual([[101, 12]]);
    expect(counts(missed(13, 100), 101)).toEqual([
      [101, 7],
      [102, 6],
    ]);
    expect(counts(missed(25, 100), 150)).toEqual([
      [150, 9],
      [151, 8],
      [152, 8],
    ]);
    expect(counts(missed(40, 100), 150)).toEqual([
      [150, 10],
      [151, 10],
      [152, 10],
      [153, 10],
    ]);
  });
  it('counts down with every answer of the day, and starts no second helping', () => {
    const all = missed(13, 100);
    const [one, two, three, ...rest] = all.map(({ question }) => question);
    const some = [one, two, three].map((id) => recall(id ?? '', 101, 'right'));
    const after = plan({ recalls: [...all, ...some], today: 101 });
    expect(after).toMatchObject({ done: 3, today: rest.slice(0, 4) });
    const seven = all.slice(0, 7).map(({ question }) => recall(question, 101, 'right'));
    expect(plan({ recalls: [...all, ...seven], today: 101 })).toMatchObject({
      done: 7,
      today: [],
      later: [
        { day: 102, questions: rest.slice(4) },
        { day: 104, questions: [one, two, three, ...rest.slice(0, 4)] },
      ],
    });
  });
  it('counts what was answered elsewhere when it was due, once, and not what was not due', () => {
    const recalls = [
      ...missed(20, 100),
      recall('birds.000', 101, 'wrong'),
      recall('birds.000', 101, 'right', { minute: 4 }),
      recall('birds.none', 101, 'wrong'),
    ];
    expect(plan({ recalls, today: 101 })).toMatchObject({ done: 1, today: { length: 9 } });
  });
  it('counts what was due by the plan of then, though an exam was set or given up since', () => {
    const recalls = [miss(100), right(101), { ...right(102), exam: 103 }];
    expect(plan({ recalls, today: 102 })).toMatchObject({ done: 1, later: [{ day: 109 }] });
  });
  it('is refused when it could hold no question', () => {
    const none = () => plan({ recalls: [], today: 0, perDay: 0 });
    expect(none).toThrow('perDay is 0; it must be a whole number from 1');
  });
  it('is used to the full when the days before an exam are fewer than an even spread needs', () => {
    expect(counts(missed(13, 100), 101, 102)).toEqual([
      [101, 12],
      [102, 1],
    ]);
    expect(counts(missed(25, 100), 101, 103)).toEqual([
      [101, 12],
      [102, 12],
      [103, 1],
    ]);
    expect(counts(missed(25, 100), 101, 104)).toEqual([
      [101, 9],
      [102, 8],
      [103, 8],
    ]);
  });
});

describe('an exam', () => {
  const before = (exam: number, ...answers: readonly Recall[]) =>
    answers.map((each): Recall => ({ ...each, exam }));

  it('far enough away changes nothing: the last rung of 1 + 3 + 7 + 21 days ends on the day before', () => {
    const all = before(133, miss(100), right(101), right(104), right(111));
    expect(where(all.slice(0, 1), 100, 133)).toBe('0 due 101');
    expect(where(all.slice(0, 2), 101, 133)).toBe('1 due 104');
    expect(where(all.slice(0, 3), 104, 133)).toBe('2 due 111');
    expect(where(all, 111, 133)).toBe('3 due 132');
    expect(where(all, 111, 134)).toBe('3 due 132');
  });
  it('in fifteen days compresses them to 1, 1, 3 and 9 days', () => {
    // 14 days to the day before. 1·14/32 < 1; then 3·13/31 = 1.26; then 7·12/28 = 3; then 21·9/21 = 9.
    const all = before(115, miss(100), right(101), right(102), right(105), right(114));
    expect(where(all.slice(0, 1), 100, 115)).toBe('0 due 101');
    expect(where(all.slice(0, 2), 101, 115)).toBe('1 due 102');
    expect(where(all.slice(0, 3), 102, 115)).toBe('2 due 105');
    expect(where(all.slice(0, 4), 105, 115)).toBe('3 due 114');
    expect(where(all, 114, 115)).toBe('off');
  });
  it('too near for all rungs lets a day lie between them as long as there are days', () => {
    const all = before(103, miss(100), right(101), right(102));
    expect(where(all.slice(0, 1), 100, 103)).toBe('0 due 101');
    expect(where(all.slice(0, 2), 101, 103)).toBe('1 due 102');
    expect(where(all, 102, 103)).toBe('2 due 103');
  });
  it('set or moved later moves what is waiting, not what was climbed', () => {
    const all = [miss(100), right(101), right(104)];
    expect(where(all, 105)).toBe('2 due 111');
    // 110 - 1 - 104 = 5 days; 7·5/28 = 1.25.
    expect(where(all, 105, 110)).toBe('2 due 105');
    expect(where(before(110, ...all), 105)).toBe('2 due 111');
  });
  it('that is over changes nothing, and takes nothing back of what was climbed before it', () => {
    const all = before(115, miss(100), right(101), right(102));
    expect(where(all, 115, 115)).toBe('2 due 105');
    expect(where(all, 116, 115)).toBe('2 due 109');
    // Nothing is left to prepare for after an answer on the day itself.
    expect(where(before(115, miss(100), right(101), right(115)), 115, 115)).toBe('2 due 122');
    expect(where([miss(116)], 116, 115)).toBe('0 due 117');
    expect(where(before(115, miss(115), right(116)), 116, 115)).toBe('1 due 119');
  });
});

describe('a clock that was set back', () => {
  it('makes an answer of a later day one of today, and time never runs backwards', () => {
    expect(where([miss(100), right(104)], 102)).toBe('1 due 105');
    // The day after, it is still of the future; when the calendar has caught up, it is what it says.
    expect(where([miss(100), right(104)], 103)).toBe('1 due 106');
    expect(where([miss(100), right(104)], 110)).toBe('1 due 107');
    // The later of two answers, by their times, has the earlier day.
    const [late, early] = [
      { ...miss(104), at: 1 },
      { ...miss(100), at: 2 },
    ];
    expect(where([late, early], 104)).toBe('0 due 105');
  });
});

describe('answers of the same moment', () => {
  it('have one order, whatever the order of the list', () => {
    const pairs: readonly (readonly [Recall, Recall, string])[] = [
      [guess(101), recall(wren, 101, 'right', { sure: 2 }), '0 due 102'],
      [{ ...right(101), at: 0 }, { ...right(104), at: 0 }, '2 due 111'],
    ];
    for (const [one, two, expected] of pairs) {
      const first = { ...miss(100), at: -1 };
      expect(where([first, one, two], 110)).toBe(expected);
      expect(where([first, two, one], 110)).toBe(expected);
    }
    const wrong = recall('birds.owl', 100, 'wrong', { sure: 3 });
    const partly = recall('birds.owl', 100, 'partly', { sure: 3 });
    const other = recall('birds.kite', 100, 'wrong');
    for (const recalls of [
      [wrong, partly, other],
      [partly, wrong, other],
    ])
      expect(plan({ recalls, today: 101 }).today).toEqual(['birds.owl', 'birds.kite']);
  });
});
